"""All keys on one sheet, made from the commands themselves."""

from __future__ import annotations

import html

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from workbench.desktop import commands


class KeysDialog(QDialog):
    """Shows every command that has a key, and the keys at a finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.setWindowTitle(translate("Keys", "Keys"))
        self.resize(520, 640)
        page = QTextBrowser()
        page.setAccessibleName(translate("Keys", "All keys"))
        page.setHtml(self._sheet())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.addWidget(page)
        rows.addWidget(buttons)

    def _sheet(self) -> str:
        translate = QCoreApplication.translate
        at_finding = (
            (translate("Keys", "Take the first proposal"), ("Return",)),
            (translate("Keys", "Take another proposal"), ("1 … 9",)),
            (translate("Keys", "Dismiss here"), ("D",)),
            (translate("Keys", "Dismiss in this story"), ("Shift+D",)),
            (translate("Keys", "Back to typing"), ("Esc",)),
        )
        parts = [f"<h3>{html.escape(translate('Keys', 'At a finding'))}</h3>", _table(at_finding)]
        for title, entries in commands.menus():
            rows = tuple(
                (entry.text.replace("&", "").rstrip("…"), entry.keys) for entry in entries if entry and entry.keys
            )
            parts += [f"<h3>{html.escape(title.replace('&', ''))}</h3>", _table(rows)]
        return "".join(parts)


def _table(rows: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    lines = []
    for text, keys in rows:
        shown = ", ".join(QKeySequence(key).toString(native) or key for key in keys)
        lines.append(f"<tr><td width=300>{html.escape(text)}</td><td><b>{html.escape(shown)}</b></td></tr>")
    return f"<table cellpadding=3>{''.join(lines)}</table>"
