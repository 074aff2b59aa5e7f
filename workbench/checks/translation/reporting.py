"""Verb before subject, as Spanish has it and English mostly does not."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault
from workbench.checks.translation import words
from workbench.checks.translation.rule import GrammarRule, Place, kind
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

TOLD = kind(
    "told-before-subject",
    QT_TRANSLATE_NOOP("Rules", "Speaker behind the one who was told"),
    QT_TRANSLATE_NOOP("Rules", "English puts the speaker first: “{put}”."),
    0.8,
    Severity.WARNING,
)
AS_SAID = kind(
    "as-said-before-subject",
    QT_TRANSLATE_NOOP("Rules", "Verb before its subject"),
    QT_TRANSLATE_NOOP("Rules", "After “as” English puts the subject first: “{put}”."),
    0.85,
    Severity.WARNING,
)
FRONTED = kind(
    "verb-before-subject",
    QT_TRANSLATE_NOOP("Rules", "Verb before its subject"),
    QT_TRANSLATE_NOOP("Rules", "The Spanish order was kept; English begins with who or what did it."),
    0.72,
    Severity.WARNING,
)
BEING = kind(
    "being-before-subject",
    QT_TRANSLATE_NOOP("Rules", "“being” before its subject"),
    QT_TRANSLATE_NOOP("Rules", "The Spanish gerund was kept; English begins a clause: “{put}”."),
    0.75,
    Severity.WARNING,
)

SAID_LAST = kind(
    "said-last-before-subject",
    QT_TRANSLATE_NOOP("Rules", "Verb before its subject"),
    QT_TRANSLATE_NOOP("Rules", "Only after a quotation may the verb come first: “{put}”."),
    0.6,
    Severity.WARNING,
)
HEAD = kind(
    "head-participle-first",
    QT_TRANSLATE_NOOP("Rules", "Participle at the head of a headline"),
    QT_TRANSLATE_NOOP("Rules", "Spanish headlines begin with the participle, English ones with who it was: “{put}”."),
    0.8,
)

_COUNT = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|dozens of|hundreds of|some|about|around|"
    r"nearly|more than|\d+)"
)
_ROLE = rf"(?:{words.ROLE_PATTERN})"
_NO_DAY = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|Police\b)"
)
_NAME = _NO_DAY + r"[A-ZÁÉÍÓÚÑ][\wà-ÿ’-]+(?: (?:(?:de|del|la) )*[A-ZÁÉÍÓÚÑ][\wà-ÿ’-]+)*"
# A person, with what belongs to him or her: "the mayor of Lugo", "his wife", "Ana Ruiz".
_WHO = (
    rf"(?:(?:the|his|her|their|its) (?:[a-z]+ ){{0,2}}{_ROLE}(?: (?:of|for|from) (?:the |his |her "
    rf")?[\wÀ-ÿ’-]+(?: [\wÀ-ÿ’-]+){{0,3}}?)?(?:, {_NAME})?|{_NAME})"
)
_SOURCES = (
    rf"(?:the|police|official|judicial|municipal|union|party|government|{_NAME}) (?:[a-z]+ "
    rf"){{0,2}}(?:sources|spokes\w+|department|council|ministry|government|police|court|party)"
)
_HEARER = (
    r"EFE|Efe|AFP|Reuters|AP|Europa Press|EP|this newspaper|this agency|this newsroom|reporters|"
    r"journalists|the press|the media|RTVE|TVE|EITB|Radio Euskadi"
)
_VERBS = (
    r"told|explained|assured|confirmed|indicated|reported|stated|announced|declared|stressed|admitted|recalled|informed"
)


_HEARERS = frozenset(
    "EFE Efe AFP Reuters AP EP Press newspaper agency newsroom reporters journalists press media RTVE TVE EITB "
    "Euskadi".split()
)


def _told(place: Place) -> Fault:
    verb, to = place["verb"], place["to"]
    return place.fault(f"{place['who']} {verb} {to}{place['hearer']}")


def _as_said(place: Place) -> Fault | None:
    if re.fullmatch(r"(?:the|last|next|this) \w+day.*", place["who"]):
        return None
    verb = place["verb"].removeprefix("has ").removeprefix("have ")
    return place.fault(f"{place['as']} {place['who']} {verb}")


def _fronted(place: Place) -> Fault:
    """The whole sentence, put right where it is short enough to see its parts."""
    who, verb, lead = place["who"], place["verb"], place["lead"]
    if place["stop"] and len(who.split()) <= 6:
        start = lead[0].lower() + lead[1:]
        return place.fault(f"{who[0].upper()}{who[1:]} {verb} {start}", group="lead", until="who")
    return place.fault(group="verb").but(Action.FLAG)


def _being(place: Place) -> Fault:
    who = place["who"]
    plural = bool(re.match(r"(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+)\b", who))
    return place.fault(f", and {who} {'were' if plural else 'was'} {place['verb']}")


_HURT = (
    "injured|wounded|arrested|killed|hurt|affected|evacuated|rescued|hospitalized|detained|seized|"
    "destroyed|treated|intervened"
)

RULES = (
    GrammarRule(
        TOLD,
        re.compile(
            rf"(?<=[,”\"] )(?:has |have )?(?P<verb>{_VERBS}) (?P<to>(?:to )?)(?P<hearer>{_HEARER}) "
            rf"(?P<who>{_WHO})(?=[.,;]|$| (?:on|in|at|after|this)\b)"
        ),
        _told,
        fires=(
            "He was a good man, ⟦told AFP his wife⟧. -> his wife told AFP",
            "“We will appeal,” ⟦explained to EFE the lawyer of the family⟧. -> the lawyer of the family "
            "explained to EFE",
        ),
        silent=(
            "He was a good man, his wife told AFP.",
            "He told AFP the deal was off.",
            "The firm, he told Reuters the day before, will close.",
        ),
        needs=(_HEARERS, frozenset(_VERBS.split("|"))),
    ),
    GrammarRule(
        AS_SAID,
        re.compile(
            rf"\b(?P<as>[Aa]s) (?P<verb>(?:has |have )?(?:{words.REPORTED})) (?P<who>{_SOURCES}|{_WHO})(?=[.,;]|$)"
        ),
        _as_said,
        fires=(
            "The works will end in May, ⟦as explained the councilor of Culture⟧. -> as the councilor of Culture "
            "explained",
            "⟦As has confirmed the mayor⟧, the road is open. -> As the mayor confirmed",
            "Two men fled, ⟦as reported police sources⟧. -> as police sources reported",
        ),
        silent=(
            "The works will end in May, as the councilor explained.",
            "It ended as announced the day before.",
            "The plan was approved, as reported Monday.",
            "He left, as reported by EFE.",
        ),
        needs=(frozenset(("as", "As")), frozenset(word.split()[0] for word in words.REPORTED.split("|"))),
    ),
    GrammarRule(
        SAID_LAST,
        re.compile(
            rf"(?<=[\wà-ÿ)%]), (?P<verb>explained|confirmed|reported|indicated|assured|detailed|recalled|"
            rf"specified|informed|clarified|stressed|"
            rf"highlighted|insisted|lamented|affirmed|pointed out) (?P<who>{_WHO}|(?:the|its|their) "
            rf"[A-Za-z][\wà-ÿ ]{{3,50}}?(?: \([A-Z]+\))?(?: of [A-Z][\wà-ÿ]+)?)(?=\.(?:\s|$))"
        ),
        lambda place: (
            None
            if "“" in place.before
            or place.before.count(",") > 3
            or re.search(r"\b(?:who|which|as|and|by|to|day|week|month|year)\b|ed ", place["who"])
            else place.fault(f", {place['who']} {place['verb']}")
        ),
        fires=("Two men were shot on the border⟦, confirmed the mayor of Lugo⟧. -> , the mayor of Lugo confirmed",),
        silent=(
            "Two men were shot on the border, the mayor of Lugo confirmed.",
            "“Two men were shot,” confirmed the mayor of Lugo.",
            "The firm won, reported the day before.",
        ),
        cues=(
            ", explained",
            ", confirmed",
            ", reported",
            ", indicated",
            ", assured",
            ", detailed",
            ", recalled",
            ", specified",
            ", informed",
            ", clarified",
            ", stressed",
            ", highlighted",
            ", insisted",
            ", lamented",
            ", affirmed",
            ", pointed out",
        ),
    ),
    GrammarRule(
        HEAD,
        re.compile(
            rf"^(?P<verb>Rescued|Arrested|Detained|Killed|Found|Injured|Evacuated|Seized|Dismantled|Released|"
            rf"Hospitalized|Intercepted|Identified|Located|Acquitted|Convicted|Sentenced) "
            rf"(?P<who>(?:{_COUNT}|[\d,.]+|an?|the) (?:[a-z-]+ ){{0,2}}(?:people|migrants|men|women|man|woman|"
            rf"minors|minor|boys|boy|girl|girls|persons|person|drivers|driver|youths|gang|network|boat|body|"
            rf"suspects|members|alleged \w+|tons|kilos))(?= )"
        ),
        lambda place: place.fault(f"{place['who'][0].upper()}{place['who'][1:]} {place['verb'].lower()}"),
        fires=("⟦Rescued 214 migrants⟧ off the Canary Islands -> 214 migrants rescued",),
        silent=(
            "Police rescued 214 migrants off the coast.",
            "Found in 1920, the body is old.",
            "Sentenced to two years, the man fled.",
        ),
        cues=("ed ", "found "),
    ),
    GrammarRule(
        FRONTED,
        re.compile(
            rf"(?P<lead>(?:In|At|During|After|From) (?:the|this|a|an) [^,.;:()“”]{{3,45}}?),? "
            rf"(?P<verb>(?:were|was|has been|have been) (?:{_HURT})|participated|intervened|collaborated|took "
            rf"part|died) "
            rf"(?P<who>(?:also )?(?:{_COUNT}|an?|the|members of|representatives of) "
            rf"[^.;:()“”]{{3,200}}?)(?:(?P<stop>\.)|(?=[;:(]|$))"
        ),
        lambda place: _fronted(place) if place.opens and not words_before(place["lead"]) else None,
        fires=(
            "⟦In the accident were injured three people⟧. -> Three people were injured in the accident",
            "⟦In the meeting participated the mayor of Lugo⟧. -> The mayor of Lugo participated in the meeting",
        ),
        silent=(
            "In the accident three people were injured.",
            "In the room were three men.",
            "In the raid he led were killed and wounded men.",
            "At the top stood a tower.",
            "In the years that the plant was affected the firm lost money.",
        ),
        cues=("participated", "intervened", "collaborated", "took part", "died ", "were ", "was ", " been "),
    ),
    GrammarRule(
        BEING,
        re.compile(
            rf", being (?P<verb>(?:{_HURT}|transferred|taken|released|sentenced|fined|expelled|dismissed)) "
            rf"(?P<who>(?:the|an?|{_COUNT}) [^.,;:“”]{{3,60}}?)(?=[.]|$)"
        ),
        lambda place: None if re.search(r" (?:by|to|for|on|with) ", place["who"]) else _being(place),
        fires=("The car left the road⟦, being injured the driver⟧. -> , and the driver was injured",),
        silent=("The driver left the road, being injured.", "He fled, being arrested the next day by police."),
        cues=(", being ",),
    ),
)


def words_before(lead: str) -> bool:
    """Whether the words in front hold a clause of their own, whose verb the next one may be."""
    return any(
        word in words.FINITE or word in ("that", "which", "who", "he", "she", "they", "it")
        for word in lead.lower().split()
    ) or bool(re.search(r" \w+ed$", lead))
