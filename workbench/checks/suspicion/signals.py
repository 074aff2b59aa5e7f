"""Cheap signs that a sentence lost its meaning on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from workbench.checks.suspicion.homographs import Homographs
from workbench.language.irregular import VERBS
from workbench.language.lexicon import Lexicon
from workbench.story import Passage, Span, Wording
from workbench.story.finding import QT_TRANSLATE_NOOP
from workbench.story.tokens import Token

CERTAIN, PLAIN, FAINT = 2.0, 1.0, 0.7
_GOES_ON = re.compile(r"[-’'.\w]")
_SHORTEST = 7  # words of a sentence that should have a verb


class Signal(NamedTuple):
    """One sign. ``unless``: words of which one in the story takes it back. ``sort`` tells signs of one kind."""

    span: Span
    weight: float
    sort: str
    evidence: Wording
    unless: frozenset[str] = frozenset()


_DETERMINERS = ("the", "a", "an", "its", "their")
_NEVER_AFTER = (
    "of to in for with by from at was is has have are were can could he they she we his their its be "
    "been than which who ."
).split()
# Pairs of small words that 190,000 words of edited English do not hold once, though chance alone would bring them.
CLASHES = frozenset(
    {(one, other) for one in _DETERMINERS for other in _NEVER_AFTER}
    | {(one, "of") for one in ("to", "of", "with", "by", "for", "has", "would")}
    | {("of", other) for other in ("to", "for", "with", "by", "has", "have", "are", "would", "be")}
    | {("is", other) for other in ("has", "have", "would", "be")}
    | {("was", other) for other in ("has", "have", "would", "be")}
    | {("has", other) for other in ("is", "was", "has", "are", "and")}
    | {("would", other) for other in ("was", "is", "has", "been", "his")}
    | {("will", other) for other in ("was", "is", "has", "been")}
    | {(one, other) for one in ("to", "of", "in", "with", "by", "from") for other in ("has", "they", "he")}
) - {("a", "."), ("an", "."), ("the", "in"), ("the", "at"), ("a", "can"), ("the", "can")}  # fmt: skip

_VERBS = frozenset(
    form for base, (past, participle) in VERBS.items() for form in (base, past, participle, base + "s")
) | frozenset(
    "is are was were has have had will would can could may might must should did does do am 's isn’t aren’t goes does "
    "wants needs asks calls includes remains believes considers seeks costs expects plans faces warns "
    "claims starts ends "
    "opens closes plays works lives stays moves turns looks seems appears follows opposes supports hopes fears".split()
)


class Signals:
    """Finds the signs in a paragraph."""

    def __init__(self, lexicon: Lexicon, homographs: Homographs) -> None:
        self._lexicon = lexicon
        self._homographs = homographs

    def of(self, passage: Passage) -> Iterator[Signal]:
        """Every sign, in no certain order."""
        every = passage.tokens
        lower = [token.text.lower() for token in every]
        yield from _clashes(every, passage.text)
        for first, behind, row in self._homographs.find(every, lower):
            span = Span(every[first].start, every[behind - 1].end)
            weight = PLAIN if behind - first == 1 else CERTAIN
            evidence = Wording.of(QT_TRANSLATE_NOOP("Rules", "Perhaps “{original}”"), original=row.original)
            yield Signal(span, weight, row.original, evidence, row.unless)
        yield from self._unknown(every, passage.text)
        yield from _verbless(passage)

    def _unknown(self, every: Sequence[Token], text: str) -> Iterator[Signal]:
        for token in every:
            word = token.text
            if token.kind != "word" or not word[0].islower() or len(word) < 4 or self._lexicon.is_dictionary_word(word):
                continue
            if text[token.start - 1 : token.start] in ("-", "@", "#", "/", ".", "_") or text[
                token.end : token.end + 1
            ] in ("-", "@", "/", "_"):
                continue
            if not self._lexicon.is_known(word):
                yield Signal(
                    Span(token.start, token.end),
                    FAINT,
                    "unknown",
                    Wording.of(QT_TRANSLATE_NOOP("Rules", "“{word}” is no known word"), word=word),
                )


def _clashes(every: Sequence[Token], text: str) -> Iterator[Signal]:
    for one, other in pairwise(every):
        if (one.text, other.text) in CLASHES and text[one.end : other.start] in ("", " "):
            if _GOES_ON.match(text, other.end):
                continue
            yield Signal(
                Span(one.start, other.end),
                CERTAIN,
                "clash",
                Wording.of(
                    QT_TRANSLATE_NOOP("Rules", "“{words}” never stand side by side"), words=f"{one.text} {other.text}"
                ),
            )


def _verbless(passage: Passage) -> Iterator[Signal]:
    for span in passage.sentences:
        text = span.of(passage.text)
        if not text.endswith(".") or "“" in text or ":" in text:
            continue
        words = text.lower().replace("’", "'").split()
        if len(words) < _SHORTEST or any(_may_be_verb(word.strip("“”\"'(),.;")) for word in words):
            continue
        evidence = Wording.of(QT_TRANSLATE_NOOP("Rules", "No verb in this sentence"))
        yield Signal(Span(span.start, span.start + len(text.split()[0])), PLAIN, "verbless", evidence)


def _may_be_verb(word: str) -> bool:
    return word in _VERBS or word.endswith(("ed", "n't", "'s", "'re", "'ve", "'ll"))
