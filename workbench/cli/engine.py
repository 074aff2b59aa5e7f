"""What answers for the category grammar on the command line: nothing, our own LanguageTool, or another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from workbench import paths
from workbench.checking import Report
from workbench.checking.merging import merged
from workbench.cli.speech import complain
from workbench.errors import NotAvailable
from workbench.grammar import build
from workbench.grammar.asking import Elsewhere, Place
from workbench.grammar.check import Grammar
from workbench.grammar.unavailable import GrammarUnavailable

OFF = "off"
_STARTING = 90.0  # seconds


class Engine:
    """Adds LanguageTool's findings to a report. ``is_optional``: its failure is said once, and the rest goes on."""

    def __init__(self, grammar: Grammar | None = None, is_optional: bool = True) -> None:
        self._grammar, self._is_optional = grammar, is_optional

    @property
    def name(self) -> str:
        """What the JSON report names: “languagetool 6.6” or “off”."""
        return f"languagetool {self._grammar.version}".strip() if self._grammar else OFF

    def added(self, report: Report) -> Report:
        """``report`` with its findings; GrammarUnavailable when it must answer and cannot."""
        if self._grammar is None:
            return report
        try:
            return merged(report, self._grammar.check(report.story, wait=_STARTING))
        except GrammarUnavailable as error:
            if not self._is_optional:
                raise
            complain(f"{error.sentence} Stories are checked without it.")
            self._grammar = None
            return report


@contextmanager
def engine(wanted: str) -> Iterator[Engine]:
    """What ``--grammar`` names: "auto" (used when it is installed), "off", or the address of a server.

    The server starts while the caller loads what else it needs, and ends with the context. NotAvailable for an
    address that is none.
    """
    if wanted == OFF or (wanted == "auto" and build.here() is None):
        yield Engine()
    elif wanted == "auto":
        with build.local_server() as server:
            yield Engine(_grammar(server))
    else:
        address = urlsplit(wanted)
        if address.scheme not in ("http", "https") or not address.netloc:
            raise NotAvailable(f"“{wanted}” is neither auto nor off nor the address of a LanguageTool server.")
        yield Engine(_grammar(Elsewhere(wanted)), is_optional=False)


def _grammar(place: Place) -> Grammar:
    from workbench.language.lexicon import Lexicon

    return build.grammar(place, Lexicon.load(paths.resources()))
