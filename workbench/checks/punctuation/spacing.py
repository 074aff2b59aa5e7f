"""Spaces where none belongs, and none where one does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault, Kind
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

BEFORE_MARK = Kind(
    "punctuation.space-before-mark",
    Severity.ERROR,
    Action.SAFE,
    0.98,
    QT_TRANSLATE_NOOP("Rules", "Space before “{mark}”"),
    QT_TRANSLATE_NOOP(
        "Rules", "The mark belongs to the word before it; the space was left over when tags were taken out."
    ),
)
WRONG_SIDE = Kind(
    "punctuation.space-wrong-side",
    Severity.ERROR,
    Action.BATCH,
    0.95,
    QT_TRANSLATE_NOOP("Rules", "Space on the wrong side of “{mark}”"),
    QT_TRANSLATE_NOOP("Rules", "The space belongs after the mark."),
)
BEFORE_TAIL = Kind(
    "punctuation.space-before-apostrophe",
    Severity.ERROR,
    Action.BATCH,
    0.96,
    QT_TRANSLATE_NOOP("Rules", "Space before “{mark}”"),
    QT_TRANSLATE_NOOP("Rules", "The ending belongs to the word before it; a link or bold text ended between the two."),
)
AFTER_OPENER = Kind(
    "punctuation.space-after-opener",
    Severity.ERROR,
    Action.SAFE,
    0.98,
    QT_TRANSLATE_NOOP("Rules", "Space after “{mark}”"),
    QT_TRANSLATE_NOOP("Rules", "What opens a bracket or a quotation stands close to its first word."),
)
MISSING = Kind(
    "punctuation.missing-space",
    Severity.ERROR,
    Action.BATCH,
    0.95,
    QT_TRANSLATE_NOOP("Rules", "No space after “{mark}”"),
    QT_TRANSLATE_NOOP("Rules", "A space was lost between the mark and the next word."),
)
DOUBLE = Kind(
    "punctuation.double-space",
    Severity.ADVICE,
    Action.SAFE,
    0.97,
    QT_TRANSLATE_NOOP("Rules", "More than one space"),
    QT_TRANSLATE_NOOP("Rules", "One space parts two words, and two sentences."),
)
KINDS = (BEFORE_MARK, WRONG_SIDE, BEFORE_TAIL, AFTER_OPENER, MISSING, DOUBLE)

_GAP = r"[ \t\u00a0\u2009\u202f]"
_BEFORE = re.compile(
    rf"(?<=[^\s(\[{{<=+*/\\“‘«¿¡]){_GAP}+(?:(?P<mark>[,.;:?!)\]%])|(?P<tail>(?:n['’]t|['’](?:s|re|ve|ll|d))(?![\w-])))"
)
_AFTER = re.compile(rf"(?P<mark>[(\[]){_GAP}+(?=[^\s)\]])")
_AFTER_SINGLE = re.compile(rf"(?<![\w‘]){_GAP}?(?P<mark>‘){_GAP}+(?=\w)")
_MISSING = re.compile(
    r"(?<=[^\W_])(?P<mark>[,;:])(?P<next>[^\W\d_][\w’'-]*)|(?<=[a-zà-ÿ])(?P<end>[?!])(?P<then>[A-Z][a-z]+)"
)
_DOUBLE = re.compile(r"(?<=\S) {2,}(?=\S)")
_WIDE = re.compile(r"\S {3,}(?=\S)")
_FACES = frozenset("()DPpOo/|3-^")  # what follows a colon or semicolon in an emoticon
_ADDRESS = re.compile(r"://|www\.|@|#|\w/\w|=|&#?\w+;")


def find(text: str) -> Iterator[Fault]:
    """The faults of spacing in a paragraph's text; quotation marks are left to their own module."""
    for match in _BEFORE.finditer(text):
        fault = _tail(text, match) if match["tail"] else _before(text, match)
        if fault:
            yield fault
    if "(" in text or "[" in text:
        yield from _after(text)
    if "‘ " in text:
        for match in _AFTER_SINGLE.finditer(text):
            if "’" in text[match.end() :]:
                yield AFTER_OPENER.at(match.start("mark"), match.end(), "‘", mark="‘").but(Action.BATCH)
    for match in _MISSING.finditer(text):
        if fault := _missing(text, match):
            yield fault
    if "  " in text and len(_WIDE.findall(text)) < 3:  # more than that is a table
        for match in _DOUBLE.finditer(text):
            yield DOUBLE.at(match.start(), match.end(), " ")


def _before(text: str, match: re.Match[str]) -> Fault | None:
    start, end, mark = match.start(), match.end(), match["mark"]
    before, after = text[start - 1], text[end : end + 1]
    if before in ",.;:?!" or after == mark or text[end : end + 2] == " " + mark:
        return None  # piled marks and ellipses are another family's
    if mark in ")]":
        opener = "(["[mark == "]"]
        opened = text.rfind(opener, 0, start) > text.rfind(mark, 0, start)
        return BEFORE_MARK.at(start, end, mark, mark=mark) if opened and before not in "=-" else None
    if mark == "%":
        return BEFORE_MARK.at(start, end, mark, mark=mark) if before.isdigit() and not after.isalnum() else None
    if mark in ":;" and after in _FACES and after:
        return None
    if mark == ":" and before.isdigit() and text[end + 1 : end + 2].isdigit():
        return None  # a ratio
    if not after.isalnum():
        if after in ("=", "/", "\\") and after:
            return None
        figures = mark in ",." and before.isdigit() and text[end + 1 : end + 2].isdigit()  # 5 , 000
        return BEFORE_MARK.at(start, end, mark, mark=mark).but(Action.ASK if figures else None)
    return _wrong_side(text, match, after)


def _wrong_side(text: str, match: re.Match[str], after: str) -> Fault | None:
    """A space before the mark and none behind it: " ,who", " .The"; but not " .45", " .net", " :smile:"."""
    mark, end = match["mark"], match.end()
    begins = after.isupper() and text[end + 1 : end + 2].islower()
    if (mark in ",;" and after.isalpha()) or (mark in ".?!" and begins):
        return WRONG_SIDE.at(match.start(), end, mark + " ", mark=mark)
    return None


def _tail(text: str, match: re.Match[str]) -> Fault | None:
    if not text[match.start() - 1].isalpha():
        return None
    return BEFORE_TAIL.at(match.start(), match.end(), match["tail"], mark=match["tail"])


def _after(text: str) -> Iterator[Fault]:
    for match in _AFTER.finditer(text):
        if match.start() and text[match.start() - 1] in ":;=-":
            continue  # the mouth of an emoticon
        if text[match.end() + 1 : match.end() + 2] in (")", "]"):
            continue  # a box to tick
        yield AFTER_OPENER.at(match.start(), match.end(), match["mark"], mark=match["mark"])


def _missing(text: str, match: re.Match[str]) -> Fault | None:
    mark, follows = match["mark"] or match["end"], match["next"] or match["then"]
    chunk = _chunk(text, match.start(), match.end())
    if _ADDRESS.search(chunk):
        return None
    before = text[match.start() - 1]
    fault = MISSING.at(match.start(), match.end(), f"{mark} {follows}", mark=mark)
    if mark == ":":
        return _after_colon(chunk, before, follows, fault)
    if mark in "?!":
        return fault.but(Action.ASK, 0.8)
    if len(follows) == 1 and (before.isupper() or before.isdigit()):
        return None  # N,N-dimethyl; coordinates
    return fault


def _chunk(text: str, start: int, end: int) -> str:
    """What stands around these offsets without white space, 60 code points each way at most."""
    first = max(start - 60, 0)
    before, after = text[first:start].split(" ")[-1], text[end : end + 60].split(" ")[0]
    return before + text[start:end] + after


def _after_colon(chunk: str, before: str, follows: str, fault: Fault) -> Fault | None:
    if chunk.startswith(":") or not before.islower() or len(follows) < 2 or chunk.count(":") > 1:
        return None  # ratios, times, S:t, :smile:
    return fault.but(Action.ASK, 0.8)
