"""Which findings hit which of the editor's marks, and whether what they propose is what she would have written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, product

from workbench.formats.criticmarkup import Mark, MarkedStory
from workbench.story import Finding, Span

_COMBINATIONS = 256  # of answers or of proposals that are tried together

Change = tuple[Span, str]  # words in place of a stretch of a paragraph


@dataclass(frozen=True, slots=True)
class MarkVerdict:
    """What became of one mark: found at all; its repair proposed first; its repair anywhere among the proposals."""

    mark: Mark
    text: str  # the received words under it
    found: bool
    right_first: bool
    right: bool


@dataclass(frozen=True, slots=True)
class FindingVerdict:
    """What a finding was worth.

    ``true``: it lies on a mark. ``right``: its proposal gives what the editor wrote; ``right_first``: its first one
    does. ``within``: the mark reaches beyond it, so that the editor wrote the whole passage anew and its own
    repair cannot be judged.
    """

    finding: Finding
    true: bool
    right_first: bool
    right: bool
    within: bool


@dataclass(frozen=True, slots=True)
class StoryVerdict:
    """All marks and findings of one story."""

    marks: tuple[MarkVerdict, ...]
    findings: tuple[FindingVerdict, ...]


def judged(story: MarkedStory, findings: Iterable[Finding]) -> StoryVerdict:
    """The marks of a story held against the findings in it.

    A finding and a mark meet when they share a character, when one is empty and touches the other, or when they only
    touch but come to the same text (a doubled word taken out before or behind). A finding is right when its proposal
    gives the same text as the answers of all marks that it meets, over the stretch that they cover together; findings
    that are not right alone may be right together, as two in one mark are.
    """
    marks: list[MarkVerdict] = []
    verdicts: list[FindingVerdict] = []
    held = list(findings)
    for paragraph in story.received.paragraphs:
        mine = [mark for mark in story.marks if mark.paragraph == paragraph.id]
        theirs = [finding for finding in held if finding.paragraph == paragraph.id]
        bench = _Bench(paragraph.text, mine, theirs)
        bench.judge()
        marks += bench.mark_verdicts()
        verdicts += bench.finding_verdicts()
    return StoryVerdict(tuple(marks), tuple(verdicts))


class _Bench:
    """One paragraph: marks and findings by their place in two lists."""

    def __init__(self, text: str, marks: Sequence[Mark], findings: Sequence[Finding]) -> None:
        self._text, self._marks, self._findings = text, marks, findings
        self._meets = [{m for m, mark in enumerate(marks) if self._meet(mark, finding)} for finding in findings]
        self._first: set[int] = set()  # findings, and below marks, that are right by first proposals
        self._any: set[int] = set()
        self._mark_first: set[int] = set()
        self._mark_any: set[int] = set()

    def judge(self) -> None:
        """Each finding alone, then those of one mark together."""
        for f, met in enumerate(self._meets):
            if met:
                self._settle([f], met)
        for m in range(len(self._marks)):
            together = [f for f, met in enumerate(self._meets) if m in met and f not in self._any]
            if len(together) > 1 and _apart([self._findings[f].span for f in together]):
                self._settle(together, set().union(*(self._meets[f] for f in together)))

    def _settle(self, findings: Sequence[int], marks: set[int]) -> None:
        spans = [self._findings[f].span for f in findings] + [self._marks[m].span for m in marks]
        stretch = Span(min(span.start for span in spans), max(span.end for span in spans))
        answers = [[(self._marks[m].span, answer) for answer in self._marks[m].answers] for m in sorted(marks)]
        wanted = {self._changed(stretch, choice) for choice in islice(product(*answers), _COMBINATIONS)}
        proposals = [[(self._findings[f].span, p.text) for p in self._findings[f].proposals] for f in findings]
        for place, choice in enumerate(islice(product(*proposals), _COMBINATIONS)):
            if self._changed(stretch, choice) in wanted:
                self._any.update(findings)
                self._mark_any.update(marks)
                if place == 0:
                    self._first.update(findings)
                    self._mark_first.update(marks)
                return

    def _changed(self, stretch: Span, changes: Sequence[Change]) -> str:
        parts, at = [], stretch.start
        for span, new in sorted(changes, key=lambda change: (change[0].start, change[0].end)):
            parts += [self._text[at : span.start], new]
            at = span.end
        return "".join(parts) + self._text[at : stretch.end]

    def _meet(self, mark: Mark, finding: Finding) -> bool:
        one, other = mark.span, finding.span
        if one.overlaps(other):
            return True
        if one.start > other.end or other.start > one.end:
            return False
        if not len(one) or not len(other):
            return True
        stretch = Span(min(one.start, other.start), max(one.end, other.end))
        wanted = {self._changed(stretch, [(one, answer)]) for answer in mark.answers}
        return any(self._changed(stretch, [(other, proposal.text)]) in wanted for proposal in finding.proposals)

    def mark_verdicts(self) -> list[MarkVerdict]:
        found = set().union(*self._meets)
        return [
            MarkVerdict(mark, mark.span.of(self._text), m in found, m in self._mark_first, m in self._mark_any)
            for m, mark in enumerate(self._marks)
        ]

    def finding_verdicts(self) -> list[FindingVerdict]:
        return [
            FindingVerdict(finding, bool(met), f in self._first, f in self._any, self._is_within(finding, met))
            for f, (finding, met) in enumerate(zip(self._findings, self._meets, strict=True))
        ]

    def _is_within(self, finding: Finding, met: set[int]) -> bool:
        return any(
            self._marks[m].span.start <= finding.span.start
            and finding.span.end <= self._marks[m].span.end
            and len(self._marks[m].span) > len(finding.span)
            for m in met
        )


def _apart(spans: Sequence[Span]) -> bool:
    ordered = sorted(spans)
    return all(one.end <= other.start for one, other in pairwise(ordered))
