"""The time of day: the 24-hour clock, “hours”, and hours spelled out with their part of the day."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.clock import BEFORE_TIME, stopped
from workbench.checks.numbers.figures import WEEKDAYS, clock
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

TWO_CLOCKS = Kind(
    "numbers.two-clocks",
    Severity.ERROR,
    Action.BATCH,
    0.96,
    QT_TRANSLATE_NOOP("Rules", "24-hour time with a.m. or p.m."),
    QT_TRANSLATE_NOOP("Rules", "“{found}” mixes two clocks: “{put}”."),
)
HOURS = Kind(
    "numbers.clock-hours",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "“Hours” after a time of day"),
    QT_TRANSLATE_NOOP("Rules", "“Las 17:30 horas” is a time of day, not a length of time: “{put}”."),
)
CLOCK = Kind(
    "numbers.24-hour-clock",
    Severity.WARNING,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "24-hour time"),
    QT_TRANSLATE_NOOP("Rules", "American copy tells the time with a.m. and p.m.: “{put}”."),
)
_OF_A_DAY = re.compile(r" of (?:this|yesterday|last|next|today|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)")
_AT_OR_RANGE = (
    rf"\b(?P<lead>(?:{BEFORE_TIME}|[Bb]etween|(?<=\d )(?:and|to)|(?<=\.m\. )(?:and|to)) (?:the )?(?:about |around )?)"
)
_DURATION = re.compile(
    r"\b(?:in|of|for|took|lasted|lasts|within|every|than|nearly|almost|time|some|spent|an?)(?: the)? $"
)
_MARKET = re.compile(
    r"\b(?:euros?|dollars?|cents?|shares?|stocks?|prices?|inflation|index|points?|percent|traded|trading|priced?|valued|magnitude|average|"
    r"seconds|meters|kilometers|degrees|ratio|rate|bonds?|barrel|Ibex|Dow|Nasdaq|odds|record|ended|Psalms?|John|Luke|Matthew)\b",
    re.IGNORECASE,
)
# What makes “20.11” a time and not a decimal.
_EVENT = re.compile(
    rf"\b(?:{WEEKDAYS}|hours|local time|today|yesterday|tomorrow|morning|afternoon|evening|night|beg[iau]n\w*|start\w*|"
    r"opens?|opened|doors|held|takes?|took place|occurred|struck|quake|earthquake|accident|crash\w*|fire|alert\w*|call|"
    r"arriv\w+|depart\w*|match|game|kick\w*|played|concert|ceremony|rally|demonstration|emergency|firefighters|police)\b",
    re.IGNORECASE,
)
_CLOCK_TIME = re.compile(r"\b\d{1,2}:\d{2}\b")
_TIMETABLE = 5  # so many times in one paragraph are a programme or a table


def _two_clocks(place: Place) -> Fault | None:
    hour = int(place["hour"])
    if hour == 0 and not place["minute"]:
        return None
    return place.fault(stopped(clock(hour, int(place["minute"] or 0)), place))


def _hours(place: Place) -> Fault | None:
    hour, minute = int(place["hour"]), int(place["minute"] or 0)
    if not place["the"] and _DURATION.search(place.before):
        return None
    pointed = place["mark"] == "."
    if (
        pointed
        and not place["the"]
        and not re.search(
            r"\b(?:at|since|from|until|till|before|towards?|by|between)(?: (?:about|around))?"
            r"(?: \S{1,5}(?: [ap]\.m\.)? (?:to|and))? $",
            place.before,
            re.IGNORECASE,
        )
    ):
        return None
    if place.after.startswith(" of ") and not (place["the"] or place["local"] or _OF_A_DAY.match(place.after)):
        return None
    tail = " local time" if place["local"] else ""
    morning = stopped(clock(hour, minute) + tail, place)
    if len(place["hour"]) == 1 and 0 < hour < 12:
        return place.fault(morning, stopped(clock(hour + 12, minute) + tail, place)).but(Action.ASK, 0.75)
    return place.fault(morning)


def _full_hours(place: Place) -> Fault | None:
    hour = int(place["hour"])
    if hour > 24 or re.match(
        r" (?:of\b(?! (?:this|yesterday|last|next|today))|before|after|later|earlier|a |per |each|without|to )",
        place.after,
    ):
        return None
    if place["near"] and (
        hour < 13 or re.search(r"\b(?:took|takes?|lasts?|lasted|for|after|spent|charge)\b", place.sentence)
    ):
        return None
    told = place.fault(stopped(clock(hour), place), group="time")
    if place["near"] and not place["the"]:
        return told.but(Action.ASK, 0.7)
    return told if hour > 12 else told.but(Action.ASK, 0.6)


def _clock(place: Place) -> Fault | None:
    hour, minute = int(place["hour"]), int(place["minute"])
    ranged = re.match(r" (?:to|and|until) (?:1[3-9]|2\d)[:.][0-5]\d", place.after)
    if hour < 13 and not ranged and not (place["hour"][0] == "0" and len(place["hour"]) == 2):
        return None
    if re.match(
        r" (?:GMT|UTC|CET|of the|remaining|left|into|on the clock|mark|lead|win|minutes|to play)\b", place.after
    ):
        return None
    if place["mark"] == ".":
        if place["lead"].lower().split()[0] not in ("at", "from", "until", "since", "between") or _MARKET.search(
            place.sentence
        ):
            return None
        if re.match(r" ?(?:[%$€]|million|billion|per|times|and \d)", place.after):
            return None
    elif len(_CLOCK_TIME.findall(place.passage.text)) >= _TIMETABLE:
        return None
    fault = place.fault(stopped(clock(hour, minute), place), group="hour", until=0)
    if place["mark"] == ":":
        return fault
    return fault.but(Action.ASK, 0.8 if _EVENT.search(place.sentence) else 0.45)


RULES = (
    NumberRule(
        TWO_CLOCKS,
        re.compile(
            r"(?<![\w.:,/–-])(?P<hour>1[3-9]|2[0-3]|0?0)(?:[:.](?P<minute>[0-5]\d))?(?: ?h(?:ours|rs?)?\.?)? ?"
            r"(?:[ap]\.? ?m\.|[ap]m\b|[AP]M\b|[AP]\.M\.|[ap]\.m\b)"
        ),
        _two_clocks,
        fires=(
            "The shop shuts at ⟦14:30 a.m.⟧ on Sundays. -> 2:30 p.m.",
            "It began at ⟦15.30 p.m.⟧ -> 3:30 p.m.",
            "It began at ⟦17 pm⟧ on Monday. -> 5 p.m.",
            "It began at ⟦00:30 a.m.⟧ on Monday. -> 12:30 a.m.",
        ),
        silent=("It began at 2:30 p.m. on Monday.", "They won 14-13 a.m. or not."),
        cues=("m",),
    ),
    NumberRule(
        HOURS,
        re.compile(r"(?<![\w.:,/–-])(?P<hour>[01]?\d|2[0-3])h(?P<minute>[0-5]\d)\b"),
        lambda place: place.fault(stopped(clock(int(place["hour"]), int(place["minute"])), place)),
        fires=("It begins at ⟦21h30⟧ on Friday. -> 9:30 p.m.",),
        silent=("It begins at 9:30 p.m. on Friday.", "The H1N1 virus is back."),
        cues=("h",),
    ),
    NumberRule(
        TWO_CLOCKS,
        re.compile(r"(?<![\w.:,/–-])(?P<time>(?:0?[1-9]|1[0-2])\.[0-5]\d ?(?:[ap]\.m\.|[ap]m\b))"),
        lambda place: place.fault(place["time"].replace(".", ":", 1)),
        fires=("It began at ⟦7.15 p.m.⟧ on Monday. -> 7:15 p.m.",),
        silent=("It began at 7:15 p.m. on Monday.", "It rose 17.15 m or so."),
        cues=("m",),
    ),
    NumberRule(
        HOURS,
        re.compile(
            r"(?P<the>\bthe )?(?<![\w.:,/])(?P<hour>[01]?\d|2[0-4])(?P<mark>[:.])(?P<minute>[0-5]\d)"
            r"(?P<local> local)?(?: ?(?:hours|hrs?|h)\b(?:\.(?= [a-z,]))?)(?P<then> local time)?"
        ),
        _hours,
        fires=(
            "It begins at ⟦17:30 hours⟧ on Monday. -> 5:30 p.m.",
            "It begins at ⟦17.30 hours⟧ on Monday. -> 5:30 p.m.",
            "It began around ⟦the 06:00 hours⟧ on Monday. -> 6 a.m.",
            "It began at ⟦the 12:00 hours⟧. -> noon",
            "It began around ⟦the 07:45 hours⟧ of last Monday. -> 7:45 a.m.",
            "It began at ⟦20:00h⟧ on Monday. -> 8 p.m.",
            "It began at ⟦06:45 local hours⟧ on Monday. -> 6:45 a.m. local time",
            "It began at ⟦17:30 hours⟧. -> 5:30 p.m",
        ),
        silent=(
            "He finished in 3:45 hours.",
            "After 12.30 hours of debate they voted.",
            "The flight lasts 2.30 hours.",
            "It was a record of 4:12:33 hours.",
        ),
        cues=("h",),
    ),
    NumberRule(
        HOURS,
        re.compile(
            r"\b(?:(?:[Aa]t|[Uu]ntil|[Ss]ince|[Ff]rom) |(?P<near>(?:[Aa]t )?[Aa]round |[Aa]t about ))"
            r"(?P<time>(?P<the>the )?(?P<hour>0?[6-9]|1\d|2[0-4])(?: hours|h|hs|hrs)\b\.?)(?=[.,;)]| )"
        ),
        _full_hours,
        fires=(
            "It begins at ⟦20 hours⟧ on Friday. -> 8 p.m.",
            "It begins at ⟦22h⟧ on Friday. -> 10 p.m.",
            "The crash occurred around ⟦20 hours⟧ on the road. -> 8 p.m.",
            "It shut at ⟦the 22 hours⟧, the mayor said. -> 10 p.m.",
        ),
        silent=(
            "It lasts 20 hours.",
            "It was found at 20 hours of distance.",
            "They walked from 20 hours a week to 30.",
            "It runs about 20 hours on a charge.",
        ),
        cues=("hours", "h ", "h,", "hs", "hrs", "h."),
    ),
    NumberRule(
        TWO_CLOCKS,
        re.compile(r"(?<![\w.:,/–-])(?P<time>\d{1,2}(?:[:.][0-5]\d)? ?(?:[ap]\.m\.|[ap]m)) (?:hours|hrs)\b"),
        lambda place: place.fault(place["time"]),
        fires=("It began at ⟦10:30 p.m. hours⟧ on Monday. -> 10:30 p.m.",),
        silent=("It began at 10:30 p.m. Hours later it ended.",),
        cues=("m hours", "m. hours", "hrs"),
    ),
    NumberRule(
        CLOCK,
        re.compile(
            _AT_OR_RANGE + r"(?P<hour>[01]?\d|2[0-3])(?P<mark>[:.])(?P<minute>[0-5]\d)"
            r"(?![\w%:]|[.,:/–-]\d| ?(?:[ap]\.?m\b|[AP]M\b|hours?\b|h\b))"
        ),
        _clock,
        fires=(
            "It will begin at ⟦17:30⟧ on Monday. -> 5:30 p.m.",
            "The quake struck at ⟦20.11⟧ on Monday. -> 8:11 p.m.",
            "It opens from ⟦09:00⟧ on weekdays. -> 9 a.m.",
            "The bar shut at ⟦06:15⟧ and nobody left. -> 6:15 a.m.",
            "It opens at ⟦17:30⟧. -> 5:30 p.m",
        ),
        silent=(
            "The stock closed at 20.11 euros.",
            "Shares ended the day at 14.25.",
            "They met at 6:15 and again at 11:40.",
            "He scored at 17:30 of the second period.",
            "The plane left at 14:30 GMT.",
            "It broke the record at 15:30.45.",
            "Buses leave at 13:00, at 14:00, at 15:00, at 16:00, at 17:00 and at 18:00.",
        ),
    ),
)
