"""Every entry of the shipped lexicon proves itself."""

import re
from collections import Counter

import pytest

from workbench import paths
from workbench.checks.phrases import PhrasesCheck, lexicon_files, load_rules, prove
from workbench.language.topics import TopicVote

RULES = load_rules(lexicon_files(paths.resources() / "lexicon"))
CHECK = PhrasesCheck(RULES)
VOTE = TopicVote.shipped()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_an_entry_does_what_its_examples_say(rule):
    assert prove(rule, CHECK, VOTE) == []


def test_every_entry_has_one_example_that_fires_and_two_that_do_not():
    assert [rule.id for rule in RULES if not rule.fires or len(rule.silent) < 2] == []


def test_ids_are_unique_across_files_and_name_the_fault():
    assert [name for name, count in Counter(rule.rule for rule in RULES).items() if count > 1] == []
    assert [rule.id for rule in RULES if re.match(r"(use|avoid|prefer)-", rule.id)] == []


def test_no_two_entries_look_for_the_same_words_under_the_same_conditions():
    seen = Counter(
        (text, rule.before, rule.after, rule.needs, rule.topics, rule.unless, rule.not_before, rule.not_after)
        for rule in RULES
        for text in rule.find
    )
    assert [key[0] for key, count in seen.items() if count > 1] == []


def test_every_topic_that_an_entry_names_is_voted_on():
    voted = {topic for weights in VOTE.words.values() for topic in weights}
    assert {topic for rule in RULES for topic in rule.topics} <= voted


def test_reasons_tell_the_original_or_say_why():
    assert [rule.id for rule in RULES if not rule.original and not rule.note] == []


def test_the_lexicon_is_large():
    assert len(RULES) >= 300
