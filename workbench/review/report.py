"""The change report of a review: what was wrong, what was done about it, and the two texts side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime

from workbench.comparing import LABELS, ReportedChange, Tally, compare, report_html
from workbench.review.review import Review
from workbench.story import Category, Wording


def change_report(
    name: str,
    review: Review,
    *,
    author: str = "",
    say: Callable[[Wording], str] = str,
    category_name: Callable[[Category], str] = lambda category: category.value.capitalize(),
    language: str = "en",
) -> str:
    """The report as a whole HTML document. ``say`` and ``category_name`` give the words of the reader's language."""
    comparison = compare(review.received, review.story)
    taken = Counter(one.category for one in review.taken)
    dismissed = Counter(one.rule.partition(".")[0] for one in review.dismissals)
    still_open = review.counts
    tallies = [
        Tally(category_name(category), taken[category], dismissed[category], still_open[category])
        for category in Category
        if taken[category] or dismissed[category] or still_open[category]
    ]
    reasons = [
        ReportedChange(one.paragraph, one.old, one.new, category_name(Category(one.category)), one.why, one.rule)
        for one in review.taken
    ]
    made = " · ".join(part for part in (author, datetime.now().strftime("%Y-%m-%d %H:%M")) if part)
    labels = {key: Wording(say(wording)) if not wording.values else wording for key, wording in LABELS.items()}
    return report_html(comparison, name, tallies=tallies, reasons=reasons, made=made, language=language, labels=labels)
