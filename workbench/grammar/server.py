"""Our LanguageTool server: started, watched, and started again when it dies or does not answer."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence

from workbench.grammar.launch import Launch
from workbench.grammar.life import Life
from workbench.grammar.status import SENTENCES, State, Status
from workbench.grammar.unavailable import GrammarUnavailable

_log = logging.getLogger(__name__)
_TRIES = 4  # starts in a row that never come to anything
_PAUSES = (0.0, 0.2, 1.0, 5.0, 15.0, 30.0)  # seconds before it is started again, by how often it died of late
_OF_LATE = 300.0  # seconds


class Server:
    """One server process. ``tell`` is called from a thread of ours whenever the status changes.

    ``warm_up`` names the languages whose rules are read before the server counts as ready. ``pauses`` are the seconds
    between a death and the next start, longer with every death of late.
    """

    def __init__(
        self,
        launch: Launch,
        tell: Callable[[Status], None] = lambda _status: None,
        warm_up: Sequence[str] = ("en-US",),
        pauses: Sequence[float] = _PAUSES,
    ) -> None:
        self._launch, self._tell, self._warm_up, self._pauses = launch, tell, warm_up, pauses
        self._changed = threading.Condition()
        self._status = Status(State.OFF)
        self._run: Life | None = None
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None
        self._deaths: deque[float] = deque(maxlen=len(_PAUSES))

    @property
    def status(self) -> Status:
        """How it is now."""
        return self._status

    @property
    def pid(self) -> int | None:
        """The process id of the server; None when there is none."""
        run = self._run
        return run.kept.pid if run else None

    def start(self) -> None:
        """Starts it in the background and returns at once. Harmless when it runs; after a failure it tries anew."""
        with self._changed:
            if self._thread and self._thread.is_alive():
                return
            self._ending = threading.Event()
            self._status = Status(State.STARTING, self._status.restarts)
            self._thread = threading.Thread(target=self._tend, name="LanguageTool", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Ends it, within a second or two. It can be started again."""
        self._ending.set()
        if run := self._run:
            run.kept.kill()
        if self._thread:
            self._thread.join(10)

    def __enter__(self) -> Server:
        self.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.stop()

    def address(self, wait: float = 0.0) -> str:
        """Where it listens, once it is ready; waits up to ``wait`` seconds for that. GrammarUnavailable otherwise."""
        with self._changed:
            self._changed.wait_for(self._is_decided, wait)
            if self._status.state is State.READY:
                if self._run and self._run.kept.is_running:
                    return self._run.address
                raise GrammarUnavailable(SENTENCES[State.RESTARTING].template)  # it died a moment ago
            raise GrammarUnavailable(SENTENCES[self._status.state].template)

    def _is_decided(self) -> bool:
        if self._status.state is State.READY:
            return self._run is not None and self._run.kept.is_running
        return self._status.state in (State.FAILED, State.OFF)

    def blame(self, address: str) -> None:
        """It did not answer at ``address`` within its time: if it still runs there, it is killed and started again."""
        run = self._run
        if run and run.address == address:
            _log.info("LanguageTool did not answer in time; it is started again")
            run.kept.kill()

    def _tend(self) -> None:
        self._tell(self._status)
        in_vain = 0
        while not self._ending.is_set() and in_vain < _TRIES:
            is_ready = self._live()
            in_vain = 0 if is_ready else in_vain + 1
            if in_vain < _TRIES and not self._ending.is_set():
                self._pause()
        self._become(State.OFF if self._ending.is_set() else State.FAILED)

    def _live(self) -> bool:
        """One life of the process; whether it ever was ready."""
        try:
            kept, address = self._launch.start()
        except OSError as error:
            _log.info("LanguageTool cannot be started: %s", error)
            return False
        run = self._run = Life(kept, address)
        reader = threading.Thread(target=run.read, name="LanguageTool's log", daemon=True)
        reader.start()
        try:
            is_ready = not self._ending.is_set() and run.is_warm(self._warm_up)
            if is_ready:
                self._become(State.READY)
                run.ended.wait()
        finally:
            self._run = None
            kept.kill()
            reader.join(10)
        return is_ready

    def _pause(self) -> None:
        now = time.monotonic()
        self._deaths.append(now)
        of_late = sum(now - death < _OF_LATE for death in self._deaths)
        self._become(State.RESTARTING)
        self._ending.wait(self._pauses[min(of_late, len(self._pauses)) - 1])

    def _become(self, state: State) -> None:
        with self._changed:
            self._status = Status(state, self._status.restarts + (state is State.RESTARTING))
            self._changed.notify_all()
        self._tell(self._status)
