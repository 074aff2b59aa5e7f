import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from workbench import paths
from workbench.desktop.theme import Theme


@pytest.fixture(scope="session", params=["light"])
def theme(request: pytest.FixtureRequest, qapp: object) -> Theme:
    return Theme.load(paths.resources() / "themes" / f"{request.param}.toml")


@pytest.fixture
def dark(qapp: object) -> Theme:
    return Theme.load(paths.resources() / "themes" / "dark.toml")
