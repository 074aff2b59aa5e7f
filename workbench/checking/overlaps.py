"""The one place where findings about the same words come to an agreement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from workbench.story import Category, Finding, Story

# Who knows better when two checks mark the same words: what is broken mechanically comes before what it means.
_RANK = {
    category: rank
    for rank, category in enumerate(
        (
            Category.HOUSE,
            Category.STRUCTURE,
            Category.JOINS,
            Category.PUNCTUATION,
            Category.NAMES,
            Category.NUMBERS,
            Category.SOURCE,
            Category.PHRASES,
            Category.RESIDUE,
            Category.CONSISTENCY,
            Category.GRAMMAR,
        )
    )
}


_DOUBTFUL = 0.5


def agreed(
    findings: Iterable[Finding], story: Story
) -> tuple[tuple[Finding, ...], Mapping[Finding, tuple[Finding, ...]]]:
    """(findings in reading order, those that gave way by the finding that they gave way to).

    What is only suspected hides nothing that is believed. The house list wins, then the more specific category, then
    the higher confidence, then the longer span. A finding about a whole paragraph (a repeat, an author box) stands
    beside those inside it, and so does one inside another that leaves its words as they are ("-fief of Adan-", whose
    dashes are wrong and whose "fief" is).
    """
    by_paragraph: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_paragraph[finding.paragraph].append(finding)
    kept: list[Finding] = []
    behind: dict[Finding, list[Finding]] = defaultdict(list)
    for paragraph in story.paragraphs:
        standing: list[Finding] = []
        wholes: list[Finding] = []
        for finding in sorted(by_paragraph.get(paragraph.id, ()), key=_precedence):
            rivals = wholes if len(finding.span) == len(paragraph.text) else standing
            winner = next((other for other in rivals if _collide(other, finding)), None)
            if winner is None:
                rivals.append(finding)
            else:
                behind[winner].append(finding)
        kept += sorted(wholes + standing, key=lambda finding: (finding.span.start, -finding.span.end))
    return tuple(kept), {winner: tuple(losers) for winner, losers in behind.items()}


def _precedence(finding: Finding) -> tuple[bool, int, float, int, int, str]:
    doubtful = finding.confidence < _DOUBTFUL
    rank = _RANK[finding.category]
    return (doubtful, rank, -finding.confidence, -len(finding.span), finding.span.start, finding.rule)


def _collide(one: Finding, other: Finding) -> bool:
    if one.span == other.span:
        return True
    return one.span.overlaps(other.span) and not (_leaves_alone(one, other) or _leaves_alone(other, one))


def _leaves_alone(outer: Finding, inner: Finding) -> bool:
    """Whether ``inner`` lies inside ``outer`` and stays, word for word, when ``outer`` is repaired."""
    inside = outer.span.start < inner.span.start and inner.span.end < outer.span.end
    return inside and bool(outer.proposals) and all(inner.text in proposal.text for proposal in outer.proposals)
