"""The status bar: words, what is open, what was taken, LanguageTool, and that nothing leaves this computer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from workbench.desktop.topics_button import TopicsButton
from workbench.review import OpenStory


class Status(QStatusBar):
    """``stop`` is called when the editor gives up long work."""

    def __init__(self, stop: Callable[[], None]) -> None:
        super().__init__()
        translate = QCoreApplication.translate
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 2, 12, 2)
        self._story = QLabel()
        self._story.setObjectName("statusStory")
        self.topics = TopicsButton()
        self._checking = QLabel()
        self._progress = QProgressBar()
        self._progress.setMaximumWidth(160)
        self._progress.setAccessibleName(translate("Status", "Progress"))
        self._stop = QPushButton(translate("Status", "Stop"))
        self._stop.setAccessibleName(translate("Status", "Stop what is under way"))
        self._stop.clicked.connect(stop)
        self._grammar = QLabel()
        self.show_grammar(translate("Status", "LanguageTool: off"))
        privacy = QLabel(translate("Status", "Nothing leaves this computer"))
        self.addWidget(self._story)
        self.addWidget(self.topics)
        self.addWidget(self._checking, 1)
        for widget in (self._progress, self._stop):
            self.addPermanentWidget(widget)
            widget.hide()
        for label in (self._grammar, privacy):
            label.setContentsMargins(10, 0, 0, 0)
            self.addPermanentWidget(label)

    def tell(self, story: OpenStory | None) -> None:
        """The figures of the story in front, and what it is about."""
        self.topics.tell(story.review if story else None)
        if story is None:
            self._story.setText("")
            return
        translate, review = QCoreApplication.translate, story.review
        words, still_open = review.story.words, len(review.findings)
        taken, dismissed = len(review.taken), len(review.dismissals)
        parts = (
            translate("Status", "%n word(s)", "", words),
            translate("Status", "%n open", "", still_open),
            translate("Status", "%n taken", "", taken),
            translate("Status", "%n dismissed", "", dismissed),
        )
        self._story.setText(" · ".join(parts))

    @property
    def grammar(self) -> str:
        """What it says of LanguageTool."""
        return self._grammar.text()

    def show_grammar(self, text: str) -> None:
        """How LanguageTool is."""
        self._grammar.setText(text)
        self._grammar.setAccessibleName(text)

    def show_checking(self, busy: bool) -> None:
        """Whether a check is under way."""
        self._checking.setText(QCoreApplication.translate("Status", "Checking…") if busy else "")

    def show_progress(self, done: int, all_of_them: int) -> None:
        """How far a row of errands is; hidden when there is but one."""
        under_way = done < all_of_them and all_of_them > 1
        self._progress.setVisible(under_way)
        self._stop.setVisible(under_way)
        self._progress.setMaximum(all_of_them)
        self._progress.setValue(done)
