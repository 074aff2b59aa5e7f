"""The tables of names that come with the program."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from workbench.errors import BrokenRule

COLUMNS = ("form", "kind", "english")
KINDS = frozenset("person given surname place organisation acronym brand".split())


@dataclass(frozen=True, slots=True)
class Name:
    """One row: a name as agencies write it, what it names, and its form in English news ("" when it is the same)."""

    form: str
    kind: str
    english: str = ""


class Names:
    """All rows, to be asked by form. A name of several words is known by each of its capitalised words, too."""

    def __init__(self, rows: Iterable[Name]) -> None:
        self.rows = tuple(rows)
        self._kinds: dict[str, set[str]] = {}
        self._folded: set[str] = set()
        self._pairs: set[tuple[str, str]] = set()
        for row in self.rows:
            for form in (row.form, row.english):
                self._pairs.update(pairwise(folded(form).split()))
                for part in {form, *form.replace("-", " ").split()}:
                    if part and (part == form or part[0].isupper()):
                        self._kinds.setdefault(part, set()).add(row.kind)
                        self._folded.add(folded(part))

    def is_pair(self, first: str, second: str) -> bool:
        """Whether two words follow one another in a known name: "United", "Nations"."""
        return (folded(first), folded(second)) in self._pairs

    @classmethod
    def read(cls, folder: Path) -> Names:
        """Every ``*.tsv`` of a folder. The first line names the columns; lines that begin with # say something.

        Raises BrokenRule on a row with another number of columns, an unknown kind or an empty form.
        """
        rows: list[Name] = []
        for path in sorted(folder.glob("*.tsv")):
            lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
            if not lines or tuple(lines[0].split("\t")[: len(COLUMNS)]) != COLUMNS:
                raise BrokenRule("This table of names does not begin with its columns: form, kind, english.", path)
            rows.extend(_row(line, path) for line in lines[1:])
        return cls(rows)

    def __contains__(self, form: str) -> bool:
        """Whether a form is known, with its own accents or without any."""
        return form in self._kinds or form in self._folded

    def kinds(self, form: str) -> frozenset[str]:
        """What a form names; nothing when it is unknown."""
        return frozenset(self._kinds.get(form, ()))


def _row(line: str, path: Path) -> Name:
    fields = [field.strip() for field in line.split("\t")]
    if len(fields) < 2 or not fields[0] or fields[1] not in KINDS:
        raise BrokenRule(f"This row of the table of names cannot be read: {line[:60]}", path)
    return Name(fields[0], fields[1], fields[2] if len(fields) > 2 else "")


def folded(form: str) -> str:
    """A form without its accents: "Bárcenas" and "Barcenas" are one name."""
    if form.isascii():
        return form
    return "".join(char for char in unicodedata.normalize("NFD", form) if not unicodedata.combining(char))
