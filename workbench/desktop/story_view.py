"""The story pane: the words as paper, the marks under them, the keys that decide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QEasingCurve,
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    QPropertyAnimation,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocumentFragment,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QStyle, QTextEdit, QWidget

from workbench.desktop.manuscript import Manuscript
from workbench.desktop.positions import BREAK, to_document, to_story
from workbench.desktop.theme import Theme
from workbench.desktop.typesetting import Typesetting
from workbench.desktop.underlines import Mark, Underlines
from workbench.desktop.wording import category_name, proposal_words, said
from workbench.review import Review
from workbench.story import Category, Edit, Finding, Story

_MEASURE = 74  # characters a line
_SAMPLE = "The council said on Tuesday that it would open the new bridge in the spring, a year later than planned. "
_HOVER = 350  # milliseconds until a resting pointer asks
_GLIDE = 160  # milliseconds of a smooth scroll
_ZOOM = (0.6, 2.6)
_LINE_ENDS = re.compile(r"\r\n|[\r\n\v\f\x85\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufdd0\ufdd1\ufffc]")


class StoryView(QTextEdit):
    """Shows a review's story and lets the editor type in it.

    **Typing** is free at any time. **Finding mode** begins when the editor *goes to* a finding (next, previous, the
    list): its words stand on a soft ground, the card shows its keys, and

    - Enter takes the first proposal, 1 to 9 take that one,
    - D or Delete dismisses the finding here, Shift+D or Shift+Delete everywhere in the story,
    - Tab and Shift+Tab ask for the next and the previous finding,
    - F2 selects the words to type them anew, and Esc leaves.

    Any other key that types, moves or deletes, a click, an input method, a paste leaves the mode and does what it
    always does. A click on a mark *arrives* at it (the card comes up) but keys go on typing.

    Nothing here changes a review but typing; all else is asked for by signals, and comes back by ``apply``.
    Rectangles are in this widget's own coordinates.
    """

    finding_hovered = Signal(object, QRect)
    finding_arrived = Signal(object)
    finding_left = Signal()
    take = Signal(object, int)
    dismiss = Signal(object, bool)
    next_asked = Signal()
    previous_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    typed = Signal()
    failed = Signal(object)  # a WorkbenchError; the words are back as they were
    zoom_changed = Signal(float)
    moved = Signal()  # what is on the screen went elsewhere: scrolled, resized

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.smooth = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
        self._theme = theme
        self._zoom = 1.0
        self._review: Review | None = None
        self._received = False
        self._current: Finding | None = None
        self._deciding = False
        self._categories = frozenset(Category)
        self._underlines = Underlines(theme)
        self._setting = Typesetting(theme, self._zoom)
        self._manuscript = Manuscript(self.document(), self)
        self._manuscript.typed.connect(self._was_typed)
        self._manuscript.failed.connect(self.failed)
        self._manuscript.disagreed.connect(self._rewrite)
        self._glide = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._glide.setDuration(_GLIDE)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._rest = QTimer(self, singleShot=True, interval=_HOVER)
        self._rest.timeout.connect(self._rested)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.use_theme(theme)

    # ---- what is shown

    def show_review(self, review: Review | None, received: bool = False) -> None:
        """Shows a review's story, or (``received``) the story as it came, to read, without marks; None: nothing."""
        self._review, self._received = review, received
        self._current, self._deciding = None, False
        if received or review is None:
            flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.setAccessibleName(QCoreApplication.translate("StoryView", "Story as received"))
            self.setAccessibleDescription(QCoreApplication.translate("StoryView", "To read only."))
        else:
            flags = Qt.TextInteractionFlag.TextEditorInteraction
            self.setAccessibleName(QCoreApplication.translate("StoryView", "Story"))
            self.setAccessibleDescription(
                QCoreApplication.translate("StoryView", "The words of the story. Findings are listed beside it.")
            )
        self.setTextInteractionFlags(flags)
        self._write()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def refresh_marks(self) -> None:
        """The review's findings have changed."""
        if self._current is not None:
            self._current = self._same_again(self._current)
            if self._current is None:
                self.leave_finding()
        self.viewport().update()

    def show_categories(self, categories: set[Category] | frozenset[Category]) -> None:
        """Paints the marks of these categories only; next and previous stop at these only."""
        self._categories = frozenset(categories)
        self.viewport().update()

    def use_theme(self, theme: Theme) -> None:
        """Changes the look."""
        self._theme = self._underlines.theme = theme
        palette = QPalette(theme.palette())
        palette.setColor(QPalette.ColorRole.Base, theme["paper"])
        self.setPalette(palette)
        self._reset()

    @property
    def zoom(self) -> float:
        """1.0 is the size as designed."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Makes the words larger or smaller."""
        zoom = min(max(zoom, _ZOOM[0]), _ZOOM[1])
        if zoom != self._zoom:
            self._zoom = zoom
            self._reset()
            self.zoom_changed.emit(zoom)

    @property
    def story(self) -> Story:
        """What is shown."""
        return self._manuscript.story

    @property
    def current(self) -> Finding | None:
        """The finding that the editor is at."""
        return self._current

    @property
    def is_deciding(self) -> bool:
        """Whether finding mode is on: keys decide instead of typing."""
        return self._deciding

    # ---- changes that the review made

    def apply(self, edits: Sequence[Edit]) -> None:
        """Makes edits that the review has made: a proposal taken, a step undone or redone, a change reverted."""
        if self._review is None:
            return
        top, story = self._top(), self._review.story
        caret = self._caret_after(edits)
        if not self._manuscript.apply(edits, story):
            self._write()
        if caret is not None and story.paragraphs:
            self._put_caret(min(caret, len(story.text)))
        self._return_to(top)
        if caret is not None and not self._comfortable(self.cursorRect()):
            self.ensureCursorVisible()
        self.refresh_marks()

    # ---- findings

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

    def finding_at(self, offset: int) -> Finding | None:
        """The narrowest finding at a story offset."""
        if self._review is None or not self.story.paragraphs:
            return None
        index, inner = self.story.locate(offset)
        found = self._found(self.story.paragraphs[index].id)
        here = [finding for finding in found if finding.span.start <= inner <= finding.span.end]
        return min(here, key=lambda finding: len(finding.span), default=None)

    def next_finding(self) -> Finding | None:
        """The finding behind the current one, or behind the caret; after the last comes the first."""
        return self._neighbour(forward=True)

    def previous_finding(self) -> Finding | None:
        """The finding before the current one, or before the caret; before the first comes the last."""
        return self._neighbour(forward=False)

    def go_to(self, finding: Finding) -> None:
        """Shows a finding in the upper middle of the pane and begins finding mode."""
        if finding.paragraph not in self.story:
            return
        value = self.verticalScrollBar().value()
        span = self.story.in_story(finding.paragraph, finding.span)
        self._put_caret(span.start if self._is_whole(finding) else span.end)
        self.verticalScrollBar().setValue(value)
        self._bring_up(finding)
        self._arrive(finding, deciding=not self._received)

    def decide_here(self) -> bool:
        """Begins finding mode at the finding under the caret; False when there is none."""
        finding = self.finding_at(self.caret)
        if finding is not None:
            self.go_to(finding)
        return finding is not None

    def leave_finding(self) -> None:
        """Ends finding mode; keys type again."""
        was = self._current is not None or self._deciding
        self._current, self._deciding = None, False
        if was:
            self.viewport().update()
            self.finding_left.emit()

    def rect_of(self, finding: Finding) -> QRect:
        """Where a finding's (first) words are now; null when they are gone."""
        if finding.paragraph not in self.story:
            return QRect()
        block = self.document().findBlockByNumber(self.story.index(finding.paragraph))
        marks = self._marks_of(block, (finding,))
        if not marks or not marks[0].stretches:
            return QRect()
        stretch = marks[0].stretches[0].translated(self._origin(block))
        return stretch.toAlignedRect().translated(self.viewport().pos())

    def _arrive(self, finding: Finding, deciding: bool) -> None:
        self._manuscript.burst.end()
        self._current, self._deciding = finding, deciding
        self.viewport().update()
        self._announce(finding)
        self.finding_arrived.emit(finding)

    def _announce(self, finding: Finding) -> None:
        if QAccessible.isActive():
            first = proposal_words(finding.proposals[0].text) if finding.proposals else ""
            words = f"{category_name(finding.category)}: {finding.text}. {said(finding.message)}. {first}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _found(self, paragraph_id: int) -> tuple[Finding, ...]:
        if self._review is None or self._received:
            return ()
        found = self._review.findings_in(paragraph_id)
        if len(self._categories) == len(Category):
            return found
        return tuple(finding for finding in found if finding.category in self._categories)

    def _neighbour(self, forward: bool) -> Finding | None:
        found = [finding for paragraph in self.story.paragraphs for finding in self._found(paragraph.id)]
        if not found:
            return None
        if self._current in found:
            return found[(found.index(self._current) + (1 if forward else -1)) % len(found)]
        caret, starts = self.caret, self.story.starts
        places = [starts[self.story.index(finding.paragraph)] + finding.span.start for finding in found]
        if forward:
            return next((finding for finding, place in zip(found, places, strict=True) if place >= caret), found[0])
        before = [finding for finding, place in zip(found, places, strict=True) if place < caret]
        return before[-1] if before else found[-1]

    def _same_again(self, finding: Finding) -> Finding | None:
        """The finding among those that are open now: the same one, or what a new check says of the same words."""
        found = self._found(finding.paragraph)
        if finding in found:
            return finding
        alike = [other for other in found if other.rule == finding.rule and other.text == finding.text]
        return min(alike, key=lambda other: abs(other.span.start - finding.span.start), default=None)

    def _is_whole(self, finding: Finding) -> bool:
        return len(finding.span) == len(self.story.paragraph(finding.paragraph).text)

    # ---- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._decided(event):
            event.accept()
            return
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_asked.emit()
        elif self._zoomed(event):
            pass
        else:
            if self._current is not None and event.key() not in _MODIFIERS:
                self.leave_finding()
            if not event.text():
                self._manuscript.burst.end()  # an arrow, a page
            if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator) and not self.isReadOnly():
                # Qt's own Enter in an empty paragraph takes its format away instead.
                self.textCursor().insertBlock()
                self.ensureCursorVisible()
                event.accept()
                return
            super().keyPressEvent(event)
            return
        event.accept()

    def _decided(self, event: QKeyEvent) -> bool:
        """What a key means in finding mode; False when it means what it always means."""
        finding = self._current
        if not self._deciding or finding is None:
            return False
        key = event.key()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            return False
        shifted = modifiers == Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_D, Qt.Key.Key_Delete):
            self.dismiss.emit(finding, shifted)
        elif shifted:
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(finding, 0)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._take(finding, key - Qt.Key.Key_1)
        elif key == Qt.Key.Key_F2:
            self._select(finding)
        elif key == Qt.Key.Key_Escape:
            self.leave_finding()
        else:
            return False
        return True

    def _take(self, finding: Finding, index: int) -> None:
        if index < len(finding.proposals):
            self.take.emit(finding, index)

    def _select(self, finding: Finding) -> None:
        span = self.story.in_story(finding.paragraph, finding.span)
        self.leave_finding()
        self._put_caret(span.end, span.start)

    def _zoomed(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.ZoomIn) or (_is_control(event) and event.key() == Qt.Key.Key_Equal):
            self.set_zoom(self._zoom * 1.1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.set_zoom(self._zoom / 1.1)
        elif _is_control(event) and event.key() == Qt.Key.Key_0:
            self.set_zoom(1.0)
        else:
            return False
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self._deciding:
            (self.next_asked if forward else self.previous_asked).emit()
            return True
        return super().focusNextPrevChild(forward)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.preeditString() or event.commitString():
            self.leave_finding()
        super().inputMethodEvent(event)

    def _was_typed(self, touched: range) -> None:
        self.leave_finding()
        self._rest.stop()
        self._update_blocks(touched)
        self.typed.emit()

    def _update_blocks(self, numbers: range) -> None:
        """Marks may have come, gone or moved here; where words moved Qt paints anew by itself."""
        layout, document = self.document().documentLayout(), self.document()
        for number in numbers:
            rect = layout.blockBoundingRect(document.findBlockByNumber(number))
            rect.translate(0, -self.verticalScrollBar().value())
            rect.setLeft(0)
            self.viewport().update(rect.toAlignedRect().adjusted(0, -4, 4, 8))

    # ---- paste and drop

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words only: a file goes to the window, which opens it."""
        return not source.hasUrls() and (source.hasText() or source.hasHtml())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Words without their looks; each line becomes a paragraph, empty ones go."""
        text = source.text() or QTextDocumentFragment.fromHtml(source.html()).toPlainText()
        lines = [_CONTROL.sub("", line).strip(" \t") for line in _LINE_ENDS.split(text)]
        words = BREAK.join(line for line in lines if line) if len(lines) > 1 else _CONTROL.sub("", text)
        self.leave_finding()
        self._manuscript.burst.end()
        self.textCursor().insertText(words)
        self._manuscript.burst.end()
        self.ensureCursorVisible()

    # ---- pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._manuscript.burst.end()
        self._rest.stop()
        self.leave_finding()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            finding = self._finding_under(event.position().toPoint())
            if finding is not None:
                self._arrive(finding, deciding=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._rest.start()

    def leaveEvent(self, event: QEvent) -> None:
        self._rest.stop()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._glide.stop()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * (1.1 if event.angleDelta().y() > 0 else 1 / 1.1))
            event.accept()
        else:
            super().wheelEvent(event)

    def _rested(self) -> None:
        finding = self._finding_under(self.viewport().mapFromGlobal(self.cursor().pos()))
        if finding is not None:
            self.finding_hovered.emit(finding, self.rect_of(finding))

    def _finding_under(self, point: QPoint) -> Finding | None:
        for block, findings in self._blocks(self.viewport().rect()):
            origin = self._origin(block)
            marks = sorted(self._marks_of(block, findings), key=lambda mark: len(mark.finding.span))
            for mark in marks:
                grown = [stretch.translated(origin).adjusted(-1, -2, 1, 7) for stretch in mark.stretches]
                if any(_side(rect, mark).contains(QPointF(point)) for rect in grown):
                    return mark.finding
        return None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._menu(self._finding_under(event.pos())).exec(event.globalPos())

    def _menu(self, finding: Finding | None) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if finding is not None:
            for index, proposal in enumerate(finding.proposals[:9]):
                words = proposal_words(proposal.text).replace("&", "&&")
                menu.addAction(words, lambda index=index: self.take.emit(finding, index))
            dismiss = QCoreApplication.translate("StoryView", "Dismiss here")
            menu.addAction(dismiss, lambda: self.dismiss.emit(finding, False))
            everywhere = QCoreApplication.translate("StoryView", "Dismiss everywhere in this story")
            menu.addAction(everywhere, lambda: self.dismiss.emit(finding, True))
            menu.addSeparator()
        chosen, editable = self.textCursor().hasSelection(), not self.isReadOnly()
        if editable:
            undo = menu.addAction(QCoreApplication.translate("StoryView", "Undo"), self.undo_asked.emit)
            redo = menu.addAction(QCoreApplication.translate("StoryView", "Redo"), self.redo_asked.emit)
            undo.setEnabled(self._review is not None and self._review.next_undo is not None)
            redo.setEnabled(self._review is not None and self._review.next_redo is not None)
            menu.addSeparator()
            menu.addAction(QCoreApplication.translate("StoryView", "Cut"), self.cut).setEnabled(chosen)
        menu.addAction(QCoreApplication.translate("StoryView", "Copy"), self.copy).setEnabled(chosen)
        if editable:
            menu.addAction(QCoreApplication.translate("StoryView", "Paste"), self.paste).setEnabled(self.canPaste())
        menu.addAction(QCoreApplication.translate("StoryView", "Select all"), self.selectAll)
        return menu

    # ---- paint

    def paintEvent(self, event: QPaintEvent) -> None:
        scale = self._zoom
        shown = [
            (self._origin(block), self._marks_of(block, findings)) for block, findings in self._blocks(event.rect())
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
        if self._review is None or self._received:
            return
        paragraphs = self.story.paragraphs
        layout, shift = self.document().documentLayout(), self.verticalScrollBar().value()
        block = self._block_at(within.top())
        while block.isValid() and block.blockNumber() < len(paragraphs):
            if layout.blockBoundingRect(block).top() - shift > within.bottom():
                return
            findings = self._found(paragraphs[block.blockNumber()].id)
            if findings:
                yield block, findings
            block = block.next()

    def _block_at(self, y: float) -> QTextBlock:
        """The first block that reaches below a height of the viewport.

        Asked of the blocks: Qt's own hit test answers with the last block where a point between two paragraphs is
        asked of a document that is not laid out to its end.
        """
        layout, wanted = self.document().documentLayout(), y + self.verticalScrollBar().value()
        low, high = 0, self.document().blockCount() - 1
        while low < high:
            middle = (low + high) // 2
            if layout.blockBoundingRect(self.document().findBlockByNumber(middle)).bottom() > wanted:
                high = middle
            else:
                low = middle + 1
        return self.document().findBlockByNumber(low)

    def _marks_of(self, block: QTextBlock, findings: tuple[Finding, ...]) -> tuple[Mark, ...]:
        return self._underlines.of(block, self.story.paragraphs[block.blockNumber()], findings)

    def _origin(self, block: QTextBlock) -> QPointF:
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        return corner - QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    # ---- the page

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self._top()
        self._fit()
        super().resizeEvent(event)
        self._underlines.forget()
        self._return_to(top)
        self.moved.emit()

    def _reset(self) -> None:
        """Sets everything anew, in another look or size."""
        self._setting = Typesetting(self._theme, self._zoom)
        self._rewrite()

    def _rewrite(self) -> None:
        """Writes the document from the story once more; caret and view stay where they were."""
        top, caret = self._top(), self.caret
        self._write()
        if self.story.paragraphs:
            self._put_caret(min(caret, len(self.story.text)))
        self._return_to(top)
        self.viewport().update()

    def _write(self) -> None:
        review = self._review
        story = Story(()) if review is None else review.received if self._received else review.story
        self._manuscript.write(story, None if self._received else review, self._setting)
        self._underlines.forget()
        self._fit()

    def _fit(self) -> None:
        """Gives the column its measure and its place in the middle."""
        wide = QFontMetricsF(self._setting.font).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * _MEASURE
        side = max((self.viewport().width() - wide) / 2, 30.0)
        self._manuscript.set_margins(side, 34.0 * self._zoom, 96.0 * self._zoom)

    def _top(self) -> tuple[int, float] | None:
        """(id of the first paragraph in view, how far its top is above the view): what stays when words change."""
        if not self.story.paragraphs or not self.verticalScrollBar().value():
            return None
        block = self._block_at(0)
        if block.blockNumber() >= len(self.story.paragraphs):
            return None
        return self.story.paragraphs[block.blockNumber()].id, self._origin(block).y()

    def _return_to(self, top: tuple[int, float] | None) -> None:
        if top is None or top[0] not in self.story:
            return
        block = self.document().findBlockByNumber(self.story.index(top[0]))
        shift = self._origin(block).y() - top[1]
        self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + shift))

    def _put_caret(self, offset: int, anchor: int | None = None) -> None:
        cursor = self.textCursor()
        cursor.setPosition(to_document(self.document(), self.story, offset if anchor is None else anchor))
        if anchor is not None:
            cursor.setPosition(to_document(self.document(), self.story, offset), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _caret_after(self, edits: Sequence[Edit]) -> int | None:
        """Behind the words that one step brought; None (it stays) when the step was all over the story."""
        if not edits:
            return None
        low, high = edits[-1].span.start, edits[-1].span.start + len(edits[-1].new)
        near = all(low - 200 <= edit.span.start <= high + 200 for edit in edits)
        return high if near else None

    def _comfortable(self, rect: QRect) -> bool:
        return rect.top() >= 0 and rect.bottom() <= self.viewport().height()

    def _bring_up(self, finding: Finding) -> None:
        rect = self.rect_of(finding)
        height = self.viewport().height()
        if rect.isNull() or 0.12 * height <= rect.top() <= 0.5 * height:
            return
        bar = self.verticalScrollBar()
        self.document().documentLayout().documentSize()  # lays out the rest, or the bar would end too early
        target = min(max(round(bar.value() + rect.top() - height / 3), bar.minimum()), bar.maximum())
        self._glide.stop()
        if self.smooth and self.isVisible():
            self._glide.setStartValue(bar.value())
            self._glide.setEndValue(target)
            self._glide.start()
        else:
            bar.setValue(target)


_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
    }
)


def _is_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _side(rect: QRectF, mark: Mark) -> QRectF:
    """What answers the pointer: the words, or the bracket beside a whole paragraph."""
    return QRectF(rect.left() - 24, rect.top(), 20, rect.height()) if mark.is_whole else rect
