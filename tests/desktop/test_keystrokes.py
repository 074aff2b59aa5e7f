"""From blocks to edits, and from keys to steps: what holds for any words at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.desktop.paper.keystrokes import Burst, edit_between
from workbench.desktop.paper.positions import shown, shown_with_breaks, typed, units_of
from workbench.story import Edit, Span, Story

WORDS = st.text(alphabet="ab \n😀é\u00a0", max_size=8).filter(lambda text: "\n\n" not in text)
BLOCK = st.text(alphabet="ab \u2028😀é\u00a0", max_size=8)


@given(st.lists(WORDS, min_size=1, max_size=5), st.lists(BLOCK, min_size=1, max_size=4), st.data())
def test_the_edit_brings_the_model_to_the_blocks(texts, blocks, data):
    story = Story.of(*texts)
    first = data.draw(st.integers(0, len(texts) - 1))
    last = data.draw(st.integers(first, len(texts) - 1))
    hint = data.draw(st.integers(0, 10))
    edit = edit_between(story, first, last, blocks, hint)
    after = story if edit is None else story.applied(edit)
    assert all("\n\n" not in paragraph.text for paragraph in after.paragraphs)
    assert [paragraph.text for paragraph in after.paragraphs[:first]] == texts[:first]
    assert [paragraph.text for paragraph in after.paragraphs[len(after.paragraphs) - len(texts) + last + 1 :]] == texts[
        last + 1 :
    ]
    if not any("\u2028\u2028" in block or block != block.strip("\u2028") for block in blocks) and not any(
        text != text.strip("\n") for text in texts
    ):
        assert [shown(paragraph.text) for paragraph in after.paragraphs] == [
            *map(shown, texts[:first]),
            *blocks,
            *map(shown, texts[last + 1 :]),
        ]


@given(WORDS.filter(lambda text: "\n" not in text), st.data())
def test_an_insertion_is_found_where_it_was_made(text, data):
    at = data.draw(st.integers(0, len(text)))
    new = data.draw(st.sampled_from(["a", "ab", " ", "😀"]))
    edit = edit_between(Story.of(text), 0, 0, [text[:at] + new + text[at:]], at)
    assert edit == Edit(Span(at, at), "", new)


@given(st.text(max_size=30))
def test_shown_keeps_every_length_and_comes_back(text):
    held = shown(text)
    assert len(held) == len(text)
    assert units_of(held).units(len(held)) == units_of(text).units(len(text))
    if not set(text) & {"\u2029"} and not any("\ue000" <= char <= "\uf8ff" for char in text):
        assert typed(held) == text


@given(st.lists(WORDS.filter(lambda text: text == text.strip("\n")), min_size=1, max_size=4))
def test_breaks_there_and_back(texts):
    story = Story.of(*texts)
    assert typed(shown_with_breaks(story.text)) == story.text


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def inserted(at, new):
    return Edit(Span(at, at), "", new)


def removed(at, old):
    return Edit(Span(at, at + len(old)), old, "")


def test_a_word_and_the_space_behind_it_go_together(clock):
    burst = Burst(clock)
    goes_on = [burst.goes_on(inserted(at, letter)) for at, letter in enumerate("on the")]
    assert goes_on == [False, True, True, False, True, True]


def test_a_pause_a_jump_an_end_and_a_new_paragraph_part_steps(clock):
    burst = Burst(clock)
    burst.goes_on(inserted(0, "a"))
    clock.now += 3
    assert not burst.goes_on(inserted(1, "b"))
    assert not burst.goes_on(inserted(9, "c"))
    burst.end()
    assert not burst.goes_on(inserted(10, "d"))
    assert not burst.goes_on(inserted(11, "\n\n"))
    assert not burst.goes_on(inserted(13, "e"))


def test_deletions_go_together_in_both_directions(clock):
    burst = Burst(clock)
    assert [burst.goes_on(removed(at, "x")) for at in (5, 4, 3)] == [False, True, True]
    assert [burst.goes_on(removed(3, "x")) for _ in range(2)] == [True, True]
    assert not burst.goes_on(inserted(3, "y"))
    assert not burst.goes_on(removed(3, "y"))
