"""The result of a match told in words: “by 3 to 1”, “two goals to one”, “zero to zero”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import ONES
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

SCORE = Kind(
    "numbers.score-in-words",
    Severity.WARNING,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Score with “to”"),
    QT_TRANSLATE_NOOP("Rules", "A result is two figures and a hyphen: “{put}”."),
)

_WORTH = {"zero": 0, "nil": 0, **{word: number for number, word in enumerate(ONES, 1)}}
_WORD = "|".join(_WORTH)
_PLAYED = (
    r"(?:[Ww][io]ns?|winning|beat(?:s|en|ing)?|lost|loses?|losing|dr[ae]ws?|drawn|tied?|ties|defeat(?:s|ed|ing)?|"
    r"victory|defeat|draw|thrash(?:es|ed)?|led|leads?|leading|ended|ends|finished|imposed|fell)"
)


def _score(place: Place) -> Fault | None:
    one, other = (_figure(place[end]) for end in ("one", "other"))
    if max(one, other) > 15 and not place["goals"] and not place["by"]:
        return None
    return place.fault(f"{max(one, other)}-{min(one, other)}", group="score")


def _figure(written: str) -> int:
    return int(written) if written.isdigit() else _WORTH[written.lower()]


RULES = (
    NumberRule(
        SCORE,
        re.compile(
            rf"\b{_PLAYED}\b(?: (?:[A-Z][\w’-]+|the|a|in|against|of|over|at|home|match|game|their|its|them|him|her))"
            rf"{{0,4}} (?P<score>(?P<by>by )?(?P<one>\d{{1,3}}|{_WORD})(?P<goals> goals?| points)? to "
            rf"(?P<other>\d{{1,3}}|{_WORD}))\b(?=[.,;)]| (?:in|at|against|on|with|after|to|and|over|thanks|this)\b)"
            r"(?! (?:to|the) (?:\d|percent|million))"
        ),
        _score,
        fires=(
            "Eibar won ⟦by 3 to 1⟧ in the first leg. -> 3-1",
            "Eibar won ⟦three goals to one⟧ in Lugo. -> 3-1",
            "Eibar beat Lugo ⟦2 to 0⟧ on Sunday. -> 2-0",
            "The match ended ⟦zero to zero⟧ in Lugo. -> 0-0",
            "They lost ⟦by 78 to 80⟧ in Vitoria. -> 80-78",
        ),
        silent=(
            "He won 3 to 5 prizes a year.",
            "Turnout fell 10 to 15 percent.",
            "Shares ended at 3 to 4 euros.",
            "Prices fell from 3 to 1 in May.",
            "Eibar won 3-1.",
        ),
        cues=(" to ",),
        wordy=True,
    ),
)
