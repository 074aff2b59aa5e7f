"""A word told twice: a slip, or two Spanish synonyms that fell together in English."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault
from workbench.checks.translation.rule import GrammarRule, Place, kind
from workbench.story import Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

TWICE = kind(
    "word-twice",
    QT_TRANSLATE_NOOP("Rules", "The same word twice"),
    QT_TRANSLATE_NOOP("Rules", "“{put}” stands here two times running."),
    0.9,
)
SYNONYMS = kind(
    "synonyms-twice",
    QT_TRANSLATE_NOOP("Rules", "One word for two synonyms"),
    QT_TRANSLATE_NOOP("Rules", "The original has two words of much the same sense; both became “{put}”."),
    0.75,
    Severity.WARNING,
)

# Right when doubled: grammar ("all that that means"), sounds, names of things.
_RIGHT = frozenset(
    "had that is do her very so no yes bye ha blah knock cha bora long many much more never far really "
    "hush there now go "
    "win can tut hear yo tick aye pom dum la ya wee bling night same step what who chop chin tsk hip boo goody choo "
    "beep vroom so-so pooh couscous".split()
)
_RISING = frozenset(
    "more less over again years days weeks months hours minutes miles through round around neck half such thousands "
    "hundreds millions dozens tons loads pages decades centuries generations kilometers miles hours lots many better "
    "bigger worse higher further farther louder smaller lower faster longer stronger harder closer deeper older "
    "fewer greater dust ashes".split()
)


def _twice(place: Place) -> Fault | None:
    word = place["word"]
    lower = word.lower()
    if lower in _RIGHT or re.match(r"['’\-–][^\W\d_]", place.after) or re.search(r"[^\W\d_][-'’]$", place.before):
        return None
    if lower in ("in", "on") and re.search(r"\b(?:log|logged|logs|come|came|go|went|move|moved|settled?|"
                                          r"turned|turn|hold|held|held|keep|kept|carry|carried|built|believe|"
                                          r"check|checked|dropped|stand|let|give|gave|stepped|live)\b.{0,12}$",
                                          place.before):  # fmt: skip
        return None
    return place.fault(word)


def _synonyms(place: Place) -> Fault | None:
    word = place["word"].lower()
    if word in _RISING or word.endswith(("er", "ing")) or re.match(r" (?:and|or) ", place.after):
        return None
    if re.search(r"\b(?:between|from|[Tt]here (?:are|is|were|was)|with|by|both) $", place.before):
        return None  # rhetoric: "there are laws and laws"; pairs: "between man and man"
    return place.fault(place["word"]).but(confidence=0.6 if place["and"] == "or" else None)


RULES = (
    GrammarRule(
        TWICE,
        re.compile(
            r"(?<![\w'’.,-])(?P<word>[A-Za-z][a-zà-ÿ]+|a|A) (?P=word)(?![\w'’])|"
            r"(?<![\w'’.,-])(?P<up>The|In|A|Of|It|He|She|And|At|To|On) (?P<low>the|in|a|of|it|he|she|and|at|to|on)\b",
        ),
        lambda place: _opening(place) if place["up"] else _lower_twice(place),
        fires=(
            "Police closed ⟦the the⟧ bridge at noon. -> the",
            "⟦The the⟧ bridge was closed at noon. -> The",
            "They met at the ⟦school school⟧ on Monday. -> school",
        ),
        silent=(
            "He had had enough by Monday.",
            "They knew that that bridge was closed.",
            "What it is is a warning.",
            "The winner was Ana García García of Lugo.",
            "They log in in the morning.",
            "It rained in Bora Bora and in Pago Pago.",
            "It was a long long road.",
        ),
    ),
    GrammarRule(
        SYNONYMS,
        re.compile(r"(?<![\w'’-])(?P<word>[a-z]{4,}) (?P<and>and|or) (?P=word)(?![\w'’-])"),
        _synonyms,
        fires=(
            "The union denounced ⟦layoffs and layoffs⟧ at the plant. -> layoffs",
            "She called the law ⟦useless and useless⟧. -> useless",
        ),
        silent=(
            "They argued for hours and hours, again and again.",
            "Prices rose more and more.",
            "There are promises and promises.",
            "They went over and over it.",
            "The water rose higher and higher.",
        ),
        cues=(" and ", " or "),
    ),
)


def _lower_twice(place: Place) -> Fault | None:
    """Names and first words are written with a capital: "Duran Duran", "García García"."""
    return None if place["word"][0].isupper() and place["word"] != "The" else _twice(place)


def _opening(place: Place) -> Fault | None:
    if place["up"].lower() != place["low"] or place["low"] in ("in", "on"):
        return None
    return place.fault(place["up"])
