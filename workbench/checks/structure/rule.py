"""An entry of the list of foreign lines: page furniture, credits, stamps and whatever else is no copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from workbench.checks.fault import Kind
from workbench.story import Span


class Where(StrEnum):
    """The part of a story in which a line is suspicious."""

    ANY = "any"
    FIRST = "first"  # near the top
    LAST = "last"  # near the end
    EDGES = "edges"  # either


@dataclass(frozen=True)
class LineRule:
    """A kind of line that does not belong to a story.

    ``cues`` are pieces in lower case of which a line must hold one before ``patterns`` are tried; with none, the
    patterns are tried on lines of at most ``longest`` words. ``part``: only what a pattern finds is taken out,
    not the whole line. ``fires`` and ``silent`` are its own proof (see ``proof``).
    """

    kind: Kind
    where: Where
    cues: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    longest: int
    part: bool
    fires: tuple[str, ...]
    silent: tuple[str, ...]

    @property
    def id(self) -> str:
        """The entry's own name, without the family."""
        return self.kind.rule.partition(".")[2]

    def found(self, line: str, words: int) -> Iterator[Span]:
        """Where in ``line`` (of that many words) this rule finds what it looks for."""
        if words > self.longest:
            return
        for pattern in self.patterns:
            if self.part:
                yield from (Span(match.start(), match.end()) for match in pattern.finditer(line) if match.group())
            elif pattern.fullmatch(line):
                yield Span(0, len(line))
                return

    def is_there(self, index: int, count: int) -> bool:
        """Whether paragraph ``index`` of ``count`` lies where the rule looks."""
        at_top = index < max(3, round(count * 0.2))
        at_end = index >= count - max(4, round(count * 0.25))
        return {Where.ANY: True, Where.FIRST: at_top, Where.LAST: at_end, Where.EDGES: at_top or at_end}[self.where]
