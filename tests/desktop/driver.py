"""Drives the real window as an editor would: drops, keys, and what is to be seen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from workbench import app, paths
from workbench.desktop.choices import Make
from workbench.desktop.theme import Theme
from workbench.desktop.window import Window
from workbench.review import Desk, Journal
from workbench.settings import Store


class Driver:
    """A window over its own journal in ``home``; ``close`` it, or ``kill`` it as a power cut would."""

    def __init__(self, qtbot, home: Path, make: Make | None = None) -> None:
        self._bot = qtbot
        self.journal = Journal(home / "journal.sqlite")
        theme = Theme.load(paths.resources() / "themes" / "light.toml")
        self.store = Store(home / "settings.json")
        self.window = Window(Desk(self.journal), make or app.Workshop(), self.store, paths.resources(), theme)
        self.window.pane.view.smooth = False
        self.window.resize(1300, 850)
        self.window.show()
        self.window.errands.restore()
        self.settle()

    # ---- what the editor does

    def drop(self, *files: Path, at: QPoint | None = None) -> None:
        """Drops files on a point of the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        self.drop_data(data, at)

    def drop_data(self, data: QMimeData, at: QPoint | None = None) -> None:
        """Drops anything: on the deepest widget under the point that takes drops, as Qt would."""
        at = at or self.window.rect().center()
        target = self.window.childAt(at) or self.window
        while target is not None:
            inner = target.mapFrom(self.window, at)
            enter = QDragEnterEvent(
                inner, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            )
            enter.ignore()
            if target.acceptDrops():
                QApplication.sendEvent(target, enter)
                if enter.isAccepted():
                    break
            target = target.parentWidget()
        assert target is not None, "nobody takes the drop"
        drop = QDropEvent(
            QPointF(inner), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(target, drop)
        self.settle()

    def key(self, key: Qt.Key | str, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key in the story."""
        view = self.window.pane.view.viewport()
        if isinstance(key, str):
            QTest.keyClicks(self.window.pane.view, key)
        else:
            QTest.keyClick(self.window.pane.view if view else view, key, modifier)
        QApplication.processEvents()

    def do(self, name: str) -> None:
        """A command of the menus."""
        self.window.act(name)
        QApplication.processEvents()

    def click_in_box(self, text: str) -> None:
        """Presses a button of the next question."""

        def press() -> None:
            box = QApplication.activeModalWidget()
            if isinstance(box, QMessageBox):
                next(button for button in box.findChildren(QPushButton) if button.text() == text).click()

        self._bot.waitUntil(lambda: True)
        from PySide6.QtCore import QTimer

        QTimer.singleShot(50, press)

    def settle(self) -> None:
        """Waits until nothing is read, checked or compared."""
        self._bot.waitUntil(lambda: self.window.is_settled, timeout=20_000)
        QApplication.processEvents()

    # ---- what there is to see

    @property
    def story(self) -> str:
        """The model's words of the story in front."""
        return self.window.current.review.story.text

    @property
    def shown(self) -> list[str]:
        """The blocks of the story view."""
        document, blocks = self.window.pane.view.document(), []
        block = document.begin()
        while block.isValid():
            blocks.append(block.text())
            block = block.next()
        return blocks

    @property
    def found(self) -> list[str]:
        """The words of the open findings."""
        return [finding.text for finding in self.window.current.review.findings]

    @property
    def queue(self) -> list[str]:
        """The names in the queue."""
        return [story.name for story in self.window.queue.stories]

    @property
    def said(self) -> Sequence[str]:
        """Every message so far."""
        return self.window.pane.messages.said

    # ---- the end

    def close(self) -> None:
        """Closes the window properly."""
        self.window.close()
        self.journal.close()
        self._gone()

    def kill(self) -> None:
        """Ends without a word: no close event, nothing flushed by us."""
        self.window.checks.close()
        self.window.errands.close()
        self.window.pane.close_jobs()
        self.window.hide()
        self._gone()

    def _gone(self) -> None:
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
