"""An edited story written as a hand-edited one: the changes of a comparison become CriticMarkup marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbench.comparing import Change, Comparison, Kind, Row
from workbench.formats.criticmarkup import Mark, write_marked
from workbench.story import SEPARATOR, Category, Span


def marked_text(comparison: Comparison, categories: Mapping[int, Category] | None = None) -> str:
    """The received story with every change marked, as ``read_marked`` reads it.

    ``categories`` names the category of changes by their number.
    """
    return write_marked(comparison.received, marks_of(comparison, categories or {}))


def marks_of(comparison: Comparison, categories: Mapping[int, Category]) -> list[Mark]:
    """The changes as marks of the received story.

    A paragraph that was added is words put in at the end of the one before it. CriticMarkup cannot take out a
    paragraph break alone: of two joined paragraphs the lower is taken out and its words are put in at the end of
    the upper.
    """
    return list(_Marks(comparison, categories).made())


class _Marks:
    def __init__(self, comparison: Comparison, categories: Mapping[int, Category]) -> None:
        self._comparison, self._categories = comparison, categories
        self._joined: int | None = None  # the paragraph whose words went to the end of ...
        self._target = (0, 0)  # ... the paragraph of this id, at this offset

    def made(self) -> Iterator[Mark]:
        """The marks in order."""
        for row in self._comparison.rows:
            if row.left and row.left.id == self._joined:
                yield from self._moved(row)
                continue
            for change in row.changes:
                category = self._categories.get(change.number)
                if row.left is None:
                    yield self._added(change, category)
                    continue
                if len(change.left_span) or change.new:
                    yield Mark(row.left.id, change.left_span, (change.new,), category)
                if change.kind is Kind.JOINED:
                    self._target = (row.left.id, change.left_span.end)
                    yield self._lower_gone(row.left.id, category)

    def _lower_gone(self, upper: int, category: Category | None) -> Mark:
        """The paragraph below ``upper`` taken out; its words will follow."""
        received = self._comparison.received
        lower = received.paragraphs[received.index(upper) + 1]
        self._joined = lower.id
        return Mark(lower.id, Span(0, len(lower.text)), ("",), category)

    def _moved(self, row: Row) -> Iterator[Mark]:
        """The words of a joined paragraph, put in at the end of the upper one."""
        if row.left is None or row.right is None:
            return
        paragraph, at = self._target
        last = row.changes[-1] if row.changes else None
        category = self._categories.get(last.number) if last else None
        words = row.right_span.of(row.right.text)
        if last and last.kind is Kind.SPLIT:
            words += SEPARATOR
        yield Mark(paragraph, Span(at, at), (words,), category)
        if last and last.kind is Kind.JOINED:
            yield self._lower_gone(row.left.id, category)

    def _added(self, change: Change, category: Category | None) -> Mark:
        received = self._comparison.received
        index, at = received.locate(change.received_span.start)
        new = change.edited_span.of(self._comparison.edited.text)  # with its blank line, above or below
        return Mark(received.paragraphs[index].id, Span(at, at), (new,), category)
