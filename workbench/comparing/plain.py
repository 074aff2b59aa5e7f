"""A comparison for the terminal and for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from workbench.comparing.comparison import Change, Comparison, Row
from workbench.comparing.labels import LABELS, Labels, said
from workbench.comparing.visible import harmless, shown
from workbench.story import Paragraph, Span

SCHEMA = 1
_RED, _GREEN, _DIM, _OFF = "\x1b[31m", "\x1b[32m", "\x1b[2m", "\x1b[0m"


def render_text(
    comparison: Comparison,
    received_name: str = "",
    edited_name: str = "",
    *,
    colour: bool = False,
    labels: Labels = LABELS,
) -> str:
    """The changed paragraphs with ``[-what went-]`` and ``{+what came+}``, in the manner of a word diff.

    A line ``@@ 3 | 4 @@`` names the paragraph's place on either side, counted from 1. Ends with a line feed.
    """
    if comparison.is_same:
        return said(labels, "same") + "\n"
    lines = [
        f"--- {harmless(received_name) or said(labels, 'received')}",
        f"+++ {harmless(edited_name) or said(labels, 'edited')}",
    ]
    unchanged = 0
    for row in [*comparison.rows, None]:
        if row and row.is_equal:
            unchanged += 1
            continue
        if unchanged:
            note = f"    ({said(labels, 'unchanged', count=str(unchanged))})"
            lines += ["", f"{_DIM}{note}{_OFF}" if colour else note]
            unchanged = 0
        if row:
            lines += ["", f"@@ {_places(comparison, row)} @@", "".join(_marked(row, colour))]
    return "\n".join(lines) + "\n"


def _places(comparison: Comparison, row: Row) -> str:
    left = str(comparison.received.index(row.left.id) + 1) if row.left else "-"
    right = str(comparison.edited.index(row.right.id) + 1) if row.right else "-"
    return f"{left} | {right}"


def _marked(row: Row, colour: bool) -> Iterator[str]:
    """One text of both sides: equal words once, changed words in brackets."""
    went, came = ("[-", "-]"), ("{+", "+}")
    if colour:
        went, came = (_RED + went[0], went[1] + _OFF), (_GREEN + came[0], came[1] + _OFF)
    side = "right" if row.right else "left"
    for text, change in row.pieces(side):
        if change is None:
            yield harmless(text)
            continue
        old, new = shown(change, "left"), shown(change, "right")
        if old:
            yield went[0] + old + went[1]
        if new:
            yield came[0] + new + came[1]


def as_data(comparison: Comparison) -> dict[str, object]:
    """The comparison as plain values: schema, counts, rows of two sides and their changes.

    ``start`` and ``end`` count code points of the paragraph's whole text, of which ``text`` is the stretch shown.
    """
    return {
        "schema": SCHEMA,
        "same": comparison.is_same,
        "received": {"words": comparison.received.words, "language": comparison.received.language},
        "edited": {"words": comparison.edited.words, "language": comparison.edited.language},
        "counts": asdict(comparison.counts),
        "rows": [
            {
                "received": _side(row.left, row.left_span),
                "edited": _side(row.right, row.right_span),
                "changes": [_change(change) for change in row.changes],
            }
            for row in comparison.rows
        ],
    }


def _side(paragraph: Paragraph | None, shown_span: Span) -> dict[str, object] | None:
    if paragraph is None:
        return None
    return {
        "paragraph": paragraph.id,
        "role": paragraph.role.value,
        "start": shown_span.start,
        "end": shown_span.end,
        "text": shown_span.of(paragraph.text),
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "number": change.number,
        "kind": change.kind.value,
        "old": change.old,
        "new": change.new,
        "received": {"start": change.left_span.start, "end": change.left_span.end},
        "edited": {"start": change.right_span.start, "end": change.right_span.end},
    }


def render_json(comparison: Comparison) -> str:
    """``as_data`` as one JSON document that can always be written as UTF-8."""
    text = json.dumps(as_data(comparison), ensure_ascii=False, indent=1)
    # Half a surrogate pair cannot be encoded; as a JSON escape it can.
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"
