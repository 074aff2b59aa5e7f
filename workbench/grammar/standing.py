"""Standing back: what our own checks have named, LanguageTool does not name again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from workbench.story import Finding, Span, Story


def stand_back(grammar: Iterable[Finding], own: Iterable[Finding], story: Story) -> tuple[Finding, ...]:
    """Those of ``grammar`` that touch no words that a finding of ``own`` is about.

    ``own`` should hold what stands behind other findings and what the editor dismissed, too: she has seen it. A
    finding about a whole paragraph (a repeat, a credit line) says nothing of the words in it.
    """
    named: dict[int, list[Span]] = defaultdict(list)
    for finding in own:
        whole = finding.paragraph in story and len(finding.span) == len(story.paragraph(finding.paragraph).text)
        if not whole:
            named[finding.paragraph].append(finding.span)
    return tuple(finding for finding in grammar if not _is_named(finding.span, named[finding.paragraph]))


def _is_named(span: Span, named: Iterable[Span]) -> bool:
    return any(span.overlaps(other) or span == other for other in named)
