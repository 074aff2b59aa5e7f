"""Tenses and days that Spanish tells in another way: “has announced this Monday” is “announced on Monday”."""

from workbench.checks.tense.check import TenseCheck

__all__ = ["TenseCheck"]
