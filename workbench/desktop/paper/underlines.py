"""Where the marks of a story lie on the page, and how they are painted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextLayout, QTextLine

from workbench.desktop.marks import SHAPES, paint_mark
from workbench.desktop.paper.positions import span_units
from workbench.desktop.theme import Theme
from workbench.story import Finding, Paragraph

_GUTTER = 16.0  # how far left of the words the bracket of a whole paragraph stands, in pixels


@dataclass(frozen=True)
class Mark:
    """A finding on the page: the stretches of line it covers, or the block's side (``is_whole``).

    All in pixels from the block's top left corner.
    """

    finding: Finding
    stretches: tuple[QRectF, ...]
    is_whole: bool


@dataclass(frozen=True)
class _Kept:
    paragraph: Paragraph
    findings: tuple[Finding, ...]
    marks: tuple[Mark, ...]


class Underlines:
    """Marks of the blocks that were asked for, worked out once and kept until words, findings or layout change."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._kept: dict[int, _Kept] = {}

    def forget(self) -> None:
        """Lines have been broken anew: another width, another size."""
        self._kept.clear()

    def of(self, block: QTextBlock, paragraph: Paragraph, findings: tuple[Finding, ...]) -> tuple[Mark, ...]:
        """The marks of one block."""
        kept = self._kept.get(paragraph.id)
        if kept is not None and kept.paragraph is paragraph and kept.findings == findings:
            return kept.marks
        marks = tuple(_mark(block, paragraph, finding) for finding in findings)
        if not block.layout().preeditAreaText():  # what an input method shows there now is gone in a moment
            self._kept[paragraph.id] = _Kept(paragraph, findings, marks)
        return marks

    def paint(self, painter: QPainter, marks: Iterable[Mark], origin: QPointF, scale: float) -> None:
        """Draws marks with their block's corner at ``origin``."""
        for mark in marks:
            category = mark.finding.category
            colour = self.theme.mark(category)
            for stretch in mark.stretches:
                if mark.is_whole:
                    _paint_side(painter, QPen(colour, 1.6 * scale), stretch.translated(origin), 5 * scale)
                else:
                    start = QPointF(stretch.left() + origin.x(), stretch.bottom() + origin.y())
                    paint_mark(painter, SHAPES[category], colour, start, stretch.width(), scale)

    def paint_current(self, painter: QPainter, mark: Mark, origin: QPointF, scale: float) -> None:
        """Draws the soft ground of the finding that is being decided; under the words."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme["current"])
        for stretch in mark.stretches:
            ground = stretch.translated(origin).adjusted(-3, -2 * scale, 3, 6 * scale)
            painter.drawRoundedRect(ground, 3, 3)


def _paint_side(painter: QPainter, pen: QPen, side: QRectF, end: float) -> None:
    painter.setPen(pen)
    left, top, bottom = side.left() - _GUTTER, side.top() + 2, side.bottom() - 2
    painter.drawLines(
        [
            QLineF(left + end, top, left, top),
            QLineF(left, top, left, bottom),
            QLineF(left, bottom, left + end, bottom),
        ]
    )


def _mark(block: QTextBlock, paragraph: Paragraph, finding: Finding) -> Mark:
    layout = block.layout()
    whole = len(finding.span) == len(paragraph.text) > 0
    if whole:
        lines = [layout.lineAt(number).naturalTextRect() for number in range(layout.lineCount())]
        if not lines:
            return Mark(finding, (), True)
        left = min(layout.lineAt(number).x() for number in range(layout.lineCount()))
        width = max(line.right() for line in lines) - left
        return Mark(finding, (QRectF(left, lines[0].top(), width, lines[-1].bottom() - lines[0].top()),), True)
    first, last = _with_preedit(layout, *span_units(paragraph.text, finding.span))
    stretches = tuple(
        stretch for number in range(layout.lineCount()) for stretch in _stretches(layout.lineAt(number), first, last)
    )
    return Mark(finding, stretches, False)


def _with_preedit(layout: QTextLayout, first: int, last: int) -> tuple[int, int]:
    composed = layout.preeditAreaText()
    if not composed:
        return first, last
    at, length = layout.preeditAreaPosition(), len(composed.encode("utf-16-le")) // 2
    return first + (length if first >= at else 0), last + (length if last > at else 0)


def _stretches(line: QTextLine, first: int, last: int) -> Iterator[QRectF]:
    """The parts of ``line`` under units ``first`` to ``last``: more than one where directions mix."""
    begin, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
    if begin > end or (begin == end and first != last):
        return
    top, height = line.y(), line.ascent() + line.descent() * 0.62
    edges: list[tuple[float, float]] = []
    for unit in range(begin, end) or (begin,):
        one, other = line.cursorToX(unit)[0], line.cursorToX(unit, QTextLine.Edge.Trailing)[0]
        low, high = min(one, other), max(one, other)
        if edges and abs(edges[-1][1] - low) < 0.5:
            edges[-1] = (edges[-1][0], high)
        elif edges and abs(high - edges[-1][0]) < 0.5:
            edges[-1] = (low, edges[-1][1])
        else:
            edges.append((low, high))
    for low, high in edges:
        yield QRectF(low, top, high - low, height)
