"""The same number told twice."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import NUMBER_WORDS, VALUES
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

TWICE = Kind(
    "numbers.number-twice",
    Severity.ERROR,
    Action.ASK,
    0.75,
    QT_TRANSLATE_NOOP("Rules", "Number told twice"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” gives one number two times."),
)

_WORD = rf"(?:{NUMBER_WORDS})(?:-(?:{NUMBER_WORDS}))?"
_TENS = ("twenty twenty", "20 20")  # sight, cricket and the year


def _twice(place: Place) -> Fault | None:
    first, second = place["first"], place["second"]
    if _value(first) != _value(second) or _value(first) == 1 or place.match.group().lower() in _TENS:
        return None
    bracketed = bool(place["bracket"])
    if not bracketed and (re.search(r"[\d-] ?$", place.before) or re.match(r"[-–]| ?\d|[.,:/]\d| ?[%$€]", place.after)):
        return None
    return place.fault(first).but(confidence=0.85 if bracketed else None)


def _value(written: str) -> int:
    lower = written.lower()
    return int(lower) if lower.isdigit() else sum(VALUES[word] for word in lower.split("-"))


RULES = (
    NumberRule(
        TWICE,
        re.compile(
            rf"(?<![\w.,:/$€£-])(?P<first>\d{{1,3}}|{_WORD}) (?P<bracket>\()?"
            rf"(?P<second>\d{{1,3}}|{_WORD})(?(bracket)\)|\b)"
        ),
        _twice,
        fires=(
            "Police arrested ⟦12 (twelve)⟧ people. -> 12",
            "Police arrested ⟦seven seven⟧ people. -> seven",
            "Police arrested ⟦seven 7⟧ people. -> seven",
            "Police arrested ⟦15 15⟧ people. -> 15",
        ),
        silent=(
            "They met 12 12-year-olds.",
            "She has twenty twenty vision.",
            "Call 91 91 91 to ask.",
            "They sent seven eight times.",
            "He ate one one day and none the next.",
        ),
        wordy=True,
    ),
)
