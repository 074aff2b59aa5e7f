"""From the command line to an exit status."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from workbench.cli import arguments
from workbench.cli.speech import Complaints, be_sayable, complain
from workbench.errors import WorkbenchError

_KILLED_BY_PIPE, _KILLED_BY_INTERRUPT = 141, 130  # what a shell reports of a program that the signal ended


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command line; returns the exit status. Nothing is raised but SystemExit after help or a mistake."""
    be_sayable()
    try:
        given = arguments.parsed(sys.argv[1:] if argv is None else argv)
        status = _run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has read enough. What is still to be flushed at exit goes nowhere, without a complaint.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _KILLED_BY_PIPE
    except KeyboardInterrupt:
        complain("stopped")
        return _KILLED_BY_INTERRUPT
    return status


def _run(given: argparse.Namespace) -> int:
    complaints = Complaints()
    with complaints.about(None):
        return _command(given)
    return arguments.COULD_NOT_RUN


def _command(given: argparse.Namespace) -> int:
    """Each command loads what it needs and no more; import statements, so that a freezer sees them."""
    match given.command:
        case "check":
            from workbench.cli import check

            return check.run(given)
        case "fix":
            from workbench.cli import fix

            return fix.run(given)
        case "compare":
            from workbench.cli import compare

            return compare.run(given)
        case "export":
            from workbench.cli import export

            return export.run(given)
        case "evaluate":
            from workbench.cli import evaluate

            return evaluate.run(given)
        case "rules":
            from workbench.cli import rules

            return rules.run(given)
        case "grammar":
            from workbench.cli import grammar

            return grammar.run(given)
        case "serve":
            from workbench.cli import serve

            return serve.run(given)
        case "screenshot":
            from workbench.cli import window

            return window.screenshot(given)
        case "demo":
            from workbench.cli import demo

            return demo.run(given)
        case arguments.OPEN:
            from workbench.cli import window

            return window.opened(given)
    raise WorkbenchError(f"There is no command “{given.command}”.")
