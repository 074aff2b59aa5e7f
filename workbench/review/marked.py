"""A finished review as a hand-edited story: a desk's own work becomes its test set."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.checking.marking import marked_text
from workbench.comparing import Change, Comparison, compare
from workbench.review.review import Review
from workbench.review.step import Taken
from workbench.story import Category


def marked_review(review: Review) -> str:
    """The received story in CriticMarkup with every change marked, as ``evaluate`` reads it.

    A change that came from a finding names its category; what the editor wrote herself names none.
    """
    comparison = compare(review.received, review.story)
    return marked_text(comparison, _categories(comparison, review.taken))


def _categories(comparison: Comparison, taken: Sequence[Taken]) -> dict[int, Category]:
    categories: dict[int, Category] = {}
    for row in comparison.rows:
        here = [one for one in taken if row.left is not None and one.paragraph == row.left.id]
        for change in row.changes:
            source = next((one for one in here if _made(one, change)), None)
            if source is not None:
                categories[change.number] = Category(source.category)
    return categories


def _made(taken: Taken, change: Change) -> bool:
    """Whether a change is what taking this brought: its words in those, or those in its words."""
    old, new = change.old.strip(), change.new.strip()
    return (old in taken.old and new in taken.new) or (taken.old in old and taken.new in new)
