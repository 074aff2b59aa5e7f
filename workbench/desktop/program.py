"""Starting and ending the desktop program; drawing the window for a picture."""

from __future__ import annotations

import logging
import logging.handlers
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

import workbench
from workbench import paths
from workbench.desktop import theme as themes
from workbench.desktop.choices import Make
from workbench.desktop.errands import sentence
from workbench.desktop.instance import Instance
from workbench.desktop.languages import translate
from workbench.desktop.window import Window
from workbench.errors import UnwritableFile, WorkbenchError
from workbench.review import Desk, Journal
from workbench.settings import Store, declared
from workbench.settings.store import FILE_NAME


@dataclass(frozen=True)
class Look:
    """What a picture shows: "review", "compare", "export" or "preferences"; "light" or "dark"; a locale; pixels."""

    view: str = "review"
    theme: str = "light"
    locale: str = "en"
    width: int = 1400
    height: int = 880


def run(make: Make, files: Sequence[Path]) -> int:
    """The program from start to end. A second start hands its files to the first and ends."""
    application = _application()
    home = paths.user_data()
    instance = Instance(home)
    if not instance.is_first:
        return 0 if instance.hand_over(files) else 2
    _log_to(home / "log.txt")
    store = Store(paths.user_settings() / FILE_NAME)
    translate(application, paths.translations(), "system")
    theme = themes.chosen(paths.resources() / "themes", store.get(declared.THEME))
    theme.dress(application)
    try:
        journal = Journal(home / "journal.sqlite")
    except WorkbenchError as error:  # a full disk, a folder that cannot be written: nothing could be kept
        QMessageBox.critical(None, "Wire Workbench", sentence(error))
        return 2
    window = Window(Desk(journal), make, store, paths.resources(), theme)
    instance.files_came.connect(window.open)
    instance.files_came.connect(lambda _files: window.activateWindow())
    window.show()
    # The first picture comes before the first file: what loads in the background would only slow it down.
    QTimer.singleShot(0, lambda: (window.repaint(), QTimer.singleShot(0, lambda: window.begin(files))))
    status = application.exec()
    instance.close()
    journal.close()
    return status


def draw(make: Make, file: Path, target: Path, look: Look) -> None:
    """Opens ``file`` in a real window off screen, waits until it is checked, and saves its picture."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = _application()
    translate(application, paths.translations(), look.locale)
    theme = themes.chosen(paths.resources() / "themes", look.theme)
    theme.dress(application)
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder) / "journal.sqlite")
        desk = Desk(journal)
        store = Store(Path(folder) / FILE_NAME)
        store.set(declared.THEME, look.theme)
        desk.open(file)  # a file that cannot be opened is said here, not in the picture
        window = Window(desk, make, store, paths.resources(), theme)
        window.resize(look.width, look.height)
        window.show()
        window.errands.restore()
        _wait_for(window)
        picture = _picture(window, look.view)
        window.close()
        journal.close()
    if not picture.save(str(target), "PNG"):
        raise UnwritableFile("The picture could not be written there.", target)


def _picture(window: Window, view: str):
    if view == "compare":
        window.act("take-safe")
        window.pane.deciding.take_everything()
        window.act("view-compare")
        _wait_for(window)
        window.act("next-change")
    elif view == "review":
        window.act("next")
    subject = window.dialog(view) if view in ("export", "preferences") else window
    subject.show()
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return subject.grab()


def _wait_for(window: Window) -> None:
    """Runs the event loop until nothing is read, checked or compared any more."""
    loop = QEventLoop()
    poll = QTimer()
    poll.setObjectName("settled-poll")
    poll.timeout.connect(lambda: loop.quit() if window.is_settled else None)
    poll.start(20)
    loop.exec()


def _application() -> QApplication:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setApplicationName("Wire Workbench")
    application.setApplicationVersion(workbench.__version__)
    application.setDesktopFileName("wire-workbench")
    return application


def _log_to(path: Path) -> None:
    """A log of the program's own troubles; it never holds story text."""
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=500_000, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("workbench").addHandler(handler)
