"""Brings translations/*.ts up to date with the sources and the word lists: ``python packaging/translations.py``.

English holds plural forms only, and they follow from the sources: "%n word(s)" is "%n word" and "%n words".

WORKAROUND (lupdate of PySide6 6.11.3): in Python it does not mark a plural as such, and it passes over a call whose
count is anything but a plain name; so the sources give plain names, and plurals are known here by their "%n".
https://doc.qt.io/qtforpython-6/tools/pyside-lupdate.html
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
LISTS = ROOT / "resources" / "lexicon"
SHOWN = ("message", "why", "note")  # keys of the word lists whose sentences the editor reads


def update(code: str) -> Path:
    """Runs Qt's own lupdate over the package for one language; returns its .ts file."""
    target = FOLDER / f"workbench_{code}.ts"
    tool = next(Path(PySide6.__path__[0]).glob("lupdate*"))
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "workbench").rglob("*.py"))
    flags = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", code]
    with tempfile.TemporaryDirectory() as folder:
        lists = Path(folder) / "lists.py"
        lists.write_text(literals(), encoding="utf-8")
        subprocess.run([tool, *flags, *sources, lists, "-ts", target], check=True, cwd=ROOT)
    return target


def literals() -> str:
    """The sentences of the word lists as Python that lupdate can read, in the context of the rules."""
    found = {
        sentence
        for path in LISTS.glob("*.toml")
        for sentence in sentences(tomllib.loads(path.read_text(encoding="utf-8")))
    }
    lines = (f'QT_TRANSLATE_NOOP("Rules", {json.dumps(sentence, ensure_ascii=False)})' for sentence in sorted(found))
    return "\n".join(lines) + "\n"


def sentences(entry: object) -> Iterator[str]:
    """What an entry of a word list, or a whole list, says to the editor."""
    if isinstance(entry, dict):
        for key, value in entry.items():
            if key in SHOWN and isinstance(value, str):
                yield value
            else:
                yield from sentences(value)
    elif isinstance(entry, list):
        for value in entry:
            yield from sentences(value)


def fill_english(path: Path) -> None:
    """Writes the English plural forms."""
    tree = ET.parse(path)  # noqa: S314 - our own file
    for context in tree.iter("context"):
        for message in list(context.iter("message")):
            source = message.findtext("source") or ""
            if "%n" not in source:
                context.remove(message)
                continue
            message.set("numerus", "yes")
            translation = message.find("translation")
            translation.clear()
            for form in (re.sub(r"\((?:s|es)\)", "", source), re.sub(r"\((s|es)\)", r"\1", source)):
                ET.SubElement(translation, "numerusform").text = form
    text = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def main() -> int:
    """Updates every language that has a file."""
    fill_english(update("en"))
    for path in sorted(FOLDER.glob("workbench_*.ts")):
        code = path.stem.partition("_")[2]
        if code != "en":
            update(code)
    return 0


if __name__ == "__main__":
    sys.exit(main())
