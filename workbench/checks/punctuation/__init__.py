"""Spaces, stops, quotation marks, dashes, damaged characters and lost capitals: what no reader should notice."""

from workbench.checks.punctuation.check import PunctuationCheck

__all__ = ["PunctuationCheck"]
