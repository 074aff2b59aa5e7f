"""Parts of a whole: “1 in every 4”, “nine of each ten”, “12 by 100”, “fell by the 12%”, “twelve percent”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import NUMBER_WORDS, VALUES, anglicised
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

EACH = Kind(
    "numbers.of-each",
    Severity.ERROR,
    Action.BATCH,
    0.88,
    QT_TRANSLATE_NOOP("Rules", "“Of each” for a share"),
    QT_TRANSLATE_NOOP("Rules", "“Uno de cada cuatro” is “one in four”; here: “{put}”."),
)
EVERY = Kind(
    "numbers.in-every",
    Severity.ADVICE,
    Action.BATCH,
    0.6,
    QT_TRANSLATE_NOOP("Rules", "“In every” for a share"),
    QT_TRANSLATE_NOOP("Rules", "“Uno de cada cuatro” is “one in four”; here: “{put}”."),
)
PERCENT = Kind(
    "numbers.percentage-form",
    Severity.ERROR,
    Action.BATCH,
    0.88,
    QT_TRANSLATE_NOOP("Rules", "Percentage told the Spanish way"),
    QT_TRANSLATE_NOOP("Rules", "English writes this percentage “{put}”."),
)

_NUMBER = rf"(?:\d{{1,3}}|{NUMBER_WORDS})"
_SHARE = r"\d+(?:[.,]\d+)?"
_MOVE = "by|rose|fell|grew|dropped|increased|decreased|gained|lost|up|down|to|of|about|around|over|than|nearly|almost"


def _each(place: Place) -> Fault:
    return place.fault(f"{place['part']} in {place['whole']}")


def _pair(place: Place) -> Fault | None:
    if "a" not in (place["first"].strip(), place["second"].strip()):
        return None
    link = place["link"]
    return place.fault(f"{anglicised(place['one'])}% {link} {anglicised(place['other'])}%", group="pair")


RULES = (
    NumberRule(
        EACH,
        re.compile(
            rf"\b(?P<part>(?i:{_NUMBER})) (?:out )?of (?:each|every) (?P<whole>{_NUMBER})\b(?![.,:]\d|-| percent)"
        ),
        _each,
        fires=(
            "⟦One of each four⟧ voters stayed home. -> One in four",
            "Some ⟦nine of every ten⟧ came by car. -> nine in ten",
            "⟦One out of every four⟧ voters stayed home. -> One in four",
        ),
        silent=("One in four voters stayed home.", "They sold two of each color."),
        cues=("of each", "of every"),
        wordy=True,
    ),
    NumberRule(
        EVERY,
        re.compile(rf"\b(?P<part>(?i:{_NUMBER})) in (?:each|every) (?P<whole>{_NUMBER})\b(?![.,:]\d|-| percent)"),
        _each,
        fires=("⟦One in every four⟧ voters stayed home. -> One in four",),
        silent=("He won one in every way.", "One in four voters stayed home."),
        cues=("in each", "in every"),
        wordy=True,
    ),
    NumberRule(
        PERCENT,
        re.compile(
            rf"(?<![\w.,])(?P<share>{_SHARE}) (?:by|per|for) (?:100|hundred)\b"
            r"(?![.,]\d| [a-z]+s\b)"
        ),
        lambda place: place.fault(f"{anglicised(place['share'])}%"),
        fires=("Exports fell ⟦12 by 100⟧ in May. -> 12%", "Exports fell ⟦12 per hundred⟧ in May. -> 12%"),
        silent=("Exports fell 12% in May.", "A field of 50 by 100 meters."),
        cues=("by 100", "by hundred", "per hundred", "per 100", "for 100", "for hundred"),
    ),
    NumberRule(
        PERCENT,
        re.compile(
            rf"\b(?:[Bb]etween|[Ff]rom) (?P<pair>(?P<first>a |the )?(?P<one>{_SHARE})%? (?P<link>and|to) "
            rf"(?P<second>an? |the )?(?P<other>{_SHARE}) ?%)(?!\w)"
        ),
        _pair,
        fires=("Exports fell between ⟦a 3 and a 4%⟧ in May. -> 3% and 4%",),
        silent=("Exports fell between 3% and 4%.", "Exports fell between 3 and 4%."),
        cues=("%",),
    ),
    NumberRule(
        PERCENT,
        re.compile(
            rf"\b(?:[Bb]y|rose|fell|grew|dropped|increased|decreased) "
            rf"(?P<found>the (?P<share>{_SHARE}) ?%)"
            r"(?=[.,;)]| (?:in|since|over|from|during|compared|last|this|on)\b)"
        ),
        lambda place: place.fault(f"{anglicised(place['share'])}%", group="found"),
        fires=("Exports fell by ⟦the 12%⟧ in May. -> 12%", "Exports rose ⟦the 12,5%⟧ in May. -> 12.5%"),
        silent=("By the 12% mark they stopped.", "Exports fell by 12% in May."),
        cues=("%",),
    ),
    NumberRule(
        PERCENT,
        re.compile(
            rf"\b(?:{_MOVE}) (?P<found>(?P<word>(?:{NUMBER_WORDS})(?:-(?:{NUMBER_WORDS}))?) "
            r"(?:percent|per cent))\b(?! point)"
        ),
        lambda place: place.fault(f"{sum(VALUES[word] for word in place['word'].split('-'))}%", group="found").but(
            confidence=0.7
        ),
        fires=("Exports fell by ⟦twelve percent⟧ in May. -> 12%",),
        silent=("Exports fell by 12% in May.", "Fifty percent stayed home."),
        cues=("percent", "per cent"),
        wordy=True,
    ),
)
