import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from workbench import paths
from workbench.errors import WorkbenchError
from workbench.grammar.assembling import assemble
from workbench.grammar.installation import Installation, installed, required
from workbench.grammar.java import bundled
from workbench.grammar.release import FOLDER, VERSION

RECIPE = paths.languagetool_recipe()


@pytest.fixture
def made(tmp_path) -> Installation:
    jars, licences = tmp_path / "jars", tmp_path / "texts"
    jars.mkdir()
    licences.mkdir()
    (licences / "LGPL.txt").write_text("terms", "utf-8")
    for number in range(40):
        with zipfile.ZipFile(jars / f"a-rather-long-name-of-a-library-{number}.jar", "w") as jar:
            jar.writestr("META-INF/LICENSE.txt", f"terms {number}")
            jar.writestr("org/example/license/Deep.class", "no licence")
    return assemble(jars, licences, tmp_path / "here" / FOLDER)


def test_the_folder_is_found_and_whole(made):
    assert installed([made.folder.parent.parent, made.folder.parent]) == made
    assert made.damage() == ""
    assert made.bytes > 0


def test_licences_are_kept(made):
    licences = made.folder / "licences"
    assert (licences / "LGPL.txt").is_file()
    assert len(list(licences.glob("*/LICENSE.txt"))) == 40
    assert not list(licences.rglob("*.class"))


def test_the_server_s_jar_names_all_others(made):
    with zipfile.ZipFile(made.jar) as jar:
        manifest = jar.read("META-INF/MANIFEST.MF").decode()
    assert all(len(line) <= 72 for line in manifest.split("\r\n"))
    (line,) = (line for line in manifest.replace("\r\n ", "").split("\r\n") if line.startswith("Class-Path: "))
    named = line.removeprefix("Class-Path: ").split()
    assert sorted(named) == sorted(f"libs/{path.name}" for path in (made.folder / "libs").iterdir())


@pytest.mark.parametrize("harm", ["changed", "missing", "no checksums"])
def test_damage_is_seen(made, harm):
    jar = next((made.folder / "libs").iterdir())
    if harm == "changed":
        jar.write_bytes(jar.read_bytes() + b" ")
    elif harm == "missing":
        jar.unlink()
    else:
        (made.folder / "checksums.txt").unlink()
    assert made.damage()


def test_what_is_removed_is_gone(made):
    made.remove()
    assert list(made.folder.parent.iterdir()) == []
    with pytest.raises(WorkbenchError, match="not installed"):
        required([made.folder.parent])


def test_every_file_of_the_recipe_has_its_licence_named():
    pom = (RECIPE / "pom.xml").read_text("utf-8")
    named = (RECIPE / "licences" / "LICENCES.md").read_text("utf-8")
    artifacts = [line.split("<artifactId>")[1].split("<")[0] for line in pom.splitlines() if "<artifactItem>" in line]
    assert len(artifacts) > 40
    assert [artifact for artifact in artifacts if f":{artifact}:" not in named] == []
    assert f"<artifactId>languagetool-server</artifactId><version>{VERSION}<" in pom


@pytest.mark.languagetool
def test_the_real_folder_is_whole_and_small(installation):
    assert installation.damage() == ""
    assert installation.bytes < 60_000_000
    assert bundled().version


@pytest.mark.languagetool
def test_the_library_that_we_use_would_find_it(installation):
    """In a process of its own: the library reads its environment when it is imported."""
    script = (
        "from language_tool_python.download_lt import LocalLanguageTool as L;"
        f"print(L.from_version_name('{VERSION}').get_jar_path())"
    )
    found = subprocess.run(
        [sys.executable, "-c", script],
        env={"LTP_PATH": str(installation.folder.parent), "PATH": "/usr/bin:/bin", "HOME": str(Path.home())},
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == str(installation.jar)
