"""One worker's client of a LanguageTool server: language-tool-python in its remote mode, its faults kept outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from language_tool_python import LanguageTool

from workbench.grammar.exchange import Exchange
from workbench.story import Span
from workbench.story.utf16 import Utf16Map

_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # half a character cannot be sent; one unit each


@dataclass(frozen=True, slots=True)
class Match:
    """What LanguageTool says about a stretch of a text. ``span`` counts code points of that text.

    ``rule`` and ``category`` are its own ids ("THIS_NNS", "GRAMMAR"), ``issue`` is its type of fault ("misspelling").
    """

    rule: str
    category: str
    issue: str
    span: Span
    message: str
    description: str
    replacements: tuple[str, ...]


class Client(LanguageTool):
    """For one thread and one language. ``limit``: seconds until an answer must come.

    ConnectionError, TimeoutError, Refused (exchange.py) when the server does not answer as it should; ValueError for
    a language that it does not have.
    """

    def __init__(self, address: str, language: str, exchange: Exchange, limit: float) -> None:
        self._exchange = exchange
        self._limit = limit
        self._received: list[dict[str, Any]] = []
        self.version = ""
        # The host is only for a server of its own; left out, it would ask the name service for "localhost".
        super().__init__(language, remote_server=address, host="127.0.0.1")

    def matches(self, text: str, limit: float) -> tuple[Match, ...]:
        """What the server says about ``text``, in its own order."""
        self._limit = limit
        text = text.translate(_SURROGATES)
        found = self.check(text)
        places = Utf16Map(text)
        return tuple(
            _match(match.rule_id, match.category, match.rule_issue_type, tuple(match.replacements), received, places)
            for match, received in zip(found, self._received, strict=True)
            if received["length"] > 0
        )

    def _query_server(
        self,
        url: str,
        params: dict[str, str] | None = None,
        num_tries: int = 2,  # noqa: ARG002 - trying again is for whoever knows whether the server lives
        method: Literal["get", "post"] = "get",  # noqa: ARG002 - a form is posted
    ) -> Any:
        # WORKAROUND language-tool-python 3.4.0: a time limit of 300 seconds, a proxy of the environment even for the
        # loopback, no connection kept, 429 not told from an answer.
        # https://github.com/jxmorris12/language_tool_python/blob/master/language_tool_python/server.py
        answer = self._exchange.json(url, params, self._limit)
        if params is not None:
            # WORKAROUND language-tool-python 3.4.0: its Match counts a character outside the first plane as one in
            # the offset and as two in the length, keeps what it counted in the class for every thread, and rewrites
            # messages in compatibility forms; so what was received is kept beside it.
            # https://github.com/jxmorris12/language_tool_python/pull/94
            self._received = [dict(match) for match in answer["matches"]]
            self.version = str(answer["software"]["version"])
        return answer


def _match(
    rule: str,
    category: str,
    issue: str,
    replacements: tuple[str, ...],
    received: Mapping[str, Any],
    places: Utf16Map,
) -> Match:
    start = received["offset"]
    span = Span(places.points(start), places.points(start + received["length"]))
    return Match(rule, category, issue, span, received["message"], received["rule"]["description"], replacements)
