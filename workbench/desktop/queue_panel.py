"""The queue at the left: every open story with its words, its open findings and its state."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop.theme import ui_font
from workbench.review import OpenStory

_STORY = Qt.ItemDataRole.UserRole
_GLYPHS = {"new": "○", "open": "●", "done": "✓", "exported": "✓"}


def state_name(state: str) -> str:
    """The name of a story's state in the window's language."""
    return {
        "new": QCoreApplication.translate("Queue", "new"),
        "open": QCoreApplication.translate("Queue", "in work"),
        "done": QCoreApplication.translate("Queue", "done"),
        "exported": QCoreApplication.translate("Queue", "exported"),
    }[state]


def _words(story: OpenStory) -> str:
    count = story.review.story.words
    return QCoreApplication.translate("Queue", "%n word(s)", "", count)


def _said(story: OpenStory) -> str:
    """A row in one sentence, for the ear."""
    words, still_open = _words(story), len(story.review.findings)
    if not story.is_checked:
        found = QCoreApplication.translate("Queue", "being checked")
    else:
        found = QCoreApplication.translate("Queue", "%n finding(s) open", "", still_open)
    return f"{story.name}, {words}, {found}, {state_name(story.state)}"


class _QueueModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.stories: list[OpenStory] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.stories)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        story = self.stories[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return story.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return _said(story)
            case Qt.ItemDataRole.ToolTipRole:
                return str(story.path) if story.path else story.name
            case _ if role == _STORY:
                return story
        return None

    def add(self, story: OpenStory) -> None:
        self.beginInsertRows(QModelIndex(), len(self.stories), len(self.stories))
        self.stories.append(story)
        self.endInsertRows()

    def remove(self, story: OpenStory) -> None:
        row = self.stories.index(story)
        self.beginRemoveRows(QModelIndex(), row, row)
        self.stories.pop(row)
        self.endRemoveRows()

    def refresh(self, story: OpenStory) -> None:
        if story in self.stories:
            place = self.index(self.stories.index(story))
            self.dataChanged.emit(place, place)


class _QueueRow(QStyledItemDelegate):
    """Name and open findings above, words and state below."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, option.fontMetrics.height() * 2 + 18)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        story: OpenStory = index.data(_STORY)
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        ink = palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        muted = ink if selected else palette.color(QPalette.ColorRole.PlaceholderText)
        box = option.rect.adjusted(12, 7, -12, -7)
        line = option.fontMetrics.height()
        upper, lower = QRect(box.left(), box.top(), box.width(), line), QRect(box)
        lower.setTop(box.top() + line + 3)
        count = str(len(story.review.findings)) if story.is_checked else "…"
        font = option.font
        font.setBold(True)
        painter.save()
        painter.setFont(font)
        painter.setPen(ink)
        number_width = option.fontMetrics.horizontalAdvance(count + "00")
        name = option.fontMetrics.elidedText(
            f"{_GLYPHS[story.state]}  {story.name}", Qt.TextElideMode.ElideRight, upper.width() - number_width
        )
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.drawText(upper, left | Qt.AlignmentFlag.AlignVCenter, name)
        painter.drawText(upper, right | Qt.AlignmentFlag.AlignVCenter, count)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(muted)
        words = _words(story)
        painter.drawText(lower, left | Qt.AlignmentFlag.AlignTop, f"{words} · {state_name(story.state)}")
        painter.restore()


class QueuePanel(QWidget):
    """Lists the open stories.

    Signals: ``chosen(OpenStory)`` when the editor goes to one; ``close_wished(OpenStory)`` on Delete.
    """

    chosen = Signal(object)
    close_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queue")
        self._model = _QueueModel(self)
        self._list = QListView()
        self._list.setObjectName("queueList")
        self._list.setModel(self._model)
        self._list.setItemDelegate(_QueueRow(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setAccessibleName(QCoreApplication.translate("Queue", "Queue of stories"))
        self._list.selectionModel().currentChanged.connect(self._moved)
        title = QLabel(QCoreApplication.translate("Queue", "Queue"))
        title.setFont(ui_font(1.05, bold=True))
        title.setContentsMargins(14, 13, 14, 11)
        hint = QLabel(QCoreApplication.translate("Queue", "Drop files anywhere in the window"))
        hint.setFont(ui_font(0.9))
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        hint.setWordWrap(True)
        hint.setContentsMargins(14, 10, 14, 12)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(title)
        rows.addWidget(self._list, 1)
        rows.addWidget(hint)

    @property
    def stories(self) -> tuple[OpenStory, ...]:
        """The queue in its order."""
        return tuple(self._model.stories)

    @property
    def current(self) -> OpenStory | None:
        """The story in front."""
        index = self._list.currentIndex()
        return index.data(_STORY) if index.isValid() else None

    def add(self, story: OpenStory) -> None:
        """Puts a story at the end."""
        self._model.add(story)

    def remove(self, story: OpenStory) -> None:
        """Takes a story off; its neighbour comes to the front."""
        self._model.remove(story)

    def refresh(self, story: OpenStory) -> None:
        """Shows what changed about a story."""
        self._model.refresh(story)

    def choose(self, story: OpenStory) -> None:
        """Brings a story to the front."""
        self._list.setCurrentIndex(self._model.index(self._model.stories.index(story)))

    def step(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) story, round the corner."""
        count = len(self._model.stories)
        if count:
            self._list.setCurrentIndex(self._model.index((self._list.currentIndex().row() + by) % count))

    def keyPressEvent(self, event: Any) -> None:
        if event.key() == Qt.Key.Key_Delete and self.current is not None:
            self.close_wished.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _moved(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(_STORY))
