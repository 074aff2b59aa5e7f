"""The stories that a command line names: files, folders all the way down, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench import formats
from workbench.cli.speech import Complaints
from workbench.errors import UnreadableFile
from workbench.formats import Document

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read. ``name`` is how the command line called it; ``inside`` is its place in the folder named there."""

    name: str
    inside: Path

    @property
    def path(self) -> Path | None:
        """The file; None for standard input."""
        return None if self.name == STDIN else Path(self.name)

    def documents(self, stdin_format: str | None = None) -> tuple[Document, ...]:
        """The stories in it. UnreadableFile when there are none."""
        if self.path is not None:
            return formats.load(self.path)
        return formats.read(sys.stdin.buffer.read(), "standard input", format=stdin_format)


def gathered(names: Sequence[str], complaints: Complaints) -> list[Source]:
    """The files that are meant, each once, in the order given; a folder gives those that look like stories."""
    sources: dict[str, Source] = {}
    for name in names:
        with complaints.about(name):
            for source in _meant(name):
                sources.setdefault(source.name, source)
    return list(sources.values())


def _meant(name: str) -> Iterator[Source]:
    if name == STDIN or not Path(name).is_dir():
        yield Source(name, Path(Path(name).name))
        return
    found = False
    for file in _below(Path(name)):
        found = True
        yield Source(str(file), file.relative_to(name))
    if not found:
        raise UnreadableFile("There is no story in this folder.")


def _below(folder: Path) -> Iterator[Path]:
    """Stories by suffix, in the order of their names; nothing hidden, no links to follow in circles."""
    suffixes = {suffix for each in formats.known() for suffix in each.suffixes}
    for parent, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in suffixes:
                yield Path(parent, name)


def _refuse(error: OSError) -> None:
    raise error
