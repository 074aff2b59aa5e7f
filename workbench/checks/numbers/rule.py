"""A rule about figures: what it looks for, what it says of it, and its proof."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from workbench.checks.fault import Fault, Kind
from workbench.checks.matched import Matched
from workbench.story import Span


@dataclass(frozen=True, slots=True)
class Place(Matched):
    """A match of a rule's pattern in a paragraph, with the words around it."""

    @property
    def before(self) -> str:
        """What stands before the match in its paragraph, 60 code points at most."""
        start = self.match.start()
        return self.passage.text[max(start - 60, 0) : start]

    @property
    def sentence(self) -> str:
        """The sentence around the match."""
        return self.passage.sentence_at(self.match.start()).of(self.passage.text)

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
