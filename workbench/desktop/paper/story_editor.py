"""A story on paper: shown, typed in, set larger or smaller, with the marks under its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from workbench.desktop.paper.keystrokes import caret_after
from workbench.desktop.paper.manuscript import Manuscript
from workbench.desktop.paper.page import Page
from workbench.desktop.paper.pasting import has_words, words_of
from workbench.desktop.paper.positions import to_document, to_story
from workbench.desktop.paper.typesetting import Typesetting
from workbench.desktop.paper.underlines import Mark, Underlines
from workbench.desktop.paper.zooming import STEP, within_bounds, zoom_wanted
from workbench.desktop.theme import Theme
from workbench.review import Review
from workbench.story import Category, Edit, Finding, Story

_ABOVE, _BELOW = 34.0, 96.0  # pixels above the first line and below the last, at zoom 1


class StoryEditor(QTextEdit):
    """Shows a review's story; what is typed becomes its edits, what the review does comes back by ``apply``.

    Signals: ``typed()``; ``failed(WorkbenchError)`` when a key could not be taken, the words are then as they were;
    ``undo_asked()`` and ``redo_asked()``; ``zoom_changed(float)``; ``moved()`` when what is on the screen went
    elsewhere.
    """

    typed = Signal()
    failed = Signal(object)
    undo_asked = Signal()
    redo_asked = Signal()
    zoom_changed = Signal(float)
    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zoom = 1.0
        self._review: Review | None = None
        self._received = False
        self._current: Finding | None = None  # its words stand on a soft ground
        self._categories = frozenset(Category)
        self._page = Page(self)
        self._underlines = Underlines(theme)
        self._setting = Typesetting(theme, self._zoom)
        self._manuscript = Manuscript(self.document(), self)
        self._manuscript.typed.connect(self._was_typed)
        self._manuscript.failed.connect(self.failed)
        self._manuscript.disagreed.connect(self._rewrite)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.use_theme(theme)

    # ---- what is shown

    def show_review(self, review: Review | None, received: bool = False) -> None:
        """Shows a review's story, or (``received``) the story as it came, to read, without marks; None: nothing."""
        self._review, self._received, self._current = review, received, None
        say = QCoreApplication.translate
        if received or review is None:
            flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.setAccessibleName(say("StoryView", "Story as received"))
            self.setAccessibleDescription(say("StoryView", "To read only."))
        else:
            flags = Qt.TextInteractionFlag.TextEditorInteraction
            self.setAccessibleName(say("StoryView", "Story"))
            self.setAccessibleDescription(say("StoryView", "The words of the story. Findings are listed beside it."))
        self.setTextInteractionFlags(flags)
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    @property
    def smooth(self) -> bool:
        """Whether far places are scrolled to; else jumped to. Off where the desktop's animations are off."""
        return self._page.smooth

    @smooth.setter
    def smooth(self, smooth: bool) -> None:
        self._page.smooth = smooth

    @property
    def story(self) -> Story:
        """What is shown."""
        return self._manuscript.story

    @property
    def caret(self) -> int:
        """Where the caret is, a story offset in code points."""
        cursor = self.textCursor()
        return to_story(self.story, cursor.block(), cursor.position()) if self.story.paragraphs else 0

    def set_caret(self, offset: int) -> None:
        """Puts the caret at a story offset and shows it."""
        if self.story.paragraphs:
            self._put_caret(min(max(offset, 0), len(self.story.text)))
            self.ensureCursorVisible()

    @property
    def zoom(self) -> float:
        """1.0 is the size as designed."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Makes the words larger or smaller."""
        zoom = within_bounds(zoom)
        if zoom != self._zoom:
            self._zoom = zoom
            self._reset()
            self.zoom_changed.emit(zoom)

    def use_theme(self, theme: Theme) -> None:
        """Changes the look."""
        self._theme = self._underlines.theme = theme
        palette = QPalette(theme.palette())
        palette.setColor(QPalette.ColorRole.Base, theme["paper"])
        self.setPalette(palette)
        self._reset()

    def show_categories(self, categories: set[Category] | frozenset[Category]) -> None:
        """Paints the marks of these categories only; next and previous stop at these only."""
        self._categories = frozenset(categories)
        self.viewport().update()

    def refresh_marks(self) -> None:
        """The review's findings have changed."""
        self.viewport().update()

    def apply(self, edits: Sequence[Edit]) -> None:
        """Makes edits that the review has made: a proposal taken, a step undone or redone, a change reverted."""
        if self._review is None:
            return
        top, story = self._page.top(self.story), self._review.story
        caret = caret_after(edits)
        if not self._manuscript.apply(edits, story):
            self._write()
        if caret is not None and story.paragraphs:
            self._put_caret(min(caret, len(story.text)))
        self._page.return_to(self.story, top)
        if caret is not None:
            self.ensureCursorVisible()
        self.refresh_marks()

    # ---- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.InsertParagraphSeparator) and not self.isReadOnly():
            # Qt's own Enter in an empty paragraph takes its format away instead.
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        elif not self._zoomed(event):
            if not event.text():
                self._manuscript.burst.end()  # an arrow, a page
            super().keyPressEvent(event)
            return
        event.accept()

    def _zoomed(self, event: QKeyEvent) -> bool:
        wanted = zoom_wanted(event, self._zoom)
        if wanted is not None:
            self.set_zoom(wanted)
        return wanted is not None

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._page.stop()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * STEP if event.angleDelta().y() > 0 else self._zoom / STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def _was_typed(self, touched: range) -> None:
        # Marks may have come, gone or moved here; where words moved Qt paints anew by itself.
        for number in touched:
            self.viewport().update(self._page.rect(self.document().findBlockByNumber(number)))
        self.typed.emit()

    # ---- paste and drop

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words only."""
        return has_words(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Words without their looks, as a step of their own."""
        self._manuscript.burst.end()
        self.textCursor().insertText(words_of(source))
        self._manuscript.burst.end()
        self.ensureCursorVisible()

    # ---- paint

    def paintEvent(self, event: QPaintEvent) -> None:
        scale = self._zoom
        shown = [
            (self._page.origin(block), self._marks_of(block, findings))
            for block, findings in self._blocks(event.rect())
        ]
        current = self._current
        if current is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for origin, marks in shown:
                for mark in marks:
                    if mark.finding == current:
                        self._underlines.paint_current(painter, mark, origin, scale)
            painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for origin, marks in shown:
            self._underlines.paint(painter, marks, origin, scale)
        painter.end()

    def _blocks(self, within: QRect) -> Iterator[tuple[QTextBlock, tuple[Finding, ...]]]:
        """The blocks of this part of the viewport that have findings, with them."""
        paragraphs = self.story.paragraphs
        for block in self._page.blocks(within):
            number = block.blockNumber()
            found = self._found(paragraphs[number].id) if number < len(paragraphs) else ()
            if found:
                yield block, found

    def _found(self, paragraph_id: int) -> tuple[Finding, ...]:
        if self._review is None or self._received:
            return ()
        found = self._review.findings_in(paragraph_id)
        if len(self._categories) == len(Category):
            return found
        return tuple(finding for finding in found if finding.category in self._categories)

    def _marks_of(self, block: QTextBlock, findings: tuple[Finding, ...]) -> tuple[Mark, ...]:
        return self._underlines.of(block, self.story.paragraphs[block.blockNumber()], findings)

    # ---- the page

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self._page.top(self.story)
        self._fit()
        super().resizeEvent(event)
        self._underlines.forget()
        self._page.return_to(self.story, top)
        self.moved.emit()

    def _reset(self) -> None:
        """Sets everything anew, in another look or size."""
        self._setting = Typesetting(self._theme, self._zoom)
        self._rewrite()

    def _rewrite(self) -> None:
        """Writes the document from the story once more; caret and view stay where they were."""
        top, caret = self._page.top(self.story), self.caret
        self._write()
        if self.story.paragraphs:
            self._put_caret(min(caret, len(self.story.text)))
        self._page.return_to(self.story, top)
        self.viewport().update()

    def _write(self) -> None:
        review = self._review
        story = Story(()) if review is None else review.received if self._received else review.story
        self._manuscript.write(story, None if self._received else review, self._setting)
        self._underlines.forget()
        self._fit()

    def _fit(self) -> None:
        """Gives the column its measure and its place in the middle."""
        self._manuscript.set_margins(self._page.side(self._setting.font), _ABOVE * self._zoom, _BELOW * self._zoom)

    def _put_caret(self, offset: int, anchor: int | None = None) -> None:
        cursor = self.textCursor()
        cursor.setPosition(to_document(self.document(), self.story, offset if anchor is None else anchor))
        if anchor is not None:
            cursor.setPosition(to_document(self.document(), self.story, offset), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
