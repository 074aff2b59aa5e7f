"""Scales told the Spanish way: “20 thousand people”, “a million and a half”, “5 M€”, “50 mil euros”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import MEASURES, MONEY, NUMBER_WORDS, PEOPLE, VALUES
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

THOUSAND = Kind(
    "numbers.thousand-in-words",
    Severity.WARNING,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "“Thousand” behind a figure"),
    QT_TRANSLATE_NOOP("Rules", "“20 mil” is in figures “20,000”; here: “{put}”."),
)
AND_A_HALF = Kind(
    "numbers.and-a-half",
    Severity.WARNING,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "A large number “and a half”"),
    QT_TRANSLATE_NOOP("Rules", "“Millón y medio” is “1.5 million”; here: “{put}”."),
)
SIGN = Kind(
    "numbers.million-sign",
    Severity.ERROR,
    Action.BATCH,
    0.88,
    QT_TRANSLATE_NOOP("Rules", "“Million” as a sign"),
    QT_TRANSLATE_NOOP("Rules", "“M€” and “MM” are “million” in copy: “{put}”."),
)

_COUNTED = f"(?:{PEOPLE}|{MONEY}|{MEASURES}|of them|others|more)"


def _thousand(place: Place) -> Fault | None:
    whole, _, part = place["number"].replace(",", ".").partition(".")
    if len(whole) > 3 or len(part) > 3:
        return None
    return place.fault(f"{whole},{part.ljust(3, '0')}")


def _half(place: Place) -> Fault:
    word = (place["number"] or place["whole"]).lower()
    number = 1 if word in ("a", "one") else int(word) if word.isdigit() else VALUES[word]
    return place.fault(f"{number}.5 {place['scale'] or place['times']}")


def _two_scales(place: Place) -> Fault | None:
    """“A million 200 thousand” in one figure: 1.2 million."""
    word = place["number"].lower()
    number = 1 if word in ("a", "one") else int(word) if word.isdigit() else VALUES[word]
    thousands = int(place["thousands"])
    return place.fault(f"{number}.{thousands:03}".rstrip("0") + " million") if thousands else None


RULES = (
    NumberRule(
        THOUSAND,
        re.compile(
            rf"(?<![\w.,$€£-])(?P<number>a|one|\d{{1,3}}|{NUMBER_WORDS}) millions?,? (?:and |with )?"
            rf"(?P<thousands>\d{{1,3}}) (?:thousand|mil)\b(?: of(?= (?:{MONEY})\b))?(?! million)",
            re.IGNORECASE,
        ),
        _two_scales,
        fires=(
            "It cost ⟦one million 200 thousand⟧ euros. -> 1.2 million",
            "It cost ⟦2 million 50 thousand⟧ pesos. -> 2.05 million",
        ),
        silent=("It cost 1.2 million euros.", "It rose by 2 million."),
        cues=("thousand", " mil"),
    ),
    NumberRule(
        THOUSAND,
        re.compile(
            rf"(?<![\w.,$€£-])(?P<number>\d{{1,3}}(?:[.,]\d)?) (?:thousand|mil)(?= (?:\w+ )?{_COUNTED}\b)(?! million)"
        ),
        _thousand,
        fires=("More than ⟦20 thousand⟧ people came. -> 20,000", "It cost ⟦50 mil⟧ euros. -> 50,000"),
        silent=("More than 20,000 people came.", "It sold 20 thousand-piece sets."),
        cues=("thousand", " mil "),
    ),
    NumberRule(
        AND_A_HALF,
        re.compile(
            rf"\b(?:(?P<number>an?|one|\d{{1,2}}) (?P<scale>million|billion|trillion) and a half"
            rf"|(?P<whole>{NUMBER_WORDS}|\d{{1,2}}) and a half (?P<times>million|billion|trillion)s?)\b"
            rf"(?: of(?= (?:{MONEY})\b))?",
            re.IGNORECASE,
        ),
        _half,
        fires=(
            "It cost ⟦a million and a half⟧ euros. -> 1.5 million",
            "It cost ⟦two and a half millions of⟧ euros. -> 2.5 million",
        ),
        silent=("It cost 1.5 million euros.", "Half a million people and a half share."),
        cues=("and a half",),
        wordy=True,
    ),
    NumberRule(
        SIGN,
        re.compile(
            r"(?<![\w.,$€£-])(?P<number>\d+(?:[.,]\d+)?) ?"
            r"(?:M ?€|M(?:M|ill?)\.? ?€|mill?\.? ?€|MM (?:of )?euros|mill\. (?:of )?euros)(?!\w)"
        ),
        lambda place: place.fault(f"{place['number'].replace(',', '.')} million euros"),
        fires=("The plan costs ⟦5 M€⟧ a year. -> 5 million euros", "The plan costs ⟦50 MM euros⟧. -> 50 million euros"),
        silent=("The plan costs 5 million euros.", "The M5 leads to Lugo."),
        cues=("m€", "m €", "mm", "mill"),
    ),
)
