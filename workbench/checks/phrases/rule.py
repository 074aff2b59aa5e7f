"""One entry of the lexicon: a phrase that machine translation leaves, what it should be, and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from workbench.story.finding import QT_TRANSLATE_NOOP, Action, Category, Severity
from workbench.story.model import Role

# What the editor reads as the kind of a finding. A file of the lexicon names one for all its entries.
KINDS: Mapping[str, str] = {
    "calque": QT_TRANSLATE_NOOP("Rules", "Translated word by word"),
    "false-friend": QT_TRANSLATE_NOOP("Rules", "False friend"),
    "reporting": QT_TRANSLATE_NOOP("Rules", "Reporting verb"),
    "institution": QT_TRANSLATE_NOOP("Rules", "Institution or office"),
    "politics": QT_TRANSLATE_NOOP("Rules", "Political term"),
    "court": QT_TRANSLATE_NOOP("Rules", "Court term"),
    "police": QT_TRANSLATE_NOOP("Rules", "Police term"),
    "war": QT_TRANSLATE_NOOP("Rules", "War and diplomacy term"),
    "economy": QT_TRANSLATE_NOOP("Rules", "Economic term"),
    "labour": QT_TRANSLATE_NOOP("Rules", "Labor term"),
    "sport": QT_TRANSLATE_NOOP("Rules", "Sports term"),
    "emergency": QT_TRANSLATE_NOOP("Rules", "Emergency, weather or health term"),
    "basque": QT_TRANSLATE_NOOP("Rules", "Basque or Catalan term"),
    "latin-america": QT_TRANSLATE_NOOP("Rules", "Latin American term"),
    "connective": QT_TRANSLATE_NOOP("Rules", "Connective translated word by word"),
    "idiom": QT_TRANSLATE_NOOP("Rules", "Idiom translated word by word"),
    "time": QT_TRANSLATE_NOOP("Rules", "Time or date said the Spanish way"),
    "house": QT_TRANSLATE_NOOP("Rules", "House style"),
}


@dataclass(frozen=True)
class PhraseRule:
    """An entry as loaded; ``rule`` is the id that its findings carry ("phrases.fief").

    ``find``, ``put`` and all lists of words are in the notation of the lexicon (``resources/lexicon/README.md``).
    ``path`` is the file it came from.
    """

    id: str
    find: tuple[str, ...]
    put: tuple[str, ...]
    path: Path
    fires: tuple[str, ...]
    silent: tuple[str, ...]
    kind: str = "calque"
    category: Category = Category.PHRASES
    severity: Severity = Severity.WARNING
    action: Action = Action.ASK
    confidence: float = 0.9
    original: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    note: str = ""
    case: str = "as written"
    unless: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    near: int = 0
    story: tuple[str, ...] = ()
    story_unless: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    topics_required: bool = False
    roles: tuple[Role, ...] = ()
    mechanical: bool = False
    once: bool = False

    @property
    def rule(self) -> str:
        """The id that its findings carry."""
        return f"{self.category.value}.{self.id}"
