"""The quotation marks of a paragraph, and on which side of them the words stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

_MARKS = re.compile(r"[“”\"«»]")
_BEFORE_OPENER = frozenset("([{—–-/‘“«¿¡")
_AFTER_CLOSER = frozenset(".,;:?!)]}—–-/”»")


class Stand(Enum):
    """How a quotation mark stands among its neighbours."""

    OPENING = "a space before it, a word behind it"
    CLOSING = "a word before it, a space behind it"
    APART = "a space on either side"
    GLUED = "a word on either side"


@dataclass(frozen=True, slots=True)
class Mark:
    """A double quotation mark at a code-point offset."""

    place: int
    glyph: str
    stand: Stand


def quotation_marks(text: str, most: int) -> list[Mark] | None:
    """All double quotation marks of ``text`` in order; None when there are more than ``most``."""
    found: list[Mark] = []
    for match in _MARKS.finditer(text):
        if len(found) == most:
            return None
        place, glyph = match.start(), match.group()
        if glyph == '"' and _is_inches(text, place, found):
            continue
        found.append(Mark(place, glyph, _stand(text, place)))
    return found


def _is_inches(text: str, place: int, before: list[Mark]) -> bool:
    if place == 0 or not text[place - 1].isdigit():
        return False
    return sum(mark.glyph == '"' for mark in before) % 2 == 0


def _stand(text: str, place: int) -> Stand:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    opens = not before or before.isspace() or before in _BEFORE_OPENER
    closes = not after or after.isspace() or after in _AFTER_CLOSER or after in "’'…"
    if after in ("’", "'") and text[place + 2 : place + 3].isalnum():
        closes = False  # ’90s, ’em
    if opens and (after == "…" or text.startswith("..", place + 1)):
        closes = False  # “... and so on”
    if opens:
        return Stand.APART if closes else Stand.OPENING
    return Stand.CLOSING if closes else Stand.GLUED
