"""Marks piled on one another, stops that end nothing, stops outside the quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault, Kind
from workbench.checks.punctuation.abbreviations import is_abbreviation, word_before
from workbench.checks.punctuation.smallwords import SAYS
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

PILED = Kind(
    "punctuation.doubled-mark",
    Severity.ERROR,
    Action.SAFE,
    0.97,
    QT_TRANSLATE_NOOP("Rules", "Doubled punctuation"),
    QT_TRANSLATE_NOOP(
        "Rules", "Two marks stand where one is enough; two pieces of the sentence each brought their own."
    ),
)
OUTSIDE = Kind(
    "punctuation.mark-outside-quotes",
    Severity.ADVICE,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "“{mark}” outside the quotation marks"),
    QT_TRANSLATE_NOOP(
        "Rules", "In American style full stops and commas go inside the closing mark; Spanish puts them outside."
    ),
)
LOWER_CASE = Kind(
    "punctuation.sentence-capital",
    Severity.ERROR,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Lower case after a full stop"),
    QT_TRANSLATE_NOOP("Rules", "Either a new sentence begins here, or the stop does not belong here."),
)
BEFORE_SAYING = Kind(
    "punctuation.stop-before-saying",
    Severity.ERROR,
    Action.BATCH,
    0.88,
    QT_TRANSLATE_NOOP("Rules", "Full stop before “{verb}”"),
    QT_TRANSLATE_NOOP("Rules", "The sentence goes on after the quotation, which ends in a comma."),
)
KINDS = (PILED, OUTSIDE, LOWER_CASE, BEFORE_SAYING)

_GAP = r"[ \u00a0]"
_PILE = re.compile(rf"(?<=[^\s.,;:?!]){_GAP}*[.,;?!](?:{_GAP}*[.,;:?!])+")
_AROUND = re.compile(rf"(?P<in>[.,?!])(?P<quote>[”\"])(?P<gap>{_GAP}*)(?P<out>[.,])(?![.\w])")
_OUTSIDE = re.compile(rf"(?<=[^\s.,;:?!…—–(“-]){_GAP}*(?P<quote>’?[”“\"]){_GAP}*(?P<out>[.,])(?![.\w])")
_LOWER = re.compile(r"(?P<left>[^\W_]|[)%\]])\. +(?P<next>[a-zà-ÿ][^\W\d_]*(?:[’'-][^\W\d_]+)*)")
_SAYING = re.compile(
    rf"(?<=[\w’)%])\.(?P<quote>[”\"]) (?=(?P<verb>{SAYS}) (?:the|he|she|they|a|an|his|her|its|[A-Z][\w’-]+)\b)"
)
_ROMAN = re.compile(r"[ivxl]+")
_ONE_STOP = {
    "..": ".",
    ".,": ",",
    ",.": ".",
    ",,": ",",
    ";,": ";",
    ",;": ";",
    ";;": ";",
    "?.": "?",
    "!.": "!",
    "?,": "?",
}
_PREFIXES = frozenset(
    "al el ul ad an as ash at de del della den der des di du la le van von zu ibn bin bint ould y".split()
)
_GOES_ON = frozenset(
    "and or but nor which who whom whose that where when while although though because as at by for from in into of on "
    "to with without within after before during since until under over between among about against through according "
    "himself herself itself themselves than".split()
)


def find(text: str, american: bool = True) -> Iterator[Fault]:
    """The faults of stops and commas in a paragraph's text; ``american``: stops go inside the quotation."""
    for match in _PILE.finditer(text):
        if fault := _piled(text, match):
            yield fault
    if "”" in text or "“" in text or '"' in text:
        yield from _at_quotes(text, american)
    for match in _LOWER.finditer(text):
        if fault := _lower(text, match):
            yield fault


def _piled(text: str, match: re.Match[str]) -> Fault | None:
    raw = match.group()
    marks = "".join(raw.split())
    after = text[match.end() : match.end() + 1]
    put = _ONE_STOP.get(marks)
    if put is None or after.isdigit() or after in ("/", "\\"):
        return None
    spaced = raw != marks
    before = word_before(text, match.start())
    if marks == "..":
        return _two_stops(text, match, spaced)
    if marks[0] in "?!":  # a title or a firm may end so: “Yahoo!.”
        return PILED.at(match.start(), match.end(), put).but(Action.ASK, 0.7) if before.islower() else None
    if marks == ".,":
        if is_abbreviation(before):
            return PILED.at(match.start(), match.end(), ".,") if spaced else None
        if not spaced and (len(before) < 4 or not before.islower()):
            return None
        return PILED.at(match.start(), match.end(), put).but(Action.BATCH, 0.9)
    return PILED.at(match.start(), match.end(), put)


def _two_stops(text: str, match: re.Match[str], spaced: bool) -> Fault | None:
    after = text[match.end() : match.end() + 2]
    if after[:1].isalnum() or not (text[match.start() - 1].isalnum() or text[match.start() - 1] in "”)’%"):
        return None
    if not spaced and after[1:].islower():  # most likely an ellipsis that lost a point
        return PILED.at(match.start(), match.end(), "...", ".").but(Action.ASK, 0.6)
    return PILED.at(match.start(), match.end(), ".")


def _at_quotes(text: str, american: bool) -> Iterator[Fault]:
    for match in _AROUND.finditer(text):
        inner, quote, outer = match["in"], match["quote"], match["out"]
        if inner in "?!":
            if american or outer == ".":
                yield PILED.at(match.start(), match.end(), inner + quote).but(Action.ASK, 0.75)
            continue
        put = (outer if american else inner) + quote
        yield PILED.at(match.start(), match.end(), put).but(Action.SAFE if inner == outer else Action.BATCH)
    for match in _SAYING.finditer(text):
        if not is_abbreviation(word_before(text, match.start())):
            yield BEFORE_SAYING.at(match.start(), match.end("quote"), f",{match['quote']}", verb=match["verb"])
    if american:
        for match in _OUTSIDE.finditer(text):
            quote = match["quote"].replace("“", "”")  # before a comma it can only close
            if quote[-1] == '"' and not _closes(text, match):
                continue
            yield OUTSIDE.at(match.start(), match.end(), match["out"] + quote, mark=match["out"])


def _closes(text: str, match: re.Match[str]) -> bool:
    """Whether a straight mark closes a quotation: an even one, and not the inches of a figure."""
    inches = text[match.start() - 1].isdigit() and text.count('"', 0, match.start()) % 2 == 0
    return not inches and text.count('"', 0, match.end("quote")) % 2 == 0


def _lower(text: str, match: re.Match[str]) -> Fault | None:
    stop, follows = match.end("left"), match["next"]
    before = word_before(text, stop)
    if match["left"].isalnum() and (
        not before or is_abbreviation(before) or _ROMAN.fullmatch(before) or (before.isdigit() and len(before) != 4)
    ):
        return None
    rest = text[match.end() :]
    inside = any(char.isupper() for char in follows)  # iPhone, eBay
    if inside or follows in _PREFIXES or follows.split("-")[0] in _PREFIXES or rest[:1].isdigit() or rest[:2] == ". ":
        return None
    if rest[:1] == "." and rest[1:2].isalpha():  # a name on the net
        return None
    capital = f". {follows[0].upper()}{follows[1:]}"
    if follows in _GOES_ON:
        return LOWER_CASE.at(stop, match.end(), f" {follows}", capital, f", {follows}").but(Action.ASK, 0.7)
    return LOWER_CASE.at(stop, match.end(), capital, f" {follows}")
