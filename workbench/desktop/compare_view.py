"""Received | edited: paragraphs side by side in one scrolling table, the changed words marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from workbench.comparing import Change, Comparison, Row, compare, visible
from workbench.desktop.jobs import LatestJob
from workbench.desktop.positions import shown
from workbench.desktop.theme import Theme, story_font
from workbench.review import Review
from workbench.story import Role

_LEADING = 130  # per cent of the letters' own height
_CHANGE = QTextCharFormat.Property.UserProperty + 1


class _Page(QTextEdit):
    """The table itself. Emits ``pressed_on(number)`` when the pointer or the caret comes to a change."""

    pressed_on = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("comparePage")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(QCoreApplication.translate("Compare", "Received and edited, side by side"))

    def mouseReleaseEvent(self, event: Any) -> None:
        super().mouseReleaseEvent(event)
        number = self.cursorForPosition(event.position().toPoint()).charFormat().intProperty(_CHANGE)
        if number and not self.textCursor().hasSelection():
            self.pressed_on.emit(number)


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
        self._theme = theme
        self._zoom = 1.0
        self._review: Review | None = None
        self._comparison: Comparison | None = None
        self._current = 0
        self._places: dict[int, list[tuple[int, int]]] = {}  # of a change: document positions, one pair a side
        self._job = LatestJob(self)
        self._job.finished.connect(self._arrived)
        self._job.failed.connect(self._failed)
        self._page = _Page()
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
        self.use_theme(theme)

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
        self._theme = theme
        self._page.setStyleSheet(f"QTextEdit {{ background: {theme['paper'].name()}; color: {theme['ink'].name()}; }}")
        self._draw()

    def use_zoom(self, zoom: float) -> None:
        """Changes the size of the letters; 1.0 is the usual one."""
        self._zoom = zoom
        self._draw()

    def show_review(self, review: Review | None) -> None:
        """Compares a review's two texts in the background and shows them."""
        if review is not self._review:
            self._current = 0
            self._comparison = None
        self._review = review
        if review is None:
            self._page.clear()
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
        self._highlight()
        places = self._places.get(number)
        if places:
            cursor = QTextCursor(self._page.document())
            cursor.setPosition(places[-1][1])
            with QSignalBlocker(self._page):
                self._page.setTextCursor(cursor)
            bar, height = self._page.verticalScrollBar(), self._page.viewport().height()
            bar.setValue(bar.value() + self._page.cursorRect().top() - height // 3)
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

    # ---- drawing

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
        self._draw()
        if self._current:
            self.go_to(self._current)

    def _failed(self, _error: Exception) -> None:
        self._counts.setText(QCoreApplication.translate("Compare", "The two texts could not be compared."))

    def _draw(self) -> None:
        self._places = {}
        if self._comparison is None:
            return
        at = self._page.verticalScrollBar().value()
        document = QTextDocument(self._page)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(story_font(self._zoom * 0.94))
        document.setDocumentMargin(20)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        table = cursor.insertTable(len(self._comparison.rows) + 1, 2, self._table_format())
        for column, title in enumerate(
            (QCoreApplication.translate("Compare", "Received"), QCoreApplication.translate("Compare", "Edited"))
        ):
            table.cellAt(0, column).firstCursorPosition().insertText(title, self._format(muted=True))
        for number, row in enumerate(self._comparison.rows, 1):
            self._fill(table, number, row)
        cursor.endEditBlock()
        self._page.setDocument(document)  # the page deletes the one before, which was its own
        self._page.verticalScrollBar().setValue(at)
        self._tell()

    def _table_format(self) -> QTextTableFormat:
        made = QTextTableFormat()
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        made.setColumnWidthConstraints([half, half])
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        made.setCellPadding(9)
        made.setCellSpacing(0)
        made.setHeaderRowCount(1)
        return made

    def _fill(self, table: QTextTable, number: int, row: Row) -> None:
        role = (row.right or row.left).role if (row.right or row.left) else Role.BODY
        for column, side in enumerate(("left", "right")):
            cursor = table.cellAt(number, column).firstCursorPosition()
            leading = cursor.blockFormat()
            leading.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setBlockFormat(leading)
            for words, change in row.pieces(side):
                start = cursor.position()
                text = visible.shown(change, side) if change is not None else words
                cursor.insertText(shown(text), self._format(role, change, side))
                if change is not None:
                    self._places.setdefault(change.number, []).append((start, cursor.position()))

    def _format(
        self, role: Role = Role.BODY, change: Change | None = None, side: str = "", muted: bool = False
    ) -> QTextCharFormat:
        """Colour and shape both: what went is struck through, what came is underlined."""
        made = QTextCharFormat()
        made.setForeground(QBrush(self._theme["muted" if muted else "ink"]))
        if muted or role in (Role.HEAD, Role.SUBHEAD):
            made.setFontWeight(600)
        if change is not None:
            name = "removed" if side == "left" else "inserted"
            made.setBackground(QBrush(self._theme[name]))
            made.setForeground(QBrush(self._theme[f"{name}_ink"]))
            made.setFontStrikeOut(side == "left")
            made.setFontUnderline(side == "right")
            made.setProperty(_CHANGE, change.number)
        return made

    def _highlight(self) -> None:
        made = []
        for start, end in self._places.get(self._current, ()):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self._page.document())
            selection.cursor.setPosition(start)
            selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.format.setBackground(QBrush(self._theme["current"]))
            selection.format.setForeground(QBrush(self._theme["ink"]))
            made.append(selection)
        self._page.setExtraSelections(made)

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
