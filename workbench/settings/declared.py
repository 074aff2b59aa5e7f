"""Every setting of the program, once: the preferences are made from this list, and the file is checked against it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from workbench.settings.setting import Choice, Kind, Page, Setting
from workbench.story import Category, Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

_NOTHING = Wording("")

THEME = Setting(
    "appearance.theme",
    Kind.CHOICE,
    "system",
    Wording(QT_TRANSLATE_NOOP("Settings", "Theme")),
    Wording(QT_TRANSLATE_NOOP("Settings", "Light or dark, or whichever the system has at the time.")),
    (
        Choice("system", Wording(QT_TRANSLATE_NOOP("Settings", "As the system"))),
        Choice("light", Wording(QT_TRANSLATE_NOOP("Settings", "Light"))),
        Choice("dark", Wording(QT_TRANSLATE_NOOP("Settings", "Dark"))),
    ),
)

ZOOM = Setting(
    "appearance.zoom",
    Kind.NUMBER,
    100,
    Wording(QT_TRANSLATE_NOOP("Settings", "Size of the story’s letters")),
    Wording(QT_TRANSLATE_NOOP("Settings", "In per cent. Ctrl with plus and minus changes it too.")),
    least=50,
    most=300,
)

MINIMUM_CONFIDENCE = Setting(
    "checks.confidence",
    Kind.SHARE,
    0.5,
    Wording(QT_TRANSLATE_NOOP("Settings", "Show findings from this confidence on")),
    Wording(QT_TRANSLATE_NOOP("Settings", "Higher shows fewer false alarms, lower shows more that is only suspected.")),
)

ENGLISH = Setting(
    "checks.english",
    Kind.CHOICE,
    "american",
    Wording(QT_TRANSLATE_NOOP("Settings", "English of the house")),
    Wording(QT_TRANSLATE_NOOP("Settings", "Decides how some names are spelled and where stops stand beside quotes.")),
    (
        Choice("american", Wording(QT_TRANSLATE_NOOP("Settings", "American"))),
        Choice("british", Wording(QT_TRANSLATE_NOOP("Settings", "British"))),
    ),
)

AUTHOR = Setting(
    "export.author",
    Kind.TEXT,
    "",
    Wording(QT_TRANSLATE_NOOP("Settings", "Your name")),
    Wording(QT_TRANSLATE_NOOP("Settings", "Stands in change reports and tracked changes; may be empty.")),
)

ASK_BEFORE_OVERWRITING = Setting(
    "export.ask",
    Kind.SWITCH,
    True,
    Wording(QT_TRANSLATE_NOOP("Settings", "Ask before a file is overwritten")),
    Wording(QT_TRANSLATE_NOOP("Settings", "The file as it was received is never overwritten unasked.")),
)

LAST_FOLDER = Setting("state.folder", Kind.FOLDER, "", _NOTHING, _NOTHING)
WINDOW_GEOMETRY = Setting("state.geometry", Kind.TEXT, "", _NOTHING, _NOTHING)
WINDOW_LAYOUT = Setting("state.layout", Kind.TEXT, "", _NOTHING, _NOTHING)


def _switch(category: Category, label: str, help_text: str) -> Setting[bool]:
    return Setting(f"checks.{category}", Kind.SWITCH, True, Wording(label), Wording(help_text))


CATEGORIES: Mapping[Category, Setting[bool]] = MappingProxyType(
    {
        Category.JOINS: _switch(
            Category.JOINS,
            QT_TRANSLATE_NOOP("Settings", "Joined words"),
            QT_TRANSLATE_NOOP("Settings", "Words that ran together where a space, comma or full stop was lost."),
        ),
        Category.PHRASES: _switch(
            Category.PHRASES,
            QT_TRANSLATE_NOOP("Settings", "Phrases"),
            QT_TRANSLATE_NOOP("Settings", "False friends and phrases carried over word for word."),
        ),
        Category.NAMES: _switch(
            Category.NAMES,
            QT_TRANSLATE_NOOP("Settings", "Names"),
            QT_TRANSLATE_NOOP("Settings", "People, places and institutions that the machine translated or misspelt."),
        ),
        Category.RESIDUE: _switch(
            Category.RESIDUE,
            QT_TRANSLATE_NOOP("Settings", "Left untranslated"),
            QT_TRANSLATE_NOOP("Settings", "Words still in Spanish or Basque."),
        ),
        Category.NUMBERS: _switch(
            Category.NUMBERS,
            QT_TRANSLATE_NOOP("Settings", "Numbers"),
            QT_TRANSLATE_NOOP("Settings", "Figures, dates, times, units and money."),
        ),
        Category.PUNCTUATION: _switch(
            Category.PUNCTUATION,
            QT_TRANSLATE_NOOP("Settings", "Punctuation"),
            QT_TRANSLATE_NOOP("Settings", "Spaces, quotation marks, dashes and stray capitals."),
        ),
        Category.STRUCTURE: _switch(
            Category.STRUCTURE,
            QT_TRANSLATE_NOOP("Settings", "Structure"),
            QT_TRANSLATE_NOOP("Settings", "Repeated paragraphs, author boxes and credit lines."),
        ),
        Category.CONSISTENCY: _switch(
            Category.CONSISTENCY,
            QT_TRANSLATE_NOOP("Settings", "Consistency"),
            QT_TRANSLATE_NOOP("Settings", "One thing written in two ways in the same story."),
        ),
        Category.SOURCE: _switch(
            Category.SOURCE,
            QT_TRANSLATE_NOOP("Settings", "Source"),
            QT_TRANSLATE_NOOP("Settings", "Where the story disagrees with the original."),
        ),
        Category.GRAMMAR: _switch(
            Category.GRAMMAR,
            QT_TRANSLATE_NOOP("Settings", "Grammar"),
            QT_TRANSLATE_NOOP("Settings", "What LanguageTool finds, where it is installed."),
        ),
        Category.HOUSE: _switch(
            Category.HOUSE,
            QT_TRANSLATE_NOOP("Settings", "House list"),
            QT_TRANSLATE_NOOP("Settings", "The newsroom’s own rules."),
        ),
    }
)

PAGES = (
    Page("appearance", Wording(QT_TRANSLATE_NOOP("Settings", "Appearance"))),
    Page("checks", Wording(QT_TRANSLATE_NOOP("Settings", "Checks"))),
    Page("export", Wording(QT_TRANSLATE_NOOP("Settings", "Export"))),
)

ALL: tuple[Setting[Any], ...] = (
    THEME,
    ZOOM,
    ENGLISH,
    MINIMUM_CONFIDENCE,
    *CATEGORIES.values(),
    AUTHOR,
    ASK_BEFORE_OVERWRITING,
    LAST_FOLDER,
    WINDOW_GEOMETRY,
    WINDOW_LAYOUT,
)
