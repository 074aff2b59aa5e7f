"""The sheet that a story lies on: where its blocks are in the viewport, its measure, how it scrolls."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEasingCurve, QPointF, QPropertyAnimation, QRect
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock
from PySide6.QtWidgets import QStyle, QTextEdit

from workbench.story import Story

_MEASURE = 74  # characters a line
_SAMPLE = "The council said on Tuesday that it would open the new bridge in the spring, a year later than planned. "
_LEAST_SIDE = 30.0  # pixels beside the column, for the brackets of whole paragraphs
_GLIDE = 160  # milliseconds of a smooth scroll

Top = tuple[int, float]  # (id of the first paragraph in view, how far its top is below the view's)


class Page:
    """The geometry of one editor's document, in pixels of its viewport.

    ``smooth``: far places are scrolled to, not jumped to; as the desktop's own animations are on or off.
    """

    def __init__(self, editor: QTextEdit) -> None:
        self._editor = editor
        self._bar = editor.verticalScrollBar()
        self.smooth = editor.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
        self._glide = QPropertyAnimation(self._bar, b"value", editor)
        self._glide.setDuration(_GLIDE)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)

    def side(self, font: QFont) -> float:
        """The space on either side of a column of 74 characters in the middle."""
        wide = QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * _MEASURE
        return max((self._editor.viewport().width() - wide) / 2, _LEAST_SIDE)

    def origin(self, block: QTextBlock) -> QPointF:
        """The top left corner of a block."""
        layout = self._editor.document().documentLayout()
        return layout.blockBoundingRect(block).topLeft() - QPointF(0, self._bar.value())

    def rect(self, block: QTextBlock) -> QRect:
        """A block from edge to edge, with the marks that hang over it."""
        rect = self._editor.document().documentLayout().blockBoundingRect(block)
        rect.translate(0, -self._bar.value())
        rect.setLeft(0)
        return rect.toAlignedRect().adjusted(0, -4, 4, 8)

    def blocks(self, within: QRect) -> Iterator[QTextBlock]:
        """The blocks that show in this part of the viewport."""
        block = self.block_at(within.top())
        while block.isValid() and self.origin(block).y() <= within.bottom():
            yield block
            block = block.next()

    def block_at(self, y: float) -> QTextBlock:
        """The first block that reaches below this height.

        Asked of the blocks: Qt's own hit test answers with the last block where a point between two paragraphs is
        asked of a document that is not laid out to its end.
        """
        document = self._editor.document()
        layout, wanted = document.documentLayout(), y + self._bar.value()
        low, high = 0, document.blockCount() - 1
        while low < high:
            middle = (low + high) // 2
            if layout.blockBoundingRect(document.findBlockByNumber(middle)).bottom() > wanted:
                high = middle
            else:
                low = middle + 1
        return document.findBlockByNumber(low)

    def top(self, story: Story) -> Top | None:
        """What is uppermost in view, to come back to; None at the very top, which stays the top."""
        if not story.paragraphs or not self._bar.value():
            return None
        block = self.block_at(0)
        if block.blockNumber() >= len(story.paragraphs):
            return None
        return story.paragraphs[block.blockNumber()].id, self.origin(block).y()

    def return_to(self, story: Story, top: Top | None) -> None:
        """Brings what was uppermost back to where it was."""
        if top is None or top[0] not in story:
            return
        block = self._editor.document().findBlockByNumber(story.index(top[0]))
        self._bar.setValue(round(self._bar.value() + self.origin(block).y() - top[1]))

    def bring_up(self, rect: QRect) -> None:
        """Scrolls until ``rect`` is in the upper middle; not at all when it is there already."""
        height = self._editor.viewport().height()
        if rect.isNull() or 0.12 * height <= rect.top() <= 0.5 * height:
            return
        self._editor.document().documentLayout().documentSize()  # lays out the rest, or the bar would end too early
        target = min(max(round(self._bar.value() + rect.top() - height / 3), 0), self._bar.maximum())
        self._glide.stop()
        if self.smooth and self._editor.isVisible():
            self._glide.setStartValue(self._bar.value())
            self._glide.setEndValue(target)
            self._glide.start()
        else:
            self._bar.setValue(target)

    def stop(self) -> None:
        """The editor scrolls herself."""
        self._glide.stop()
