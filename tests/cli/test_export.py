import pytest

from tests.cli.conftest import STORY


def test_in_its_own_format_a_story_goes_out_as_it_came_in(wire, tmp_path):
    received = b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode() + b"\xff\r\n\r\n"
    (tmp_path / "dos.txt").write_bytes(received)
    for target in ("out.txt", "out", "out.text"):
        told = wire("export", "dos.txt", "-o", target)
        assert (told.status, told.out, told.err) == (0, f"dos.txt → {target}\n", "")
        assert (tmp_path / target).read_bytes() == received


def test_another_format_holds_the_same_words(wire, story):
    assert wire("export", "strike.txt", "-o", "out.html").status == 0
    assert wire("check", "out.html", "--format", "json").data["stories"][0]["format"] == "html"
    assert wire("compare", "strike.txt", "out.html").status == 0
    assert wire("export", "out.html", "-o", "back.dat", "--to", "text").status == 0
    assert wire("compare", "strike.txt", "back.dat").status == 0


def test_a_format_that_there_is_not_is_told(wire, story, tmp_path):
    for arguments in (["-o", "out.xyz"], ["-o", "out.txt", "--to", "papyrus"]):
        told = wire("export", "strike.txt", *arguments)
        assert (told.status, len(told.complaints)) == (2, 1)
    assert [path.name for path in tmp_path.glob("out*")] == []


@pytest.mark.parametrize("target", ["strike.txt", "./strike.txt", "link.txt"])
def test_the_story_itself_is_never_overwritten(wire, story, tmp_path, target):
    (tmp_path / "link.txt").symlink_to(story)
    told = wire("export", "strike.txt", "-o", target, "--to", "html")
    assert (told.status, len(told.complaints)) == (2, 1)
    assert story.read_text(encoding="utf-8") == STORY


@pytest.mark.parametrize(
    "wanted", [["--track-changes"], ["--track-changes", "--original", "strike.txt"], ["--original", "x"]]
)
def test_tracked_changes_are_refused_plainly(wire, story, tmp_path, wanted):
    told = wire("export", "strike.txt", "-o", "out.txt", *wanted)
    assert (told.status, len(told.complaints)) == (2, 1)
    assert not (tmp_path / "out.txt").exists()


def test_a_story_with_its_edits_marked_is_one_that_evaluate_reads(wire, story, tmp_path):
    (tmp_path / "edited.txt").write_text(STORY.replace("strike", "walkout"), encoding="utf-8")
    told = wire("export", "edited.txt", "--original", "strike.txt", "-o", "strike.critic.md")
    assert (told.status, told.err) == (0, "")
    assert "{~~strike~>walkout~~}" in (tmp_path / "strike.critic.md").read_text(encoding="utf-8")
    assert wire("evaluate", ".").status == 0
    told = wire("export", "edited.txt", "--to", "critic", "-o", "x.md")
    assert (told.status, len(told.complaints)) == (2, 1)
