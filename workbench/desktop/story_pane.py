"""The middle of the window: the story in front as Story, Received or Compare, its card and its messages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop.compare_view import CompareView
from workbench.desktop.deciding import Deciding
from workbench.desktop.elided_label import ElidedLabel
from workbench.desktop.empty_page import EmptyPage
from workbench.desktop.errands import sentence
from workbench.desktop.found.card import FindingCard
from workbench.desktop.message_bar import MessageBar
from workbench.desktop.paper.story_view import StoryView
from workbench.desktop.theme import Theme, ui_font
from workbench.review import OpenStory, Review
from workbench.story import Category, Finding

_STORY, _RECEIVED, _COMPARE = range(3)


class StoryPane(QWidget):
    """Shows one open story; what the editor decides about its findings goes through ``deciding``.

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
        self.deciding = Deciding(self.view, self)
        self.received = StoryView(theme)
        self.compare = CompareView(theme)
        self.card = FindingCard(theme, self)
        self.empty = EmptyPage()
        self._title = ElidedLabel()
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
        self._tabs.ensurePolished()
        self._tabs.setMinimumWidth(self._tabs.sizeHint().width())  # a view must not lose its name in a narrow window
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
        deciding = self.deciding
        for asking in (view, self.card):
            asking.take.connect(deciding.take)
            asking.dismiss.connect(deciding.dismiss)
        view.undo_asked.connect(deciding.undo)
        view.redo_asked.connect(deciding.redo)
        view.next_asked.connect(lambda: deciding.step(1))
        view.previous_asked.connect(lambda: deciding.step(-1))
        deciding.decided.connect(self._decided)
        deciding.said.connect(self.say)
        deciding.wanted.connect(self.go_to)
        deciding.shown.connect(self.bring_up)
        view.finding_arrived.connect(self.arrived)
        self.card.follow(view)
        self.card.next.connect(lambda: deciding.step(1))
        for each in (view, self.received):
            each.zoom_changed.connect(self.zoomed)
        self.compare.reverted.connect(deciding.revert)
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
        self.deciding.review = review = self.review
        self._title.setText(story.name if story else "")
        self._title.setToolTip(str((story.path or story.name) if story else ""))
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
            "undo": self.deciding.undo,
            "redo": self.deciding.redo,
            "cut": lambda: self._to_focus("cut"),
            "copy": lambda: self._to_focus("copy"),
            "paste": lambda: self._to_focus("paste"),
            "next": lambda: self.deciding.step(1),
            "previous": lambda: self.deciding.step(-1),
            "take": lambda: self.view.current and self.deciding.take(self.view.current, 0),
            "dismiss": lambda: self.view.current and self.deciding.dismiss(self.view.current, False),
            "dismiss-everywhere": lambda: self.view.current and self.deciding.dismiss(self.view.current, True),
            "take-safe": self.deciding.take_safe,
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

    def close_jobs(self) -> None:
        """Stops the background work."""
        self.compare.close_jobs()

    def _decided(self) -> None:
        if self.is_comparing:
            self.compare.show_review(self.review)
        self.changed.emit()

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
