"""Apostrophes that are accents or stand apart, two single marks for a double one, “said that: “It is …””."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault, Kind
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

ACCENT = Kind(
    "punctuation.accent-for-apostrophe",
    Severity.ERROR,
    Action.BATCH,
    0.95,
    QT_TRANSLATE_NOOP("Rules", "Accent in place of an apostrophe"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” is an accent that lost its letter."),
)
APART = Kind(
    "punctuation.space-after-apostrophe",
    Severity.ERROR,
    Action.BATCH,
    0.95,
    QT_TRANSLATE_NOOP("Rules", "Space after an apostrophe"),
    QT_TRANSLATE_NOOP("Rules", "The ending belongs to the word before it."),
)
TWO = Kind(
    "punctuation.two-single-marks",
    Severity.ERROR,
    Action.BATCH,
    0.9,
    QT_TRANSLATE_NOOP("Rules", "Two single marks for a quotation mark"),
    QT_TRANSLATE_NOOP("Rules", "Somebody typed the single mark twice; one double mark is meant."),
)
COLON = Kind(
    "punctuation.colon-after-that",
    Severity.ERROR,
    Action.BATCH,
    0.88,
    QT_TRANSLATE_NOOP("Rules", "Colon after “that”"),
    QT_TRANSLATE_NOOP("Rules", "Spanish sets a colon before any quotation; after “that” English has no mark."),
)
LOST = Kind(
    "punctuation.lost-apostrophe",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "Apostrophe lost"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” is one word whose apostrophe became a space."),
)
KINDS = (ACCENT, APART, TWO, COLON, LOST)

_ACCENT = re.compile(r"(?<=[A-Za-zÀ-ÿ])[´`](?=(?:s|t|re|ve|ll|d|m)\b| )")
_APART = re.compile(r"(?<=[A-Za-zÀ-ÿ])(?P<mark>['’]) s(?= [a-zA-Z])")
_LOST = re.compile(
    r"\b(?:[Dd]on|[Dd]oesn|[Dd]idn|[Ii]sn|[Aa]ren|[Ww]asn|[Ww]eren|[Hh]asn|[Hh]aven|[Ww]on|[Cc]an|[Cc]ouldn|[Ww]ouldn|[Ss]houldn)"
    r"(?P<gap> )t(?= [a-z])"
)
_INNER = r"[^'’‘\n`]{2,200}(?:['’]\w[^'’‘\n`]{1,200})*"
_TWO = re.compile(rf"(?<![\w'’‘])(?:''|‘‘|’’|``)(?P<inner>{_INNER})(?:''|’’|´´)(?!['’])")
_COLON = re.compile(r"\bthat(?P<colon>:)(?= ?[“\"])")


def find(text: str) -> Iterator[Fault]:
    """The faults of apostrophes in a paragraph’s text."""
    for match in _ACCENT.finditer(text):
        yield ACCENT.at(match.start(), match.end(), "’" if "’" in text else "'", found=match.group())
    for match in _APART.finditer(text):
        yield APART.at(match.start(), match.end(), f"{match['mark']}s")
    for match in _LOST.finditer(text):
        yield LOST.at(match.start("gap"), match.end(), "’t" if "'" not in text else "'t", found=match.group())
    for match in _TWO.finditer(text):
        left, right = ('"', '"') if '"' in text else ("“", "”")
        yield TWO.at(match.start(), match.end(), f"{left}{match['inner']}{right}")
    for match in _COLON.finditer(text):
        yield COLON.at(match.start("colon"), match.end("colon"), "")
