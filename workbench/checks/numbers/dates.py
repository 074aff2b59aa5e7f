"""Dates: the day before its month, “last 5 of March”, “the month of”, “the year”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers import date_parts as parts
from workbench.checks.numbers.figures import MONTH_NAMES, MONTHS
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

DAY_FIRST = Kind(
    "numbers.day-before-month",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "Day before the month"),
    QT_TRANSLATE_NOOP("Rules", "“El 5 de marzo” is “March 5”; here: “{put}”."),
)
BRITISH = Kind(
    "numbers.day-month",
    Severity.ADVICE,
    Action.BATCH,
    0.55,
    QT_TRANSLATE_NOOP("Rules", "Day before the month, the British way"),
    QT_TRANSLATE_NOOP("Rules", "American copy gives the month first: “{put}”."),
)
LAST_DATE = Kind(
    "numbers.last-date",
    Severity.ERROR,
    Action.ASK,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "“Last” or “next” before a date"),
    QT_TRANSLATE_NOOP("Rules", "“El pasado 5 de marzo” is “on March 5”; the date says which."),
)
MONTH_OF = Kind(
    "numbers.month-of",
    Severity.ADVICE,
    Action.BATCH,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "“The month of” before a month"),
    QT_TRANSLATE_NOOP("Rules", "“El mes de abril” is “{put}”."),
)
YEAR_OF = Kind(
    "numbers.date-of-year",
    Severity.WARNING,
    Action.BATCH,
    0.9,
    QT_TRANSLATE_NOOP("Rules", "“Of” between date and year"),
    QT_TRANSLATE_NOOP("Rules", "English parts day and year with a comma: “{put}”."),
)
YEAR = Kind(
    "numbers.the-year",
    Severity.ADVICE,
    Action.BATCH,
    0.6,
    QT_TRANSLATE_NOOP("Rules", "“The year” before a year"),
    QT_TRANSLATE_NOOP("Rules", "“El año 2023” is “2023”, “los años 80” are “the 1980s”: “{put}”."),
)

_ENGLISH_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_RANGE = (
    r"(?:(?P<first>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)? ?"
    r"(?P<link>to|and|or|until|through|-|–) ?(?:the )?)?"
)
_FOLLOWS = (
    r"(?=[.,;:)\]”]|$| (?:at|in|by|when|after|before|the|he|she|it|they|during|with|from|to|until|as|since|"
    r"and (?:the|on))\b)"
)


_OCCASION = re.compile(
    r" (?:attacks?|bombings?|parades?|elections?|referendum|uprising|massacre|march|demonstrations?|strike|protests?|"
    r"vote|summit|meeting|rally|rallies|ceremony|celebrations?|holiday|picnic|events|agreement|edition|match)\b"
)
# “Calle 2 May”, but not “On 5 March”.
_NAME_BEFORE = re.compile(r"\b(?!(?:On|From|Since|Until|By|In|Before|After|Between|The) )[A-ZÁÉÍÓÚ][\w’]+ (?:the )?$")


def _day_first(place: Place) -> Fault | None:
    if (
        re.match(r"[’']s\b|-| (?:Madness|Day)\b", place.after)
        or place.before.endswith("top ")
        or (not place["of"] and _NAME_BEFORE.search(place.before))
    ):
        return None
    puts = parts.written(place)
    if place["first"]:
        dash = place["link"] in "-–"
        link = "-" if dash else f" {place['link']} "
        opening = f" {int(place['first'])}{link}{int(place['day'])}"
        puts = (
            puts[0].replace(f" {int(place['day'])}", opening, 1),
            puts[1].replace(f" {int(place['day'])}", opening, 1),
        )
    if place["year"]:
        puts = (parts.with_comma(puts[0], place), parts.with_comma(puts[1], place))
    if place["the"] and _OCCASION.match(place.after):
        fault = place.fault(*puts, group="first" if place["first"] else "day", until=0)
    else:
        fault = place.fault(*puts)
    return fault.but(Action.ASK, 0.6) if place["th"] and place.kind is DAY_FIRST else fault


def _last_date(place: Place) -> Fault:
    lead = "" if parts.AHEAD.search(place.before) else "on "
    puts = [lead + put for put in parts.written(place)]
    return place.fault(*((parts.with_comma(put, place) for put in puts) if place["year"] else puts))


def _month_of(place: Place) -> Fault | None:
    return None if re.search(r"\b(?:entire|whole|holy)\b", place.before[-12:]) else place.fault(place["months"])


def _year_of(place: Place) -> Fault:
    return place.fault(*(parts.with_comma(put, place) for put in parts.written(place)))


def _year(place: Place) -> Fault:
    if place["decade"]:
        return place.fault(f"the 19{place['decade']}s", group="years").but(Action.ASK, 0.85)
    return place.fault(place["year"], group="years")


RULES = (
    NumberRule(
        LAST_DATE,
        re.compile(
            rf"\b(?:(?:[Tt]he |[Tt]his )?(?:{parts.LAST}|[LN][ae][sx]t) )"
            rf"(?:{parts.DAY}(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTHS}){parts.TO_YEAR})\b(?!-|[’']s)"
        ),
        _last_date,
        fires=(
            "The law was passed ⟦last 5 of March⟧. -> on March 5",
            "The law was passed on ⟦the past 5 of February⟧. -> Feb. 5",
            "⟦Last 5 of March⟧ the law was passed. -> On March 5",
            "They will meet ⟦next 14 June⟧ in Lugo. -> on June 14",
        ),
        silent=("The last five of March’s storms were mild.", "Last March was cold.", "The law was passed on March 5."),
        cues=("last ", "past ", "passed ", "next ", "coming ", "previous "),
    ),
    NumberRule(
        LAST_DATE,
        re.compile(
            rf"\b(?:[Tt]he |[Tt]his )?(?:{parts.LAST}|[LN][ae][sx]t) (?P<month>{MONTHS}) "
            rf"{parts.DAY}(?P<year>(?!))?(?![\w%]|[.,:]\d|-){_FOLLOWS}"
        ),
        _last_date,
        fires=(
            "The law was passed ⟦last March 5⟧. -> on March 5",
            "The law was passed on ⟦the past March 5⟧ in Lugo. -> March 5",
        ),
        silent=("Last March 5,000 people came.", "Last March 12 migrants drowned.", "Next May 3.5 million will vote."),
        cues=("last ", "past ", "passed ", "next ", "coming ", "previous "),
    ),
    NumberRule(
        DAY_FIRST,
        re.compile(
            rf"(?<![\w.,:/$€-])(?P<the>[Tt]he )?{_RANGE}{parts.DAY}(?P<th>st|nd|rd|th)?(?P<of> of) "
            rf"(?P<month>{MONTHS}){parts.TO_YEAR}\b"
        ),
        _day_first,
        fires=(
            "The law was passed on ⟦5 of March⟧. -> March 5",
            "The law was passed on ⟦the 5 of March⟧. -> March 5",
            "It was passed on ⟦5 of September of 2023⟧. -> Sept. 5, 2023",
            "It was passed on ⟦5 of March of 2023⟧ in Lugo. -> March 5, 2023,",
            "It was passed on ⟦the 5th of March⟧. -> March 5",
            "It lasts from ⟦5 to 9 of June⟧. -> June 5 to 9",
            "It rained on ⟦14 and 15 of February⟧. -> Feb. 14 and 15",
        ),
        silent=("Twelve of March’s storms were mild.", "Only 5 of May’s ministers voted.", "It snowed on March 5."),
        cues=(" of ",),
    ),
    NumberRule(
        BRITISH,
        re.compile(
            rf"(?<![\w.,:/$€-])(?P<the>[Tt]he )?{_RANGE}{parts.DAY}(?P<th>st|nd|rd|th)?(?P<of>(?!))? "
            rf"(?P<month>{MONTHS}){parts.TO_YEAR}\b(?! (?:[A-Z]|[a-z]+s\b))"
        ),
        _day_first,
        fires=("It was passed on ⟦5 March⟧. -> March 5", "It was passed on ⟦5 February 2023⟧. -> Feb. 5, 2023"),
        silent=("They met in the 8 March Square.", "All 12 May voters.", "It was passed on Feb. 5, 2023."),
        cues=tuple(month.lower() for month in MONTH_NAMES),
    ),
    NumberRule(
        YEAR_OF,
        re.compile(
            rf"\b(?P<month>{MONTHS}|{_ENGLISH_SHORT})\.? {parts.DAY}(?:st|nd|rd|th)?,? of "
            rf"(?:the year )?{parts.YEAR}\b(?!,\d)"
        ),
        _year_of,
        fires=(
            "It was passed on ⟦March 5 of 2023⟧. -> March 5, 2023",
            "It was passed on ⟦March 5, of 2023⟧ in Lugo. -> March 5, 2023,",
        ),
        silent=("It was passed on March 5, 2023.", "It was passed on March 5 of this year."),
        cues=(" of ",),
    ),
    NumberRule(
        MONTH_OF,
        re.compile(
            rf"\b(?:[Tt]he|[Tt]his) months? of (?P<months>(?:{MONTHS})(?:(?:, | and | or |, and )(?:{MONTHS}))*)\b"
        ),
        _month_of,
        fires=(
            "Sales fell in ⟦the month of April⟧. -> April",
            "Sales fell in ⟦the months of April and May⟧. -> April and May",
        ),
        silent=("It is the month of Ramadan.", "Sales fell for the whole month of April.", "It was a month of Mays."),
        cues=("month of", "months of"),
        wordy=True,
    ),
    NumberRule(
        YEAR,
        re.compile(
            rf"\b(?:[Ii]n|[Oo]f|[Ss]ince|[Uu]ntil|[Ff]rom|[Ff]or|[Dd]uring|[Bb]y) "
            rf"(?P<years>the (?:year {parts.YEAR}|years (?P<decade>[2-9]0)))\b(?![-’,]\d|[’']s)"
        ),
        _year,
        fires=(
            "It was built in ⟦the year 2019⟧ by monks. -> 2019",
            "It was built in ⟦the years 80⟧ by monks. -> the 1980s",
        ),
        silent=(
            "The year 2019 was dry.",
            "In the years 2019 and 2020 it was dry.",
            "In the years before 1980 it was dry.",
        ),
        cues=("the year",),
    ),
)
