"""Stories and edited stories for Hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from workbench.errors import StaleEdit
from workbench.story import Edit, Span, Story

_WORDS = ["the", "mayor", "has", "said", "Hama", "e\u0301tat", "7.5", "🎉", "👩\u200d🚒", "“", ".", ",", "(HTS)which"]
_GAPS = [" ", " ", " ", "  ", "\u00a0", "\n", ""]


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A paragraph: words and white space, no line feed at either end, never a line without words inside."""
    text = ""
    for word in draw(st.lists(st.sampled_from(_WORDS), max_size=8)):
        text += word + draw(st.sampled_from(_GAPS))
    return text.strip("\n")


def stories() -> st.SearchStrategy[Story]:
    return st.lists(texts(), min_size=1, max_size=5).map(lambda held: Story.of(*held))


def is_sound(story: Story) -> bool:
    """Whether no paragraph holds or begins or ends with what would read as a paragraph break."""
    return all(p.text == p.text.strip("\n") and "\n\n" not in p.text for p in story.paragraphs)


@st.composite
def edited(draw: st.DrawFn, story: Story) -> Story:
    """The story after a few edits: words typed over, Enter pressed, stretches removed."""
    for _ in range(draw(st.integers(0, 5))):
        places = st.integers(0, len(story.text))
        start, end = sorted((draw(places), draw(places)))
        end = draw(st.sampled_from([start, end]))
        new = draw(st.sampled_from(["", "x", " the ", "\n\n", " y\n\nz"]))
        try:
            changed = story.applied(Edit(Span(start, end), story.text[start:end], new))
        except StaleEdit:
            continue
        if is_sound(changed):
            story = changed
    return story


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Story, Story]:
    """A story with an edited version of it, or with another story altogether."""
    received = draw(stories())
    return received, draw(st.one_of(edited(received), stories()))
