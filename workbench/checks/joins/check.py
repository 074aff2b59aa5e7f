"""The check for run-together words: reads paragraphs, then judges what it read by the whole story."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.checks.joins.context import fit
from workbench.checks.joins.halves import Split, bare
from workbench.checks.joins.repair import Setting, mends
from workbench.checks.joins.seams import STRETCH, Seams, trimmed
from workbench.checks.joins.vocabulary import CLOSED
from workbench.language.knowledge import StoryKnowledge
from workbench.language.lexicon import Lexicon
from workbench.story import Action, Category, Finding, Passage, Proposal, Severity, Span, Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

RULES = (
    "joins.name-word",
    "joins.word-name",
    "joins.word-word",
    "joins.bracket",
    "joins.quote",
    "joins.digit",
    "joins.stop",
    "joins.comma",
    "joins.url",
)
_REMEMBERED = 200_000  # distinct stretches; a long-lived process must not grow without end
_SHOWN = 0.2  # below this confidence a split is not worth a finding
# Weights of what the story tells (natural logarithms), fitted together with those of halves.py.
_ALONE, _ALONE_OFTEN = 4.6, 1.8  # the left half stands alone elsewhere, once, more often
_CONTEXT, _WORD_ALONE, _RIGHT_ALONE, _MID_SENTENCE, _REPEATED = 0.95, 0.7, 0.8, -1.6, -3.0
_SURE_SEAM = 5.0  # the mark-up changes right at the cut
_CLEAN_STORY = -0.5  # no other join in the story is sure
_UNSEEN = frozenset(("joins.name-word", "joins.word-word", "joins.word-name", "joins.stop"))
_BIAS = 1.0
_SURE = 4.0
_REACH = 400  # characters of the sentence looked at on either side


@dataclass(frozen=True, slots=True)
class Glued:
    """A stretch that may be several words, with the ways to part it, best first."""

    span: Span
    text: str
    splits: tuple[Split, ...]
    seams: frozenset[int]  # offsets in ``text`` at which the mark-up changes


@dataclass(frozen=True, slots=True)
class _StoryView:
    names: Mapping[str, int]
    words: Mapping[str, int]
    repeated: Mapping[str, int]


Reading = tuple[Glued, ...]


class JoinsCheck:
    """Finds words that run together. It may be shared by threads: it only ever adds to what it remembers."""

    rules: Sequence[str] = RULES

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._seams = Seams(lexicon)
        self._quiet: set[str] = set()

    def read(self, passage: Passage) -> Reading:
        """The stretches of a paragraph that may be run-together words."""
        text, quiet, marked = passage.text, self._quiet, passage.paragraph.seams
        found = []
        for match in STRETCH.finditer(text):
            stretch = match.group()
            if stretch in quiet:
                continue
            glued = self._glued(stretch, match.start(), marked)
            if glued:
                found.append(glued)
            else:
                if len(quiet) > _REMEMBERED:
                    quiet.clear()
                quiet.add(stretch)
        return tuple(found)

    def _glued(self, stretch: str, at: int, marked: frozenset[int]) -> Glued | None:
        start, end = trimmed(stretch)
        if end - start < 3:
            return None
        text = stretch[start:end]
        splits = self._seams.splits(text)
        if not splits:
            return None
        span = Span(at + start, at + end)
        return Glued(
            span, text, splits, frozenset(seam - span.start for seam in marked if span.start < seam < span.end)
        )

    def judge(self, readings: Sequence[tuple[Passage, Reading]], knowledge: StoryKnowledge) -> Iterator[Finding]:
        """The joins of a story."""
        repeated = Counter(glued.text for _, reading in readings for glued in reading)
        story = _StoryView(knowledge.names, knowledge.words, repeated)
        weighed = []
        for passage, reading in readings:
            for glued in reading:
                odds = [(self._odds(split, glued, passage, story), split) for split in glued.splits]
                weighed.append((passage, glued, sorted(odds, key=lambda item: -item[0])))
        sure = sum(odds[0][0] > _SURE for _, _, odds in weighed)
        for passage, glued, odds in weighed:
            others = sure - (odds[0][0] > _SURE)
            finding = self._judged(passage, glued, odds, 0.0 if others else _CLEAN_STORY, knowledge)
            if finding:
                yield finding

    def _judged(
        self,
        passage: Passage,
        glued: Glued,
        weighed: list[tuple[float, Split]],
        prior: float,
        knowledge: StoryKnowledge,
    ) -> Finding | None:
        odds, split = weighed[0]
        confidence = _share(odds + prior)
        if confidence < _SHOWN:
            return None
        proposals = self._proposals(passage, glued, weighed)
        first, second = bare(split.left), split.right
        return Finding(
            rule=split.rule,
            category=Category.JOINS,
            severity=Severity.ERROR,
            confidence=round(confidence, 3),
            action=Action.ASK,
            paragraph=passage.paragraph.id,
            span=glued.span,
            text=glued.text,
            message=Wording.of(QT_TRANSLATE_NOOP("Rules", "Run-together words")),
            why=Wording.of(
                QT_TRANSLATE_NOOP("Rules", "“{left}” and “{right}” stand without a space between them."),
                left=first,
                right=second,
            ),
            proposals=proposals,
            evidence=tuple(self._evidence(split, glued, knowledge)),
        )

    def _odds(self, split: Split, glued: Glued, passage: Passage, story: _StoryView) -> float:
        """The odds of a split with all that the story tells (natural logarithm)."""
        odds = split.odds + _SURE_SEAM * bool(glued.seams & set(split.cuts))
        left, right = bare(split.left), bare(split.right)
        alone = story.names.get(left, 0) if left[:1].isupper() else 0
        if split.rule not in _UNSEEN:
            return odds
        odds += (_ALONE if alone else 0.0) + (_ALONE_OFTEN if alone > 1 else 0.0)
        if split.right[0].islower():
            odds += _CONTEXT * fit(split.right, passage.text[glued.span.end : glued.span.end + 40], left[:1].isupper())
            if left.islower() and left not in CLOSED and story.words.get(left):
                odds += _WORD_ALONE
            if right not in CLOSED and story.words.get(right):
                odds += _RIGHT_ALONE
            if not passage.begins_sentence(glued.span.start):
                odds += _MID_SENTENCE
        elif story.names.get(right):
            odds += 3 * _RIGHT_ALONE
        if split.right[0].islower() or left.islower():
            odds += _BIAS
        if story.repeated[glued.text] > 1 and not alone:
            odds += _REPEATED
        return odds

    def _evidence(self, split: Split, glued: Glued, knowledge: StoryKnowledge) -> Iterator[Wording]:
        if glued.seams & set(split.cuts):
            yield Wording.of(QT_TRANSLATE_NOOP("Rules", "The mark-up changes here."))
        left = bare(split.left)
        alone = knowledge.names.get(left, 0) if left[:1].isupper() else 0
        if alone == 1:
            yield Wording.of(QT_TRANSLATE_NOOP("Rules", "“{name}” occurs once more in this story."), name=left)
        elif alone:
            yield Wording.of(
                QT_TRANSLATE_NOOP("Rules", "“{name}” occurs {count} times more in this story."),
                name=left,
                count=str(alone),
            )

    def _proposals(self, passage: Passage, glued: Glued, weighed: list[tuple[float, Split]]) -> tuple[Proposal, ...]:
        sentence = passage.sentence_at(glued.span.start)
        setting = Setting(
            before=passage.text[max(sentence.start, glued.span.start - _REACH) : glued.span.start],
            after=passage.text[glued.span.end : min(max(sentence.end, glued.span.end), glued.span.end + _REACH)],
            quoted=passage.is_quoted(Span(glued.span.start, glued.span.start + 1)),
            mid_sentence=not passage.begins_sentence(glued.span.start),
        )
        top = weighed[0][0]
        ranked: dict[str, float] = {}
        total = sum(math.exp(odds - top) for odds, _ in weighed)
        for odds, split in weighed:
            weight = math.exp(odds - top) / total
            for mend in mends(glued.text, split.cuts, setting, split.kind):
                ranked[mend.text] = max(ranked.get(mend.text, 0), mend.belief * weight)
        best = sorted(ranked.items(), key=lambda item: -item[1])[:4]
        return tuple(Proposal(text, round(belief, 3)) for text, belief in best)


def _share(odds: float) -> float:
    return 1 / (1 + math.exp(-max(min(odds, 30), -30)))


__all__ = ["CLOSED", "RULES", "JoinsCheck"]
