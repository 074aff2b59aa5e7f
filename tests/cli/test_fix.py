import os

import pytest

from tests.cli.conftest import CLEAN, STORY

SAFE = STORY.replace("“ the", "“the").replace("Vitoria ,", "Vitoria,")


def test_only_what_is_safe_is_repaired_unless_more_is_asked(wire, story, tmp_path):
    told = wire("fix", "strike.txt", "-o", "out.txt")
    assert (told.status, told.err) == (0, "")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == SAFE
    assert story.read_text(encoding="utf-8") == STORY
    assert told.out == "strike.txt → out.txt: 2 repairs, 2 findings left open\n"


def test_all_takes_the_first_proposal_of_everything(wire, story, tmp_path):
    assert wire("fix", "strike.txt", "-o", "out.txt", "--all").status == 0
    text = (tmp_path / "out.txt").read_text(encoding="utf-8")
    assert "The union of the plant (SUZ), which called the strike" in text
    assert "EITB" not in text
    assert wire("check", "out.txt").status == 0


def test_repairing_again_changes_nothing(wire, story, tmp_path):
    wire("fix", "strike.txt", "-o", "once.txt")
    wire("fix", "once.txt", "-o", "twice.txt")
    assert (tmp_path / "once.txt").read_bytes() == (tmp_path / "twice.txt").read_bytes()


def test_all_but_the_repaired_words_stays_byte_for_byte(wire, tmp_path):
    received = STORY.replace("\n", "\r\n").encode("cp1252")
    (tmp_path / "dos.txt").write_bytes(received)
    assert wire("fix", "dos.txt", "-o", "out.txt").status == 0
    assert (tmp_path / "out.txt").read_bytes() == SAFE.replace("\n", "\r\n").encode("cp1252")


def test_in_place_overwrites_the_story_itself(wire, story, clean):
    before = clean.stat().st_mtime_ns
    assert wire("fix", "strike.txt", "clean.txt", "--in-place").status == 0
    assert story.read_text(encoding="utf-8") == SAFE
    assert clean.stat().st_mtime_ns == before


@pytest.mark.parametrize("target", ["strike.txt", "./strike.txt", "link.txt", "."])
def test_a_received_story_is_never_overwritten_unasked(wire, story, tmp_path, target):
    (tmp_path / "link.txt").symlink_to(story)
    told = wire("fix", "strike.txt", "-o", target)
    assert told.status == 2
    assert len(told.complaints) == 1
    assert "--in-place" in told.err
    assert story.read_text(encoding="utf-8") == STORY


def test_another_received_story_is_not_overwritten_either(wire, story, clean, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "clean.txt").write_text(STORY, encoding="utf-8")
    told = wire("fix", "in/clean.txt", "clean.txt", "strike.txt", "-o", ".")
    assert told.status == 2
    assert len(told.complaints) == 3
    assert clean.read_text(encoding="utf-8") == CLEAN


def test_several_stories_go_into_a_folder_as_they_lay(wire, story, tmp_path):
    deep = tmp_path / "in" / "deep"
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "in" / "bad.txt").write_bytes(b"")
    told = wire("fix", "in", "strike.txt", "-o", "out")
    assert told.status == 2
    assert told.complaints == ["wire-workbench: in/bad.txt: The file is empty."]
    assert (tmp_path / "out" / "deep" / "a.txt").read_text(encoding="utf-8") == SAFE
    assert (tmp_path / "out" / "strike.txt").read_text(encoding="utf-8") == SAFE
    assert not (tmp_path / "out" / "bad.txt").exists()


def test_two_stories_of_one_name_do_not_overwrite_each_other(wire, tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(STORY, encoding="utf-8")
    told = wire("fix", "one/a.txt", "two/a.txt", "-o", "out")
    assert told.status == 2
    assert told.err.startswith("wire-workbench: two/a.txt: ")


def test_one_story_goes_into_a_folder_that_is_there_or_is_named_as_one(wire, story, tmp_path):
    (tmp_path / "there").mkdir()
    assert wire("fix", "strike.txt", "-o", "there").status == 0
    assert wire("fix", "strike.txt", "-o", "new/").status == 0
    assert (tmp_path / "there" / "strike.txt").read_bytes() == (tmp_path / "new" / "strike.txt").read_bytes()


@pytest.mark.parametrize("target", ["no/such/out.txt", "strike.txt/out.txt", "x" * 300 + ".txt"])
def test_a_target_that_cannot_be_written_is_told(wire, story, target):
    told = wire("fix", "strike.txt", "-o", target)
    assert told.status == 2
    assert len(told.complaints) == 1
    assert "mistake" not in told.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file_is_no_target(wire, story, tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    told = wire("fix", "strike.txt", "-o", "pipe.txt")
    assert (told.status, len(told.complaints)) == (2, 1)
    assert (tmp_path / "pipe.txt").is_fifo()


def test_standard_input_has_no_place(wire):
    told = wire("fix", "-", "--in-place")
    assert (told.status, len(told.complaints)) == (2, 1)
