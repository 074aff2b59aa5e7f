"""Builds everything and hands it over: the only file that knows every room."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import paths
from workbench.checking import Checker

if TYPE_CHECKING:
    from workbench.desktop.program import Look


def build_checker(house_lists: Sequence[Path] = (), english: str = "american") -> Checker:
    """A checker with every check that the program has, for a house that writes "american" or "british" English.

    Takes about two seconds; call it off the GUI thread.
    """
    # Word lists live as long as the program: looking for rubbish among them would make loading a quarter longer, and
    # cost a pause in somebody's typing later.
    gc.disable()
    try:
        return _checker(house_lists, is_british=english == "british")
    finally:
        gc.enable()
        gc.freeze()


def _checker(house_lists: Sequence[Path], is_british: bool) -> Checker:
    # Imported here because the word libraries take as long to load as a whole window; it opens meanwhile.
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
    from workbench.language.lexicon import Lexicon
    from workbench.language.topics import TopicVote

    resources = paths.resources()
    lexicon = Lexicon.load(resources)
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

    return run(build_checker, files)


def screenshot(file: Path, target: Path, look: Look) -> None:
    """Draws the real window with one file off screen into a PNG. WorkbenchError when the file or the PNG fails."""
    from workbench.desktop.program import draw

    draw(build_checker, file, target, look)
