"""Figures, times, dates, ordinals, ages, shares and sums as Spanish and Basque copy leaves them in English."""

from workbench.checks.numbers.check import RULES, NumbersCheck
from workbench.checks.numbers.proof import prove
from workbench.checks.numbers.rule import NumberRule

__all__ = ["RULES", "NumberRule", "NumbersCheck", "prove"]
