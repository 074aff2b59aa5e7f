"""The punctuation check: reads a paragraph's marks, and lets the story decide about quotations that run on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from workbench.checks.fault import Fault
from workbench.checks.punctuation import (
    apostrophes,
    capitals,
    damage,
    dashes,
    figures,
    quotes,
    singles,
    spacing,
    stops,
    subjects,
)
from workbench.checks.punctuation.quotes import QuoteReading, read_quotes
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Category, Finding, Passage, Role, Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

_MOST = 400  # faults of one paragraph; more than that is no prose
_QUOTES = frozenset('“”"«»')
_DASHES = frozenset("-–—")
_DIGITS = frozenset("0123456789")
_SINGLES = frozenset("'‘")
_MARKUP_LOSS = frozenset(
    {capitals.CAPITAL.rule, capitals.SECOND_SUBJECT.rule, quotes.WRONG_WAY.rule, quotes.WRONG_SIDE.rule}
)
_RUNS_ON = frozenset((Role.BODY, Role.HEAD, Role.DATELINE))


@dataclass(frozen=True)
class PunctuationReading:
    """A paragraph's faults, none of which overlap, and how its quotations reach beyond it."""

    faults: tuple[Fault, ...]
    opens: bool = False
    unclosed: Fault | None = None
    unopened: Fault | None = None


_CLEAN = PunctuationReading(())


_FAMILIES = (damage, apostrophes, figures, stops, quotes, singles, dashes, spacing, capitals)


class PunctuationCheck:
    """Faults of punctuation. ``american``: commas and full stops go inside the closing quotation mark."""

    rules: Sequence[str] = tuple(kind.rule for family in _FAMILIES for kind in family.KINDS)

    def __init__(self, american: bool = True) -> None:
        self._american = american

    def read(self, passage: Passage) -> PunctuationReading:
        """The faults of one paragraph."""
        text = passage.text
        if not text:
            return _CLEAN
        chars = set(text)
        quoted = read_quotes(text) if not chars.isdisjoint(_QUOTES) else QuoteReading()
        faults = list(islice(self._faults(passage, chars, quoted), _MOST))
        if not faults and not quoted.opens and not quoted.unclosed and not quoted.unopened:
            return _CLEAN
        return PunctuationReading(_apart(faults), quoted.opens, quoted.unclosed, quoted.unopened)

    def _faults(self, passage: Passage, chars: set[str], quoted: QuoteReading) -> Iterator[Fault]:
        text = passage.text
        if not chars.isdisjoint(damage.CUES):
            yield from damage.find(text)
        yield from apostrophes.find(text)
        if not chars.isdisjoint(_DIGITS):
            yield from figures.find(text)
        yield from stops.find(text, self._american)
        yield from quoted.faults
        if self._american and not chars.isdisjoint(_SINGLES):
            yield from singles.find(passage)
        yield from spacing.find(text)
        yield from capitals.find(passage)
        yield from subjects.find(passage)
        if not chars.isdisjoint(_DASHES):
            yield from dashes.find(text)

    def judge(
        self,
        readings: Sequence[tuple[Passage, PunctuationReading]],
        knowledge: StoryKnowledge,  # noqa: ARG002
    ) -> Iterable[Finding]:
        """The findings of a story; ``knowledge`` is not needed."""
        losses = sum(fault.kind.rule in _MARKUP_LOSS for _, reading in readings for fault in reading.faults)
        for passage, reading in readings:
            for fault in reading.faults:
                yield _weighed(fault, losses).finding(Category.PUNCTUATION, passage.paragraph)
        yield from _running_on(readings)


def _weighed(fault: Fault, losses: int) -> Fault:
    """One cause leaves many marks: lost mark-up elsewhere in the story makes this one likelier."""
    if losses < 3 or fault.kind.rule not in _MARKUP_LOSS:
        return fault
    belief = fault.kind.confidence if fault.confidence is None else fault.confidence
    return fault.but(
        confidence=round(belief + (1 - belief) * 0.3, 2),
        evidence=Wording.of(
            QT_TRANSLATE_NOOP("Rules", "{number} marks of lost mark-up in this story"), number=str(losses)
        ),
    )


def _running_on(readings: Sequence[tuple[Passage, PunctuationReading]]) -> Iterator[Finding]:
    """A quotation may run over several paragraphs if each begins with a mark; otherwise one is missing."""
    held = [(passage, reading) for passage, reading in readings if passage.text.strip() and passage.role in _RUNS_ON]
    for number, (passage, reading) in enumerate(held):
        below = held[number + 1][1] if number + 1 < len(held) else _CLEAN
        if reading.unclosed and not below.opens and not below.unopened:
            yield reading.unclosed.finding(Category.PUNCTUATION, passage.paragraph)
        if reading.unopened:
            yield reading.unopened.finding(Category.PUNCTUATION, passage.paragraph)


def _apart(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Those that do not overlap; the earlier family wins, then the shorter span."""
    kept: list[Fault] = []
    taken: set[int] = set()
    for fault in faults:
        places = range(fault.span.start, max(fault.span.end, fault.span.start + 1))
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(fault)
    return tuple(sorted(kept, key=lambda fault: fault.span))
