"""Paragraphs that say the same twice, word for word or nearly.

Near repeats are found through an index of runs of three words, so that the work grows with the number of
paragraphs and not with its square.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

_RUN = 3  # words in a row
_LEAST_WORDS = 10  # a paragraph of fewer words has no near repeat, only an exact one
_TOO_COMMON = 12  # a run that more paragraphs hold is a formula and leads nowhere
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CAPITAL = re.compile(r"(?<![.?!“\"] )(?<!^)\b[A-ZÀ-Þ][\w’-]+")
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")


@dataclass(frozen=True)
class Print:
    """A paragraph's words in lower case, as a fingerprint to compare it by."""

    words: tuple[str, ...]
    names: frozenset[str]
    figures: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Print:
        """The print of a paragraph's text."""
        return cls(
            tuple(_WORD.findall(text.lower())), frozenset(_CAPITAL.findall(text)), frozenset(_FIGURE.findall(text))
        )

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """All runs of three words."""
        words = self.words
        return frozenset(zip(words, words[1:], words[2:], strict=False))


@dataclass(frozen=True, slots=True)
class Repeat:
    """``later`` says what ``earlier`` said (indexes into the story). ``likeness``: 1 for word for word."""

    earlier: int
    later: int
    likeness: float


def repeats(prints: Sequence[Print]) -> Iterator[Repeat]:
    """Every paragraph that repeats one above it, with the one that it is most like."""
    exact: dict[tuple[str, ...], int] = {}
    index: dict[tuple[str, ...], list[int]] = {}
    for later, held in enumerate(prints):
        if not held.words:
            continue
        if held.words in exact:
            yield Repeat(exact[held.words], later, 1.0)
            continue
        exact[held.words] = later
        if len(held.words) < _LEAST_WORDS:
            continue
        if near := _nearest(later, prints, index):
            yield near
        for run in held.runs:
            index.setdefault(run, []).append(later)


def _nearest(later: int, prints: Sequence[Print], index: dict[tuple[str, ...], list[int]]) -> Repeat | None:
    shared: Counter[int] = Counter()
    for run in prints[later].runs:
        holders = index.get(run, ())
        if len(holders) <= _TOO_COMMON:
            shared.update(holders)
    for earlier, count in shared.most_common(3):
        likeness = _likeness(prints[earlier], prints[later], count)
        if likeness:
            return Repeat(earlier, later, min(round(likeness, 2), 0.99))
    return None


def _likeness(one: Print, other: Print, shared: int) -> float:
    """How alike two prints are (0 when they are not), by the share of the shorter one's runs that both hold.

    Parallel sentences about different people, places or figures share their runs too: names and figures must
    agree.
    """
    containment = shared / min(len(one.runs), len(other.runs))
    if containment < 0.35 or not _agree(one.names, other.names, 0.6) or not _agree(one.figures, other.figures, 0.6):
        return 0.0
    fewer, more = sorted((Counter(one.words), Counter(other.words)), key=lambda counts: counts.total())
    common = (fewer & more).total() / fewer.total()
    return common if common >= 0.65 else 0.0


def _agree(one: frozenset[str], other: frozenset[str], share: float) -> bool:
    fewer = min(len(one), len(other))
    return fewer == 0 or len(one & other) >= share * fewer
