"""Run-together words: the space, the comma or the stop between two words is lost."""

from workbench.checks.joins.check import RULES, JoinsCheck

__all__ = ["RULES", "JoinsCheck"]
