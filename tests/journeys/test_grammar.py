"""LanguageTool in the real window: its findings come after our own, and the status bar says how it is."""

import pytest

from tests.desktop.driver import Driver
from tests.grammar.conftest import ASSEMBLED, installation
from workbench import paths

__all__ = ["installation"]

pytestmark = pytest.mark.languagetool


@pytest.fixture
def driver(qtbot, tmp_path, monkeypatch, installation):
    monkeypatch.setattr(paths, "languagetool", lambda: (ASSEMBLED,))
    made = Driver(qtbot, tmp_path)
    made.window.grammar.start()
    yield made
    made.close()


def test_grammar_comes_after_our_own_findings_and_follows_the_words(qtbot, driver, tmp_path):
    story = tmp_path / "grammar.txt"
    story.write_text("The (FAO)which leads it was here.\nThese is a sentence that nobody have written.\n")
    driver.drop(story)
    assert "(FAO)which" in driver.found
    qtbot.waitUntil(lambda: any("have" in words or "These" in words for words in driver.found), timeout=60_000)
    driver.settle()
    assert "(FAO)which" in driver.found
    assert "ready" in driver.window.status.grammar
    driver.do("next")
    driver.do("take")
    driver.settle()
    assert any("have" in words or "These" in words for words in driver.found)
