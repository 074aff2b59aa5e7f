"""Words that English writes with a capital and Spanish without."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault
from workbench.checks.translation.rule import GrammarRule, Place, kind
from workbench.story import Action
from workbench.story.finding import QT_TRANSLATE_NOOP

SMALL = kind(
    "small-letter",
    QT_TRANSLATE_NOOP("Rules", "Small letter for a name"),
    QT_TRANSLATE_NOOP("Rules", "English gives days, months, peoples and languages a capital: “{put}”."),
    0.93,
    action=Action.BATCH,
)

_DAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|september|"
    "october|november|december"
)
_PEOPLES = (
    "spanish|mexican|french|german|italian|portuguese|british|english|russian|ukrainian|syrian|israeli|palestinian|"
    "lebanese|iranian|iraqi|moroccan|algerian|tunisian|egyptian|venezuelan|colombian|argentine|argentinian|chilean|"
    "peruvian|ecuadorian|bolivian|cuban|brazilian|american|european|african|asian|chinese|japanese|turkish|"
    "basque|catalan|galician|andalusian|valencian|canarian|navarrese|asturian|afghan|saharawi|sahrawi|senegalese|"
    "spaniard|spaniards|europeans|americans|mexicans|colombians|venezuelans|russians|ukrainians|germans|muslim|muslims|"
    "christian|jewish|catholic|islamic|olympic"
)
# Parts of names on the web, of brands, of Latin names; plain words in other senses.
_NO_COPY = re.compile(r"[@#/\\.]\S*$|://")


def _raised(place: Place) -> Fault | None:
    word = place["word"]
    if _NO_COPY.search(place.before[-30:]) or re.match(r"\.\w|/|@", place.after):
        return None
    if word == "french" and re.match(r" (?:fr|kiss|toast|press|window|door)", place.after):
        return None
    if word == "catholic" and re.search(r"\b(?:tastes?|interests?)\b", place.after):
        return None
    if re.search(r"(?:^|[.“( ])(?:el|la|los|las|de|en|y|español|le|les) $", place.before):  # a foreign phrase
        return None
    return place.fault(word.capitalize())


RULES = (
    GrammarRule(
        SMALL,
        re.compile(rf"(?<![\w@#/.’'-])(?P<word>{_DAYS}|{_PEOPLES})(?![\w’'@]|-[a-z])"),
        _raised,
        fires=(
            "They met on ⟦monday⟧ in Lugo. -> Monday",
            "Two ⟦mexican⟧ tourists were hurt. -> Mexican",
        ),
        silent=(
            "They met on Monday at www.spanish.com, @mexican and #french.",
            "He has catholic tastes.",
            "She may march in May.",
        ),
        needs=(frozenset((*_DAYS.split("|"), *_PEOPLES.split("|"))),),
    ),
    GrammarRule(
        SMALL,
        re.compile(
            r"(?<![\w.,)’'&-])(?P<word>i)(?= (?:am|was|have|had|will|would|think|believe|do|did|want|know|can|"
            r"could|feel|hope|love|don|never|always)\b|[’'](?:m|ve|ll|d)\b)"
        ),
        lambda place: place.fault("I"),
        fires=("The singer said that ⟦i⟧ have no plans. -> I",),
        silent=("Natàlia Mas i Guix spoke.", "It was item i.", "I have no plans."),
        cues=(" i ", " i’", " i'", "“i ", '"i '),
    ),
)
