"""The filter above the findings: a chip for each category, with its mark and its count."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from workbench.desktop.found.flow import FlowLayout
from workbench.desktop.marks import SHAPES, paint_mark
from workbench.desktop.theme import Theme, ui_font
from workbench.desktop.wording import category_name
from workbench.story import Category

_MARK = 18  # width of the mark on a chip, in pixels
_PAD = 8
_ARROWS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Chip(QAbstractButton):
    """One category (None: all of them); pressed when its findings are shown."""

    def __init__(self, category: Category | None, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.category = category
        self.theme = theme
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(ui_font(0.92))
        name = QCoreApplication.translate("Chips", "All") if category is None else category_name(category)
        self.setText(name)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """How many findings of it are open."""
        self._count = count
        words = QCoreApplication.translate("Chips", "{category}: %n finding(s)", "", count)
        self.setAccessibleName(words.replace("{category}", self.text()))
        self.updateGeometry()
        self.update()

    @property
    def count(self) -> int:
        """How many findings it says there are."""
        return self._count

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()  # the filter knows the order of the chips
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(f" {self._count}") + 2 * _PAD + 4
        return QSize(width + (_MARK + 6 if self.category else 0), metrics.height() + 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(QPen(theme["accent" if self.hasFocus() else "edge"], 2 if self.hasFocus() else 1))
        painter.setBrush(theme["selection"] if self.isChecked() else theme["raised"])
        if not self.isChecked() and not self.hasFocus():
            painter.setPen(QPen(theme["line"], 1))
        painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2)
        x = float(_PAD)
        if self.category is not None:
            colour, start = theme.mark(self.category), QPointF(x, self.height() / 2 - 1.5)
            paint_mark(painter, SHAPES[self.category], colour, start, _MARK)
            x += _MARK + 6
        metrics = QFontMetrics(self.font())
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setFont(self.font())
        painter.setPen(theme["ink"])
        painter.drawText(QPointF(x, baseline), self.text())
        painter.setPen(theme["ink"] if self.isChecked() else theme["muted"])
        x += metrics.horizontalAdvance(self.text()) + 4
        painter.drawText(QPointF(x, baseline), f" {self._count}".strip())


class CategoryFilter(QWidget):
    """Chips for what there is to see. ``categories_changed(set)`` names the categories that are shown.

    With everything shown, a category's chip shows that one alone; further chips add theirs; the last one taken
    away brings everything back. Tab comes here once; the arrow keys go from chip to chip.
    """

    categories_changed = Signal(set)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(QCoreApplication.translate("Chips", "Show categories"))
        self._chosen: set[Category] = set()  # empty: all
        self._all = Chip(None, theme, self)
        self._chips = {category: Chip(category, theme, self) for category in Category}
        layout = FlowLayout(5, self)
        for chip in (self._all, *self._chips.values()):
            layout.addWidget(chip)
            chip.clicked.connect(lambda _checked=False, chip=chip: self._clicked(chip))
            chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._all.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_counts({})

    @property
    def categories(self) -> set[Category]:
        """What is shown."""
        return set(self._chosen) or set(Category)

    def chip(self, category: Category | None) -> Chip:
        """The chip of a category, or of all."""
        return self._all if category is None else self._chips[category]

    def show_counts(self, counts: Mapping[Category, int]) -> None:
        """Open findings by category; chips without any step aside, unless they are chosen."""
        for category, chip in self._chips.items():
            count = counts.get(category, 0)
            if count != chip.count:
                chip.show_count(count)
            wanted = bool(count) or category in self._chosen
            if wanted == chip.isHidden():
                chip.setVisible(wanted)
        total = sum(counts.values())
        if total != self._all.count:
            self._all.show_count(total)
        self._check()

    def use_theme(self, theme: Theme) -> None:
        """Changes the look."""
        for chip in (self._all, *self._chips.values()):
            chip.theme = theme
            chip.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(event.key())
        chips = [chip for chip in (self._all, *self._chips.values()) if not chip.isHidden()]
        at = next((number for number, chip in enumerate(chips) if chip.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        chips[at].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        reached = chips[(at + step) % len(chips)]
        reached.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        reached.setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self, chip: Chip) -> None:
        if chip.category is None:
            self._chosen.clear()
        else:
            self._chosen ^= {chip.category}
            if self._chosen == {category for category, other in self._chips.items() if not other.isHidden()}:
                self._chosen.clear()
        self._check()
        self.categories_changed.emit(self.categories)

    def _check(self) -> None:
        self._all.setChecked(not self._chosen)
        for category, chip in self._chips.items():
            chip.setChecked(category in self._chosen)
