"""Checks in the background: the story in front first, then the rest of the queue; newest wording wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.checking import Checker, Report
from workbench.desktop.jobs import LatestJob
from workbench.review import OpenStory
from workbench.story import Finding

_PAUSE_MS = 300  # a check begins when the fingers have rested this long


class BackgroundChecks(QObject):
    """Keeps every story's findings fresh.

    ``make_checker`` is called on the worker's thread, since it loads the word lists, once and after ``renew``;
    ``accepts`` says there which findings the editor wants to see; ``also`` adds there what others know already.
    Signals: ``reported(OpenStory, Report)`` after the story's review has received it, with our own report alone;
    ``failed(exception)``; ``busy_changed(bool)``.
    """

    reported = Signal(object, object)
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(
        self,
        make_checker: Callable[[], Checker],
        accepts: Callable[[Finding], bool],
        also: Callable[[Report], Report] = lambda report: report,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._accepts, self._also = accepts, also
        self._make_checker = make_checker
        self._checker: Checker | None = None
        self._front: OpenStory | None = None
        self._running: OpenStory | None = None
        self._stale: dict[OpenStory, None] = {}  # in order of arrival
        self._job = LatestJob(self)
        self._job.finished.connect(self._report)
        self._job.failed.connect(self._fail)
        self._timer = QTimer(self)
        self._timer.setObjectName("pause-before-check")
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._check_front)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being checked and nothing waits to be."""
        return self._running is None and not self._stale and not self._timer.isActive()

    def show(self, story: OpenStory | None) -> None:
        """Names the story in front; it is checked before all others."""
        self._front = story

    def add(self, story: OpenStory) -> None:
        """A story came into the queue."""
        self._stale[story] = None
        self._go_on()

    def forget(self, story: OpenStory) -> None:
        """A story left the queue."""
        self._stale.pop(story, None)
        if self._front is story:
            self._front = None

    def words_changed(self) -> None:
        """The story in front was edited; it is checked again after a pause."""
        self._timer.start()

    def renew(self) -> None:
        """The checker is to be made anew, as the settings now have it."""
        self._checker = None

    def close(self) -> None:
        """Stops everything and waits for the thread."""
        self._timer.stop()
        self._stale.clear()
        self._job.close()

    def _check_front(self) -> None:
        if self._front is not None:
            self._stale[self._front] = None
            if self._running is not None and self._running is not self._front:
                self._stale.setdefault(self._running)
            self._start(self._front)

    def _go_on(self) -> None:
        if self._running is None and self._stale:
            self._start(self._front if self._front in self._stale else next(iter(self._stale)))

    def _start(self, story: OpenStory) -> None:
        self._stale.pop(story, None)
        self._running = story
        snapshot, topics = story.review.story, story.review.topics

        def work(stop: Callable[[], bool]) -> Any:
            if self._checker is None:
                self._checker = self._make_checker()
            report = self._checker.check(snapshot, stop, self._accepts, topics)
            return report, self._also(report)

        self.busy_changed.emit(True)
        self._job.submit(work)

    def _report(self, reports: tuple[Report, Report]) -> None:
        story, self._running = self._running, None
        own, everything = reports
        if story is not None:
            story.review.receive(everything)
            self.reported.emit(story, own)
        self._rest()

    def _fail(self, error: Exception) -> None:
        self._running = None
        self.failed.emit(error)
        self._rest()

    def _rest(self) -> None:
        self._go_on()
        if self._running is None:
            self.busy_changed.emit(False)
