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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What the offscreen platform says of every window that has a least size; it cannot be helped and means nothing.
    for item in items:
        if "desktop" in item.path.parts:
            item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True))
