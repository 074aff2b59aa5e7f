"""Numbers, months and days as English writes them; months and ordinals in AP's way."""

from __future__ import annotations

import re
from decimal import Decimal

ONES = "one two three four five six seven eight nine ten eleven twelve".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES = {
    **{word: value for value, word in enumerate(ONES, 1)},
    **{
        word: value
        for value, word in enumerate("thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 13)
    },
    **{word: 10 * value for value, word in enumerate(TENS, 2)},
}
ONE_TO_TWELVE = "|".join(ONES)
NUMBER_WORDS = "|".join(VALUES)
_FIRST_TO_NINTH = "first second third fourth fifth sixth seventh eighth ninth".split()

MONTH_NAMES = "January February March April May June July August September October November December".split()
MONTHS = "|".join(MONTH_NAMES)
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_WITH_DAY = {
    "January": "Jan.",
    "February": "Feb.",
    "August": "Aug.",
    "September": "Sept.",
    "October": "Oct.",
    "November": "Nov.",
    "December": "Dec.",
}

MONEY = "euros|dollars|pesos|pounds|francs|yen|yuan|rubles|reais|soles|bolivars|dirhams|lira"
PEOPLE = (
    "people|persons|inhabitants|residents|neighbors|citizens|voters|votes|signatures|spectators|fans|visitors|tourists|"
    "passengers|viewers|followers|users|customers|workers|employees|jobs|students|pupils|teachers|patients|doctors|"
    "victims|deaths|dead|wounded|injured|soldiers|troops|prisoners|detainees|migrants|immigrants|refugees|civilians|"
    "protesters|demonstrators|families|households|children|minors|women|men|girls|boys|officers|agents|firefighters|"
    "members|delegates|athletes|runners|companies|firms|homes|houses|apartments|buildings|vehicles|cars|trucks|trees|"
    "animals|tickets|copies|doses|vaccines|cases|calls|complaints|spaniards|basques|catalans"
)
MEASURES = (
    "kilometers|meters|centimeters|miles|liters|tons|tonnes|kilos|kilograms|grams|hectares|acres|barrels|megawatts|"
    "gigawatts|square|cubic|feet"
)


def ordinal(number: int) -> str:
    """1st, 2nd, 11th, 71st."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def spoken_ordinal(number: int) -> str:
    """The words first to ninth, figures from 10th."""
    return _FIRST_TO_NINTH[number - 1] if 1 <= number <= 9 else ordinal(number)


def with_article(number: int) -> str:
    """A figure with “a” or “an” before it, as it is read aloud: an 8, an 11, an 18, an 80."""
    spoken = str(number)
    return f"{'an' if spoken[0] == '8' or spoken in ('11', '18') else 'a'} {number}"


def dates(month: str, day: int, year: str = "") -> tuple[str, str]:
    """(the date as AP writes it, the same with the month in full): “Feb. 5, 2024”, “February 5, 2024”."""
    tail = f" {day}, {year}" if year else f" {day}"
    return _WITH_DAY.get(month, month) + tail, month + tail


def month_named(found: str) -> str:
    """The month of an English name or abbreviation: “September”, “Sept.”; StopIteration for any other word."""
    return next(name for name in MONTH_NAMES if name.lower().startswith(found.lower().rstrip(".")[:3]))


def clock(hour: int, minute: int = 0) -> str:
    """A time of the 24-hour clock as AP writes it: “5:30 p.m.”, “6 a.m.”, “noon”, “midnight”."""
    if not minute and hour % 12 == 0:
        return "noon" if hour == 12 else "midnight"
    figures = f"{(hour - 1) % 12 + 1}" + (f":{minute:02}" if minute else "")
    return f"{figures} {'p.m.' if 12 <= hour < 24 else 'a.m.'}"


def value(written: str) -> Decimal:
    """What a figure means, written in the English way or in the Spanish one: 2,300.5 and 2.300,5 are the same.

    A single mark before three digits parts thousands if it is a comma, decimals if it is a point.
    """
    comma, point = written.rfind(","), written.rfind(".")
    if comma >= 0 and point >= 0:
        decimal, thousands = (",", ".") if comma > point else (".", ",")
    elif written.count(".") > 1:
        decimal, thousands = ",", "."
    elif comma >= 0 and (written.count(",") > 1 or len(written) - comma == 4):
        decimal, thousands = ".", ","
    else:
        decimal, thousands = ("," if comma >= 0 else "."), "'"
    return Decimal(written.replace(thousands, "").replace(decimal, "."))


def anglicised(written: str) -> str:
    """A figure with the marks of the English way, if those it has can only be Spanish: 1.250,50 and 3,5."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?", written):
        return written.translate(str.maketrans(".,", ",."))
    return written.replace(",", ".") if re.fullmatch(r"\d+,\d{1,2}", written) else written


def plain(number: Decimal) -> str:
    """A number without zeros that say nothing and without an exponent."""
    return f"{number.normalize():f}"


def roman(letters: str) -> int:
    """The value of a Roman numeral below 90; 0 when it is none."""
    digits = {"I": 1, "V": 5, "X": 10, "L": 50}
    total = 0
    for letter, after in zip(letters, letters[1:] + " ", strict=True):
        worth = digits.get(letter, 0)
        total += -worth if worth < digits.get(after, 0) else worth
    return total if letters == _roman(total) else 0


def _roman(number: int) -> str:
    pairs = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for worth, letters in pairs:
        written += letters * max(number // worth, 0)
        number %= worth
    return written
