"""Few flags, on sentences that lost their meaning; none on clean copy."""

from pathlib import Path

import pytest

from workbench import paths
from workbench.checks.suspicion import Homographs, SuspicionCheck
from workbench.errors import BrokenRule
from workbench.language.knowledge import StoryKnowledge
from workbench.language.lexicon import Lexicon
from workbench.story import Action, Category, Passage, Severity, Story

CLEAN = Path(__file__).parents[2] / "corpus" / "clean"


@pytest.fixture(scope="module")
def check():
    return SuspicionCheck(Lexicon.load(paths.resources()))


def findings(check, *texts):
    passages = [Passage(paragraph) for paragraph in Story.of(*texts).paragraphs]
    return list(check.judge([(passage, check.read(passage)) for passage in passages], StoryKnowledge.of(passages)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They demanded a faith of life from the guards.", "faith of life"),
        ("He put the ball in front of a delivered hobby after it.", "delivered hobby"),
        ("The delay of the of the works is long.", "the of"),
        ("The wickers are there, and the optional left.", "wickers"),
    ],
)
def test_a_sentence_with_enough_signs_is_flagged_at_the_strongest(check, text, words):
    (found,) = findings(check, text)
    assert (found.rule, found.text) == ("suspicion.check-original", words)
    assert (found.category, found.severity, found.action) == (Category.GRAMMAR, Severity.ADVICE, Action.FLAG)
    assert found.proposals == ()
    assert found.evidence


@pytest.mark.parametrize(
    "text",
    [
        "The pattern of the data is clear.",
        "The toilets of the school were closed, and the bathroom was flooded.",
        "A would-be leader of the up-and-coming club left.",
        "One strange word blorfed is not enough.",
        "The end of an era.",
    ],
)
def test_one_sign_or_an_excuse_is_not_enough(check, text):
    assert findings(check, text) == []


def test_a_story_gets_one_flag_for_800_words_at_most(check):
    assert len(findings(check, *["They demanded a faith of life from the guards."] * 20)) == 1
    assert len(findings(check, *["They demanded a faith of life from the guards."] * 200)) == 2


def test_clean_copy_gets_no_flags(check):
    found = [
        finding.text
        for path in sorted(CLEAN.glob("*.txt"))
        for finding in findings(check, *path.read_text(encoding="utf-8").split("\n"))
    ]
    assert len(found) <= 2, found


def test_every_row_of_the_table_is_found_in_small_and_excused(check):
    table = Homographs.read(paths.resources() / "suspicion" / "homographs.tsv")
    assert len(table.rows) >= 60
    assert [row for row in table.rows if not row.original] == []
    forms = [form for row in table.rows for form in row.forms]
    assert len(set(forms)) == len(forms)


def test_a_broken_table_is_named(tmp_path):
    path = tmp_path / "homographs.tsv"
    path.write_text("forms\toriginal\tunless\nwickers\n", encoding="utf-8")
    with pytest.raises(BrokenRule, match="wickers"):
        Homographs.read(path)
    path.write_text("wickers\n", encoding="utf-8")
    with pytest.raises(BrokenRule, match="columns"):
        Homographs.read(path)
