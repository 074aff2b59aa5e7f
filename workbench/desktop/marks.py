"""The line under the words: a shape and a colour for each category, so that print and any eye can tell them apart."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from workbench.story import Category


class Shape(Enum):
    """How a mark is drawn."""

    WAVE = "wave"
    DOUBLE = "double line"
    DOTS = "dots"
    ZIGZAG = "zigzag"
    DASHES = "dashes"
    THICK = "thick line"
    BRACKET = "bracket"
    DASH_DOT = "dash and dot"
    DOUBLE_DASHES = "double dashes"
    LINE = "thin line"
    COMB = "line with teeth"


SHAPES = {
    Category.JOINS: Shape.WAVE,
    Category.PHRASES: Shape.DOUBLE,
    Category.NAMES: Shape.DOTS,
    Category.RESIDUE: Shape.ZIGZAG,
    Category.NUMBERS: Shape.DASHES,
    Category.PUNCTUATION: Shape.THICK,
    Category.STRUCTURE: Shape.BRACKET,
    Category.CONSISTENCY: Shape.DASH_DOT,
    Category.SOURCE: Shape.DOUBLE_DASHES,
    Category.GRAMMAR: Shape.LINE,
    Category.HOUSE: Shape.COMB,
}

HEIGHT = 5.0  # what a mark takes below its line at scale 1, in pixels
LEAST = 7.0  # a mark under a single comma is still this wide


def paint_mark(painter: QPainter, shape: Shape, colour: QColor, start: QPointF, width: float, scale: float = 1) -> None:
    """Draws a mark of ``width`` pixels to the right of ``start``, within HEIGHT * scale below it."""
    if width < LEAST * scale:
        start = QPointF(start.x() - (LEAST * scale - width) / 2, start.y())
        width = LEAST * scale
    pen = QPen(colour, 1.4 * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
    left, right, top = start.x(), start.x() + width, start.y() + scale
    if shape in _PATTERNS:
        thickness, pattern, rows = _PATTERNS[shape]
        pen.setWidthF(thickness * scale)
        if shape is Shape.DOTS:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if pattern:
            pen.setDashPattern(pattern)
        painter.setPen(pen)
        for row in rows:
            painter.drawLine(QLineF(left, top + row * scale, right, top + row * scale))
        return
    painter.setPen(pen)
    painter.drawPolyline(_polyline(shape, left, right, top, scale))


# Thickness, dash pattern in units of it, and how far below the top its lines lie.
_PATTERNS: dict[Shape, tuple[float, list[float], tuple[float, ...]]] = {
    Shape.DOUBLE: (1.2, [], (0.4, 3.2)),
    Shape.DOTS: (2.2, [0.01, 1.9], (1.5,)),
    Shape.DASHES: (2.4, [2.2, 1.6], (1.5,)),
    Shape.THICK: (2.6, [], (1.6,)),
    Shape.DASH_DOT: (2.0, [4.4, 1.8, 1.0, 1.8], (1.5,)),
    Shape.DOUBLE_DASHES: (1.2, [4.0, 2.4], (0.4, 3.2)),
    Shape.LINE: (1.2, [], (1.4,)),
}


def _polyline(shape: Shape, left: float, right: float, top: float, scale: float) -> QPolygonF:
    if shape is Shape.BRACKET:  # └────┘
        low, high = top + 2.6 * scale, top - 1.6 * scale
        return QPolygonF([QPointF(left, high), QPointF(left, low), QPointF(right, low), QPointF(right, high)])
    if shape is Shape.COMB:  # ┬┬┬┬
        points, x, high, low = [QPointF(left, top + 0.6 * scale)], left + 1, top + 0.6 * scale, top + 4.0 * scale
        while x < right:
            points += [QPointF(x, high), QPointF(x, low), QPointF(x, high)]
            x += 5.0 * scale
        return QPolygonF([*points, QPointF(right, high)])
    step, depth = (2.0 * scale, 2.6 * scale) if shape is Shape.WAVE else (3.6 * scale, 3.8 * scale)
    # A wave is a zigzag whose corners are cut off by a short level stretch.
    flat = 1.0 * scale if shape is Shape.WAVE else 0.0
    points, x, low = [], left, True
    while x < right:
        y = top + (depth if low else 0.0)
        points.append(QPointF(x, y))
        if flat:
            points.append(QPointF(min(x + flat, right), y))
        x += step + flat
        low = not low
    return QPolygonF(points)
