"""``evaluate``: how good the checks are, measured on stories that an editor marked by hand."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from workbench import app
from workbench.checking.scoresheet import as_data, as_table
from workbench.checking.scoring import score
from workbench.cli.checked import Threshold
from workbench.cli.speech import Complaints, be_read_by_machines, say
from workbench.errors import UnreadableFile
from workbench.formats.criticmarkup import MarkedStory, read_marked

COULD_NOT_RUN = 2
SUFFIX = ".critic.md"


def run(given: argparse.Namespace) -> int:
    """Scores the checks over a folder, all the way down."""
    if not given.folder.is_dir():
        raise UnreadableFile("There is no such folder.", given.folder)
    files = sorted(given.folder.rglob("*" + SUFFIX))
    if not files:
        raise UnreadableFile(f"There is no hand-edited story (*{SUFFIX}) in this folder.", given.folder)
    complaints = Complaints()
    stories: dict[str, MarkedStory] = {}
    for file in files:
        with complaints.about(str(file)):
            stories[str(file.relative_to(given.folder))] = _read(file)
    checker, threshold = app.build_checker(), Threshold()
    result = score(stories, lambda story: threshold.of(checker.check(story)))
    if given.format == "json":
        be_read_by_machines()
        say(json.dumps(as_data(result), ensure_ascii=False, indent=1))
    else:
        say(as_table(result).rstrip("\n"))
    return COULD_NOT_RUN if complaints.found else 0


def _read(file: Path) -> MarkedStory:
    try:
        return read_marked(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableFile("Hand-edited stories are written in UTF-8.", file) from error
