import io
import json
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.cli.conftest import CLEAN, STORY
from workbench.story import Action, Category, Severity


def findings(told):
    return [finding for story in told.data["stories"] for finding in story["findings"]]


def test_findings_are_told_like_a_compiler_tells_them(wire, story):
    told = wire("check", "strike.txt")
    assert told.status == 1
    *lines, summary = told.out.splitlines()
    assert "strike.txt:3:24: joins.bracket: Run-together words: “(SUZ)which” → “(SUZ), which”" in lines
    assert any(line.startswith("strike.txt:5:28: punctuation.space-before-mark: ") for line in lines)
    assert any(line.endswith("“Source: EITB” → (take out)") for line in lines)
    assert summary.startswith("1 story, 48 words: 4 findings (joins 1, punctuation 2, structure 1); ")


def test_clean_copy_is_status_zero(wire, clean):
    told = wire("check", "clean.txt")
    assert (told.status, told.out, told.err) == (0, "1 story, 19 words: nothing found\n", "")


def test_places_are_those_of_the_file_whatever_its_line_ends(wire, tmp_path):
    (tmp_path / "dos.txt").write_bytes(STORY.replace("\n", "\r\n").encode("utf-8-sig"))
    assert "\ndos.txt:5:28: punctuation.space-before-mark: " in wire("check", "dos.txt").out


def test_the_json_is_what_the_contract_says(wire, story):
    told = wire("check", "strike.txt", "--format", "json")
    assert told.status == 1
    assert list(told.data) == ["schema", "engine", "stories", "errors"]
    assert told.data["schema"] == 1
    assert set(told.data["engine"]) == {"version", "rules", "grammar"}
    assert told.data["engine"]["rules"] > 100
    assert told.data["engine"]["grammar"] == "off"
    (held,) = told.data["stories"]
    assert {key: held[key] for key in ("path", "format", "language", "words")} == {
        "path": "strike.txt",
        "format": "text",
        "language": "en-US",
        "words": 48,
    }
    assert held["text"] == STORY.strip()
    for finding in held["findings"]:
        assert held["text"][finding["start"] : finding["end"]] == finding["text"]
        assert finding["category"] in list(Category)
        assert finding["severity"] in list(Severity)
        assert finding["action"] in list(Action)
        assert 0.5 <= finding["confidence"] <= 1
        assert finding["message"]
        assert finding["why"]
        assert all(set(proposal) == {"text", "confidence"} for proposal in finding["proposals"])
    join = next(finding for finding in held["findings"] if finding["rule"] == "joins.bracket")
    assert (join["text"], join["proposals"][0]["text"]) == ("(SUZ)which", "(SUZ), which")


def test_offsets_count_code_points(wire, tmp_path):
    (tmp_path / "emoji.txt").write_text("🏭🏭 Talks go on in Vitoria , she said.\n", encoding="utf-8")
    (finding,) = findings(wire("check", "emoji.txt", "--format", "json"))
    assert (finding["start"], finding["end"]) == (25, 27)


def test_an_id_outlives_an_edit_elsewhere_and_no_two_are_the_same(wire, tmp_path):
    twice = "She went to Vitoria , he said.\n\n" * 2
    (tmp_path / "one.txt").write_text(twice, encoding="utf-8")
    (tmp_path / "two.txt").write_text("Talks go on this week.\n\n" + twice, encoding="utf-8")
    ids = [
        [
            found["id"]
            for found in findings(wire("check", name, "--format", "json"))
            if found["category"] == "punctuation"
        ]
        for name in ("one.txt", "two.txt")
    ]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 2


def test_a_run_gives_the_same_answer_twice(wire, story):
    assert wire("check", ".", "--format", "json").out == wire("check", ".", "--format", "json").out


def test_categories_and_confidence_narrow_it(wire, story):
    told = wire("check", "strike.txt", "--format", "json", "--category", "joins", "--category", "structure")
    assert Counter(finding["category"] for finding in findings(told)) == {"joins": 1, "structure": 1}
    told = wire("check", "strike.txt", "--format", "json", "--min-confidence", "1")
    assert all(finding["confidence"] == 1 for finding in findings(told))
    told = wire("check", "strike.txt", "--category", "numbers")
    assert told.status == 0


def test_a_folder_is_read_all_the_way_down_stories_only(wire, story, tmp_path):
    deep = tmp_path / "in" / "deep"
    deep.mkdir(parents=True)
    for name in ("a.txt", "b.TXT", ".hidden.txt", "notes.xyz"):
        (deep / name).write_text(CLEAN, encoding="utf-8")
    (tmp_path / "in" / ".git").mkdir()
    (tmp_path / "in" / ".git" / "c.txt").write_text(CLEAN, encoding="utf-8")
    told = wire("check", "in", deep / "a.txt", "strike.txt", "strike.txt", "--format", "json")
    paths = [held["path"] for held in told.data["stories"]]
    assert paths == [str(Path("in/deep/a.txt")), str(Path("in/deep/b.TXT")), str(deep / "a.txt"), "strike.txt"]


def test_standard_input_is_a_story_too(wire, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    told = wire("check", "-", "--as", "text", "--format", "json")
    (held,) = told.data["stories"]
    assert (told.status, held["path"], held["words"]) == (1, "-", 48)


def test_a_format_that_there_is_not_is_told(wire, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    told = wire("check", "-", "--as", "papyrus")
    assert told.status == 2
    assert told.err.startswith("wire-workbench: -: There is no format “papyrus”")


@pytest.fixture
def bad(tmp_path):
    """Files that are no stories, by name."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \n\n\t\n")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "program.txt").write_bytes(b"\x7fELF" + bytes(100))
    (tmp_path / "nothing").mkdir()
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    return ["empty.txt", "blank.txt", "binary.txt", "program.txt", "nothing", "loop.txt", "vanished.txt", "a\nb.txt"]


def test_what_cannot_be_read_is_told_line_by_line_and_stops_nothing(wire, story, bad):
    told = wire("check", *bad, "strike.txt", "--format", "json")
    assert told.status == 2
    assert len(findings(told)) == 4
    assert sorted(error["path"] for error in told.data["errors"]) == sorted(bad)
    assert len(told.complaints) == len(bad)
    for error, line in zip(told.data["errors"], told.complaints, strict=True):
        assert line.startswith("wire-workbench: ")
        assert error["message"] in line
        assert error["message"].endswith(".")
    assert "mistake" not in told.err


def test_bytes_that_mean_nothing_do_not_matter(wire, tmp_path):
    (tmp_path / "odd.txt").write_bytes(b"She went to Vitoria , he said \xff\xfe\x00 today.\n")
    told = wire("check", "odd.txt", "--format", "json")
    assert told.status == 1
    assert told.err == ""


def test_sarif_names_rules_places_and_errors(wire, story):
    told = wire("check", "strike.txt", "gone.txt", "--format", "sarif")
    assert told.status == 2
    assert told.data["version"] == "2.1.0"
    (run,) = told.data["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(run["results"]) == 4
    assert {result["ruleId"] for result in run["results"]} == set(rules)
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "strike.txt"
    assert place["region"] == {"startLine": 3, "startColumn": 24}
    assert run["invocations"][0]["executionSuccessful"] is False
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == 1


def test_an_original_is_taken_and_said_to_be_of_no_use_yet(wire, clean):
    told = wire("check", "clean.txt", "--source", "limpio.txt")
    assert told.status == 0
    assert len(told.complaints) == 1
    assert told.err.startswith("wire-workbench: limpio.txt: ")


@pytest.mark.parametrize("grammar", ["auto", "off"])
def test_grammar_may_be_on_or_off(wire, clean, grammar):
    assert wire("check", "clean.txt", "--grammar", grammar).status == 0


def test_a_grammar_server_is_refused_plainly(wire, clean):
    told = wire("check", "clean.txt", "--grammar", "http://127.0.0.1:8081")
    assert (told.status, len(told.complaints)) == (2, 1)


def test_a_mistake_of_the_program_is_told_and_logged_and_stops_nothing(
    wire, checker, clean, story, monkeypatch, tmp_path
):
    sound = checker.check

    def check(read):
        if read.words == 48:
            raise ZeroDivisionError
        return sound(read)

    monkeypatch.setattr(checker, "check", check)
    told = wire("check", "strike.txt", "clean.txt", "--format", "json")
    assert told.status == 2
    assert [held["path"] for held in told.data["stories"]] == ["clean.txt"]
    assert "Traceback" not in told.err
    assert len(told.complaints) == 1
    assert "ZeroDivisionError" in (tmp_path / ".home" / "errors.log").read_text(encoding="utf-8")
    assert json.dumps(STORY.split()[0]) not in told.err
