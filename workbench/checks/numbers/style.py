"""House style of signs: where the euro stands, units with exponents, small numbers."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import ONES, anglicised
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Role, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

SIGN = Kind(
    "numbers.currency-place",
    Severity.ADVICE,
    Action.BATCH,
    0.6,
    QT_TRANSLATE_NOOP("Rules", "Currency sign on the wrong side"),
    QT_TRANSLATE_NOOP("Rules", "English puts the sign before the figure, without a space: “{put}”."),
)
NAME = Kind(
    "numbers.currency-first",
    Severity.ADVICE,
    Action.ASK,
    0.45,
    QT_TRANSLATE_NOOP("Rules", "Currency before its figure"),
    QT_TRANSLATE_NOOP("Rules", "The name of a currency follows the figure: “{put}”."),
)
UNIT = Kind(
    "numbers.unit-sign",
    Severity.ADVICE,
    Action.BATCH,
    0.6,
    QT_TRANSLATE_NOOP("Rules", "Unit as a sign"),
    QT_TRANSLATE_NOOP("Rules", "Copy for readers spells this unit out: “{put}”."),
)
SMALL = Kind(
    "numbers.small-in-figures",
    Severity.ADVICE,
    Action.BATCH,
    0.4,
    QT_TRANSLATE_NOOP("Rules", "Number below 10 in figures"),
    QT_TRANSLATE_NOOP("Rules", "AP spells out one to nine when they count: “{put}”."),
)

_UNITS = {
    "m2": "square meters",
    "m²": "square meters",
    "km2": "square kilometers",
    "km²": "square kilometers",
    "m3": "cubic meters",
    "m³": "cubic meters",
    "hm3": "cubic hectometers",
    "hm³": "cubic hectometers",
    "kms": "kilometers",
    "mts": "meters",
    "kgs": "kilograms",
}
_SMALL = (
    "people|persons|men|women|children|minors|soldiers|officers|victims|migrants|suspects|detainees|firefighters|workers|"
    "candidates|councilors|lawmakers|deputies|judges|parties|unions|companies|houses|homes|buildings|cars|vehicles|boats|"
    "municipalities|towns|cities|provinces|countries|neighborhoods|schools|hospitals|arrests|deaths|ministers|"
    "injured|dead|wounded|hostages|civilians|demonstrators|families|students|teachers|doctors|patients|passengers"
)


def _sign(place: Place) -> Fault:
    """The figure keeps its words, its Spanish points are put right with it."""
    number = anglicised(place["number"])
    scale = place["scale"]
    return place.fault(f"{place['sign']}{number}{scale}", *([f"{number}{scale} euros"] if place["sign"] == "€" else []))


def _spaced(place: Place) -> Fault | None:
    if re.search(r"\d ?$", place.before):
        return None
    return place.fault(place["sign"], group="sign", until="gap")


def _unit(place: Place) -> Fault:
    number, unit = anglicised(place["number"]), _UNITS[place["unit"].lower()]
    return place.fault(f"{number} {unit[:-1] if number == '1' else unit}")


def _small(place: Place) -> Fault | None:
    if place.passage.role == Role.HEAD or re.search(
        r"\d(?:,| and| or| to|-) $|\b(?:No\.|[Pp]age|[A-Z][\w’]+) $", place.before
    ):
        return None
    return place.fault(ONES[int(place["number"]) - 1], group="number")


_FIGURE = r"(?P<number>\d+(?:[.,]\d+)*)"
_SCALE = r"(?P<scale> (?:million|billion|trillion|thousand))?"

RULES = (
    NumberRule(
        SIGN,
        re.compile(rf"(?<![\w.,$€£:-]){_FIGURE}{_SCALE}[ \u00a0]?(?P<sign>[€£])(?!\w| ?\d|[-–]\d)"),
        _sign,
        fires=(
            "A ticket costs ⟦50€⟧ in Lugo. -> €50",
            "A ticket costs ⟦4,50 €⟧ in Lugo. -> €4.50",
            "The flat costs ⟦250.000€⟧ in Lugo. -> €250,000",
            "The plan costs ⟦50 million €⟧ in Lugo. -> €50 million",
        ),
        silent=("A ticket costs €50.", "A ticket costs 50 euros.", "They paid in 2020 €5 million."),
        cues=("€", "£"),
    ),
    NumberRule(
        SIGN,
        re.compile(r"(?<!\w)(?P<sign>(?:US)?[€$£])(?P<gap>[ \u00a0]+)(?=\d)"),
        _spaced,
        fires=("A ticket costs ⟦€ ⟧50 in Lugo. -> €",),
        silent=("A ticket costs €50.", "They gave 50 € 3 times."),
        cues=("€", "$", "£"),
    ),
    NumberRule(
        NAME,
        re.compile(
            rf"\b(?P<name>[Ee]uros|EUR) {_FIGURE}{_SCALE}(?![\w%-])"
            r"(?= ?[.,;)]|$| (?:in|for|to|a|per|on|from|more|less|and)\b)"
        ),
        lambda place: place.fault(f"{place['number']}{place['scale']} euros"),
        fires=("A ticket costs ⟦euros 50⟧ in Lugo. -> 50 euros",),
        silent=("It cost 80 euros 10 years ago.", "A ticket costs 50 euros in Lugo."),
        cues=("eur",),
    ),
    NumberRule(
        UNIT,
        re.compile(rf"(?<![\w.,-]){_FIGURE} ?(?P<unit>[hk]?m[²³]|h?m3|k?m2|[Kk]ms|mts|[Kk]gs)(?![\w])"),
        _unit,
        fires=(
            "The hall has ⟦120 m2⟧ in all. -> 120 square meters",
            "The fire burned ⟦50 km²⟧ of pine. -> 50 square kilometers",
            "It is ⟦50 kms⟧ from Lugo. -> 50 kilometers",
        ),
        silent=("The hall has 120 square meters.", "He drove the M2 to Lugo.", "It is 50 km from Lugo."),
        cues=("m2", "m²", "m3", "m³", "kms", "mts", "kgs"),
    ),
    NumberRule(
        SMALL,
        re.compile(rf"(?<![\w.,:/$€£%º–-])(?<!No\. )(?P<number>[1-9]) (?:{_SMALL})\b(?!-)"),
        _small,
        fires=("Police arrested ⟦3⟧ people in Lugo. -> three", "⟦3⟧ people were arrested. -> Three"),
        silent=(
            "Police arrested 13 people.",
            "Some 2.3 people a house is few.",
            "On May 3 people voted.",
            "It fell 5-3 people say.",
        ),
        cues=(),
    ),
)
