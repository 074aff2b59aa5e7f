"""Every command of the window, named once: its text, its keys, its icon. Menus and the help sheet are made from it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Command:
    """``name`` is the action's object name; the first key is shown in the menu, all of them work."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False


def menus() -> tuple[tuple[str, tuple[Command | None, ...]], ...]:
    """(menu title, its commands; None is a line between them), in the window's language at the time of the call."""
    translate = QCoreApplication.translate
    return (
        (
            translate("Commands", "&File"),
            (
                Command("open", translate("Commands", "&Open…"), ("Ctrl+O",), "open"),
                Command("paste-story", translate("Commands", "&Paste as new story"), ("Ctrl+Shift+V",), "paste"),
                Command("sample", translate("Commands", "Open the &sample story")),
                None,
                Command("export", translate("Commands", "&Export…"), ("Ctrl+E",), "export"),
                Command("report", translate("Commands", "Save the &change report…"), ("Ctrl+Shift+E",)),
                Command("marked", translate("Commands", "Save as a &marked story…"), ("Ctrl+Shift+M",)),
                None,
                Command("next-story", translate("Commands", "&Next story"), ("Ctrl+PgDown",)),
                Command("previous-story", translate("Commands", "Pre&vious story"), ("Ctrl+PgUp",)),
                Command("close-story", translate("Commands", "&Close story"), ("Ctrl+W",)),
                None,
                Command("quit", translate("Commands", "&Quit"), ("Ctrl+Q",)),
            ),
        ),
        (
            translate("Commands", "&Edit"),
            (
                Command("undo", translate("Commands", "&Undo"), ("Ctrl+Z",), "undo"),
                Command("redo", translate("Commands", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
                None,
                Command("cut", translate("Commands", "Cu&t"), ("Ctrl+X",)),
                Command("copy", translate("Commands", "&Copy"), ("Ctrl+C",)),
                Command("paste", translate("Commands", "&Paste"), ("Ctrl+V",)),
                None,
                Command("preferences", translate("Commands", "Pre&ferences…"), ("Ctrl+,",), "preferences"),
            ),
        ),
        (
            translate("Commands", "F&indings"),
            (
                Command("next", translate("Commands", "&Next finding"), ("F8", "Alt+Down"), "next"),
                Command("previous", translate("Commands", "&Previous finding"), ("Shift+F8", "Alt+Up"), "previous"),
                None,
                Command(
                    "take", translate("Commands", "&Take the first proposal"), ("Ctrl+Return", "Ctrl+Enter"), "take"
                ),
                Command("dismiss", translate("Commands", "&Dismiss here"), ("Ctrl+D",), "dismiss"),
                Command("dismiss-everywhere", translate("Commands", "Dismiss in this &story"), ("Ctrl+Shift+D",)),
                None,
                Command("take-safe", translate("Commands", "Take &all safe"), ("Ctrl+Shift+Return",), "take-safe"),
                None,
                Command("topics", translate("Commands", "&What the story is about…"), ("Ctrl+T",)),
            ),
        ),
        (
            translate("Commands", "&View"),
            (
                Command("view-story", translate("Commands", "&Story"), ("Ctrl+1",)),
                Command("view-received", translate("Commands", "As &received"), ("Ctrl+2",)),
                Command("view-compare", translate("Commands", "&Compare"), ("Ctrl+3",), "compare"),
                None,
                Command("next-change", translate("Commands", "Next c&hange"), ("F7",)),
                Command("previous-change", translate("Commands", "Previous chan&ge"), ("Shift+F7",)),
                Command("revert-change", translate("Commands", "Take this change &back"), ("Ctrl+Backspace",)),
                None,
                Command("zoom-in", translate("Commands", "&Larger letters"), ("Ctrl++", "Ctrl+=")),
                Command("zoom-out", translate("Commands", "S&maller letters"), ("Ctrl+-",)),
                Command("zoom-reset", translate("Commands", "&Usual size"), ("Ctrl+0",)),
                None,
                Command("theme", translate("Commands", "&Dark"), ("Ctrl+Shift+L",), "theme", checkable=True),
            ),
        ),
        (
            translate("Commands", "&Help"),
            (
                Command("keys", translate("Commands", "&Keys"), ("F1",), "help"),
                Command("about", translate("Commands", "&About Wire Workbench")),
            ),
        ),
    )


def action(command: Command, owner: QWidget, icon: QIcon | None = None) -> QAction:
    """The action of a command. Its tip names the first key, so that a pointer's user learns it."""
    made = QAction(command.text, owner)
    made.setObjectName(command.name)
    made.setCheckable(command.checkable)
    made.setShortcuts([QKeySequence(key) for key in command.keys])
    plain = command.text.replace("&", "").rstrip("…")
    key = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    made.setToolTip(f"{plain} ({key})" if key else plain)
    if icon is not None:
        made.setIcon(icon)
    return made
