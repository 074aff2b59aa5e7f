"""What is wrong with machine-translated wire copy, one family a module.

A check works in two steps. It *reads* each paragraph by itself (cached for as long as the paragraph stays as
it is), and then *judges* the whole story from its readings, which must be cheap. A check keeps no state
between calls; it receives its word lists when it is built. It may be called from any thread.
"""

from workbench.checks.check import Check

__all__ = ["Check"]
