"""The menu at a place of the story: proposals first, then what every editor has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from workbench.desktop.wording import proposal_words
from workbench.review import Review
from workbench.story import Finding

if TYPE_CHECKING:
    from workbench.desktop.paper.story_view import StoryView


def story_menu(view: StoryView, finding: Finding | None, review: Review | None) -> QMenu:
    """The menu for a place with or without a finding; it goes when it is closed."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if finding is not None:
        for index, proposal in enumerate(finding.proposals[:9]):
            words = proposal_words(proposal.text).replace("&", "&&")
            menu.addAction(words, lambda index=index: view.take.emit(finding, index))
        dismiss = QCoreApplication.translate("StoryView", "Dismiss here")
        menu.addAction(dismiss, lambda: view.dismiss.emit(finding, False))
        everywhere = QCoreApplication.translate("StoryView", "Dismiss everywhere in this story")
        menu.addAction(everywhere, lambda: view.dismiss.emit(finding, True))
        menu.addSeparator()
    chosen, editable = view.textCursor().hasSelection(), not view.isReadOnly()
    if editable:
        undo = menu.addAction(QCoreApplication.translate("StoryView", "Undo"), view.undo_asked.emit)
        redo = menu.addAction(QCoreApplication.translate("StoryView", "Redo"), view.redo_asked.emit)
        undo.setEnabled(review is not None and review.next_undo is not None)
        redo.setEnabled(review is not None and review.next_redo is not None)
        menu.addSeparator()
        menu.addAction(QCoreApplication.translate("StoryView", "Cut"), view.cut).setEnabled(chosen)
    menu.addAction(QCoreApplication.translate("StoryView", "Copy"), view.copy).setEnabled(chosen)
    if editable:
        menu.addAction(QCoreApplication.translate("StoryView", "Paste"), view.paste).setEnabled(view.canPaste())
    menu.addAction(QCoreApplication.translate("StoryView", "Select all"), view.selectAll)
    return menu
