"""Stories and edits: the words, the ids and the runs after any edit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import StaleEdit
from workbench.story import SEPARATOR, Edit, Paragraph, Run, Span, Story

BOLD = frozenset({"bold"})
TEXT = st.text(alphabet="ab é😀\u00a0.", max_size=12)


def ids(story: Story) -> list[tuple[int, str]]:
    return [(paragraph.id, paragraph.text) for paragraph in story.paragraphs]


def test_removing_a_paragraph_with_its_break_leaves_the_others_as_they_were():
    story = Story.of("First one", "Second one", "Third")
    assert ids(story.applied(Edit(Span(0, 11), "First one\n\n", ""))) == [(1, "Second one"), (2, "Third")]
    assert ids(story.applied(Edit(Span(21, 28), "\n\nThird", ""))) == [(0, "First one"), (1, "Second one")]


def test_splitting_gives_the_new_paragraph_a_new_id():
    story = Story.of("Hello world", "Second")
    assert ids(story.applied(Edit(Span(5, 5), "", SEPARATOR))) == [(0, "Hello"), (2, " world"), (1, "Second")]


def test_a_break_before_the_first_word_pushes_the_paragraph_down_and_keeps_its_id():
    assert ids(Story.of("Hello").applied(Edit(Span(0, 0), "", SEPARATOR))) == [(1, ""), (0, "Hello")]


def test_joining_keeps_the_upper_id():
    story = Story.of("Hello", "world")
    assert ids(story.applied(Edit(Span(5, 7), SEPARATOR, " "))) == [(0, "Hello world")]


def test_an_edit_whose_words_are_gone_is_refused():
    with pytest.raises(StaleEdit):
        Story.of("Hello").applied(Edit(Span(0, 5), "Hallo", "x"))


def test_an_edit_inside_a_paragraph_break_is_refused():
    with pytest.raises(StaleEdit):
        Story.of("ab", "cd").applied(Edit(Span(3, 3), "", "x"))


def test_runs_follow_the_words():
    story = Story.made([Paragraph(0, "Abu Jolanileader of HTS", runs=(Run(Span(0, 10), BOLD),))])
    assert story.paragraphs[0].seams == {10}
    edited = story.applied(Edit(Span(10, 10), "", ", "))
    assert edited.paragraphs[0].runs == (Run(Span(0, 10), BOLD),)
    across = story.applied(Edit(Span(4, 16), "Jolanileader", "Jolani, leader"))
    assert across.paragraphs[0].runs[0].span.start == 0


@given(st.lists(TEXT, min_size=1, max_size=5), st.data())
def test_any_edit_gives_the_words_that_a_string_would_and_its_inverse_takes_it_back(texts, data):
    story = Story.of(*texts)
    places = [start + at for start, text in zip(story.starts, texts, strict=True) for at in range(len(text) + 1)]
    start, end = sorted((data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))))
    new = SEPARATOR.join(data.draw(st.lists(TEXT, min_size=1, max_size=3)))
    edit = Edit(Span(start, end), story.text[start:end], new)
    edited = story.applied(edit)
    assert edited.text == story.text[:start] + new + story.text[end:]
    assert len({paragraph.id for paragraph in edited.paragraphs}) == len(edited.paragraphs)
    assert edited.applied(edit.inverse).text == story.text


@given(TEXT, st.data())
def test_runs_stay_inside_the_paragraph_and_apart(text, data):
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=4)))
    runs = tuple(Run(Span(a, b), BOLD) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b)
    paragraph = Paragraph(0, text, runs=runs)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    spliced = paragraph.spliced(Span(start, end), data.draw(TEXT))
    last = 0
    for run in spliced.runs:
        assert last <= run.span.start < run.span.end <= len(spliced.text)
        last = run.span.end
