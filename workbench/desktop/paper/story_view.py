"""The story pane: the story on paper, and the keys and the pointer that decide about its findings."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from workbench.desktop.paper.finding_keys import MODIFIERS, Verb, decision
from workbench.desktop.paper.story_editor import StoryEditor
from workbench.desktop.paper.story_menu import story_menu
from workbench.desktop.paper.underlines import Mark
from workbench.desktop.theme import Theme
from workbench.desktop.wording import category_name, proposal_words, said
from workbench.review import Review
from workbench.story import Finding

_HOVER = 350  # milliseconds until a resting pointer asks


class StoryView(StoryEditor):
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

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._deciding = False
        super().__init__(theme, parent)
        self._rest = QTimer(self, singleShot=True, interval=_HOVER)
        self._rest.timeout.connect(self._rested)
        self.viewport().setMouseTracking(True)

    def show_review(self, review: Review | None, received: bool = False) -> None:
        """Shows a review's story, or (``received``) the story as it came, to read, without marks; None: nothing."""
        self._deciding = False
        super().show_review(review, received)

    def refresh_marks(self) -> None:
        """The review's findings have changed."""
        if self._current is not None:
            self._current = self._same_again(self._current)
            if self._current is None:
                self.leave_finding()
        super().refresh_marks()

    # ---- findings

    @property
    def current(self) -> Finding | None:
        """The finding that the editor is at."""
        return self._current

    @property
    def is_deciding(self) -> bool:
        """Whether finding mode is on: keys decide instead of typing."""
        return self._deciding

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
        self._page.bring_up(self.rect_of(finding))
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
        stretch = marks[0].stretches[0].translated(self._page.origin(block))
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
        if self._current is not None and event.key() not in MODIFIERS:
            self.leave_finding()
        super().keyPressEvent(event)

    def _decided(self, event: QKeyEvent) -> bool:
        finding, made = self._current, decision(event)
        if not self._deciding or finding is None or made is None:
            return False
        if made.verb is Verb.TAKE:
            if made.proposal < len(finding.proposals):
                self.take.emit(finding, made.proposal)
        elif made.verb is Verb.REWRITE:
            span = self.story.in_story(finding.paragraph, finding.span)
            self.leave_finding()
            self._put_caret(span.end, span.start)
        elif made.verb is Verb.LEAVE:
            self.leave_finding()
        else:
            self.dismiss.emit(finding, made.verb is Verb.DISMISS_EVERYWHERE)
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

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Words only; see StoryEditor."""
        self.leave_finding()
        super().insertFromMimeData(source)

    def _was_typed(self, touched: range) -> None:
        self.leave_finding()
        self._rest.stop()
        super()._was_typed(touched)

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

    def _rested(self) -> None:
        finding = self._finding_under(self.viewport().mapFromGlobal(self.cursor().pos()))
        if finding is not None:
            self.finding_hovered.emit(finding, self.rect_of(finding))

    def _finding_under(self, point: QPoint) -> Finding | None:
        for block, findings in self._blocks(self.viewport().rect()):
            origin = self._page.origin(block)
            marks = sorted(self._marks_of(block, findings), key=lambda mark: len(mark.finding.span))
            for mark in marks:
                grown = [stretch.translated(origin).adjusted(-1, -2, 1, 7) for stretch in mark.stretches]
                if any(_side(rect, mark).contains(QPointF(point)) for rect in grown):
                    return mark.finding
        return None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        story_menu(self, self._finding_under(event.pos()), self._review).exec(event.globalPos())


def _side(rect: QRectF, mark: Mark) -> QRectF:
    """What answers the pointer: the words, or the bracket beside a whole paragraph."""
    return QRectF(rect.left() - 24, rect.top(), 20, rect.height()) if mark.is_whole else rect
