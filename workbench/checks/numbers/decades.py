"""Decades, centuries and editions told the Spanish way: “the decade of the 90s”, “the edition number 71”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import ONES, VALUES, spoken_ordinal
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

DECADE = Kind(
    "numbers.decade",
    Severity.WARNING,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Decade told the Spanish way"),
    QT_TRANSLATE_NOOP("Rules", "“La década de los 90”, “los 80” are decades; AP writes “{put}”."),
)
CENTURY = Kind(
    "numbers.century-in-words",
    Severity.ADVICE,
    Action.BATCH,
    0.6,
    QT_TRANSLATE_NOOP("Rules", "Century from the 10th in words"),
    QT_TRANSLATE_NOOP("Rules", "AP writes ordinals from 10th in figures: “{put}”."),
)
EDITION = Kind(
    "numbers.edition-number",
    Severity.ERROR,
    Action.BATCH,
    0.88,
    QT_TRANSLATE_NOOP("Rules", "Edition with its number behind it"),
    QT_TRANSLATE_NOOP("Rules", "“La edición número 71” is “{put}”."),
)
NUMBER = Kind(
    "numbers.number-in-words",
    Severity.WARNING,
    Action.BATCH,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "Number of a thing in words"),
    QT_TRANSLATE_NOOP("Rules", "A number that names a thing is a figure: “{put}”."),
)

_TENS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
         "nineties": 90}  # fmt: skip
_CENTURIES = {
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
_IN = r"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ff]rom|[Dd]uring|[Oo]f|[Bb]y)"
_SMALL = "|".join(VALUES)


def _decade(place: Place) -> Fault:
    tens = _TENS.get(place["word"].lower()) or int(place["figure"])
    fault = place.fault(f"the 19{tens}s", group="decade")
    return fault if place["of"] or place["mark"] else fault.but(Action.ASK, 0.55)


def _in_words(place: Place) -> Fault | None:
    hundreds, rest = place["hundreds"].lower(), place["rest"].lower()
    number = 100 * (1 if hundreds == "a" else ONES.index(hundreds) + 1) if hundreds else 0
    number += sum(VALUES[word] for word in rest.split("-")) if rest else 0
    return place.fault(str(number), group="words") if number > 9 else None


RULES = (
    NumberRule(
        DECADE,
        re.compile(
            rf"\b{_IN} (?P<decade>(?P<of>the (?:decade|years) of )?(?:the )?"
            rf"(?:(?P<word>{'|'.join(_TENS)})|[’']?(?P<figure>[2-9]0)(?P<mark>[’']s|s)?)"
            r")"
            r"\b(?=[.,;)]|$| (?:and|when|with|he|she|it|they|the|by|in|as|for|after|of the (?:last|20th)|that)\b)"
        ),
        lambda place: (
            _decade(place)
            if (place["of"] or (place["decade"].startswith("the ") and place["mark"][:1] in ("’", "'")))
            and not re.search(r"\b(?:temperatures?|degrees|his|her|aged?)\b", place.sentence, re.I)
            else None
        ),
        fires=(
            "It was built in ⟦the decade of the 90s⟧. -> the 1990s",
            "It was built in ⟦the decade of the eighties⟧ by monks. -> the 1980s",
            "It was built in ⟦the 80's⟧. -> the 1980s",
            "It was built in ⟦the decade of the 60⟧. -> the 1960s",
        ),
        silent=(
            "It was built in the 1990s.",
            "Temperatures stayed in the 80’s.",
            "The first of the 30 came.",
            "In the decade of 2010 it shut.",
        ),
        cues=("0", "ties"),
        wordy=True,
    ),
    NumberRule(
        CENTURY,
        re.compile(rf"(?<![\w-])(?P<word>{'|'.join(_CENTURIES)})(?=[- ]centur(?:y|ies)\b)"),
        lambda place: place.fault(spoken_ordinal(_CENTURIES[place["word"]])),
        fires=("It is a palace of the ⟦sixteenth⟧ century. -> 16th",),
        silent=("It is a palace of the 16th century.", "It is a palace of the second century."),
        cues=("centur",),
        wordy=True,
    ),
    NumberRule(
        EDITION,
        re.compile(
            r"\b(?P<the>[Tt]he |[Ii]ts |[Tt]his )?(?P<noun>edition|anniversary|congress|match|goal|title) "
            r"(?:number|No\.|nº) (?P<number>\d{1,3})\b(?![.,]\d)"
        ),
        lambda place: place.fault(f"{place['the']}{spoken_ordinal(int(place['number']))} {place['noun']}"),
        fires=("It is ⟦the edition number 71⟧ of the fair. -> the 71st edition",),
        silent=("It is the 71st edition of the fair.", "The edition numbered 71 pages."),
        cues=(" number ", " no. ", " nº "),
    ),
    NumberRule(
        NUMBER,
        re.compile(
            r"\b(?:[Nn]umber|[Rr]oom|[Aa]rticle) "
            rf"(?P<words>(?:(?P<hundreds>a|{'|'.join(ONES[:9])}) hundred(?: and)?(?: |\b))?"
            rf"(?P<rest>(?:{_SMALL})(?:-(?:{'|'.join(ONES[:9])}))?)?)"
            r"\b(?! (?:thousand|million|people|percent))(?<=[a-z])"
        ),
        _in_words,
        fires=("He lives at number ⟦one hundred and twelve⟧ of the street. -> 112", "See article ⟦forty-five⟧. -> 45"),
        silent=("He is number one.", "He lives at number 112.", "The number two seed lost."),
        cues=("number ", "room ", "article "),
        wordy=True,
    ),
)
