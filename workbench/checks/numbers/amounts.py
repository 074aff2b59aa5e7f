"""Separators: the Spanish point for thousands, the decimal comma, spaces in figures."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import MEASURES, MONEY, MONTHS, PEOPLE
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

POINT = Kind(
    "numbers.spanish-thousands",
    Severity.ERROR,
    Action.ASK,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Point for thousands"),
    QT_TRANSLATE_NOOP("Rules", "Spanish parts thousands with a point; in English it reads as a decimal: “{put}”."),
)
COMMA = Kind(
    "numbers.decimal-comma",
    Severity.ERROR,
    Action.ASK,
    0.88,
    QT_TRANSLATE_NOOP("Rules", "Comma for decimals"),
    QT_TRANSLATE_NOOP("Rules", "Spanish writes decimals with a comma, English with a point: “{put}”."),
)
SPACE = Kind(
    "numbers.spaced-thousands",
    Severity.ERROR,
    Action.ASK,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "Space for thousands"),
    QT_TRANSLATE_NOOP("Rules", "English parts thousands with a comma: “{put}”."),
)

# What a figure with three decimals may stand behind or before.
_LABEL = re.compile(
    r"\b(?:versions?|v|model|firmware|IP|GPA|ERA|average|averaged|batting|hitting|Law|Decree|Article|Section|No\.|number|room|page|"
    r"chapter|channel|frequency|FM|build|Windows|Mac|macOS|iOS|Android|exchange|rate|ratio|by|percentage|score|"
    r"perfect)(?: of)? $",
    re.IGNORECASE,
)
_NO_COUNT = re.compile(
    r"^ ?(?:seconds?|secs?|s|million|billion|trillion|percent|per cent|%|degrees|GPA|ERA|magnitude|points|[MG]Hz|"
    r"ounces|volts|inch(?:es)?|pounds|grams|mm|milligrams|average|of a|"
    r"dollars (?:a|per|against|to)|[a-z]+ (?:a|per|the) (?:liter|litre|"
    r"gallon|kilo|kilowatt|megawatt|unit|share|cubic|barrel)|"
    r"(?:a|per) (?:liter|litre|gallon|kilo|kilowatt|unit|share))\b"
)
_PEOPLE = re.compile(rf"^ (?:[\w’-]+ ){{0,2}}(?:{PEOPLE})\b")
_MONEY = re.compile(rf"^ (?:{MONEY})\b")
_MEASURE = re.compile(rf"^ (?:{MEASURES})\b")
_DECIMAL_UNIT = (
    "percent|per cent|percentage|million|billion|trillion|euros|dollars|pounds|degrees|kilometers|meters|centimeters|"
    "kilos|kilograms|liters|tons|hectares|points|times|seconds|miles|inches|square|cubic|gigawatts|megawatts|millions|billions|kg|km"
)
_PHONE = re.compile(
    r"\b(?:call|calls|called|phone|telephone|tel|number|line|hotline|WhatsApp|dial|contact|fax|ext|account|IBAN)\b",
    re.I,
)


def _point(place: Place) -> Fault | None:
    groups = place["number"].split(".")
    after = place.after
    if groups[0].startswith("0") or _LABEL.search(place.before):
        return None
    put = ",".join(groups) + place["cents"].replace(",", ".")
    fault = place.fault(put, group="number", until="cents" if place["cents"] else "number")
    if place["cents"]:
        return fault.but(confidence=0.95)
    if len(groups) > 2:
        address = len(groups) == 4 and all(int(group) < 256 for group in groups)
        return None if address else fault.but(confidence=0.92)
    if _NO_COUNT.match(after) or after.startswith(("%", "°", "º")):
        return None
    belief = _belief(groups, place["sign"], after)
    return fault.but(confidence=belief) if belief else None


def _belief(groups: list[str], sign: str, after: str) -> float:
    """How surely a figure of two groups is one of thousands, by its last digits and by what it counts."""
    lead, last = groups
    whole, round_ = last == "000", last.endswith("0")
    if _PEOPLE.match(after):
        return 0.92 if whole or len(lead) > 1 else 0.85 if round_ else 0.65
    if _MONEY.match(after):
        if lead == "1" and not round_ and after.startswith(" dollars"):
            return 0.0
        return 0.92 if whole or len(lead) > 1 else 0.8
    if _MEASURE.match(after):
        return 0.85 if whole else 0.55 if last.endswith("00") else 0.0
    if sign:
        return 0.6 if round_ else 0.0
    return 0.75 if whole else 0.0


def _comma(place: Place) -> Fault | None:
    whole, unit = place["whole"], place["unit"]
    if len(whole) > 1 and whole[0] == "0":
        return None
    if re.search(
        rf"(?:\b(?:{MONTHS}|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)|\d[,;]?|"
        r"\b(?:rooms|articles|sections|chapters|pages)) $",
        place.before,
        re.I,
    ):
        return None
    fault = place.fault(f"{whole}.{place['part']}", group="whole", until="part")
    if unit.strip() in ("%", "percent", "per cent"):
        return fault.but(Action.BATCH, 0.95)
    if unit:
        return fault
    if place["mark"] != ",":
        return None
    if place["sign"]:
        return fault
    lonely = whole == "0" and not re.search(r"[(\[{,]$", place.before) and not re.match(r"[)\]]", place.after)
    return fault.but(confidence=0.75) if lonely else None


def _space(place: Place) -> Fault | None:
    number = place["number"]
    groups = re.split(r"[ \u00a0\u2009\u202f]", number)
    if re.search(r"[\d+] ?$", place.before) or groups[0].startswith("0"):
        return None
    thin = "\u2009" in number or "\u202f" in number
    if not thin and len(groups) == 2 and groups[1] != "000":
        return None
    if len(groups) > 2 and (len(groups[0]) == 3 or _PHONE.search(place.sentence)):
        return None
    return place.fault(",".join(groups), group="number")


RULES = (
    NumberRule(
        POINT,
        re.compile(
            r"(?:(?P<sign>[$€£])|(?<![\w.,:/–-]))(?P<number>\d{1,3}(?:\.\d{3})+)(?P<cents>,\d{1,2}(?!\d))?(?!\w|[.,:/–-]\d|\.\w|-)"
        ),
        _point,
        fires=(
            "The march drew ⟦4.000⟧ people. -> 4,000",
            "The march drew ⟦4.000⟧. -> 4,000",
            "They were fined ⟦12.500⟧ euros. -> 12,500",
            "The city has ⟦1.234.567⟧ inhabitants. -> 1,234,567",
            "They were fined ⟦1.234,56⟧ euros. -> 1,234.56",
            "They lost $⟦4.500⟧ in a day. -> 4,500",
            "The fire burned ⟦3.500⟧ hectares. -> 3,500",
            "Madrid sent ⟦1.250⟧ Spanish soldiers. -> 1,250",
        ),
        silent=(
            "He ran it in 9.580 seconds.",
            "Gas costs $3.459 a gallon and 1.459 euros per liter.",
            "The server is at 192.168.100.200 on the net.",
            "It needs version 4.000 of the program.",
            "The euro traded at 1.085 dollars.",
            "Some 21.234 million people work.",
            "He kept a GPA of 4.000.",
            "The march drew 4,000 people.",
            "She hit 3.125 in May, with 2.345 grams.",
        ),
        cues=(".",),
    ),
    NumberRule(
        COMMA,
        re.compile(
            r"(?:(?P<sign>[$€£])|(?<![\w.,:/–-]))(?P<whole>\d{1,3})(?P<mark>[,'’])(?P<part>\d{1,2})(?![^\Wº]|[,.'’]\d|[-–/:]\d|[\"”])"
            rf"(?=(?P<unit> ?[%º°]| (?:{_DECIMAL_UNIT})\b)?)"
        ),
        _comma,
        fires=(
            "Prices rose ⟦3,5⟧ percent. -> 3.5",
            "Prices rose ⟦0,3⟧% in May. -> 0.3",
            "It cost ⟦1,5⟧ million euros. -> 1.5",
            "It cost €⟦4,50⟧ in May. -> 4.50",
            "The index fell ⟦0,4⟧ in May. -> 0.4",
            "It is ⟦38,5⟧ degrees in Lugo. -> 38.5",
            "It cost ⟦3’5⟧ million euros. -> 3.5",
        ),
        silent=(
            "Groups of 3,4 and 5 left.",
            "On March 5,12 million people voted.",
            "He is 6'2\" tall.",
            "The point (0,1) lies there.",
            "It cost 1,500 euros and 3.5 million.",
            "Rooms 3,4 are shut.",
        ),
        cues=(",", "'", "’"),
    ),
    NumberRule(
        COMMA,
        re.compile(r"(?<=[ (])(?P<whole>[-–−+] ?\d{1,2}), (?P<part>\d{1,2})(?= ?%)"),
        lambda place: place.fault(f"{place['whole'].replace(' ', '')}.{place['part']}"),
        fires=("The bank (⟦-3, 11⟧%) fell. -> -3.11",),
        silent=("The bank (-3.11%) fell.", "It rose 3, 11% of it in May."),
        cues=(", ",),
    ),
    NumberRule(
        SPACE,
        re.compile(r"(?<![\w.,:/+–-])(?P<number>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)(?!\w|-|[.,:/]\d|[ \u00a0]\d)"),
        _space,
        fires=(
            "They were fined ⟦12 000⟧ euros. -> 12,000",
            "They were fined ⟦12\u202f500⟧ euros. -> 12,500",
            "The city has ⟦1 234 567⟧ inhabitants. -> 1,234,567",
        ),
        silent=(
            "On Oct. 4 300 people died.",
            "Call 91 234 567 to ask.",
            "Call +34 900 000 000 to ask.",
            "They live at 12 and 000.",
        ),
        cues=(" 0", " ", "\u00a0", "\u2009", "\u202f"),
    ),
)
