"""The side-by-side itself: a table of two columns in which the changed words are marked."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit

from workbench.comparing import Change, Comparison, Row, visible
from workbench.desktop.paper.positions import shown
from workbench.desktop.theme import Theme, story_font
from workbench.story import Role

_LEADING = 130  # per cent of the letters' own height
_SMALLER = 0.94  # two columns share the width of one
_CHANGE = QTextCharFormat.Property.UserProperty + 1


class ComparePage(QTextEdit):
    """Shows a comparison to read. Signals: ``pressed_on(number)`` when the pointer presses a change."""

    pressed_on = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("comparePage")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(QCoreApplication.translate("Compare", "Received and edited, side by side"))
        self._zoom = 1.0
        self._comparison: Comparison | None = None
        self._current = 0
        self._places: dict[int, list[tuple[int, int]]] = {}  # of a change: document positions, one pair a side
        self.use_theme(theme)

    def use_theme(self, theme: Theme) -> None:
        """Changes the look."""
        self._theme = theme
        self.setStyleSheet(f"QTextEdit {{ background: {theme['paper'].name()}; color: {theme['ink'].name()}; }}")
        self._draw()

    def use_zoom(self, zoom: float) -> None:
        """Changes the size of the letters; 1.0 is the usual one."""
        self._zoom = zoom
        self._draw()

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Draws a comparison, or an empty page."""
        self._comparison, self._current = comparison, 0
        self._draw()

    def go_to(self, number: int) -> None:
        """Marks a change as the current one (0: none) and brings it into view."""
        self._current = number
        self._highlight()
        places = self._places.get(number)
        if places:
            cursor = QTextCursor(self.document())
            cursor.setPosition(places[-1][1])
            with QSignalBlocker(self):
                self.setTextCursor(cursor)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect().top() - self.viewport().height() // 3)

    def mouseReleaseEvent(self, event: Any) -> None:
        super().mouseReleaseEvent(event)
        number = self.cursorForPosition(event.position().toPoint()).charFormat().intProperty(_CHANGE)
        if number and not self.textCursor().hasSelection():
            self.pressed_on.emit(number)

    def _draw(self) -> None:
        self._places = {}
        if self._comparison is None:
            self.clear()
            return
        at = self.verticalScrollBar().value()
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(story_font(self._zoom * _SMALLER))
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
        self.setDocument(document)  # the page deletes the one before, which was its own
        self.verticalScrollBar().setValue(at)
        self._highlight()

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
            selection.cursor = QTextCursor(self.document())
            selection.cursor.setPosition(start)
            selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.format.setBackground(QBrush(self._theme["current"]))
            selection.format.setForeground(QBrush(self._theme["ink"]))
            made.append(selection)
        self.setExtraSelections(made)
