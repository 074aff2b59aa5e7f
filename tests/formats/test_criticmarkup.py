from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import UnreadableFile
from workbench.formats.criticmarkup import Mark, read_marked, write_marked
from workbench.story import Category, Span, Story


def test_the_three_marks_and_their_comments() -> None:
    story = read_marked(
        "to al {~~Jolanileader~>Jolani, leader~~}{>>joins; also: Jolani, the leader<<} of\n\n"
        "the {--the --}{>>grammar<<}group{++, ++}which"
    )
    assert story.received.text == "to al Jolanileader of\n\nthe the groupwhich"
    assert story.edited.text == "to al Jolani, leader of\n\nthe group, which"
    assert story.marks == (
        Mark(0, Span(6, 18), ("Jolani, leader", "Jolani, the leader"), Category.JOINS),
        Mark(1, Span(4, 8), ("",), Category.GRAMMAR),
        Mark(1, Span(13, 13), (", ",), None),
    )


def test_copy_without_marks_is_clean() -> None:
    story = read_marked("\ufeffA head\r\n\r\nA line\r\nand its second\r\n  \r\nEnd.\r\n")
    assert [p.text for p in story.received.paragraphs] == ["A head", "A line\nand its second", "End."]
    assert story.edited == story.received
    assert story.marks == ()


def test_a_paragraph_removed_as_a_whole() -> None:
    story = read_marked("One.\n\n{--Read also: x--}{>>structure<<}\n\nThree.")
    assert [(p.id, p.text) for p in story.received.paragraphs] == [(0, "One."), (1, "Read also: x"), (2, "Three.")]
    assert [(p.id, p.text) for p in story.edited.paragraphs] == [(0, "One."), (2, "Three.")]


def test_a_paragraph_split_and_one_added() -> None:
    story = read_marked("One.{~~ ~>\n\n~~}Two.{++\n\nThree.++}\n\nFour.")
    assert story.received.text == "One. Two.\n\nFour."
    assert story.edited.text == "One.\n\nTwo.\n\nThree.\n\nFour."
    assert story.marks[0].answers == ("\n\n",)


def test_answers_with_white_space_stand_in_quotation_marks() -> None:
    (mark,) = read_marked('a{++, ++}{>>joins; also: " — "; also:  ; ; also: ""<<}b').marks
    assert mark.answers == (", ", " — ", ";", "")


def test_notes_and_highlights_belong_to_neither_story() -> None:
    story = read_marked("{>>from a live page<<}The {==city==} fell.{>> so it says <<}")
    assert story.received.text == story.edited.text == "The city fell."
    assert story.marks == ()


def test_a_backslash_takes_the_meaning_from_mark_up() -> None:
    story = read_marked(r"a \{++b++\} c\\d \n {~~x~\>y~>z~~}")
    assert story.received.text == r"a {++b++} c\d \n x~>y"
    assert story.edited.text == r"a {++b++} c\d \n z"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("one\n\ntwo {++three", 3, "never closed"),
        ("one {~~two~~}", 1, "no “~>”"),
        ("one\ntwo --} three", 2, "never opened"),
        ("{++one {--two--} three++}", 1, "another mark"),
        ("{++one\n\ntwo{++three++}", 1, "another mark"),
        ("one\n\n\n{++two++}{>>tone<<}", 4, "category"),
        ("{++two++}{>>tone/courts<<}", 1, "category"),
        ("{--one\n\ntwo--}", 1, "blank line"),
        ("{++one++}{>>joins", 1, "never closed"),
    ],
)
def test_an_error_names_the_line_and_no_story_text(text: str, line: int, what: str) -> None:
    with pytest.raises(UnreadableFile) as error:
        read_marked(text)
    assert error.value.sentence.startswith(f"Line {line}: ")
    assert what in error.value.sentence
    assert "two" not in error.value.sentence


_TEXT = st.text("ab {}+-~>\\\"'”\n;=<", min_size=1, max_size=14)


def _is_paragraph(text: str) -> bool:
    return all(line.strip() for line in text.split("\n"))


@st.composite
def marked(draw: st.DrawFn) -> tuple[Story, list[Mark]]:
    story = Story.of(*draw(st.lists(_TEXT.filter(_is_paragraph), min_size=1, max_size=3)))
    marks = []
    for paragraph in story.paragraphs:
        places = sorted(draw(st.sets(st.integers(0, len(paragraph.text)), max_size=6)))
        for start, end in zip(places[::2], places[1::2], strict=False):
            answers = draw(st.lists(_TEXT.filter(_is_answer), min_size=1, max_size=3))
            marks.append(Mark(paragraph.id, Span(start, end), tuple(answers), draw(st.sampled_from(Category))))
    return story, marks


def _is_answer(text: str) -> bool:
    return "\n" not in text and ";" not in text


@given(marked())
def test_what_is_written_reads_the_same(item: tuple[Story, list[Mark]]) -> None:
    story, marks = item
    again = read_marked(write_marked(story, marks))
    assert again.received.text == story.text
    assert list(again.marks) == marks


@given(st.text("ab{}+-~><= \n\\;also:joins", max_size=60))
def test_whatever_the_text_it_is_read_or_refused_in_a_sentence(text: str) -> None:
    try:
        story = read_marked(text)
    except UnreadableFile as error:
        refused = error.sentence
    else:
        refused = ""
        for mark in story.marks:
            assert mark.span.end <= len(story.received.paragraph(mark.paragraph).text)
    assert not refused or refused.startswith("Line ")
