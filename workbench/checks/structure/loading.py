"""Reading the list of foreign lines; an entry without examples of both kinds is refused."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from workbench.checks.fault import Kind
from workbench.checks.structure.rule import LineRule, Where
from workbench.errors import BrokenRule
from workbench.story import Action, Severity

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_KEYS = {
    "id", "where", "cues", "patterns", "longest", "part", "action", "severity", "confidence", "message", "why",
    "fires", "silent",
}  # fmt: skip
_NEEDED = ("patterns", "message", "why", "fires", "silent")
_ALL_WORDS = 12  # a pattern without a cue is tried on lines of at most so many words


def load_lines(path: Path) -> tuple[LineRule, ...]:
    """The entries of a list. Raises BrokenRule that names the file and the entry."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BrokenRule(f"This list cannot be read: {error}.", path) from error
    entries = data.get("line")
    if not isinstance(entries, list) or set(data) != {"line"}:
        raise BrokenRule("The list holds [[line]] entries and nothing else.", path)
    rules = tuple(_rule(entry, number, path) for number, entry in enumerate(entries, 1))
    names = [rule.id for rule in rules]
    if len(set(names)) != len(names):
        raise BrokenRule("Two entries have the same id.", path)
    return rules


def _rule(entry: dict[str, Any], number: int, path: Path) -> LineRule:
    name = entry.get("id", "")
    if not isinstance(name, str) or not _ID.fullmatch(name):
        raise BrokenRule(f"Entry {number} needs an id such as “author-box”.", path)
    if unknown := set(entry) - _KEYS:
        raise BrokenRule(f"Entry “{name}”: “{min(unknown)}” is no key of an entry.", path)
    for key in _NEEDED:
        if not entry.get(key):
            raise BrokenRule(f"Entry “{name}” needs “{key}”.", path)
    cues = tuple(cue.lower() for cue in entry.get("cues", ()))
    longest = entry.get("longest", 400 if cues else _ALL_WORDS)
    if not cues and longest > _ALL_WORDS:
        raise BrokenRule(f"Entry “{name}”: a pattern for lines of more than {_ALL_WORDS} words needs “cues”.", path)
    try:
        return LineRule(
            kind=Kind(
                f"structure.{name}",
                Severity(entry.get("severity", "error")),
                Action(entry.get("action", "batch")),
                float(entry.get("confidence", 0.95)),
                entry["message"],
                entry["why"],
            ),
            where=Where(entry.get("where", "any")),
            cues=cues,
            patterns=tuple(re.compile(pattern) for pattern in entry["patterns"]),
            longest=longest,
            part=bool(entry.get("part", False)),
            fires=tuple(entry["fires"]),
            silent=tuple(entry["silent"]),
        )
    except (ValueError, re.error) as error:
        raise BrokenRule(f"Entry “{name}”: {error}.", path) from error
