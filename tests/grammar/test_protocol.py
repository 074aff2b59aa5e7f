import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.grammar.protocol import BadQuestion, Question, answer, languages
from workbench.story import Action, Category, Finding, Proposal, Severity, Span, Wording

pieces = st.text(st.sampled_from("ab 🎉\n\r\té"), max_size=40)


def about(paragraph, start, end, text):
    return Finding(
        "joins.x", Category.JOINS, Severity.ERROR, 0.9, Action.ASK, paragraph, Span(start, end), text,
        Wording("Kind"), Wording("Why."), (Proposal("new", 0.9),),
    )  # fmt: skip


@given(pieces)
def test_paragraphs_stand_where_they_stood(text):
    question = Question.of({"text": text})
    story, starts = question.story()
    for paragraph, start in zip(story.paragraphs, starts, strict=True):
        assert question.text[start : start + len(paragraph.text)] == paragraph.text


@given(pieces)
def test_offsets_are_told_in_utf16_units(text):
    question = Question.of({"text": text, "language": "en-US"})
    story, starts = question.story()
    findings = [about(paragraph.id, 0, len(paragraph.text), paragraph.text) for paragraph in story.paragraphs]
    units = text.encode("utf-16-le")
    for paragraph, match in zip(story.paragraphs, answer(question, findings, starts)["matches"], strict=True):
        found = units[2 * match["offset"] : 2 * (match["offset"] + match["length"])].decode("utf-16-le")
        assert found == paragraph.text
        context = match["context"]
        shown = context["text"].encode("utf-16-le")[2 * context["offset"] :][: 2 * context["length"]]
        assert shown.decode("utf-16-le") == paragraph.text.replace("\n", " ")


def test_annotated_text_keeps_its_places():
    data = {"annotation": [{"text": "He "}, {"markup": "<b>🎉"}, {"text": "go"}, {"markup": "</b>", "interpretAs": ""}]}
    assert Question.of({"data": json.dumps(data)}).text == "He " + " " * 5 + "go" + " " * 4


def test_rules_may_be_left_out():
    finding = about(0, 0, 1, "a")
    assert Question.of({"text": "a", "disabledRules": "joins.x, y"}).wants(finding) is False
    assert Question.of({"text": "a", "enabledRules": "y", "enabledOnly": "true"}).wants(finding) is False
    assert Question.of({"text": "a", "enabledRules": "y"}).wants(finding) is True


@pytest.mark.parametrize(
    "form",
    [{}, {"language": "en-US"}, {"text": "x", "language": "xx"}, {"data": "{"}, {"data": "[]"}, {"data": "{}"}],
)
def test_what_cannot_be_answered_is_said(form):
    with pytest.raises(BadQuestion):
        Question.of(form)


def test_its_languages_are_those_it_answers():
    for language in languages():
        assert Question.of({"text": "x", "language": language["longCode"]}).language
