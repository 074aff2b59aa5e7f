"""Builds everything and hands it over: the only file that knows every room."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import paths
from workbench.checking import Checker

if TYPE_CHECKING:
    from workbench.desktop.program import Look
    from workbench.grammar.check import Grammar
    from workbench.grammar.server import Server
    from workbench.grammar.status import Status
    from workbench.language.lexicon import Lexicon


class Workshop:
    """Makes the checker and what asks LanguageTool; both share one lexicon. Callable from any thread.

    ``english`` is what the house writes: "american" or "british". Takes some seconds; call it off the GUI thread.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lexicon: Lexicon | None = None

    def checker(self, *, english: str = "american", house_lists: Sequence[Path] = ()) -> Checker:
        """A checker with every check that the program has."""
        with self._lock, _without_collecting():
            return _checker(self._words(), house_lists, is_british=english == "british")

    def server(self, tell: Callable[[Status], None]) -> Server:
        """A LanguageTool server, not started; GrammarUnavailable when there is none on this machine."""
        from workbench.grammar.build import local_server

        return local_server(tell)

    def grammar(self, server: Server, *, english: str = "american") -> Grammar:
        """What asks ``server``, and knows when to keep silent."""
        from workbench.grammar.build import grammar

        with self._lock, _without_collecting():
            return grammar(server, self._words(), "en-GB" if english == "british" else "en-US")

    def _words(self) -> Lexicon:
        # Imported here because the word libraries take as long to load as a whole window; it opens meanwhile.
        from workbench.language.lexicon import Lexicon

        if self._lexicon is None:
            self._lexicon = Lexicon.load(paths.resources())
        return self._lexicon


def build_checker(house_lists: Sequence[Path] = (), english: str = "american") -> Checker:
    """A checker with every check that the program has, for one use."""
    return Workshop().checker(english=english, house_lists=house_lists)


@contextmanager
def _without_collecting() -> Iterator[None]:
    # Word lists live as long as the program: looking for rubbish among them would make loading a quarter longer, and
    # cost a pause in somebody's typing later.
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()


def _checker(lexicon: Lexicon, house_lists: Sequence[Path], is_british: bool) -> Checker:
    from workbench.checks.joins import JoinsCheck
    from workbench.checks.names import NamesCheck
    from workbench.checks.numbers import NumbersCheck
    from workbench.checks.phrases import PhrasesCheck, lexicon_files, load_rules
    from workbench.checks.punctuation import PunctuationCheck
    from workbench.checks.residue import ResidueCheck
    from workbench.checks.structure import StructureCheck
    from workbench.checks.suspicion import SuspicionCheck
    from workbench.checks.tense import TenseCheck
    from workbench.checks.translation import TranslationCheck
    from workbench.language.topics import TopicVote

    resources = paths.resources()
    rules = load_rules([*lexicon_files(resources / "lexicon"), *house_lists])
    vote = TopicVote.load(resources / "lexicon" / "topics.toml")
    return Checker(
        (
            StructureCheck(),
            JoinsCheck(lexicon),
            PunctuationCheck(american=not is_british),
            NamesCheck(lexicon, british=is_british),
            NumbersCheck(),
            PhrasesCheck(rules),
            TenseCheck(),
            ResidueCheck(lexicon),
            TranslationCheck(lexicon),
            SuspicionCheck(lexicon),
        ),
        vote.of,
    )


def run_window(files: Sequence[Path]) -> int:
    """Opens the window with these files in the queue; returns the exit status when it is closed."""
    # Here and below: the command line must not load Qt for work that needs no window.
    from workbench.desktop.program import run

    return run(Workshop(), files)


def screenshot(file: Path, target: Path, look: Look) -> None:
    """Draws the real window with one file off screen into a PNG. WorkbenchError when the file or the PNG fails."""
    from workbench.desktop.program import draw

    draw(Workshop(), file, target, look)
