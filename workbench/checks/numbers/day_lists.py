"""Several days told at once and days told by their ordinal: “the days 18 and 19”, “last day 4”, “the past 3rd”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers import date_parts as parts
from workbench.checks.numbers.figures import MONTHS, WEEKDAYS, dates, month_named, ordinal
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

DAYS = Kind(
    "numbers.day-list",
    Severity.ERROR,
    Action.BATCH,
    0.9,
    QT_TRANSLATE_NOOP("Rules", "“Days” before dates"),
    QT_TRANSLATE_NOOP("Rules", "“Los días 18 y 19” are dates: “{put}”, better with their month."),
)
LAST = Kind(
    "numbers.last-day",
    Severity.ERROR,
    Action.ASK,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "“Last” or “next” before a day of the month"),
    QT_TRANSLATE_NOOP("Rules", "“El pasado día 4” is “on the 4th”: “{put}”, better with its month."),
)

_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])"
_SHORT = r"(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\."
_LIST = rf"{_NUMBER}(?:, {_NUMBER})*(?:,? and |,? or | to | through | until |-){_NUMBER}"
_LENGTH = re.compile(r"\b(?:in|within|after|of|every|last|past|next|than|first|between|some|about|those|these) $", re.I)
_GOES_ON = (
    r"(?=[.,;:)\]”]|$| (?:and|but|or|within|by|for|with|as|to|at|due|because|after|before|under|during|through|on|"
    r"from|until|when|while|the|he|she|it|they|who|which|that|a|an|will|is|was|has|had|against|without|between|also)\b)"
)


def _days(place: Place) -> Fault | None:
    if _LENGTH.search(place.before) or re.match(r" (?:of the|of|after|before|into|later)\b|%", place.after):
        return None
    written = place["list"]
    if place["month"]:
        numbers = re.sub(r"\b0", "", written)
        put, full = (date.rpartition(" ")[0] for date in dates(month_named(place["month"]), 1))
        return place.fault(*(parts.with_year(f"{month} {numbers}", place) for month in (put, full)))
    put = re.sub(r"\d+", lambda day: ordinal(int(day.group())), written).replace("-", " to the ")
    each = put.replace(" and ", " and the ").replace(", ", ", the ")
    return place.fault(f"the {put}", f"the {each}").but(Action.ASK, 0.8)


def _last(place: Place) -> Fault | None:
    if place.match.group().lower().startswith("the ") and place.after[:1] == " ":
        return None  # “the next day 12 who had been ill”
    on = "" if parts.AHEAD.search(place.before) else "on "
    return place.fault(f"{on}the {ordinal(int(place['day']))}")


RULES = (
    NumberRule(
        DAYS,
        re.compile(
            rf"\b(?:[Tt]he )?(?:next |past |last |coming )?[Dd]ays (?P<list>{_LIST})\b(?![.,:]\d|-)"
            rf"(?:(?:,? of|,)? (?P<month>{MONTHS}|{_SHORT})(?:,?(?: of)? (?P<year>20\d\d)\b)?(?![’']s))?"
        ),
        _days,
        fires=(
            "They called strikes for ⟦days 18 and 19⟧, the union said. -> the 18th and 19th",
            "They called strikes for ⟦the days 18 and 20 February⟧. -> Feb. 18 and 20",
            "The fair is on ⟦days 5, 6 and 7 of June⟧ in Lugo. -> June 5, 6 and 7",
            "The fair is on ⟦days 5 to 9 of June of 2025⟧. -> June 5 to 9, 2025",
            "They will strike on ⟦the next days 5 and 6⟧. -> the 5th and 6th",
        ),
        silent=(
            "It took between days 18 and 20 to heal.",
            "It lasts for days 3 and 4 of the festival.",
            "For days 12 people waited.",
            "Within days 3 or 4 shops shut.",
        ),
        cues=("days ",),
    ),
    NumberRule(
        LAST,
        re.compile(
            rf"\b(?:[Tt]he |[Tt]his )?(?:{parts.LAST}|[LN][ae][sx]t) day {parts.DAY}\b(?![.,:]\d|%|-){_GOES_ON}"
        ),
        _last,
        fires=(
            "He was hurt ⟦last day 4⟧ and will be out for a month. -> on the 4th",
            "She is summoned ⟦next day 24⟧ within the case. -> on the 24th",
            "It was passed on ⟦the last day 22⟧, they said. -> the 22nd",
        ),
        silent=("On the last day 50 people came.", "The next day 12 of them left.", "On the last day, 50 people came."),
        cues=(" day ", "last day", "next day"),
    ),
    NumberRule(
        DAYS,
        re.compile(rf"\b(?P<weekday>{WEEKDAYS}),? (?:the )?day {parts.DAY}\b(?!-|[.,:]\d|%)(?! (?:of|{MONTHS}))"),
        lambda place: place.fault(place["weekday"], f"{place['weekday']} the {ordinal(int(place['day']))}"),
        fires=("They meet on ⟦Thursday, day 5⟧, in Lugo. -> Thursday",),
        silent=("They meet on Thursday in Lugo.", "On Thursday, day 5 of the war, they met."),
        cues=(" day ",),
    ),
    NumberRule(
        LAST,
        re.compile(rf"\b(?:[Tt]he |[Tt]his )?(?:past|passed|last|next) {parts.DAY}(?:st|nd|rd|th)(?=[.,;)”]|$)"),
        _last,
        fires=("The law was passed ⟦the past 3rd⟧, they said. -> on the 3rd",),
        silent=("He finished last, 3rd of three.", "They played in the past 3rd division."),
        cues=("past ", "passed ", "last ", "next "),
    ),
)
