"""Dates that were not translated: “5 de marzo”, “24 Abr.”, “21/03/2024”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers import date_parts as parts
from workbench.checks.numbers.figures import MONTH_NAMES, MONTHS, dates
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

SPANISH = Kind(
    "numbers.spanish-month",
    Severity.ERROR,
    Action.BATCH,
    0.92,
    QT_TRANSLATE_NOOP("Rules", "Month left in Spanish"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” is “{put}”."),
)
FIGURES = Kind(
    "numbers.date-in-figures",
    Severity.WARNING,
    Action.ASK,
    0.7,
    QT_TRANSLATE_NOOP("Rules", "Date in figures, day first"),
    QT_TRANSLATE_NOOP("Rules", "American readers take the first figure for the month: “{put}”."),
)

ORDINAL = Kind(
    "numbers.ordinal-date",
    Severity.WARNING,
    Action.BATCH,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "Date with an ending or a bare short month"),
    QT_TRANSLATE_NOOP("Rules", "AP writes the day without “th” and the short month with a stop: “{put}”."),
)

_SPANISH_MONTHS = dict(
    zip(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
        MONTH_NAMES,
        strict=True,
    )
)
_ABBREVIATED = {"ene": 0, "abr": 3, "ago": 7, "sep": 8, "dic": 11}
_ENGLISH_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"


def _spanish(place: Place) -> Fault | None:
    if re.search(r"[A-ZÁÉÍÓÚ][\w’]+ $", place.before):
        return None  # the name of a street
    name = place["month"].lower()
    month = _SPANISH_MONTHS.get(name) or MONTH_NAMES[_ABBREVIATED[name[:3]]]
    return place.fault(*dates(month, int(place["day"]), place["year"]))


def _short(place: Place) -> Fault:
    return place.fault(*parts.written(place)).but(Action.ASK, 0.7)


def _ordinal_day(place: Place) -> Fault:
    put, full = parts.written(place)
    fault = place.fault(*((parts.with_comma(date, place) for date in (put, full)) if place["year"] else (put, full)))
    return fault if place["th"] else fault.but(confidence=0.75)


def _figures(place: Place) -> Fault | None:
    month = int(place["number"])
    if int(place["day"]) < 13 or re.search(
        r"(?:[A-Za-z] ?[º°]|/|\b(?:Law|Decree|No\.|case|file|Directive|number)) $", place.before
    ):
        return None
    puts = dates(MONTH_NAMES[month - 1], int(place["day"]), place["year"])
    return place.fault(*(parts.with_comma(put, place) for put in puts))


RULES = (
    NumberRule(
        SPANISH,
        re.compile(
            rf"(?<![\w.,:/-]){parts.DAY} (?:de (?P<month>{'|'.join(_SPANISH_MONTHS)})(?: del? {parts.YEAR})?)\b"
        ),
        _spanish,
        fires=("The fair closed on ⟦5 de marzo⟧. -> March 5", "Signed on ⟦5 de abril de 2023⟧. -> April 5, 2023"),
        silent=("She lives in Calle 2 de mayo.", "The Ponte 25 de Abril is red."),
        cues=(" de ",),
    ),
    NumberRule(
        SPANISH,
        re.compile(
            rf"(?<![\w.,:/-]){parts.DAY} (?P<month>(?:[Ee]ne|[Aa]br|[Aa]go|[Dd]ic)\.|Ene\b|Abr\b|Dic\b)"
            rf"(?: {parts.YEAR}\b)?"
        ),
        _spanish,
        fires=("Lugo, ⟦24 Abr.⟧ (NWN) -> April 24", "Lugo, ⟦24 dic. 2023⟧ (NWN) -> Dec. 24, 2023"),
        silent=("The 24 abroad came home.", "Some 24 diced onions."),
    ),
    NumberRule(
        SPANISH,
        re.compile(rf"(?<![\w.,:/-]){parts.DAY} (?P<month>{_ENGLISH_SHORT})\.(?: {parts.YEAR}\b)?(?! [A-Z])"),
        _short,
        fires=("Lugo, ⟦9 Mar.⟧ (NWN) -> March 9", "Lugo, ⟦9 Feb.⟧ (NWN) -> Feb. 9"),
        silent=("Lugo, Feb. 9 (NWN)", "Route 9 Mar Menor."),
    ),
    NumberRule(
        ORDINAL,
        re.compile(
            rf"\b(?:(?P<month>{MONTHS}|{_ENGLISH_SHORT})\.?) {parts.DAY}(?P<th>st|nd|rd|th)\b"
            rf"(?:,? {parts.YEAR}\b)?(?![-–’']| [A-Z])"
        ),
        _ordinal_day,
        fires=("It opens on ⟦Nov 20th⟧ in Lugo. -> Nov. 20", "It opens on ⟦December 3rd, 2024⟧. -> Dec. 3, 2024"),
        silent=("It opens on Nov. 20 in Lugo.", "The March 4th Street bridge-builders left."),
        cues=("st", "nd", "rd", "th"),
    ),
    NumberRule(
        ORDINAL,
        re.compile(
            rf"(?<=\b[Oo]n )(?P<month>Jan|Feb|Aug|Sept?|Oct|Nov|Dec) {parts.DAY}\b(?P<th>(?!))?"
            rf"(?:,? {parts.YEAR}\b)?(?![:.,-]\d)"
        ),
        _ordinal_day,
        fires=("It opens on ⟦Nov 20⟧ in Lugo. -> Nov. 20",),
        silent=("It opens on Nov. 20 in Lugo.", "The Dec 20 is a camera."),
        cues=("on ",),
    ),
    NumberRule(
        FIGURES,
        re.compile(
            r"(?<![\w.,:/-])(?P<day>1[3-9]|2\d|3[01])(?P<mark>[/.-])(?P<number>0?[1-9]|1[0-2])(?P=mark)(?P<year>(?:19|20)\d\d)\b(?![/-]|\.\d)"
        ),
        _figures,
        fires=("It was signed on ⟦21/03/2024⟧. -> March 21, 2024", "It was signed on ⟦21.3.2024⟧. -> March 21, 2024"),
        silent=("It was signed on 3/21/2024.", "See Law 21/2024 and IP 21.3.20.24.", "It was signed on 03/04/2024."),
        cues=("/", ".", "-"),
    ),
)
