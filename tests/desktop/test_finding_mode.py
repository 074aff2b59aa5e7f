"""Going to findings, deciding by key, and typing on as if nothing had been."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.desktop.pages import agrees, bridge, finding, reviewed
from workbench.checking import Report
from workbench.desktop.paper.story_menu import story_menu
from workbench.desktop.paper.story_view import StoryView
from workbench.story import Category, Story

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


class Heard:
    """What the view asked for."""

    def __init__(self, view):
        self.taken, self.dismissed, self.asked = [], [], []
        view.take.connect(lambda found, index: self.taken.append((found.text, index)))
        view.dismiss.connect(lambda found, everywhere: self.dismissed.append((found.text, everywhere)))
        view.next_asked.connect(lambda: self.asked.append("next"))
        view.previous_asked.connect(lambda: self.asked.append("previous"))
        view.undo_asked.connect(lambda: self.asked.append("undo"))
        view.redo_asked.connect(lambda: self.asked.append("redo"))
        view.finding_left.connect(lambda: self.asked.append("left"))


@pytest.fixture
def view(qtbot, theme):
    made = StoryView(theme)
    made.smooth = False
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_review(bridge())
    made.show()
    made.setFocus()
    return made


@pytest.fixture
def review(view):
    return view._review


@pytest.fixture
def heard(view):
    return Heard(view)


def test_enter_and_digits_take_and_nothing_is_typed(view, review, heard):
    view.go_to(review.findings[0])
    assert view.is_deciding
    for key in (KEY.Key_Return, KEY.Key_2, KEY.Key_Enter, KEY.Key_9):
        QTest.keyClick(view, key)
    assert heard.taken == [("Otzetathe", 0), ("Otzetathe", 1), ("Otzetathe", 0)]
    assert not review.is_changed


def test_d_and_delete_dismiss_here_and_with_shift_everywhere(view, review, heard):
    view.go_to(review.findings[1])
    QTest.keyClick(view, KEY.Key_D)
    QTest.keyClick(view, KEY.Key_Delete)
    QTest.keyClick(view, KEY.Key_D, SHIFT)
    QTest.keyClick(view, KEY.Key_Delete, SHIFT)
    assert heard.dismissed == [("fief", False), ("fief", False), ("fief", True), ("fief", True)]
    assert not review.is_changed


def test_tab_asks_for_the_next_and_the_previous(view, review, heard):
    view.go_to(review.findings[1])
    QTest.keyClick(view, KEY.Key_Tab)
    QTest.keyClick(view, KEY.Key_Backtab, SHIFT)
    assert heard.asked == ["next", "previous"]
    assert view.hasFocus()


def test_any_other_key_leaves_and_types(view, review, heard):
    view.go_to(review.findings[0])
    QTest.keyClick(view, KEY.Key_X)
    QTest.keyClick(view, KEY.Key_1)
    assert not view.is_deciding
    assert "Otzetathex1 leader" in review.story.text
    assert heard.taken == []
    assert heard.asked == ["left"]
    assert agrees(view, review)


@pytest.mark.parametrize("key", [KEY.Key_Escape, KEY.Key_Left, KEY.Key_PageDown])
def test_escape_and_arrows_leave_without_a_word(view, review, key):
    view.go_to(review.findings[0])
    QTest.keyClick(view, key)
    assert view.current is None
    assert not review.is_changed
    QTest.keyClick(view, KEY.Key_1)
    assert review.is_changed


def test_shift_alone_does_not_leave(view, review):
    view.go_to(review.findings[0])
    QTest.keyClick(view, KEY.Key_Shift)
    assert view.is_deciding


def test_an_input_method_leaves(view, review):
    view.go_to(review.findings[0])
    QApplication.sendEvent(view, QInputMethodEvent("か", []))
    assert not view.is_deciding


def test_digits_type_where_nobody_decides(view, review, heard):
    view.set_caret(0)
    QTest.keyClicks(view, "1D")
    QTest.keyClick(view, KEY.Key_Return)
    assert review.story.text.startswith("1D\n\nBridge")
    assert heard.taken == heard.dismissed == []


def test_f2_selects_the_words_to_type_them_anew(view, review):
    view.go_to(review.findings[1])
    QTest.keyClick(view, KEY.Key_F2)
    QTest.keyClicks(view, "castle")
    assert "spoke of a castle on" in review.story.text
    assert not view.is_deciding


def test_a_click_on_a_mark_arrives_and_keys_go_on_typing(view, review, heard):
    arrived = []
    view.finding_arrived.connect(arrived.append)
    middle = view.rect_of(review.findings[1]).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().mapFrom(view, middle))
    assert [found.text for found in arrived] == ["fief"]
    assert not view.is_deciding
    QTest.keyClick(view, KEY.Key_1)
    assert heard.taken == []
    assert "1" in review.story.text


def test_a_click_elsewhere_leaves(view, review):
    view.go_to(review.findings[1])
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(350, 40))
    assert view.current is None


def test_the_pointer_at_rest_asks_for_the_card(view, review, qtbot):
    place = view.rect_of(review.findings[0]).center()
    view.cursor().setPos(view.mapToGlobal(place))
    with qtbot.waitSignal(view.finding_hovered, timeout=3000) as asked:
        QTest.mouseMove(view.viewport(), view.viewport().mapFrom(view, place))
    found, rect = asked.args
    assert found.text == "Otzetathe"
    assert rect.contains(place)


def test_next_and_previous_go_round(view, review):
    view.set_caret(0)
    seen = []
    for _ in range(5):
        found = view.next_finding()
        view.go_to(found)
        seen.append(found.text)
    assert seen == ["Otzetathe", "fief", " ,", "Source: a wire", "Otzetathe"]
    view.go_to(view.previous_finding())
    assert view.current.text == "Source: a wire"
    view.leave_finding()
    view.moveCursor(QTextCursor.MoveOperation.Start)
    assert view.previous_finding().text == "Source: a wire"


def test_next_passes_over_what_is_hidden(view, review):
    view.show_categories({Category.PUNCTUATION})
    view.set_caret(0)
    assert view.next_finding().text == " ,"
    view.show_categories(set())
    assert view.next_finding() is None


def test_next_inside_a_marked_paragraph(qtbot, theme):
    story = Story.of("A whole paragraphabout it", "end")
    whole = finding(story, "A whole paragraphabout it", "", category=Category.STRUCTURE)
    review = reviewed(story, whole, finding(story, "paragraphabout", "paragraph about"))
    view = StoryView(theme)
    qtbot.addWidget(view)
    view.show_review(review)
    view.go_to(review.findings[0])
    assert view.next_finding().text == "paragraphabout"


def test_deciding_goes_on_through_a_new_report(view, review):
    view.go_to(review.findings[1])
    found = review.findings
    review.receive(Report(review.story, found))
    view.refresh_marks()
    assert view.is_deciding
    review.receive(Report(review.story, found[:1]))
    view.refresh_marks()
    assert not view.is_deciding


def test_taking_leaves_the_caret_behind_the_new_words(view, review):
    view.go_to(review.findings[0])
    view.apply(review.take(review.findings[0]))
    assert review.story.text[: view.caret].endswith("Otzeta, the")
    assert view.current is None
    assert view.next_finding().text == "fief"


def test_undo_and_redo_keys_are_asked_for(view, review, heard):
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(view, KEY.Key_Z, control)
    QTest.keyClick(view, KEY.Key_Z, control | SHIFT)
    assert heard.asked == ["undo", "redo"]


def test_a_finding_comes_to_the_upper_middle(qtbot, theme):
    story = Story.of(*(f"Paragraph {number} with a few words in it, and moreof them." for number in range(120)))
    review = reviewed(story, *(finding(story, "moreof", "more of", nth=number) for number in range(120)))
    view = StoryView(theme)
    view.smooth = False
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show_review(review)
    view.show()
    for number in (60, 100, 20, 119):
        view.go_to(review.findings[number])
        top = view.rect_of(review.findings[number]).top()
        assert 40 <= top <= 260 or number == 119
        assert view.rect().contains(view.rect_of(review.findings[number]))


def test_what_is_on_screen_stays_when_words_above_change(qtbot, theme):
    story = Story.of(*(f"Paragraph {number} with a few words in it, and moreof them." for number in range(120)))
    whole = [
        "Paragraph 3 with a few words in it, and moreof them.",
        "Paragraph 110 with a few words in it, and moreof them.",
    ]
    review = reviewed(story, *(finding(story, words, "") for words in whole))
    view = StoryView(theme)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show_review(review)
    with qtbot.waitExposed(view):
        view.show()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)

    def seen():
        view.document().documentLayout().documentSize()  # Qt's hit test goes wrong where it is not laid out
        block = view.cursorForPosition(QPoint(100, 200)).block()
        return block.text(), view.cursorRect(QTextCursor(block)).top()

    before = seen()
    for edits in (review.take_all(review.findings), review.undo(), review.redo()):
        view.apply(edits)
        words, top = seen()
        assert words == before[0]
        assert abs(top - before[1]) <= 1  # heights are fractions, the bar counts whole pixels


def test_zoom_keeps_words_marks_and_caret(view, review):
    view.set_caret(30)
    wide = view.rect_of(review.findings[0]).width()
    view.set_zoom(2.0)
    assert view.rect_of(review.findings[0]).width() > 1.7 * wide
    assert view.caret == 30
    QTest.keyClick(view, KEY.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 1.0
    assert agrees(view, review)


def test_marks_in_mixed_directions_lie_under_their_own_words(qtbot, theme):
    story = Story.of("The word שלום עולם stands here, and fief too.", "שלום world עולם")
    found = [finding(story, "שלום", "x"), finding(story, "fief", "y"), finding(story, "world", "z")]
    review = reviewed(story, *found)
    view = StoryView(theme)
    qtbot.addWidget(view)
    view.resize(900, 300)
    view.show_review(review)
    view.show()
    for one in review.findings:
        rect = view.rect_of(one)
        inside = view.viewport().mapFrom(view, rect.center())
        assert view._finding_under(inside) == one
        cursor = view.cursorForPosition(inside)
        block = view.document().findBlockByNumber(review.story.index(one.paragraph))
        assert one.span.start <= cursor.position() - block.position() <= one.span.end


def test_the_menu_offers_the_proposals(view, review, heard):
    menu = story_menu(view, review.findings[0], review)
    words = [action.text() for action in menu.actions()]
    assert words[:4] == ["Otzeta, the", "Otzeta the", "Dismiss here", "Dismiss everywhere in this story"]
    menu.actions()[1].trigger()
    menu.actions()[3].trigger()
    assert heard.taken == [("Otzetathe", 1)]
    assert heard.dismissed == [("Otzetathe", True)]


def test_the_pane_has_a_name(view):
    assert view.accessibleName() == "Story"
    assert view.accessibleDescription()
