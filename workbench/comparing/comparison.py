"""What a comparison is: rows of paragraphs side by side, and the changes in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from workbench.story import Edit, Paragraph, Span, Story


class Kind(StrEnum):
    """What happened at one place."""

    WORDS = "words"  # words put in, taken out or replaced within a paragraph
    ADDED = "added"  # a whole paragraph
    REMOVED = "removed"  # a whole paragraph
    SPLIT = "split"  # a paragraph break put in
    JOINED = "joined"  # a paragraph break taken out


@dataclass(frozen=True, slots=True)
class Change:
    """One change: ``new`` stands where ``old`` stood.

    ``left_span`` and ``right_span`` count code points in the texts of the row's two paragraphs, and are empty
    where nothing stands on that side. ``received_span`` and ``edited_span`` say the same in code points of the
    two stories' texts; for a paragraph that came or went they hold the blank line that came or went with it.
    In a split, ``new`` is the blank line and ``right_span`` lies, empty, at the paragraph's end; in a join it is
    the other way round. ``number`` counts from 1 through the story.
    """

    left_span: Span
    right_span: Span
    old: str
    new: str
    kind: Kind
    number: int
    received_span: Span
    edited_span: Span


@dataclass(frozen=True)
class Row:
    """Two paragraphs, or two stretches of paragraphs, that belong side by side; None where there is none.

    ``left_span`` and ``right_span`` are the stretches shown: the whole paragraph, unless it was split or joined;
    then it goes on in the next row.
    """

    left: Paragraph | None
    right: Paragraph | None
    left_span: Span
    right_span: Span
    changes: tuple[Change, ...] = ()

    @property
    def is_equal(self) -> bool:
        """Whether the two sides are the same."""
        return not self.changes

    def pieces(self, side: str) -> Iterator[tuple[str, Change | None]]:
        """The words of one side ("left" or "right") cut at the changes: (words, the change they belong to or None)."""
        paragraph, shown = (self.left, self.left_span) if side == "left" else (self.right, self.right_span)
        if paragraph is None:
            return
        at = shown.start
        for change in self.changes:
            span = change.left_span if side == "left" else change.right_span
            if span.start > at:
                yield paragraph.text[at : span.start], None
            yield span.of(paragraph.text), change
            at = span.end
        if at < shown.end:
            yield paragraph.text[at : shown.end], None


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures of a comparison. Words are counted as editors count: by white space."""

    changes: int
    words_inserted: int
    words_removed: int
    paragraphs_added: int
    paragraphs_removed: int
    paragraphs_split: int
    paragraphs_joined: int


@dataclass(frozen=True)
class Comparison:
    """A story as it was received and as it was edited, side by side."""

    received: Story
    edited: Story
    rows: tuple[Row, ...]

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """All changes in order; ``changes[n - 1].number == n``."""
        return tuple(change for row in self.rows for change in row.changes)

    @property
    def is_same(self) -> bool:
        """Whether nothing changed."""
        return not self.changes

    @cached_property
    def counts(self) -> Counts:
        """How much changed."""
        kinds = [change.kind for change in self.changes]
        return Counts(
            changes=len(kinds),
            words_inserted=sum(len(change.new.split()) for change in self.changes),
            words_removed=sum(len(change.old.split()) for change in self.changes),
            paragraphs_added=kinds.count(Kind.ADDED),
            paragraphs_removed=kinds.count(Kind.REMOVED),
            paragraphs_split=kinds.count(Kind.SPLIT),
            paragraphs_joined=kinds.count(Kind.JOINED),
        )

    def row_of(self, number: int) -> Row:
        """The row that holds change ``number``; KeyError when there is no such change."""
        for row in self.rows:
            if any(change.number == number for change in row.changes):
                return row
        raise KeyError(number)

    def revert(self, number: int) -> Edit:
        """The edit of the *edited* story that takes back change ``number``; KeyError when there is no such change.

        Its words are exactly those that ``Story.applied`` will look for. After it is made the other changes
        have moved: compare again, or take changes back from the last to the first.
        """
        if not 1 <= number <= len(self.changes):
            raise KeyError(number)
        change = self.changes[number - 1]
        old, new = change.edited_span.of(self.edited.text), change.received_span.of(self.received.text)
        return Edit(change.edited_span, old, new)
