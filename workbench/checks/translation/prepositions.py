"""Prepositions that the Spanish or Basque verb takes and the English one does not."""

from __future__ import annotations

import re

from workbench.checks.translation.rule import GrammarRule, kind, putting
from workbench.story.finding import QT_TRANSLATE_NOOP

PREPOSITION = kind(
    "preposition",
    QT_TRANSLATE_NOOP("Rules", "Wrong preposition"),
    QT_TRANSLATE_NOOP("Rules", "The Spanish preposition was kept; English says “{put}”."),
    0.85,
)
OBJECT = kind(
    "object",
    QT_TRANSLATE_NOOP("Rules", "Object the Spanish way"),
    QT_TRANSLATE_NOOP("Rules", "English says “{put}”."),
    0.85,
)

_BODY = (
    "government|minister|ministry|mayor|council|judge|court|president|prosecutor|parliament|party|company|union|unions|"
    "authorities|police|citizens|people|press|media|board|club|state|public|players|population|families|opposition|"
    "community|countries|partners|commission|leaders|workers|residents|residents|federation|victims|voters|parents"
)
_TOWNS = (
    "Madrid|Barcelona|Bilbao|Spain|Brussels|London|Paris|Seville|Valencia|Vitoria|Pamplona|San Sebastián|"
    "Mexico|Caracas|Havana|Gaza|Kyiv|Moscow|Lugo"
)


def _rule(found: str, put: str, cue: str, fires: str, *silent: str) -> GrammarRule:
    return GrammarRule(PREPOSITION, re.compile(found), putting(put), (fires,), silent, (cue,))


RULES = (
    _rule(
        r"\b(?P<be>responsible) of(?= (?:the|this|that|an?|his|her|its|their|all)\b)",
        "{be} for",
        "responsible of",
        "He is ⟦responsible of⟧ the attack. -> responsible for",
        "He is responsible for the attack.",
    ),
    _rule(
        r"\b(?P<married>[Mm]arried) with(?= (?:an? |the |his |her |[A-Z]))(?! (?:two|three|a child|children))",
        "{married} to",
        "married with",
        "She is ⟦married with⟧ a lawyer. -> married to",
        "She is married to a lawyer.",
        "He is married with two children.",
    ),
    _rule(
        r"\b(?P<verb>[Cc]onsist(?:s|ed)?) in(?= (?:two|three|four|five|an?|the|\w+ing)\b)",
        "{verb} of",
        "consist",
        "The plan ⟦consists in⟧ three parts. -> consists of",
        "The plan consists of three parts.",
    ),
    _rule(
        r"\b(?P<verb>[Dd]epend(?:s|ed|ing)?) of(?= )",
        "{verb} on",
        "depend",
        "It ⟦depends of⟧ the weather. -> depends on",
        "It depends on the weather.",
    ),
    _rule(
        rf"\b(?P<verb>[Aa]rriv(?:e|es|ed|ing)) to(?= (?:{_TOWNS})\b)",
        "{verb} in",
        "arriv",
        "The team ⟦arrived to⟧ Madrid at noon. -> arrived in",
        "The team arrived in Madrid to play.",
        "They arrived to find it closed.",
    ),
    _rule(
        r"\b(?P<verb>[Aa]rriv(?:e|es|ed|ing)) to(?= the (?!point|conclusion)\w+)",
        "{verb} at",
        "arriv",
        "Firefighters ⟦arrived to⟧ the plant at noon. -> arrived at",
        "Firefighters arrived at the plant.",
    ),
    _rule(
        r"\b(?P<verb>(?:[Cc]omposed|[Mm]ade up|[Cc]omprised)) by(?= (?:two|three|four|five|six|seven|eight|"
        r"nine|ten|\d+|members|representatives|experts)\b)",
        "{verb} of",
        "composed by",
        "The board is ⟦composed by⟧ seven members. -> composed of",
        "The song was composed by Ana Ruiz.",
    ),
    _rule(
        r"\b(?P<verb>(?:followed|accompanied|preceded|surrounded)) of(?= (?:the|an?|his|her|its|their|two|"
        r"three|[A-Z]))",
        "{verb} by",
        "ed of",
        "The party won, ⟦followed of⟧ the PP. -> followed by",
        "The party won, followed by the PP.",
    ),
    _rule(
        r"\b(?P<verb>(?:[Aa]ttend(?:ed|s|ing)?|[Aa]ssist(?:ed|s|ing)? )) ?to(?= (?:the|this|an?) (?:event|"
        r"meeting|ceremony|match|game|funeral|trial|demonstration|rally|session|concert|mass|presentation|"
        r"inauguration)\b)",
        "attended",
        "ed to",
        "The king ⟦attended to⟧ the funeral. -> attended",
        "The king attended the funeral.",
        "Doctors attended to the wounded.",
    ),
    GrammarRule(
        OBJECT,
        re.compile(
            rf"\b(?P<verb>[Aa]sk(?:ed|s|ing)?|[Tt]old|[Uu]rg(?:ed|es|ing)|[Aa]ccus(?:ed|es|ing)|[Cc]riticiz(?:ed|"
            rf"es|ing)|[Aa]dvis(?:ed|es|ing)) to (?P<whom>(?:the|his|her|its|their) (?:[A-Za-z]+ )?(?:{_BODY}))\b"
        ),
        putting("{verb} {whom}"),
        fires=("The union ⟦asked to the government⟧ for more staff. -> asked the government",),
        silent=("The union asked the government for more staff.", "He asked to see the mayor."),
        cues=(" to the ", " to his ", " to her ", " to its ", " to their "),
    ),
    GrammarRule(
        OBJECT,
        re.compile(
            r"\b(?P<verb>[Ee]xplain(?:ed|s)?|[Ss]uggest(?:ed|s)?) (?P<whom>me|us|him|them)(?= (?:that|the|how|why|"
            r"what|his|her|their)\b|[.,])"
        ),
        lambda place: (
            None
            if re.search(r"\b(?:that|which|what) (?:best |better |also )?$", place.before)
            else place.fault(f"{place['verb']} to {place['whom']}")
        ),
        fires=("The lawyer ⟦explained us⟧ the plan. -> explained to us",),
        silent=("The lawyer explained to us the plan.",),
        cues=("explain", "suggest"),
    ),
    GrammarRule(
        PREPOSITION,
        re.compile(
            r"\b(?P<verb>[Bb]lam(?:ed|es|ing)) (?P<what>[^.,;:“”]{3,40}?) to(?= (?:the|an?) (?:lack|fact|absence|"
            r"shortage|poor|bad|heavy|strong|\w+ of)\b)"
        ),
        putting("{verb} {what} on"),
        fires=("The minister ⟦blamed the delay to⟧ the lack of staff. -> blamed the delay on",),
        silent=("The minister blamed the delay on the lack of staff.", "They blamed the club to save the coach."),
        cues=("blam",),
    ),
    GrammarRule(
        PREPOSITION,
        re.compile(r"\b(?P<verb>impacted|impacts|impact) in(?= (?:the|an?|one|two|several|his|her|its) )"),
        lambda place: (
            place.fault(
                *(
                    {"impacted": ("hit", "impacted"), "impacts": ("hits", "impacts"), "impact": ("hit", "impact")}[
                        place["verb"]
                    ]
                )
            )
            if not re.search(r"\b(?:the|an?|its|this|great|of|no|more|less|big|any|\w+ic|\w+al) $", place.before)
            else None
        ),
        fires=("The missile ⟦impacted in⟧ a house. -> hit",),
        silent=("The missile hit a house.", "It had an impact in the region."),
        cues=("impact",),
    ),
    GrammarRule(
        PREPOSITION,
        re.compile(
            r"\b(?:cut|rose|fell|increased|grew|dropped|reduced|raised|lowered|decreased|climbed|declined|rise|"
            r"fall|grow|drop|rising|falling|growing|soared|plunged|gained|shrank)\b(?:(?: (?:its|their|his|her|"
            r"the) [a-z]+){1,2}|) (?P<a>a (?P<share>\d+(?:[.,]\d+)?%))(?=[.,;)]|$| (?:in|on|compared|from|over|to|"
            r"this|last|more|less|and|since|by|at|during)\b)"
        ),
        lambda place: place.fault(f"by {place['share']}", place["share"], group="a"),
        fires=("The council cut its aid ⟦a 12%⟧ in May. -> by 12%", "Sales rose ⟦a 3.5%⟧. -> by 3.5%"),
        silent=("Sales rose by 3.5%.", "They cut a 12% tax to a 10% one.", "The fund raised a 12% stake in Ibersol."),
        cues=("%",),
    ),
    GrammarRule(
        OBJECT,
        re.compile(r"(?P<comma>,)? ?\b(?P<prep>in|for|to|of|by|with|from|on|at|about) the which\b"),
        putting("{comma} {prep} which"),
        fires=("They signed a pact⟦, in the which⟧ all agree. -> , in which",),
        silent=("They signed a pact, in which all agree.",),
        cues=("the which",),
    ),
)
