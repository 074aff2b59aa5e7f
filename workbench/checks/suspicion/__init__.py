"""Sentences that no rule can mend and that show several signs of lost meaning."""

from workbench.checks.suspicion.check import CHECK_ORIGINAL, SuspicionCheck
from workbench.checks.suspicion.homographs import Homographs

__all__ = ["CHECK_ORIGINAL", "Homographs", "SuspicionCheck"]
