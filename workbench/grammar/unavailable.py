"""The errors of this room."""

from __future__ import annotations

from workbench.errors import NotAvailable


class GrammarUnavailable(NotAvailable):
    """LanguageTool cannot answer now: not installed, not started yet, slow, dead. The built-in checks go on."""


class GrammarSlow(GrammarUnavailable):
    """It did not answer about this text within its time."""
