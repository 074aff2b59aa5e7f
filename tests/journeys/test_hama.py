"""Whole stories through the real window: dropped, decided by keys, compared, exported; killed and brought back."""

import time

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt

from tests.desktop.driver import Driver
from workbench.settings import declared

WIRE = """The council of Oriba opens its archive
The government of Adan Belmonte This Thursday it lost the vote on the archive of Oriba.
The group Frente Amable de Oriba (FAO)which leads the council, has presented the plan after three days of talks.
Its spokesman Nabil Ferran told reporters that “ the archive belongs to the town”.
Later Ferranhead of the list, walked along the river Ega , as he does each week in Oriba, fief of his party.
Source: EITB
"""


@pytest.fixture
def wire(tmp_path):
    path = tmp_path / "oriba.txt"
    path.write_bytes(WIRE.replace("\n", "\r\n").encode())
    return path


@pytest.fixture
def driver(qtbot, tmp_path):
    made = Driver(qtbot, tmp_path)
    yield made
    made.close()


def test_the_main_job_by_keyboard(driver, wire, tmp_path):
    driver.drop(wire)
    assert driver.queue == ["oriba.txt"]
    for words in ("(FAO)which", "Ferranhead", "fief"):
        assert words in driver.found
    before = len(driver.found)
    driver.do("take-safe")
    assert len(driver.found) < before
    assert "Ega, as" in driver.story
    driver.do("undo")
    assert driver.story == WIRE.strip().replace("\n", "\n\n")
    driver.do("redo")
    seen = set()
    driver.do("next")
    while driver.window.pane.view.is_deciding and driver.found:
        current = driver.window.pane.view.current
        assert current not in seen, "the same finding came twice"
        seen.add(current)
        driver.key(Qt.Key.Key_Return if current.proposals else Qt.Key.Key_D)
    driver.settle()
    assert "(FAO), which leads" in driver.story
    assert "Ferran, head of the list" in driver.story
    assert "stronghold of his party" in driver.story
    assert [block for block in driver.shown if block] == driver.story.split("\n\n")
    driver.do("view-compare")
    driver.settle()
    comparison = driver.window.pane.compare.comparison
    assert comparison.counts.changes >= 5
    target = tmp_path / "out.txt"
    driver.window.filing.export_to(driver.window.current, target, with_report=True)
    driver.settle()
    written = target.read_bytes().decode()
    assert written.count("\r\n") == written.count("\n")
    assert written.startswith("The council of Oriba opens its archive\r\n")
    assert "(FAO), which" in written
    assert wire.read_bytes() == WIRE.replace("\n", "\r\n").encode()
    report = (tmp_path / "out-changes.html").read_text()
    assert "Ferran" in report
    assert any("Exported" in message for message in driver.said)


def test_reverting_one_change_in_compare(driver, wire):
    driver.drop(wire)
    driver.do("take-safe")
    driver.settle()
    driver.do("view-compare")
    driver.settle()
    compare = driver.window.pane.compare
    count = compare.comparison.counts.changes
    driver.do("next-change")
    driver.do("revert-change")
    driver.settle()
    assert compare.comparison.counts.changes == count - 1
    driver.do("undo")
    driver.settle()
    assert compare.comparison.counts.changes == count


def test_typing_is_checked_after_a_pause_and_marks_follow(driver, wire):
    driver.drop(wire)
    first = driver.window.current.review.findings[0]
    driver.window.pane.view.set_caret(0)
    driver.key("Yes. ")
    moved = next(f for f in driver.window.current.review.findings if f.rule == first.rule and f.text == first.text)
    assert moved.text == first.text
    driver.window.pane.view.set_caret(len(driver.story))
    driver.key(" In Oriba, Ferranwho left.")
    driver.settle()
    assert "Ferranwho" in driver.found
    assert "\n\n".join(driver.shown) == driver.story


def test_dismissing_by_key_here_and_everywhere(driver, tmp_path):
    path = tmp_path / "two.txt"
    path.write_text("Oriba votes\nOriba is the fief of Ferran, the mayor.\nThe fief of Ferran votes again on Sunday.\n")
    driver.drop(path)
    assert driver.found == ["fief", "fief"]
    driver.do("next")
    driver.key(Qt.Key.Key_D)
    assert driver.found == ["fief"]
    driver.do("undo")
    driver.do("next")
    driver.key(Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    assert driver.found == []
    driver.settle()
    assert driver.found == []


def test_several_at_once_and_a_bad_one_among_them(driver, wire, tmp_path):
    bad, gone = tmp_path / "picture.png", tmp_path / "gone.txt"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    other = tmp_path / "other.html"
    other.write_text("<p>Another story stands here.</p><p>It has two paragraphs.</p>")
    driver.drop(wire, bad, gone, other, tmp_path, at=QPoint(60, 200))
    assert driver.queue == ["oriba.txt", "other.html"]
    troubles = [message for message in driver.said if "picture.png" in message or "gone.txt" in message]
    assert len(troubles) == 2
    driver.do("next-story")
    assert driver.window.current.name == "other.html"


def test_a_file_dropped_on_the_words_is_opened_and_not_typed(driver, wire, tmp_path):
    driver.drop(wire)
    other = tmp_path / "other.txt"
    other.write_text("Another story stands here, and it is short.\n")
    view = driver.window.pane.view
    driver.drop(other, at=view.mapTo(driver.window, view.rect().center()))
    assert driver.queue == ["oriba.txt", "other.txt"]
    assert "file:" not in driver.story


def test_words_dropped_on_the_queue_become_a_story(driver):
    data = QMimeData()
    data.setText("Words from a mail.\n\nThey have two paragraphs.")
    driver.drop_data(data, QPoint(60, 300))
    assert driver.story == "Words from a mail.\n\nThey have two paragraphs."


def test_killed_and_started_again(qtbot, wire, tmp_path):
    driver = Driver(qtbot, tmp_path)
    driver.drop(wire)
    driver.do("take-safe")
    driver.window.pane.view.set_caret(0)
    driver.key("Late: ")
    words, findings = driver.story, len(driver.found)
    driver.kill()
    again = Driver(qtbot, tmp_path)
    assert again.story == words
    assert len(again.found) >= findings
    again.do("undo")
    again.do("undo")
    assert again.story == WIRE.strip().replace("\n", "\n\n")
    again.close()


def test_closing_an_edited_story_asks(driver, wire):
    driver.drop(wire)
    driver.do("take-safe")
    driver.click_in_box("Cancel")
    driver.do("close-story")
    assert driver.queue == ["oriba.txt"]
    driver.click_in_box("Close and forget")
    driver.do("close-story")
    assert driver.queue == []
    assert driver.window.current is None


def test_a_hundred_keys_are_not_lost_while_the_checker_works(driver, wire):
    driver.drop(wire)
    driver.window.pane.view.set_caret(0)
    for _ in range(20):
        driver.key("abcd ")
        time.sleep(0.002)
    driver.settle()
    assert driver.story.startswith("abcd " * 20)
    assert "\n\n".join(driver.shown) == driver.story


def test_what_the_story_is_about_is_shown_and_corrected(driver, tmp_path):
    story = tmp_path / "auto.txt"
    story.write_text("The judge of the National Court issued an auto on Tuesday, and the prosecutor read the auto.\n")
    driver.drop(story)
    button = driver.window.status.topics
    assert "Courts" in button.text()
    offered = {each.text(): each for each in button.menu().actions()}
    assert offered["Courts"].isChecked()
    offered["Culture"].trigger()
    offered["Courts"].trigger()
    driver.settle()
    assert button.text() == "About: Culture"
    driver.do("undo")
    driver.do("undo")
    driver.settle()
    assert "Courts" in button.text()


def test_the_house_may_write_british_english(driver, tmp_path):
    story = tmp_path / "quote.txt"
    story.write_text("The mayor spoke of “a good day”, and then of “rain”.\n", encoding="utf-8")
    driver.drop(story)
    found = set(driver.found)
    driver.store.set(declared.ENGLISH, "british")
    driver.settle()
    assert found - set(driver.found)
