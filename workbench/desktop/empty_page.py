"""What the middle of the window shows while no story is open: what the program is for, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.desktop.theme import story_font


class EmptyPage(QWidget):
    """Signals: ``wished(command name)``: "open", "paste-story" or "sample"."""

    wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        title = QLabel(translate("Empty", "Drop a story here"))
        title.setFont(story_font(1.7))
        words = QLabel(
            translate(
                "Empty",
                "Text and HTML, one file or many. Lost spaces, mistranslated phrases, stray punctuation and repeated "
                "paragraphs are marked; you take or leave each repair. Nothing leaves this computer.",
            )
        )
        words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        words.setWordWrap(True)
        words.setMaximumWidth(460)
        buttons = QHBoxLayout()
        for text, name in (
            (translate("Empty", "Open files…"), "open"),
            (translate("Empty", "Paste a story"), "paste-story"),
            (translate("Empty", "Try the sample"), "sample"),
        ):
            button = QPushButton(text)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _checked=False, name=name: self.wished.emit(name))
            buttons.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setSpacing(16)
        rows.addStretch(2)
        for part in (title, words):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            rows.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addLayout(buttons)
        rows.setAlignment(buttons, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(3)
