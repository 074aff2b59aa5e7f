"""One story under review: decisions, undo, findings that follow the words, replay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.made import finding, report
from workbench.checking import Report
from workbench.errors import StaleEdit
from workbench.formats.criticmarkup import read_marked
from workbench.review.marked import marked_review
from workbench.review.review import Review
from workbench.review.step import Event, Kind
from workbench.story import SEPARATOR, Action, Category, Edit, Span, Story

STORY = Story.of("Tartus fief of Adan ,", "Abu Nabilleader of it, Nabilleader", "Source: NWN")


@pytest.fixture
def review() -> Review:
    made = Review(STORY)
    made.receive(
        report(
            STORY,
            finding(STORY, 0, "fief", "stronghold", rule="phrases.fief", category=Category.PHRASES),
            finding(STORY, 0, " ,", ",", rule="punctuation.space", action=Action.SAFE),
            finding(STORY, 1, "Nabilleader", "Nabil, leader", "Nabil leader"),
            finding(STORY, 2, "Source: NWN", "", rule="structure.credit", category=Category.STRUCTURE),
        )
    )
    return made


def texts(review: Review) -> list[str]:
    return [found.text for found in review.findings]


def test_taking_a_proposal_changes_the_words_moves_the_rest_and_can_be_undone(review):
    edits = review.take(review.findings[0])
    assert edits == (Edit(Span(7, 11), "fief", "stronghold"),)
    assert review.story.paragraphs[0].text == "Tartus stronghold of Adan ,"
    assert texts(review) == [" ,", "Nabilleader", "Source: NWN"]
    assert review.findings[0].span.of(review.story.paragraphs[0].text) == " ,"
    assert review.undo() == (edits[0].inverse,)
    assert review.story == STORY
    assert review.redo() == edits


def test_digits_take_the_other_proposals(review):
    review.take(review.findings[2], 1)
    assert "Nabil leader of it" in review.story.text


def test_taking_what_was_typed_over_is_refused_and_changes_nothing(review):
    stale = review.findings[0]
    review.type(Edit(Span(7, 8), "f", "F"))
    before = review.story
    with pytest.raises(StaleEdit):
        review.take(stale)
    assert review.story is before


def test_typing_inside_a_finding_takes_it_off_and_typing_before_moves_it(review):
    review.type(Edit(Span(0, 0), "", "In "))
    assert review.findings[0].span == Span(10, 14)
    review.type(Edit(Span(11, 12), "i", "j"))
    assert "fief" not in texts(review)


def test_findings_follow_a_split_and_a_join(review):
    review.type(Edit(Span(12, 12), "", SEPARATOR))
    comma = next(f for f in review.findings if f.text == " ,")
    assert comma.span.of(review.story.paragraph(comma.paragraph).text) == " ,"
    review.type(Edit(Span(12, 14), SEPARATOR, ""))
    assert review.story.text == STORY.text
    assert texts(review) == ["fief", " ,", "Nabilleader", "Source: NWN"]


def test_dismissing_here_and_everywhere_and_undoing_it(review):
    story = Story.of("Nabilleader one", "Nabilleader two")
    review = Review(story)
    both = report(story, finding(story, 0, "Nabilleader", "x"), finding(story, 1, "Nabilleader", "x"))
    review.receive(both)
    review.dismiss(review.findings[0])
    assert [f.paragraph for f in review.findings] == [1]
    review.receive(both)  # a fresh check does not bring it back
    assert [f.paragraph for f in review.findings] == [1]
    review.undo()
    assert len(review.findings) == 2
    review.dismiss(review.findings[0], everywhere=True)
    assert review.findings == ()
    review.undo()
    assert len(review.findings) == 2


def test_all_safe_is_one_step(review):
    review.take_safe()
    assert review.story.paragraphs[0].text == "Tartus fief of Adan,"
    assert review.next_undo is Kind.SAFE
    review.undo()
    assert review.story == STORY


def test_taking_everything_removes_the_credit_line_with_its_break(review):
    review.take_all(review.findings)
    assert review.story.text == "Tartus stronghold of Adan,\n\nAbu Nabil, leader of it, Nabilleader"
    assert [taken.new for taken in review.taken] == ["", "Nabil, leader", ",", "stronghold"]
    review.undo()
    assert review.story == STORY


def test_a_report_for_words_changed_since_leaves_that_paragraph_alone(review):
    review.type(Edit(Span(0, 0), "", "X"))
    review.receive(report(STORY))
    assert texts(review) == ["fief", " ,"]


def test_one_undo_takes_back_a_burst_of_typing(review):
    for place, char in enumerate("The "):
        review.type(Edit(Span(place, place), "", char), continues=place > 0)
    review.undo()
    assert review.story == STORY
    review.redo()
    assert review.story.text.startswith("The Tartus")


EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.floats(0, 0.2), st.sampled_from(["", "x", " é", "😀", SEPARATOR, "one\n\ntwo"])),
    max_size=12,
)


@given(EDITS, st.lists(st.booleans(), max_size=20))
def test_any_history_replays_to_the_same_story_and_undoes_to_the_received(edits, ways):
    written: list[str] = []
    review = Review(STORY, lambda event: written.append(event.written()))
    review.receive(report(STORY, finding(STORY, 1, "Nabilleader", "Nabil, leader")))
    for at, length, new in edits:
        start = int(at * len(review.story.text))
        span = Span(start, min(start + int(length * 40), len(review.story.text)))
        try:
            review.type(Edit(span, span.of(review.story.text), new))
        except StaleEdit:
            continue
        for found in review.findings:
            assert found.span.of(review.story.paragraph(found.paragraph).text) == found.text
    for back in ways:
        review.undo() if back else review.redo()
    again = Review(STORY)
    again.replay(Event.reading(row) for row in written)
    assert again.story == review.story
    while again.next_undo:
        again.undo()
    assert again.story == STORY


def test_the_editor_may_say_what_the_story_is_about(review):
    events = []
    told = Review(STORY, events.append)
    told.receive(Report(STORY, (), topics={"football": 0.6, "war": 0.1}))
    assert (told.topics, told.is_about) == ((), ("football",))
    told.choose_topics(["courts", "police"])
    told.type(Edit(Span(0, 0), "", "Now "))
    assert (told.topics, told.is_about) == (("courts", "police"), ("courts", "police"))
    again = Review(STORY)
    again.replay([Event.reading(event.written()) for event in events])
    assert again.topics == ("courts", "police")
    told.undo()
    told.undo()
    assert told.is_about == ("football",)
    assert told.next_redo is Kind.TOPICS


def test_a_finished_review_is_a_marked_story(review):
    review.take(review.findings[0])
    review.take_all([found for found in review.findings if found.text in ("Nabilleader", "Source: NWN")])
    end = review.story.text.index(" of it") + len(" of it")
    review.type(Edit(Span(end, end), "", " now"))
    text = marked_review(review)
    story = read_marked(text)
    assert story.received.text == STORY.text
    assert story.edited.text == review.story.text
    assert [(mark.answers[0], mark.category) for mark in story.marks] == [
        ("stronghold", Category.PHRASES),
        ("Nabil, leader", Category.JOINS),
        (" now", None),
        ("", Category.STRUCTURE),
    ]
