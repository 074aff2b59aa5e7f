"""Dashes set as Spanish sets them: close to the words inside, a comma behind the second."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault, Kind
from workbench.checks.punctuation.abbreviations import word_before
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

PAIR = Kind(
    "punctuation.spanish-dashes",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "Dashes set the Spanish way"),
    QT_TRANSLATE_NOOP(
        "Rules", "Spanish sets dashes close to the words inside; English wants a dash with spaces, or commas."
    ),
)
SPACED_PAIR = Kind(
    "punctuation.hyphens-for-dashes",
    Severity.WARNING,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Hyphens in place of dashes"),
    QT_TRANSLATE_NOOP("Rules", "Two hyphens enclose a remark here; English wants dashes, or commas."),
)
SINGLE = Kind(
    "punctuation.unbalanced-dash",
    Severity.WARNING,
    Action.ASK,
    0.7,
    QT_TRANSLATE_NOOP("Rules", "A dash without its partner"),
    QT_TRANSLATE_NOOP("Rules", "This dash is set as one of a pair, and the sentence has no second one."),
)
GLUED = Kind(
    "punctuation.double-hyphen",
    Severity.ADVICE,
    Action.BATCH,
    0.9,
    QT_TRANSLATE_NOOP("Rules", "Two hyphens for a dash"),
    QT_TRANSLATE_NOOP("Rules", "The typewriter’s dash; print has “—”."),
)
CLOSE_DASH = Kind(
    "punctuation.dash-without-spaces",
    Severity.ADVICE,
    Action.BATCH,
    0.6,
    QT_TRANSLATE_NOOP("Rules", "Dash without spaces"),
    QT_TRANSLATE_NOOP("Rules", "AP sets a space on both sides of a dash."),
)
KINDS = (PAIR, SPACED_PAIR, SINGLE, GLUED, CLOSE_DASH)

_LONGEST = 240  # code points between two dashes of a pair
_SHORT = 6  # spaces in a remark that is shown whole
_DASH = re.compile(r"(?<![-–—])(?:--|[-–—])(?![-–—])")
_WORD = re.compile(r"[\w’'-]+")
_TWO_HYPHENS = re.compile(r"(?<=[^\W\d_])--(?=[^\W\d_])")
_CLOSE_DASH = re.compile(r"(?<=[\w”)])—(?=[\w“(])")
_SENTENCE_END = re.compile(r"[a-zà-ÿ\d)”\"][.?!][”\"]? +[A-Z“¿¡«]|\n")
_OTHER_HALF = re.compile(r" (?:and|or|to|nor|y|o|e|u)\b")  # pre- and post-war
_SPACED = re.compile(
    r" (?P<open>--?|–) (?P<inner>[^\W\d_][^.?!;:\n]{2,160}?) (?P<close>--?|–)(?:(?P<comma>,)|(?= [a-zà-ÿ]))"
)
_PREFIXES = frozenset(
    "pre post anti pro short long mid mini micro macro under over left right far centre center inter intra sub super "
    "semi multi non full part half first second third fourth fifth one two three four five six seven eight nine ten "
    "twelve twenty thirty forty fifty high low upper lower north south east west euro afro hispano anglo franco "
    "government state self public male female black white large small medium ground air land sea wine oil beer home "
    "male hand machine back front day night".split()
)
_ENDINGS = frozenset(
    "ing ed er est ly ness ment tion sion ism ist ish able ible gate like wise ward wards ful less ology ese ian ville "
    "burg ham ton son sen ov ova ev eva ez es s al el a o n t ak ko tik".split()
)


def find(text: str) -> Iterator[Fault]:
    """The faults of dashes in a paragraph's text."""
    opened: re.Match[str] | None = None
    for match in _DASH.finditer(text):
        if opened and _closes(text, match, opened):
            yield from _pair(text, opened, match)
            opened = None
        elif _opens(text, match):
            if opened and (fault := _single(text, opened)):
                yield fault
            opened = match
        elif match.group() != "-" and _is_closer(text, match):
            yield SINGLE.at(match.start(), match.end(), " —").but(confidence=0.6)
    if opened and (fault := _single(text, opened)):
        yield fault
    yield from _spaced(text)
    if "--" in text:
        for match in _TWO_HYPHENS.finditer(text):
            yield GLUED.at(match.start(), match.end(), " — ")
    if "—" in text:
        for match in _CLOSE_DASH.finditer(text):
            yield CLOSE_DASH.at(match.start(), match.end(), " — ")


def _spaced(text: str) -> Iterator[Fault]:
    """Pairs with spaces on all sides: " - without proof -, " and " - as he put it - "."""
    for match in _SPACED.finditer(text):
        inner = match["inner"]
        kind = PAIR if match["comma"] else SPACED_PAIR
        if match["comma"] or (match["open"] == match["close"] != "–" and inner[0].islower() and inner[-1].isalpha()):
            yield kind.at(match.start(), match.end(), f" — {inner} —", f", {inner},")


def _opens(text: str, match: re.Match[str]) -> bool:
    """A space before it, a letter or an opening mark close behind it, and words of the sentence before the space."""
    start, after = match.start(), text[match.end() : match.end() + 1]
    if start < 2 or text[start - 1] not in " \u00a0" or not text[start - 2 : start - 1].strip():
        return False
    if match.group() == "-" and text[start - 2].isdigit():
        return False  # "10 -year"
    return after.isalpha() or (after != "" and after in "“\"'‘")


def _is_closer(text: str, match: re.Match[str]) -> bool:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if not before or not (before.isalpha() or before in '”"’)%'):
        return False
    return after in (" ", "\u00a0", ",", ".", ";", ":")


def _closes(text: str, match: re.Match[str], opened: re.Match[str]) -> bool:
    start, end = opened.end(), match.start()
    if not 1 < end - start <= _LONGEST or _SENTENCE_END.search(text, start, end):
        return False
    if match.group() == "-" and _OTHER_HALF.match(text, match.end()) and not _ends_remark(text, match.start()):
        return False
    before, after = text[end - 1], text[match.end() : match.end() + 1]
    if before in " \u00a0":  # “- text -,”, “-text - goes on”
        glued = text[opened.end()] not in " \u00a0"
        return after != "" and (
            after in ",.;:" or (glued and after == " " and text[match.end() + 1 : match.end() + 2].islower())
        )
    return (before.isalnum() or before in '”"’)%.?!') and (not after or after in " \u00a0,.;:?!)”")


def _ends_remark(text: str, place: int) -> bool:
    """Whether the word before a hyphen is more than the first half of "pre- and post-war"."""
    word = word_before(text, place).lower()
    return word not in _PREFIXES and not (word.isdigit() and len(word) < 4)


def _pair(text: str, opened: re.Match[str], closed: re.Match[str]) -> Iterator[Fault]:
    """One fault over a short remark; over a long one a fault at each dash, so that its words can be put right too."""
    inner = text[opened.end() : closed.start()].strip()
    after = text[closed.end() : closed.end() + 1]
    start, end = opened.start() - 1, closed.end()
    # The sentence’s own mark does for the second dash.
    last = ("", "") if after in (".", ";", ":", "?", "!", ")") or not after else (" —", ",")
    end += after == ","
    if inner.count(" ") < _SHORT:
        yield PAIR.at(start, end, f" — {inner}{last[0]}", f", {inner}{last[1]}")
        return
    first = opened.end() + len(text[opened.end() :]) - len(text[opened.end() :].lstrip())
    shut = closed.start() - (text[closed.start() - 1] in " \u00a0")
    yield PAIR.at(start, first, " — ", ", ")
    yield PAIR.at(shut, end, *last[: 1 if last[0] == last[1] else 2])


def _single(text: str, opened: re.Match[str]) -> Fault | None:
    """A dash that opens and is never closed; a hyphen only when it does not just show a word's ending."""
    word = _WORD.match(text, opened.end())
    if not word or "—" in text[word.end() : word.end() + _LONGEST]:
        return None
    if opened.group() == "-":
        if word.group().lower() in _ENDINGS or len(word.group()) < 3:
            return None
        apart, joined = f" {word.group()}", f"-{word.group()}"
        puts = [f" — {word.group()}", f", {word.group()}", apart, joined]
        if text[word.end() : word.end() + 1] in ',.;:”")':  # too short for a remark: a compound that was cut in two
            puts = [apart, joined, *puts[:2]]
        return SINGLE.at(opened.start() - 1, word.end(), *puts).but(confidence=0.55)
    return SINGLE.at(opened.start() - 1, word.end(), f" — {word.group()}", f", {word.group()}")
