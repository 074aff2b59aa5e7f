"""English words that a machine makes of a Spanish word's other sense."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import BrokenRule
from workbench.story.tokens import Token

COLUMNS = ("forms", "original", "unless")


@dataclass(frozen=True, slots=True)
class Homograph:
    """One row. ``forms``: words in lower case; ``unless``: words of which none may stand in the story."""

    forms: tuple[tuple[str, ...], ...]
    original: str
    unless: frozenset[str]


class Homographs:
    """All rows, to be looked for in a paragraph."""

    def __init__(self, rows: Iterable[Homograph]) -> None:
        self.rows = tuple(rows)
        self._by_first: dict[str, list[tuple[tuple[str, ...], Homograph]]] = defaultdict(list)
        for row in self.rows:
            for form in row.forms:
                self._by_first[form[0]].append((form, row))

    @classmethod
    def read(cls, path: Path) -> Homographs:
        """The rows of a table. Raises BrokenRule for one that cannot be read."""
        lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
        if not lines or tuple(lines[0].split("\t")) != COLUMNS:
            raise BrokenRule(f"This table does not begin with its columns: {', '.join(COLUMNS)}.", path)
        return cls(_row(line, path) for line in lines[1:])

    def find(self, every: Sequence[Token], lower: Sequence[str]) -> Iterator[tuple[int, int, Homograph]]:
        """(first token, the one behind the last, row) of each form; ``lower`` holds the tokens in lower case."""
        known = self._by_first
        for number, word in enumerate(lower):
            for form, row in known.get(word, ()):
                if tuple(lower[number : number + len(form)]) == form and every[number].is_word:
                    yield number, number + len(form), row


def _row(line: str, path: Path) -> Homograph:
    fields = line.split("\t")
    if len(fields) != len(COLUMNS) or not fields[0]:
        raise BrokenRule(f"This row of the table of homographs cannot be read: {line[:60]}", path)
    forms = tuple(tuple(form.replace("-", " - ").split()) for form in fields[0].split("|"))
    return Homograph(forms, fields[1], frozenset(fields[2].split()))
