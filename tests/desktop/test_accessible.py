"""Whoever does not see the window hears it: every control has a name, every icon a text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.desktop.driver import Driver

STORY = "Oriba votes\nThe council (FAO)which leads Oriba , the fief of Ferran, votes on Sunday.\n"


@pytest.fixture
def driver(qtbot, tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    made = Driver(qtbot, tmp_path)
    made.drop(path)
    yield made
    made.close()


def nameless(root: QWidget) -> list[str]:
    """The controls below ``root`` that the keyboard reaches or a pointer presses, and that have no name."""
    found = []
    for widget in root.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, QAbstractButton)
        if not reached or widget.objectName().startswith("qt_") or not widget.isVisibleTo(root):
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if not face.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return found


def test_every_control_of_the_window_has_a_name(driver):
    driver.do("next")
    assert nameless(driver.window) == []
    driver.do("view-compare")
    driver.settle()
    assert nameless(driver.window) == []


@pytest.mark.parametrize("name", ["export", "preferences"])
def test_every_control_of_a_dialog_has_a_name(driver, name):
    dialog = driver.window.dialog(name)
    dialog.show()
    assert nameless(dialog) == []
    dialog.close()


def test_the_empty_window_has_names_too(qtbot, tmp_path):
    driver = Driver(qtbot, tmp_path)
    assert nameless(driver.window) == []
    driver.close()


def test_every_command_has_a_text_and_no_key_means_two_things(driver):
    keys = {}
    for name, action in driver.window.actions_by_name.items():
        assert action.text().strip()
        for shortcut in action.shortcuts():
            assert keys.setdefault(shortcut.toString(), name) == name
