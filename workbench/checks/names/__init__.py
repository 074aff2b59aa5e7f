"""Names that the translation left in Spanish or Basque spelling, translated word by word, or spelled in two ways."""

from workbench.checks.names.check import NamesCheck, NamesReading
from workbench.checks.names.table import Exonym, load_exonyms, load_given

__all__ = ["Exonym", "NamesCheck", "NamesReading", "load_exonyms", "load_given"]
