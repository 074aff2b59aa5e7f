"""Spaces torn into figures and scores: “-4 .2%”, “(- 2.74%)”, “83 -81”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault, Kind
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

TORN = Kind(
    "punctuation.torn-figure",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "Space inside a figure"),
    QT_TRANSLATE_NOOP("Rules", "A figure stands in one piece: “{put}”."),
)
SCORE = Kind(
    "punctuation.torn-score",
    Severity.ERROR,
    Action.BATCH,
    0.9,
    QT_TRANSLATE_NOOP("Rules", "Space inside a score"),
    QT_TRANSLATE_NOOP("Rules", "A score has a hyphen and no spaces: “{put}”."),
)
KINDS = (TORN, SCORE)

_DECIMAL = re.compile(r"(?<![\d.,:/] )(?<![\w.,:])\d{1,3}(?: \.(?=\d)|\. (?=\d{1,2} ?%))\d{1,3}(?![\d.])")
_SIGN = re.compile(r"(?<=\()(?P<sign>[-–−+]) (?=\d+(?:[.,]\d+)? ?%)")
_SCORE = re.compile(
    r"(?<![\w.,:/$€£+-])(?<![\d-] )(?P<one>\d{1,3})(?P<gap> -| ?- | [–] ?|– )(?P<other>\d{1,3})"
    r"(?![\w%/:-]|[.,]\d| -| million| ?[°º€]| (?:minutes|hours|days|weeks|months|years|people|meters|percent)\b)"
)
_HIGHEST = 199
_SPORT = re.compile(
    r"\b(?:match|game|set|sets|score|scored|win|won|beat|defeat\w*|lost|victory|goal|goals|half|quarter|team|league|draw|"
    r"drew|tied?|deficit|lead|led|ahead|home|away|final|points|players?|coach|basket\w*)\b",
    re.I,
)


def find(text: str) -> Iterator[Fault]:
    """The torn figures and scores of a paragraph’s text."""
    for match in _DECIMAL.finditer(text):
        put = match.group().replace(" ", "")
        yield TORN.at(match.start(), match.end(), put, put=put)
    for match in _SIGN.finditer(text):
        yield TORN.at(match.start(), match.end(), match["sign"], put=match["sign"])
    for match in _SCORE.finditer(text):
        if fault := _score(text, match):
            yield fault


def _score(text: str, match: re.Match[str]) -> Fault | None:
    bracketed = text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] in (
        ")",
        ",",
        ";",
    )
    if not bracketed and (
        match["gap"] == "–" or not _SPORT.search(text[max(match.start() - 120, 0) : match.end() + 80])
    ):
        return None
    if max(int(match["one"]), int(match["other"])) > _HIGHEST:
        return None
    put = f"{match['one']}-{match['other']}"
    fault = SCORE.at(match.start(), match.end(), put, put=put)
    return fault if bracketed else fault.but(Action.ASK, 0.75)
