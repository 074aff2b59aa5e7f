"""The check of a translation's grammar: rules over each paragraph, and he and she over the whole story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from workbench import paths
from workbench.checks.fault import Fault
from workbench.checks.translation import (
    absent,
    agreement,
    articles,
    bodies,
    casing,
    clauses,
    complements,
    determiners,
    doubled,
    fragments,
    frames,
    gender,
    nouns,
    order,
    particles,
    posts,
    prepositions,
    reporting,
    subjects,
    yours,
)
from workbench.checks.translation.people import People, Person, Pronoun
from workbench.checks.translation.rule import GrammarRule, RuleBook
from workbench.language.knowledge import StoryKnowledge
from workbench.language.lexicon import Lexicon
from workbench.story import Action, Category, Finding, Passage, Role

# In order of precedence: where two find the same words, the earlier one knows more about them.
RULES: tuple[GrammarRule, ...] = tuple(
    rule
    for family in (
        doubled,
        articles,
        determiners,
        absent,
        nouns,
        order,
        agreement,
        clauses,
        subjects,
        reporting,
        fragments,
        frames,
        complements,
        prepositions,
        particles,
        casing,
    )
    for rule in family.RULES
)
_BOOK = RuleBook(RULES)
_MOST = 100  # faults of one paragraph; more than that is no prose
_NO_COPY = frozenset((Role.BOILERPLATE, Role.CREDIT, Role.BYLINE))
_SAID = 0.6  # what somebody said may be said so on purpose: this much of the confidence is left


@dataclass(frozen=True)
class TranslationReading:
    """The faults of one paragraph by itself, and its people, its pronouns and every “your” in order."""

    faults: tuple[Fault, ...] = ()
    people: tuple[Person, ...] = ()
    pronouns: tuple[Pronoun, ...] = ()
    yours: tuple[Fault, ...] = ()


_NOTHING = TranslationReading()


class TranslationCheck:
    """Faults of grammar that a translation makes. ``people`` finds persons; by default those of the shipped names."""

    rules: Sequence[str] = tuple(
        dict.fromkeys(
            [rule.kind.rule for rule in RULES]
            + [kind.rule for kind in (*gender.KINDS, *bodies.KINDS, *posts.KINDS, *yours.KINDS)]
        )
    )

    def __init__(self, lexicon: Lexicon, people: People | None = None) -> None:
        self._people = people or People.read(paths.resources() / "names", lexicon)

    def read(self, passage: Passage) -> TranslationReading:
        """The faults of one paragraph, none of which overlap, and whom it speaks of."""
        if not passage.text or passage.role in _NO_COPY:
            return _NOTHING
        people, pronouns = self._people.of(passage)
        found = _apart(islice(self._faults(passage, people), _MOST))
        faults = tuple(_asked(fault) if passage.is_quoted(fault.span) else fault for fault in found)
        addressed = tuple(yours.find(passage))
        if not (faults or people or pronouns or addressed):
            return _NOTHING
        return TranslationReading(faults, people, pronouns, addressed)

    def _faults(self, passage: Passage, people: Sequence[Person]) -> Iterator[Fault]:
        yield from posts.find(passage, people)
        yield from _BOOK.faults(passage)

    def judge(
        self,
        readings: Sequence[tuple[Passage, TranslationReading]],
        knowledge: StoryKnowledge,  # noqa: ARG002
    ) -> Iterable[Finding]:
        """The findings of a story: those of each paragraph, and pronouns that fit nobody in view."""
        for passage, reading in readings:
            for fault in reading.faults:
                yield fault.finding(Category.GRAMMAR, passage.paragraph)
        addressed = [(passage, fault) for passage, reading in readings for fault in reading.yours]
        for passage, fault in yours.settled(addressed):
            yield fault.finding(Category.GRAMMAR, passage.paragraph)
        story = [(passage, reading.people, reading.pronouns) for passage, reading in readings]
        for passage, fault in (*gender.find(story), *bodies.find(story)):
            yield fault.finding(Category.GRAMMAR, passage.paragraph)


def _apart(faults: Iterable[Fault]) -> Sequence[Fault]:
    """Those that do not overlap, in the order of the text; the earlier rule wins."""
    kept: list[Fault] = []
    for fault in faults:
        if not any(fault.span.overlaps(other.span) or fault.span == other.span for other in kept):
            kept.append(fault)
    return sorted(kept, key=lambda fault: fault.span)


def _asked(fault: Fault) -> Fault:
    belief = fault.kind.confidence if fault.confidence is None else fault.confidence
    return fault.but(Action.ASK, round(belief * _SAID, 2))
