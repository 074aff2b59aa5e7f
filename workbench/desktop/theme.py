"""Colours, faces and the small style sheet of the window, read from ``resources/themes/*.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from workbench.errors import BrokenRule
from workbench.story import Category

SYSTEM = "system"  # the setting that follows the desktop's own light or dark

# Faces cut for long reading on a screen, the first one installed wins; the last one comes with fontconfig on Linux.
_STORY_FACES = ("Charter", "Georgia", "Source Serif 4", "Source Serif Pro", "Noto Serif", "Cambria", "DejaVu Serif")
_STORY_POINTS = 12.5

_ROLES = (
    "chrome raised sunken line edge paper ink muted accent on_accent selection current "
    "inserted inserted_ink removed removed_ink".split()
)


@dataclass(frozen=True)
class Theme:
    """One look. ``theme["paper"]`` is a role's colour, ``theme.mark(category)`` the colour of a category's mark."""

    name: str
    roles: Mapping[str, QColor] = field(hash=False)
    marks: Mapping[Category, QColor] = field(hash=False)

    @classmethod
    def load(cls, path: Path) -> Theme:
        """Reads a theme; BrokenRule when a role or a mark is missing or is no colour."""
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        base = table["base"]
        try:
            roles = {role: QColor(base[table["roles"][role]]) for role in _ROLES}
            marks = {category: QColor(table["marks"][category.value]) for category in Category}
        except KeyError as missing:
            raise BrokenRule(f"The theme does not say what {missing} looks like.", path) from missing
        if not all(colour.isValid() for colour in (*roles.values(), *marks.values())):
            raise BrokenRule("The theme holds something that is not a colour.", path)
        return cls(table["name"], roles, marks)

    def __getitem__(self, role: str) -> QColor:
        return self.roles[role]

    def mark(self, category: Category) -> QColor:
        """The colour of a category's mark, at least 3:1 on the paper."""
        return self.marks[category]

    @property
    def is_dark(self) -> bool:
        """Whether light words stand on dark paper."""
        return self["paper"].lightness() < 128

    def palette(self) -> QPalette:
        """The palette for the application."""
        palette = QPalette()
        pairs = {
            QPalette.ColorRole.Window: "chrome",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Base: "raised",
            QPalette.ColorRole.AlternateBase: "chrome",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.Button: "raised",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.Highlight: "selection",
            QPalette.ColorRole.HighlightedText: "ink",
            QPalette.ColorRole.ToolTipBase: "raised",
            QPalette.ColorRole.ToolTipText: "ink",
            QPalette.ColorRole.PlaceholderText: "muted",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.LinkVisited: "accent",
            QPalette.ColorRole.BrightText: "on_accent",
            QPalette.ColorRole.Accent: "accent",
            QPalette.ColorRole.Mid: "line",
            QPalette.ColorRole.Midlight: "sunken",
            QPalette.ColorRole.Light: "raised",
            QPalette.ColorRole.Dark: "edge",
            QPalette.ColorRole.Shadow: "edge",
        }
        for role, name in pairs.items():
            palette.setColor(role, self[name])
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self["edge"])
        return palette

    def style_sheet(self) -> str:
        """The little that a palette cannot say. Everything else is left to the system's own style."""
        colours = {name: colour.name() for name, colour in self.roles.items()}
        return _SHEET % colours

    def dress(self, application: QApplication) -> None:
        """Gives the whole application this look."""
        application.setPalette(self.palette())
        application.setStyleSheet(self.style_sheet())


def chosen(folder: Path, wish: str = SYSTEM) -> Theme:
    """The theme of that name; ``system`` (or a name that does not exist) asks the desktop for light or dark."""
    path = folder / f"{wish}.toml"
    if wish != SYSTEM and path.is_file():
        return Theme.load(path)
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Theme.load(folder / ("dark.toml" if dark else "light.toml"))


def story_font(zoom: float = 1.0, faces: Sequence[str] = _STORY_FACES) -> QFont:
    """The serif face of the story pane; ``zoom`` 1.0 is the size for an arm's length."""
    installed = set(QFontDatabase.families())
    font = QFont(next((face for face in faces if face in installed), "serif"))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(_STORY_POINTS * zoom)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # even spacing at every zoom
    return font


def ui_font(scale: float = 1.0, bold: bool = False) -> QFont:
    """The system's own face, ``scale`` times its size."""
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(font.pointSizeF() * scale)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours by WCAG 2.2, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


_SHEET = """
QToolTip { color: %(ink)s; background: %(raised)s; border: 1px solid %(edge)s; padding: 3px 6px; }
QMainWindow::separator { background: %(line)s; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: %(accent)s; }
QSplitter::handle { background: %(line)s; }
QStatusBar { background: %(chrome)s; color: %(muted)s; border-top: 1px solid %(line)s; }
QStatusBar::item { border: none; }
QToolBar { background: %(chrome)s; border: none; border-bottom: 1px solid %(line)s; padding: 4px; spacing: 2px; }
QToolBar QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 4px 8px; }
QToolBar QToolButton:hover { background: %(sunken)s; }
QToolBar QToolButton:checked { background: %(sunken)s; border-color: %(edge)s; }
QToolBar QToolButton:focus { border-color: %(accent)s; }
QMenu { background: %(raised)s; color: %(ink)s; border: 1px solid %(line)s; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: %(selection)s; }
QMenu::item:disabled { color: %(edge)s; }
QMenu::separator { height: 1px; background: %(line)s; margin: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: %(edge)s; border-radius: 3px; margin: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: %(muted)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QPushButton { color: %(ink)s; background: %(raised)s; border: 1px solid %(edge)s; border-radius: 5px;
    padding: 5px 12px; }
QPushButton:hover { background: %(sunken)s; }
QPushButton:pressed { background: %(selection)s; }
QPushButton:disabled { color: %(edge)s; border-color: %(line)s; background: %(chrome)s; }
QPushButton:default { color: %(on_accent)s; background: %(accent)s; border-color: %(accent)s; }
QPushButton:focus { border: 2px solid %(accent)s; padding: 4px 11px; }
QPushButton:default:focus { border-color: %(ink)s; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: %(muted)s; border: none; border-bottom: 2px solid transparent;
    padding: 6px 10px; margin: 0 2px; }
QTabBar::tab:hover { color: %(ink)s; }
QTabBar::tab:selected { color: %(ink)s; border-bottom-color: %(accent)s; }
QTabBar::tab:focus { border-bottom-color: %(ink)s; }
QTabWidget::pane { border: none; border-top: 1px solid %(line)s; }
#messageBar { background: %(sunken)s; border-top: 1px solid %(line)s; border-bottom: 1px solid %(line)s; }
#messageBar[trouble="true"] { background: %(removed)s; }
#messageBar[trouble="true"] QLabel { color: %(removed_ink)s; }
#pane QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 4px 8px; }
#pane QToolButton:hover { background: %(sunken)s; }
#pane QToolButton:focus { border-color: %(accent)s; }
#pane QToolButton:disabled { color: %(edge)s; }
QLineEdit { color: %(ink)s; background: %(raised)s; border: 1px solid %(edge)s; border-radius: 5px; padding: 4px 8px;
    selection-background-color: %(selection)s; selection-color: %(ink)s; }
QLineEdit:focus { border-color: %(accent)s; }
"""
