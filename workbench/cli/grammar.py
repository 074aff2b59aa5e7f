"""``grammar``: the LanguageTool that the program runs. This version has none, and says so."""

from __future__ import annotations

import argparse

from workbench.cli.speech import say
from workbench.errors import NotAvailable

NOT_INSTALLED = "LanguageTool is not part of this version: stories are checked without it."


def run(given: argparse.Namespace) -> int:
    """Tells how things stand; NotAvailable for what would change them."""
    if given.what != "status":
        raise NotAvailable(NOT_INSTALLED)
    say(NOT_INSTALLED)
    return 0


def engine(wanted: str) -> str:
    """What answers for the category grammar when ``--grammar`` says ``wanted``: "off"; NotAvailable for a server."""
    if wanted not in ("auto", "off"):
        raise NotAvailable(f"--grammar {wanted}: asking a LanguageTool server is not part of this version.")
    return "off"
