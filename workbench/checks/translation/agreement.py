"""Number and comparison as Spanish has them."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault
from workbench.checks.translation.rule import GrammarRule, Place, kind
from workbench.language.inflection import plural
from workbench.story.finding import QT_TRANSLATE_NOOP

NUMBER = kind(
    "agreement",
    QT_TRANSLATE_NOOP("Rules", "Verb does not agree with its subject"),
    QT_TRANSLATE_NOOP("Rules", "Singular in Spanish, plural in English, or the other way round: “{put}”."),
    0.85,
)
PLURAL = kind(
    "singular-after-number",
    QT_TRANSLATE_NOOP("Rules", "Singular after a number"),
    QT_TRANSLATE_NOOP("Rules", "More than one: “{put}”."),
    0.85,
)
MASS = kind(
    "plural-of-mass-word",
    QT_TRANSLATE_NOOP("Rules", "Plural of a word that has none"),
    QT_TRANSLATE_NOOP("Rules", "Spanish counts these, English does not: “{put}”."),
    0.88,
)
COMPARED = kind(
    "compared-twice",
    QT_TRANSLATE_NOOP("Rules", "Compared twice"),
    QT_TRANSLATE_NOOP("Rules", "The ending says “more” already: “{put}”."),
    0.92,
)
_NUMBERS = "Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|two|three|four|five|six|seven|eight|nine|ten|"
"eleven|twelve|fifteen|twenty|thirty|[2-9]|[1-9]\\d"
_ONES = (
    "person|victim|man|woman|child|soldier|worker|migrant|detainee|player|student|vehicle|house|building|"
    "country|company|party|goal|point|minister|officer|agent|family|hectare"
)
_ENDS = (
    r"(?=[.,;:)]|$| (?:has|have|had|is|was|were|are|will|would|of|in|at|to|with|on|for|and|but|who|which|"
    r"that|from|by|after|died|were)\b)"
)
_POLICE = {"is": "are", "was": "were", "has": "have", "searches": "search"}


def _people(place: Place) -> Fault | None:
    if re.search(
        r"\b(?:of|in|per|every|each|than|among|with|a|for|to) (?:the |these |those |all |many )?(?:\w+ )?$",
        place.before,
    ):
        return None
    return place.fault({"is": "are", "was": "were", "has": "have"}[place["verb"]], group="verb")


def _counted(place: Place) -> Fault | None:
    if re.search(
        r"(?:\b(?:No\.|number|the|article|page|day|week|phase|room|group|top|under|over|[A-Z]\w+)|[-–/.,]) ?$",
        place.before,
    ):
        return None
    return place.fault(f"{place['number']} {plural(place['noun'])}")


_MASS = {
    "informations": "information", "advices": "advice", "furnitures": "furniture", "luggages": "luggage",
    "equipments": "equipment", "evidences": "evidence", "homeworks": "homework", "knowledges": "knowledge",
    "progresses in": "progress in", "researches on": "research on", "damages to": "damage to",
}  # fmt: skip
_COMPARED = (
    "bigger|better|greater|larger|smaller|easier|worse|higher|lower|faster|stronger|harder|older|younger|"
    "cheaper|closer|"
    "best|worst|longer|shorter|earlier|later|heavier|richer|poorer|simpler|wider|deeper|safer|tougher|stricter"
)
RULES = (
    GrammarRule(
        NUMBER,
        re.compile(
            r"\b(?:[Tt]wo|[Tt]hree) (?:thirds|quarters|fifths) of the [a-z]+s (?P<verb>is|was|has)\b|"
            r"(?:^|(?<=[.] ))The (?:mayor|minister|president|judge|prosecutor|coach|councilor|leader|"
            r"lawyer) and the (?:mayor|"
            r"minister|president|judge|prosecutor|coach|councilor|leader|lawyer|bishop|captain) (?P<two>is|was|has)\b"
        ),
        lambda place: place.fault(
            {"is": "are", "was": "were", "has": "have"}[place["verb"] or place["two"]],
            group="verb" if place["verb"] else "two",
        ),
        fires=("Two thirds of the members ⟦was⟧ absent. -> were", "The mayor and the judge ⟦was⟧ there. -> were"),
        silent=("Two thirds of the members were absent.", "The son of the mayor and the judge was there."),
        cues=("ths of the", "thirds of", "quarters of", " and the "),
    ),
    GrammarRule(
        NUMBER,
        re.compile(
            r"\b(?P<who>(?:[Tt]he |[Mm]any |[Yy]oung |[Oo]ld |[Mm]ost |[Ss]ome |[Tt]hese |[Tt]hose )?[Pp]eople) "
            r"(?P<verb>is|was|has)\b(?! (?:the|a) (?:sovereign|first))"
        ),
        _people,
        fires=("People ⟦is⟧ tired of waiting. -> are", "The people ⟦has⟧ spoken at the polls. -> have"),
        silent=(
            "The number of people is growing.",
            "A group of young people was there.",
            "People are tired.",
            "One in ten people is poor.",
        ),
        cues=("people is", "people was", "people has"),
    ),
    GrammarRule(
        NUMBER,
        re.compile(r"\b[Tt]he (?P<bad>good |bad |latest )?(?P<news>news) (?P<verb>are|were|have)\b"),
        lambda place: place.fault({"are": "is", "were": "was", "have": "has"}[place["verb"]], group="verb"),
        fires=("The news ⟦are⟧ bad for the club. -> is",),
        silent=("The news is bad.",),
        cues=("news are", "news were", "news have"),
    ),
    GrammarRule(
        NUMBER,
        re.compile(
            r"\b[Tt]he (?:[Ll]ocal |[Nn]ational |[Rr]egional |[Mm]unicipal |Spanish |Basque |Catalan |French |"
            r"state )?[Pp]olice (?P<verb>is|was|has|recommends|believes|suspects|investigates|seeks|says|asks|"
            r"continues|estimates|maintains|warns|rules|thinks|searches)\b"
        ),
        lambda place: place.fault(_POLICE.get(place["verb"], place["verb"].removesuffix("s")), group="verb").but(
            confidence=0.72
        ),
        fires=("The police ⟦recommends⟧ caution. -> recommend", "The National Police ⟦has⟧ no doubts. -> have"),
        silent=("The police have no doubts.", "The police chief has no doubts; a police rules committee met."),
        cues=("police ",),
    ),
    GrammarRule(
        NUMBER,
        re.compile(
            r"\b[Tt]here (?P<verb>is|was|has been) (?=(?:many|several|numerous|two|three|four|five|six|seven|"
            r"eight|nine|ten|dozens|hundreds|thousands)\b(?!-))"
        ),
        lambda place: place.fault({"is": "are", "was": "were", "has been": "have been"}[place["verb"]], group="verb"),
        fires=("There ⟦is⟧ many doubts about the plan. -> are",),
        silent=("There are many doubts.", "There is a two-hour wait.", "There was one man and two women."),
        cues=("there is", "there was", "there has been"),
    ),
    GrammarRule(
        PLURAL,
        re.compile(rf"(?<![\w.,:/$€-])(?P<number>{_NUMBERS}) (?P<noun>{_ONES}){_ENDS}"),
        _counted,
        fires=("At least ⟦three person⟧ died in the fire. -> three people",),
        silent=(
            "At least three people died.",
            "It is a two person tent and a three man crew.",
            "The party of the number two man in the firm won.",
            "On May 5 soldier and officer met.",
        ),
        needs=(frozenset(_ONES.split("|")),),
    ),
    GrammarRule(
        MASS,
        re.compile(rf"\b(?P<word>{'|'.join(_MASS)})\b", re.IGNORECASE),
        lambda place: place.fault(_MASS[place["word"].lower()]),
        fires=("The police gave ⟦informations⟧ to the judge. -> information",),
        silent=("The police gave information to the judge, who evidenced it.",),
        cues=tuple(_MASS),
    ),
    GrammarRule(
        COMPARED,
        re.compile(rf"\b(?P<more>[Mm]ore|[Mm]ost|[Ll]ess) (?P<word>{_COMPARED})\b"),
        lambda place: None if re.search(r"\b(?:or|and) $", place.before) else place.fault(place["word"]),
        fires=("They face ⟦more bigger⟧ problems. -> bigger",),
        silent=("They face bigger problems.", "It is more or less better.", "The more, the better."),
        cues=("more ", "most ", "less "),
    ),
)
