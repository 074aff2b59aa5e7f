"""Days of the month told by a weekday or by the word “day”: “Wednesday 21”, “on day 17”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers import date_parts as parts
from workbench.checks.numbers.figures import MONTHS, WEEKDAYS, dates, ordinal
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

WEEKDAY = Kind(
    "numbers.weekday-number",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "Weekday with a bare number"),
    QT_TRANSLATE_NOOP("Rules", "“El miércoles 21 de marzo” is “Wednesday, March 21”; here: “{put}”."),
)
DAY = Kind(
    "numbers.day-number",
    Severity.ERROR,
    Action.ASK,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "“Day” before a date"),
    QT_TRANSLATE_NOOP("Rules", "“El día 17” is a date: “{put}”, better with its month."),
)

# What may follow a date and cannot be what a number counts.
_ENDS = (
    r"(?=[.,;:)\]”]|$| at \d| at (?:noon|midnight)| in the (?:morning|afternoon|evening)| and (?:the |on )?"
    rf"(?:{WEEKDAYS})| (?:to|until|through|and) (?:the )?(?:{WEEKDAYS}|day)| when\b| (?:between|from) \d)"
)
_STAGES = re.compile(
    r"\b(?:strike|wars?|invasion|tournament|trial|festival|stage|conclave|Test|innings|siege|offensive|competition|race|"
    r"summit|hunger|quarantine|lockdown|protests?|hearing|Games|Olympics|rally|shooting|pregnancy|mission|diet)\b"
)


def _weekday(place: Place) -> Fault | None:
    day, number = place["weekday"], int(place["day"])
    if place["month"]:
        put = [f"{day}, {date}" for date in parts.written(place)]
        return place.fault(parts.with_comma(put[0], place), *put)
    if place["comma"] or place["th"]:
        return None
    month = _only_month(place.passage.text)
    named = [f"{day}, {dates(month, number)[0]}"] if month else []
    return place.fault(*named, day, f"{day} the {ordinal(number)}").but(Action.ASK, 0.8 if month else 0.7)


def _only_month(text: str) -> str | None:
    """The month of a paragraph that names but one with a day or after “in” or “of”."""
    found = set(re.findall(rf"\b(?:\d|in|of|In) ({MONTHS})\b|\b({MONTHS}) \d", text))
    names = {one or other for one, other in found}
    return names.pop() if len(names) == 1 else None


def _day(place: Place) -> Fault | None:
    lead, number = place["lead"].lower(), int(place["day"])
    if place["month"]:
        on = "on " if "last" in lead or "past" in lead or "next" in lead else ""
        on = "" if parts.AHEAD.search(place.before) else on
        return place.fault(*(on + put for put in parts.written(place))).but(Action.BATCH, 0.93)
    if not lead and not re.search(r"\b(?:on|until|from|since|to|for|of|before|after) $", place.before, re.I):
        return None
    if re.search(parts.LAST, lead) or number == 1 or _STAGES.search(place.sentence):
        return None  # “last day 5” is a fault of another kind
    if lead and place.after.startswith(" in "):
        return None  # “the day 12 in the camp were ill”
    if lead == "the " and not re.search(r"\b(?:on|until|from|since|to|for|of|before|after|by|,) $", place.before, re.I):
        return None
    return place.fault(f"the {ordinal(number)}").but(confidence=0.5 if number <= 10 else None)


RULES = (
    NumberRule(
        WEEKDAY,
        re.compile(
            rf"\b(?P<weekday>{WEEKDAYS})(?P<comma>,?) (?:the )?{parts.DAY}(?P<th>st|nd|rd|th)?"
            rf"(?:(?: of)? (?P<month>{MONTHS}){parts.TO_YEAR}\b(?!-|[’']s)|(?<!,)(?<!Black)(?<=\d){_ENDS})(?![\w%])"
        ),
        _weekday,
        fires=(
            "It begins on ⟦Wednesday 21 of March⟧. -> Wednesday, March 21",
            "It begins on ⟦Wednesday, 21 March⟧. -> Wednesday, March 21",
            "It begins on ⟦Friday, 3 of February of 2023⟧. -> Friday, Feb. 3, 2023",
            "The fair opens on ⟦Wednesday 21⟧ at 8 p.m. in Lugo. -> Wednesday",
            "The fair opens on ⟦Wednesday 21⟧, and shuts on March 30. -> Wednesday, March 21",
            "On ⟦Wednesday 21 of March⟧ the court met. -> Wednesday, March 21,",
        ),
        silent=(
            "On Wednesday 21 people died.",
            "They won on Sunday, 21 of them injured.",
            "It begins on Monday, March 21.",
            "On Sunday 3-0 was enough.",
            "It begins on Monday 7 p.m. sharp.",
            "On Friday, 13 new voters will choose.",
        ),
        cues=("day ", "day,"),
    ),
    NumberRule(
        DAY,
        re.compile(
            rf"\b(?P<lead>(?:[Tt]he |[Tt]his )?(?:{parts.LAST} )?|[Ll]ast |[Nn]ext )"
            rf"day {parts.DAY}(?!st|nd|rd|th)"
            rf"(?:(?: of|,) (?P<month>{MONTHS}){parts.TO_YEAR}|{_ENDS}|(?= in (?:the|a|[A-Z])))(?![\w%]|[.,:]\d)"
        ),
        _day,
        fires=(
            "The fair opens on ⟦day 17⟧. -> the 17th",
            "The fair opens on ⟦the day 17⟧ at noon. -> the 17th",
            "The fair opens on ⟦day 17 of March⟧. -> March 17",
        ),
        silent=(
            "On day 17 of the war the city fell.",
            "The day 17 people died was hot.",
            "From day 1, he knew.",
            "The trial resumed on day 12, in Lugo.",
            "On the last day, 50 people came.",
            "It is good for the skin, 30 days out of 30.",
        ),
        cues=("day ",),
    ),
)
