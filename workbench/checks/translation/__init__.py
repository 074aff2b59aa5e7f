"""The grammar of a translation: he for she, articles, word order, doubled words, clauses without a subject."""

from workbench.checks.translation.check import RULES, TranslationCheck, TranslationReading
from workbench.checks.translation.proof import prove
from workbench.checks.translation.rule import GrammarRule

__all__ = ["RULES", "GrammarRule", "TranslationCheck", "TranslationReading", "prove"]
