"""Runs the checks over a story: a snapshot in, a report out. Knows nothing of windows, files or decisions."""

from workbench.checking.checker import Checker, CheckStopped, Report

__all__ = ["CheckStopped", "Checker", "Report"]
