"""Words, lines and endings of Spanish, Basque and Catalan that the translation left in the story."""

from workbench.checks.residue.check import ResidueCheck, ResidueReading
from workbench.checks.residue.table import Leftover, load_examples, load_leftovers

__all__ = ["Leftover", "ResidueCheck", "ResidueReading", "load_examples", "load_leftovers"]
