"""The three panels side by side, with the widths that they need and those that they begin with, in pixels."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget


def panels(queue: QWidget, story: QWidget, findings: QWidget) -> QSplitter:
    """The panels in one splitter; the story takes what room is left."""
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setObjectName("panels")
    split.setHandleWidth(1)
    split.setChildrenCollapsible(False)
    widths = ((queue, 180, 230), (story, 500, 800), (findings, 300, 380))
    for widget, least, _ in widths:
        widget.setMinimumWidth(least)
        split.addWidget(widget)
    split.setSizes([size for _, _, size in widths])
    split.setStretchFactor(1, 1)
    return split
