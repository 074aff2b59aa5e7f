"""What a window is made with when a test needs checks of its own."""

from __future__ import annotations

from collections.abc import Callable

from workbench.checking import Checker
from workbench.grammar.check import Grammar
from workbench.grammar.server import Server
from workbench.grammar.status import Status
from workbench.grammar.unavailable import GrammarUnavailable


class WithoutGrammar:
    """Gives this checker, and says that there is no LanguageTool."""

    def __init__(self, checker: Checker) -> None:
        self._checker = checker

    def checker(self, *, english: str) -> Checker:
        return self._checker

    def server(self, tell: Callable[[Status], None]) -> Server:
        raise GrammarUnavailable("LanguageTool is not here.")

    def grammar(self, server: Server, *, english: str) -> Grammar:
        raise AssertionError("there is no server to ask")
