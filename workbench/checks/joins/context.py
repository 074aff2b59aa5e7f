"""Whether the last word that a cut would make can stand before what follows it.

"Brais, the goalkeeper" cannot be "Bra is, the goalkeeper", and "Ferrand said" is not "Ferr and said"; but after
"Jolaniin the" hardly anything can stand but "Jolani in the".
"""

from __future__ import annotations

import re

from workbench.checks.joins.vocabulary import (
    AUXILIARIES,
    CLOSED,
    CONJUNCTIONS,
    DETERMINERS,
    NUMBERS,
    PREPOSITIONS,
    PRONOUNS,
    VERBS,
)

_NEXT = re.compile(r"\s*([^\W\d_]+(?:['’][^\W\d_]+)*|\d|[^\w\s])")

_ARTICLES = frozenset("a an the its his my your our their".split())
_ROWS = {
    "article": _ARTICLES,
    "be": frozenset("is are was were am".split()),
    "have": frozenset("has have had having".split()),
    "do": frozenset("do will would can could may might must should did does cannot shall".split()),
    "subject": frozenset("he she they we i".split()),
    "it": frozenset(["it"]),
    "object": frozenset("me us him her them himself herself itself themselves".split()),
    "and": frozenset("and or but nor".split()),
    "relative": frozenset("who which whose where".split()),
    "that": frozenset("that this those these".split()),
    "of": frozenset(["of"]),
    "to": frozenset(["to"]),
    "clause": frozenset("because although though while whereas if when as since until whether than".split()),
    "preposition": PREPOSITIONS,
    "number": NUMBERS,
}
_FOLLOWERS = "end comma open name number article preposition conjunction pronoun auxiliary verb adverb other hyphen"
# How much likelier each follower is after a word of the row than after a name (natural logarithms, counted in
# 60,000 words of edited English prose).
_TABLE = {
    row: dict(zip(_FOLLOWERS.split(), map(float, cells.split()), strict=True))
    for row, cells in {
        "article": "-3.6 -4.7 -1.7 -0.6 0.2 -1.5 -3.3 -3.8 -3.9 -4.3 -0.9 0.5 1.7 -3.6",
        "be": "-2.7 -2.1 -0.9 -2.7 -0.3 3.7 0.0 -2.1 0.3 -3.7 1.4 2.6 0.8 -2.8",
        "have": "-2.6 -3.6 -2.3 -3.5 -0.4 3.3 -0.1 -3.2 -0.1 -1.5 1.9 3.2 0.0 -3.5",
        "do": "-1.7 -2.2 -1.8 -2.6 -3.4 1.5 -0.7 -2.3 0.6 0.6 0.7 3.3 0.9 -3.3",
        "subject": "-3.6 -3.3 -2.8 -3.2 -3.3 -1.3 -2.7 -1.7 -2.5 2.2 1.9 1.1 0.3 -3.2",
        "it": "-0.2 -0.7 -1.2 -4.1 -1.3 1.2 0.7 -0.8 -0.1 1.9 0.9 1.2 -0.1 -2.1",
        "object": "-0.1 -0.2 -0.2 -2.4 -1.0 2.6 1.2 0.2 1.4 -0.2 0.1 1.7 -0.2 -2.5",
        "and": "-5.6 -2.2 -1.8 -0.6 -0.2 3.6 -0.3 -1.6 1.6 0.2 0.7 2.1 0.8 -3.0",
        "relative": "-3.5 -2.2 -2.2 -2.2 -0.9 2.6 -1.0 -2.4 1.6 1.8 1.7 1.1 0.4 -2.7",
        "that": "-2.1 -2.4 -1.2 -1.2 -0.4 3.1 -0.7 -1.8 2.3 0.9 0.1 1.7 1.0 -3.5",
        "of": "-4.8 -3.4 -0.5 -0.4 0.5 4.4 -2.4 -3.0 1.6 -3.7 -0.9 1.0 0.8 -4.0",
        "to": "-3.2 -3.5 -1.4 -1.2 0.0 3.7 -4.0 -3.1 0.8 -0.5 1.1 1.8 1.2 -2.7",
        "clause": "-1.7 -2.6 -1.8 -0.4 -0.8 3.9 -0.5 -0.8 2.9 -2.8 -1.7 2.5 -0.1 -1.2",
        "preposition": "-2.0 -2.5 -1.5 -0.3 0.9 4.5 -0.5 -1.5 1.4 -3.2 -2.1 1.6 0.3 -2.5",
        "number": "-0.8 -1.5 -1.6 -2.1 -0.9 -0.1 0.7 -0.8 0.6 -1.1 -0.7 0.6 1.5 -0.4",
        "adverb": "-1.1 -1.6 -1.7 -2.3 -0.6 2.5 0.5 -1.1 0.7 0.5 1.1 1.8 1.0 -2.4",
        "verb": "-0.5 -1.2 -1.1 -1.7 -0.1 3.5 1.5 -0.7 1.8 -2.2 -2.0 1.5 0.1 -3.1",
        "content": "0.0 -0.5 -0.9 -2.3 -1.2 2.3 1.2 0.1 1.1 0.0 -0.2 0.9 0.5 -0.8",
    }.items()
}


def fit(right: str, after: str, in_name: bool) -> float:
    """How well a right half goes with the text after it (natural logarithm; 0 says nothing).

    ``in_name``: the token would be a name if it were not cut, otherwise a common word.
    """
    word = right.lower()
    follower = _follower(after)
    if word == "aged":
        return 4.0 if follower == "number" else -1.0
    weight = _TABLE[_row(word)][follower]
    return weight if in_name else weight - _TABLE["content"][follower]


def _row(word: str) -> str:
    for row, words in _ROWS.items():
        if word in words:
            return row
    if word in CLOSED:
        return "adverb"
    return "verb" if _is_verb(word) else "content"


def _is_verb(word: str) -> bool:
    return word in VERBS or (word.endswith("ed") and len(word) > 4)


def _follower(after: str) -> str:
    match = _NEXT.match(after)
    if not match or match.group(1) in ".!?":
        return "end"
    mark = match.group(1)
    if not mark[0].isalnum():
        return "hyphen" if mark == "-" else "open" if mark in "(“‘\"'[" else "comma"
    if mark[0].isdigit():
        return "number"
    if mark[0].isupper():
        return "name"
    for name, words in _KINDS:
        if mark in words:
            return name
    return "verb" if _is_verb(mark) else "other"


_KINDS = (
    ("article", _ARTICLES),
    ("conjunction", CONJUNCTIONS - PREPOSITIONS - PRONOUNS),
    ("pronoun", PRONOUNS | (DETERMINERS & frozenset("that this these those".split()))),
    ("auxiliary", AUXILIARIES),
    ("preposition", PREPOSITIONS),
    ("number", NUMBERS),
    ("adverb", CLOSED),
)
