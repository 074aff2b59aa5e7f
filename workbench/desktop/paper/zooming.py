"""How the size of the letters changes: its steps, its bounds, its keys. 1.0 is the size as designed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

STEP = 1.1
_LEAST, _MOST = 0.6, 2.6


def within_bounds(zoom: float) -> float:
    """The nearest zoom at which a story can be read and its column fits a screen."""
    return min(max(zoom, _LEAST), _MOST)


def zoom_wanted(event: QKeyEvent, zoom: float) -> float | None:
    """The zoom that a key asks for; None when it asks for something else."""
    is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if event.matches(QKeySequence.StandardKey.ZoomIn) or (is_control and event.key() == Qt.Key.Key_Equal):
        return zoom * STEP
    if event.matches(QKeySequence.StandardKey.ZoomOut):
        return zoom / STEP
    return 1.0 if is_control and event.key() == Qt.Key.Key_0 else None
