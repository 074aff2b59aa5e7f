"""``check``: finds problems. Exit status 0 when nothing was found, 1 when something was, 2 when a file failed."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from workbench import app
from workbench.checking import Checker
from workbench.cli.checked import Checked, Threshold
from workbench.cli.engine import Engine, engine
from workbench.cli.intake import Source, gathered
from workbench.cli.report_json import as_json
from workbench.cli.report_sarif import as_sarif
from workbench.cli.report_text import lines, summary
from workbench.cli.speech import Complaints, be_read_by_machines, complain, say, with_progress
from workbench.story import Category

COULD_NOT_RUN = 2


def run(given: argparse.Namespace) -> int:
    """Checks every story that was named."""
    if given.source is not None:
        complain("this version does not compare a story with its original; it is checked without it", given.source)
    complaints = Complaints()
    sources = gathered(given.paths, complaints)
    with engine(given.grammar) as grammar:
        stories = _told(given, sources, grammar, complaints)
    if complaints.found:
        return COULD_NOT_RUN
    return 1 if any(story.findings for story in stories) else 0


def _told(given: argparse.Namespace, sources: list[Source], grammar: Engine, complaints: Complaints) -> list[Checked]:
    """The stories, checked and written out in the form that was asked for."""
    checker = app.build_checker()
    threshold = Threshold(given.min_confidence, given.categories or tuple(Category))
    checked = _checked(sources, checker, grammar, threshold, given.stdin_format, complaints)
    stories = []
    if given.format == "text":
        for story in checked:
            for line in lines(story):
                say(line)
            stories.append(story)
        say(summary(stories))
    else:
        be_read_by_machines()
        stories += checked
        write = as_json if given.format == "json" else as_sarif
        say(write(stories, complaints.found, len(checker.rules), grammar.name))
    return stories


def _checked(
    sources: list[Source],
    checker: Checker,
    grammar: Engine,
    threshold: Threshold,
    stdin_format: str | None,
    complaints: Complaints,
) -> Iterator[Checked]:
    for source in with_progress(sources, "file"):
        with complaints.about(source.name):
            for document in source.documents(stdin_format):
                report = grammar.added(checker.check(document.story))
                yield Checked(source.name, document, threshold.of(report))
