import pytest

from tests.cli.conftest import CLEAN

MARKED = (
    "The union of the plant {~~(SUZ)which~>(SUZ), which~~}{>>joins<<} called the strike, said on Monday "
    "that talks go on.\n\n"
    "She {++then ++}{>>phrases<<}left.\n"
)


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus" / "deep"
    folder.mkdir(parents=True)
    (folder / "strike.critic.md").write_text(MARKED, encoding="utf-8")
    (tmp_path / "corpus" / "clean.critic.md").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "corpus" / "README.md").write_text("{++ no story", encoding="utf-8")
    return tmp_path / "corpus"


def test_the_figures_are_told_as_a_table(wire, corpus):
    told = wire("evaluate", "corpus")
    assert (told.status, told.err) == (0, "")
    assert told.out.startswith("2 stories, ")
    assert "clean: 1, 19 words" in told.out


def test_the_figures_are_told_to_programs(wire, corpus):
    told = wire("evaluate", "corpus", "--format", "json")
    assert told.status == 0
    assert told.data["stories"] == 2
    assert told.data["total"]["marks"] == 2
    assert told.data["categories"]["joins"]["right_first"] == 1
    assert [missed["story"] for missed in told.data["missed"]] == ["deep/strike.critic.md"]


def test_a_broken_story_is_told_and_left_out(wire, corpus):
    (corpus / "open.critic.md").write_text("A {++mark that is open.\n", encoding="utf-8")
    (corpus / "latin.critic.md").write_bytes(b"Espa\xf1a\n")
    told = wire("evaluate", "corpus", "--format", "json")
    assert (told.status, told.data["stories"], len(told.complaints)) == (2, 2, 2)


@pytest.mark.parametrize("folder", ["gone", "clean.txt", "."])
def test_a_folder_without_such_stories_is_told(wire, clean, folder):
    told = wire("evaluate", folder)
    assert (told.status, told.out, len(told.complaints)) == (2, "", 1)
