"""An adjective behind its noun: "attack terrorist" for "ataque terrorista"."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault
from workbench.checks.translation.rule import GrammarRule, Place, kind
from workbench.language.inflection import article
from workbench.story import Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

ORDER = kind(
    "adjective-order",
    QT_TRANSLATE_NOOP("Rules", "Adjective behind its noun"),
    QT_TRANSLATE_NOOP("Rules", "The Spanish order was kept; English puts the adjective first: “{put}”."),
    0.85,
)

_NOUNS = (
    "attack|attacks|population|system|systems|government|governments|party|parties|council|crisis|policy|"
    "policies|service|"
    "services|finances|food|foods|measure|measures|group|groups|sector|sectors|forces|force|model|program|campaign|"
    "debate|conflict|authorities|authority|institutions|institution|reform|reforms|activity|activities|"
    "company|companies|"
    "election|elections|process|vote|leader|leaders|movement|union|unions|army|court|courts|violence|organization|"
    "organizations|operation|operations|training|law|laws|agreement|products|product|industry|team|club|"
    "region|territory|situation|problem|problems|project|projects|plan|plans|network|media|materials|area|zone|coast|"
    "militant|militants|deputy|deputies|voters|electorate|right|left|opposition"
)
_ADJECTIVES = (
    "civil|terrorist|judicial|municipal|regional|provincial|electoral|parliamentary|economic|basic|basics|irregular|"
    "conservative|socialist|presidential|governmental|sanitary|environmental|fiscal|industrial|agricultural|"
    "cultural|nuclear|military|national|federal|communist|nationalist|progressive|feminist|educational|"
    "financial|historic|urban|rural|traditional|syndical|jihadist|technological|pharmaceutical|touristic|populist|"
    "ecological|territorial|domestic|penitentiary|autonomic"
)
_PEOPLES = (
    "Spanish|Basque|Catalan|Galician|Andalusian|Valencian|French|German|Italian|Portuguese|British|Russian|Ukrainian|"
    "Syrian|Israeli|Palestinian|Lebanese|Iranian|Moroccan|Algerian|Venezuelan|Colombian|Mexican|Argentine|Chilean|"
    "Cuban|Brazilian|Peruvian|American|European|Turkish|Chinese"
)
_ENDS = (
    r"(?=[.,;:)”]|$| (?:has|have|had|is|was|were|are|will|would|of|in|at|to|with|on|for|against|but|who|which|that|"
    r"from|by|said|after|before|during|can|could|must|this)\b)"
)
_LED_BY = (
    r"(?P<lead>\b(?:the|The|a|A|an|An|its|their|his|her|this|This|some|of|against|for|with|in|no|any|two|"
    r"three|several) )"
)
# After these an adjective tells what its noun was made: "keep the party conservative".
_MAKES = re.compile(
    r"\b(?:mak(?:e|es|ing)|made|keep(?:s|ing)?|kept|deem(?:s|ed)?|call(?:s|ed|ing)?|consider(?:s|ed|ing)?|"
    r"render(?:s|ed)?|"
    r"find(?:s|ing)?|found|left|leave|declare[ds]?|become|became|think|believe[ds]?|turn(?:s|ed)?|"
    r"something|anything|nothing)\b"
)
# "In the region Basque is spoken."
_LANGUAGES = frozenset(
    "Spanish Basque Catalan Galician French German Italian Portuguese Russian Turkish Chinese".split()
)


def _turned(place: Place) -> Fault | None:
    if _MAKES.search(place.before) or (place["adjective"] in _LANGUAGES and re.match(r" (?:is|was|has) ", place.after)):
        return None
    noun, adjective = place["noun"], "basic" if place["adjective"] == "basics" else place["adjective"]
    lead = place["lead"].strip()
    if lead in ("a", "an", "A", "An"):
        put = article(adjective)
        lead = put.capitalize() if lead[0].isupper() else put
    return place.fault(f"{lead} {adjective} {noun}")


NAMED = kind(
    "kind-before-name",
    QT_TRANSLATE_NOOP("Rules", "What it is before what it is called"),
    QT_TRANSLATE_NOOP("Rules", "English puts the name first: “{put}”."),
    0.55,
    Severity.WARNING,
)

RULES = (
    GrammarRule(
        NAMED,
        re.compile(
            rf"\b(?P<the>[Tt]he) (?P<noun>association|foundation|collective|cooperative|brotherhood|restaurant|"
            rf"street|neighborhood|stadium|theater) "
            rf"(?P<name>[A-ZÁÉÍÓÚÑ][\wà-ÿ’-]+(?: [A-ZÁÉÍÓÚÑ][\wà-ÿ’-]+){{0,3}}){_ENDS}"
        ),
        lambda place: place.fault(f"{place['the']} {place['name']} {place['noun']}"),
        fires=("Members of ⟦the association Mendiak Libre⟧ have left. -> the Mendiak Libre association",),
        silent=("Members of the Mendiak Libre association have left.", "The association Spaniards founded is old."),
        cues=(
            "the association ",
            "the foundation ",
            "the collective ",
            "the cooperative ",
            "the brotherhood ",
            "the restaurant ",
            "the street ",
            "the neighborhood ",
            "the stadium ",
            "the theater ",
        ),
    ),
    GrammarRule(
        ORDER,
        re.compile(rf"{_LED_BY}(?P<noun>{_NOUNS}) (?P<adjective>{_ADJECTIVES}|{_PEOPLES}){_ENDS}"),
        _turned,
        fires=(
            "They condemned ⟦the attack terrorist⟧ in Kabul. -> the terrorist attack",
            "Police looked into ⟦the finances irregular⟧ of the party. -> the irregular finances",
            "The bombs hit ⟦the population civil⟧. -> the civil population",
            "The price ⟦of foods basics⟧ is high. -> of basic foods",
            "⟦A measure economic⟧ was approved. -> An economic measure",
            "⟦The government Spanish⟧ will appeal. -> The Spanish government",
        ),
        silent=(
            "In the region Basque is spoken.",
            "The law made the party conservative.",
            "The attack military leaders condemned was over.",
            "The army Spanish voters know is small.",
            "The court martial began; the attorney general left the body politic.",
            "The policy economic advisers wrote was approved.",
        ),
        needs=(frozenset(_NOUNS.split("|")), frozenset((*_ADJECTIVES.split("|"), *_PEOPLES.split("|")))),
    ),
    GrammarRule(
        ORDER,
        re.compile(r"\b(?P<noun>projectile|projectiles) (?P<adjective>foam|rubber)\b(?! (?:bullets?|projectiles?))"),
        lambda place: place.fault(f"{place['adjective']} {place['noun']}"),
        fires=("He was hit by a ⟦projectile foam⟧ at the game. -> foam projectile",),
        silent=("He was hit by a foam projectile.",),
        cues=("projectile",),
    ),
)
