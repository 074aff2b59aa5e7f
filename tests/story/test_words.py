"""Tokens, sentences, quotations, UTF-16."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workbench.story import Paragraph, Passage, Span, quotations, sentences, tokens
from workbench.story.utf16 import Utf16Map


def said(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


def test_tokens_keep_apostrophes_and_part_hyphens_digits_and_marks():
    assert [t.text for t in tokens("(HTS)which isn’t 4.5% al-Asad’s")] == (
        ["(", "HTS", ")", "which", "isn’t", "4.5", "%", "al", "-", "Asad’s"]
    )


def test_combining_accents_stay_with_their_letter():
    assert [t.text for t in tokens("Jose\u0301 va")] == ["Jose\u0301", "va"]


@given(st.text())
def test_tokens_are_where_they_say(text):
    last = 0
    for token in tokens(text):
        assert last <= token.start < token.end
        assert text[token.start : token.end] == token.text
        assert not text[last : token.start].strip()
        last = token.end


def test_sentences_know_abbreviations_initials_and_quotations():
    text = "Mr. Arana left at 5 p.m. on Jan. 6. “He said so.” he added. J. Ruiz of the U.S. Army stayed. Why?"
    assert said(text) == [
        "Mr. Arana left at 5 p.m. on Jan. 6.",
        "“He said so.” he added.",
        "J. Ruiz of the U.S. Army stayed.",
        "Why?",
    ]


@given(st.text(alphabet="aB .”?\n😀"))
def test_sentences_hold_every_word_once(text):
    spans = sentences(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_a_quotation_that_never_closes_runs_to_the_end():
    text = "She said “yes” and “no more"
    assert [span.of(text) for span in quotations(text)] == ["yes", "no more"]


def test_a_passage_knows_its_place_in_the_sentence():
    passage = Passage(Paragraph(0, "One here. “Two” there."))
    assert passage.begins_sentence(11)
    assert not passage.begins_sentence(16)
    assert passage.is_quoted(Span(11, 14))
    assert not passage.is_quoted(Span(16, 21))


@given(st.text(alphabet="a\u0301é😀𝔸\u00a0"))
def test_utf16_there_and_back(text):
    mapped = Utf16Map(text)
    for offset in range(len(text) + 1):
        assert mapped.units(offset) == len(text[:offset].encode("utf-16-le")) // 2
        assert mapped.points(mapped.units(offset)) == offset
