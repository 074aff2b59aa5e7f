"""Ordinals: “the 71 edition”, “3º”, “nº 5”, “XV Legislature”, “XXI century”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import roman, spoken_ordinal
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

CARDINAL = Kind(
    "numbers.ordinal-ending",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "Number without its ordinal ending"),
    QT_TRANSLATE_NOOP("Rules", "“La 71 edición” is “the 71st edition”; here: “{put}”."),
)
SPANISH = Kind(
    "numbers.spanish-ordinal",
    Severity.ERROR,
    Action.ASK,
    0.88,
    QT_TRANSLATE_NOOP("Rules", "Spanish ordinal"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” is “{put}”."),
)
NUMBER = Kind(
    "numbers.number-sign",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "Spanish sign for a number"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” is “{put}” in English."),
)
ROMAN = Kind(
    "numbers.roman-ordinal",
    Severity.WARNING,
    Action.ASK,
    0.78,
    QT_TRANSLATE_NOOP("Rules", "Roman numeral for an ordinal"),
    QT_TRANSLATE_NOOP("Rules", "Spanish numbers meetings, editions and centuries in Roman: “{put}”."),
)

_EVENTS = (
    "Legislature|legislature|Congress|congress|Edition|edition|Conference|Festival|Assembly|Meeting|Forum|Summit|Fair|"
    "International|National|Convention|Symposium|Biennial|Competition|Tournament|Marathon|Trophy|Plenary|Agreement|"
    "Anniversary|anniversary"
)
_COUNTED = "edition|anniversary|birthday|century|congress|Congress|legislature|Legislature"


def _cardinal(place: Place) -> Fault | None:
    number = int(place["number"])
    if number < 2:
        return None
    return place.fault(spoken_ordinal(number), group="number")


def _spanish(place: Place) -> Fault | None:
    number, sign = int(place["number"]), place["sign"]
    if not number or re.match(r" ?[CFNSEW]\b| cru\b| ?\d{1,2}[’'′]", place.after):
        return None
    ordered = bool(re.search(r"\b(?:the|his|her|its|a|in) $", place.before, re.IGNORECASE))
    if sign != "ª" and not ordered:
        return None
    if sign == "°" and (number > 12 or re.match(r"[.,]| (?:and|of)\b", place.after)):
        return None
    return place.fault(spoken_ordinal(number))


def _number(place: Place) -> Fault:
    if re.search(r"\b(?:Calle|Street|Avenue|Avenida|Plaza|Square|Paseo)\b[^.;]{0,40}$", place.before):
        return place.fault(f"No. {place['number']}", place["number"]).but(Action.ASK, 0.8)
    return place.fault(f"No. {place['number']}")


def _roman(place: Place) -> Fault | None:
    letters = place["roman"]
    number = roman(letters)
    if not number or (
        len(letters) == 1 and not re.search(r"\b(?:the|The|its|this|of) $", place.before) and not place["stop"]
    ):
        return None
    if letters in ("L", "I") and not (place["stop"] or re.search(r"\bthe $", place.before)):
        return None
    word = re.search(r"([\w’]+)[ ]$", place.before)
    if word and word[1][0].isupper() and word[1] not in ("The", "This", "Its", "In", "At"):
        return None  # a king, a pope or a war: Juan Carlos I, John Paul II, World War II
    if re.match(r"-", place.after):
        return None
    return place.fault(spoken_ordinal(number), group="roman", until="stop" if place["stop"] else "roman")


def _century(place: Place) -> Fault | None:
    number = roman(place["before"] or place["after"])
    numeral_of_a_name = re.search(r"[A-Z][\w’]+ $", place.before) and not re.search(r"\bThe $", place.before)
    if not 0 < number < 22 or numeral_of_a_name or (place["before"] == "I" and not re.search(r"\bthe $", place.before)):
        return None
    return place.fault(f"{spoken_ordinal(number)} {place['noun'].lower() or 'century'}")


RULES = (
    NumberRule(
        CARDINAL,
        re.compile(
            rf"\b(?:[Tt]he|[Ii]ts|[Tt]his|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) (?P<number>\d{{1,3}}) "
            rf"(?P<noun>{_COUNTED})\b(?!-)"
        ),
        _cardinal,
        fires=(
            "Lugo hosts the ⟦71⟧ edition of the fair. -> 71st",
            "They marked its ⟦50⟧ anniversary. -> 50th",
            "It is a castle of the ⟦12⟧ century. -> 12th",
        ),
        silent=(
            "The 71st edition begins.",
            "It printed the 12 editions.",
            "The 20 century-old trees fell.",
            "They kept the 3 consecutive titles.",
        ),
        cues=tuple(_COUNTED.lower().split("|")),
    ),
    NumberRule(
        CARDINAL,
        re.compile(
            r"\b(?:[Ii]n|[Uu]ntil) the (?P<number>\d{1,3}) (?P<noun>minute|position|place|round)"
            r"(?=[.,;)]| (?:when|with|after|of|by|and)\b)"
        ),
        _cardinal,
        fires=("She scored in the ⟦37⟧ minute with a header. -> 37th", "He is in the ⟦5⟧ place. -> fifth"),
        silent=(
            "She scored in the 37th minute.",
            "In the 90 minutes she scored twice.",
            "In the 40 minute film she sings.",
        ),
        cues=(" minute", " position", " place", " round"),
    ),
    NumberRule(
        SPANISH,
        re.compile(r"(?<![\w.,:/-])(?P<number>\d{1,3})(?:\.)?(?P<sign>[ºª°]|(?:er|ra|ro|do|da|ta|vo|va)\b)(?!\w)"),
        _spanish,
        fires=(
            "He finished the ⟦3º⟧ of his group. -> third",
            "It is in the ⟦1ª⟧ division. -> first",
            "He won the ⟦3er⟧ prize. -> third",
            "It was the ⟦12ª⟧ edition of the fair. -> 12th",
        ),
        silent=("At 43º 15’ N lies Lugo.", "The 3rd came."),
        cues=("º", "ª", "°", "er ", "ra ", "ro ", "do ", "da ", "ta ", "vo ", "va "),
    ),
    NumberRule(
        NUMBER,
        re.compile(r"(?<!\w)(?:[Nn]\.?[ºª°]|№|[Nn]úm\.|[Nn]um\.|[Nn]ro\.) ?(?P<number>\d+)\b"),
        _number,
        fires=(
            "She is the ⟦nº 5⟧ of the list. -> No. 5",
            "She is the ⟦Nº5⟧ of the list. -> No. 5",
            "See ⟦núm. 12⟧. -> No. 12",
        ),
        silent=("She is No. 5 on the list.", "Room no 5 is free."),
        cues=("nº", "n°", "nª", "n.º", "n.°", "№", "núm.", "num.", "nro."),
    ),
    NumberRule(
        ROMAN,
        re.compile(rf"(?<![\w-])(?P<roman>[IVXL]{{1,7}})(?P<stop>\.)? (?P<noun>{_EVENTS})\b"),
        _roman,
        fires=(
            "The ⟦XV⟧ Legislature begins today. -> 15th",
            "They met at the ⟦III.⟧ Congress of the union. -> third",
            "⟦XXXII⟧ edition of the fair opens. -> 32nd",
            "The ⟦IV⟧ International Fair opens. -> fourth",
        ),
        silent=(
            "The John Paul II Festival opens.",
            "Pope Leo XIV Congress goers wept.",
            "Vatican II Assembly rules hold.",
            "Should I Congress or not?",
            "The 15th Legislature begins.",
        ),
        wordy=True,
    ),
    NumberRule(
        ROMAN,
        re.compile(
            r"(?<![\w-])(?:(?P<before>[IVX]{1,5}) (?P<noun>[Cc]entur(?:y|ies))\b(?!-)"
            r"|[Cc]entury (?P<after>[IVX]{1,5})\b)"
        ),
        _century,
        fires=(
            "It is a palace of the ⟦XIX century⟧. -> 19th century",
            "It is a palace of the ⟦century XVI⟧. -> 16th century",
        ),
        silent=("It is a palace of the 19th century.", "World War II century plants bloom."),
        cues=("centur",),
        wordy=True,
    ),
)
