"""What this program is, in a box."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def about(window: QWidget) -> None:
    """Shows name, version and licence."""
    text = QCoreApplication.translate(
        "Window",
        "Wire Workbench {version}\n\nFinds and repairs what the machine broke in translated wire copy. "
        "Nothing leaves this computer.\n\nFree software under the GNU General Public License, version 3 or later.",
    )
    QMessageBox.about(window, "Wire Workbench", text.format(version=QCoreApplication.applicationVersion()))
