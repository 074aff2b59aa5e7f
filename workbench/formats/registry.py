"""All formats, one module each: a module of this room that has a ``FORMAT`` is one. No list to keep."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence
from functools import cache
from typing import Protocol

from workbench import formats
from workbench.errors import NotAvailable, UnreadableFile
from workbench.formats.document import Document
from workbench.formats.refusals import refuse
from workbench.story import Story
from workbench.story.finding import QT_TRANSLATE_NOOP


class Format(Protocol):
    """Reading and writing of one kind of file.

    ``name`` is what the command line calls it, ``label`` what the window calls it (a template to translate),
    ``suffixes`` how its files' names end, the first being that of a new file.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]

    def sniff(self, data: bytes, name: str) -> float:
        """How surely these bytes under this name are of this format: 0 cannot be, 1 no doubt. Quick."""
        ...

    def read(self, data: bytes, name: str, declared: str | None = None) -> tuple[Document, ...]:
        """The stories of a file, at least one. Raises UnreadableFile."""
        ...

    def write(self, edited: Sequence[tuple[Document, Story]]) -> bytes:
        """The received file with these stories as edited; all documents are of that file. Raises UnwritableFile."""
        ...

    def make(self, story: Story, title: str = "") -> bytes:
        """A new file of this format. Raises NotAvailable where the program only reads it."""
        ...


@cache
def known() -> tuple[Format, ...]:
    """Every format of this room, by name."""
    found = []
    for module in pkgutil.iter_modules(formats.__path__):
        held = importlib.import_module(f"{formats.__name__}.{module.name}")
        if hasattr(held, "FORMAT"):
            found.append(held.FORMAT)
    return tuple(sorted(found, key=lambda each: str(each.name)))


def named(name: str) -> Format:
    """The format of that name; NotAvailable when there is none."""
    for each in known():
        if each.name == name:
            return each
    told = QT_TRANSLATE_NOOP("Rules", "There is no format “{name}”; the formats are {known}.")
    raise NotAvailable(told, name=name, known=", ".join(each.name for each in known()))


def read(data: bytes, name: str, *, declared: str | None = None, format: str | None = None) -> tuple[Document, ...]:  # noqa: A002
    """The stories of a received file, whose bytes say more about its format than its name does.

    ``declared`` is the encoding that came with it (a mail's, a server's), ``format`` a format to read it as.
    Raises UnreadableFile when there is no story in it.
    """
    chosen = named(format) if format else max(known(), key=lambda each: each.sniff(data, name))
    if not format and chosen.sniff(data, name) < 1:
        refuse(data)
    documents = chosen.read(data, name, declared)
    if not any(document.story.paragraphs for document in documents):
        raise UnreadableFile(QT_TRANSLATE_NOOP("Rules", "There is no story in this file: it has no words to read."))
    return documents


def write(document: Document, story: Story) -> bytes:
    """The received file with only the edited words changed; the same bytes when nothing was edited.

    Raises UnwritableFile when the file's encoding has no place for a character.
    """
    return named(document.format).write([(document, story)])


def write_all(edited: Sequence[tuple[Document, Story]]) -> bytes:
    """``write`` for a file of several stories: all of its documents, each with its story as edited."""
    return named(edited[0][0].format).write(edited)


def make(format: str, story: Story, *, title: str = "") -> bytes:  # noqa: A002
    """A new file of the format of that name, holding this story."""
    return named(format).make(story, title)
