"""Where the edited story goes: the last look before it leaves the desk."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.desktop.wording import category_name
from workbench.review import OpenStory
from workbench.story import Category


class ExportDialog(QDialog):
    """Asks for the file; ``target`` and ``with_report`` say what was chosen.

    Says what is still open, and says so plainly when the chosen file is the received one.
    """

    def __init__(self, story: OpenStory, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self._story = story
        self.setWindowTitle(translate("Export", "Export “{name}”").format(name=story.name))
        self.setMinimumWidth(560)
        self._file = QLineEdit(str(folder / story.suggested_export))
        self._file.setObjectName("exportFile")
        self._file.setAccessibleName(translate("Export", "File"))
        browse = QPushButton(translate("Export", "Choose…"))
        browse.setAccessibleName(translate("Export", "Choose the file"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        where = QHBoxLayout()
        where.addWidget(self._file, 1)
        where.addWidget(browse)
        self._report = QCheckBox(translate("Export", "Save the change report beside it"))
        self._report.setObjectName("exportReport")
        self._report.setChecked(True)
        self._open = QLabel(self._preflight(story.review.counts))
        self._open.setObjectName("exportPreflight")
        self._open.setWordWrap(True)
        self._warning = QLabel(
            translate("Export", "This is the received file. It will be replaced by the edited story.")
        )
        self._warning.setObjectName("exportWarning")
        self._warning.setWordWrap(True)
        promise = QLabel(translate("Export", "The same format as received; nothing but the edited words differs."))
        promise.setWordWrap(True)
        promise.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._save = self._buttons.addButton(translate("Export", "Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._save.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        form = QFormLayout()
        label = QLabel(translate("Export", "&File:"))
        label.setBuddy(self._file)
        form.addRow(label, where)
        form.addRow("", promise)
        form.addRow("", self._report)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 16, 18, 14)
        rows.setSpacing(14)
        rows.addWidget(self._open)
        rows.addLayout(form)
        rows.addWidget(self._warning)
        rows.addStretch(1)
        rows.addWidget(self._buttons)
        self._file.textChanged.connect(self._weigh)
        self._weigh()

    @property
    def target(self) -> Path:
        """The file to write."""
        return Path(self._file.text().strip()).expanduser()

    @property
    def with_report(self) -> bool:
        """Whether the change report is wanted beside it."""
        return self._report.isChecked()

    @property
    def replaces_received(self) -> bool:
        """Whether the chosen file is the one that was received."""
        return self._story.path is not None and self.target.resolve() == self._story.path

    def _preflight(self, counts: Counter[Category]) -> str:
        translate = QCoreApplication.translate
        if not counts:
            return translate("Export", "Nothing is open: every finding was taken or dismissed.")
        listed = ", ".join(f"{category_name(category)} {counts[category]}" for category in Category if counts[category])
        still_open = counts.total()
        return translate("Export", "%n finding(s) still open: {list}.", "", still_open).format(list=listed)

    def _browse(self) -> None:
        title = QCoreApplication.translate("Export", "Export to")
        options = QFileDialog.Option.DontConfirmOverwrite  # asked once, when it comes to writing
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(self.target), options=options)
        if chosen:
            self._file.setText(chosen)

    def _weigh(self) -> None:
        self._warning.setVisible(self.replaces_received)
        self._save.setEnabled(bool(self._file.text().strip()))
