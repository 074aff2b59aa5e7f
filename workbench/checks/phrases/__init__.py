"""Phrases that machine translation leaves: a lexicon that proves itself, and the engine that finds them."""

from workbench.checks.phrases.check import PhraseMatch, PhrasesCheck
from workbench.checks.phrases.loading import lexicon_files, load_rules
from workbench.checks.phrases.proof import prove
from workbench.checks.phrases.rule import PhraseRule

__all__ = ["PhraseMatch", "PhraseRule", "PhrasesCheck", "lexicon_files", "load_rules", "prove"]
