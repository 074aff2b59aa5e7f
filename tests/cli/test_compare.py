import pytest

from tests.cli.conftest import CLEAN


@pytest.fixture
def edited(tmp_path):
    path = tmp_path / "edited.txt"
    path.write_text(CLEAN.replace("Vitoria,", "Vitoria today,"), encoding="utf-8")
    return path


def test_the_same_words_are_status_zero_whatever_the_file(wire, clean, tmp_path):
    (tmp_path / "dos.txt").write_bytes(CLEAN.replace("\n", "\r\n").encode("utf-16"))
    told = wire("compare", "clean.txt", "dos.txt")
    assert (told.status, told.out, told.err) == (0, "The two texts are the same.\n", "")


def test_different_words_are_shown_in_their_place(wire, clean, edited):
    told = wire("compare", "clean.txt", "edited.txt")
    assert told.status == 1
    assert told.out.startswith("--- clean.txt\n+++ edited.txt\n")
    assert "Talks will go on in Vitoria{+ today+}, said" in told.out
    assert "\x1b" not in told.out


def test_as_json_and_as_a_page(wire, clean, edited):
    told = wire("compare", "clean.txt", "edited.txt", "--format", "json")
    assert (told.status, told.data["same"], told.data["counts"]["changes"]) == (1, False, 1)
    told = wire("compare", "clean.txt", "edited.txt", "--format", "html")
    assert told.status == 1
    assert told.out.startswith("<!DOCTYPE html>")
    assert "clean.txt | edited.txt" in told.out


@pytest.mark.parametrize("missing", [("clean.txt", "gone.txt"), ("gone.txt", "clean.txt")])
def test_a_file_that_is_not_there_is_told(wire, clean, missing):
    told = wire("compare", *missing)
    assert (told.status, told.out, len(told.complaints)) == (2, "", 1)
    assert told.err.startswith("wire-workbench: gone.txt: ")
