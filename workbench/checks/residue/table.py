"""The table of leftover words, and the examples of the rules that no table holds."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import BrokenRule

COLUMNS = ("form", "language", "mode", "english", "action")
_LANGUAGES = ("es", "eu", "ca")


@dataclass(frozen=True, slots=True)
class Leftover:
    """One row. ``gloss``: the word may stay, but needs an explanation at its first mention; ``taste``: or even not."""

    form: str
    language: str
    gloss: bool
    english: tuple[str, ...]
    asked: bool
    taste: bool = False

    @property
    def plain(self) -> str:
        """The English alone, without the word that it explains."""
        return min(self.english, key=len)


@dataclass(frozen=True, slots=True)
class Examples:
    """The proof of one rule: lines with the fault in brackets and "-> repair", and lines that must be silent."""

    rule: str
    fires: tuple[str, ...]
    silent: tuple[str, ...]


def load_leftovers(path: Path) -> tuple[Leftover, ...]:
    """The rows of the table. Raises BrokenRule on one that cannot be read."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    if not lines or tuple(lines[0].split("\t")) != COLUMNS:
        raise BrokenRule(f"This table does not begin with its columns: {', '.join(COLUMNS)}.", path)
    rows: dict[str, Leftover] = {}
    for line in lines[1:]:
        fields = line.split("\t")
        if len(fields) != len(COLUMNS) or not all(fields) or fields[1] not in _LANGUAGES or fields[0] in rows:
            raise BrokenRule(f"This row of the table cannot be read, or is there twice: {line[:60]}", path)
        form, language, mode, english, action = fields
        gloss, taste = mode in ("gloss", "taste"), mode == "taste"
        rows[form] = Leftover(form, language, gloss, tuple(english.split("|")), action == "ask", taste)
    return tuple(rows.values())


def load_examples(path: Path) -> Mapping[str, Examples]:
    """The examples by rule. Raises BrokenRule on a rule that has not both kinds."""
    found = {}
    for entry in tomllib.loads(path.read_text("utf-8")).get("rule", []):
        if not entry.get("id") or not entry.get("fires") or not entry.get("silent"):
            raise BrokenRule(f"Rule “{entry.get('id')}” needs “fires” and “silent”.", path)
        found[entry["id"]] = Examples(entry["id"], tuple(entry["fires"]), tuple(entry["silent"]))
    return found
