"""The tables of exonyms: names as Spanish and Basque desks write them, and as English ones do.

They lie apart from ``resources/names``: what stands there counts as a known name and silences spelling.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import BrokenRule

COLUMNS = ("form", "kind", "english", "british", "context", "action", "note")
KINDS = ("place", "person", "surname", "organisation", "party", "acronym", "term")
ACTIONS = ("batch", "ask", "advice")


@dataclass(frozen=True, slots=True)
class Exonym:
    """One row. ``english`` and ``british`` hold the forms to propose, best first; both may begin with "the ".

    ``context``: words in lower case, one of which the story must hold. ``action``: batch, ask, or advice (a
    matter of taste).
    """

    form: str
    kind: str
    english: tuple[str, ...]
    british: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    action: str = "batch"
    note: str = ""

    def puts(self, british: bool = False) -> tuple[str, ...]:
        """What may stand instead, best first, without what is there already."""
        every = (*self.british, *self.english) if british else (*self.english, *self.british)
        return tuple(dict.fromkeys(put for put in every if put.removeprefix("the ") != self.form))


def load_exonyms(folder: Path) -> tuple[Exonym, ...]:
    """The rows of every ``*.tsv`` of a folder. Raises BrokenRule that names the file and the row."""
    rows: dict[str, Exonym] = {}
    for path in sorted(folder.glob("*.tsv")):
        for fields in _rows(path, COLUMNS):
            row = _exonym(fields, path)
            if row.form in rows:
                raise BrokenRule(f"“{row.form}” is in these tables twice.", path)
            rows[row.form] = row
    return tuple(rows.values())


def load_given(path: Path) -> Mapping[str, str]:
    """Given names put into English, to the Spanish ones. Raises BrokenRule on a row that cannot be read."""
    return {fields[0]: fields[1] for fields in _rows(path, ("form", "spanish"))}


def _rows(path: Path, columns: tuple[str, ...]) -> list[list[str]]:
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    if not lines or tuple(lines[0].split("\t")) != columns:
        raise BrokenRule(f"This table does not begin with its columns: {', '.join(columns)}.", path)
    rows = []
    for line in lines[1:]:
        fields = [field.strip() for field in line.split("\t")]
        if len(fields) > len(columns):
            raise BrokenRule(f"This row has too many columns: {line[:60]}", path)
        rows.append(fields + [""] * (len(columns) - len(fields)))
    return rows


def _exonym(fields: list[str], path: Path) -> Exonym:
    form, kind, english, british, context, action, note = fields
    if not form or kind not in KINDS or not english or action not in ACTIONS:
        raise BrokenRule(f"This row of the table cannot be read: {form or '(no form)'}", path)
    britons = tuple(british.split("|")) if british else ()
    row = Exonym(form, kind, tuple(english.split("|")), britons, tuple(context.split()), action, note)
    if not row.puts():
        raise BrokenRule(f"“{form}” is put into itself.", path)
    return row
