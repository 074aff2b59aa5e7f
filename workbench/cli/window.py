"""The two commands that need the window: opening it, and drawing it off screen."""

from __future__ import annotations

import argparse

from workbench import app


def opened(given: argparse.Namespace) -> int:
    """Opens the window with the files in the queue."""
    return app.run_window(given.files)


def screenshot(given: argparse.Namespace) -> int:
    """Draws the window with one file into a PNG."""
    from workbench.desktop.program import Look  # here: opening the window must not wait for what only this needs

    width, height = given.size
    app.screenshot(given.file, given.target, Look(given.view, given.theme, given.locale, width, height))
    return 0
