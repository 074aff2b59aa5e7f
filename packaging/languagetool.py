"""Assembles the LanguageTool that the installers carry: ``python packaging/languagetool.py [FOLDER]``.

FOLDER is ``build/languagetool`` when it is not named; the tests that need a real server look there, too. What is there
already and whole is left alone. Says on standard output how many bytes it weighs. Needs Maven and a network.
"""

from __future__ import annotations

import sys
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.grammar.installation import installed
from workbench.grammar.installing import install

ROOT = Path(__file__).resolve().parent.parent
RECIPE = ROOT / "packaging" / "languagetool"
TARGET = ROOT / "build" / "languagetool"


def assembled(target: Path) -> int:
    """Bytes of the folder inside ``target``, which is made when it is missing or damaged. WorkbenchError."""
    found = installed([target])
    if found is None or found.damage():
        found = install(target, RECIPE, lambda line: print(line, file=sys.stderr, flush=True))
    return found.bytes


def main() -> int:
    """0 when the folder is there."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    try:
        print(f"{target}: {assembled(target):,} bytes")
    except WorkbenchError as error:
        print(f"languagetool: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
