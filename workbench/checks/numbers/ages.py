"""Ages."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import NUMBER_WORDS, VALUES, with_article
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

OF_YEARS = Kind(
    "numbers.age-of-years",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "Age with “of … years”"),
    QT_TRANSLATE_NOOP("Rules", "“De 45 años” before or after a name is an age: “{put}”."),
)
HYPHENS = Kind(
    "numbers.age-hyphens",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "Age before its noun"),
    QT_TRANSLATE_NOOP("Rules", "Before a noun an age is “45-year-old”, singular and with hyphens: “{put}”."),
)
HAS_YEARS = Kind(
    "numbers.has-years",
    Severity.ERROR,
    Action.ASK,
    0.45,
    QT_TRANSLATE_NOOP("Rules", "“Has … years” for an age"),
    QT_TRANSLATE_NOOP("Rules", "“Tiene 45 años” is “is 45 years old”."),
)

_PERSON = "man|woman|boy|girl|minor|youth|teenager|youngster|child|baby|men|women|boys|girls|minors|children|youths"
_WHO = (
    "man|woman|boy|girl|minor|youth|teenager|youngster|person|citizen|male|female|driver|cyclist|motorcyclist|worker|"
    "neighbor|resident|student|suspect|victim|patient|prisoner|detainee|child|baby|player|striker|midfielder|goalkeeper|"
    "defender|coach|singer|actor|actress|writer|politician|Spaniard|Moroccan|men|women|boys|girls|minors|children|people|youths"
)
_AGE = rf"(?P<age>\d{{1,3}}|(?:{NUMBER_WORDS})(?:-(?:{NUMBER_WORDS}))?)"
_NO_AGE = r"(?![’']| (?:of )?(?:experience|service|standing|marriage|in prison|behind bars|ago|or))"


def _figure(place: Place) -> int | None:
    written = place["age"].lower()
    number = int(written) if written.isdigit() else sum(VALUES[word] for word in written.split("-"))
    return number if 0 < number < 130 else None


def _of_years(place: Place) -> Fault | None:
    age = _figure(place)
    if age is None:
        return None
    lead = place["article"].strip()
    aged = f"{age}-year-old"
    if lead.lower() in ("a", "an"):
        aged = f"{with_article(age)}-year-old"
    elif lead:
        aged = f"{lead} {aged}"
    words = f"{place['kind']}{place['who']}"
    fault = place.fault(f"{aged[0].upper() if lead[:1].isupper() else aged[0]}{aged[1:]} {words}")
    certain = place["old"] or re.fullmatch(_PERSON, place["who"])  # “a coach of 20 years” may have coached for them
    return fault if certain else fault.but(Action.ASK, 0.5)


def _after_name(place: Place) -> Fault | None:
    age = _figure(place)
    if age is None:
        return None
    return place.fault(f"{place['mark']}{' ' if place['mark'] == ',' else ''}{age}")


def _hyphens(place: Place) -> Fault | None:
    age = _figure(place)
    if age is None or re.fullmatch(r"-year-old", place["form"]):
        return None
    article = place["article"].strip()
    aged = f"{with_article(age)}" if article.lower() in ("a", "an") else f"{article} {age}".strip()
    if article[:1].isupper():
        aged = aged[0].upper() + aged[1:]
    return place.fault(f"{aged}-year-old", until="form")


def _age_of(place: Place) -> Fault:
    return place.fault(place["kept"])


RULES = (
    NumberRule(
        OF_YEARS,
        re.compile(
            rf"(?:\b(?P<article>[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Tt]his|[Aa]nother) )?"
            rf"(?P<kind>\b(?:young |elderly )?)\b(?P<who>{_WHO}) of "
            rf"{_AGE} years(?P<old> old| of age)?\b{_NO_AGE}"
        ),
        _of_years,
        fires=(
            "Police arrested ⟦a man of 45 years⟧ in Lugo. -> a 45-year-old man",
            "Police arrested ⟦a man of 18 years⟧ in Lugo. -> an 18-year-old man",
            "⟦A woman of 81 years of age⟧ died. -> An 81-year-old woman",
            "They arrested ⟦two boys of 16 years old⟧. -> two 16-year-old boys",
            "They found ⟦a young man of forty-five years⟧. -> a 45-year-old young man",
        ),
        silent=(
            "His wife of 45 years died.",
            "The man of 40 years’ experience left.",
            "He is a coach of 20 years of experience.",
            "A 45-year-old man died.",
        ),
        cues=(" years",),
        wordy=True,
    ),
    NumberRule(
        OF_YEARS,
        re.compile(rf"(?P<mark>,|(?<=\()) ?of {_AGE} years(?: old| of age)?(?=[,)])"),
        _after_name,
        fires=(
            "Rufo Lizarza⟦, of 45 years⟧, was arrested. -> , 45",
            "Rufo Lizarza (⟦of 45 years⟧) was arrested. -> 45",
        ),
        silent=("Rufo Lizarza, 45, was arrested.", "A term, of 12 years or more, was served."),
        cues=(" years",),
        wordy=True,
    ),
    NumberRule(
        OF_YEARS,
        re.compile(rf"\b(?P<kept>[Tt]he age of {_AGE}) years\b(?! and\b)(?: old\b)?"),
        _age_of,
        fires=("He died at ⟦the age of 81 years⟧. -> the age of 81",),
        silent=("He died at the age of 81.", "At the age of two years and three months he spoke."),
        cues=("age of",),
        wordy=True,
    ),
    NumberRule(
        HYPHENS,
        re.compile(
            r"\b(?:(?P<article>[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir) )(?P<age>\d{1,3})"
            r"(?P<form>[ -]years?[ -]old)(?= [a-z])(?! (?:and|or|when|but|at|in|who|is|was|has|he|she|to)\b)"
        ),
        _hyphens,
        fires=(
            "Police arrested ⟦a 45 years old⟧ man. -> a 45-year-old",
            "Police arrested ⟦a 18-years-old⟧ man. -> an 18-year-old",
            "Police arrested ⟦the 45 year old⟧ driver. -> the 45-year-old",
        ),
        silent=("He is 45 years old.", "A 45-year-old man died.", "A 45-year-old was killed when the 20-year-old ran."),
        cues=("old",),
    ),
    NumberRule(
        HYPHENS,
        re.compile(r"(?<![\w.,-])(?P<age>\d{1,3})(?P<form>-years?[- ]olds?|[- ]years-olds?)\b"),
        lambda place: (
            None
            if place["form"] in ("-year-old", "-year-olds")
            else place.fault(f"{place['age']}-year-old{'s' if place['form'].endswith('s') else ''}")
        ),
        fires=("She is a ⟦45-years-old⟧. -> 45-year-old",),
        silent=("She is a 45-year-old.", "The 45-year-olds left."),
        cues=("old",),
    ),
    NumberRule(
        HYPHENS,
        re.compile(rf"(?P<article>(?!))?(?<![\w.,-])(?P<age>\d{{1,3}})(?P<form>[ -]years?[ -]old)(?= (?:{_WHO})\b)"),
        _hyphens,
        fires=("They arrested two ⟦45 years old⟧ women. -> 45-year-old",),
        silent=("They arrested two 45-year-old women.", "He was 45 years old."),
        cues=("old",),
    ),
    NumberRule(
        OF_YEARS,
        re.compile(
            rf"\b(?P<kept>[Aa]ged (?:between )?{_AGE}(?:(?: and| to| or|,) \d{{1,3}}){{0,3}}) years(?: old| of age)?\b"
            r"|(?<=[a-zà-ÿ] \()(?P<years>\d{1,3}) years(?: old| of age)?(?=\))"
        ),
        lambda place: place.fault(place["kept"] or place["years"]),
        fires=(
            "A woman ⟦aged 45 years⟧ died. -> aged 45",
            "Three men ⟦aged between 19 and 22 years⟧ were held. -> aged between 19 and 22",
            "Rufo Lizarza (⟦45 years⟧) was held. -> 45",
        ),
        silent=("A woman aged 45 died.", "A whisky aged 12 months.", "A term (45 months) was served."),
        cues=("years",),
    ),
    NumberRule(
        OF_YEARS,
        re.compile(r"(?<=[\w”)]), (?:of )?(?P<age>\d{1,3}(?: and \d{1,3})?) years(?P<old> old| of age)?(?=,)"),
        lambda place: (
            place.fault(f", {place['age']}").but(Action.ASK, 0.7)
            if place["old"] or place.match.group().startswith(", of")
            else None
        ),
        fires=(
            "Rufo Lizarza⟦, 45 years old⟧, was held. -> , 45",
            "The couple⟦, of 45 and 47 years⟧, died. -> , 45 and 47",
        ),
        silent=("Rufo Lizarza, 45, was held.", "He was 45 years old, or 50."),
        cues=("years old", ", of "),
    ),
    NumberRule(
        HAS_YEARS,
        re.compile(r"\b(?:[Hh]e|[Ss]he|[Ww]ho) (?P<has>has (?P<age>\d{1,2}) years)(?=[.,;])"),
        lambda place: place.fault(f"is {place['age']} years old", group="has"),
        fires=("She lives in Lugo. She ⟦has 45 years⟧, and two sons. -> is 45 years old",),
        silent=("She has 45 years of experience.", "He has 20 years left."),
        cues=("has ",),
    ),
)
