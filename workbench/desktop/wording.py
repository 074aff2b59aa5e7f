"""The words of the rules, and the names of categories and severities, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workbench.story import Action, Category, Severity, Wording


def said(wording: Wording) -> str:
    """A rule's wording in the window's language, with its values in place."""
    return wording.filled(QCoreApplication.translate("Rules", wording.template))


def category_name(category: Category) -> str:
    """A category as the editor reads it."""
    return {
        Category.JOINS: QCoreApplication.translate("Category", "Joins"),
        Category.PHRASES: QCoreApplication.translate("Category", "Phrases"),
        Category.NAMES: QCoreApplication.translate("Category", "Names"),
        Category.RESIDUE: QCoreApplication.translate("Category", "Left untranslated"),
        Category.NUMBERS: QCoreApplication.translate("Category", "Numbers"),
        Category.PUNCTUATION: QCoreApplication.translate("Category", "Punctuation"),
        Category.STRUCTURE: QCoreApplication.translate("Category", "Structure"),
        Category.CONSISTENCY: QCoreApplication.translate("Category", "Consistency"),
        Category.SOURCE: QCoreApplication.translate("Category", "Original"),
        Category.GRAMMAR: QCoreApplication.translate("Category", "Grammar"),
        Category.HOUSE: QCoreApplication.translate("Category", "House list"),
    }[category]


def severity_name(severity: Severity) -> str:
    """How bad it is, in a word."""
    return {
        Severity.ERROR: QCoreApplication.translate("Severity", "error"),
        Severity.WARNING: QCoreApplication.translate("Severity", "warning"),
        Severity.ADVICE: QCoreApplication.translate("Severity", "advice"),
    }[severity]


def action_name(action: Action) -> str:
    """What may be done with the first proposal, in a word."""
    return {
        Action.SAFE: QCoreApplication.translate("Action", "safe"),
        Action.BATCH: QCoreApplication.translate("Action", "by kind"),
        Action.ASK: QCoreApplication.translate("Action", "ask"),
        Action.FLAG: QCoreApplication.translate("Action", "look here"),
    }[action]


def proposal_words(text: str) -> str:
    """A proposal as it is shown: what stands for nothing, and for white space alone, is said in words."""
    if not text:
        return QCoreApplication.translate("Proposal", "remove")
    if not text.strip():
        return QCoreApplication.translate("Proposal", "a space")
    return text.replace("\n\n", " ¶ ").replace("\n", " ")
