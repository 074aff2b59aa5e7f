"""What the editor decides about the findings of the story in front, carried out on its review and shown."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication, QObject, Signal

from workbench.desktop.errands import sentence
from workbench.desktop.paper.story_view import StoryView
from workbench.errors import WorkbenchError
from workbench.review import Kind, Review
from workbench.story import Edit, Finding


class Deciding(QObject):
    """Carries decisions out on ``review``, and shows in ``view`` what came of them.

    Signals: ``decided()`` after words or decisions changed; ``said(text, is_trouble)``; ``wanted(finding)`` when a
    finding is to be gone to, ``shown(finding)`` when it is to be shown while the keyboard stays where it is.
    """

    decided = Signal()
    said = Signal(str, bool)
    wanted = Signal(object)
    shown = Signal(object)

    def __init__(self, view: StoryView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.review: Review | None = None
        self._view = view

    def step(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) finding."""
        finding = self._view.next_finding() if by > 0 else self._view.previous_finding()
        if finding is None:
            self.said.emit(QCoreApplication.translate("Pane", "Nothing is open in this story."), False)
        else:
            self.wanted.emit(finding)

    def take(self, finding: Finding, proposal: int) -> None:
        """Puts a proposal in place of the words, and goes on to the next finding when keys were deciding."""
        self._decide(lambda review: review.take(finding, proposal), at=finding)

    def dismiss(self, finding: Finding, everywhere: bool) -> None:
        """Takes a finding off the list, here or everywhere in the story."""

        def decision(review: Review) -> tuple[Edit, ...]:
            review.dismiss(finding, everywhere)
            return ()

        self._decide(decision, at=finding)

    def take_safe(self) -> None:
        """Takes every proposal that may be taken unseen, as one step, and says how many."""
        before = len(self.review.taken) if self.review else 0
        self._decide(lambda review: review.take_safe())
        count = len(self.review.taken) - before if self.review else 0
        told = QCoreApplication.translate("Pane", "%n safe repair(s) taken. One undo takes them all back.", "", count)
        self.said.emit(told, False)

    def take_everything(self) -> None:
        """Takes the first proposal of every finding, as one step."""
        self._decide(lambda review: review.take_all(review.findings))

    def undo(self) -> None:
        """Takes the last step back."""
        self._decide(lambda review: review.undo())

    def redo(self) -> None:
        """Does the last step that was taken back again."""
        self._decide(lambda review: review.redo())

    def revert(self, edit: Edit) -> None:
        """Takes back one change of the comparison."""
        self._decide(lambda review: review.change((edit,), Kind.REVERTED))

    def choose_topics(self, topics: Collection[str]) -> None:
        """Says what the story is about; none leaves it to the count."""

        def decision(review: Review) -> tuple[Edit, ...]:
            review.choose_topics(topics)
            return ()

        self._decide(decision)

    def _decide(self, decision: Callable[[Review], tuple[Edit, ...]], at: Finding | None = None) -> None:
        review = self.review
        if review is None:
            return
        goes_on = self._view.is_deciding and at is not None
        following = self._view.next_finding() if goes_on else None
        try:
            edits = decision(review)
        except WorkbenchError as error:
            self.said.emit(sentence(error), True)
            return
        self._view.apply(edits)
        self.decided.emit()
        if goes_on:
            self._go_on(review, following)

    def _go_on(self, review: Review, following: Finding | None) -> None:
        """To the finding that came after the one just decided; it may have moved meanwhile."""
        found = self._view.next_finding() if review.findings else None
        if found is not None and following is not None:
            # In the list beside the story the keyboard stays in the list.
            (self.wanted if self._view.hasFocus() else self.shown).emit(found)
        else:
            self._view.leave_finding()
