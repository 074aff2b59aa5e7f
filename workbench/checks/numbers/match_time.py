"""The minute of a match and the score of a set: “in the minute 94”, “6/4”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import spoken_ordinal
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

MINUTE = Kind(
    "numbers.minute-number",
    Severity.ERROR,
    Action.BATCH,
    0.9,
    QT_TRANSLATE_NOOP("Rules", "Minute before its number"),
    QT_TRANSLATE_NOOP("Rules", "“El minuto 94” is “the 94th minute”: “{put}”."),
)
SETS = Kind(
    "numbers.set-score",
    Severity.ERROR,
    Action.BATCH,
    0.88,
    QT_TRANSLATE_NOOP("Rules", "Score with a slash"),
    QT_TRANSLATE_NOOP("Rules", "English parts the games of a set with a hyphen: “{put}”."),
)


_SET = r"[0-7]/[0-7](?: \(\d{1,2}[/-]\d{1,2}\))?"


def _minute(place: Place) -> Fault | None:
    number = int(place["number"])
    if not 0 < number <= 130 or place.after.startswith(("+", "’", "'")):
        return None
    lead = place["lead"].lower()
    named = f"{spoken_ordinal(number)} minute"
    if place["the"]:
        put, group = named, "minute"
    elif lead:
        put, group = f"the {named}", "minute"
    else:
        return None
    if lead.strip() == "at":
        start = place["lead"][0].replace("A", "I").replace("a", "i")
        return place.fault(f"{start}n the {named}", group="lead", until="minute")
    return place.fault(put, group=group)


RULES = (
    NumberRule(
        MINUTE,
        re.compile(
            r"\b(?P<lead>(?:[Ii]n|[Aa]t|[Uu]ntil|[Bb]y|[Ff]rom|[Ss]ince|[Aa]fter|[Bb]efore|[Aa]round|[Oo]n|[Oo]f) )?"
            r"(?P<the>[Tt]he )?(?P<minute>minute (?P<number>\d{1,3}))\b(?!:|[.,]\d|-)"
        ),
        _minute,
        fires=(
            "She scored in the ⟦minute 94⟧, with a header. -> 94th minute",
            "She scored in ⟦minute 9⟧ of the match. -> the ninth minute",
            "She scored ⟦at the minute 12⟧ with a header. -> in the 12th minute",
            "They held out until ⟦minute 80⟧, the coach said. -> the 80th minute",
        ),
        silent=(
            "She scored in the 94th minute.",
            "It costs 2 euros a minute 24 hours a day.",
            "In a minute 20 people came.",
            "Minute 90+3 it was.",
        ),
        cues=("minute ",),
    ),
    NumberRule(
        SETS,
        re.compile(
            rf"(?<![\w/.,-]){_SET}(?:(?:,| and|, and)? {_SET}){{1,4}}"
            r"(?![\w/]|[.,]\d)"
        ),
        lambda place: place.fault(place.match.group().replace("/", "-")),
        fires=(
            "She won ⟦6/4, 6/2⟧ in an hour. -> 6-4, 6-2",
            "She won ⟦6/4 and 7/6 (7/3)⟧ in Lugo. -> 6-4 and 7-6 (7-3)",
        ),
        silent=("She won 6-4, 6-2 in an hour.", "The law 4/2023 and the 1/2 share stand.", "Add 1/2 of a cup."),
        cues=("/",),
    ),
)
