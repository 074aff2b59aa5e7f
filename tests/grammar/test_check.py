from pathlib import Path

import pytest

from tests.grammar.conftest import STARTS
from workbench import app, formats
from workbench.checking.merging import merged
from workbench.grammar import build
from workbench.grammar.asking import Asker, Elsewhere
from workbench.grammar.check import Grammar
from workbench.grammar.families import Families
from workbench.grammar.judging import Judge
from workbench.grammar.server import Server
from workbench.grammar.unavailable import GrammarUnavailable
from workbench.story import Category, Edit, Paragraph, Role, Severity, Span, Story

CLEAN = Path(__file__).resolve().parents[1] / "corpus" / "clean"
STORY = Story.of("He go home.", "She want to leave Bilbao.", "All is well.")


@pytest.fixture
def grammar(server, lexicon):
    return build.grammar(server, lexicon)


@pytest.mark.languagetool
def test_answers_arrive_paragraph_by_paragraph(grammar):
    assert grammar.known(STORY) == ()
    arriving = grammar.arriving(STORY, first={1})
    assert next(arriving) == 1
    assert [finding.text for finding in grammar.known(STORY)] == ["want"]
    assert [paragraph.id for paragraph in grammar.waiting(STORY)] == [0, 2]
    assert list(arriving) == [0, 2]
    assert [finding.text for finding in grammar.known(STORY)] == ["go", "want"]
    assert grammar.version == "6.6"


@pytest.mark.languagetool
def test_an_edit_asks_about_its_paragraph_only(grammar):
    grammar.check(STORY)
    edited = STORY.applied(Edit(Span(3, 5), "go", "goes"))
    assert [paragraph.id for paragraph in grammar.waiting(edited)] == [0]
    assert [finding.text for finding in grammar.known(edited)] == ["want"]
    assert [finding.text for finding in grammar.check(edited)] == ["want"]


@pytest.mark.languagetool
def test_it_stops_when_it_is_told_to(grammar):
    assert grammar.check(STORY, stop=lambda: True) == ()
    assert len(grammar.waiting(STORY)) == 3


@pytest.mark.languagetool
def test_a_byline_is_nobody_s_grammar(grammar):
    story = Story.made([Paragraph(0, "By Zqube Larri", Role.BYLINE), Paragraph(1, "— 12 —")])
    assert grammar.waiting(story) == ()


@pytest.mark.languagetool
def test_british_english_is_asked_for(server, lexicon):
    grammar = build.grammar(server, lexicon, english="en-GB")
    grammar.check(STORY)
    assert {match.rule for match in grammar.raw(Paragraph(0, STORY.paragraphs[0].text), "en-GB")}


@pytest.mark.languagetool
def test_what_our_checks_name_stands_and_the_rest_is_added(grammar):
    checker = app.build_checker()
    story = Story.of("The group Hayat Tahrir al Sham (HTS)which is leading, have speling.")
    report = merged(checker.check(story), grammar.check(story))
    texts = [finding.text for finding in report.findings]
    assert "speling" in texts
    joined = [finding for finding in report.findings if "(HTS)which" in finding.text]
    assert [finding.category for finding in joined] == [Category.JOINS]


@pytest.mark.languagetool
def test_clean_copy_brings_at_most_a_tenth_of_its_alarms(grammar):
    stories = [document.story for path in sorted(CLEAN.glob("*.txt"))[::6] for document in formats.load(path)]
    words = sum(story.words for story in stories)
    as_it_comes = ours = 0
    for story in stories:
        shown = [finding for finding in grammar.check(story) if finding.confidence >= 0.5]
        ours += sum(finding.severity is not Severity.ADVICE for finding in shown)
        as_it_comes += sum(len(grammar.raw(paragraph, story.language)) for paragraph in story.paragraphs)
    assert as_it_comes / words > 0.01
    assert ours <= as_it_comes / 10


def test_without_a_server_there_is_one_kind_of_error(lexicon):
    grammar = build.grammar(Elsewhere("http://127.0.0.1:9"), lexicon)
    with pytest.raises(GrammarUnavailable):
        grammar.check(STORY)
    assert grammar.known(STORY) == ()


@pytest.mark.languagetool
def test_a_text_that_is_never_answered_in_time_is_given_up(launch, lexicon):
    families = Families.load(build.settings())
    with Server(launch, warm_up=(), pauses=(0.0,)) as server:
        grammar = Grammar(Asker(server, patience=(0.001, 0.0)), Judge(families, lexicon))
        for _ in range(2):
            server.address(STARTS)
            with pytest.raises(GrammarUnavailable):
                grammar.ask(STORY.paragraphs[0], "en-US")
        grammar.ask(STORY.paragraphs[0], "en-US")
    assert [paragraph.id for paragraph in grammar.waiting(STORY)] == [1, 2]
