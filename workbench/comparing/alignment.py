"""Which paragraphs of two stories belong side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from workbench.comparing.sequences import matches
from workbench.story import Story
from workbench.story.order import increasing

_WORD = re.compile(r"\w+")
Pair = tuple[int, int]  # places of a paragraph on the left and on the right

_ALIKE = 0.25  # two paragraphs that share less than this are not one paragraph rewritten
_SURE = 0.5  # two of the same id that share this much are one
_ID_WORTH = 0.3  # what the same id is worth beside words
_PART = 0.4  # how much of a paragraph must come from its neighbour to be a part split off
_CELLS = 20_000  # pairs of paragraphs that are weighed: a band along the diagonal
_MOST_CELLS = 400_000


class Group(NamedTuple):
    """Paragraphs ``left_start:left_end`` that became paragraphs ``right_start:right_end``.

    One and one as a rule; several on a side where a paragraph was split or joined; none on one side where
    a whole paragraph came or went.
    """

    left_start: int
    left_end: int
    right_start: int
    right_end: int

    @property
    def is_matched(self) -> bool:
        """Whether it has paragraphs on both sides."""
        return self.left_start < self.left_end and self.right_start < self.right_end


def aligned(received: Story, edited: Story) -> list[Group]:
    """All paragraphs of both stories in order; at least one group is matched when both stories have paragraphs.

    Unchanged paragraphs hold the rest in place. Between them a paragraph goes with the one that shares its id and
    half its words, then with the one most like it. An id alone weighs little: in a story made by edits it decides
    where words cannot, and between two files, where it means nothing, words overrule it.
    """
    return _Alignment(received, edited).groups()


class _Alignment:
    def __init__(self, received: Story, edited: Story) -> None:
        self._received, self._edited = received.paragraphs, edited.paragraphs
        self._left = [_bag(paragraph.text) for paragraph in received.paragraphs]
        self._right = [_bag(paragraph.text) for paragraph in edited.paragraphs]
        self._left_words, self._right_words = [set(bag) for bag in self._left], [set(bag) for bag in self._right]

    def groups(self) -> list[Group]:
        pairs: list[Pair] = []
        for more in (self._same_text, self._same_id, self._alike):
            pairs = list(self._filled(pairs, more))
        if not pairs and self._left and self._right:
            pairs = [(0, 0)]
        groups = list(_covered(pairs, len(self._left), len(self._right)))
        return _neighbours_paired(self._parts_joined(groups))

    def _filled(self, pairs: Sequence[Pair], more: Callable[[range, range], Iterable[Pair]]) -> Iterator[Pair]:
        """The pairs, and between them what ``more`` finds."""
        from_left = from_right = 0
        for to_left, to_right in [*pairs, (len(self._left), len(self._right))]:
            if from_left < to_left and from_right < to_right:
                yield from more(range(from_left, to_left), range(from_right, to_right))
            if to_left < len(self._left):
                yield to_left, to_right
            from_left, from_right = to_left + 1, to_right + 1

    def _same_text(self, left: range, right: range) -> Iterator[Pair]:
        found = matches([self._received[n].text for n in left], [self._edited[n].text for n in right])
        return ((left[match.left + n], right[match.right + n]) for match in found for n in range(match.length))

    def _same_id(self, left: range, right: range) -> list[Pair]:
        places = {self._edited[n].id: n for n in right}
        named = [(n, places[self._received[n].id]) for n in left if self._received[n].id in places]
        return increasing([pair for pair in named if self._likeness(*pair) >= _SURE])

    def _likeness(self, left: int, right: int) -> float:
        """Words in common, between 0 and 1; two paragraphs without words are alike."""
        one, other = self._left_words[left], self._right_words[right]
        total = len(one) + len(other)
        return 2 * len(one & other) / total if total else 1.0

    def _alike(self, left: range, right: range) -> list[Pair]:
        """The pairs, in order, whose likeness adds up to most."""
        if len(left) * len(right) > _MOST_CELLS:  # no common paragraph in so much: two different texts
            return list(zip(left, right, strict=False))
        band = max(_CELLS // max(len(left), len(right)), abs(len(left) - len(right)))
        worth = [[0.0] * len(right) for _ in left]
        for i, j in product(range(len(left)), range(len(right))):
            if abs(i - j) <= band:
                likeness = self._likeness(left[i], right[j])
                same = self._received[left[i]].id == self._edited[right[j]].id
                worth[i][j] = likeness * (likeness >= _ALIKE) + _ID_WORTH * same
        return [(left[i], right[j]) for i, j in _dearest(worth, len(right))]

    def _parts_joined(self, groups: list[Group]) -> list[Group]:
        """A paragraph without partner put with the neighbour that it was split from or joined to."""
        forward: list[Group] = []
        for number, group in enumerate(groups):
            before = self._part_of(group, forward[-1]) if forward else 0.0
            after = self._part_of(group, groups[number + 1]) if number + 1 < len(groups) else 0.0
            if before >= _PART and before >= after:
                forward[-1] = _together(forward[-1], group)
            else:
                forward.append(group)
        backward: list[Group] = []
        for group in reversed(forward):
            if backward and self._part_of(group, backward[-1]) >= _PART:
                backward[-1] = _together(group, backward[-1])
            else:
                backward.append(group)
        return backward[::-1]

    def _part_of(self, group: Group, other: Group) -> float:
        """How much of a paragraph without partner stands on the far side of ``other`` and not on its own side."""
        if group.is_matched or not other.is_matched:
            return 0.0
        left = sum((self._left[n] for n in range(other.left_start, other.left_end)), Counter[str]())
        right = sum((self._right[n] for n in range(other.right_start, other.right_end)), Counter[str]())
        if group.left_start < group.left_end:
            own, spare = self._left[group.left_start], right - left
        else:
            own, spare = self._right[group.right_start], left - right
        return (own & spare).total() / own.total() if own else 0.0


def _dearest(worth: Sequence[Sequence[float]], width: int) -> Iterator[Pair]:
    """The increasing pairs of a row and a column whose worth adds up to most; no pair is worth nothing."""
    best = [[0.0] * (width + 1) for _ in range(len(worth) + 1)]
    for i in range(len(worth) - 1, -1, -1):
        for j in range(width - 1, -1, -1):
            together = worth[i][j] + best[i + 1][j + 1] if worth[i][j] else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(worth) and j < width and best[i][j]:
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            yield i, j
            i, j = i + 1, j + 1


def _together(upper: Group, lower: Group) -> Group:
    return Group(upper.left_start, lower.left_end, upper.right_start, lower.right_end)


def _covered(pairs: Sequence[tuple[int, int]], left_size: int, right_size: int) -> Iterator[Group]:
    """The pairs with all that lies between them, what went before what came."""
    left = right = 0
    for to_left, to_right in [*pairs, (left_size, right_size)]:
        for n in range(left, to_left):
            yield Group(n, n + 1, right, right)
        for n in range(right, to_right):
            yield Group(to_left, to_left, n, n + 1)
        if to_left < left_size and to_right < right_size:
            yield Group(to_left, to_left + 1, to_right, to_right + 1)
        left, right = to_left + 1, to_right + 1


def _neighbours_paired(groups: list[Group]) -> list[Group]:
    """One paragraph that went and one that came in its place, with nothing else between two pairs, side by side."""
    found: list[Group] = []
    for number, group in enumerate(groups):
        alone = number + 1 == len(groups) or groups[number + 1].is_matched
        if found and alone and not group.is_matched and not found[-1].is_matched:
            first = len(found) == 1 or found[-2].is_matched
            if first and found[-1].left_start < found[-1].left_end and group.right_start < group.right_end:
                found[-1] = _together(found[-1], group)
                continue
        found.append(group)
    return found


def _bag(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))
