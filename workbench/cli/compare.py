"""``compare``: the difference of two stories, of any two formats. Exit status 0 when they are the same, 1 when not."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from workbench import formats
from workbench.cli.speech import be_read_by_machines, say
from workbench.comparing import compare, render_html, render_json, render_text
from workbench.errors import UnreadableFile
from workbench.story import Story


def run(given: argparse.Namespace) -> int:
    """Compares two files."""
    comparison = compare(_story(given.received), _story(given.edited))
    if given.format == "text":
        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        page = render_text(comparison, str(given.received), str(given.edited), colour=colour)
    else:
        be_read_by_machines()
        title = f"{given.received.name} | {given.edited.name}"
        page = render_json(comparison) if given.format == "json" else render_html(comparison, title)
    say(page.rstrip("\n"))
    return 0 if comparison.is_same else 1


def _story(path: Path) -> Story:
    documents = formats.load(path)
    if len(documents) != 1:
        raise UnreadableFile("The file holds several stories; this version compares files of one.", path)
    return documents[0].story
