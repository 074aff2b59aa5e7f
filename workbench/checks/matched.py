"""A match of a rule's pattern in a paragraph, and the fault that is made of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.checks.fault import Fault, Kind
from workbench.story import Passage


@dataclass(frozen=True, slots=True)
class Matched:
    """Where a rule of kind ``kind`` found its pattern. Each family adds what its rules look at around it."""

    kind: Kind
    passage: Passage
    match: re.Match[str]

    def __getitem__(self, group: str) -> str:
        """What a group of the pattern holds; empty when it took no part."""
        return self.match[group] or ""

    @property
    def after(self) -> str:
        """What stands behind the match in its paragraph, 60 code points at most."""
        end = self.match.end()
        return self.passage.text[end : end + 60]

    def fault(self, *puts: str, group: str | int = 0, until: str | int | None = None) -> Fault:
        """The fault over ``group`` (the whole match) up to the end of ``until``; ``puts`` take a sentence's capital."""
        start = self.match.start(group)
        end = self.match.end(group if until is None else until)
        found = self.passage.text[start:end]
        opens = self.passage.begins_sentence(start)
        cased = tuple(put[:1].upper() + put[1:] if opens else put for put in puts)
        return self.kind.at(start, end, *dict.fromkeys(cased), found=found, put=cased[0] if cased else "")
