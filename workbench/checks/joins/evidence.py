"""What the rest of the story says about a possible join."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from workbench.checks.joins.commas import is_finite
from workbench.checks.joins.context import fit
from workbench.checks.joins.split import NAME, UNKNOWN, WORD, Split, bare
from workbench.checks.joins.vocabulary import CLOSED, PARTICLES
from workbench.checks.joins.weights import weighed
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Passage, Span, Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

_MARK_UP = 5.0  # the mark-up changes right at the cut
_GUESSED = frozenset(("joins.name-word", "joins.word-word", "joins.word-name", "joins.stop"))
_IN_PLACE = 5.0
_PLACE = re.compile(r" (?:[A-ZÀ-Þ\d]|(?:the|a|an|his|her|its|their|this|that|all|each|one|two|three)\b)")
_NAME_AHEAD = re.compile(r"[A-ZÀ-Þ][^\W\d_]+ $")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = 300  # characters of a sentence looked at on either side


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

    @classmethod
    def of(cls, knowledge: StoryKnowledge, glued: Iterable[Glued]) -> StoryView:
        """The view of a story; a name counts in its possessive and as a part of a double name, too."""
        found = list(glued)
        repeated = Counter(one.text for one in found)
        repeated.update(bare(one.splits[0].left) for one in found)  # "Saldua" beside "Salduawas" is a name
        words = _in_parts(knowledge.words)
        return cls(_in_parts(knowledge.names), words, repeated)

    def alone(self, split: Split) -> int:
        """How often the left half of a split stands alone as a name."""
        left = bare(split.left)
        if not left[:1].isupper():
            return 0
        return self.words.get(left.lower(), 0) if split.kind in (NAME, UNKNOWN) else self.names.get(left, 0)

    def odds(self, split: Split, glued: Glued, passage: Passage) -> float:
        """The odds of a split with all that the story tells."""
        odds = split.odds + _MARK_UP * bool(glued.seams.intersection(split.cuts))
        if not is_guessed(split, glued.text):
            return odds + (_IN_PLACE if _is_place(split, glued, passage) else 0.0)
        return odds + weighed(self.features(split, glued, passage))

    def features(self, split: Split, glued: Glued, passage: Passage) -> dict[str, float]:
        """What the story says for and against a split, to be weighed."""
        alone, right = self.alone(split), bare(split.right)
        found = {
            "alone": float(alone > 0),
            "alone often": float(alone > 1),
            "repeated": float(self.repeated.get(glued.text, 0) > 1 and not alone),
        }
        if split.right[0].islower():
            found.update(self._around(split, glued, passage))
        else:
            found["right name alone"] = float(right in self.names)
            found["right word alone"] = float(right.lower() in self.words and right not in self.names)
            found.update(self._titled(split, glued, passage))
            found["left word alone"] = float(bare(split.left).lower() in self.words and not alone)
        return {name: value for name, value in found.items() if value}

    def _titled(self, split: Split, glued: Glued, passage: Passage) -> Iterator[tuple[str, float]]:
        start, end = glued.span.start, glued.span.end
        before, after = passage.text[max(0, start - 30) : start], passage.text[end : end + 2]
        ahead = _WORD.findall(before)
        titled = split.left[0].isupper()
        yield "capital, name around", float(titled and bool(_NAME_AHEAD.search(before) or re.match(" [A-ZÀ-Þ]", after)))
        yield "capital, article ahead", float(titled and bool(ahead) and ahead[-1].lower() in ("the", "a", "an"))

    def _around(self, split: Split, glued: Glued, passage: Passage) -> Iterator[tuple[str, float]]:
        left, right, start = bare(split.left), bare(split.right), glued.span.start
        at = start + split.cuts[0] + len(split.right)
        before, after = passage.text[max(0, start - 30) : start], passage.text[at : at + 40]
        name_ahead = float(bool(_NAME_AHEAD.search(before)))
        if right in PARTICLES:
            yield "particle, hyphen", float(bool(re.match(r"[-’'][A-ZÀ-Þ]", after)))
            yield "particle, name", float(bool(re.match(" [A-ZÀ-Þ]", after)))
        else:
            in_name = left[:1].isupper()
            yield "context of name" if in_name else "context of word", fit(split.right, after, in_name)
        if left.islower():
            yield "word alone", float(left not in CLOSED and left in self.words)
            ahead = _WORD.findall(before)
            yield "small word ahead", float(bool(ahead) and ahead[-1].lower() in CLOSED)
        yield "right alone", float(right not in CLOSED and right in self.words)
        if not passage.begins_sentence(start):
            yield "mid sentence", 1.0
            yield "surname" if split.kind == WORD and left[0].isupper() else "name ahead", name_ahead
        if is_finite(right) and (split.kind != WORD or left[0].isupper()):
            yield "only verb", float(not self._has_verb(glued, passage))

    @staticmethod
    def _has_verb(glued: Glued, passage: Passage) -> bool:
        """Whether the sentence has a verb with a subject besides what a split makes."""
        sentence, span = passage.sentence_at(glued.span.start), glued.span
        before = passage.text[max(sentence.start, span.start - _SENTENCE) : span.start]
        after = passage.text[span.end : min(sentence.end, span.end + _SENTENCE)]
        return any(is_finite(word) for word in _WORD.findall(before + " " + after))


def _is_place(split: Split, glued: Glued, passage: Passage) -> bool:
    """Whether "in" after a figure is no inches: "won by 72in the", "in 14in May"."""
    return split.rule == "joins.digit" and split.right == "in" and bool(_PLACE.match(passage.text, glued.span.end))


def _in_parts(counts: Mapping[str, int]) -> dict[str, int]:
    """Counts of words, to which the parts of double names and the owners of possessives are added."""
    found = dict(counts)
    for form, count in counts.items():
        if form.isalpha():
            continue
        for part in {bare(form), *bare(form).split("-")} - {form}:
            if len(part) > 2:
                found[part] = found.get(part, 0) + count
    return found


def is_guessed(split: Split, found: str) -> bool:
    """Whether only words speak for a split, no mark that shows."""
    return split.rule in _GUESSED and found[split.cuts[0] - 1].isalnum()


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
