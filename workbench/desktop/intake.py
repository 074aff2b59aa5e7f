"""How stories come in: files that are named, dropped or handed over, and copy that is pasted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.desktop.errands import Errands, local_files
from workbench.desktop.queue_panel import QueuePanel


class Intake(QObject):
    """Sends what comes in on its way into ``queue``. Signal: ``said(text, is_trouble)``."""

    said = Signal(str, bool)

    def __init__(self, errands: Errands, queue: QueuePanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._errands, self._queue = errands, queue

    def open(self, paths: Sequence[Path]) -> None:
        """Opens files; those that are in the queue already come to the front."""
        known = {story.path: story for story in self._queue.stories if story.path is not None}
        for path in paths:
            story = known.get(path.resolve())
            if story is not None:
                self._queue.choose(story)
                told = QCoreApplication.translate("Window", "“{name}” is open already.")
                self.said.emit(told.format(name=story.name), False)
        self._errands.open([path for path in paths if path.resolve() not in known])

    def take_in(self, data: QMimeData) -> None:
        """Opens what was dropped or pasted: files, rich text or plain text."""
        paths = local_files(data)
        if paths:
            self.open(paths)
        elif data.hasUrls() and not data.hasText():
            told = QCoreApplication.translate(
                "Window", "What was dropped is not a file on this computer. Save it first, then drop the file."
            )
            self.said.emit(told, True)
        else:
            self._errands.paste(data)
