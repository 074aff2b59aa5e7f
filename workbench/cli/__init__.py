"""The command line: one module a command. What needs no window loads no Qt.

It leaves the editor's own settings alone, so that a script gives the same answer on every desk.
"""

from workbench.cli.program import main

__all__ = ["main"]
