"""Putting a LanguageTool folder together from the jars that Maven brought."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

from workbench.grammar.installation import Installation, checksum
from workbench.grammar.release import CHECKSUMS, LIBRARIES, LICENCES, MAIN_CLASS, SERVER_JAR

_LINE = 72  # bytes: no line of a manifest may be longer
_LICENCE_NAMES = ("license", "licence", "notice")
_DATE = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is made


def assemble(jars: Path, licences: Path, target: Path) -> Installation:
    """Makes the folder ``target`` from every jar of ``jars`` and the texts of ``licences``.

    ``target`` must not exist. The result is the same, byte for byte, whenever it is made of the same jars. OSError
    leaves a half-made ``target``: make it under another name first.
    """
    libraries = target / LIBRARIES
    libraries.mkdir(parents=True)
    names = sorted(jar.name for jar in jars.glob("*.jar"))
    for name in names:
        shutil.copyfile(jars / name, libraries / name)
    shutil.copytree(licences, target / LICENCES)
    for name in names:
        _copy_licences(libraries / name, target / LICENCES)
    _write_server_jar(target / SERVER_JAR, [f"{LIBRARIES}/{name}" for name in names])
    write_checksums(target)
    return Installation(target)


def write_checksums(folder: Path) -> None:
    """Writes ``checksums.txt``, in the form that sha256sum reads, over every other file of ``folder``."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != CHECKSUMS)
    lines = (f"{checksum(path)}  {path.relative_to(folder).as_posix()}\n" for path in files)
    (folder / CHECKSUMS).write_text("".join(lines), "utf-8", newline="\n")


def _copy_licences(jar: Path, target: Path) -> None:
    with zipfile.ZipFile(jar) as archive:
        for entry in archive.infolist():
            name = Path(entry.filename).name
            is_near = entry.filename.count("/") <= 1 and not entry.is_dir()
            if is_near and any(word in name.lower() for word in _LICENCE_NAMES):
                folder = target / jar.stem
                folder.mkdir(exist_ok=True)
                (folder / name).write_bytes(archive.read(entry))


def _write_server_jar(path: Path, classpath: list[str]) -> None:
    lines = ["Manifest-Version: 1.0", f"Main-Class: {MAIN_CLASS}", "Class-Path: " + " ".join(classpath)]
    manifest = "".join(f"{part}\r\n" for line in lines for part in _folded(line)) + "\r\n"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("META-INF/MANIFEST.MF", _DATE), manifest)


def _folded(line: str) -> Iterator[str]:
    """A manifest's line in pieces: each but the first begins with a space (JAR File Specification, "Line length")."""
    yield line[:_LINE]
    for start in range(_LINE, len(line), _LINE - 1):
        yield " " + line[start : start + _LINE - 1]
