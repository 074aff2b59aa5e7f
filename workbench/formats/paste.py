"""A story from the clipboard: no file stands behind it, but it is read and written like one."""

from __future__ import annotations

import re

from workbench.errors import UnreadableFile
from workbench.formats.charset import Codec, Decoded
from workbench.formats.document import Document
from workbench.formats.html import of_html
from workbench.formats.plain import of_text
from workbench.story.finding import QT_TRANSLATE_NOOP

_UTF8 = Codec("utf-8")
# Windows puts the offsets of its CF_HTML clipboard format before the page:
# https://learn.microsoft.com/windows/win32/dataxchg/html-clipboard-format
_START, _END = "<!--StartFragment", "<!--EndFragment"
_OFFICE_TAG = re.compile(r"</?(?:o|w|m|v|st1):[^<>]*>", re.IGNORECASE)  # Word's own elements, empty or round words
_LONGEST = 5_000_000  # characters


def pasted_html(fragment: str) -> Document:
    """The story of pasted HTML, without the junk of the program that it was copied from.

    Raises UnreadableFile when it has no words.
    """
    _bounded(fragment)
    start, end = fragment.find(_START), fragment.rfind(_END)
    if start >= 0:
        start = fragment.find(">", start) + 1
        fragment = fragment[start : end if end >= start else None]
    return _with_words(of_html(Decoded(_whole(_OFFICE_TAG.sub("", fragment)), _UTF8)))


def pasted_text(text: str) -> Document:
    """The story of pasted plain text. Raises UnreadableFile when it has no words."""
    _bounded(text)
    return _with_words(of_text(Decoded(_whole(text), _UTF8)))


def _bounded(text: str) -> None:
    if len(text) > _LONGEST:
        raise UnreadableFile(QT_TRANSLATE_NOOP("Rules", "What was pasted is longer than any story."))


def _whole(text: str) -> str:
    """``text`` without half characters, which some clipboards hold."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _with_words(document: Document) -> Document:
    if not document.story.paragraphs:
        raise UnreadableFile(QT_TRANSLATE_NOOP("Rules", "There are no words on the clipboard."))
    return document
