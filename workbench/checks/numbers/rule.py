"""A rule about figures: what it looks for, what it says of it, and its proof."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from workbench.checks.fault import Fault, Kind
from workbench.story import Passage, Span


@dataclass(frozen=True, slots=True)
class Place:
    """A match of a rule's pattern in a paragraph."""

    kind: Kind
    passage: Passage
    match: re.Match[str]

    def __getitem__(self, group: str) -> str:
        """What a group of the pattern holds; empty when it took no part."""
        return self.match[group] or ""

    @property
    def before(self) -> str:
        """What stands before the match in its paragraph, 60 code points at most."""
        start = self.match.start()
        return self.passage.text[max(start - 60, 0) : start]

    @property
    def after(self) -> str:
        """What stands behind the match in its paragraph, 60 code points at most."""
        end = self.match.end()
        return self.passage.text[end : end + 60]

    @property
    def sentence(self) -> str:
        """The sentence around the match."""
        return self.passage.sentence_at(self.match.start()).of(self.passage.text)

    def fault(self, *puts: str, group: str | int = 0, until: str | int | None = None) -> Fault:
        """The fault over ``group`` (the whole match) up to the end of ``until``; ``puts`` take a sentence's capital."""
        start = self.match.start(group)
        end = self.match.end(group if until is None else until)
        found = self.passage.text[start:end]
        opens = self.passage.begins_sentence(start)
        cased = tuple(put[:1].upper() + put[1:] if opens else put for put in puts)
        return self.kind.at(start, end, *dict.fromkeys(cased), found=found, put=cased[0] if cased else "")

    def is_quoted(self, span: Span) -> bool:
        """Whether somebody said it."""
        return self.passage.is_quoted(span)


@dataclass(frozen=True, slots=True)
class NumberRule:
    """``mend`` answers a match of ``pattern`` with a fault, or with None when it is right as it stands.

    A paragraph is looked at only if it holds one of ``cues`` (lower case; none: any paragraph) and, unless
    ``wordy``, a digit. ``fires`` marks the span and gives the first proposal: “in ⟦5 of March⟧ -> March 5”;
    without “->” the rule only flags. Nothing of this family is found in a line of ``silent``.
    """

    kind: Kind
    pattern: re.Pattern[str]
    mend: Callable[[Place], Fault | None]
    fires: tuple[str, ...]
    silent: tuple[str, ...]
    cues: tuple[str, ...] = ()
    wordy: bool = False

    def may_fire(self, lower: str, has_digit: bool) -> bool:
        """Whether a paragraph, given in lower case, is worth a look."""
        if not (has_digit or self.wordy):
            return False
        return not self.cues or any(cue in lower for cue in self.cues)
