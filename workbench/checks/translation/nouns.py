"""Articles that English leaves out or asks for with a noun: “the inflation rose”, “he is lawyer”, “more high”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault
from workbench.checks.translation.rule import GrammarRule, Place, kind
from workbench.language.inflection import article
from workbench.story import Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

ABSTRACT = kind(
    "article-abstract",
    QT_TRANSLATE_NOOP("Rules", "Article before an abstract noun"),
    QT_TRANSLATE_NOOP("Rules", "Spanish writes “la inflación”; English leaves the article out: “{put}”."),
    0.72,
    Severity.WARNING,
)
TRADE = kind(
    "no-article-trade",
    QT_TRANSLATE_NOOP("Rules", "No article before a trade"),
    QT_TRANSLATE_NOOP("Rules", "Spanish says “es abogado”; English “{put}”."),
    0.85,
)
COMPARED = kind(
    "compared-with-more",
    QT_TRANSLATE_NOOP("Rules", "Comparison with “more”"),
    QT_TRANSLATE_NOOP("Rules", "A short adjective takes an ending: “{put}”."),
    0.82,
)
BEHIND = kind(
    "adjective-order",
    QT_TRANSLATE_NOOP("Rules", "Adjective behind its noun"),
    QT_TRANSLATE_NOOP("Rules", "The Spanish order was kept; English puts the adjective first: “{put}”."),
    0.85,
)

_FINITE = (
    r"(?:has|is|was|rose|fell|grew|dropped|will|continues|remains|stood|closed|climbed|moderated|increased|affects|"
    r"affected|causes|caused|hit|hits)"
)
_HIGHER = {
    "high": "higher", "low": "lower", "easy": "easier", "big": "bigger", "small": "smaller", "old": "older",
    "young": "younger", "cheap": "cheaper", "fast": "faster", "long": "longer", "short": "shorter", "large": "larger",
    "great": "greater", "hard": "harder", "safe": "safer", "rich": "richer", "poor": "poorer", "late": "later",
    "early": "earlier", "happy": "happier", "strong": "stronger", "weak": "weaker", "heavy": "heavier",
}  # fmt: skip
_JOBS = (
    "lawyer|doctor|teacher|nurse|journalist|engineer|actor|actress|singer|writer|architect|economist|farmer|waiter|"
    "mechanic|driver|professor|policeman|firefighter|musician|painter|deputy|senator|councilor|student|researcher"
)
# Never nouns, nor said of what a verb makes of its object.
_NEVER_NOUNS = (
    "serious|urgent|historic|important|political|economic|judicial|legal|violent|dangerous|definitive|provisional|"
    "permanent|temporary|massive|false|exhaustive|recent|urban|rural|parliamentary|electoral|institutional|"
    "educational|"
    "environmental|technological|digital|administrative|financial|exceptional|unprecedented|democratic|diplomatic"
)
_MAKES = re.compile(
    r"\b(?:mak\w+|made|keep\w*|kept|deem\w*|call\w*|consider\w*|render\w*|f[io]u?nd\w*|leav\w+|left|"
    r"declar\w+|bec[ao]m\w+|"
    r"think\w*|thought|believ\w+|prov\w+|something|anything|nothing|the more|how|as|so|too)\b[^.,;]*$"
)


def _behind(place: Place) -> Fault | None:
    noun, adjective = place["noun"], place["adjective"]
    if _MAKES.search(place.before) or noun.endswith(("ly", "ed")) or noun in _NOT_NOUNS:
        return None
    return place.fault(f"{article(adjective)} {adjective} {noun}")


_NOT_NOUNS = frozenset(
    "very more most less so too bit little lot quite rather equally highly purely clear key new few big major real "
    "multi non far truly once and or but not no long time".split()
) | frozenset(_NEVER_NOUNS.split("|"))

RULES = (
    GrammarRule(
        ABSTRACT,
        re.compile(rf"\bThe (?P<noun>inflation|unemployment|corruption|immigration|poverty|tourism) (?={_FINITE}\b)"),
        lambda place: place.fault(f"{place['noun'].capitalize()} ") if place.opens else None,
        fires=("⟦The inflation ⟧rose to 3% in May. -> Inflation ",),
        silent=("The inflation rate rose.", "Inflation rose to 3%."),
        cues=("the inflation", "the unemployment", "the corruption", "the immigration", "the poverty", "the tourism"),
    ),
    GrammarRule(
        ABSTRACT,
        re.compile(
            r"\b[Tt]he (?P<what>(?:Spanish|Basque|Catalan|Galician|Navarrese|French|Mexican|Argentine|"
            r"Colombian|Israeli) "
            r"society)(?! (?:of|for)\b)(?= [a-z]|[.,;])"
        ),
        lambda place: place.fault(place["what"]),
        fires=("⟦The Spanish society⟧ is tired of it. -> Spanish society",),
        silent=("Spanish society is tired.", "The Spanish Society of Cardiology met."),
        cues=(" society",),
    ),
    GrammarRule(
        ABSTRACT,
        re.compile(
            r"\b(?:suffer(?:s|ed|ing)? from|cure for|against) (?P<the>the )(?:diabetes|cancer|leukemia|"
            r"malaria|obesity|"
            r"depression|poverty|corruption|hunger|racism|unemployment|inflation)(?=[.,;]|$| (?:and|is|has|was)\b)"
        ),
        lambda place: place.fault("", group="the"),
        fires=("They suffer from ⟦the ⟧diabetes. -> ",),
        silent=("They suffer from diabetes and the flu.",),
        cues=("the ",),
        needs=(
            frozenset(
                "diabetes cancer leukemia malaria obesity depression poverty corruption hunger racism "
                "unemployment inflation".split()
            ),
        ),
    ),
    GrammarRule(
        TRADE,
        re.compile(rf"\b(?:[Hh]e|[Ss]he) (?P<is>is|was) (?P<job>{_JOBS})(?=[.,;]|$| (?:and|in|at|by|from|who)\b)"),
        lambda place: place.fault(f"{place['is']} {article(place['job'])} {place['job']}", group="is", until="job"),
        fires=("He ⟦is lawyer⟧ and lives in Burgos. -> is a lawyer",),
        silent=("He is a lawyer.", "She was deputy mayor."),
        cues=("he is ", "he was "),
    ),
    GrammarRule(
        COMPARED,
        re.compile(rf"\b(?P<more>[Mm]ore|[Mm]ost) (?P<word>{'|'.join(_HIGHER)})(?= than\b|[.,;]|$)"),
        lambda place: (
            None
            if re.search(r"\b(?:no|any|or|and|some|one|once|much|many|the) $", place.before) or place["more"] == "most"
            else place.fault(_HIGHER[place["word"]])
        ),
        fires=("The price is ⟦more high⟧ than in May. -> higher",),
        silent=("The price is higher.", "It is more late Gothic than early.", "She is more than rich."),
        cues=("more ",),
    ),
    GrammarRule(
        BEHIND,
        re.compile(
            rf"\b(?:a|an) (?P<noun>[a-z]{{3,}}) (?P<adjective>{_NEVER_NOUNS})(?=[.;]|$| (?:by|against|with|between|"
            rf"after|this|on)\b)"
        ),
        _behind,
        fires=(
            "It is ⟦a problem serious⟧. -> a serious problem",
            "They want ⟦a reform legal⟧ this year. -> a legal reform",
        ),
        silent=(
            "It is a serious problem.",
            "They made a problem serious.",
            "It is a highly political, a socio-economic and a purely legal matter.",
        ),
        needs=(frozenset(_NEVER_NOUNS.split("|")),),
    ),
)
