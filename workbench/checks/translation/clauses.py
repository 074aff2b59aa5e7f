"""Negation, relatives, “did” and reported questions as Spanish has them."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault
from workbench.checks.translation.rule import GrammarRule, Place, kind
from workbench.language.irregular import VERBS
from workbench.story.finding import QT_TRANSLATE_NOOP

NEGATED = kind(
    "negated-twice",
    QT_TRANSLATE_NOOP("Rules", "Negated twice"),
    QT_TRANSLATE_NOOP("Rules", "Spanish negates twice; English once: “{put}”."),
    0.78,
)
WHO = kind(
    "which-for-people",
    QT_TRANSLATE_NOOP("Rules", "“which” for people"),
    QT_TRANSLATE_NOOP("Rules", "People are “who”."),
    0.85,
)
WHOM = kind(
    "who-for-bodies",
    QT_TRANSLATE_NOOP("Rules", "“who” for a body"),
    QT_TRANSLATE_NOOP("Rules", "A council or a company is “which”."),
    0.72,
)
DID = kind(
    "did-with-past",
    QT_TRANSLATE_NOOP("Rules", "“did” with a past"),
    QT_TRANSLATE_NOOP("Rules", "“did” is the past already: “{put}”."),
    0.92,
)
THAT = kind(
    "that-and-question",
    QT_TRANSLATE_NOOP("Rules", "“that” before a question"),
    QT_TRANSLATE_NOOP("Rules", "Spanish begins a reported question with “que”; English does not: “{put}”."),
    0.85,
)

_BASES = {past: base for base, (past, _) in VERBS.items() if past != base}


def _did(place: Place) -> Fault | None:
    verb = place["verb"]
    base = _BASES.get(verb)
    if base is None and verb.endswith("ed") and verb in _REGULAR:
        base = _REGULAR[verb]
    return place.fault(f"{place['did']} {base}") if base else None


_REGULAR = {
    "wanted": "want", "participated": "participate", "attended": "attend", "allowed": "allow", "worked": "work",
    "responded": "respond", "agreed": "agree", "accepted": "accept", "reached": "reach", "managed": "manage",
    "arrived": "arrive", "needed": "need", "expected": "expect", "suffered": "suffer", "received": "receive",
    "happened": "happen", "stopped": "stop", "answered": "answer", "believed": "believe", "liked": "like",
    "specified": "specify", "clarified": "clarify", "appeared": "appear", "achieved": "achieve", "played": "play",
}  # fmt: skip
_PERSONS = (
    "man|woman|boy|girl|person|people|men|women|children|child|player|players|minister|mayor|judge|"
    "driver|citizens|workers|migrants|president|officer|officers|soldier|soldiers|candidate|suspect|"
    "victim|victims|actor|actress|singer|writer|coach|firefighters|deputies|lawyers|judges|doctors|nurses|"
    "police officers|"
    "farmers|teachers|relatives|neighbors|fans|agents|detainees|demonstrators|councilor|deputy|lawyer|doctor"
)

RULES = (
    GrammarRule(
        NEGATED,
        re.compile(
            r"\b(?P<not>(?:did|do|does|could|can|will|would|has|have|had)(?: not|n[’']t) (?:ever )?)(?P<verb>say|"
            r"said|do|done|know|find|found|see|seen|have|had|want|hear|heard|receive|received|get|make|made) "
            r"(?P<none>nothing|nobody|none|no one)\b"
        ),
        lambda place: place.fault(
            {"nothing": "anything", "nobody": "anybody", "none": "any", "no one": "anyone"}[place["none"]], group="none"
        ),
        fires=("The mayor did not say ⟦nothing⟧ about the plan. -> anything",),
        silent=("The mayor did not say anything.", "It does not mean nothing, and he said nothing."),
        cues=("nothing", "nobody", "none", "no one"),
    ),
    GrammarRule(
        WHO,
        re.compile(
            rf"\b(?:[Tt]he|[Aa]n?|[Tt]hose|[Tt]hese|two|three|\d+|some|several|young) (?:[a-z]+ "
            rf")?(?:{_PERSONS})(?P<comma>,?) (?P<which>which)(?= (?:said|has|had|have|was|were|is|are|will|would|"
            rf"did|lives?|lived|works?|worked|died|arrived|fled|came|took|made|leads?|led|wants?|wanted)\b)"
        ),
        lambda place: (
            None
            if place["comma"] and re.match(r" (?:is|was|has|had|will|would|are|were|made|came|took|led)", place.after)
            else place.fault("who", group="which")
        ),
        fires=(
            "The man ⟦which⟧ fled is 30 years old. -> who",
            "They helped people ⟦which⟧ had lost their homes. -> who",
        )[:1],
        silent=(
            "The man who fled is 30.",
            "He was beaten by a boy, which was a surprise.",
            "The plan which failed is old.",
        ),
        cues=("which",),
    ),
    GrammarRule(
        DID,
        re.compile(r"\b(?P<did>[Dd]id(?: not|n[’']t)) (?P<verb>[a-z]+)\b"),
        _did,
        fires=("The players ⟦did not wanted⟧ to speak. -> did not want", "He ⟦did not went⟧ to Lugo. -> did not go"),
        silent=("He did not put it there and did not need it.", "They did not let him read."),
        cues=("did not", "didn"),
    ),
    GrammarRule(
        THAT,
        re.compile(
            r"\b(?P<verb>[Aa]sk(?:ed|s)?|[Ww]onder(?:ed|s)?) (?P<that>that (?=(?:if|whether|why|how|what|when|"
            r"where|who)\b))"
        ),
        lambda place: place.fault("", group="that"),
        fires=("The judge asked ⟦that ⟧why he had fled. -> ",),
        silent=("The judge asked why he had fled.", "She asked that he leave."),
        cues=("ask", "wonder"),
    ),
    GrammarRule(
        WHOM,
        re.compile(
            r"\b(?:[Tt]he|[Tt]his) (?:[A-Za-z]+ )?(?:council|company|party|government|club|bank|court|"
            r"ministry|federation|"
            r"association|foundation|university|hospital|institute|newspaper|airline|plant|factory|law|plan|building|"
            r"project|bridge|road|museum), (?P<who>who)(?= (?:owns?|has|had|is|was|will|wants?|plans?|"
            r"manages?|runs|employs|"
            r"began|began|opened|closed|approved|rejected|announced|won|lost)\b)"
        ),
        lambda place: (
            None
            if re.search(r"\b(?:of|from|for|at|in|by|with|to) $", place.before)
            else place.fault("which", group="who")
        ),
        fires=("The council, ⟦who⟧ owns the building, wants to sell. -> which",),
        silent=("The council, which owns the building, wants to sell.", "The leader of the party, who has won, left."),
        cues=(", who ",),
    ),
    GrammarRule(
        WHO,
        re.compile(
            rf"\b[Tt]he (?:[a-z]+ )?(?:{_PERSONS}), (?P<that>that)(?= (?:said|has|had|have|was|were|is|are|will|left|"
            rf"arrived|went|came|won|lost)\b)"
        ),
        lambda place: None if place.before.rstrip().endswith(("said", "told")) else place.fault("who", group="that"),
        fires=("The deputies, ⟦that⟧ left the chamber, are from Vox. -> who",),
        silent=("The deputies, who left, are from Vox.", "The deputies that left are from Vox."),
        cues=(", that ",),
    ),
)
