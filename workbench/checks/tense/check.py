"""The check of tenses: reads each paragraph's doubtful verbs, and lets the story decide how doubtful they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.checks.fault import Fault
from workbench.checks.tense import rumors, weekdays
from workbench.checks.tense.clauses import Words
from workbench.checks.tense.grading import Grade, grade
from workbench.checks.tense.kinds import DATED, FINISHED, KINDS, REPORTING, TWO_DAYS, WEEKDAY
from workbench.checks.tense.perfects import Perfect, perfects
from workbench.checks.tense.verbs import SAYING, TELLING
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Action, Category, Finding, Passage, Role, Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

_SPEAKS_OF = frozenset((Role.BODY, Role.DATELINE, Role.CAPTION))
_HAS = re.compile(r"\b[Hh]a(?:s|ve)(?:n['’]t)?\b")
_WOULD = re.compile(r"\bwould\b")
_DAYS = re.compile(r"[nstyw],? (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
# What each sign tells of a story that was translated perfect by perfect: it makes the others doubtful.
_SIGNS = {Grade.DATED: 1.0, Grade.SAID: 1.0, Grade.TOLD: 0.5, Grade.DONE: 0.34, Grade.ASKED: 0.25}
_SOME, _MORE, _ENOUGH = 1.0, 1.3, 2.0
_THIS_DAY = re.compile(r"\bThis (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


@dataclass(frozen=True)
class Doubt:
    """A perfect that may have to be a simple past."""

    fault: Fault
    grade: Grade


@dataclass(frozen=True)
class TenseReading:
    """What one paragraph holds: faults that are certain by themselves, and doubts that the story weighs.

    ``opening_days``: how often “This Monday” stands in it with a day that is no fault of this check.
    """

    faults: tuple[Fault, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    opening_days: int = 0


_CLEAN = TenseReading()
_ADDRESSED = frozenset("him her them us it me the a an his their its to for about on with".split())
# What English news hardly ever writes of a speaker, for “ha indicado”, “ha manifestado”.
_PLAINLY_SAID = frozenset(
    "abounded affirmed assured communicated commented detailed expressed indicated informed manifested opined remarked "
    "sentenced stated sustained".split()
)
_KIND = {
    Grade.DATED: DATED,
    Grade.SAID: REPORTING,
    Grade.TOLD: REPORTING,
    Grade.ASKED: REPORTING,
    Grade.DONE: FINISHED,
    Grade.ASIDE: FINISHED,
    Grade.OPEN: FINISHED,
    Grade.STATE: FINISHED,
}


class TenseCheck:
    """Perfects that should be simple pasts, weekdays told the Spanish way, conditionals of rumor."""

    rules: Sequence[str] = tuple(kind.rule for kind in KINDS)

    def read(self, passage: Passage) -> TenseReading:
        """The faults and doubts of one paragraph."""
        if passage.role not in _SPEAKS_OF:
            return _CLEAN
        has, would, days = (cue.search(passage.text) for cue in (_HAS, _WOULD, _DAYS))
        if not (has or would or days):
            return _CLEAN
        words = Words(passage)
        faults: list[Fault] = []
        if days:
            faults += weekdays.find(words)
        if would:
            faults += rumors.find(words)
        doubts = tuple(_doubts(words)) if has else ()
        named = len(_THIS_DAY.findall(passage.text)) if days or has else 0
        told = max(named - sum(fault.kind is WEEKDAY for fault in faults), 0)
        return TenseReading(tuple(faults), doubts, told) if faults or doubts or told else _CLEAN

    def judge(
        self,
        readings: Sequence[tuple[Passage, TenseReading]],
        knowledge: StoryKnowledge,  # noqa: ARG002
    ) -> Iterable[Finding]:
        """The findings of a story; ``knowledge`` is not needed."""
        signs = sum(
            sum(fault.kind in (WEEKDAY, TWO_DAYS) for fault in reading.faults)
            + sum(_SIGNS.get(doubt.grade, 0.0) for doubt in reading.doubts)
            + reading.opening_days
            for _, reading in readings
        )
        for passage, reading in readings:
            weighed = (_weighed(doubt, signs - _SIGNS.get(doubt.grade, 0.0)) for doubt in reading.doubts)
            faults = [*reading.faults, *(fault for fault in weighed if fault is not None)]
            for fault in sorted(faults, key=lambda fault: fault.span):
                category = Category.NUMBERS if fault.kind in _OF_NUMBERS else Category.PHRASES
                yield fault.finding(category, passage.paragraph)


_OF_NUMBERS = tuple(kind for kind in KINDS if kind.rule.startswith(("tense.day", "tense.this")))


def _doubts(words: Words) -> Iterator[Doubt]:
    for perfect in perfects(words):
        graded = grade(words, perfect)
        if graded is not None:
            yield Doubt(_fault(words, perfect, graded), graded)


def _fault(words: Words, perfect: Perfect, graded: Grade) -> Fault:
    found = words.words_between(perfect.first, perfect.last + 1)
    start, end = perfect.span.start, perfect.span.end
    puts: tuple[str, ...] = (perfect.put,)
    if _only_says(perfect):
        before = perfect.put.rpartition(" ")[0]
        said = f"{before} said" if before else "said"
        if perfect.verb == "pointed" and words.key(perfect.end + 1) == "out":
            end = words.tokens[perfect.end + 1].end
            puts = (f"{perfect.put} out", said)
        elif perfect.put != said and words.key(perfect.end + 1) not in _ADDRESSED:
            puts = (said, perfect.put) if perfect.verb in _PLAINLY_SAID else (perfect.put, said)
    return _KIND[graded].at(start, end, *puts, found=found)


def _only_says(perfect: Perfect) -> bool:
    """Whether the verb tells that somebody spoke, for which English news has one word: said."""
    plain = not (perfect.passive or perfect.negated or perfect.question) and perfect.last == perfect.end
    return plain and perfect.verb in SAYING | TELLING


def _weighed(doubt: Doubt, signs: float) -> Fault | None:
    """The fault as sure as the signs elsewhere in the story make it; None for one that may well be right."""
    fault = doubt.fault
    if signs >= _ENOUGH:
        fault = fault.but(
            evidence=Wording.of(
                QT_TRANSLATE_NOOP("Rules", "{number} more Spanish perfects or days in this story"),
                number=f"{signs:.0f}",
            )
        )
    match doubt.grade:
        case Grade.SAID:
            return fault if signs >= _ENOUGH else fault.but(confidence=0.65)
        case Grade.TOLD | Grade.ASKED if signs >= _ENOUGH:
            return fault.but(confidence=0.72)
        case Grade.TOLD:
            return fault.but(Action.ASK, 0.55 if signs >= _SOME else 0.45)
        case Grade.ASKED:
            return fault.but(Action.ASK, 0.4) if signs >= _SOME else None
        case Grade.DONE | Grade.ASIDE | Grade.STATE if signs < _SOME:
            return None
        case Grade.OPEN:
            return fault.but(confidence=0.5) if signs >= _MORE else None
        case Grade.DONE:
            return fault.but(confidence=0.65 if signs >= _ENOUGH else 0.52)
        case Grade.ASIDE:
            return fault.but(confidence=0.55 if signs >= _ENOUGH else 0.5)
        case Grade.STATE:
            return fault.but(confidence=0.4)
    return fault
