"""Everything about the finding that is chosen in the list, with the buttons that decide."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.desktop.found.finding_sheet import FindingSheet
from workbench.desktop.theme import Theme
from workbench.story import Finding


class FindingDetail(QScrollArea):
    """Shows one finding. ``take(index)`` and ``dismiss(everywhere)`` ask for what was pressed."""

    take = Signal(int)
    dismiss = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.setAccessibleName(translate("Findings", "The chosen finding"))
        self.sheet = FindingSheet(theme)
        self._take = QPushButton(translate("Findings", "Take"))
        self._take.setDefault(True)
        self._take.setAccessibleName(translate("Findings", "Take the first proposal"))
        here = QPushButton(translate("Findings", "Dismiss"))
        here.setAccessibleName(translate("Findings", "Dismiss here"))
        everywhere = QPushButton(translate("Findings", "Everywhere"))
        everywhere.setAccessibleName(translate("Findings", "Dismiss everywhere in this story"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button, stretch in ((self._take, 1), (here, 0), (everywhere, 0)):
            button.setToolTip(button.accessibleName())
            buttons.addWidget(button, stretch)
        page = QWidget()
        page.setObjectName("detailPage")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.sheet)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self.setObjectName("detail")
        self.setAccessibleName(translate("Findings", "The chosen finding"))
        self.setWidgetResizable(True)
        self.setWidget(page)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet.take.connect(self.take)
        self._take.clicked.connect(lambda: self.take.emit(0))
        here.clicked.connect(lambda: self.dismiss.emit(False))
        everywhere.clicked.connect(lambda: self.dismiss.emit(True))
        self.use_theme(theme)

    def show_finding(self, finding: Finding) -> None:
        """Says everything about this one."""
        self.sheet.show_finding(finding)
        self._take.setEnabled(bool(finding.proposals))

    def use_theme(self, theme: Theme) -> None:
        """Changes the look."""
        self.sheet.use_theme(theme)
        ground, line = theme["raised"].name(), theme["line"].name()
        self.setStyleSheet(
            f"#detail {{ background: {ground}; border: none; border-top: 1px solid {line}; }}"
            f"#detailPage {{ background: {ground}; }}"
        )
