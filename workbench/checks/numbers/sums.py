"""Ranges, and parts that do not make the whole."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import NUMBER_WORDS, VALUES
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

RANGE = Kind(
    "numbers.between-to",
    Severity.ERROR,
    Action.BATCH,
    0.92,
    QT_TRANSLATE_NOOP("Rules", "“Between … to”"),
    QT_TRANSLATE_NOOP("Rules", "“Between” goes with “and”: “{put}”."),
)
TOTAL = Kind(
    "numbers.wrong-total",
    Severity.ERROR,
    Action.FLAG,
    0.75,
    QT_TRANSLATE_NOOP("Rules", "The parts do not make the whole"),
    QT_TRANSLATE_NOOP("Rules", "The parts after it make {sum}, not {whole}. Ask the desk that sent the story."),
)

_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})*|(?:{NUMBER_WORDS})(?:-(?:{NUMBER_WORDS}))?)"
_BOUND = r"[$€£]?\d[\d.,]*\d%?|[$€£]?\d%?"
_WHOLES = "people|persons|dead|deaths|victims|migrants|prisoners|hostages|injured|wounded|detainees|suspects|arrests"
# Classes that no one belongs to twice; “minors” and “women” may share a member only in careless copy.
_CLASSES = "men|women|man|woman|children|child|boys|girls|boy|girl|adults|adult|minors|minor|babies|baby"
_PART = rf"(?:an?|{_NUMBER}) (?:{_CLASSES})"
_APPROXIMATE = re.compile(
    r"\b(?:least|than|about|some|nearly|almost|over|around|to|of|of the|most|other|another|and) $", re.IGNORECASE
)
_PARTS = re.compile(rf"(?P<number>an?|{_NUMBER}) (?:{_CLASSES})\b", re.IGNORECASE)


def _range(place: Place) -> Fault | None:
    if re.match(r"[\w ,%-]{0,25}\b(?:and|or) [$€£]?\d", place.after):
        return None
    link = place["link"]
    if link != " to " and (
        place["low"].isdigit() and place["high"].isdigit() and int(place["low"]) >= int(place["high"])
    ):
        return None
    return place.fault(f"{place['between']} {place['low']} and {place['high']}")


def _total(place: Place) -> Fault | None:
    if _APPROXIMATE.search(place.before):
        return None
    whole = _count(place["whole"])
    parts = sum(_count(match["number"]) for match in _PARTS.finditer(place["parts"]))
    if parts == whole or (place["including"] and parts < whole):
        return None
    start, end = place.match.span("whole")
    return place.kind.at(start, end, found=place["whole"], sum=str(parts), whole=place["whole"])


def _count(written: str) -> int:
    lower = written.lower().replace(",", "")
    if lower in ("a", "an"):
        return 1
    return int(lower) if lower.isdigit() else sum(VALUES[word] for word in lower.split("-"))


RULES = (
    NumberRule(
        RANGE,
        re.compile(
            rf"\b(?P<between>[Bb]etween) (?P<low>{_BOUND}|{NUMBER_WORDS})(?P<link> to |[-–])"
            rf"(?P<high>{_BOUND}|{NUMBER_WORDS})(?![\w-])"
        ),
        _range,
        fires=(
            "It lasts ⟦between 5 to 10⟧ days. -> between 5 and 10",
            "It takes ⟦between five to 10⟧ years. -> between five and 10",
            "It rose ⟦between 5% to 10%⟧ in a year. -> between 5% and 10%",
            "He worked there ⟦between 2010-2015⟧. -> between 2010 and 2015",
        ),
        silent=(
            "It lasts between 5 and 10 days.",
            "The odds lie between 2 to 1 and 3 to 1.",
            "Results between 3-1 and 4-2 are common.",
            "It lasts from 5 to 10 days.",
        ),
        cues=("between",),
        wordy=True,
    ),
    NumberRule(
        TOTAL,
        re.compile(
            rf"\b(?P<whole>{_NUMBER}) (?:{_WHOLES})(?:,|:| \(| —) ?(?P<including>including |among them )?"
            rf"(?P<parts>{_PART}(?:, {_PART})*,? and {_PART})(?=[.;)—]|$|"
            r", (?:were|was|have|had|died|are|who|according))",
            re.IGNORECASE,
        ),
        _total,
        fires=(
            "Police arrested ⟦12⟧ people, seven men and four women.",
            "Police found ⟦five⟧ migrants (two men, two women and two children).",
            "Police found ⟦12⟧ people, including 10 men and four women.",
        ),
        silent=(
            "Police arrested 11 people, seven men and four women.",
            "Police arrested at least 12 people, seven men and four women.",
            "Police arrested 12 people, including seven men and four women.",
            "Police arrested 12 people, seven men and four women with their dogs.",
            "Police arrested 21 people, 20 men and a woman.",
        ),
        cues=tuple(_WHOLES.split("|")),
        wordy=True,
    ),
)
