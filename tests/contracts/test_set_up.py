"""The set-up scripts run before anything is installed, on whatever Python there is."""

import ast
import importlib.util
import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = [ROOT / "packaging" / name for name in ("bootstrap.py", "run.py", "test.py")]


@pytest.fixture(scope="module")
def bootstrap():
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPTS[0])
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_an_old_python_can_read_it_and_nothing_need_be_installed(script):
    tree = ast.parse(script.read_text(encoding="utf-8"), feature_version=(3, 6))
    imported = {
        alias.name.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    }
    imported |= {node.module.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported <= sys.stdlib_module_names | {"bootstrap"}


def test_the_versions_of_python_are_those_of_the_project(bootstrap):
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    oldest, beyond = (int(minor) for minor in re.fullmatch(r">=3\.(\d+),<3\.(\d+)", wanted).groups())
    assert (3, oldest) == bootstrap.OLDEST
    assert (3, beyond - 1) == bootstrap.NEWEST


def test_a_library_that_is_not_there_is_named_with_its_package(bootstrap, monkeypatch):
    monkeypatch.setattr(bootstrap, "ALWAYS", (("libnowhere.so.7", "libnowhere7", "nowhere", "nowhere", "libnowhere"),))
    monkeypatch.setattr(bootstrap, "ON_A_SCREEN", ())
    monkeypatch.setattr(bootstrap.sys, "platform", "linux")
    monkeypatch.setattr(bootstrap, "is_root", lambda: False)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: "/usr/bin/dnf" if name == "dnf" else None)
    missing = bootstrap.missing_libraries()
    assert [row[0] for row in missing] == ["libnowhere.so.7"]
    assert bootstrap.how_to_install(missing) == "sudo dnf install -y nowhere"


def test_the_environment_is_made_anew_when_the_lock_file_or_the_folder_changes(bootstrap, monkeypatch, tmp_path):
    for name in ("uv.lock", "pyproject.toml"):
        (tmp_path / name).write_text("one", encoding="utf-8")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    before = bootstrap.fingerprint()
    assert bootstrap.fingerprint() == before
    (tmp_path / "uv.lock").write_text("two", encoding="utf-8")
    assert bootstrap.fingerprint() != before
