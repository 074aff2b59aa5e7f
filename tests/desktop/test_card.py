"""The card over the story."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.desktop.pages import bridge
from workbench.desktop.found.card import FindingCard
from workbench.desktop.found.finding_sheet import emphasised
from workbench.desktop.paper.story_view import StoryView


@pytest.fixture
def pair(qtbot, theme):
    view = StoryView(theme)
    view.smooth = False
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show_review(bridge())
    card = FindingCard(theme, view)
    card.follow(view)
    view.show()
    view.setFocus()
    return view, card


def test_it_comes_with_a_finding_and_goes_with_typing(pair):
    view, card = pair
    found = view._review.findings[0]
    view.go_to(found)
    assert card.isVisible()
    assert card.finding == found
    assert view.hasFocus()
    assert not card.geometry().adjusted(14, 14, -14, -14).intersects(view.rect_of(found))
    assert view.rect().contains(card.geometry().adjusted(14, 14, -14, -14))
    QTest.keyClick(view, Qt.Key.Key_X)
    assert card.isHidden()


def test_it_goes_when_its_words_go_out_of_sight(pair):
    view, card = pair
    view.go_to(view._review.findings[0])
    view.resize(700, 120)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert card.isHidden()


def test_a_click_takes_dismisses_and_goes_on(pair):
    view, card = pair
    taken, dismissed, asked = [], [], []
    card.take.connect(lambda found, index: taken.append((found.text, index)))
    card.dismiss.connect(lambda found, everywhere: dismissed.append((found.text, everywhere)))
    card.next.connect(lambda: asked.append(1))
    view.go_to(view._review.findings[0])
    QTest.mouseClick(card.sheet.rows[1], Qt.MouseButton.LeftButton)
    for name in ("Dismiss here", "Dismiss everywhere in this story", "Next finding"):
        button = next(each for each in card.findChildren(QAbstractButton) if each.accessibleName() == name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert taken == [("Otzetathe", 1)]
    assert dismissed == [("Otzetathe", False), ("Otzetathe", True)]
    assert asked == [1]
    assert view.hasFocus()


def test_nothing_on_it_takes_the_focus_and_all_has_a_name(pair):
    view, card = pair
    view.go_to(view._review.findings[0])
    for button in card.findChildren(QAbstractButton):
        assert button.focusPolicy() == Qt.FocusPolicy.NoFocus
        assert button.isHidden() or button.accessibleName()


def test_it_stands_above_where_there_is_no_room_below(pair):
    _, card = pair
    view = pair[0]
    card.show_finding(view._review.findings[0], deciding=True)
    mark, within = QRect(300, 560, 80, 20), QRect(0, 0, 700, 600)
    card.place(mark, within)
    assert card.geometry().bottom() - 14 <= mark.top()
    card.place(QRect(690, 20, 80, 20), within)
    assert card.geometry().right() - 14 <= within.right()


@pytest.mark.parametrize(
    ("found", "proposal", "pieces"),
    [
        ("Jolanileader", "Jolani, leader", [("Jolani", False), (", ", True), ("leader", False)]),
        ("fief", "stronghold", [("stronghold", True)]),
        (" ,", ",", [(",", False)]),
        ("has announced", "announced", [("announced", False)]),
        ("same", "same", [("same", False)]),
    ],
)
def test_what_is_new_in_a_proposal(found, proposal, pieces):
    assert list(emphasised(found, proposal)) == pieces
