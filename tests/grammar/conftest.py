import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench import paths
from workbench.grammar import build
from workbench.grammar.asking import Asker
from workbench.grammar.installation import Installation, installed
from workbench.grammar.java import bundled
from workbench.grammar.launch import Launch
from workbench.grammar.server import Server
from workbench.language.lexicon import Lexicon

ASSEMBLED = Path(__file__).resolve().parents[2] / "build" / "languagetool"
STARTS = 120.0  # seconds that a busy machine may need


@pytest.fixture(scope="session")
def installation() -> Installation:
    """The real LanguageTool. A build machine must have it; elsewhere these tests say why they do not run."""
    found = installed([ASSEMBLED])
    if found is None:
        missing = "LanguageTool is not assembled: .venv/bin/python packaging/languagetool.py"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return found


@pytest.fixture(scope="session")
def launch(installation) -> Launch:
    return Launch(installation, bundled(), build.settings().absolute())


@pytest.fixture(scope="session")
def server(launch) -> Iterator[Server]:
    with Server(launch) as running:
        running.address(STARTS)
        yield running


@pytest.fixture
def asker(server) -> Asker:
    return Asker(server)


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon.load(paths.resources())
