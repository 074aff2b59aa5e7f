"""One life of the server's process: from its start until it ends."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.grammar.exchange import Exchange, Refused
from workbench.grammar.keeping import Kept

_log = logging.getLogger(__name__)
_LISTENING = "Server started"  # what our own process says; another program at the same port cannot say it for us
_STARTING = 60.0  # seconds until it must listen
_WARMING = 120.0  # seconds that a first answer may take


@dataclass
class Life:
    """A running server at ``address``; it need not listen there yet."""

    kept: Kept
    address: str
    ended: threading.Event = field(default_factory=threading.Event)
    _listens: threading.Event = field(default_factory=threading.Event)

    def read(self) -> None:
        """Takes what the process says to the log until it ends. For a thread of its own."""
        for line in self.kept.lines():
            if _LISTENING in line:
                self._listens.set()
            if line:
                _log.info("%s", line)
        self.ended.set()
        self._listens.set()

    def is_warm(self, languages: Sequence[str]) -> bool:
        """Waits until it listens and has answered once in each of ``languages``; False when it never does."""
        if not self._listens.wait(_STARTING) or self.ended.is_set():
            return False
        exchange = Exchange(self.address)
        try:
            for language in languages:
                exchange.json(self.address + "v2/check", {"language": language, "text": "This is ready."}, _WARMING)
        except (OSError, Refused) as error:
            _log.info("LanguageTool gave no first answer: %s", error)
            return False
        finally:
            exchange.close()
        return True
