"""Every sentence that the comparison's renderings show, so that each can be translated."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.story import Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

Labels = Mapping[str, Wording]

LABELS: Labels = {
    "received": Wording(QT_TRANSLATE_NOOP("Comparing", "Received")),
    "edited": Wording(QT_TRANSLATE_NOOP("Comparing", "Edited")),
    "paragraph": Wording(QT_TRANSLATE_NOOP("Comparing", "Paragraph")),
    "caption": Wording(
        QT_TRANSLATE_NOOP("Comparing", "The story as it was received and as it was edited, side by side")
    ),
    "same": Wording(QT_TRANSLATE_NOOP("Comparing", "The two texts are the same.")),
    "unchanged": Wording(QT_TRANSLATE_NOOP("Comparing", "unchanged paragraphs: {count}")),
    "key_removed": Wording(QT_TRANSLATE_NOOP("Comparing", "taken out")),
    "key_added": Wording(QT_TRANSLATE_NOOP("Comparing", "put in")),
    "key_space": Wording(QT_TRANSLATE_NOOP("Comparing", "space, line break, paragraph break")),
    "change": Wording(QT_TRANSLATE_NOOP("Comparing", "Change {number}")),
    "changes": Wording(QT_TRANSLATE_NOOP("Comparing", "Changes")),
    "words_inserted": Wording(QT_TRANSLATE_NOOP("Comparing", "Words put in")),
    "words_removed": Wording(QT_TRANSLATE_NOOP("Comparing", "Words taken out")),
    "paragraphs_added": Wording(QT_TRANSLATE_NOOP("Comparing", "Paragraphs added")),
    "paragraphs_removed": Wording(QT_TRANSLATE_NOOP("Comparing", "Paragraphs removed")),
    "paragraphs_split": Wording(QT_TRANSLATE_NOOP("Comparing", "Paragraphs split")),
    "paragraphs_joined": Wording(QT_TRANSLATE_NOOP("Comparing", "Paragraphs joined")),
    "no_paragraph_received": Wording(QT_TRANSLATE_NOOP("Comparing", "This paragraph was added.")),
    "no_paragraph_edited": Wording(QT_TRANSLATE_NOOP("Comparing", "This paragraph was removed.")),
    "split_here": Wording(QT_TRANSLATE_NOOP("Comparing", "The paragraph was split here.")),
    "joined_here": Wording(QT_TRANSLATE_NOOP("Comparing", "Two paragraphs were joined here.")),
    "empty": Wording(QT_TRANSLATE_NOOP("Comparing", "empty paragraph")),
    "report": Wording(QT_TRANSLATE_NOOP("Comparing", "Change report")),
    "words_received": Wording(QT_TRANSLATE_NOOP("Comparing", "Words received")),
    "words_edited": Wording(QT_TRANSLATE_NOOP("Comparing", "Words edited")),
    "rate": Wording(QT_TRANSLATE_NOOP("Comparing", "Changes per 1,000 words")),
    "findings": Wording(QT_TRANSLATE_NOOP("Comparing", "Findings by category")),
    "category": Wording(QT_TRANSLATE_NOOP("Comparing", "Category")),
    "found": Wording(QT_TRANSLATE_NOOP("Comparing", "Found")),
    "taken": Wording(QT_TRANSLATE_NOOP("Comparing", "Taken")),
    "dismissed": Wording(QT_TRANSLATE_NOOP("Comparing", "Dismissed")),
    "open": Wording(QT_TRANSLATE_NOOP("Comparing", "Open")),
    "total": Wording(QT_TRANSLATE_NOOP("Comparing", "All")),
    "what_changed": Wording(QT_TRANSLATE_NOOP("Comparing", "What was changed")),
    "before": Wording(QT_TRANSLATE_NOOP("Comparing", "Before")),
    "after": Wording(QT_TRANSLATE_NOOP("Comparing", "After")),
    "reason": Wording(QT_TRANSLATE_NOOP("Comparing", "Reason")),
    "by_hand": Wording(QT_TRANSLATE_NOOP("Comparing", "edited by hand")),
    "side_by_side": Wording(QT_TRANSLATE_NOOP("Comparing", "Side by side")),
}


def said(labels: Labels, name: str, **values: str) -> str:
    """The label of that name with ``values`` in its braces; the English one where ``labels`` lacks it."""
    wording = labels[name] if name in labels else LABELS[name]
    return str(Wording(wording.template, tuple(values.items())))
