"""One checked story, as every form of output needs it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from workbench.checking import Checker, Report
from workbench.formats import Document
from workbench.formats.document import under
from workbench.story import Category, Finding, Span, Story

MINIMUM_CONFIDENCE = 0.5
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Threshold:
    """Which findings count."""

    confidence: float = MINIMUM_CONFIDENCE
    categories: Collection[Category] = tuple(Category)

    def passes(self, finding: Finding) -> bool:
        """Whether this one does."""
        return finding.confidence >= self.confidence and finding.category in self.categories

    def of(self, report: Report) -> tuple[Finding, ...]:
        """Those of a report that do, in reading order."""
        return tuple(finding for finding in report.findings if self.passes(finding))


@dataclass(frozen=True)
class Checked:
    """A story with its findings. ``name`` is the file as the command line called it."""

    name: str
    document: Document
    findings: tuple[Finding, ...]

    @classmethod
    def by(cls, checker: Checker, name: str, document: Document, threshold: Threshold) -> Checked:
        """Checks a story."""
        return cls(name, document, threshold.of(checker.check(document.story)))

    @property
    def story(self) -> Story:
        """The words."""
        return self.document.story

    def span(self, finding: Finding) -> Span:
        """Where a finding lies in the story's text."""
        return self.story.in_story(finding.paragraph, finding.span)

    def numbered(self) -> Iterator[tuple[str, Finding]]:
        """The findings, each with an id that no other of this story has and that is the same from run to run."""
        seen: Counter[str] = Counter()
        for finding in self.findings:
            fingerprint = finding.fingerprint(self.story.paragraph(finding.paragraph))
            seen[fingerprint] += 1
            repeat = seen[fingerprint]
            yield (fingerprint if repeat == 1 else f"{fingerprint}-{repeat}"), finding

    def position(self, finding: Finding) -> tuple[int, int]:
        """(line, column) of a finding in the file as received, both counted from 1, the column in code points."""
        place = self.document.skeleton.places[self.story.index(finding.paragraph)]
        # Of an empty span, the place of the letter after it.
        looked_for = Span(finding.span.start, max(finding.span.end, finding.span.start + 1))
        sources = (span.start for piece in place.pieces if (span := under(piece, looked_for)))
        at = next(sources, place.tail)
        line = bisect_right(self._line_starts, at)
        return line, at - self._line_starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        source = self.document.skeleton.source
        return (0, *(match.end() for match in _LINE_END.finditer(source)))
