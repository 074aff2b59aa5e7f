"""The commands that draw the window, each in a process of its own."""

import os
import struct

import pytest

from tests.cli.conftest import process


@pytest.fixture
def unseen(tmp_path):
    return {**os.environ, "WIRE_WORKBENCH_HOME": str(tmp_path / ".home"), "QT_QPA_PLATFORM": "offscreen"}


def size(png):
    """Width and height, from the first chunk of a PNG."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


def test_a_picture_of_the_window_is_drawn(story, unseen):
    done = process("screenshot", "strike.txt", "-o", "a.png", "--size", "1000x700", cwd=story.parent, env=unseen)
    assert done.returncode == 0, done.stderr
    assert size((story.parent / "a.png").read_bytes()) == (1000, 700)
    assert not (story.parent / ".home" / "journal.sqlite").exists()


@pytest.mark.parametrize("arguments", [["gone.txt", "-o", "a.png"], ["strike.txt", "-o", "no/such/a.png"]])
def test_a_picture_that_cannot_be_drawn_is_told(story, unseen, arguments):
    done = process("screenshot", *arguments, cwd=story.parent, env=unseen)
    assert done.returncode == 2
    assert b"wire-workbench: " in done.stderr
    assert b"Traceback" not in done.stderr


def test_the_demo_leaves_story_report_and_picture(tmp_path, unseen):
    done = process("demo", tmp_path / "demo", env=unseen)
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "demo").encode() in done.stdout
    corrected = (tmp_path / "demo" / "welcome-corrected.html").read_text(encoding="utf-8")
    assert "<strong>Mikel Arrizubieta</strong>, who has led" in corrected
    assert "Source: EITB" not in corrected
    assert "<script>window.dataLayer" in corrected
    assert "Arrizubieta" in (tmp_path / "demo" / "changes.html").read_text(encoding="utf-8")
    assert size((tmp_path / "demo" / "window.png").read_bytes())[0] > 1000
