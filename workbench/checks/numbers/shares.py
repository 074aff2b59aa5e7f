"""Shares: “the 60% of”, “rose a 20%”, “the half of”, “% 10”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import anglicised
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

ARTICLE = Kind(
    "numbers.percent-article",
    Severity.ERROR,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Article before a percentage"),
    QT_TRANSLATE_NOOP("Rules", "“El 60 % de”, “un 20 %”: English gives the percentage without an article."),
)
HALF = Kind(
    "numbers.half-of",
    Severity.ERROR,
    Action.ASK,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "Article before a fraction"),
    QT_TRANSLATE_NOOP("Rules", "“La mitad de”, “la tercera parte de” are “half of”, “a third of”: “{put}”."),
)
SIGN_FIRST = Kind(
    "numbers.percent-first",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "Percent sign before its number"),
    QT_TRANSLATE_NOOP("Rules", "Basque puts the sign first; English writes “{put}”."),
)
PER_CENT = Kind(
    "numbers.per-cent",
    Severity.ADVICE,
    Action.BATCH,
    0.4,
    QT_TRANSLATE_NOOP("Rules", "“Per cent” in two words"),
    QT_TRANSLATE_NOOP("Rules", "American copy writes “percent” or “%”."),
)

_SHARE = r"(?P<share>\d+(?:[.,]\d+)?)(?P<sign> ?%| percent\b| per cent\b)"
_DO = (
    "do|does|did|are|is|were|was|have|has|say|said|would|believe|think|consider|support|oppose|reject|prefer|want|voted"
)
_RESTRICTED = re.compile(
    r"^ (?:[\w’-]+ ){1,6}?(?:who|whom|that|which|whose)\b|^ of (?:[\w’-]+ ){1,2}(?:he|she|it|they|we)\b"
)
_POINT_IN_TIME = re.compile(
    r"^ (?:of )?(?:last|the previous|the same|a year|GDP|gross|(?:19|20)\d\d|January|this|that)\b"
)
_MOVED = re.compile(
    r"\b(?:by|rose|rise|grew|grow|fell|fall|dropped|drop|increased|increase|decreased|gained|lost|up|down) $"
)
_PARTS = {"third": "a third", "fourth": "a quarter", "fifth": "a fifth", "sixth": "a sixth", "tenth": "a tenth"}
_WHOLE = (
    "population|members|workers|employees|workforce|budget|votes|voters|territory|country|staff|total|students|women|men|"
    "people|inhabitants|seats|households|families|homes|price|cost|profits|debt|sales|exports|surface|emissions|companies"
)


def _the_share(place: Place) -> Fault | None:
    if _RESTRICTED.match(place.after) or _POINT_IN_TIME.match(place.after):
        return None
    if place["share"] in ("1", "99"):
        return None  # the rich and the rest
    return _bare(place)


def _with_article(place: Place) -> Fault | None:
    if place.after.startswith(",") and not _MOVED.search(place.before):
        return None  # “a 20%, tax-free rise”
    return _bare(place)


def _bare(place: Place) -> Fault:
    return place.fault(anglicised(place["share"]) + place["sign"])


def _half(place: Place) -> Fault | None:
    return None if _RESTRICTED.match(place.after) else place.fault("half of")


def _part(place: Place) -> Fault:
    return place.fault(f"{_PARTS[place['part']]} of")


def _sign_first(place: Place) -> Fault | None:
    if re.search(r"\d ?$", place.before):
        return None
    return place.fault(anglicised(place["number"]) + "%")


RULES = (
    NumberRule(
        ARTICLE,
        re.compile(rf"\b[Tt]he {_SHARE}(?= of\b| (?:reject|oppose|prefer|believe|think|consider|do not)\b)"),
        _the_share,
        fires=(
            "It was backed by ⟦the 60%⟧ of the workers. -> 60%",
            "It was backed by ⟦the 60 percent⟧ of voters. -> 60 percent",
            "Lugo says yes, but ⟦the 35%⟧ reject it. -> 35%",
        ),
        silent=(
            "The 60% of voters who backed it are sad.",
            "It fell from the 5% of last year.",
            "The 60% increase of May was large.",
            "NATO asks for the 2% of GDP.",
        ),
        cues=("%", "percent", "per cent"),
    ),
    NumberRule(
        ARTICLE,
        re.compile(
            rf"\b[Aa]n? {_SHARE}(?![\w-])(?= of\b(?!-)|[.,;)]| (?:in|since|over|from|than|with|during|compared|when|"
            r"while|after|because|throughout|more than|less than|more in|less in|more compared|on average|"
            rf"{_DO})\b(?!-)| (?:more|less)[.,;])"
        ),
        _with_article,
        fires=(
            "It was backed by ⟦a 60%⟧ of the workers. -> 60%",
            "Sales rose ⟦a 20%⟧ in May. -> 20%",
            "Sales rose by ⟦a 3.5%⟧. -> 3.5%",
            "It rose ⟦a 12,5%⟧ in May. -> 12.5%",
            "Lugo says yes, but ⟦a 25%⟧ do not know. -> 25%",
            "It costs ⟦an 8%⟧ more than in May. -> 8%",
        ),
        silent=(
            "It was a 20% rise.",
            "They want a 20% higher wage.",
            "A 20% to 30% discount is common.",
            "It won a 5% on-year rise.",
            "Sales rose 20% in May.",
        ),
        cues=("%", "percent", "per cent"),
    ),
    NumberRule(
        HALF,
        re.compile(
            r"\b(?<!other )(?<!into )[Tt]he half of(?= (?:the|its|his|her|their|them|those|these|all|our|what)\b)"
            r"(?! the (?:match|inning|game))"
        ),
        _half,
        fires=("It burned ⟦the half of⟧ the forest. -> half of", "⟦The half of⟧ its members left. -> Half of"),
        silent=(
            "That is not the half of it.",
            "The half of the team that trained is fit.",
            "The other half of the forest burned.",
        ),
        cues=("the half of",),
        wordy=True,
    ),
    NumberRule(
        HALF,
        re.compile(
            rf"\b[Tt]he (?P<part>third|fourth|fifth|sixth|tenth) part of(?= (?:the |its |their |all )?(?:{_WHOLE})\b)"
        ),
        _part,
        fires=("It employs ⟦the third part of⟧ the population. -> a third of",),
        silent=("The third part of the trilogy is out.", "A third of the population works there."),
        cues=(" part of",),
        wordy=True,
    ),
    NumberRule(
        SIGN_FIRST,
        re.compile(r"(?<![\w%/=&?])% ?(?P<number>\d+(?:[.,]\d+)?)(?![\w%]| ?%|[.,:]\d)"),
        _sign_first,
        fires=("Sales rose ⟦% 10⟧ in May. -> 10%", "Sales rose ⟦%3,5⟧ in May. -> 3.5%"),
        silent=("See example.com/a%20b for more.", "Sales rose 10% 12 months ago.", "Sales rose 5 % 2 years ago."),
        cues=("%",),
    ),
    NumberRule(
        PER_CENT,
        re.compile(r"\bper cent\b"),
        lambda place: place.fault("percent"),
        fires=("Sales rose 10 ⟦per cent⟧ in May. -> percent",),
        silent=("Sales rose 10 percent in May.", "He saved per century less."),
        cues=("per cent",),
        wordy=True,
    ),
)
