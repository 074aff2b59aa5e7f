"""``check``: finds problems. Exit status 0 when nothing was found, 1 when something was, 2 when a file failed."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from workbench import app
from workbench.checking import Checker
from workbench.cli import grammar
from workbench.cli.checked import Checked, Threshold
from workbench.cli.intake import Source, gathered
from workbench.cli.report_json import as_json
from workbench.cli.report_sarif import as_sarif
from workbench.cli.report_text import lines, summary
from workbench.cli.speech import Complaints, be_read_by_machines, complain, say, with_progress
from workbench.story import Category

COULD_NOT_RUN = 2


def run(given: argparse.Namespace) -> int:
    """Checks every story that was named."""
    engine = grammar.engine(given.grammar)
    if given.source is not None:
        complain("this version does not compare a story with its original; it is checked without it", given.source)
    complaints = Complaints()
    sources = gathered(given.paths, complaints)
    checker = app.build_checker()
    threshold = Threshold(given.min_confidence, given.categories or tuple(Category))
    checked = _checked(sources, checker, threshold, given.stdin_format, complaints)
    if given.format == "text":
        stories = []
        for story in checked:
            for line in lines(story):
                say(line)
            stories.append(story)
        say(summary(stories))
    else:
        be_read_by_machines()
        stories = list(checked)
        write = as_json if given.format == "json" else as_sarif
        say(write(stories, complaints.found, len(checker.rules), engine))
    if complaints.found:
        return COULD_NOT_RUN
    return 1 if any(story.findings for story in stories) else 0


def _checked(
    sources: list[Source], checker: Checker, threshold: Threshold, stdin_format: str | None, complaints: Complaints
) -> Iterator[Checked]:
    for source in with_progress(sources, "file"):
        with complaints.about(source.name):
            for document in source.documents(stdin_format):
                yield Checked.by(checker, source.name, document, threshold)
