import os
from pathlib import Path

import pytest

from workbench import paths

ASSEMBLED = Path(__file__).resolve().parents[2] / "build" / "languagetool"


@pytest.fixture
def has_languagetool(wire):
    """Puts the assembled LanguageTool where an editor's would lie. A build machine must have it."""
    if not ASSEMBLED.is_dir():
        missing = "LanguageTool is not assembled: .venv/bin/python packaging/languagetool.py"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    paths.languagetool()[-1].symlink_to(ASSEMBLED, target_is_directory=True)


@pytest.mark.parametrize("arguments", [[], ["status"]])
def test_its_state_is_said(wire, arguments):
    told = wire("grammar", *arguments)
    assert (told.status, told.err) == (0, "")
    assert "LanguageTool is not installed" in told.out


def test_what_is_not_there_cannot_be_removed(wire):
    told = wire("grammar", "remove")
    assert (told.status, told.out, len(told.complaints)) == (2, "", 1)


@pytest.mark.parametrize("wanted", ["nonsense", "ftp://127.0.0.1/", "http://"])
def test_an_address_that_is_none_is_refused(wire, clean, wanted):
    told = wire("check", "clean.txt", "--grammar", wanted)
    assert (told.status, len(told.complaints)) == (2, 1)


@pytest.mark.languagetool
def test_what_is_installed_is_told(wire, has_languagetool):
    told = wire("grammar", "status")
    assert told.status == 0
    for word in ("LanguageTool 6.6: whole", "Java 25", "memory"):
        assert word in told.out


@pytest.mark.languagetool
def test_what_is_installed_is_used(wire, tmp_path, has_languagetool):
    (tmp_path / "story.txt").write_text("The union met on Monday. He go home, it said.\n", "utf-8")
    told = wire("check", "story.txt", "--format", "json")
    assert told.data["engine"]["grammar"] == "languagetool 6.6"
    assert "grammar.he-verb-agr" in [found["rule"] for found in told.data["stories"][0]["findings"]]
    off = wire("check", "story.txt", "--format", "json", "--grammar", "off")
    assert off.data["engine"]["grammar"] == "off"
    assert [found["category"] for found in off.data["stories"][0]["findings"]].count("grammar") == 0
