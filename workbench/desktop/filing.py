"""What the window does with files: asking which to open, where to export to, and before anything is lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from workbench.desktop.errands import Errands
from workbench.desktop.export_dialog import ExportDialog
from workbench.desktop.reporting import translated_report
from workbench.review import Desk, OpenStory
from workbench.review.marked import marked_review
from workbench.settings import Store, declared


class Filing(QObject):
    """Asks, then sends the errands on their way. Signals: ``chosen(list of Path)``: files to open."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, errands: Errands, store: Store, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._errands, self._store, self._window = desk, errands, store, window

    def ask_open(self) -> None:
        """Asks for files."""
        translate = QCoreApplication.translate
        kinds = translate("Window", "Stories (*.txt *.html *.htm);;All files (*)")
        start = self._store.get(declared.LAST_FOLDER)
        names, _ = QFileDialog.getOpenFileNames(self._window, translate("Window", "Open stories"), start, kinds)
        if names:
            self._store.set(declared.LAST_FOLDER, str(Path(names[0]).parent))
            self.chosen.emit([Path(name) for name in names])

    def may_close(self, story: OpenStory) -> bool:
        """Whether a story may go; asks when edits would go with it."""
        if not story.review.is_changed or story.state == "exported":
            return True
        translate = QCoreApplication.translate
        question = translate("Window", "“{name}” was edited and not exported. Close it and forget the edits?")
        return self._agreed(question.format(name=story.name), translate("Window", "Close and forget"))

    def export_dialog(self, story: OpenStory) -> ExportDialog:
        """The export dialog of a story, not yet shown."""
        folder = story.path.parent if story.path else Path(self._store.get(declared.LAST_FOLDER) or Path.home())
        return ExportDialog(story, folder, self._window)

    def export(self, story: OpenStory) -> None:
        """Asks where to, and exports."""
        dialog = self.export_dialog(story)
        if dialog.exec():
            self.export_to(story, dialog.target, dialog.with_report)

    def export_to(self, story: OpenStory, target: Path, with_report: bool) -> None:
        """Writes the story; asks before a file that is there already is replaced."""
        overwrite = target.exists()
        if overwrite and not self._may_replace(story, target):
            return
        beside = target.with_name(f"{target.stem}-changes.html")
        report = (lambda: self._report(story)) if with_report else None
        self._errands.export(story, target, overwrite, report, beside)

    def save_report(self, story: OpenStory) -> None:
        """Asks where to, and writes the change report."""
        title = QCoreApplication.translate("Window", "Save the change report")
        start = str(Path(story.suggested_export).with_suffix(".changes.html"))
        name, _ = QFileDialog.getSaveFileName(self._window, title, start, "HTML (*.html)")
        if name:
            self._errands.save_beside(Path(name), lambda: self._report(story))

    def save_marked(self, story: OpenStory) -> None:
        """Asks where to, and writes the story with its changes as marks, for the desk's own test set."""
        title = QCoreApplication.translate("Window", "Save the story with its changes marked")
        start = str(Path(story.suggested_export).with_suffix(".critic.md"))
        name, _ = QFileDialog.getSaveFileName(self._window, title, start, "CriticMarkup (*.critic.md)")
        if name:
            self._errands.save_beside(Path(name), lambda: marked_review(story.review))

    def _report(self, story: OpenStory) -> str:
        return translated_report(story, self._store.get(declared.AUTHOR))

    def _may_replace(self, story: OpenStory, target: Path) -> bool:
        translate = QCoreApplication.translate
        is_received = story.path == target.resolve()
        if not is_received and not self._store.get(declared.ASK_BEFORE_OVERWRITING):
            return True
        question = translate("Window", "“{name}” is there already. Replace it?")
        if is_received and self._desk.changed_on_disk(story):
            question = translate("Window", "“{name}” was changed on the disk meanwhile. Replace it all the same?")
        return self._agreed(question.format(name=target.name), translate("Window", "Replace"))

    def _agreed(self, question: str, yes: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, "Wire Workbench", question, parent=self._window)
        agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is agree
