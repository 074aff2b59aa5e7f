from __future__ import annotations

import time

import pytest
from hypothesis import example, given

from tests.comparing.stories import pairs
from workbench.comparing import Comparison, Kind, compare
from workbench.story import Edit, Paragraph, Span, Story


def marked(received: str, edited: str) -> list[tuple[str, str]]:
    return [(change.old, change.new) for change in compare(Story.of(received), Story.of(edited)).changes]


def replaced(story: Story, old: str, new: str) -> Story:
    at = story.text.index(old)
    return story.applied(Edit(Span(at, at + len(old)), old, new))


def reverted(comparison: Comparison) -> Story:
    story = comparison.edited
    for change in reversed(comparison.changes):
        story = story.applied(comparison.revert(change.number))
    return story


# Words


@pytest.mark.parametrize(
    ("received", "edited", "changes"),
    [
        ("al Jolanileader of HTS", "al Jolani, leader of HTS", [("Jolanileader", "Jolani, leader")]),
        ("the group (HTS)which leads", "the group (HTS), which leads", [("", ", ")]),
        ("The PP has announced it", "The PP announced it", [("has ", "")]),
        ("The PP announced it", "The PP also announced it", [("", "also ")]),
        ("fell to 3.5 percent", "fell to 3.6 percent", [("3.5", "3.6")]),
        ("the city  fell", "the city fell", [("  ", " ")]),
        ("the city\u00a0fell", "the city fell", [("\u00a0", " ")]),
        ("a café", "a cafe\u0301", [("café", "cafe\u0301")]),
        ("cafe\u0301 open", "cafe open", [("cafe\u0301", "cafe")]),
        ("the town, it said", "the town, it said.", [("", ".")]),
        ("don't go", "don’t go", [("don't", "don’t")]),
    ],
)
def test_what_is_marked(received: str, edited: str, changes: list[tuple[str, str]]) -> None:
    assert marked(received, edited) == changes


def test_changes_with_next_to_nothing_between_them_are_one() -> None:
    assert marked("the leader of the country spoke", "the head of a nation spoke") == [
        ("leader of the country", "head of a nation")
    ]


def test_a_content_word_between_two_changes_keeps_them_apart() -> None:
    assert marked("has announced this Monday a plan", "announced on Monday a plan") == [("has ", ""), ("this", "on")]


def test_marks_do_not_run_across_the_end_of_a_sentence() -> None:
    assert len(marked("It rained. They left", "It snowed. We left")) == 2


def test_a_sentence_is_marked_whole_even_if_the_next_begins_alike() -> None:
    assert marked("It rained. The dog ran off. The cat stayed.", "It rained. The cat stayed.") == [
        ("The dog ran off. ", "")
    ]


def test_joined_emoji_are_one_piece() -> None:
    assert marked("a 👩\u200d🚒 came", "a 👩\u200d🚀 came") == [("👩\u200d🚒", "👩\u200d🚀")]


# Paragraphs of a story made by edits


def test_the_same_story() -> None:
    story = Story.of("One.", "Two.")
    comparison = compare(story, story)
    assert comparison.is_same
    assert [row.is_equal for row in comparison.rows] == [True, True]


def test_enter_splits() -> None:
    received = Story.of("First half ends here. Second half follows there.", "Last.")
    comparison = compare(received, replaced(received, "here. Second", "here.\n\nSecond"))
    (change,) = comparison.changes
    assert (change.kind, change.old, change.new) == (Kind.SPLIT, " ", "\n\n")
    sides = [
        (row.left and row.left_span.of(row.left.text), row.right and row.right_span.of(row.right.text))
        for row in comparison.rows
    ]
    assert sides == [
        ("First half ends here. ", "First half ends here."),
        ("Second half follows there.", "Second half follows there."),
        ("Last.", "Last."),
    ]
    assert comparison.edited.applied(comparison.revert(1)).text == received.text


def test_a_split_with_words_changed_on_either_side() -> None:
    received = Story.of("The mayor has said so and then the council voted against it all night.")
    edited = replaced(received, "has said so and then the", "said so.\n\nThe")
    comparison = compare(received, edited)
    assert [change.kind for change in comparison.changes].count(Kind.SPLIT) == 1
    assert all(row.left and row.right for row in comparison.rows)
    assert reverted(comparison).text == received.text


def test_backspace_joins() -> None:
    received = Story.of("One sentence.", "Another sentence.", "Last.")
    comparison = compare(received, replaced(received, "sentence.\n\nAnother", "sentence. Another"))
    (change,) = comparison.changes
    assert (change.kind, change.old, change.new) == (Kind.JOINED, "\n\n", " ")
    taken_back = comparison.edited.applied(comparison.revert(1))
    assert [p.text for p in taken_back.paragraphs] == [p.text for p in received.paragraphs]


def test_a_paragraph_removed_comes_back_without_disturbing_its_neighbours() -> None:
    received = Story.of("One.", "Read also: the weather", "Three.")
    comparison = compare(received, replaced(received, "\n\nRead also: the weather", ""))
    (change,) = comparison.changes
    assert (change.kind, change.old) == (Kind.REMOVED, "Read also: the weather")
    story = comparison.edited.applied(comparison.revert(1))
    assert [(p.text, p.id in (0, 2)) for p in story.paragraphs] == [
        ("One.", True),
        ("Read also: the weather", False),
        ("Three.", True),
    ]


def test_a_paragraph_typed_anew_stays_in_its_row() -> None:
    received = Story.of("One.", "Nothing of this remains here.", "Three.", "Four.")
    comparison = compare(received, replaced(received, "Nothing of this remains here.", "Wholly other words"))
    assert [(row.left is not None, row.right is not None) for row in comparison.rows] == [(True, True)] * 4


# Two files


def test_two_files_are_aligned_by_their_words() -> None:
    received = Story.of("The mayor spoke at length on Monday.", "The council voted.", "Rain is expected in the north.")
    edited = Story.of("A head", "The mayor spoke on Monday.", "The council voted.", "Rain was expected in the north.")
    comparison = compare(received, edited)
    assert [(row.left.id if row.left else None, row.right.id if row.right else None) for row in comparison.rows] == [
        (None, 0),
        (0, 1),
        (1, 2),
        (2, 3),
    ]
    assert comparison.counts.paragraphs_added == 1


def test_unrelated_stories_still_make_a_comparison() -> None:
    comparison = compare(Story.of("Alpha beta."), Story.of("Gamma.", "Delta epsilon."))
    assert reverted(comparison).text == "Alpha beta."


def test_a_story_without_paragraphs() -> None:
    assert compare(Story(()), Story(())).is_same
    assert compare(Story(()), Story.of("One.", "Two.")).counts.paragraphs_added == 2
    assert compare(Story.of("One.", "Two."), Story(())).counts.paragraphs_removed == 2


def test_counts() -> None:
    counts = compare(Story.of("The PP has announced it", "Gone now"), Story.of("The PP announced it today")).counts
    assert (counts.changes, counts.words_removed, counts.words_inserted, counts.paragraphs_removed) == (3, 3, 1, 1)


def test_there_is_no_change_of_that_number() -> None:
    comparison = compare(Story.of("a"), Story.of("b"))
    for number in (0, 2, -1):
        with pytest.raises(KeyError):
            comparison.revert(number)
        with pytest.raises(KeyError):
            comparison.row_of(number)
    assert comparison.row_of(1) is comparison.rows[0]


# Whatever the stories


@given(pairs())
def test_taking_every_change_back_gives_the_received_story(pair: tuple[Story, Story]) -> None:
    comparison = compare(*pair)
    assert reverted(comparison).text == pair[0].text


@given(pairs())
def test_taking_the_first_change_back_again_and_again_comes_to_the_received_story(pair: tuple[Story, Story]) -> None:
    received, story = pair
    for _ in range(80):
        comparison = compare(received, story)
        if comparison.is_same:
            break
        story = story.applied(comparison.revert(1))
    assert story.text == received.text


@given(pairs())
def test_rows_hold_both_texts_whole(pair: tuple[Story, Story]) -> None:
    comparison = compare(*pair)
    for side, story in zip(("left", "right"), pair, strict=True):
        shown: dict[int, str] = {}
        for row in comparison.rows:
            paragraph = row.left if side == "left" else row.right
            if paragraph:
                text = "".join(piece for piece, _ in row.pieces(side))
                shown[paragraph.id] = shown.get(paragraph.id, "") + text
        assert list(shown.items()) == [(p.id, p.text) for p in story.paragraphs]


@given(pairs())
@example((Story.of("", ""), Story.made([Paragraph(2, " y"), Paragraph(3, "z"), Paragraph(1, "")])))
@example((Story.of("Gone.", "Kept."), Story.made([Paragraph(2, "One"), Paragraph(3, "Two"), Paragraph(1, "Kept.")])))
@example((Story.of("Gone.", "Too.", "Kept."), Story.made([Paragraph(3, "One"), Paragraph(2, "Kept.")])))
def test_the_right_text_follows_from_the_left_and_the_changes(pair: tuple[Story, Story]) -> None:
    received, edited = pair
    comparison, text = compare(received, edited), received.text
    for change in reversed(comparison.changes):
        new = change.edited_span.of(edited.text)
        text = text[: change.received_span.start] + new + text[change.received_span.end :]
    assert text == edited.text


@given(pairs())
def test_spans_hold_the_words(pair: tuple[Story, Story]) -> None:
    for number, row in enumerate(rows := compare(*pair).rows):
        for change in row.changes:
            if row.left and change.kind is not Kind.JOINED:
                assert change.left_span.of(row.left.text) == change.old
            if row.right and change.kind is not Kind.SPLIT:
                assert change.right_span.of(row.right.text) == change.new
        assert [c.number for c in row.changes] == sorted(c.number for c in row.changes), number
    numbers = [change.number for row in rows for change in row.changes]
    assert numbers == list(range(1, len(numbers) + 1))


# Time


def test_ten_thousand_words_with_few_changes_are_quick() -> None:
    paragraphs = [" ".join(f"word{(n * 7 + m) % 900}" for m in range(40)) for n in range(250)]
    changed = [text.replace("word33 ", "another ") for text in paragraphs]
    started = time.perf_counter()
    comparison = compare(Story.of(*paragraphs), Story.of(*changed))
    assert time.perf_counter() - started < 1.0  # 0.05 s on two quiet cores
    assert all(change.old == "word33" for change in comparison.changes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a " * 250_000, "a b " * 125_000),
        (" ".join(map(str, range(90_000))), " ".join(str(n * n) for n in range(90_000))),
        ("x" * 500_000, "y" * 500_000),
    ],
)
def test_a_huge_change_does_not_hang(old: str, new: str) -> None:
    started = time.perf_counter()
    comparison = compare(Story.of(old), Story.of(new))
    assert time.perf_counter() - started < 10
    assert reverted(comparison).text == old


def test_a_huge_paragraph_with_few_changes_is_marked_word_by_word() -> None:
    words = [f"w{n}" for n in range(60_000)]
    changed = [("other" if n % 100 == 0 else word) for n, word in enumerate(words)]
    assert compare(Story.of(" ".join(words)), Story.of(" ".join(changed))).counts.changes == 600
