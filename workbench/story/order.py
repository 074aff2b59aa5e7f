"""What keeps its order when two lists of paragraphs or words are laid side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def increasing(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of ``pairs`` (sorted by their first number) whose second numbers increase."""
    tails: list[int] = []  # the smallest second number that ends a chain of each length
    ends: list[int] = []  # ... and the pair it belongs to
    before: list[int] = []
    for place, (_, second) in enumerate(pairs):
        length = bisect_left(tails, second)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [second]
        ends[length : length + 1] = [place]
    chain, place = [], ends[-1] if ends else -1
    while place >= 0:
        chain.append(pairs[place])
        place = before[place]
    return chain[::-1]
