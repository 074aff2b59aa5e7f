"""The window's language: Qt's own texts and ours, plural forms included."""

from __future__ import annotations

import logging
import subprocess
import tempfile
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

_log = logging.getLogger(__name__)


def translate(application: QCoreApplication, translations: Path, language: str) -> None:
    """Installs ``language`` ("es", or "system"). English needs a file too: it holds the plural forms."""
    locale = QLocale.system() if language == "system" else QLocale(language)
    source = translations / f"workbench_{locale.name().partition('_')[0]}.ts"
    if not source.is_file():  # half a window in another language would help nobody
        locale, source = QLocale("en"), translations / "workbench_en.ts"
    QLocale.setDefault(locale)
    theirs, ours = QTranslator(application), QTranslator(application)
    if theirs.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(theirs)
    if ours.load(str(_compiled(source))):
        application.installTranslator(ours)


def _compiled(source: Path) -> Path:
    """The ``.qm`` of a ``.ts``: an installed program brings it along, a source checkout makes it when it is old."""
    compiled = source.with_suffix(".qm")
    if compiled.is_file() and compiled.stat().st_mtime >= source.stat().st_mtime:
        return compiled
    tool = next(Path(PySide6.__path__[0]).glob("lrelease*"), None)
    if tool is None:
        _log.warning("no lrelease here; %s stays untranslated", source.name)
        return compiled
    if not _can_write(source.parent):
        compiled = Path(tempfile.gettempdir()) / compiled.name
    subprocess.run([tool, "-silent", source, "-qm", compiled], check=False)  # noqa: S603 - Qt's own tool
    return compiled


def _can_write(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
