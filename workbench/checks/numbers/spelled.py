"""Numbers from 10 spelled out before what they count, “a thousand”: AP writes figures."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import MEASURES, MONEY, NUMBER_WORDS, PEOPLE, TENS, VALUES
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

SPELLED = Kind(
    "numbers.spelled-figure",
    Severity.WARNING,
    Action.BATCH,
    0.7,
    QT_TRANSLATE_NOOP("Rules", "Number from 10 spelled out"),
    QT_TRANSLATE_NOOP("Rules", "AP writes figures from 10 upward, but for the first word of a sentence: “{put}”."),
)
ROUND = Kind(
    "numbers.a-thousand",
    Severity.WARNING,
    Action.ASK,
    0.65,
    QT_TRANSLATE_NOOP("Rules", "“A thousand” for a count"),
    QT_TRANSLATE_NOOP("Rules", "“Más de mil” is “more than {put}” in figures."),
)

_COUNTED = (
    f"(?:(?P<people>{PEOPLE}|arrests|hostages|bodies|seats|deputies|senators|lawmakers|councilors|missiles|drones)|"
    f"{MONEY}|{MEASURES}|years|months|weeks|days|hours|minutes|seconds|goals|points|games|matches|towns|countries|percent)"
)
_TEEN = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_WORD = rf"(?:{_TEEN}|(?:{'|'.join(TENS)})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"


def _spelled(place: Place) -> Fault | None:
    if place.passage.begins_sentence(place.match.start()) or place.match.start() == 0:
        return None
    if re.search(rf"\b(?:{NUMBER_WORDS}|hundred|thousand|and|one in|nine out of|top|a|an|or)[ -]$", place.before):
        return None
    value = sum(VALUES[word] for word in place["word"].split("-"))
    fault = place.fault(str(value), group="word")
    return fault if place["people"] else fault.but(confidence=0.45)  # of years and the like many papers spell it


RULES = (
    NumberRule(
        SPELLED,
        re.compile(rf"(?<![\w-])(?P<word>{_WORD})(?= (?:more |other |new )?{_COUNTED}\b(?!-))"),
        _spelled,
        fires=("At least ⟦eleven⟧ people died in Lugo. -> 11", "Police held ⟦twenty-three⟧ minors. -> 23"),
        silent=(
            "Ten people died in Lugo.",
            "At least 11 people died. Twelve people were hurt.",
            "The Twelve Days begin.",
            "About a hundred and twenty people came.",
        ),
        cues=tuple(dict.fromkeys((*_TEEN.split("|"), *TENS))),
        wordy=True,
    ),
    NumberRule(
        ROUND,
        re.compile(
            r"\b(?i:more than|fewer than|over|around|about|nearly|almost|at least|up to|some) "
            rf"(?P<round>an? (?P<scale>hundred|thousand))(?= (?:of (?:them|the|these|those)\b|{_COUNTED}\b))"
        ),
        lambda place: place.fault("1,000" if place["scale"] == "thousand" else "100", group="round"),
        fires=("More than ⟦a thousand⟧ of them came. -> 1,000", "About ⟦a hundred⟧ people came. -> 100"),
        silent=("A thousand ships came.", "More than a thousand times he asked.", "About a hundred and ten came."),
        cues=("a thousand", "a hundred"),
        wordy=True,
    ),
)
