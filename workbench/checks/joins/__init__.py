"""Run-together words: the space, the comma or the stop between two words is lost."""

from workbench.checks.joins.check import JoinsCheck
from workbench.checks.joins.wording import RULES

__all__ = ["RULES", "JoinsCheck"]
