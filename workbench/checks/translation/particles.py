"""More prepositions carried over: of days and years, and of verbs that take none in English."""

from __future__ import annotations

import re

from workbench.checks.translation.prepositions import PREPOSITION
from workbench.checks.translation.rule import GrammarRule, putting


def _rule(found: str, put: str, cue: str, fires: str, *silent: str) -> GrammarRule:
    return GrammarRule(PREPOSITION, re.compile(found), putting(put), (fires,), silent, (cue,))


RULES = (
    _rule(
        r"\b(?<![Tt]he )(?<!of )in (?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=[.,;]|$| "
        r"(?:[a-z]))(?! (?:prayers?|"
        r"night’s|evening’s|afternoon’s|morning’s))",
        "on {day}",
        "day",
        "The council will meet ⟦in Monday⟧. -> on Monday",
        "The council will meet on Monday.",
        "It stood in Sunday’s paper.",
    ),
    _rule(
        r"\bat the (?P<part>morning|afternoon|evening)(?=[.,;]|$| (?:of|on|and|the|in|a|two|three|when)\b)",
        "in the {part}",
        "at the ",
        "The fire began ⟦at the morning⟧. -> in the morning",
        "The fire began in the morning.",
        "He spoke at the morning session.",
    ),
    _rule(
        r"\b(?P<verb>[Bb]orn|[Ff]ounded|[Dd]ied|[Bb]uilt|[Bb]egan|[Oo]pened|[Cc]losed|[Cc]reated) on "
        r"(?P<year>(?:1[5-9]|20)\d\d)"
        r"(?=[.,;)]|$| (?:in|and|by|at|when)\b)",
        "{verb} in {year}",
        " on ",
        "She was ⟦born on 1970⟧ in Lugo. -> born in 1970",
        "She was born in 1970.",
    ),
    GrammarRule(
        PREPOSITION,
        re.compile(r"\b(?P<verb>oppose[sd]?) to(?= (?:the|this|that|a|an|any|its|his|her|their)\b)"),
        lambda place: (
            None
            if place["verb"] == "opposed" and not re.search(r"\b(?:has|have|had|also|he|she|they|it) $", place.before)
            else place.fault(place["verb"])
        ),
        fires=("The party ⟦opposes to⟧ the plan. -> opposes",),
        silent=("The party is opposed to the plan.", "They opposed the plan."),
        cues=("oppose",),
    ),
    _rule(
        r"\bin charge to(?= (?:the|a|an|his|her|its|their)\b)",
        "in charge of",
        "in charge to",
        "She is the judge ⟦in charge to⟧ the case. -> in charge of",
        "She is the judge in charge of the case.",
    ),
    _rule(
        r"\b(?P<entry>[Ee]ntry|[Ee]ntrance|[Cc]oming) in (?P<what>force|service|effect|operation)\b",
        "{entry} into {what}",
        " in ",
        "They put off the ⟦entry in force⟧ of the law. -> entry into force",
        "They put off the entry into force of the law.",
    ),
    _rule(
        r"\b(?P<verb>benefit(?:s|ed)|faces|faced|affect(?:s|ed)) to(?= (?:the|a|an|his|her|its|their|this|"
        r"all|some|\d+|"
        r"more than|hundreds|thousands)\b)",
        "{verb}",
        " to ",
        "The cut ⟦affects to⟧ 300 families. -> affects",
        "The cut affects 300 families.",
    ),
    _rule(
        r"\b(?P<verb>answer(?:s|ed)) to(?= (?:the|this|his|her|its|their) (?:questions?|letters?|calls?|"
        r"emails?|messages?)\b)",
        "{verb}",
        "answer",
        "The firm did not say when it ⟦answered to⟧ the questions. -> answered",
        "The firm answered the questions.",
        "He answered to the name of Pau.",
    ),
    _rule(
        r"\b(?P<be>is|are|was|were|be|been|being) contrary to(?= (?:the|this|a|an|any|his|her|its|their) "
        r"(?:plan|idea|project|"
        r"proposal|reform|strike|construction|closure|sale|transfer|merger)\b)",
        "{be} opposed to",
        "contrary to",
        "The deputy ⟦is contrary to⟧ the plan. -> is opposed to",
        "Contrary to the plan, it rained.",
    ),
    _rule(
        r"\b(?P<verb>[Ww]ork(?:s|ed|ing)) of (?P<job>waiter|waitress|cook|driver|teacher|nurse|guard|"
        r"bricklayer|gardener|"
        r"journalist|lawyer|mechanic|cleaner|carpenter)\b",
        "{verb} as a {job}",
        "work",
        "He ⟦worked of waiter⟧ in a bar. -> worked as a waiter",
        "He worked as a waiter.",
    ),
    _rule(
        r"\b(?P<be>is|are|was|were|be|been|not) (?:to|at) the height of(?= (?:the (?:occasion|circumstances|"
        r"task|challenge|"
        r"situation|moment|rival|expectations)|what)\b)",
        "{be} up to",
        "the height of",
        "The team was ⟦not to the height of⟧ the occasion. -> not up to",
        "It was at the height of the crisis.",
    ),
    _rule(
        r"\b(?P<in>[Ii]n) (?P<whose>his|her|my|their) judgment(?=,)",
        "{in} {whose} view",
        "judgment",
        "The law is, ⟦in his judgment⟧, a bad one. -> in his view",
        "The court said in its judgment, read on Monday, that he fled.",
    ),
    _rule(
        r"\b(?P<verb>[Dd]edicated|[Dd]evoted) for(?= (?:the|a|an|his|her|\w+ing)\b)",
        "{verb} to",
        "ed for",
        "The show is ⟦dedicated for⟧ the painter. -> dedicated to",
        "The show is dedicated to the painter.",
    ),
    _rule(
        r"\b(?P<verb>[Aa]warded|[Rr]ewarded|[Dd]ecorated|[Rr]ecognized) (?:with|by) (?=the (?:Nobel|"
        r"Princess|Goya|Gold|National) )",
        "{verb} ",
        "awarded with",
        "She was ⟦awarded with ⟧the Goya Prize. -> awarded ",
        "She was awarded the Goya Prize.",
    ),
    _rule(
        r"\b(?P<verb>[Aa]pproach(?:ed|es)|[Ee]nter(?:ed|s)|[Rr]each(?:ed|es)|[Ll]ack(?:s|ed)|[Vv]isit(?:ed|"
        r"s)) (?:to|of) "
        r"(?=(?:the|a|an|his|her|its|their) (?:player|players|house|town|city|village|border|coast|building|"
        r"hospital|school|"
        r"sick|injured|means|resources|agreement|fans|area|zone|children|scene)\b)",
        "{verb} ",
        " ",
        "The fans ⟦approached to ⟧the players. -> approached ",
        "The fans approached the players.",
    ),
)
