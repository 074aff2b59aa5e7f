"""The check for run-together words: reads paragraphs, then judges what it read by the whole story."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from workbench.checks.joins.evidence import Glued, StoryView, evidence, is_guessed
from workbench.checks.joins.repair import Setting, mends
from workbench.checks.joins.seams import STRETCH, Seams, trimmed
from workbench.checks.joins.split import Split, bare
from workbench.checks.joins.weights import WEIGHTS
from workbench.checks.joins.wording import MESSAGE, RULES, reason
from workbench.language.knowledge import StoryKnowledge
from workbench.language.lexicon import Lexicon
from workbench.story import Action, Category, Finding, Passage, Proposal, Severity, Span, Wording

_REMEMBERED = 200_000  # distinct stretches; a long-lived process must not grow without end
_SURE = 4.0  # odds from which a join raises the belief in others
_NO_OTHERS = -0.5  # for a seam that its characters show
_LEAST = 0.2  # below this confidence a split is not worth a finding
_LEAST_PROPOSAL = 0.015
_REACH = 400  # characters of the sentence looked at on either side
_SAFE_RULES = frozenset(("joins.bracket", "joins.quote", "joins.digit", "joins.stop", "joins.comma", "joins.url"))

Reading = tuple[Glued, ...]
Weighed = list[tuple[float, Split]]


class JoinsCheck:
    """Finds words that run together. It may be shared by threads: it only ever adds to what it remembers."""

    rules: Sequence[str] = RULES

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._seams = Seams(lexicon)
        self._quiet: set[str] = set()

    def read(self, passage: Passage) -> Reading:
        """The stretches of a paragraph that may be run-together words."""
        quiet, marked = self._quiet, sorted(passage.paragraph.seams)
        found = []
        for match in STRETCH.finditer(passage.text):
            stretch, start = match.group(), match.start()
            seams = [seam for seam in marked if start < seam < match.end()] if marked else []
            if stretch in quiet and not seams:
                continue
            glued = self._glued(stretch, start, seams)
            if glued:
                found.append(glued)
            elif not seams:
                if len(quiet) > _REMEMBERED:
                    quiet.clear()
                quiet.add(stretch)
        return tuple(found)

    def _glued(self, stretch: str, at: int, marked: Sequence[int]) -> Glued | None:
        start, end = trimmed(stretch)
        if end - start < 3:
            return None
        text, span = stretch[start:end], Span(at + start, at + end)
        seams = frozenset(seam - span.start for seam in marked if span.start < seam < span.end)
        splits = self._seams.splits(text) or self._seams.marked(text, seams)
        return Glued(span, text, splits, seams) if splits else None

    def judge(self, readings: Sequence[tuple[Passage, Reading]], knowledge: StoryKnowledge) -> Iterator[Finding]:
        """The joins of a story."""
        story = StoryView.of(knowledge, (glued for _, reading in readings for glued in reading))
        weighed: list[tuple[Passage, Glued, Weighed]] = []
        for passage, reading in readings:
            for glued in reading:
                odds = [(story.odds(split, glued, passage), split) for split in glued.splits]
                weighed.append((passage, glued, sorted(odds, key=lambda item: -item[0])))
        sure = sum(odds[0][0] > _SURE for _, _, odds in weighed)
        for passage, glued, odds in weighed:
            finding = self._judged(passage, glued, odds, story, sure - (odds[0][0] > _SURE))
            if finding:
                yield finding

    def _judged(
        self, passage: Passage, glued: Glued, weighed: Weighed, story: StoryView, others: int
    ) -> Finding | None:
        top, split = weighed[0]
        odds = top + math.log(sum(math.exp(other - top) for other, _ in weighed))
        if is_guessed(split, glued.text):
            odds += WEIGHTS["others"] * bool(others)
        elif not others:
            odds += _NO_OTHERS
        confidence = 1 / (1 + math.exp(-max(min(odds, 30), -30)))
        if confidence < _LEAST:
            return None
        proposals = self._proposals(passage, glued, weighed, story)
        return Finding(
            rule=split.rule,
            category=Category.JOINS,
            severity=Severity.ERROR,
            confidence=round(confidence, 3),
            action=_action(split.rule, confidence, proposals[0].confidence),
            paragraph=passage.paragraph.id,
            span=glued.span,
            text=glued.text,
            message=Wording(MESSAGE),
            why=reason(split, glued.text, proposals[0].text),
            proposals=proposals,
            evidence=tuple(evidence(split, glued, passage, story, others)),
        )

    def _proposals(self, passage: Passage, glued: Glued, weighed: Weighed, story: StoryView) -> tuple[Proposal, ...]:
        """At most four repairs, best first; there is always one."""
        sentence, span = passage.sentence_at(glued.span.start), glued.span
        setting = Setting(
            before=passage.text[max(sentence.start, span.start - _REACH) : span.start],
            after=passage.text[span.end : min(max(sentence.end, span.end), span.end + _REACH)],
            quoted=passage.is_quoted(Span(span.start, span.start + 1)),
            common=frozenset(self._common(weighed, story)),
        )
        top = weighed[0][0]
        total = sum(math.exp(odds - top) for odds, _ in weighed)
        ranked: dict[str, float] = {}
        for odds, split in weighed:
            for mend in mends(glued.text, split.cuts, setting, split.kind):
                belief = mend.belief * math.exp(odds - top) / total
                ranked[mend.text] = max(ranked.get(mend.text, 0), belief)
        best = sorted(ranked.items(), key=lambda item: -item[1])[:4]
        return tuple(
            Proposal(text, round(belief, 3))
            for number, (text, belief) in enumerate(best)
            if belief >= _LEAST_PROPOSAL or not number
        )

    def _common(self, weighed: Weighed, story: StoryView) -> Iterator[str]:
        """The right halves with a capital that are common words and no names, here or anywhere."""
        for _, split in weighed:
            word = bare(split.right)
            named = word in story.names or self._lexicon.is_name(word)
            if word[:1].isupper() and not named and self._lexicon.is_dictionary_word(word.lower()):
                yield word


def _action(rule: str, confidence: float, first: float) -> Action:
    """What may be done with the first proposal: only visible seams that want nothing but a space are safe."""
    if rule in _SAFE_RULES and confidence >= 0.99 and first >= 0.96:
        return Action.SAFE
    if confidence >= 0.95 and first >= 0.75:
        return Action.BATCH
    return Action.ASK
