"""Work off the GUI thread: the only file that hands anything from one thread to another."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance, Slot

from workbench.errors import WorkbenchError

_log = logging.getLogger(__name__)

Work = Callable[[Callable[[], bool]], Any]  # gets "shall I stop?", returns something immutable


class _Job(QRunnable):
    """Runs one piece of work. It holds the bound signal, never the object that owns it."""

    def __init__(self, ticket: int, work: Work, stopped: threading.Event, done: SignalInstance) -> None:
        super().__init__()
        self._ticket, self._work, self._stopped, self._done = ticket, work, stopped, done

    def run(self) -> None:
        try:
            result: Any = self._work(self._stopped.is_set)
        except Exception as error:  # noqa: BLE001 - it travels to the GUI thread as a value and is said there
            result = error
        try:
            self._done.emit(self._ticket, result)
        except RuntimeError:  # the window closed meanwhile and took the signal's owner with it
            _log.debug("a result came after its window had closed")


class LatestJob(QObject):
    """One job running, one waiting, the newest wins: for checking and comparing.

    Signals: ``finished(result)`` for the newest ticket only; ``failed(exception)``; ``idle_changed(bool)``.
    """

    finished = Signal(object)
    failed = Signal(object)
    idle_changed = Signal(bool)
    _done = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._ticket = 0
        self._running: threading.Event | None = None
        self._waiting: Work | None = None
        self._done.connect(self._arrived)

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs."""
        return self._running is None

    def submit(self, work: Work) -> None:
        """Runs ``work`` as soon as possible; what ran before is told to stop, what waited is forgotten."""
        if self._running is not None:
            self._running.set()
            self._waiting = work
            return
        self._ticket += 1
        self._running = threading.Event()
        self.idle_changed.emit(False)
        self._pool.start(_Job(self._ticket, work, self._running, self._done))

    def stop(self) -> None:
        """Asks the running job to stop and forgets the one that waits."""
        self._waiting = None
        if self._running is not None:
            self._running.set()

    def close(self) -> None:
        """Stops and waits for the thread to end."""
        self.stop()
        self._pool.waitForDone()

    @Slot(int, object)
    def _arrived(self, ticket: int, result: Any) -> None:
        stopped = self._running is not None and self._running.is_set()
        self._running = None
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.submit(waiting)
        else:
            self.idle_changed.emit(True)
        if ticket == self._ticket or waiting is None:
            self._tell(result, stopped)

    def _tell(self, result: Any, stopped: bool) -> None:
        if not isinstance(result, Exception):
            self.finished.emit(result)
        elif not stopped:
            if not isinstance(result, WorkbenchError):
                _log.error("a job failed", exc_info=result)
            self.failed.emit(result)


class JobQueue(QObject):
    """Jobs one after the other, all of them: for reading, exporting, restoring.

    Signals: ``progressed(done, all)``.
    """

    progressed = Signal(int, int)
    _done = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._stopped = threading.Event()
        self._then: dict[int, tuple[Callable[[Any], None], Callable[[Exception], None]]] = {}
        self._ticket = self._given = self._ended = 0
        self._done.connect(self._arrived)

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs or waits."""
        return self._given == self._ended

    def submit(self, work: Work, then: Callable[[Any], None], sorry: Callable[[Exception], None]) -> None:
        """Runs ``work`` after those before it; ``then(result)`` or ``sorry(exception)`` on the GUI thread."""
        if self.is_idle:
            self._given = self._ended = 0
            self._stopped = threading.Event()
        self._ticket += 1
        self._given += 1
        self._then[self._ticket] = (then, sorry)
        self._pool.start(_Job(self._ticket, work, self._stopped, self._done))
        self.progressed.emit(self._ended, self._given)

    def stop(self) -> None:
        """Gives up what has not begun and asks what runs to stop; those jobs answer nothing."""
        self._stopped.set()
        self._pool.clear()
        self._then.clear()
        self._ended = self._given
        self.progressed.emit(self._ended, self._given)

    def close(self) -> None:
        """Stops and waits for the thread to end."""
        self._stopped.set()
        self._pool.clear()
        self._pool.waitForDone()

    @Slot(int, object)
    def _arrived(self, ticket: int, result: Any) -> None:
        given = self._then.pop(ticket, None)
        if given is None:
            return
        self._ended += 1
        self.progressed.emit(self._ended, self._given)
        then, sorry = given
        if isinstance(result, Exception):
            if not isinstance(result, WorkbenchError):
                _log.error("a job failed", exc_info=result)
            sorry(result)
        else:
            then(result)
