"""The list of findings: filter, rows, keys, what a screen reader hears, what stays while the editor types."""

import time

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.desktop.pages import bridge, finding, reviewed
from workbench.checking import Report
from workbench.desktop.found.findings_panel import FindingsPanel
from workbench.story import Category, Edit, Span, Story

KEY = Qt.Key


@pytest.fixture
def panel(qtbot, theme):
    made = FindingsPanel(theme)
    qtbot.addWidget(made)
    made.resize(380, 800)
    made.show()
    return made


@pytest.fixture
def review(panel):
    made = bridge()
    panel.show_review(made)
    return made


def rows(panel, role=Qt.ItemDataRole.DisplayRole):
    model = panel.list.model()
    return [model.index(row).data(role) for row in range(model.rowCount())]


def shown_text(panel):
    return " / ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible() and label.text())


def test_rows_say_words_and_first_proposal(panel, review):
    assert rows(panel) == ["Otzetathe → Otzeta, the", "fief → stronghold", " , → ,", "Source: a wire → remove"]


def test_a_screen_reader_hears_kind_words_and_proposal(panel, review):
    spoken = rows(panel, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken[0] == "Joins, error. Otzetathe. Something about “Otzetathe”. Proposal: Otzeta, the."
    assert spoken[2].endswith("Proposal: ,. safe.")


def test_chips_count_and_filter(panel, review):
    told = []
    panel.categories_changed.connect(told.append)
    chip = panel.filter.chip(Category.PHRASES)
    assert chip.accessibleName() == "Phrases: 1 finding(s)"
    assert not panel.filter.chip(Category.GRAMMAR).isVisible()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert rows(panel) == ["fief → stronghold"]
    QTest.mouseClick(panel.filter.chip(Category.JOINS), Qt.MouseButton.LeftButton)
    assert len(rows(panel)) == 2
    QTest.mouseClick(panel.filter.chip(None), Qt.MouseButton.LeftButton)
    assert len(rows(panel)) == 4
    assert told == [{Category.PHRASES}, {Category.PHRASES, Category.JOINS}, set(Category)]


def test_the_last_chip_taken_away_brings_everything_back(panel, review):
    for _ in range(2):
        QTest.mouseClick(panel.filter.chip(Category.PHRASES), Qt.MouseButton.LeftButton)
    assert len(rows(panel)) == 4
    assert panel.filter.chip(None).isChecked()


def test_chips_by_keyboard(panel, review):
    panel.activateWindow()
    panel.filter.chip(None).setFocus()
    QTest.keyClick(panel.filter.chip(None), KEY.Key_Right)
    assert panel.filter.chip(Category.JOINS).hasFocus()
    QTest.keyClick(panel.filter.chip(Category.JOINS), KEY.Key_Space)
    assert rows(panel) == ["Otzetathe → Otzeta, the"]
    QTest.keyClick(panel.filter.chip(Category.JOINS), KEY.Key_Left)
    assert panel.filter.chip(None).hasFocus()


def test_a_filter_with_nothing_left_says_so(panel, review):
    QTest.mouseClick(panel.filter.chip(Category.PHRASES), Qt.MouseButton.LeftButton)
    review.take(review.findings[1])
    panel.refresh()
    assert "Nothing of this kind." in shown_text(panel)


def test_the_whole_job_by_keyboard(panel, review):
    heard = []
    panel.arrived.connect(lambda found: heard.append(("arrived", found.text)))
    panel.take.connect(lambda found, index: heard.append((index, found.text)))
    panel.dismiss.connect(lambda found, everywhere: heard.append((everywhere, found.text)))
    panel.list.setFocus()
    for key, modifier in (
        (KEY.Key_Down, None),
        (KEY.Key_2, None),
        (KEY.Key_Down, None),
        (KEY.Key_Return, None),
        (KEY.Key_D, None),
        (KEY.Key_Delete, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(panel.list, key, modifier or Qt.KeyboardModifier.NoModifier)
    texts = [entry for entry in heard if entry[0] != "arrived"]
    arrived = [entry[1] for entry in heard if entry[0] == "arrived"]
    assert arrived == ["fief", " ,"]  # the first row was chosen, silently, when the list got the focus
    assert texts == [(0, " ,"), (False, " ,"), (True, " ,")]


def test_the_detail_says_everything_and_its_buttons_ask(panel, review):
    heard = []
    panel.take.connect(lambda found, index: heard.append((found.text, index)))
    panel.dismiss.connect(lambda found, everywhere: heard.append((found.text, everywhere)))
    panel.select(review.findings[0])
    for words in ("Joins", "error", "Something about “Otzetathe”", "Because of the example.", "– seen here"):
        assert words in shown_text(panel)
    assert [row.accessibleName() for row in panel.detail.sheet.rows] == ["Take 1: Otzeta, the", "Take 2: Otzeta the"]
    QTest.mouseClick(panel.detail.sheet.rows[1], Qt.MouseButton.LeftButton)
    for name in ("Take the first proposal", "Dismiss here", "Dismiss everywhere in this story"):
        button = next(each for each in panel.findChildren(QAbstractButton) if each.accessibleName() == name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == [("Otzetathe", 1), ("Otzetathe", 0), ("Otzetathe", False), ("Otzetathe", True)]


def test_choosing_from_outside_says_nothing_back(panel, review):
    heard = []
    panel.arrived.connect(heard.append)
    panel.select(review.findings[2])
    assert panel.current == review.findings[2]
    assert heard == []


def test_the_choice_and_the_rows_stay_while_the_editor_types(panel, review):
    QAbstractItemModelTester(panel.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, panel)
    panel.select(review.findings[2])
    kept = [QPersistentModelIndex(panel.list.model().index(row)) for row in range(4)]
    resets = []
    panel.list.model().modelReset.connect(lambda: resets.append(1))
    for number in range(20):
        review.type(Edit(Span(number, number), "", "x"))
        panel.refresh()
    assert panel.current.text == " ,"
    assert [index.row() for index in kept] == [0, 1, 2, 3]
    assert not resets
    review.take(review.findings[0])
    panel.refresh()
    assert panel.current.text == " ,"
    assert [index.row() for index in kept] == [-1, 0, 1, 2]
    review.undo()
    review.receive(Report(review.story, (finding(review.story, "Otzetathe", "Otzeta, the"), *review.findings)))
    panel.refresh()
    assert len(rows(panel)) == 4
    assert panel.current.text == " ,"


def test_deciding_the_chosen_one_moves_on_quietly(panel, review):
    heard = []
    panel.arrived.connect(heard.append)
    panel.select(review.findings[1])
    review.dismiss(review.findings[1])
    panel.refresh()
    assert panel.current is not None
    assert heard == []


def test_empty_states(panel):
    assert "No story is open." in shown_text(panel)
    clean = reviewed(Story.of("Three clean words"))
    panel.show_review(clean)
    assert "Nothing to repair." in shown_text(panel)
    panel.show_checking(True)
    assert "Reading the story" in shown_text(panel)
    panel.show_checking(False)
    done = bridge()
    panel.show_review(done)
    done.dismiss(done.findings[1])
    done.take_all(done.findings)
    panel.refresh()
    assert "All done." in shown_text(panel)
    assert "3 taken, 1 dismissed" in shown_text(panel)


def test_every_control_has_a_name(panel, review):
    panel.select(review.findings[0])
    for button in panel.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button
    assert panel.list.accessibleName() == "Findings"


def test_a_thousand_findings_are_followed_fast(panel):
    story = Story.of(*(f"Paragraph {number} hasjoined words init, here." for number in range(500)))
    found = [finding(story, "hasjoined", "has joined", nth=number) for number in range(500)]
    found += [finding(story, "init", "in it", nth=number) for number in range(500)]
    review = reviewed(story, *found)
    panel.show_review(review)
    took = []
    for number in range(30):
        review.type(Edit(Span(number, number), "", "x"))
        begun = time.perf_counter()
        panel.refresh()
        took.append(time.perf_counter() - begun)
    assert sorted(took)[15] < 0.02
    assert len(rows(panel)) == 1000
