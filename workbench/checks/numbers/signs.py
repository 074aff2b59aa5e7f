"""Degrees, speeds and counts as signs or calques: “42º”, “-5 degrees”, “120 km / h”, “dozens people”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import PEOPLE
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

DEGREES = Kind(
    "numbers.degrees",
    Severity.WARNING,
    Action.BATCH,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "Temperature as a sign"),
    QT_TRANSLATE_NOOP("Rules", "AP spells temperatures out: “{put}”."),
)
SPEED = Kind(
    "numbers.speed-sign",
    Severity.ADVICE,
    Action.BATCH,
    0.65,
    QT_TRANSLATE_NOOP("Rules", "Speed as a sign"),
    QT_TRANSLATE_NOOP("Rules", "Copy for readers spells this unit out: “{put}”."),
)
DOZENS = Kind(
    "numbers.dozens-without-of",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "“Of” is missing"),
    QT_TRANSLATE_NOOP("Rules", "A round number in the plural takes “of”: “{put}”."),
)

_WARM = re.compile(
    r"\b(?:temperatures?|thermometers?|degrees|heat|hot|cold|maximums?|minimums?|highs?|lows?|mercury|Celsius|"
    r"warm\w*|froze|freezing|fever|weather|Aemet|shade)\b",
    re.IGNORECASE,
)


def _degrees(place: Place) -> Fault | None:
    named = bool(place["scale"])
    if not named and not _WARM.search(place.sentence):
        return None
    number = f"{'minus ' if place['minus'] else ''}{place['number'].replace(',', '.')}"
    plain = f"{number} degrees"
    return place.fault(*((f"{plain} Celsius", plain) if named else (plain, f"{plain} Celsius")))


RULES = (
    NumberRule(
        DEGREES,
        re.compile(
            r"(?<![\w.,:/–-])(?P<minus>[-–−])?(?P<number>\d{1,2}(?:\.\d)?) ?[º°] ?(?P<scale>C\b)?"
            r"(?![\w’'′]| ?\d| ?[FNSEW]\b)"
        ),
        _degrees,
        fires=(
            "The thermometer reached ⟦42º⟧ in Lugo. -> 42 degrees",
            "It reached ⟦42 ºC⟧ in Lugo. -> 42 degrees Celsius",
        ),
        silent=("It reached 42 degrees in Lugo.", "At 43º 15’ N lies Lugo.", "He turned 90º and left."),
        cues=("º", "°"),
    ),
    NumberRule(
        DEGREES,
        re.compile(r"(?<![\w.,:/–-])(?P<minus>[-–−])(?P<number>\d{1,2})(?= degrees\b)"),
        lambda place: place.fault(f"minus {place['number']}"),
        fires=("It fell to ⟦-5⟧ degrees in Lugo. -> minus 5",),
        silent=("It fell to minus 5 degrees.", "It was 3-5 degrees warmer."),
        cues=("degrees",),
    ),
    NumberRule(
        DEGREES,
        re.compile(r"(?<![\w.,:/–-])(?P<number>\d{1,2}(?:\.\d)?) degrees (?:below zero|under zero|negative)\b"),
        lambda place: place.fault(f"minus {place['number']} degrees", f"{place['number']} degrees below zero Celsius"),
        fires=("It fell to ⟦5 degrees below zero⟧ in Lugo. -> minus 5 degrees",),
        silent=("It fell to 5 below zero in Lugo.",),
        cues=("below zero", "under zero", "negative"),
    ),
    NumberRule(
        SPEED,
        re.compile(
            r"(?<![\w.,-])(?P<number>\d{1,3}(?:[.,]\d)?) ?"
            r"(?:[Kk]m ?/ ?h|[Kk]m\.?/hr|[Kk]mh|[Kk]ms?\. per hour)\b\.?(?= [a-z]|(?<!\.)(?!\w))"
        ),
        lambda place: place.fault(f"{place['number']} kilometers per hour", f"{place['number']} kph"),
        fires=(
            "It drove at ⟦120 km / h⟧ to Lugo. -> 120 kilometers per hour",
            "It drove at ⟦120km/h⟧. -> 120 kilometers per hour",
        ),
        silent=("It drove at 120 kilometers per hour.", "It drove at 120 kph."),
        cues=("km",),
    ),
    NumberRule(
        DOZENS,
        re.compile(rf"\b(?P<many>[Dd]ozens|[Hh]undreds|[Tt]housands|[Tt]ens|[Mm]illions)(?= (?:{PEOPLE})\b)(?! of)"),
        lambda place: place.fault(f"{place['many']} of") if not re.search(r"\bthe $", place.before) else None,
        fires=("⟦Dozens⟧ people left the hotel. -> Dozens of",),
        silent=("Dozens of people left.", "Dozens more people left."),
        cues=("dozens ", "hundreds ", "thousands ", "tens ", "millions "),
        wordy=True,
    ),
)
