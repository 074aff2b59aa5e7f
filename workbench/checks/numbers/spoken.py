"""Hours told with their part of the day, and what else surrounds an hour: “local hour”, “6:00 p.m.”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.clock import BEFORE_TIME, stopped
from workbench.checks.numbers.figures import ONES, clock
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

SPOKEN = Kind(
    "numbers.hour-in-words",
    Severity.WARNING,
    Action.ASK,
    0.7,
    QT_TRANSLATE_NOOP("Rules", "Hour with its part of the day"),
    QT_TRANSLATE_NOOP("Rules", "“Las cinco de la tarde” is “5 p.m.”; here: “{put}”."),
)
TWICE = Kind(
    "numbers.twice-told-time",
    Severity.WARNING,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Part of the day told twice"),
    QT_TRANSLATE_NOOP("Rules", "“{put}” says it already."),
)
LOCAL = Kind(
    "numbers.local-hour",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "“Local hour”"),
    QT_TRANSLATE_NOOP("Rules", "“Hora local” is “local time”."),
)
TONIGHT = Kind(
    "numbers.this-night",
    Severity.ERROR,
    Action.ASK,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "“{found}” for tonight"),
    QT_TRANSLATE_NOOP("Rules", "“Esta noche” is “tonight”, or the weekday and “night”."),
)
EVEN = Kind(
    "numbers.even-hour",
    Severity.ADVICE,
    Action.BATCH,
    0.4,
    QT_TRANSLATE_NOOP("Rules", "Full hour with zeros"),
    QT_TRANSLATE_NOOP("Rules", "A full hour needs no zeros, and 12 is noon or midnight: “{put}”."),
)

_MINUTES = {"thirty": 30, "fifteen": 15, "forty-five": 45}
_HOURS = {word: number for number, word in enumerate(ONES, 1)}
_NAMED = "|".join(ONES)
_AT = rf"\b(?P<lead>(?:{BEFORE_TIME}|[Ii]t (?:was|is)) (?:the )?(?:about |around |nearly |almost )?)"


def _spoken(place: Place) -> Fault | None:
    """The hour's half of the day follows from the part of the day and, at night, from the hour."""
    hour, part = _HOURS.get(place["hour"].lower()) or int(place["hour"]), place["part"]
    spoken = 30 if "half" in place["past"] else 15 if place["past"] else _MINUTES.get(place["minutes"], 0)
    minute = int(place["minute"] or spoken)
    put = _told(hour, minute, part) if hour else clock(0, minute)
    if put is None:
        return None
    calqued = place["link"].startswith("of") or part == "dawn" or (part == "night" and hour % 12 < 6)
    belief = 0.93 if calqued or place["minutes"] or hour > 12 or place["minute"] == "00" else None
    if belief is None and part == "morning":
        belief = 0.45 if place["minute"] else 0.55  # good English, if wordy
    return place.fault(stopped(put, place), group="time").but(confidence=belief)


def _told(hour: int, minute: int, part: str) -> str | None:
    if hour > 12:
        return clock(hour, minute) if hour < 24 else None
    hour %= 12
    if part in ("morning", "dawn"):
        return clock(12, minute) if not hour and part == "morning" else clock(hour, minute)
    if part == "night":
        return clock(hour + 12 if hour > 5 else hour, minute)
    if part == "afternoon":
        return clock(hour + 12, minute) if hour < 10 else None
    return clock(hour + 12, minute) if hour >= 4 else None


def _span(place: Place) -> Fault | None:
    """Both ends of a stretch of time: “from 10 to 12 in the morning”."""
    one, other = (_told(int(place[end]), 0, place["part"]) for end in ("one", "other"))
    if one is None or other is None:
        return None
    return place.fault(stopped(f"{one}{place['link']}{other}", place), group="time").but(confidence=0.85)


def _twice(place: Place) -> Fault:
    return place.fault(place["time"].replace(":00", ""))


def _local(place: Place) -> Fault:
    return place.fault("time", group="hour")


def _even(place: Place) -> Fault | None:
    hour = int(place["hour"])
    if not 1 <= hour <= 12 or (hour != 12 and not place["zeros"]):
        return None
    afternoon = place["half"][0] in "pP"
    return place.fault(stopped(clock(hour % 12 + 12 * afternoon), place))


RULES = (
    NumberRule(
        TWICE,
        re.compile(
            r"\b(?P<time>\d{1,2}(?::\d\d)? (?:a\.m\.|am|p\.m\.|pm))"
            r"(?:,? (?:in|of) the (?:morning|afternoon|evening)|,? at night)\b"
        ),
        _twice,
        fires=(
            "It began at ⟦5:30 p.m. in the afternoon⟧ on Monday. -> 5:30 p.m.",
            "It began at ⟦8:00 p.m. in the evening⟧ on Monday. -> 8 p.m.",
            "It began at ⟦11 p.m. at night⟧ on Monday. -> 11 p.m.",
        ),
        silent=("It began at 5:30 p.m. in the square.", "At 8 a.m. the morning shift came."),
        cues=("the morning", "the afternoon", "the evening", "at night"),
    ),
    NumberRule(
        SPOKEN,
        re.compile(
            _AT + rf"(?P<time>(?P<past>half past |(?:a )?quarter past )?"
            rf"(?:(?P<hour>{_NAMED}|\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?"
            r"(?:[- ](?P<minutes>thirty|fifteen|forty-five))?)(?P<clock> o[’']clock)?(?: hours)?"
            r" (?P<link>in the|of the|at) (?P<part>morning|afternoon|evening|night|dawn))\b"
            r"(?! (?:of|session|sessions|and the|shift|market|class|classes|group|hours|sky|rush)\b)"
        ),
        _spoken,
        fires=(
            "The bell rang at ⟦five in the afternoon⟧ on Monday. -> 5 p.m.",
            "The bell rang at ⟦twelve-thirty at night⟧ on Monday. -> 12:30 a.m.",
            "The bell rang around ⟦half past five in the afternoon⟧ on Monday. -> 5:30 p.m.",
            "It rang at ⟦one o’clock in the afternoon⟧, the mayor said. -> 1 p.m.",
            "It rang at ⟦10:00 at night⟧, the mayor said. -> 10 p.m.",
            "It rang at ⟦nine of the night⟧, the mayor said. -> 9 p.m.",
            "It was ⟦eleven at night⟧ when it rang. -> 11 p.m.",
            "It rang at ⟦twelve at night⟧, the mayor said. -> midnight",
            "It rang at ⟦three in the dawn⟧, the mayor said. -> 3 a.m.",
        ),
        silent=(
            "Three died in the morning and five in the afternoon.",
            "It opens at 12 noon.",
            "From two in the morning session to five now, the number grew.",
            "They trained twice, with 10 in the evening.",
        ),
        cues=("morning", "afternoon", "evening", "night", "dawn"),
        wordy=True,
    ),
    NumberRule(
        LOCAL,
        re.compile(
            r"\b(?:\d|a\.m\.|p\.m\.|noon|midnight|am|pm|GMT),? \(?"
            r"(?:[Ll]ocal|[Pp]eninsular|Spanish|Canary|Madrid|Moscow|Israeli|Ukrainian) (?P<hour>hours?)\b(?! of\b)"
        ),
        _local,
        fires=(
            "It began at 5 p.m. local ⟦hour⟧ on Monday. -> time",
            "It began at noon (local ⟦hour⟧) on Monday. -> time",
        ),
        silent=("The local hours of opening changed.", "It began at 5 p.m. local time."),
        cues=(" hour",),
        wordy=True,
    ),
    NumberRule(
        SPOKEN,
        re.compile(
            r"\b(?:[Ff]rom|[Bb]etween) (?P<time>(?P<one>\d{1,2})(?P<link> to | and | until )(?P<other>\d{1,2})"
            r" (?:in the|of the|at) (?P<part>morning|afternoon|evening|night))\b"
        ),
        _span,
        fires=(
            "The road is shut from ⟦10 to 12 in the morning⟧ on Friday. -> 10 a.m. to noon",
            "It rained between ⟦3 and 5 in the afternoon⟧ in Lugo. -> 3 p.m. and 5 p.m.",
        ),
        silent=("The road is shut from 10 a.m. to noon.", "From 10 to 12 trucks came in the morning."),
        cues=("morning", "afternoon", "evening", "night"),
    ),
    NumberRule(
        SPOKEN,
        re.compile(r"\b(?P<time>12(?::00)? (?:midday|(?:at|of|in the) (?:noon|midday)|noon(?<=:00 noon)))\b"),
        lambda place: place.fault("noon").but(confidence=0.9),
        fires=("They were silent at ⟦12 midday⟧ in Lugo. -> noon",),
        silent=("They were silent at 12 noon in Lugo.",),
        cues=("midday", "noon"),
    ),
    NumberRule(
        TONIGHT,
        re.compile(
            r"(?<!\b[Oo]n )(?<!\bof )\b[Tt]his night\b(?! (?:of|is|was|that|before|when)\b)"
            r"|(?<=[a-z] )of (?:tonight|this night)\b(?![’'])"
        ),
        lambda place: place.fault("tonight"),
        fires=(
            "She will receive the prize ⟦this night⟧ in Lugo. -> tonight",
            "The concert ⟦of tonight⟧ goes on. -> tonight",
        ),
        silent=("This night of all nights he left.", "The concert goes on tonight.", "On this night they met."),
        cues=("this night", "of tonight"),
        wordy=True,
    ),
    NumberRule(
        EVEN,
        re.compile(r"(?<![\w.:,/])(?P<hour>1?\d)(?P<zeros>:00)? ?(?P<half>[ap]\.m\.|[ap]m\b|[AP]M\b)"),
        _even,
        fires=(
            "It began at ⟦6:00 p.m.⟧ on Monday. -> 6 p.m.",
            "It began at ⟦12 p.m.⟧ on Monday. -> noon",
        ),
        silent=("It began at 6 p.m. on Monday.", "It began at 6:05 p.m. on Monday."),
        cues=("m",),
    ),
)
