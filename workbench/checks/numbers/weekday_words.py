"""Weekdays with “this”, “next” and “past” where AP gives the day alone: “will play this Friday”, “the past Tuesday”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import WEEKDAYS
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

COMING = Kind(
    "numbers.this-weekday",
    Severity.WARNING,
    Action.BATCH,
    0.65,
    QT_TRANSLATE_NOOP("Rules", "“This” before a weekday"),
    QT_TRANSLATE_NOOP("Rules", "“Este viernes” is “on Friday”: within seven days AP gives the weekday alone."),
)
NEXT = Kind(
    "numbers.next-weekday",
    Severity.WARNING,
    Action.ASK,
    0.6,
    QT_TRANSLATE_NOOP("Rules", "“Next” before a weekday"),
    QT_TRANSLATE_NOOP(
        "Rules", "“El próximo martes” is the first to come, “on Tuesday”; “next Tuesday” may be the second."
    ),
)
PAST = Kind(
    "numbers.past-weekday",
    Severity.ERROR,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "“Past” before a weekday"),
    QT_TRANSLATE_NOOP("Rules", "“El pasado martes” is “on Tuesday”, or “last Tuesday”."),
)

_AFTER = re.compile(
    r"\b(?:on|of|for|from|until|till|since|by|before|after|between|through|around|past|to|starting|beginning|and)$",
    re.I,
)
_PAPERS = r"(?! (?:Times|Mail|Express|Telegraph|Mirror|Night|Post))"
_DAY = rf"(?P<day>{WEEKDAYS})\b(?![-\w’']){_PAPERS}"


def _alone(place: Place) -> Fault:
    if _AFTER.search(place.before.rstrip()):
        return place.fault(place["day"])
    return place.fault(f"on {place['day']}", place["day"])


def _number_follows(place: Place) -> Fault | None:
    return None if re.match(r",? (?:the )?(?:\d|[A-Z][a-z]+\.? \d)", place.after) else _alone(place)


def _past(place: Place) -> Fault:
    fault = _alone(place)
    puts = (*fault.puts[:1], f"last {place['day']}")
    return place.fault(*puts)


RULES = (
    NumberRule(
        PAST,
        re.compile(rf"\b(?:[Tt]he |[Tt]his )?(?:[Pp]ast|[Pp]assed) {_DAY}"),
        _past,
        fires=(
            "The law was passed ⟦the past Tuesday⟧ in Lugo. -> on Tuesday",
            "Since ⟦the past Friday⟧ the road is shut. -> Friday",
        ),
        silent=("It was half past Monday’s noon.", "They met last Tuesday."),
        cues=("past ", "passed "),
        wordy=True,
    ),
    NumberRule(
        COMING,
        re.compile(rf"\b[Tt]his (?:next )?{_DAY}"),
        _number_follows,
        fires=(
            "The stage will be held ⟦this Friday⟧ in Lugo. -> on Friday",
            "They called a rally for ⟦this Monday⟧ at noon. -> Monday",
        ),
        silent=(
            "The stage will be held on Friday.",
            "This Sunday Times story is old.",
        ),
        cues=("this ",),
        wordy=True,
    ),
    NumberRule(
        NEXT,
        re.compile(rf"\b(?<!the )(?:[Nn]ext|(?<![Tt]his )[Cc]oming|[Uu]pcoming) {_DAY}"),
        _number_follows,
        fires=(
            "Parliament will decide ⟦next Tuesday⟧ in Lugo. -> on Tuesday",
            "They have until ⟦next Friday⟧ to pay. -> Friday",
        ),
        silent=("Parliament will decide on Tuesday.", "He came back the next Monday.", "They meet this coming Friday."),
        cues=("next ", "coming "),
        wordy=True,
    ),
)
