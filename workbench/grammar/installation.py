"""The LanguageTool that is on this computer: where it lies, what it weighs, whether it is whole."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from workbench.grammar.release import CHECKSUMS, FOLDER, SERVER_JAR, VERSION
from workbench.grammar.unavailable import GrammarUnavailable
from workbench.story.finding import QT_TRANSLATE_NOOP

NOT_INSTALLED = QT_TRANSLATE_NOOP(
    "Rules", "LanguageTool is not installed. “wire-workbench grammar install” installs it."
)
_BLOCK = 1 << 20


@dataclass(frozen=True)
class Installation:
    """One folder with a LanguageTool server in it."""

    folder: Path
    version: str = VERSION

    @property
    def jar(self) -> Path:
        """The file that Java starts."""
        return self.folder / SERVER_JAR

    @property
    def bytes(self) -> int:
        """The size of all its files."""
        return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file())

    def damage(self) -> str:
        """What is wrong with its files, in English; "" when every one is as its checksum says."""
        try:
            lines = (self.folder / CHECKSUMS).read_text("utf-8").splitlines()
        except OSError:
            return f"{CHECKSUMS} is missing"
        for line in lines:
            expected, _, name = line.partition("  ")
            path = self.folder / name
            if not path.is_file():
                return f"{name} is missing"
            if checksum(path) != expected:
                return f"{name} is not as it was"
        return ""

    def remove(self) -> None:
        """Deletes the folder. The name goes first, so that nothing half deleted is ever started; OSError."""
        doomed = self.folder.with_name(self.folder.name + ".removed")
        shutil.rmtree(doomed, ignore_errors=True)
        self.folder.rename(doomed)
        shutil.rmtree(doomed)


def installed(folders: Iterable[Path]) -> Installation | None:
    """The first LanguageTool in ``folders`` (those that hold ``LanguageTool-6.6``), or None. Reads no file."""
    for folder in folders:
        if (folder / FOLDER / SERVER_JAR).is_file():
            return Installation((folder / FOLDER).absolute())
    return None


def required(folders: Iterable[Path]) -> Installation:
    """The same; GrammarUnavailable with what to do when there is none."""
    found = installed(folders)
    if found is None:
        raise GrammarUnavailable(NOT_INSTALLED)
    return found


def checksum(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
