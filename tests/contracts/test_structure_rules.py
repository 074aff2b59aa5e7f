"""Every entry of the list of foreign lines proves itself, and none of its patterns can be made to hang."""

import time

import pytest

from workbench import paths
from workbench.checks.structure import StructureCheck, load_lines
from workbench.checks.structure.proof import prove
from workbench.errors import BrokenRule

RULES = load_lines(paths.resources() / "lexicon" / "structure.toml")
CHECK = StructureCheck(RULES)

ENTRY = """
[[line]]
id = "bell"
patterns = ['''Ring the bell[.]?''']
message = "Bell"
why = "No bell rings here."
fires = ["Ring the bell"]
silent = ["Ring the bell twice."]
"""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_an_entry_does_what_its_examples_say(rule):
    assert prove(rule, CHECK) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_pattern_hangs_on_a_long_line(rule):
    bits = [*rule.cues, "a", " ", "A b ", "(", "1", "- ", "Share ", "{", "#a "]
    for bit in bits:
        for line in ((bit * 20_000)[:20_000], rule.fires[0] + (" " + bit) * 5_000):
            began = time.perf_counter()
            list(rule.found(line, 1))
            assert time.perf_counter() - began < 0.5, (rule.id, bit)


def test_an_entry_without_examples_does_not_load(tmp_path):
    path = tmp_path / "lines.toml"
    path.write_text(ENTRY.replace('silent = ["Ring the bell twice."]', ""), encoding="utf-8")
    with pytest.raises(BrokenRule, match="silent"):
        load_lines(path)


@pytest.mark.parametrize(
    ("change", "into", "says"),
    [
        ('id = "bell"', 'id = "Bell one"', "needs an id"),
        ("bell[.]?", "bell[.", "bell"),
        ('message = "Bell"', 'message = "Bell"\nwhen = "now"', "when"),
        ('message = "Bell"', 'message = "Bell"\naction = "burn"', "burn"),
        ('message = "Bell"', 'message = "Bell"\nlongest = 40', "cues"),
        ("[[line]]", "[[word]]", "line"),
        ('"Bell"', '"Bell', "cannot be read"),
    ],
)
def test_a_broken_entry_is_named(tmp_path, change, into, says):
    path = tmp_path / "lines.toml"
    path.write_text(ENTRY.replace(change, into, 1), encoding="utf-8")
    with pytest.raises(BrokenRule, match=says):
        load_lines(path)


def test_two_entries_cannot_share_an_id(tmp_path):
    path = tmp_path / "lines.toml"
    path.write_text(ENTRY + ENTRY, encoding="utf-8")
    with pytest.raises(BrokenRule, match="same id"):
        load_lines(path)


def test_a_proof_sees_an_example_that_does_not_hold(tmp_path):
    path = tmp_path / "lines.toml"
    path.write_text(ENTRY.replace("Ring the bell twice.", "Ring the bell."), encoding="utf-8")
    rules = load_lines(path)
    assert prove(rules[0], StructureCheck(rules)) != []
