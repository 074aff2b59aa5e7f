"""Asking a LanguageTool server from any thread: a client for each, few questions at a time, every failure one error."""

from __future__ import annotations

import threading
import time
from typing import Protocol

from workbench.grammar.client import Client, Match
from workbench.grammar.exchange import Exchange, Refused
from workbench.grammar.unavailable import GrammarSlow, GrammarUnavailable
from workbench.story.finding import QT_TRANSLATE_NOOP

_SLOW = QT_TRANSLATE_NOOP("Rules", "LanguageTool did not answer in time.")
_GONE = QT_TRANSLATE_NOOP("Rules", "LanguageTool does not answer.")
_BUSY = QT_TRANSLATE_NOOP("Rules", "LanguageTool has too much to do, or the quota is used up. Try again later.")
_ODD = QT_TRANSLATE_NOOP("Rules", "What answers there is no LanguageTool that this program understands.")
_LANGUAGE = QT_TRANSLATE_NOOP("Rules", "This LanguageTool does not know the story’s language.")
_TOO_MANY = (426, 429, 503)


class Place(Protocol):
    """Where a server is, and whom to tell that it does not answer."""

    def address(self, wait: float) -> str:
        """Its address, waiting so many seconds for it; GrammarUnavailable."""
        ...

    def blame(self, address: str) -> None:
        """It did not answer there."""
        ...


class Elsewhere:
    """A server that is not ours: at an address, and nothing to be done when it is silent."""

    def __init__(self, address: str) -> None:
        self._address = address if address.endswith("/") else address + "/"

    def address(self, wait: float) -> str:  # noqa: ARG002
        """The address."""
        return self._address

    def blame(self, address: str) -> None:
        """Nothing."""


class Asker:
    """``patience``: seconds that an answer may take, and seconds more for each 1,000 code points of the text.

    ``workers`` questions go out at the same time; the others wait, and their time does not run meanwhile.
    ``version`` is that of the server that answered last.
    """

    def __init__(self, place: Place, patience: tuple[float, float] = (15.0, 4.0), workers: int = 2) -> None:
        self._place, self._patience = place, patience
        self._turns = threading.BoundedSemaphore(workers)
        self._own = threading.local()
        self.version = ""

    def matches(self, text: str, language: str, wait: float = 0.0) -> tuple[Match, ...]:
        """What LanguageTool says about ``text``. ``wait``: seconds that a server may take to start or restart.

        GrammarUnavailable when there is no answer; a server of ours that was silent is started again by then.
        """
        with self._turns:
            address = self._place.address(wait)
            try:
                return self._asked(address, text, language)
            except ConnectionError:
                # It may have died since its last answer. Once more, at its new address if it has one.
                time.sleep(0.1)
                self._forget()
                return self._asked_again(self._place.address(wait), text, language)
            except TimeoutError as error:
                self._forget()
                self._place.blame(address)
                raise GrammarSlow(_SLOW) from error

    def _asked_again(self, address: str, text: str, language: str) -> tuple[Match, ...]:
        try:
            return self._asked(address, text, language)
        except (ConnectionError, TimeoutError) as error:
            self._forget()
            self._place.blame(address)
            raise GrammarUnavailable(_GONE) from error

    def _asked(self, address: str, text: str, language: str) -> tuple[Match, ...]:
        seconds, more = self._patience
        limit = seconds + more * len(text) / 1000
        try:
            client = self._client(address, language, limit)
            found = client.matches(text, limit)
            self.version = client.version
            return found
        except Refused as refusal:
            raise GrammarUnavailable(_BUSY if refusal.status in _TOO_MANY else _ODD) from refusal
        except (KeyError, TypeError, AttributeError) as error:
            raise GrammarUnavailable(_ODD) from error
        except ValueError as error:
            raise GrammarUnavailable(_LANGUAGE) from error

    def _client(self, address: str, language: str, limit: float) -> Client:
        if getattr(self._own, "address", None) != address:
            self._forget()
            self._own.exchange, self._own.clients, self._own.address = Exchange(address), {}, address
        clients: dict[str, Client] = self._own.clients
        if language not in clients:
            clients[language] = Client(address, language, self._own.exchange, limit)
        return clients[language]

    def _forget(self) -> None:
        if exchange := getattr(self._own, "exchange", None):
            exchange.close()
        self._own.address = None
