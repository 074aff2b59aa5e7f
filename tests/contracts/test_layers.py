"""What is promised of the whole house: sizes, layers, what lies at the top, and that the papers are in order."""

import ast
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

import workbench

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "workbench").rglob("*.py"))
ROOMS = {
    "app.py",
    "errors.py",
    "paths.py",
    "__init__.py",
    "__main__.py",
    "checking",
    "checks",
    "cli",
    "comparing",
    "desktop",
    "formats",
    "grammar",
    "language",
    "review",
    "settings",
    "story",
}
WALL = 400
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "manager", "base"}


def name(path):
    return path.relative_to(ROOT).as_posix()


def lines(path):
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_keeps_within_the_wall_and_says_what_it_is_for(module):
    assert lines(module) <= WALL
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
    assert module.stem not in VAGUE


def test_most_modules_are_short():
    assert statistics.median(lines(module) for module in MODULES) <= 160


def test_the_rooms_are_those_of_the_design():
    found = {path.name for path in (ROOT / "workbench").iterdir() if not path.name.startswith("__pycache__")}
    assert found == ROOMS


@pytest.mark.parametrize("module", [path for path in MODULES if path.parts[len(ROOT.parts) + 1] != "desktop"], ids=name)
def test_only_the_desktop_names_qt(module):
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        assert not [held for held in names if held.split(".")[0] in ("PySide6", "shiboken6")]


@pytest.mark.parametrize(
    "room", ["story", "language", "checks", "formats", "comparing", "settings", "checking", "review"]
)
def test_a_room_below_the_desktop_loads_without_it(room):
    script = f"""
import sys, workbench.{room}
print([name for name in sys.modules if name.startswith(("PySide6", "workbench.desktop"))])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "[]\n"


def test_the_changelog_knows_this_version():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[(\S+)\] - (Unreleased|\d{4}-\d\d-\d\d)$", text, re.MULTILINE)
    assert versions[0][0] == workbench.__version__


def test_the_readme_names_the_two_commands_and_only_files_that_are_there():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in ("python3 packaging/run.py", "python3 packaging/test.py"):
        assert command in text
    linked = re.findall(r"\]\(([^)#:]+)\)", text)
    assert linked
    assert [link for link in linked if not (ROOT / link).exists()] == []


def test_the_build_machine_runs_the_second_command():
    script = ROOT / ".ci" / "run"
    assert "packaging/test.py" in script.read_text(encoding="utf-8")
    if sys.platform != "win32":
        assert script.stat().st_mode & 0o111
