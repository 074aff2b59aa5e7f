"""What the rest of the story says about a possible join."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workbench.checks.joins.context import fit
from workbench.checks.joins.halves import NAME, UNKNOWN, WORD, Split, bare
from workbench.checks.joins.vocabulary import CLOSED
from workbench.story import Passage, Span, Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

# Natural logarithms, fitted together with the weights of halves.py; the last three are judgement.
_ALONE, _ALONE_OFTEN = 4.6, 1.8  # the left half stands alone elsewhere: once, more often
_CONTEXT, _WORD_ALONE, _RIGHT_ALONE, _MID_SENTENCE = 0.95, 0.7, 0.8, -1.6
_BASE = 1.4
_REPEATED = -3.0  # the whole token comes again: probably a name
_SURNAME = -1.5  # a name stands right before: "Rory Makepeace"
_MARK_UP = 5.0  # the mark-up changes right at the cut

_GUESSED = frozenset(("joins.name-word", "joins.word-word", "joins.word-name", "joins.stop"))
_NAME_AHEAD = re.compile(r"[A-ZÀ-Þ][^\W\d_]+ $")


@dataclass(frozen=True, slots=True)
class Glued:
    """A stretch that may be several words, with the ways to part it, best first.

    ``seams`` are the offsets in ``text`` at which the mark-up changes.
    """

    span: Span
    text: str
    splits: tuple[Split, ...]
    seams: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class StoryView:
    """What a story holds: its names and words with their counts, and how often each glued text comes."""

    names: Mapping[str, int]
    words: Mapping[str, int]
    repeated: Mapping[str, int]

    def alone(self, split: Split) -> int:
        """How often the left half of a split stands alone as a name."""
        left = bare(split.left)
        if not left[:1].isupper():
            return 0
        return self.words.get(left.lower(), 0) if split.kind in (NAME, UNKNOWN) else self.names.get(left, 0)

    def odds(self, split: Split, glued: Glued, passage: Passage) -> float:
        """The odds of a split with all that the story tells."""
        odds = split.odds + _MARK_UP * bool(glued.seams.intersection(split.cuts))
        if split.rule not in _GUESSED:
            return odds
        alone = self.alone(split)
        odds += (_ALONE if alone else 0.0) + (_ALONE_OFTEN if alone > 1 else 0.0)
        if split.right[0].islower():
            odds += _BASE + self._by_context(split, glued, passage)
        elif split.left[0].islower():
            odds += _BASE
        if split.right[0].isupper() and self.names.get(bare(split.right)):
            odds += 3 * _RIGHT_ALONE
        if self.repeated.get(glued.text, 0) > 1 and not alone:
            odds += _REPEATED
        return odds

    def _by_context(self, split: Split, glued: Glued, passage: Passage) -> float:
        left, right, start = bare(split.left), bare(split.right), glued.span.start
        at = start + split.cuts[0] + len(split.right)
        odds = _CONTEXT * fit(split.right, passage.text[at : at + 40], left[:1].isupper())
        if left.islower() and left not in CLOSED and self.words.get(left):
            odds += _WORD_ALONE
        if right not in CLOSED and self.words.get(right):
            odds += _RIGHT_ALONE
        if not passage.begins_sentence(start):
            odds += _MID_SENTENCE
            if (
                split.kind == WORD
                and left[0].isupper()
                and _NAME_AHEAD.search(passage.text[max(0, start - 30) : start])
            ):
                odds += _SURNAME
        return odds


def evidence(split: Split, glued: Glued, passage: Passage, story: StoryView, others: int) -> Iterator[Wording]:
    """What an editor is told in support of a split."""
    for cut in sorted(glued.seams.intersection(split.cuts)):
        yield _mark_up(passage, glued.span.start + cut)
    left, count = bare(split.left), story.alone(split)
    if count == 1:
        yield Wording.of(QT_TRANSLATE_NOOP("Rules", "“{name}” occurs once more in this story."), name=left)
    elif count == 2:
        yield Wording.of(QT_TRANSLATE_NOOP("Rules", "“{name}” occurs twice more in this story."), name=left)
    elif count:
        yield Wording.of(
            QT_TRANSLATE_NOOP("Rules", "“{name}” occurs {count} times more in this story."), name=left, count=str(count)
        )
    if others:
        yield Wording.of(QT_TRANSLATE_NOOP("Rules", "Other words in this story run together, too."))


def _mark_up(passage: Passage, at: int) -> Wording:
    marks = {mark for run in passage.paragraph.runs if at in (run.span.start, run.span.end) for mark in run.marks}
    ends = any(run.span.end == at for run in passage.paragraph.runs)
    if "bold" in marks:
        if ends:
            return Wording.of(QT_TRANSLATE_NOOP("Rules", "Bold text ends here."))
        return Wording.of(QT_TRANSLATE_NOOP("Rules", "Bold text begins here."))
    if "link" in marks:
        if ends:
            return Wording.of(QT_TRANSLATE_NOOP("Rules", "A link ends here."))
        return Wording.of(QT_TRANSLATE_NOOP("Rules", "A link begins here."))
    return Wording.of(QT_TRANSLATE_NOOP("Rules", "The mark-up changes here."))
