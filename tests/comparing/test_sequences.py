from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.comparing.sequences import matches
from workbench.story.order import increasing


@given(st.text("abcd", max_size=40), st.text("abcd", max_size=40))
def test_matches_are_equal_ordered_and_apart(left: str, right: str) -> None:
    at_left = at_right = 0
    for match in matches(left, right):
        assert match.length
        assert left[match.left : match.left + match.length] == right[match.right : match.right + match.length]
        assert match.left >= at_left
        assert match.right >= at_right
        at_left, at_right = match.left + match.length, match.right + match.length


def longest_common(left: str, right: str) -> int:
    row = [0] * (len(right) + 1)
    for one in left:
        before = row[:]
        for place, other in enumerate(right, start=1):
            row[place] = before[place - 1] + 1 if one == other else max(before[place], row[place - 1])
    return row[-1]


@given(st.text("abcd", max_size=25), st.text("abcd", max_size=25))
def test_short_sequences_share_as_much_as_they_can(left: str, right: str) -> None:
    assert sum(match.length for match in matches(left, right)) == longest_common(left, right)


def test_the_longest_increasing_choice() -> None:
    assert increasing([(0, 3), (1, 0), (2, 1), (3, 9), (4, 2)]) == [(1, 0), (2, 1), (4, 2)]
    assert increasing([]) == []
