"""The checker: every check over every paragraph, with the paragraphs' readings kept between calls."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workbench.checking.overlaps import agreed
from workbench.checks import Check
from workbench.language.knowledge import StoryKnowledge
from workbench.language.topics import corrected
from workbench.story import Finding, Paragraph, Passage, Story

_KEPT_PARAGRAPHS = 20_000  # about four million words: the queue of a shift, with its undone versions


class CheckStopped(Exception):
    """The caller asked the check to stop before it was done."""


@dataclass(frozen=True)
class Report:
    """What the checks say about one snapshot of a story.

    ``findings`` are in reading order and do not overlap (but for those about a whole paragraph); ``behind``
    holds, for a finding, those that stood at the same words and gave way to it.
    """

    story: Story
    findings: tuple[Finding, ...]
    behind: Mapping[Finding, tuple[Finding, ...]] = field(default_factory=dict)
    topics: Mapping[str, float] = field(default_factory=dict)


TopicVote = Callable[[Sequence[Passage]], Mapping[str, float]]


def _no_vote(_passages: Sequence[Passage]) -> Mapping[str, float]:
    return {}


class Checker:
    """Runs ``checks``. One call at a time; callable from any thread."""

    def __init__(self, checks: Sequence[Check[Any]], vote: TopicVote = _no_vote) -> None:
        self._checks = tuple(checks)
        self._vote = vote
        self._read: OrderedDict[Paragraph, tuple[Passage, tuple[Any, ...]]] = OrderedDict()

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of all rules that the checks know, sorted."""
        return tuple(sorted({rule for check in self._checks for rule in check.rules}))

    def check(
        self,
        story: Story,
        stop: Callable[[], bool] = lambda: False,
        accepts: Callable[[Finding], bool] = lambda _finding: True,
        topics: Collection[str] = (),
    ) -> Report:
        """All findings of ``story`` that ``accepts`` takes; one that it refuses never hides another.

        ``topics`` says what the story is about, where the editor corrected its vote.

        ``stop`` is asked between paragraphs; when it says True, CheckStopped is raised (what was read is kept).
        """
        read = []
        for paragraph in story.paragraphs:
            if stop():
                raise CheckStopped
            read.append(self._reading(paragraph))
        passages = [passage for passage, _ in read]
        knowledge = StoryKnowledge.of(passages, corrected(self._vote(passages), topics))
        findings: list[Finding] = []
        for number, check in enumerate(self._checks):
            if stop():
                raise CheckStopped
            own = check.judge([(passage, readings[number]) for passage, readings in read], knowledge)
            findings += (finding for finding in own if accepts(finding))
        kept, behind = agreed(findings, story)
        return Report(story, kept, behind, knowledge.topics)

    def _reading(self, paragraph: Paragraph) -> tuple[Passage, tuple[Any, ...]]:
        known = self._read.get(paragraph)
        if known is None:
            passage = Passage(paragraph)
            known = self._read[paragraph] = (passage, tuple(check.read(passage) for check in self._checks))
            if len(self._read) > _KEPT_PARAGRAPHS:
                self._read.popitem(last=False)
        else:
            self._read.move_to_end(paragraph)
        return known
