"""Money: “u$s142 million”, “€20 euros”, “74.6 dollars”, and pesos that look like dollars."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import anglicised
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

DOLLAR = Kind(
    "numbers.dollar-sign",
    Severity.ERROR,
    Action.BATCH,
    0.95,
    QT_TRANSLATE_NOOP("Rules", "Dollar sign of Latin America"),
    QT_TRANSLATE_NOOP("Rules", "“u$s” and “U$D” are “$” in English."),
)
TWICE = Kind(
    "numbers.currency-twice",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "Currency told twice"),
    QT_TRANSLATE_NOOP("Rules", "The sign says it already: “{put}”."),
)
CENTS = Kind(
    "numbers.dollars-and-cents",
    Severity.WARNING,
    Action.BATCH,
    0.75,
    QT_TRANSLATE_NOOP("Rules", "Dollars and cents in words"),
    QT_TRANSLATE_NOOP("Rules", "AP writes “$” and two decimals: “{put}”."),
)
PESOS = Kind(
    "numbers.pesos",
    Severity.ERROR,
    Action.ASK,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Pesos that look like dollars"),
    QT_TRANSLATE_NOOP("Rules", "The price of a dollar is told here; “$” means pesos in Argentina: “{put}”."),
)

_FIGURE = r"\d+(?:[.,]\d+)*"
_SCALE = r"(?: (?:million|billion|trillion|thousand))?"
# “The blue dollar”, “the dollar closed at”: a dollar that has a price.
_PRICED = re.compile(
    r"\b(?:blue|parallel|official|wholesale|wholesaler|retail|solidarity|savings|tourist|card|financial|crypto|bag|"
    r"stock|MEP|CCL|average|free|informal)[”’\"']? dollars?\b|\bdollar[”’\"']? (?:blue|MEP|CCL)\b"
    r"|\b(?:[Tt]he|[Aa]) (?:US |U\.S\. )?dollar (?:closed|(?:was|is) (?:sold|traded|quoted|trading)|"
    r"trades|opened|rose|fell|reached|hit|operates|stood)\b"
)
_ABROAD = re.compile(r"\b(?:reserves|exports|imports|debt|bonds?|barrel|ounce|ton|billion|loan|IMF)\b")


def _cents(place: Place) -> Fault:
    whole, _, part = place["number"].partition(".")
    cents = part if len(part) > 1 else f"{part}0"
    return place.fault(f"${whole}.{cents}", f"${place['number']}")


def _pesos(place: Place) -> Fault | None:
    text, start = place.passage.text, place.match.start()
    sentence = place.sentence
    priced = _PRICED.search(sentence)
    if priced is None or _ABROAD.search(text, max(start - 25, 0), min(place.match.end() + 25, len(text))):
        return None
    return place.fault(f"{anglicised(place['number'])} pesos")


RULES = (
    NumberRule(
        DOLLAR,
        re.compile(r"(?<![\w$])(?P<sign>(?:[Uu]\$[SsDd]|[Uu]\$|[Uu][Ss]\$[SsDd]|[Uu][Ss][Dd]\$) ?)(?=\d)"),
        lambda place: place.fault("$", group="sign"),
        fires=("The bank sold ⟦u$s⟧142 million. -> $", "It costs ⟦U$D ⟧20 in Lugo. -> $"),
        silent=("The bank sold $142 million.", "The bank sold US$142 million."),
        cues=("u$", "us$s", "us$d", "usd$"),
    ),
    NumberRule(
        TWICE,
        re.compile(
            rf"(?:€ ?(?P<euros>{_FIGURE}{_SCALE}) euros?|(?:US)?\$ ?(?P<dollars>{_FIGURE}{_SCALE}) dollars?"
            rf"|(?P<after>{_FIGURE}{_SCALE}) ?€ euros?)\b"
        ),
        lambda place: place.fault(
            f"${place['dollars']}" if place["dollars"] else f"{place['euros'] or place['after']} euros"
        ),
        fires=("A ticket costs ⟦€20 euros⟧ in Lugo. -> 20 euros", "It cost ⟦$30 million dollars⟧. -> $30 million"),
        silent=("A ticket costs €20.", "It cost $30 million; dollars were short."),
        cues=("€", "$"),
    ),
    NumberRule(
        CENTS,
        re.compile(
            r"(?<![\w.,$€-])(?P<number>\d{1,3}(?:,\d{3})*\.\d{1,2}|\d\.\d{4}) dollars\b(?! (?:a|per) (?:day|head)\b)"
        ),
        _cents,
        fires=("Oil traded at ⟦74.6 dollars⟧ in London. -> $74.60", "Oil closed at ⟦74.25 dollars⟧. -> $74.25"),
        silent=("Oil traded at $74.60 in London.", "It cost 3.5 million dollars.", "It costs 20 dollars."),
        cues=(" dollars",),
    ),
    NumberRule(
        PESOS,
        re.compile(
            r"(?<![\w$])\$ ?(?P<number>\d{1,3}(?:[.,]\d{3})*(?:[.,]\d{1,2})?)"
            r"(?![\w%]|[.,]\d| (?:million|billion|trillion)\b)"
        ),
        _pesos,
        fires=(
            "The blue dollar closed at ⟦$1,385⟧ for sale. -> 1,385 pesos",
            "The dollar closed at ⟦$401,63⟧ on Monday. -> 401.63 pesos",
        ),
        silent=(
            "The bank sold $300 in Lugo.",
            "The blue dollar rose, and reserves fell by $142 million.",
            "The blue dollar rose, and oil to $74 a barrel.",
        ),
        cues=("dollar",),
    ),
)
