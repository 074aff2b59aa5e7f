"""``export``: writes a story in another format, or the very bytes received in its own."""

from __future__ import annotations

import argparse
from pathlib import Path

from workbench import formats
from workbench.checking.marking import marked_text
from workbench.cli.evaluate import SUFFIX
from workbench.cli.speech import say
from workbench.comparing import compare
from workbench.errors import NotAvailable, UnreadableFile, UnwritableFile
from workbench.formats import Document

MARKED = "critic"  # a hand-edited story, in CriticMarkup


def run(given: argparse.Namespace) -> int:
    """Writes one file."""
    if given.track_changes:
        raise NotAvailable("Tracked changes need the Word format, which is not part of this version.")
    if given.to == MARKED or (given.to is None and given.target.name.endswith(SUFFIX)):
        return _marked(given)
    if given.original is not None:
        raise NotAvailable(f"--original is of use with --to {MARKED} and --track-changes only.")
    documents = formats.load(given.file)
    if given.target.exists() and given.target.samefile(given.file):
        raise UnwritableFile("This is the story itself; name another file.", given.target)
    wanted = given.to or _named_by(given.target, given.file, documents[0].format)
    formats.save(given.target, _written(documents, wanted), overwrite=True)
    say(f"{given.file} → {given.target}")
    return 0


def _marked(given: argparse.Namespace) -> int:
    """Writes the story with what an editor changed in it marked, as ``evaluate`` reads it."""
    if given.original is None:
        raise UnreadableFile("Its changes can be marked when --original names it as received.", given.file)
    (received, *more), (edited, *others) = formats.load(given.original), formats.load(given.file)
    if more or others:
        raise UnreadableFile("The file holds several stories; a marked story is one.", given.file)
    formats.save(given.target, marked_text(compare(received.story, edited.story)).encode(), overwrite=True)
    say(f"{given.file} → {given.target}")
    return 0


def _named_by(target: Path, file: Path, received: str) -> str:
    """The format that a file's name asks for: the received one where that fits. NotAvailable when none does."""
    suffix = target.suffix.lower()
    fitting = [each.name for each in formats.known() if suffix in each.suffixes]
    if received in fitting or suffix in ("", file.suffix.lower()):
        return received
    if not fitting:
        raise NotAvailable(f"No format of this version is written to {suffix} files; choose one with --to.", target)
    return fitting[0]


def _written(documents: tuple[Document, ...], wanted: str) -> bytes:
    if wanted == documents[0].format:
        return formats.write_all([(document, document.story) for document in documents])
    if len(documents) != 1:
        raise UnreadableFile(f"The file holds several stories; a file in the format “{wanted}” holds one.")
    return formats.make(wanted, documents[0].story, title=documents[0].title)
