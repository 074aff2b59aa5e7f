"""Frames of Spanish sentences that English builds otherwise: "both … as", "allows to", "the two first"."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault
from workbench.checks.translation.rule import GrammarRule, Place, kind, putting
from workbench.story import Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

FRAME = kind(
    "frame",
    QT_TRANSLATE_NOOP("Rules", "Spanish frame of a sentence"),
    QT_TRANSLATE_NOOP("Rules", "The Spanish frame was kept; English says “{put}”."),
    0.82,
)
NO_OBJECT = kind(
    "allow-without-object",
    QT_TRANSLATE_NOOP("Rules", "“allow” or “force” without an object"),
    QT_TRANSLATE_NOOP("Rules", "English tells whom it allows or forces, or says “{put}”."),
    0.75,
    Severity.WARNING,
)
COUNTED = kind(
    "number-order",
    QT_TRANSLATE_NOOP("Rules", "Number in the wrong place"),
    QT_TRANSLATE_NOOP("Rules", "English says “{put}”."),
    0.8,
)

_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten"
_POSSIBLE = {
    "allow": "makes it possible",
    "permit": "makes it possible",
    "forc": "makes it necessary",
    "oblig": "makes it necessary",
}
_NEEDED = {
    "allow": "made it possible",
    "permit": "made it possible",
    "forc": "made it necessary",
    "oblig": "made it necessary",
}


def _allows(place: Place) -> Fault | None:
    """“which allows to reduce”; “was allowed to” and “those forced to leave” are English."""
    stem, ending = place["stem"].lower(), place["ending"]
    if ending in ("ed", "ted"):
        if not re.search(r"\b(?:which|that|has|have|had) (?:also )?$", place.before):
            return None
        put = _NEEDED[stem]
    elif ending in ("ing", "ting"):
        put = _POSSIBLE[stem].replace("makes", "making")
    elif ending in ("", "e") or (
        stem == "forc" and not re.search(r"\b(?:which|that|and|also|it|this) $", place.before)
    ):
        return None
    else:
        put = _POSSIBLE[stem]
    return place.fault(f"{put} to", group="all")


def _other(place: Place) -> Fault | None:
    if re.search(
        r"\b(?:the|these|those|his|her|its|their|my|our|any|each|every|no|of|all) $", place.before, re.IGNORECASE
    ):
        return None
    return place.fault(f"{place['number']} other")


RULES = (
    GrammarRule(
        FRAME,
        re.compile(
            r"\b[Bb]oth (?P<prep>in|for|by|to|from|at|on|with|of|against|among|within) [^,.;“”]{2,40}?(?P<as>,? "
            r"as(?: well as| in| for)?) (?=(?P=prep) )"
        ),
        lambda place: place.fault(" and", group="as"),
        fires=("The club has fans both in Spain⟦ as⟧ in France. ->  and",),
        silent=("The club has fans both in Spain and in France.", "Both in Spain and as a guest in Italy, he won."),
        cues=("both ",),
    ),
    GrammarRule(
        FRAME,
        re.compile(r"\b[Nn]ot only [^.;“”]{3,80}?,? (?P<if>if not)(?= (?:also|that|the|in|for|by|a|to) )"),
        lambda place: place.fault("but", group="if"),
        fires=("It hurts not only the city, ⟦if not⟧ also the region. -> but",),
        silent=("It hurts not only the city, but also the region.", "He is rich, if not the richest."),
        cues=("if not ",),
    ),
    GrammarRule(
        FRAME,
        re.compile(r"\b(?P<word>[Uu]ntil|[Aa]lthough|[Bb]ecause) that (?P<next>he|she|they|it|the|we)(?= [a-z]+)"),
        putting("{word} {next}"),
        fires=("They will stay ⟦until that the⟧ judge rules. -> until the",),
        silent=("They will stay until that day.", "Until that, they stay.", "They stay because of that."),
        cues=("until that ", "although that ", "because that "),
    ),
    GrammarRule(
        FRAME,
        re.compile(r"\b(?P<a>[Aa]) same(?= [a-z])"),
        putting("the same", "a single"),
        fires=("They belong to ⟦a same⟧ family. -> the same",),
        silent=("They want a same-sex union of the same kind.",),
        cues=("a same ",),
    ),
    GrammarRule(
        NO_OBJECT,
        re.compile(
            r"\b(?P<all>(?P<stem>allow|permit|forc|oblig)(?P<ending>s|es|ed|ted|ing|ting|e|) to)(?= (?!the "
            r"|a |an |his |her |its |their )[a-z]+)"
        ),
        _allows,
        fires=(
            "The new law ⟦allows to⟧ cut the waiting lists. -> makes it possible to",
            "They opened a road, which has ⟦forced to⟧ cut the trees. -> made it necessary to",
        ),
        silent=(
            "The new law allows them to cut the lists.",
            "They were allowed to go and forced to pay.",
            "Those forced to leave have not been permitted to return.",
        ),
        cues=("allow", "permit", "forc", "oblig"),
    ),
    GrammarRule(
        COUNTED,
        re.compile(
            rf"\b(?P<the>[Tt]he) (?P<number>{_NUMBERS}) (?P<which>first|last|next)(?= (?!ladies|teams|"
            rf"names)[a-z]+s\b)"
        ),
        putting("{the} {which} {number}"),
        fires=("It rained on ⟦the two first⟧ days. -> the first two",),
        silent=("It rained on the first two days.", "The two first ladies met.", "The two first met in May."),
        cues=("first ", "last ", "next "),
    ),
    GrammarRule(
        COUNTED,
        re.compile(
            rf"\b[Oo]ther (?P<number>{_NUMBERS}|\d+)(?= (?:people|men|women|persons|minors|vehicles|cars|officers|"
            rf"soldiers|players|countries|towns|houses)\b)"
        ),
        _other,
        fires=("Police arrested ⟦other two⟧ people. -> two other",),
        silent=("Police arrested the other two people and two other men.",),
        cues=("other ",),
    ),
)
