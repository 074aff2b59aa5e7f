import pytest

from workbench import paths


def test_every_rule_is_listed_once(wire, checker):
    told = wire("rules", "list")
    *lines, summary = told.out.splitlines()
    assert told.status == 0
    assert [line.split()[0] for line in lines] == list(checker.rules)
    assert summary.startswith(f"{len(checker.rules):,} rules, ")
    assert wire("rules").out == told.out


@pytest.mark.parametrize("rule", ["phrases.fief", "structure.author-box"])
def test_a_rule_is_shown_with_its_examples(wire, rule):
    told = wire("rules", "show", rule)
    assert (told.status, told.err) == (0, "")
    assert told.out.startswith(f"{rule}\n")
    assert "\n  finds\n    " in told.out
    assert "\n  is silent at\n    " in told.out


def test_a_rule_of_the_program_is_known_by_name(wire):
    assert wire("rules", "show", "joins.bracket").status == 0


def test_a_rule_that_there_is_not_is_told(wire):
    told = wire("rules", "show", "phrases.no-such-thing")
    assert (told.status, told.out, len(told.complaints)) == (2, "", 1)


def test_the_examples_of_all_rules_hold(wire):
    told = wire("rules", "test")
    assert told.err == ""
    assert (told.status, told.out.endswith(": all hold\n")) == (0, True)


def test_a_rule_that_fails_its_example_is_status_one(wire, tmp_path, monkeypatch):
    lexicon = tmp_path / "resources" / "lexicon"
    lexicon.mkdir(parents=True)
    for file in (paths.resources() / "lexicon").glob("*.toml"):
        if file.name in ("structure.toml", "topics.toml"):
            (lexicon / file.name).write_bytes(file.read_bytes())
    (lexicon / "wrong.toml").write_text(
        '[[phrase]]\nid = "wrong"\nfind = ["fief"]\nput = ["stronghold"]\n'
        'fires = ["His [fief] fell. -> castle"]\nsilent = ["The fief fell."]\nnote = "A proof that fails."\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "resources")
    told = wire("rules", "test")
    assert told.status == 1
    assert len(told.complaints) == 2
    assert all(line.startswith("wire-workbench: phrases.wrong: ") for line in told.complaints)
