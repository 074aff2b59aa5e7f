"""The editor's errands that take time: opening, pasting, exporting, bringing the queue back. All off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer, Signal

from workbench.desktop.jobs import JobQueue
from workbench.errors import WorkbenchError
from workbench.review import Desk, OpenStory
from workbench.story import Wording

_REST_MS = 2_000  # the journal goes on to the disk itself when nothing was written down for so long


def sentence(error: Exception) -> str:
    """What the editor is told about an error; what was not foreseen is in the log."""
    if isinstance(error, WorkbenchError):
        words = QCoreApplication.translate("Rules", error.template)
        said = Wording.of(words, **error.values).filled(words)
        return f"{error.path.name}: {said}" if error.path else said
    return QCoreApplication.translate("Errands", "Something went wrong inside the program; the log has the details.")


class Errands(QObject):
    """Runs the desk's slow work one after the other.

    Signals: ``opened(OpenStory, is_wished)``, where the first story of a wish to open is the wished one;
    ``failed(str)``; ``exported(OpenStory, Path)``; ``progressed(done, all)``.
    """

    opened = Signal(object, bool)
    failed = Signal(str)
    exported = Signal(object, object)
    progressed = Signal(int, int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = JobQueue(self)
        self._jobs.progressed.connect(self.progressed)
        self._rest = QTimer(self)
        self._rest.setObjectName("journal-rest")
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._bring_on_disk)

    def restore(self, then: Callable[[], None] = lambda: None) -> None:
        """Brings back the queue as it was left; ``then`` is called when it is there."""

        def back(result: tuple[tuple[OpenStory, ...], tuple[WorkbenchError, ...]]) -> None:
            stories, troubles = result
            for story in stories:
                self.opened.emit(story, False)
            for trouble in troubles:
                self.failed.emit(sentence(trouble))
            then()

        self._jobs.submit(lambda _stop: self._desk.restore(), back, self._sorry)

    def open(self, paths: Sequence[Path]) -> None:
        """Opens files, each for itself: a bad one is said, the others come in."""
        wished = [True]  # until the first of them has come in

        def came(stories: Sequence[OpenStory]) -> None:
            for story in stories:
                self.opened.emit(story, bool(wished))
                wished.clear()

        for path in paths:
            self._jobs.submit(lambda _stop, path=path: self._desk.open(path), came, self._sorry)

    def paste(self, data: QMimeData) -> None:
        """Opens pasted words, with their looks if they have any."""
        text, rich = data.text(), data.html() if data.hasHtml() else None
        if not text.strip() and not rich:
            self.failed.emit(QCoreApplication.translate("Errands", "There is no text on the clipboard."))
            return
        self._jobs.submit(
            lambda _stop: self._desk.paste(text, rich), lambda story: self.opened.emit(story, True), self._sorry
        )

    def export(
        self, story: OpenStory, target: Path, overwrite: bool, report: Callable[[], str] | None, report_path: Path
    ) -> None:
        """Writes the edited story, and the change report beside it if one is wanted."""

        def work(_stop: Callable[[], bool]) -> Path:
            self._desk.export(story, target, overwrite)
            if report is not None:
                self._desk.save_beside(report_path, report())
            return target

        self._jobs.submit(work, lambda path: self.exported.emit(story, path), self._sorry)

    def save_beside(self, path: Path, text: Callable[[], str]) -> None:
        """Writes a change report or a marked story by itself."""
        self._jobs.submit(lambda _stop: self._desk.save_beside(path, text()), lambda _none: None, self._sorry)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return self._jobs.is_idle

    def words_changed(self) -> None:
        """Something was written into the journal; it is brought on to the disk itself at the next pause."""
        self._rest.start()

    def stop(self) -> None:
        """Gives up what has not begun."""
        self._jobs.stop()

    def close(self) -> None:
        """Waits for the errand under way."""
        self._rest.stop()
        self._jobs.close()

    def _sorry(self, error: Exception) -> None:
        self.failed.emit(sentence(error))

    def _bring_on_disk(self) -> None:
        self._jobs.submit(lambda _stop: self._desk.rest(), lambda _none: None, self._sorry)


def local_files(data: QMimeData) -> list[Path]:
    """The files on this computer that a drop or a paste names."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
