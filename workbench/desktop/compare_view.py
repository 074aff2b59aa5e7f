"""Received | edited: what was changed, from change to change, and one of them taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.comparing import Comparison, compare
from workbench.desktop.compare_page import ComparePage
from workbench.desktop.jobs import LatestJob
from workbench.desktop.theme import Theme
from workbench.review import Review


class CompareView(QWidget):
    """Shows what was changed in a review, lets the editor go from change to change and take one back.

    Signals: ``reverted(edits)`` after a change was taken back through the review; ``export_wished()``.
    Keys: F7 and Shift+F7 go to the next and previous change, Backspace takes the current one back.
    """

    reverted = Signal(object)
    export_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare")
        self._review: Review | None = None
        self._comparison: Comparison | None = None
        self._current = 0
        self._job = LatestJob(self)
        self._job.finished.connect(self._arrived)
        self._job.failed.connect(self._failed)
        self._page = ComparePage(theme)
        self._page.pressed_on.connect(self.go_to)
        self._counts = QLabel()
        self._counts.setObjectName("compareCounts")
        self._counts.setWordWrap(True)
        bar = QHBoxLayout()
        bar.setContentsMargins(20, 10, 20, 10)
        bar.setSpacing(6)
        bar.addWidget(self._counts, 1)
        translate = QCoreApplication.translate
        self._previous = self._button(translate("Compare", "Previous change"), "Shift+F7", lambda: self.step(-1))
        self._next = self._button(translate("Compare", "Next change"), "F7", lambda: self.step(1))
        self._revert = self._button(translate("Compare", "Take this change back"), "Backspace", self.revert)
        self._export = self._button(translate("Compare", "Export…"), "", self.export_wished.emit)
        self._export.setDefault(True)
        for button in (self._previous, self._next, self._revert, self._export):
            bar.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(bar)
        rows.addWidget(self._page, 1)

    # ---- faces

    @property
    def comparison(self) -> Comparison | None:
        """What is shown; None while it is being worked out."""
        return self._comparison

    @property
    def current(self) -> int:
        """The number of the change that the editor is at; 0 for none."""
        return self._current

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being compared."""
        return self._job.is_idle

    def use_theme(self, theme: Theme) -> None:
        """Changes the look."""
        self._page.use_theme(theme)

    def use_zoom(self, zoom: float) -> None:
        """Changes the size of the letters; 1.0 is the usual one."""
        self._page.use_zoom(zoom)

    def show_review(self, review: Review | None) -> None:
        """Compares a review's two texts in the background and shows them."""
        if review is not self._review:
            self._current = 0
            self._comparison = None
        self._review = review
        if review is None:
            self._page.show_comparison(None)
            return
        received, edited = review.received, review.story
        self._job.submit(lambda _stop: compare(received, edited))

    def step(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) change, round the corner."""
        count = len(self._comparison.changes) if self._comparison else 0
        if count:
            self.go_to((self._current - 1 + by) % count + 1 if self._current else (1 if by > 0 else count))

    def go_to(self, number: int) -> None:
        """Makes a change the current one and brings it into view."""
        self._current = number
        self._page.go_to(number)
        self._tell()

    def revert(self) -> None:
        """Takes the current change back; the next one becomes the current one."""
        if self._review is None or self._comparison is None or not self._current:
            return
        if self._comparison.edited is not self._review.story:
            return  # an older picture; the new one is on its way
        edit = self._comparison.revert(self._current)
        self.reverted.emit(edit)

    def close_jobs(self) -> None:
        """Stops the background work."""
        self._job.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.revert()
        else:
            super().keyPressEvent(event)

    # ---- how it is made

    def _button(self, text: str, key: str, pressed: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({key})" if key else text)
        button.clicked.connect(lambda _checked=False: pressed())
        return button

    def _arrived(self, comparison: Comparison) -> None:
        if self._review is None or comparison.edited is not self._review.story:
            return
        self._comparison = comparison
        self._current = min(self._current, len(comparison.changes))
        self._page.show_comparison(comparison)
        self.go_to(self._current)

    def _failed(self, _error: Exception) -> None:
        self._counts.setText(QCoreApplication.translate("Compare", "The two texts could not be compared."))

    def _tell(self) -> None:
        if self._comparison is None:
            return
        counts = self._comparison.counts
        translate = QCoreApplication.translate
        if not counts.changes:
            self._counts.setText(
                translate("Compare", "Nothing changed: the export will be the file as it was received.")
            )
        else:
            changes, put_in, taken_out = counts.changes, counts.words_inserted, counts.words_removed
            parts = [translate("Compare", "%n change(s)", "", changes)]
            if self._current:
                parts[0] = translate("Compare", "Change {number} of {all}").format(
                    number=self._current, all=counts.changes
                )
            parts.append(translate("Compare", "%n word(s) in", "", put_in))
            parts.append(translate("Compare", "%n word(s) out", "", taken_out))
            self._counts.setText(" · ".join(parts))
        for button in (self._previous, self._next):
            button.setEnabled(bool(counts.changes))
        self._revert.setEnabled(bool(self._current))
