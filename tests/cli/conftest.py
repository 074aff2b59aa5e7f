import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from workbench import app
from workbench.checking import Checker
from workbench.cli import main

STORY = """\
Workers at the Zubialde plant strike again

The union of the plant (SUZ)which called the strike, said on Monday that “ the offer is an insult.”

Talks will go on in Vitoria , said Maider Lasarte, who speaks for the union. The firm did not comment.

Source: EITB
"""
CLEAN = "Talks will go on in Vitoria, said Maider Lasarte, who speaks for the union. The firm did not comment.\n"


@dataclass(frozen=True)
class Told:
    """What one run of the program answered."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)

    @property
    def complaints(self) -> list[str]:
        return self.err.splitlines()


Wire = Callable[..., Told]


@pytest.fixture(scope="session")
def checker() -> Checker:
    """The program's own checker, built once: only its making takes time."""
    return app.build_checker()


@pytest.fixture
def wire(checker, capsys, monkeypatch, tmp_path) -> Wire:
    """Runs a command line in this process, in a folder of its own."""
    monkeypatch.setattr(app, "build_checker", lambda: checker)
    monkeypatch.setenv("WIRE_WORKBENCH_HOME", str(tmp_path / ".home"))
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object) -> Told:
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as end:
            status = end.code
        out, err = capsys.readouterr()
        return Told(status, out, err)

    return run


@pytest.fixture
def story(tmp_path) -> Path:
    """A story with a join, two stray spaces and a credit line."""
    path = tmp_path / "strike.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def clean(tmp_path) -> Path:
    """A story with nothing to find."""
    path = tmp_path / "clean.txt"
    path.write_text(CLEAN, encoding="utf-8")
    return path


def process(*arguments: object, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Runs the program as a process of its own."""
    command = [sys.executable, "-m", "workbench", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=60, check=False, **options)
