"""What of a clipboard or a drop may go into a story: words, never looks and never files."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

from workbench.desktop.paper.positions import BREAK

_LINE_ENDS = re.compile(r"\r\n|[\r\n\v\f\x85\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufdd0\ufdd1\ufffc]")


def has_words(source: QMimeData) -> bool:
    """Whether there are words in it. A file is none: the window opens it."""
    return not source.hasUrls() and (source.hasText() or source.hasHtml())


def words_of(source: QMimeData) -> str:
    """Its words as the document takes them: each line a block, empty lines and control characters gone."""
    text = source.text() or QTextDocumentFragment.fromHtml(source.html()).toPlainText()
    lines = [_CONTROL.sub("", line) for line in _LINE_ENDS.split(text)]
    if len(lines) == 1:
        return lines[0]
    return BREAK.join(line.strip(" \t") for line in lines if line.strip(" \t"))
