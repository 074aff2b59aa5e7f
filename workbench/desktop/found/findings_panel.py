"""The findings beside the story: filter, list, and everything about the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop.found.chips import CategoryFilter
from workbench.desktop.found.finding_detail import FindingDetail
from workbench.desktop.found.findings_model import FindingDelegate, FindingsModel
from workbench.desktop.theme import Theme, story_font, ui_font
from workbench.review import Review
from workbench.story import Category, Finding


class FindingsPanel(QWidget):
    """Lists the open findings of a review; the whole job can be done here by keyboard and by ear.

    In the list: arrow keys choose (and the story follows: ``arrived``), Enter and 1 to 9 take, D or Delete
    dismisses here, with Shift everywhere in the story. Nothing is decided here: the signals ask for it.
    """

    arrived = Signal(object)
    take = Signal(object, int)
    dismiss = Signal(object, bool)
    categories_changed = Signal(set)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._is_checking = False
        self._quiet = False  # the list's current row changes, but not by the editor
        self._title, self._figure = QLabel(), QLabel()
        self.filter = CategoryFilter(theme)
        self._model = FindingsModel(self)
        self._delegate = FindingDelegate(theme, self)
        self.list = self._made_list()
        self._empty, self._empty_more = QLabel(), QLabel()
        self.detail = FindingDetail(theme)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.use_theme(theme)
        self._show_state()

    # ---- what is shown

    @property
    def current(self) -> Finding | None:
        """The finding that is chosen."""
        row = self.list.currentIndex().row()
        return self._model.findings[row] if 0 <= row < len(self._model.findings) else None

    @property
    def listed(self) -> tuple[Finding, ...]:
        """The findings in the list."""
        return self._model.findings

    def show_review(self, review: Review | None) -> None:
        """Another story, or none."""
        self._review = review
        self._quiet = True
        self._model.start(review, self._wanted())
        self._quiet = False
        self._show_state()

    def refresh(self) -> None:
        """Words, findings or decisions of the review have changed."""
        self._quiet = True
        self._model.follow(self._wanted())
        self._quiet = False
        self._show_state()

    def select(self, finding: Finding) -> None:
        """Chooses the row of a finding that the editor has arrived at elsewhere."""
        self._choose(self._model.row_of(finding))

    def _choose(self, row: int) -> None:
        if not 0 <= row < len(self._model.findings):
            return
        self._quiet = True
        self.list.setCurrentIndex(self._model.index(row))
        self._quiet = False
        self._show_detail()

    def show_checking(self, is_checking: bool) -> None:
        """Whether the story has yet to be read for the first time."""
        self._is_checking = is_checking
        self._show_state()

    def use_theme(self, theme: Theme) -> None:
        """Changes the look."""
        self._delegate.theme = theme
        self.filter.use_theme(theme)
        self.detail.use_theme(theme)
        ink, muted = theme["ink"].name(), theme["muted"].name()
        self._figure.setStyleSheet(f"color: {muted};")
        self._empty.setStyleSheet(f"color: {ink};")
        self._empty_more.setStyleSheet(f"color: {muted};")
        self._stack.setStyleSheet(f"#nothing {{ background: {theme['raised'].name()}; }}")
        self.list.viewport().update()

    # ---- how it is made

    def _made_list(self) -> QListView:
        made = QListView()
        made.setModel(self._model)
        made.setItemDelegate(self._delegate)
        made.setUniformItemSizes(True)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setMouseTracking(True)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(QCoreApplication.translate("Findings", "Findings"))
        made.installEventFilter(self)
        return made

    def _lay_out(self) -> None:
        self._title.setText(QCoreApplication.translate("Findings", "Findings"))
        self._title.setFont(ui_font(1.08, bold=True))
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._figure)
        top = QVBoxLayout()
        top.setContentsMargins(16, 14, 16, 12)
        top.setSpacing(10)
        top.addLayout(head)
        top.addWidget(self.filter)
        nothing = QWidget()
        nothing.setObjectName("nothing")
        calm = QVBoxLayout(nothing)
        calm.setContentsMargins(24, 0, 24, 40)
        calm.addStretch(1)
        self._empty.setFont(_large(story_font()))
        for label in (self._empty, self._empty_more):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            calm.addWidget(label)
        calm.addStretch(1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.detail)
        split.setSizes([560, 320])
        split.setStretchFactor(0, 1)
        self._stack.addWidget(split)
        self._stack.addWidget(nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.filter.categories_changed.connect(self._filtered)
        self._model.reworded.connect(self._paint_rows)
        self.list.selectionModel().currentChanged.connect(self._moved_to)
        self.list.clicked.connect(self._clicked)
        self.detail.take.connect(self._take_one)
        self.detail.dismiss.connect(self._dismiss_one)

    # ---- what happens

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list."""
        if watched is self.list and event.type() == QEvent.Type.KeyPress:
            return self._decided(event)
        if watched is self.list and event.type() == QEvent.Type.FocusIn and self.current is None:
            self._choose(0)  # or Qt chooses it, and the story would jump
        if watched is self.list and event.type() == QEvent.Type.Resize and self.current is not None:
            QTimer.singleShot(0, self.list, self._show_row)  # the detail below has just taken its room
        return super().eventFilter(watched, event)

    def _decided(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shifted = modifiers == Qt.KeyboardModifier.ShiftModifier
        if modifiers != Qt.KeyboardModifier.NoModifier and not shifted:
            return False
        if key in (Qt.Key.Key_D, Qt.Key.Key_Delete):
            self._dismiss_one(shifted)
        elif not shifted and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_one(0)
        elif not shifted and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._take_one(key - Qt.Key.Key_1)
        else:
            return False
        return True

    def _take_one(self, index: int) -> None:
        finding = self.current
        if finding is not None and index < len(finding.proposals):
            self.take.emit(finding, index)

    def _dismiss_one(self, everywhere: bool) -> None:
        finding = self.current
        if finding is not None:
            self.dismiss.emit(finding, everywhere)

    def _filtered(self, categories: set[Category]) -> None:
        self.refresh()
        self.categories_changed.emit(categories)

    def _moved_to(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if self._quiet:
            return
        self._show_detail()
        if self.current is not None:
            self.arrived.emit(self.current)

    def _show_row(self) -> None:
        self.list.scrollTo(self.list.currentIndex())

    def _paint_rows(self, first: int, last: int) -> None:
        viewport = self.list.viewport()
        for row in range(first, last + 1):
            rect = self.list.visualRect(self._model.index(row))
            if rect.intersects(viewport.rect()):
                viewport.update(rect)

    def _clicked(self, _index: QModelIndex) -> None:
        if self.current is not None:
            self.arrived.emit(self.current)

    def _wanted(self) -> tuple[Finding, ...]:
        if self._review is None:
            return ()
        shown = self.filter.categories
        found = self._review.findings
        return found if len(shown) == len(Category) else tuple(f for f in found if f.category in shown)

    def _show_state(self) -> None:
        review = self._review
        counts = review.counts if review is not None else {}
        self.filter.show_counts(counts)
        still_open = sum(counts.values())
        self._figure.setText(QCoreApplication.translate("Findings", "%n open", "", still_open))
        self._figure.setVisible(bool(counts))
        self._stack.setCurrentIndex(0 if self._model.findings else 1)
        if not self._model.findings:
            self._say_nothing()
        self._show_detail()

    def _say_nothing(self) -> None:
        translate, review = QCoreApplication.translate, self._review
        title, more = (
            translate("Findings", "No story is open."),
            translate("Findings", "Open one, or drop a file on the window."),
        )
        if review is not None and self._is_checking:
            title, more = translate("Findings", "Reading the story…"), ""
        elif review is not None and review.counts:
            title, more = (
                translate("Findings", "Nothing of this kind."),
                translate("Findings", "“All” shows the others."),
            )
        elif review is not None and (review.taken or review.dismissals):
            title = translate("Findings", "All done.")
            taken, dismissed = len(review.taken), len(review.dismissals)
            more = ", ".join(
                (translate("Findings", "%n taken", "", taken), translate("Findings", "%n dismissed", "", dismissed))
            )
        elif review is not None:
            title = translate("Findings", "Nothing to repair.")
            words = review.story.words
            more = translate("Findings", "%n word(s) read", "", words)
        self._empty.setText(title)
        self._empty_more.setText(more)

    def _show_detail(self) -> None:
        finding = self.current
        self.detail.setVisible(finding is not None)
        if finding is not None:
            self.detail.show_finding(finding)


def _large(font: QFont) -> QFont:
    font.setPointSizeF(font.pointSizeF() * 1.2)
    return font
