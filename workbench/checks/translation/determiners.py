"""“a” or “an”, “the past Monday”, “the both”, “the own president”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault
from workbench.checks.translation import words
from workbench.checks.translation.rule import GrammarRule, Place, kind
from workbench.language.inflection import article
from workbench.story.finding import QT_TRANSLATE_NOOP

A_AN = kind(
    "a-an",
    QT_TRANSLATE_NOOP("Rules", "“a” or “an”"),
    QT_TRANSLATE_NOOP("Rules", "The next word’s first sound asks for “{put}”."),
    0.9,
)
TIME = kind(
    "article-time",
    QT_TRANSLATE_NOOP("Rules", "Article before a time"),
    QT_TRANSLATE_NOOP("Rules", "The Spanish article is too much here: “{put}”."),
    0.85,
)
QUANTITY = kind(
    "article-quantity",
    QT_TRANSLATE_NOOP("Rules", "Article before “both”, “most” or “own”"),
    QT_TRANSLATE_NOOP("Rules", "The Spanish article is too much here: “{put}”."),
    0.85,
)

_AS_WRITTEN = re.compile(
    r"historic|hotel|habitual|heroic|hist|hyster|herb|unanim|u[a-z]?$|utter|ouija|ukulele|euro|oui|[a-z]-"
)
_LETTERED = frozenset("in from to for be was is and or not of as at by on the it if all".split())


def _a_an(place: Place) -> Fault | None:
    word, a = place["word"], place["a"]
    if _AS_WRITTEN.match(word.lower()) or word.lower() in _LETTERED:
        return None
    if word.isupper() and (word[0] == "U" or a != "a" or len(word) < 3):  # whether letters or a word is anyone's guess
        return None
    if re.search(
        r"(?:[A-Z]|\b(?:vitamin|serie|plan|group|hepatitis|grade|from|letter|type|level|class)) $", place.before
    ):
        return None
    right = article(word)
    if right == a.lower():
        return None
    if right == "a" and (word[0].lower() in "aeioumnfslrhx" and len(word) < 3):
        return None
    return place.fault(f"{right} {word}").but(confidence=0.7 if word.isupper() else None)


def _year(place: Place) -> Fault | None:
    return (
        None if re.search(r"\b(?:of|like|unlike|than) $", place.before) else place.fault(place["lead"] + place["year"])
    )


OWN = kind(
    "own-before-noun",
    QT_TRANSLATE_NOOP("Rules", "“own” for “itself”"),
    QT_TRANSLATE_NOOP("Rules", "Spanish “el propio” is “himself”, “herself” or “itself” behind the noun: “{put}”."),
    0.85,
)


def _own(place: Place) -> Fault:
    noun = place["noun"]
    selves = ("itself",) if noun.lower() in _BODIES else ("himself", "herself")
    return place.fault(*(f"{noun} {self}" for self in selves), group="own")


_BODIES = frozenset(
    "government party ministry company club council court union law report state city team police army parliament "
    "commission board bank association agency newspaper federation".split()
)

RULES = (
    GrammarRule(
        OWN,
        re.compile(
            rf"\b[Tt]he (?P<own>own (?P<noun>(?:prime |vice )?(?:{words.ROLE_PATTERN}|{'|'.join(_BODIES)}))s?)\b",
            re.IGNORECASE,
        ),
        _own,
        fires=(
            "The ⟦own president⟧ admitted the mistake. -> president himself",
            "The ⟦own government⟧ admitted the mistake. -> government itself",
        ),
        silent=("Their own president admitted it.", "The president himself admitted it."),
        cues=("the own ",),
    ),
    GrammarRule(
        QUANTITY,
        re.compile(
            r"\b(?P<a>[Aa]n?) (?P<word>information|advice|furniture|equipment|luggage|homework)(?=[.,;]|$| "
            r"(?:to|that|about|"
            r"from|on|and|in|for|of|which|was|is|has)\b)"
        ),
        lambda place: place.fault(
            place["word"] if place["a"].islower() else place["word"].capitalize(),
            f"{place['a'][0]} piece of {place['word']}",
        ),
        fires=("The minister gave ⟦a information⟧ to the press. -> information",),
        silent=("The minister gave information in an information session.",),
        cues=(
            "a information",
            "an information",
            " advice",
            "a furniture",
            "an equipment",
            "a luggage",
            "a homework",
            "a equipment",
        ),
    ),
    GrammarRule(
        A_AN,
        re.compile(r"(?<![\w’'.,&/-])(?P<a>a|an|A|An) (?P<word>[a-zà-ÿ]+|[AEIOU][A-Z]+)(?![\w.’'&/-])"),
        _a_an,
        fires=(
            "It took ⟦a hour⟧ to put it out. -> an hour",
            "The firm pays ⟦a IVA⟧ of 21%. -> an IVA",
            "She is ⟦an member⟧ of the council. -> a member",
            "⟦A official⟧ said so. -> An official",
        ),
        silent=(
            "It was an historic day in a European town, at a university, for a one-time use.",
            "An MP, a UN envoy, an FBI agent and a US ship met for an hour.",
            "Take vitamin A and go from a to b.",
            "An heir and an honest man sold a ewe and a unit.",
        ),
    ),
    GrammarRule(
        TIME,
        re.compile(
            r"\bThe last (?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?=,? (?:the|a|"
            r"two|three|he|she|"
            r"they|police)\b)"
        ),
        lambda place: place.fault(f"Last {place['day']}") if place.opens else None,
        fires=("⟦The last Monday⟧ the council met. -> Last Monday",),
        silent=("The last Monday of May was wet.", "Last Monday the council met."),
        cues=("the last ",),
    ),
    GrammarRule(
        TIME,
        re.compile(
            r"\bthe past (?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|"
            r"April|May|June|July|August|September|October|November|December)\b"
        ),
        lambda place: (
            None
            if re.search(r"\b(?:[Oo]ver|[Ff]or|[Dd]uring) $", place.before)
            else place.fault(f"last {place['day']}")
        ),
        fires=("They arrested him ⟦the past Monday⟧ in Lugo. -> last Monday",),
        silent=("This past Monday it rained.", "Over the past March and April it rained, on the last Monday of May."),
        cues=("the past ",),
    ),
    GrammarRule(
        TIME,
        re.compile(
            r"\b(?P<lead>[Ii]n |[Ss]ince |[Dd]uring |[Uu]ntil |[Ff]rom )the (?P<year>(?:19|20)\d\d)(?=[.;:)]|, |$|"
            r" (?:and|when|was|is|by|with) )"
        ),
        _year,
        fires=("The plant opened ⟦in the 2019⟧. -> in 2019",),
        silent=("She won in the 2019 race and in the 2020s.", "Since the 2008 crash, it is over."),
        cues=("the 19", "the 20"),
    ),
    GrammarRule(
        QUANTITY,
        re.compile(r"\b(?P<the>[Tt]he )(?P<word>both|most of the|half of the|majority part of)(?= )"),
        lambda place: None if place["word"] == "majority part of" else place.fault(place["word"]),
        fires=("⟦The both⟧ players were sent off. -> Both", "They sold ⟦the most of the⟧ shares. -> most of the"),
        silent=("Both players left with half of the money.", "Most of the shares were sold."),
        cues=("the both", "the most of the", "the half of the"),
    ),
)
