"""Putting the room together: where LanguageTool lies, who runs it, who asks it."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from pathlib import Path

from workbench import paths
from workbench.grammar.asking import Asker, Place
from workbench.grammar.check import Grammar
from workbench.grammar.families import Families
from workbench.grammar.installation import Installation, installed, required
from workbench.grammar.java import bundled
from workbench.grammar.judging import Judge, Words
from workbench.grammar.launch import Launch
from workbench.grammar.server import Server
from workbench.grammar.status import Status


def settings() -> Path:
    """The folder of families, quiet rules and the server's own settings."""
    return paths.resources() / "grammar"


def here() -> Installation | None:
    """The LanguageTool that this program would run: the one it came with, else the one that was installed."""
    return installed(paths.languagetool())


def local_server(tell: Callable[[Status], None] = lambda _status: None, warm_up: Sequence[str] = ("en-US",)) -> Server:
    """A server of our own, not started yet. GrammarUnavailable when LanguageTool or its Java is not here."""
    return Server(Launch(required(paths.languagetool()), bundled(), settings().absolute()), tell, warm_up)


def grammar(
    place: Place,
    words: Words,
    english: str = "en-US",
    editor: Container[str] = frozenset(),
    off: Container[str] = frozenset(),
) -> Grammar:
    """Grammar that asks ``place``: a server of ours, or one elsewhere."""
    return Grammar(Asker(place), Judge(Families.load(settings()), words, editor, off), english)
