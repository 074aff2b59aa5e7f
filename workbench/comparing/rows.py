"""From two stories to rows: the paragraphs aligned, their words compared, every change given its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from workbench.comparing.alignment import Group, aligned
from workbench.comparing.comparison import Change, Comparison, Kind, Row
from workbench.comparing.words import BREAK, Hunk, differences, pieces
from workbench.story import SEPARATOR, Span, Story


def compare(received: Story, edited: Story) -> Comparison:
    """The two stories side by side, with every change.

    ``edited`` may have been made from ``received`` by edits, or be read from another file of any format.
    """
    writer = _Rows(received, edited)
    groups = aligned(received, edited)
    first = next((number for number, group in enumerate(groups) if group.is_matched), 0)
    for number, group in enumerate(groups):
        if group.is_matched:
            writer.matched(group)
        else:
            writer.unmatched(group, leads=number < first)
    return Comparison(received, edited, tuple(writer.rows))


class _Step(NamedTuple):
    """Pieces that changed, or a paragraph break: ``is_break`` closes a row, after ``hunk`` if that holds anything."""

    hunk: Hunk
    is_break: bool
    on_left: bool = False
    on_right: bool = False


class _Side:
    """Where the writer stands on one side of a matched group. Offsets are those of the story's text."""

    def __init__(self, story: Story, first: int, last: int) -> None:
        self.story, self.index = story, first
        self.pieces: list[str] = []
        for number in range(first, last):
            self.pieces += [BREAK] * (number > first) + pieces(story.paragraphs[number].text)
        self.offsets = list(accumulate(map(len, self.pieces), initial=story.starts[first]))
        self.shown_from = 0

    def in_paragraph(self, start: int, end: int) -> Span:
        """Pieces ``start:end`` as a span of the current paragraph's text."""
        base, size = self.story.starts[self.index], len(self.story.paragraphs[self.index].text)
        return Span(min(self.offsets[start] - base, size), min(self.offsets[end] - base, size))

    def in_story(self, start: int, end: int) -> Span:
        """Pieces ``start:end`` as a span of the story's text."""
        return Span(self.offsets[start], self.offsets[end])

    def next_paragraph(self) -> None:
        self.index, self.shown_from = self.index + 1, 0


class _Rows:
    def __init__(self, received: Story, edited: Story) -> None:
        self._received, self._edited = received, edited
        self._number = 0
        self.rows: list[Row] = []

    def unmatched(self, group: Group, leads: bool) -> None:
        """A row for a paragraph that came or went; it owns the blank line above, before the first pair below."""
        went = group.left_start < group.left_end
        story, index = (self._received, group.left_start) if went else (self._edited, group.right_start)
        other, place = (self._edited, group.right_start) if went else (self._received, group.left_start)
        paragraph = story.paragraphs[index]
        whole, start = Span(0, len(paragraph.text)), story.starts[index]
        end = start + len(whole)
        here = Span(start, end + len(SEPARATOR)) if leads else Span(start - len(SEPARATOR) * (index > 0), end)
        if leads:
            at = other.starts[place]  # the pair below makes sure of it; what came stands behind what went
        else:
            at = other.starts[place - 1] + len(other.paragraphs[place - 1].text) if place else 0
        there, nothing = Span(at, at), Span(0, 0)
        if went:
            change = self._change(whole, nothing, paragraph.text, "", Kind.REMOVED, here, there)
            self.rows.append(Row(paragraph, None, whole, nothing, (change,)))
        else:
            change = self._change(nothing, whole, "", paragraph.text, Kind.ADDED, there, here)
            self.rows.append(Row(None, paragraph, nothing, whole, (change,)))

    def matched(self, group: Group) -> None:
        """The rows of paragraphs that became one another."""
        left = _Side(self._received, group.left_start, group.left_end)
        right = _Side(self._edited, group.right_start, group.right_end)
        changes: list[Change] = []
        for step in _steps(left.pieces, right.pieces):
            change = self._changed(step, left, right)
            if change:
                changes.append(change)
            if step.is_break:
                self._close(left, right, step, changes)
                changes = []
        self._close(left, right, _Step(Hunk(0, 0, 0, 0), True), changes)

    def _changed(self, step: _Step, left: _Side, right: _Side) -> Change | None:
        """The change that a step makes; a break on both sides makes none."""
        l0, l1, r0, r1 = step.hunk
        if not step.is_break:
            kind = Kind.WORDS
        elif step.on_left == step.on_right:
            return None
        else:
            kind = Kind.JOINED if step.on_left else Kind.SPLIT
        received, edited = left.in_story(l0, l1), right.in_story(r0, r1)
        old, new = received.of(self._received.text), edited.of(self._edited.text)
        return self._change(left.in_paragraph(l0, l1), right.in_paragraph(r0, r1), old, new, kind, received, edited)

    def _close(self, left: _Side, right: _Side, step: _Step, changes: Sequence[Change]) -> None:
        """A row up to this break, or up to the end of both paragraphs; the next begins after it."""
        ends = []
        for side, breaks, place in (
            (left, step.on_left, step.hunk.left_end),
            (right, step.on_right, step.hunk.right_end),
        ):
            last = breaks or not (step.on_left or step.on_right)
            size = len(side.story.paragraphs[side.index].text)
            ends.append(size if last else side.in_paragraph(place, place).end)
        self.rows.append(
            Row(
                self._received.paragraphs[left.index],
                self._edited.paragraphs[right.index],
                Span(left.shown_from, ends[0]),
                Span(right.shown_from, ends[1]),
                tuple(changes),
            )
        )
        left.shown_from, right.shown_from = ends
        if step.on_left:
            left.next_paragraph()
        if step.on_right:
            right.next_paragraph()

    def _change(self, left: Span, right: Span, old: str, new: str, kind: Kind, received: Span, edited: Span) -> Change:
        self._number += 1
        return Change(left, right, old, new, kind, self._number, received, edited)


def _steps(left: list[str], right: list[str]) -> Iterator[_Step]:
    """Changes and paragraph breaks in order; no change holds a break inside."""
    at_left = at_right = 0
    for hunk in [*differences(left, right), Hunk(len(left), len(left), len(right), len(right))]:
        for n in range(hunk.left_start - at_left):
            if left[at_left + n] == BREAK:
                place = Hunk(at_left + n, at_left + n + 1, at_right + n, at_right + n + 1)
                yield _Step(place, True, on_left=True, on_right=True)
        yield from _without_breaks(hunk, left, right)
        at_left, at_right = hunk.left_end, hunk.right_end


def _without_breaks(hunk: Hunk, left: list[str], right: list[str]) -> Iterator[_Step]:
    """A hunk cut at the paragraph breaks in it."""
    l0, l1, r0, r1 = hunk
    while True:
        left_break = next((n for n in range(l0, l1) if left[n] == BREAK), None)
        right_break = next((n for n in range(r0, r1) if right[n] == BREAK), None)
        if left_break is not None and right_break is not None:
            yield from _words(l0, left_break, r0, right_break)
            yield _Step(
                Hunk(left_break, left_break + 1, right_break, right_break + 1), True, on_left=True, on_right=True
            )
            l0, r0 = left_break + 1, right_break + 1
        elif right_break is not None:
            before = _without_space(right, r0, right_break)
            cut, space = _shared_out(left, l0, l1, before > r0)
            yield from _words(l0, cut, r0, before)
            yield _Step(Hunk(cut, space, before, right_break + 1), True, on_right=True)
            l0, r0 = space, right_break + 1
        elif left_break is not None:
            before = _without_space(left, l0, left_break)
            cut, space = _shared_out(right, r0, r1, before > l0)
            yield from _words(l0, before, r0, cut)
            yield _Step(Hunk(before, left_break + 1, cut, space), True, on_left=True)
            l0, r0 = left_break + 1, space
        else:
            yield from _words(l0, l1, r0, r1)
            return


def _shared_out(unbroken: list[str], start: int, end: int, any_before: bool) -> tuple[int, int]:
    """What of ``unbroken[start:end]`` goes before a break on the other side: (end of that, end of the space after it).

    White space beside the break became the break. Words go before it if anything else there does.
    """
    if any_before:
        return _without_space(unbroken, start, end), end
    space = start
    while space < end and unbroken[space].isspace():
        space += 1
    return start, space


def _without_space(held: list[str], start: int, end: int) -> int:
    """The end of ``held[start:end]`` without the white space there."""
    while end > start and held[end - 1].isspace():
        end -= 1
    return end


def _words(l0: int, l1: int, r0: int, r1: int) -> Iterator[_Step]:
    if l0 < l1 or r0 < r1:
        yield _Step(Hunk(l0, l1, r0, r1), False)
