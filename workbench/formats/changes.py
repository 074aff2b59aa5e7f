"""Which words of a text changed, so that only those are written.

Eugene Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), on words and marks: quick where little changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
_MOST_STEPS = 800  # beyond that nothing of the old words is worth keeping


class Hunk(NamedTuple):
    """``new`` in place of ``old[start:end]``; code points of the old text."""

    start: int
    end: int
    new: str


def changes(old: str, new: str, seams: Iterable[int] = ()) -> tuple[Hunk, ...]:
    """The changed stretches, in order, with something unchanged between any two.

    ``seams`` are offsets in ``old`` at which a word may be cut (where mark-up begins or ends).
    """
    head = _common_start(old, new)
    tail = _common_start(old[head:][::-1], new[head:][::-1])
    old_end, new_end = len(old) - tail, len(new) - tail
    if head in (old_end, new_end):
        return (Hunk(head, old_end, new[head:new_end]),) if head < max(old_end, new_end) else ()
    before = _cuts(old, head, old_end, seams)
    # A new word is cut where an old one was: so "Jolani|leader" meets "Jolani, leader" and "Jolanis leader" alike.
    after = _cuts(new, head, new_end)
    olds = [old[a:b] for a, b in pairwise(before)]
    news = [new[a:b] for a, b in pairwise(after)]
    return tuple(
        _tight(old, Hunk(before[a], before[b], new[after[c] : after[d]])) for a, b, c, d in _differing(olds, news)
    )


def _common_start(a: str, b: str) -> int:
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _cuts(text: str, start: int, end: int, seams: Iterable[int] = ()) -> list[int]:
    """Where the tokens of ``text[start:end]`` begin, and the end."""
    edges = {match.start() for match in _TOKEN.finditer(text, start, end)}
    return sorted(edges | {start, end} | {seam for seam in seams if start < seam < end})


def _tight(old: str, hunk: Hunk) -> Hunk:
    """The same change without the letters that a replaced and its new word share at either end."""
    words = old[hunk.start : hunk.end]
    head = _common_start(words, hunk.new)
    tail = _common_start(words[head:][::-1], hunk.new[head:][::-1])
    return Hunk(hunk.start + head, hunk.end - tail, hunk.new[head : len(hunk.new) - tail])


def _differing(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Stretches (old start, old end, new start, new end) that differ."""
    kept = _kept(old, new)
    found, at_old, at_new = [], 0, 0
    for i, j in [*kept, (len(old), len(new))]:
        if i > at_old or j > at_new:
            found.append((at_old, i, at_new, j))
        at_old, at_new = i + 1, j + 1
    return found


def _kept(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of places that hold the same token, both rising; none when the two have too little in common."""
    furthest = {1: 0}  # diagonal -> how far along ``old`` it has been followed
    trail: list[dict[int, int]] = []
    for steps in range(min(len(old) + len(new), _MOST_STEPS) + 1):
        trail.append(dict(furthest))
        for diagonal in range(-steps, steps + 1, 2):
            before = _came_from(furthest, diagonal, steps)
            i = furthest[before] + (before < diagonal)
            j = i - diagonal
            while i < len(old) and j < len(new) and old[i] == new[j]:
                i, j = i + 1, j + 1
            furthest[diagonal] = i
            if i >= len(old) and j >= len(new):
                return _walked_back(trail, i, j)
    return []


def _came_from(furthest: dict[int, int], diagonal: int, steps: int) -> int:
    """The neighbouring diagonal from which ``diagonal`` is reached at this number of steps."""
    if diagonal == -steps or (diagonal != steps and furthest[diagonal - 1] < furthest[diagonal + 1]):
        return diagonal + 1
    return diagonal - 1


def _walked_back(trail: list[dict[int, int]], i: int, j: int) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    for steps in range(len(trail) - 1, -1, -1):
        before = _came_from(trail[steps], i - j, steps)
        from_i = trail[steps][before]
        from_j = from_i - before
        while i > from_i and j > from_j:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        i, j = from_i, from_j
    return pairs[::-1]
