"""Bringing LanguageTool to this computer: by Maven where there is one, else as language-tool-python downloads it."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from workbench.grammar.assembling import assemble, write_checksums
from workbench.grammar.installation import Installation
from workbench.grammar.release import FOLDER, SERVER_JAR, VERSION
from workbench.grammar.unavailable import GrammarUnavailable

Progress = Callable[[str], None]  # one line at a time
_SEVERAL_MINUTES = 1200  # seconds that Maven may take on a slow line


def install(folder: Path, recipe: Path | None, progress: Progress) -> Installation:
    """Installs into ``folder``, in place of what is there; returns what can be started.

    ``recipe`` is the folder of pom.xml and the licences; None where the program does not carry it. Everything is
    made under another name first: an interrupt at any moment leaves what was there before, and nothing else.
    GrammarUnavailable when it cannot be had or is not whole.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".coming-", dir=folder) as name:
        made = _made(Path(name), recipe, progress)
        progress("checking the files")
        if damage := made.damage():
            raise GrammarUnavailable(f"LanguageTool did not arrive whole: {damage}. Try again.")
        target = folder / FOLDER
        if target.exists():
            target.rename(Path(name) / "old")  # goes with the temporary folder
        made.folder.rename(target)
    return Installation(target.absolute())


def _made(work: Path, recipe: Path | None, progress: Progress) -> Installation:
    maven = shutil.which("mvn")
    if maven is None or recipe is None:
        return _downloaded(work, progress)
    progress(f"fetching LanguageTool {VERSION} from Maven Central")
    jars = work / "jars"
    _run_maven(maven, recipe / "pom.xml", jars)
    progress("putting it together")
    return assemble(jars, recipe / "licences", work / FOLDER)


def _run_maven(maven: str, pom: Path, jars: Path) -> None:
    # --strict-checksums: a file that is not what Maven Central says it is ends the run.
    command = [maven, "--batch-mode", "--quiet", "--strict-checksums", "-f", str(pom), "package", f"-Dfolder={jars}"]
    try:
        done = subprocess.run(  # noqa: S603 - the program that "mvn" names, with our own arguments
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=_SEVERAL_MINUTES, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GrammarUnavailable("Maven could not fetch LanguageTool. Is this computer online?") from error
    if done.returncode:
        said = next((line for line in done.stdout.splitlines() if line.startswith("[ERROR]")), "")
        raise GrammarUnavailable(f"Maven could not fetch LanguageTool: {said.removeprefix('[ERROR]').strip()}")


def _downloaded(work: Path, progress: Progress) -> Installation:
    """What language-tool-python downloads (about 250 MB, every language); it checks the archive's own SHA-256."""
    from language_tool_python.download_lt import LocalLanguageTool
    from language_tool_python.exceptions import LanguageToolError, PathError
    from language_tool_python.safe_zip import SafeZipExtractor

    progress(f"downloading LanguageTool {VERSION}; this takes a few minutes")
    release = LocalLanguageTool.from_version_name(VERSION)
    try:
        # Not its download(): that looks for a Java on the PATH, and installs into a folder of its own.
        with tempfile.TemporaryFile(dir=work) as file, release._get_remote_zip(file) as archive:
            SafeZipExtractor().extractall(archive, work, work_dir=work)
    except (OSError, PathError, LanguageToolError) as error:
        raise GrammarUnavailable("LanguageTool could not be downloaded. Is this computer online?") from error
    folder = work / FOLDER
    if not (folder / SERVER_JAR).is_file():
        raise GrammarUnavailable("What was downloaded is no LanguageTool server.")
    write_checksums(folder)
    return Installation(folder)
