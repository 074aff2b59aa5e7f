from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import pytest
from hypothesis import assume, given

from tests.comparing.stories import pairs
from workbench.checking.marking import marked_text
from workbench.checking.scoresheet import as_data, as_table
from workbench.checking.scoring import Score, score
from workbench.comparing import compare
from workbench.formats.criticmarkup import read_marked
from workbench.story import Action, Category, Finding, Proposal, Severity, Span, Story, Wording

Raised = tuple[str, Sequence[str]]


def finding(
    story: Story,
    words: str,
    *proposals: str,
    rule: str = "joins.name-word",
    category: Category = Category.JOINS,
    severity: Severity = Severity.ERROR,
    action: Action = Action.ASK,
) -> Finding:
    place, at = next((p, p.text.index(words)) for p in story.paragraphs if words in p.text)
    return Finding(
        rule=rule,
        category=category,
        severity=severity,
        confidence=0.9,
        action=action,
        paragraph=place.id,
        span=Span(at, at + len(words)),
        text=words,
        message=Wording("m"),
        why=Wording("w"),
        proposals=tuple(Proposal(text, 0.9) for text in proposals),
    )


def scored(text: str, found: Callable[[Story], Sequence[Finding]]) -> Score:
    return score({"story": read_marked(text)}, found)


JOIN = "to al {~~Jolanileader~>Jolani, leader~~}{>>joins; also: Jolani, the leader<<} of HTS"


@pytest.mark.parametrize(
    ("words", "proposals", "first", "listed"),
    [
        ("Jolanileader", ["Jolani, leader"], 1, 1),
        ("Jolanileader", ["Jolani leader", "Jolani, the leader"], 0, 1),
        ("al Jolanileader of", ["al Jolani, leader of"], 1, 1),  # more than the mark, to the same end
        ("Jolanileader", ["Jolani leader"], 0, 0),
        ("Jolanileader", [], 0, 0),
    ],
)
def test_a_proposal_is_right_when_it_gives_the_same_text(
    words: str, proposals: list[str], first: int, listed: int
) -> None:
    total = scored(JOIN, lambda story: [finding(story, words, *proposals)]).total
    assert (total.marks, total.found, total.right_first, total.right) == (1, 1, first, listed)
    assert (total.findings, total.true, total.false, total.exact) == (1, 1, 0, first)


def test_a_mark_that_nothing_finds_is_missed() -> None:
    result = scored(JOIN, lambda story: [])
    assert (result.total.recall, result.total.precision) == (0, None)
    ((name, missed),) = result.missed
    assert (name, missed.text, missed.found) == ("story", "Jolanileader", False)


def test_a_finding_beside_every_mark_is_false() -> None:
    result = scored(JOIN, lambda story: [finding(story, "HTS", "the HTS")])
    assert (result.total.false, result.total.found) == (1, 0)
    assert [item.finding.text for _, item in result.false] == ["HTS"]


def test_a_finding_beside_words_put_in_touches_them() -> None:
    result = scored("the group (HTS){++, ++}{>>joins<<}which", lambda story: [finding(story, "which", ", which")])
    assert (result.total.found, result.total.right_first) == (1, 1)


def test_a_doubled_word_may_go_before_or_behind() -> None:
    result = scored("It was the {--the --}{>>grammar<<}end", lambda story: [finding(story, "the ", "")])
    assert (result.total.found, result.total.right_first, result.total.false) == (1, 1, 0)


def test_one_finding_over_two_marks() -> None:
    text = "PP {--has --}{>>grammar<<}announced {~~this~>on~~}{>>numbers<<} Monday"
    whole = scored(text, lambda story: [finding(story, "has announced this", "announced on")])
    assert (whole.total.found, whole.total.right_first, whole.total.exact) == (2, 2, 1)
    half = scored(text, lambda story: [finding(story, "has announced this", "announced this")])
    assert (half.total.found, half.total.right, half.total.true) == (2, 0, 1)


def test_two_findings_in_one_mark_are_right_together() -> None:
    text = "PP {~~has announced this Monday~>announced on Monday~~}{>>grammar<<} a plan"
    both = scored(
        text, lambda story: [finding(story, "has announced", "announced"), finding(story, "this Monday", "on Monday")]
    )
    assert (both.total.right_first, both.total.exact, both.total.true) == (1, 2, 2)
    one = scored(text, lambda story: [finding(story, "has announced", "announced")])
    assert (one.total.found, one.total.right, one.total.true) == (1, 0, 1)


def test_advice_finds_marks_and_is_no_false_alarm() -> None:
    result = scored(JOIN, lambda story: [finding(story, "HTS", severity=Severity.ADVICE)])
    assert (result.total.findings, result.total.advice, result.total.false) == (0, 1, 0)


def test_wrong_safe_repairs_are_counted() -> None:
    text = "One {~~has said ,that this~>said that~~}{>>phrases<<} and {~~teh~>the~~}{>>grammar<<} rest"

    def found(story: Story) -> list[Finding]:
        return [
            finding(story, " ,", ", ", action=Action.SAFE),  # inside a passage written anew: cannot be judged
            finding(story, "teh", "tech", action=Action.SAFE),
            finding(story, "rest", "rests", action=Action.SAFE),
        ]

    result = scored(text, found)
    assert (result.safe, result.safe_wrong) == (3, 2)
    assert result.safe_wrong_share == pytest.approx(2 / 3)


def test_alarms_on_clean_copy() -> None:
    stories = {"marked": read_marked(JOIN), "clean": read_marked("All is well in the north of Spain today ok.")}
    result = score(stories, lambda story: [finding(story, "of", "off")])
    assert (result.clean_stories, result.clean_words, result.clean_alarms) == (1, 10, 1)
    assert result.alarms_per_thousand == pytest.approx(100)
    assert score({}, lambda story: []).alarms_per_thousand is None


def test_categories_and_rules() -> None:
    text = JOIN + " and {~~fief~>stronghold~~}{>>phrases<<} and {++so++}"
    result = scored(
        text,
        lambda story: [
            finding(story, "Jolanileader", "Jolani, leader"),
            finding(story, "fief", "stronghold", rule="phrases.fief", category=Category.PHRASES),
            finding(story, "HTS", rule="phrases.x", category=Category.PHRASES),
        ],
    )
    assert {name: (t.marks, t.right_first, t.findings, t.false) for name, t in result.categories.items()} == {
        "joins": (1, 1, 1, 0),
        "other": (1, 0, 0, 0),
        "phrases": (1, 1, 2, 1),
    }
    assert {rule: (t.findings, t.exact, t.false) for rule, t in result.rules.items()} == {
        "joins.name-word": (1, 1, 0),
        "phrases.fief": (1, 1, 0),
        "phrases.x": (1, 0, 1),
    }


def test_table_and_data() -> None:
    result = scored(JOIN, lambda story: [finding(story, "Jolanileader", "Jolani, leader"), finding(story, "HTS")])
    table = as_table(result)
    assert "1 stories, 5 words" in table
    assert [line.split()[:8] for line in table.splitlines() if line.startswith("all")] == [
        ["all", "1", "1", "1", "1", "2", "1", "1"]
    ]
    data = json.loads(json.dumps(as_data(result)))
    assert data["schema"] == 1
    assert (data["total"]["precision"], data["total"]["proposed"]) == (0.5, 1.0)
    assert data["false"][0]["text"] == "HTS"
    assert data["missed"] == []


@given(pairs())
def test_an_edited_story_can_be_written_as_a_marked_one(pair: tuple[Story, Story]) -> None:
    lines = [line for story in pair for p in story.paragraphs for line in p.text.split("\n")]
    assume(all(line.strip() for line in lines))
    again = read_marked(marked_text(compare(*pair)))
    assert again.received.text == pair[0].text
    assert again.edited.text == pair[1].text


def test_marks_are_counted_by_field_too() -> None:
    text = "{~~a~>b~~}{>>phrases/courts<<} {~~c~>d~~}{>>phrases/sport<<} {~~e~>f~~}{>>phrases<<}"
    result = scored(text, lambda story: [finding(story, "c", "d")])
    assert {name: (tally.marks, tally.right) for name, tally in result.fields.items()} == {
        "phrases/courts": (1, 0),
        "phrases/sport": (1, 1),
    }
    assert "phrases/courts" in as_table(result)
    assert result.categories["phrases"].marks == 3
    assert {missed["field"] for missed in as_data(result)["missed"]} == {"courts", ""}
