"""What the story in front is about, as the words voted; the editor corrects it here, because it decides meanings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from workbench.desktop.wording import topic_names
from workbench.language.topics import PLACES
from workbench.review import Review


class TopicsButton(QToolButton):
    """Names the topics; pressed, it offers all of them. Signal: ``chosen(tuple of str)``, () for “as counted”."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._counted = self._menu.addAction(QCoreApplication.translate("Topics", "As its words have it"))
        self._counted.setCheckable(True)
        self._counted.triggered.connect(lambda: self.chosen.emit(()))
        self._menu.addSeparator()
        self._topics: dict[str, QAction] = {}
        for topic, name in topic_names().items():
            offered = self._topics[topic] = self._menu.addAction(name)
            offered.setCheckable(True)
            offered.triggered.connect(self._choose)
        self.setMenu(self._menu)
        self.tell(None)

    def tell(self, review: Review | None) -> None:
        """Shows what this story is about; nothing without one."""
        self.setVisible(review is not None)
        about = review.is_about if review else ()
        self._counted.setChecked(review is not None and not review.topics)
        for topic, offered in self._topics.items():
            offered.setChecked(topic in about)
        translate = QCoreApplication.translate
        # Where the story plays stands in the menu only: the line is short, and a place seldom decides a meaning.
        names = ", ".join(name for topic, name in topic_names().items() if topic in about and topic not in PLACES)
        text = translate("Topics", "About: {topics}").format(topics=names or translate("Topics", "undecided"))
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(
            translate("Topics", "What the story is about decides what some words mean. Choose here if it is wrong.")
        )

    def _choose(self) -> None:
        self.chosen.emit(tuple(topic for topic, offered in self._topics.items() if offered.isChecked()))
