"""Builds everything and hands it over: the only file that knows every room."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workbench import paths
from workbench.checking import Checker
from workbench.checks.joins import JoinsCheck
from workbench.checks.phrases import PhrasesCheck, load_rules
from workbench.checks.punctuation import PunctuationCheck
from workbench.checks.structure import StructureCheck
from workbench.language.lexicon import Lexicon
from workbench.language.topics import TopicVote


def build_checker(house_lists: Sequence[Path] = ()) -> Checker:
    """A checker with every check that the program has. Takes a second or less; call it off the GUI thread."""
    resources = paths.resources()
    lexicon = Lexicon.load(resources)
    rules = load_rules([*sorted((resources / "lexicon").glob("*.toml")), *house_lists])
    vote = TopicVote.load(resources / "lexicon" / "topics.toml")
    return Checker(
        (StructureCheck(), JoinsCheck(lexicon), PunctuationCheck(), PhrasesCheck(rules)),
        vote.of,
    )
