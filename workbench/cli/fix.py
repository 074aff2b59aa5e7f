"""``fix``: writes stories with proposals applied, by the same review that the window keeps."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from workbench import app, formats
from workbench.checking import Checker
from workbench.cli.checked import Threshold
from workbench.cli.intake import Source, gathered
from workbench.cli.speech import Complaints, count, say, with_progress
from workbench.errors import UnwritableFile
from workbench.review import Review
from workbench.story import Story

COULD_NOT_RUN = 2
_MOST_ROUNDS = 5  # one repair may lay another open; what needs more than this is no repair


def run(given: argparse.Namespace) -> int:
    """Repairs every story that was named."""
    complaints = Complaints()
    sources = gathered(given.paths, complaints)
    targets = Targets(given, sources)
    checker = app.build_checker()
    for source in with_progress(sources, "file"):
        with complaints.about(source.name):
            target = targets.of(source)
            say(_repair_file(source, target, checker, given.all))
    return COULD_NOT_RUN if complaints.found else 0


class Targets:
    """Where each repaired story goes; never on a received one, unless that was asked for."""

    def __init__(self, given: argparse.Namespace, sources: Sequence[Source]) -> None:
        self._in_place: bool = given.in_place
        self._target = Path(given.target) if given.target is not None else Path()
        many = len(sources) > 1 or any(Path(name).is_dir() for name in given.paths)
        self._into_folder = many or self._target.is_dir() or str(given.target).endswith(("/", "\\"))
        self._received = {path.resolve() for source in sources if (path := source.path)}
        self._given: set[Path] = set()

    def of(self, source: Source) -> Path:
        """The file to write; UnwritableFile when it must not be written."""
        if self._in_place:
            if source.path is None:
                raise UnwritableFile("Standard input cannot be repaired in place; name a file with -o.")
            return source.path
        target = self._target / source.inside if self._into_folder else self._target
        if target.resolve() in self._received:
            raise UnwritableFile(f"{target} is a story as received; say --in-place to overwrite it.")
        if target in self._given:
            raise UnwritableFile(f"{target} would be written twice; repair these stories one at a time.")
        self._given.add(target)
        if self._into_folder:
            target.parent.mkdir(parents=True, exist_ok=True)
        return target


def _repair_file(source: Source, target: Path, checker: Checker, everything: bool) -> str:
    """Repairs one file; says what was done in one line."""
    documents = source.documents()
    reviews = [repaired(document.story, checker, everything) for document in documents]
    if target != source.path or any(review.is_changed for review in reviews):
        edited = [review.story for review in reviews]
        formats.save(target, formats.write_all(list(zip(documents, edited, strict=True))), overwrite=True)
    repairs = count(sum(len(review.taken) for review in reviews), "repair")
    left = count(sum(len(review.findings) for review in reviews), "finding")
    return f"{source.name} → {target}: {repairs}, {left} left open"


def repaired(story: Story, checker: Checker, everything: bool) -> Review:
    """The review of a story after its repairs: of the safe ones until none is left, or the first of every finding."""
    review = Review(story)
    _look(review, checker)
    if everything:
        review.take_all(review.findings)
        _look(review, checker)
        return review
    for _ in range(_MOST_ROUNDS):
        if not review.take_safe():
            break
        _look(review, checker)
    return review


def _look(review: Review, checker: Checker) -> None:
    report = checker.check(review.story)
    review.receive(replace(report, findings=Threshold().of(report)))
