"""The words of the rules, and the names of categories and severities, in the window's language."""

from __future__ import annotations

from collections.abc import Mapping

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


def topic_names() -> Mapping[str, str]:
    """Every topic that a story can be about, in the order of the menu, as the editor reads it."""
    return {
        "politics": QCoreApplication.translate("Topic", "Politics"),
        "courts": QCoreApplication.translate("Topic", "Courts"),
        "police": QCoreApplication.translate("Topic", "Police"),
        "war": QCoreApplication.translate("Topic", "War and diplomacy"),
        "migration": QCoreApplication.translate("Topic", "Migration"),
        "markets": QCoreApplication.translate("Topic", "Markets and companies"),
        "labour": QCoreApplication.translate("Topic", "Labor"),
        "health": QCoreApplication.translate("Topic", "Health"),
        "weather": QCoreApplication.translate("Topic", "Weather"),
        "emergency": QCoreApplication.translate("Topic", "Fires and accidents"),
        "culture": QCoreApplication.translate("Topic", "Culture"),
        "football": QCoreApplication.translate("Topic", "Soccer"),
        "basketball": QCoreApplication.translate("Topic", "Basketball"),
        "cycling": QCoreApplication.translate("Topic", "Cycling"),
        "sport": QCoreApplication.translate("Topic", "Other sports"),
        "spain": QCoreApplication.translate("Topic", "Spain"),
        "basque": QCoreApplication.translate("Topic", "Basque Country"),
        "latin-america": QCoreApplication.translate("Topic", "Latin America"),
        "european-union": QCoreApplication.translate("Topic", "European Union"),
    }


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
