"""The check of figures: every rule over every paragraph that holds a digit, a number word or a month."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from workbench.checks.cues import Cues
from workbench.checks.fault import Fault
from workbench.checks.numbers import (
    ages,
    amounts,
    dates,
    day_lists,
    days,
    decades,
    foreign_dates,
    match_time,
    millions,
    money,
    ordinals,
    ratios,
    scales,
    scores,
    shares,
    signs,
    spelled,
    spoken,
    style,
    sums,
    times,
    weekday_words,
    written,
)
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Action, Category, Finding, Passage, Role

# In order of precedence: where two find the same words, the earlier one knows more about them.
RULES: tuple[NumberRule, ...] = tuple(
    rule
    for family in (
        millions,
        scales,
        money,
        spoken,
        times,
        day_lists,
        days,
        dates,
        foreign_dates,
        ages,
        decades,
        signs,
        ordinals,
        match_time,
        scores,
        ratios,
        shares,
        written,
        spelled,
        style,
        amounts,
        sums,
        weekday_words,
    )
    for rule in family.RULES
)
Reading = tuple[Fault, ...]

_CUES = Cues([rule.cues for rule in RULES])
_MOST = 300  # faults of one paragraph; more than that is a table
_DIGIT = re.compile(r"\d")
_NO_COPY = frozenset((Role.BOILERPLATE, Role.CREDIT))
_SAID = 0.6  # a figure in a quotation may be the speaker's own way: this much of the confidence is left


class NumbersCheck:
    """Faults of figures. A function of each paragraph alone."""

    rules: Sequence[str] = tuple(dict.fromkeys(rule.kind.rule for rule in RULES))

    def read(self, passage: Passage) -> Reading:
        """The faults of one paragraph, none of which overlap."""
        if not passage.text or passage.role in _NO_COPY:
            return ()
        found = _apart(islice(_faults(passage), _MOST))
        return tuple(_asked(fault) if passage.is_quoted(fault.span) else fault for fault in found)

    def judge(
        self,
        readings: Sequence[tuple[Passage, Reading]],
        knowledge: StoryKnowledge,  # noqa: ARG002
    ) -> Iterable[Finding]:
        """The findings of a story; ``knowledge`` is not needed."""
        for passage, faults in readings:
            for fault in faults:
                yield fault.finding(Category.NUMBERS, passage.paragraph)


def _faults(passage: Passage) -> Iterator[Fault]:
    text = passage.text
    has_digit = _DIGIT.search(text) is not None
    for number in sorted(_CUES.always | _CUES.seen(text.lower())):
        rule = RULES[number]
        if has_digit or rule.wordy:
            for match in rule.pattern.finditer(text):
                fault = rule.mend(Place(rule.kind, passage, match))
                if fault is not None:
                    yield fault


def _apart(faults: Iterable[Fault]) -> Sequence[Fault]:
    """Those that do not overlap, in the order of the text; the earlier rule wins."""
    kept: list[Fault] = []
    for fault in faults:
        if not any(fault.span.overlaps(other.span) for other in kept):
            kept.append(fault)
    return sorted(kept, key=lambda fault: fault.span)


def _asked(fault: Fault) -> Fault:
    belief = fault.kind.confidence if fault.confidence is None else fault.confidence
    return fault.but(Action.ASK, round(belief * _SAID, 2))
