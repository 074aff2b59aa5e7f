"""Wire Workbench: finds and repairs what the machine broke in translated wire copy."""

__version__ = "0.1.0"
