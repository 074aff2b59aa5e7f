"""What two sequences have in common, in bounded time.

Myers' greedy algorithm (E. Myers, "An O(ND) difference algorithm and its variations", 1986) finds the shortest
difference, and costs little while the difference is small. Where it would cost too much, three items in a row
that stand exactly once on either side cut the sequences into pieces first; a piece that is still too different
counts as changed from end to end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from workbench.story.order import increasing

_STEPS = 250_000  # about a tenth of a second
_PIECE_STEPS = 20_000  # for one piece between two anchors
_ALL_PIECES = 1_000_000  # for all such pieces together


class Match(NamedTuple):
    """``length`` equal items, from ``left`` on in one sequence and from ``right`` on in the other."""

    left: int
    right: int
    length: int


def matches(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[Match]:
    """The equal stretches of two sequences, in order, none touching the next on both sides, none empty."""
    numbers: dict[Hashable, int] = {}
    a = [numbers.setdefault(item, len(numbers)) for item in left]
    b = [numbers.setdefault(item, len(numbers)) for item in right]
    return list(_merged(_between(a, b)))


def _between(a: list[int], b: list[int]) -> Iterator[Match]:
    start = _common_start(a, b)
    end = _common_start(a[start:][::-1], b[start:][::-1])
    middle_a, middle_b = a[start : len(a) - end], b[start : len(b) - end]
    yield Match(0, 0, start)
    if middle_a and middle_b:
        found = _myers(middle_a, middle_b, _STEPS)[0]
        for match in _by_anchors(middle_a, middle_b) if found is None else found:
            yield Match(match.left + start, match.right + start, match.length)
    yield Match(len(a) - end, len(b) - end, end)


def _common_start(a: Sequence[int], b: Sequence[int]) -> int:
    for place, (one, other) in enumerate(zip(a, b, strict=False)):
        if one != other:
            return place
    return min(len(a), len(b))


def _by_anchors(a: list[int], b: list[int]) -> Iterator[Match]:
    """Matches around three items in a row that occur once on either side."""
    threes_a, threes_b = list(zip(a, a[1:], a[2:], strict=False)), list(zip(b, b[1:], b[2:], strict=False))
    count_a, count_b = Counter(threes_a), Counter(threes_b)
    place_b = {three: place for place, three in enumerate(threes_b) if count_b[three] == 1}
    anchors = increasing(
        [(place, place_b[three]) for place, three in enumerate(threes_a) if count_a[three] == 1 and three in place_b]
    )
    budget, from_a, from_b = _ALL_PIECES, 0, 0
    for to_a, to_b in [*anchors, (len(a), len(b))]:
        piece_a, piece_b = a[from_a:to_a], b[from_b:to_b]
        if piece_a and piece_b and budget > 0:
            found, steps = _myers(piece_a, piece_b, min(_PIECE_STEPS, budget))
            budget -= steps
            for match in found or ():
                yield Match(match.left + from_a, match.right + from_b, match.length)
        if to_a < len(a):
            yield Match(to_a, to_b, 1)
        from_a, from_b = to_a + 1, to_b + 1


def _myers(a: list[int], b: list[int], limit: int) -> tuple[list[Match] | None, int]:
    """(Matches of the shortest difference, or None when it takes more than ``limit`` steps; steps taken)."""
    size_a, size_b = len(a), len(b)
    furthest = {1: 0}  # for each diagonal x - y the furthest x so far
    history: list[dict[int, int]] = []
    steps = 0
    for distance in range(size_a + size_b + 1):
        history.append(furthest.copy())
        for diagonal in range(-distance, distance + 1, 2):
            down = diagonal == -distance or (diagonal != distance and furthest[diagonal - 1] < furthest[diagonal + 1])
            x = furthest[diagonal + 1] if down else furthest[diagonal - 1] + 1
            y = start = x - diagonal
            while x < size_a and y < size_b and a[x] == b[y]:
                x, y = x + 1, y + 1
            furthest[diagonal] = x
            steps += 1 + y - start
            if x >= size_a and y >= size_b:
                return _traced(history, size_a, size_b), steps
        if steps > limit:
            break
    return None, steps


def _traced(history: list[dict[int, int]], x: int, y: int) -> list[Match]:
    """The way back from the end to the start, as matches in order."""
    found = []
    for distance in range(len(history) - 1, -1, -1):
        furthest, diagonal = history[distance], x - y
        down = diagonal == -distance or (diagonal != distance and furthest[diagonal - 1] < furthest[diagonal + 1])
        from_diagonal = diagonal + 1 if down else diagonal - 1
        from_x = furthest[from_diagonal] if distance else 0
        turn_x = from_x if down else from_x + 1  # where the diagonal stretch begins
        if not distance:
            turn_x = 0
        found.append(Match(turn_x, turn_x - diagonal, x - turn_x))
        x, y = from_x, from_x - from_diagonal
    return found[::-1]


def _merged(found: Iterable[Match]) -> Iterator[Match]:
    """Without empty matches, those that touch made one."""
    last = Match(0, 0, 0)
    for match in found:
        if not match.length:
            continue
        if last.length and last.left + last.length == match.left and last.right + last.length == match.right:
            last = Match(last.left, last.right, last.length + match.length)
            continue
        if last.length:
            yield last
        last = match
    if last.length:
        yield last
