"""The program's own line icons, drawn in the theme's ink. An icon never stands alone: the command's text says it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workbench import paths
from workbench.desktop.theme import Theme

_SIZES = (16, 32, 48)  # at once, twice and three times the pixels; drawn at every start


def names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(sorted(path.stem for path in _folder().glob("*.svg")))


def icon(name: str, theme: Theme) -> QIcon:
    """The icon of that name in the theme's colours; an empty one when there is none of that name."""
    path = _folder() / f"{name}.svg"
    if not path.is_file():
        return QIcon()
    return _drawn(path, theme["ink"].name(), theme["edge"].name(), theme["accent"].name())


def _folder() -> Path:
    return paths.resources() / "icons"


@lru_cache(maxsize=256)
def _drawn(path: Path, ink: str, faint: str, accent: str) -> QIcon:
    made, drawing = QIcon(), path.read_text(encoding="utf-8")
    states = (
        (QIcon.Mode.Normal, QIcon.State.Off, ink),
        (QIcon.Mode.Disabled, QIcon.State.Off, faint),
        (QIcon.Mode.Normal, QIcon.State.On, accent),
    )
    for mode, state, colour in states:
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", QColor(colour).name()).encode()))
        for size in _SIZES:
            pixmap = QPixmap(QSize(size, size))
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            made.addPixmap(pixmap, mode, state)
    return made
