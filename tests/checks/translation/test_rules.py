"""Each rule of a translation's grammar proves itself; clean copy is left alone and read fast."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.checks.translation import RULES, prove
from workbench.checks.translation.proof import findings
from workbench.story import Action, Category

CLEAN = Path(__file__).parents[2] / "corpus" / "clean"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.kind.rule}: {rule.fires[0][:40]}")
def test_a_rule_does_what_its_examples_say(rule, check):
    assert prove(rule, check) == []


def test_every_rule_has_an_example_that_fires_and_one_that_does_not():
    assert [rule.kind.rule for rule in RULES if not rule.fires or not rule.silent] == []


def test_rules_are_named_once(check):
    assert len(set(check.rules)) == len(check.rules)
    assert {rule.kind.rule for rule in RULES} < set(check.rules)


def test_what_somebody_said_is_asked_about_with_less_belief(check):
    (said,) = findings(check, "“Close the the bridge,” he said.")
    (told,) = findings(check, "They closed the the bridge.")
    assert said.action == Action.ASK
    assert said.confidence < told.confidence * 0.65


def test_clean_copy_is_left_alone_and_read_fast(check):
    stories = [path.read_text(encoding="utf-8").split("\n") for path in sorted(CLEAN.glob("*.txt"))]
    words = sum(len(paragraph.split()) for story in stories for paragraph in story)
    began = time.process_time()
    false = [finding for story in stories for finding in findings(check, *story) if finding.confidence >= 0.5]
    spent = time.process_time() - began
    assert 1000 * len(false) / words <= 0.1, [(finding.rule, finding.text) for finding in false]
    assert words / spent > 30_000  # three times slower than it is, for busy machines


@pytest.mark.parametrize(
    "bit",
    "a |the the |The mayor of |In the accident |Ana Ruiz, |he |people is |, it |to the |12% |as explained |i ".split(
        "|"
    ),
)
def test_no_pattern_hangs_on_a_long_paragraph(bit, check):
    began = time.process_time()
    findings(check, (bit * 20_000)[:20_000] + " explained the mayor.")
    assert time.process_time() - began < 2


WORDS = st.sampled_from(
    "the a of in at Ana Ruiz José Pérez he she his her him who mayor minister said has told explained was is Was Did "
    "In people police two person monday spanish attack terrorist party Spanish , . “ ” the the and layoffs own to for "
    "PSOE Real Sociedad 2019 12% ( ) İ ’ 😀 i that because being arrested".split()
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=120))
def test_spans_lie_in_the_text_and_do_not_overlap(check, text):
    found = list(findings(check, text.replace("\n\n", "\n")))
    body = text.replace("\n\n", "\n")
    for finding in found:
        assert finding.category == Category.GRAMMAR
        assert finding.rule in check.rules
        assert finding.text == body[finding.span.start : finding.span.end] != ""
        assert all(proposal.text != finding.text for proposal in finding.proposals)
    ordered = sorted(
        (finding for finding in found if finding.rule != "translation.pronoun-gender"), key=lambda f: f.span
    )
    assert all(one.span.end <= other.span.start for one, other in pairwise(ordered))
