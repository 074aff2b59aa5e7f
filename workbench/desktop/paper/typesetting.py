"""How paragraphs and runs look in the story pane: the formats for Qt's document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat

from workbench.desktop.paper.positions import length_in_units, shown, span_units
from workbench.desktop.theme import Theme, story_font, ui_font
from workbench.story import Paragraph, Role

_ROLE = QTextFormat.Property.UserProperty + 1  # on a block: the role it is set in
_MARKS = QTextFormat.Property.UserProperty + 2  # on characters: the marks of their run
_ROLES = tuple(Role)
_LEADING = 150  # per cent of the face's own line

_ASIDE = frozenset({Role.BYLINE, Role.DATELINE, Role.CAPTION, Role.CREDIT, Role.BOILERPLATE})


class Typesetting:
    """The formats of one theme at one zoom."""

    def __init__(self, theme: Theme, zoom: float) -> None:
        self.theme = theme
        self.font = story_font(zoom)
        self._line = self.font.pointSizeF() * 1.33
        self._formats: dict[tuple[Role, frozenset[str]], QTextCharFormat] = {}

    def insert(self, cursor: QTextCursor, paragraph: Paragraph) -> None:
        """Writes a paragraph into the empty block at ``cursor``."""
        cursor.setBlockFormat(self.block_format(paragraph.role))
        cursor.setBlockCharFormat(self.char_format(paragraph.role, frozenset()))
        text = paragraph.text
        at = 0
        for run in paragraph.runs:
            cursor.insertText(shown(text[at : run.span.start]), self.char_format(paragraph.role, frozenset()))
            cursor.insertText(shown(run.span.of(text)), self.char_format(paragraph.role, run.marks))
            at = run.span.end
        cursor.insertText(shown(text[at:]), self.char_format(paragraph.role, frozenset()))

    def mend(self, block: QTextBlock, paragraph: Paragraph) -> None:
        """Gives a block the looks of its paragraph, if it has others: typed words take over what stands beside them."""
        role_differs = block.blockFormat().intProperty(_ROLE) != _ROLES.index(paragraph.role) + 1
        if not role_differs and list(_runs_of(block)) == list(_runs_for(paragraph)):
            return
        cursor = QTextCursor(block)
        if role_differs:
            cursor.setBlockFormat(self.block_format(paragraph.role))
            cursor.setBlockCharFormat(self.char_format(paragraph.role, frozenset()))
        _select(cursor, block, 0, length_in_units(paragraph.text))
        cursor.setCharFormat(self.char_format(paragraph.role, frozenset()))
        for run in paragraph.runs:
            _select(cursor, block, *span_units(paragraph.text, run.span))
            cursor.setCharFormat(self.char_format(paragraph.role, run.marks))

    def block_format(self, role: Role) -> QTextBlockFormat:
        """Leading and space around a paragraph."""
        made = QTextBlockFormat()
        made.setProperty(_ROLE, _ROLES.index(role) + 1)
        leading = 125 if role is Role.HEAD else _LEADING
        made.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        above, below = {
            Role.HEAD: (0.2, 0.7),
            Role.SUBHEAD: (0.7, 0.15),
        }.get(role, (0.0, 0.62))
        made.setTopMargin(above * self._line)
        made.setBottomMargin(below * self._line)
        return made

    def char_format(self, role: Role, marks: frozenset[str]) -> QTextCharFormat:
        """Face, weight and colour of a run in a paragraph."""
        known = self._formats.get((role, marks))
        if known is None:
            known = self._formats[role, marks] = self._made(role, marks)
        return known

    def _made(self, role: Role, marks: frozenset[str]) -> QTextCharFormat:
        size = self.font.pointSizeF()
        font = QFont(self.font)
        made = QTextCharFormat()
        made.setForeground(self.theme["ink"])
        if role is Role.HEAD:
            font.setPointSizeF(size * 1.7)
            font.setWeight(QFont.Weight.Bold)
        elif role is Role.SUBHEAD:
            font.setPointSizeF(size * 1.06)
            font.setWeight(QFont.Weight.Bold)
        elif role in _ASIDE:
            font = ui_font()
            font.setPointSizeF(size * 0.84)
            made.setForeground(self.theme["muted"])
        if "bold" in marks:
            font.setWeight(QFont.Weight.Bold)
        font.setItalic("italic" in marks)
        if "link" in marks:
            made.setForeground(self.theme["accent"])
        made.setFont(font)
        made.setProperty(_MARKS, _key(marks))
        return made


def _key(marks: Iterable[str]) -> str:
    return " ".join(sorted(marks))


def _select(cursor: QTextCursor, block: QTextBlock, first: int, last: int) -> None:
    cursor.setPosition(block.position() + first)
    cursor.setPosition(block.position() + last, QTextCursor.MoveMode.KeepAnchor)


def _runs_of(block: QTextBlock) -> Iterator[tuple[int, int, str]]:
    """(first, last, marks) of what is set apart in a block, in UTF-16 units."""
    for part in block.textFormats():
        if key := part.format.stringProperty(_MARKS):
            yield part.start, part.start + part.length, key


def _runs_for(paragraph: Paragraph) -> Iterator[tuple[int, int, str]]:
    for run in paragraph.runs:
        if run.marks and len(run.span):
            yield *span_units(paragraph.text, run.span), _key(run.marks)
