"""LanguageTool's findings, put among our own as they come: paragraph by paragraph, the story in front first."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from workbench.checking import Report
from workbench.checking.merging import merged
from workbench.desktop.jobs import LatestJob
from workbench.errors import WorkbenchError
from workbench.grammar.status import State, Status
from workbench.grammar.unavailable import GrammarUnavailable
from workbench.review import OpenStory
from workbench.story import Finding, Wording

if TYPE_CHECKING:  # they bring LanguageTool's client and its network library, which the first picture can do without
    from workbench.grammar.check import Grammar
    from workbench.grammar.server import Server

_AT_ONCE_S = 0.25  # answers of so long a time are shown together
_STARTING_S = 90.0


class MakeGrammar(Protocol):
    """Gives the server, not started, and what asks it."""

    def server(self, tell: Callable[[Status], None]) -> Server: ...

    def grammar(self, server: Server, *, english: str) -> Grammar: ...


class BackgroundGrammar(QObject):
    """Asks LanguageTool about every story that was checked; a dead or slow server costs nothing but its findings.

    ``english`` tells what the house writes, ``accepts`` which findings the editor wants to see. Signals:
    ``added(OpenStory)`` after its review has received more; ``said(Wording)``: how LanguageTool is.
    """

    added = Signal(object)
    said = Signal(object)
    _told = Signal(object)
    _came = Signal(object, object)

    def __init__(
        self,
        make: MakeGrammar,
        english: Callable[[], str],
        accepts: Callable[[Finding], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make, self._english, self._accepts = make, english, accepts
        self._server: Server | None = None
        self._grammar: Grammar | None = None
        self._waiting: dict[OpenStory, Report] = {}  # in order of arrival
        self._front: OpenStory | None = None
        self._running: OpenStory | None = None
        self._told.connect(self._hear)
        self._came.connect(self._give)
        self._job = LatestJob(self)
        self._job.finished.connect(self._done)
        self._job.failed.connect(self._fail)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being asked, nor will be before something else happens."""
        return self._running is None

    def start(self) -> None:
        """Starts the server in the background, if there is one on this machine."""
        try:
            self._server = self._make.server(self._told.emit)
        except WorkbenchError as error:
            self.said.emit(Wording.of(error.template, **error.values))
            return
        self._server.start()

    def show(self, story: OpenStory | None) -> None:
        """Names the story in front; it is asked about before all others."""
        self._front = story

    def with_known(self, report: Report) -> Report:
        """``report`` with what LanguageTool has said of its words already. Callable from any thread; never waits."""
        grammar = self._grammar  # the settings may take it away while the worker is here
        if grammar is None:
            return report
        return merged(report, [each for each in grammar.known(report.story) if self._accepts(each)])

    def add(self, story: OpenStory, report: Report) -> None:
        """A story was checked by our own checks, which said ``report``."""
        self._waiting[story] = report
        if story is self._running:
            self._job.stop()  # the words are others now
        self._go_on()

    def forget(self, story: OpenStory) -> None:
        """A story left the queue."""
        self._waiting.pop(story, None)

    def renew(self) -> None:
        """The settings now ask for another English."""
        self._grammar = None

    def close(self) -> None:
        """Ends the server and waits for the thread."""
        self._waiting.clear()
        if self._server is not None:
            self._server.stop()
        self._job.close()

    def _go_on(self) -> None:
        server = self._server
        if server is None or server.status.state is not State.READY or self._running or not self._waiting:
            return
        front = self._front
        story = front if front is not None and front in self._waiting else next(iter(self._waiting))
        self._running, report = story, self._waiting.pop(story)

        def work(stop: Callable[[], bool]) -> Report:
            try:
                self._ask(server, story, report, stop)
            except GrammarUnavailable:
                if not stop():  # a job that was stopped must end as one: its story waits to be asked about anew
                    raise
            return self.with_known(report)

        self._job.submit(work)

    def _ask(self, server: Server, story: OpenStory, report: Report, stop: Callable[[], bool]) -> None:
        """On the worker's thread: asks about each paragraph, and hands over what is known from time to time."""
        grammar = self._grammar
        if grammar is None:
            grammar = self._grammar = self._make.grammar(server, english=self._english())
        shown = time.monotonic()
        for _paragraph in grammar.arriving(report.story, stop=stop, wait=_STARTING_S):
            if time.monotonic() - shown > _AT_ONCE_S:
                shown = time.monotonic()
                self._came.emit(story, self.with_known(report))

    def _give(self, story: OpenStory | None, report: Report) -> None:
        if story is not None and story not in self._waiting:
            story.review.receive(report)
            self.added.emit(story)

    def _done(self, report: Report) -> None:
        story, self._running = self._running, None
        self._give(story, report)
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self._running = None
        if isinstance(error, GrammarUnavailable):
            self.said.emit(Wording.of(error.template, **error.values))
        self._go_on()

    def _hear(self, status: Status) -> None:
        self.said.emit(status.sentence)
        self._go_on()
