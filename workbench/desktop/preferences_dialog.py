"""The preferences, made from the declared settings: a page each, a control each, in force at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop.theme import ui_font
from workbench.settings import ALL, PAGES, Kind, Setting, Store
from workbench.story import Wording


def _said(wording: Wording) -> str:
    return wording.filled(QCoreApplication.translate("Settings", wording.template))


class PreferencesDialog(QDialog):
    """Shows and changes what ``store`` holds; there is nothing to confirm."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.setWindowTitle(QCoreApplication.translate("Preferences", "Preferences"))
        self.resize(640, 560)
        tabs = QTabWidget()
        tabs.setAccessibleName(QCoreApplication.translate("Preferences", "Pages of the preferences"))
        for page in PAGES:
            tabs.addTab(self._page(page.key), _said(page.title))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        reset = buttons.addButton(
            QCoreApplication.translate("Preferences", "Reset all"), QDialogButtonBox.ButtonRole.ResetRole
        )
        reset.clicked.connect(self._reset)
        reset.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 8, 12, 12)
        rows.addWidget(tabs, 1)
        rows.addWidget(buttons)
        self._tabs = tabs

    def _page(self, key: str) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(20, 20, 20, 20)
        form.setVerticalSpacing(6)
        form.setHorizontalSpacing(18)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for setting in ALL:
            if setting.page != key:
                continue
            control = self._control(setting)
            control.setObjectName(setting.key)
            control.setAccessibleName(_said(setting.label))
            control.setAccessibleDescription(_said(setting.help))
            control.setToolTip(_said(setting.help))
            form.addRow("" if setting.kind is Kind.SWITCH else _said(setting.label), control)
            explained = QLabel(_said(setting.help))
            explained.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            explained.setFont(ui_font(0.9))
            explained.setWordWrap(True)
            form.addRow("", explained)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its controls bring themselves into view
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(page)
        return area

    def _control(self, setting: Setting[Any]) -> QWidget:
        value, put = self._store.get(setting), lambda new: self._store.set(setting, new)
        match setting.kind:
            case Kind.SWITCH:
                box = QCheckBox(_said(setting.label))
                box.setChecked(value)
                box.toggled.connect(put)
                return box
            case Kind.CHOICE:
                combo = QComboBox()
                for choice in setting.choices:
                    combo.addItem(_said(choice.label), choice.value)
                combo.setCurrentIndex(combo.findData(value))
                combo.currentIndexChanged.connect(lambda _index: put(combo.currentData(Qt.ItemDataRole.UserRole)))
                return combo
            case Kind.NUMBER:
                spin = QSpinBox()
                spin.setRange(int(setting.least), int(setting.most))
                spin.setSingleStep(10)
                spin.setValue(value)
                spin.valueChanged.connect(put)
                return spin
            case Kind.SHARE:
                share = QDoubleSpinBox()
                share.setRange(setting.least, setting.most)
                share.setSingleStep(0.05)
                share.setValue(value)
                share.valueChanged.connect(put)
                return share
            case _:
                line = QLineEdit(value)
                line.editingFinished.connect(lambda: put(line.text()))
                return line

    def _reset(self) -> None:
        for setting in ALL:
            if setting.page != "state":
                self._store.reset(setting)
        shown = self._tabs.currentIndex()
        self._tabs.clear()
        for page in PAGES:
            self._tabs.addTab(self._page(page.key), _said(page.title))
        self._tabs.setCurrentIndex(shown)
