"""Whatever is typed, the model holds what the pane shows."""

import random

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.desktop.pages import agrees, bridge, finding, reviewed, shown_words
from workbench.desktop.paper.story_view import StoryView
from workbench.errors import WorkbenchError
from workbench.review import Review
from workbench.review.step import Event
from workbench.story import Paragraph, Run, Span, Story

KEY = Qt.Key


@pytest.fixture
def pane(qtbot, theme):
    def made(review, received=False):
        view = StoryView(theme)
        view.smooth = False
        qtbot.addWidget(view)
        view.resize(700, 500)
        view.show_review(review, received)
        view.show()
        return view

    return made


def at(view, offset, anchor=None):
    """Puts the caret at a story offset, by way of Qt alone."""
    story, document = view.story, view.document()

    def position(wanted):
        for number, start in enumerate(story.starts):
            text = story.paragraphs[number].text
            if wanted <= start + len(text):
                units = len(text[: wanted - start].encode("utf-16-le")) // 2
                return document.findBlockByNumber(number).position() + units
        raise AssertionError(wanted)

    cursor = view.textCursor()
    cursor.setPosition(position(offset if anchor is None else anchor))
    if anchor is not None:
        cursor.setPosition(position(offset), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def press(view, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(view, key, modifiers)


def mime(text=None, html=None):
    made = QMimeData()
    if text is not None:
        made.setText(text)
    if html is not None:
        made.setHtml(html)
    return made


@pytest.mark.parametrize("offset", [0, 3, 11, 13, 20, 31])
def test_typing_anywhere(pane, offset):
    review = Review(Story.of("One two abc", "Four five six seven"))
    view = pane(review)
    before = review.story.text
    at(view, offset)
    QTest.keyClicks(view, "new words")
    assert review.story.text == before[:offset] + "new words" + before[offset:]
    assert agrees(view, review)


def test_typing_over_a_selection_across_paragraphs(pane):
    review = Review(Story.of("One two", "three four", "five six"))
    view = pane(review)
    at(view, review.story.text.index("six"), anchor=4)
    QTest.keyClicks(view, "X")
    assert [paragraph.text for paragraph in review.story.paragraphs] == ["One Xsix"]
    assert agrees(view, review)


def test_enter_and_backspace_split_and_join(pane):
    review = Review(Story.of("One two", "three"))
    view = pane(review)
    at(view, 3)
    press(view, KEY.Key_Return)
    assert [paragraph.text for paragraph in review.story.paragraphs] == ["One", " two", "three"]
    assert agrees(view, review)
    press(view, KEY.Key_Backspace)
    press(view, KEY.Key_Delete)
    assert [paragraph.text for paragraph in review.story.paragraphs] == ["Onetwo", "three"]
    assert agrees(view, review)


def test_enter_at_both_ends(pane):
    review = Review(Story.of("One"))
    view = pane(review)
    at(view, 0)
    press(view, KEY.Key_Return)
    view.moveCursor(QTextCursor.MoveOperation.End)
    press(view, KEY.Key_Return)
    press(view, KEY.Key_Return)
    assert [paragraph.text for paragraph in review.story.paragraphs] == ["", "One", "", ""]
    assert agrees(view, review)


def test_a_line_break_stays_in_the_paragraph_and_two_part_it(pane):
    review = Review(Story.of("One two"))
    view = pane(review)
    at(view, 3)
    press(view, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert review.story.paragraphs[0].text == "One\n two"
    press(view, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert [paragraph.text for paragraph in review.story.paragraphs] == ["One", " two"]
    assert agrees(view, review)


def test_deleting_everything_and_typing_again(pane):
    review = bridge()
    view = pane(review)
    view.selectAll()
    press(view, KEY.Key_Delete)
    assert review.story.text == ""
    QTest.keyClicks(view, "Anew")
    assert review.story.text == "Anew"
    assert agrees(view, review)


def test_an_input_method_types_only_what_it_commits(pane):
    review = Review(Story.of("One two"))
    view = pane(review)
    at(view, 3)
    for composed in ("k", "ka", "かん"):
        QApplication.sendEvent(view, QInputMethodEvent(composed, []))
        assert review.story.text == "One two"
        assert review.next_undo is None
    commit = QInputMethodEvent("", [])
    commit.setCommitString("漢字")
    QApplication.sendEvent(view, commit)
    assert review.story.text == "One漢字 two"
    assert agrees(view, review)


@pytest.mark.parametrize(
    "inserted",
    ["😀", "👩\u200d👩\u200d👧", "é", "e\u0301", "שלום", "\u00a0", "\u202b", "𝔘x", "¿«—»", "\ufdd0a"],
)
def test_characters_of_every_width(pane, inserted):
    review = Review(Story.of("One 😀 two", "שלום עולם\u00a0end"))
    view = pane(review)
    offset = review.story.text.index("two")
    at(view, offset)
    view.insertFromMimeData(mime(inserted))
    at(view, len(review.story.text))
    view.insertFromMimeData(mime(inserted))
    kept = inserted.replace("\ufdd0", "")
    assert review.story.text == f"One 😀 {kept}two\n\nשלום עולם\u00a0end{kept}"
    assert agrees(view, review)


def test_backspace_takes_a_whole_emoji(pane):
    review = Review(Story.of("a😀b"))
    view = pane(review)
    at(view, 2)
    press(view, KEY.Key_Backspace)
    assert review.story.text == "ab"
    assert agrees(view, review)


def test_characters_that_qt_keeps_for_itself_survive(pane):
    text = "a\u2028b\u2029c\ufffcd\ue028e"
    review = Review(Story.of(text, "next"))
    view = pane(review)
    at(view, 0)
    QTest.keyClicks(view, "x")
    press(view, KEY.Key_End)
    assert review.story.paragraphs[0].text == "x" + text
    assert len(shown_words(view.document())) == 2


def test_paste_brings_words_only_a_paragraph_a_line(pane):
    review = Review(Story.of("One two"))
    view = pane(review)
    at(view, 4)
    view.insertFromMimeData(mime("A line\r\n\r\n  another\x07 \r\nlast ", "<b style='color:red'>A line</b>"))
    assert [paragraph.text for paragraph in review.story.paragraphs] == ["One A line", "another", "lasttwo"]
    assert all(not paragraph.runs for paragraph in review.story.paragraphs)
    assert agrees(view, review)
    view.apply(review.undo())
    assert review.story.text == "One two"


def test_paste_of_marked_up_words_alone(pane):
    review = Review(Story.of("One two"))
    view = pane(review)
    at(view, 0)
    view.insertFromMimeData(mime(html="<p>Zero <b>and</b></p>"))
    assert review.story.text == "Zero andOne two"
    assert agrees(view, review)


def test_a_file_is_left_to_the_window(pane):
    view = pane(bridge())
    dropped = mime("file:///tmp/x.txt")
    dropped.setUrls(["file:///tmp/x.txt"])
    assert not view.canInsertFromMimeData(dropped)
    assert view.canInsertFromMimeData(mime("words"))


def test_typing_in_and_beside_a_run(pane):
    story = Story.made([Paragraph(0, "The council said", runs=(Run(Span(4, 11), frozenset({"bold"})),))])
    review = Review(story)
    view = pane(review)
    for offset in (4, 6, 13):
        at(view, offset)
        QTest.keyClicks(view, "x")
        assert agrees(view, review)
    at(view, 6, anchor=2)
    press(view, KEY.Key_Delete)
    assert agrees(view, review)


def test_marks_follow_their_words(pane):
    review = bridge()
    view = pane(review)
    at(view, review.story.text.index("Mayor"))
    view.insertFromMimeData(mime("Yesterday 😀 "))
    assert [found.text for found in review.findings] == ["Otzetathe", "fief", " ,", "Source: a wire"]
    assert agrees(view, review)
    at(view, review.story.text.index("Otzetathe") + 6)
    QTest.keyClicks(view, " ")
    assert [found.text for found in review.findings] == ["fief", " ,", "Source: a wire"]


def test_undo_takes_back_a_word_at_a_time(pane):
    review = Review(Story.of("One"))
    view = pane(review)
    at(view, 3)
    QTest.keyClicks(view, " two three")
    texts = [review.story.text]
    while review.next_undo:
        view.apply(review.undo())
        assert agrees(view, review)
        texts.append(review.story.text)
    assert texts == ["One two three", "One two ", "One ", "One"] or texts == ["One two three", "One two ", "One"]
    while review.next_redo:
        view.apply(review.redo())
        assert agrees(view, review)
    assert review.story.text == "One two three"


def test_a_jump_of_the_caret_begins_a_new_step(pane):
    review = Review(Story.of("One two"))
    view = pane(review)
    at(view, 3)
    QTest.keyClicks(view, "a")
    press(view, KEY.Key_Right)
    press(view, KEY.Key_Left)
    QTest.keyClicks(view, "b")
    view.apply(review.undo())
    assert review.story.text == "Onea two"


def test_take_undo_redo_and_all_safe_come_back_through_apply(pane):
    review = bridge()
    view = pane(review)
    seen = []
    view.typed.connect(lambda: seen.append(1))
    for edits in (
        review.take(review.findings[0]),
        review.take_safe(),
        review.take_all(review.findings),
        review.undo(),
        review.undo(),
        review.redo(),
        review.undo(),
        review.undo(),
    ):
        view.apply(edits)
        assert agrees(view, review)
    assert review.story.text == review.received.text
    assert not seen  # what the review did itself is no typing


def test_undo_brings_a_removed_paragraph_back_with_its_runs(pane):
    story = Story.made(
        [Paragraph(0, "One"), Paragraph(1, "Two bold", runs=(Run(Span(4, 8), frozenset({"bold"})),)), Paragraph(2, "3")]
    )
    review = reviewed(story, finding(story, "Two bold", ""))
    view = pane(review)
    view.apply(review.take(review.findings[0]))
    assert shown_words(view.document()) == ["One", "3"]
    view.apply(review.undo())
    assert agrees(view, review)


def test_edits_that_do_not_fit_are_never_shown(pane):
    review = Review(Story.of("One two"))
    view = pane(review)
    review.take_all(())
    edits = review.change([])
    review.change(review.change([]) or [])
    other = Review(Story.of("Something else"))
    foreign = other.type(review_edit(other))
    view.apply((*edits, *foreign))
    assert agrees(view, review)


def review_edit(review):
    from workbench.story import Edit

    return Edit(Span(0, 9), "Something", "Nothing")


def test_a_journal_that_cannot_be_written_takes_the_key_back(pane):
    def full(_event: Event) -> None:
        raise WorkbenchError("The disk is full.")

    review = Review(Story.of("One two"), full)
    view = pane(review)
    said = []
    view.failed.connect(said.append)
    at(view, 3)
    QTest.keyClicks(view, "x")
    assert shown_words(view.document()) == ["One two"]
    assert [str(error) for error in said] == ["The disk is full."]
    assert view.caret == 3 or view.caret == 4


def test_received_is_to_read_only(pane):
    review = bridge()
    review.take(review.findings[0])
    view = pane(review, received=True)
    at(view, 3)
    QTest.keyClicks(view, "x")
    assert shown_words(view.document()) == [paragraph.text for paragraph in review.received.paragraphs]
    assert review.story.text != review.received.text


def test_an_empty_pane_says_nothing_and_takes_nothing(pane):
    view = pane(None)
    QTest.keyClicks(view, "x")
    assert shown_words(view.document()) == [""]


ALPHABET = ["a", "B", " ", " ", ".", "é", "e\u0301", "ñ", "“", "😀", "ש", "\u00a0", "漢"]


@pytest.mark.parametrize("seed", range(6))
def test_a_long_walk(pane, seed):
    """Three hundred things an editor may do, in any order; after each the model holds what is shown."""
    chance = random.Random(seed)
    review = bridge()
    view = pane(review)
    most = 0
    for step in range(300):
        _one_thing(view, review, chance)
        assert agrees(view, review), f"after step {step} of walk {seed}"
        most = max(most, len(review.story.paragraphs))
    assert most > 4  # the walk went somewhere
    assert len(review.story.text) > 40


def _one_thing(view, review, chance):
    what = chance.random()
    moves = [move for move in QTextCursor.MoveOperation if move is not QTextCursor.MoveOperation.NoMove]
    if what < 0.25:
        view.moveCursor(chance.choice(moves))
    elif what < 0.5:
        commit = QInputMethodEvent("", [])
        commit.setCommitString("".join(chance.choices(ALPHABET, k=chance.randint(1, 3))))
        QApplication.sendEvent(view, commit)
    elif what < 0.6:
        press(view, chance.choice([KEY.Key_Backspace, KEY.Key_Delete]))
    elif what < 0.64:
        press(view, chance.choice([KEY.Key_Backspace, KEY.Key_Delete]), Qt.KeyboardModifier.ControlModifier)
    elif what < 0.7:
        press(view, KEY.Key_Return, chance.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier]))
    elif what < 0.76:
        view.insertFromMimeData(mime(chance.choice(["p", "one\ntwo", "x\r\n\r\ny\u2028z", "😀 😀", "\u2029q"])))
    elif what < 0.82 and review.story.text:
        length = len(review.story.text)
        ends = sorted(chance.sample(range(length + 1), 2)) if length else [0, 0]
        starts = review.story.starts
        inside = [
            end
            for end in ends
            if any(0 <= end - start <= len(p.text) for start, p in zip(starts, review.story.paragraphs, strict=True))
        ]
        if len(inside) == 2 and inside[1] - inside[0] < 60:
            at(view, inside[1], anchor=inside[0])
    elif what < 0.92:
        view.apply(review.undo() if chance.random() < 0.6 else review.redo())
    elif review.findings:
        found = chance.choice(review.findings)
        view.apply(review.take(found))
    else:
        words = [p for p in review.story.paragraphs if len(p.text) > 3]
        if words:
            story = review.story
            review.receive(_report(story, chance.choice(words)))
            view.refresh_marks()


def _report(story, paragraph):
    from workbench.checking import Report

    return Report(story, (finding(story, paragraph.text[1:3], "PUT", ""),))
