"""The middle of the window: the story in front as Story, Received or Compare, with its card and its messages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop.card import FindingCard
from workbench.desktop.compare_view import CompareView
from workbench.desktop.empty_page import EmptyPage
from workbench.desktop.errands import sentence
from workbench.desktop.message_bar import MessageBar
from workbench.desktop.story_view import StoryView
from workbench.desktop.theme import Theme, ui_font
from workbench.errors import WorkbenchError
from workbench.review import Kind, OpenStory, Review
from workbench.story import Category, Edit, Finding

_STORY, _RECEIVED, _COMPARE = range(3)


class StoryPane(QWidget):
    """Shows one open story and carries out what the editor decides about its findings.

    Signals: ``changed()`` after words or decisions changed; ``arrived(Finding)``; ``export_wished()``;
    ``zoomed(float)``; ``turned(comparing)`` when another view came to the front.
    """

    changed = Signal()
    arrived = Signal(object)
    export_wished = Signal()
    zoomed = Signal(float)
    turned = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._story: OpenStory | None = None
        self.messages = MessageBar()
        self.view = StoryView(theme)
        self.received = StoryView(theme)
        self.compare = CompareView(theme)
        self.card = FindingCard(theme, self)
        self.empty = EmptyPage()
        self._title = QLabel()
        self._title.setFont(ui_font(1.05, bold=True))
        self._tabs = QTabBar()
        self._tabs.setObjectName("views")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self._tabs.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tabs.setAccessibleName(QCoreApplication.translate("Pane", "Views of the story"))
        for text in (
            QCoreApplication.translate("Pane", "Story"),
            QCoreApplication.translate("Pane", "Received"),
            QCoreApplication.translate("Pane", "Compare"),
        ):
            self._tabs.addTab(text)
        self._stack = QStackedWidget()
        for page in (self.view, self.received, self.compare, self.empty):
            self._stack.addWidget(page)
        header = QHBoxLayout()
        header.setContentsMargins(20, 6, 12, 6)
        header.setSpacing(4)
        header.addWidget(self._title, 1)
        header.addWidget(self._tabs)
        self._header = header
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(header)
        rows.addWidget(self.messages)
        rows.addWidget(self._stack, 1)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.typed.connect(self.changed)
        view.failed.connect(lambda error: self.say(sentence(error), trouble=True))
        view.take.connect(self.take)
        view.dismiss.connect(self.dismiss)
        view.undo_asked.connect(self.undo)
        view.redo_asked.connect(self.redo)
        view.next_asked.connect(lambda: self.step(1))
        view.previous_asked.connect(lambda: self.step(-1))
        view.finding_arrived.connect(self.arrived)
        self.card.follow(view)
        self.card.next.connect(lambda: self.step(1))
        for each in (view, self.received):
            each.zoom_changed.connect(self.zoomed)
        self.card.take.connect(self.take)
        self.card.dismiss.connect(self.dismiss)
        self.compare.reverted.connect(self._revert)
        self.compare.export_wished.connect(self.export_wished)
        self._tabs.currentChanged.connect(self._turn_to)

    # ---- what is shown

    @property
    def review(self) -> Review | None:
        """The review in front."""
        return self._story.review if self._story else None

    @property
    def is_comparing(self) -> bool:
        """Whether the compare view is in front."""
        return self._stack.currentWidget() is self.compare

    @property
    def cursor(self) -> int:
        """Where the caret is: a story offset in code points."""
        return self.view.caret

    def show_story(self, story: OpenStory | None) -> None:
        """Brings a story to the front, or the empty page."""
        self.card.hide()
        self._story = story
        review = self.review
        self._title.setText(story.name if story else "")
        self._tabs.setVisible(story is not None)
        self.view.show_review(review)
        self.received.show_review(None)
        self.compare.show_review(None)
        self._tabs.setCurrentIndex(_STORY)
        self._turn_to(_STORY)
        if story is not None:
            self.view.set_caret(story.cursor)
            self.view.setFocus()

    def add_button(self, action: QAction) -> None:
        """Puts a command beside the views; its text and its tip are the action's."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        button.setAccessibleName(action.text().replace("&", ""))
        self._header.addWidget(button)

    def refresh_marks(self) -> None:
        """The findings of the story in front were checked anew."""
        self.view.refresh_marks()

    def show_categories(self, categories: set[Category]) -> None:
        """Marks only these."""
        self.view.show_categories(categories)

    def use_theme(self, theme: Theme) -> None:
        """Changes the look."""
        for part in (self.view, self.received, self.compare, self.card):
            part.use_theme(theme)

    def use_zoom(self, zoom: float) -> None:
        """Changes the size of the letters; 1.0 is the usual one."""
        self.view.set_zoom(zoom)
        self.received.set_zoom(zoom)
        self.compare.use_zoom(zoom)

    def say(self, text: str, trouble: bool = False) -> None:
        """Shows a message above the story."""
        self.messages.say(text, trouble)

    # ---- what the editor decides

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the window's commands do here, by the commands' names."""
        return {
            "undo": self.undo,
            "redo": self.redo,
            "cut": lambda: self._to_focus("cut"),
            "copy": lambda: self._to_focus("copy"),
            "paste": lambda: self._to_focus("paste"),
            "next": lambda: self.step(1),
            "previous": lambda: self.step(-1),
            "take": lambda: self.view.current and self.take(self.view.current, 0),
            "dismiss": lambda: self.view.current and self.dismiss(self.view.current, False),
            "dismiss-everywhere": lambda: self.view.current and self.dismiss(self.view.current, True),
            "take-safe": self.take_safe,
            "view-story": lambda: self._tabs.setCurrentIndex(_STORY),
            "view-received": lambda: self._tabs.setCurrentIndex(_RECEIVED),
            "view-compare": lambda: self._tabs.setCurrentIndex(_COMPARE),
            "next-change": lambda: self._compared(lambda: self.compare.step(1)),
            "previous-change": lambda: self._compared(lambda: self.compare.step(-1)),
            "revert-change": lambda: self.is_comparing and self.compare.revert(),
            "zoom-in": lambda: self.view.set_zoom(self.view.zoom * 1.1),
            "zoom-out": lambda: self.view.set_zoom(self.view.zoom / 1.1),
            "zoom-reset": lambda: self.view.set_zoom(1.0),
        }

    def go_to(self, finding: Finding) -> None:
        """Goes to a finding; its keys are then in force."""
        self.bring_up(finding)
        self.view.setFocus()

    def bring_up(self, finding: Finding) -> None:
        """Shows a finding while the keyboard stays where it is, in the list beside the story."""
        if self._tabs.currentIndex() != _STORY:
            self._tabs.setCurrentIndex(_STORY)
        self.view.go_to(finding)

    def step(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) finding."""
        finding = self.view.next_finding() if by > 0 else self.view.previous_finding()
        if finding is None:
            self.say(QCoreApplication.translate("Pane", "Nothing is open in this story."))
        else:
            self.go_to(finding)

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
        self.say(
            QCoreApplication.translate("Pane", "%n safe repair(s) taken. One undo takes them all back.", "", count)
        )

    def take_everything(self) -> None:
        """Takes the first proposal of every finding, as one step."""
        self._decide(lambda review: review.take_all(review.findings))

    def undo(self) -> None:
        """Takes the last step back."""
        self._decide(lambda review: review.undo())

    def redo(self) -> None:
        """Does the last step that was taken back again."""
        self._decide(lambda review: review.redo())

    def close_jobs(self) -> None:
        """Stops the background work."""
        self.compare.close_jobs()

    def _decide(self, decision: Callable[[Review], tuple[Edit, ...]], at: Finding | None = None) -> None:
        review = self.review
        if review is None:
            return
        goes_on = self.view.is_deciding and at is not None
        following = self.view.next_finding() if goes_on else None
        try:
            edits = decision(review)
        except WorkbenchError as error:
            self.say(sentence(error), trouble=True)
            return
        self.view.apply(edits)
        if self.is_comparing:
            self.compare.show_review(review)
        self.changed.emit()
        if goes_on:
            self._go_on(review, following)

    def _go_on(self, review: Review, following: Finding | None) -> None:
        """To the finding that came after the one just decided; it may have moved meanwhile."""
        found = self.view.next_finding() if review.findings else None
        if found is not None and following is not None:
            # In the list beside the story the keyboard stays in the list.
            (self.go_to if self.view.hasFocus() else self.bring_up)(found)
        else:
            self.view.leave_finding()

    def _revert(self, edit: Edit) -> None:
        self._decide(lambda review: review.change((edit,), Kind.REVERTED))

    # ---- views

    def _turn_to(self, number: int) -> None:
        self.card.hide()
        if self._story is None:
            self._stack.setCurrentWidget(self.empty)
            return
        review = self._story.review
        self._stack.setCurrentWidget((self.view, self.received, self.compare)[number])
        if number == _RECEIVED:
            self.received.show_review(review, received=True)
        elif number == _COMPARE:
            self.compare.show_review(review)
            self.compare.setFocus()
        else:
            self.view.setFocus()
        self.turned.emit(number == _COMPARE)

    def _compared(self, do: Callable[[], None]) -> None:
        if not self.is_comparing:
            self._tabs.setCurrentIndex(_COMPARE)
        do()

    def _to_focus(self, verb: str) -> None:
        widget = QApplication.focusWidget()
        if isinstance(widget, QTextEdit | QLineEdit):
            getattr(widget, verb)()
