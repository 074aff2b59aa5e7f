from hypothesis import given
from hypothesis import strategies as st

from workbench.grammar import build
from workbench.grammar.client import Match
from workbench.grammar.families import SPELLING, Families
from workbench.grammar.judging import KINDS, Judge
from workbench.grammar.standing import stand_back
from workbench.language.knowledge import StoryKnowledge
from workbench.story import (
    Action,
    Category,
    Finding,
    Paragraph,
    Passage,
    Severity,
    Span,
    Story,
    Wording,
)

FAMILIES = Families.load(build.settings())


def spelling(text, word, *replacements):
    start = text.index(word)
    span = Span(start, start + len(word))
    return Match("MORFOLOGIK_RULE_EN_US", "TYPOS", "misspelling", span, "Possible mistake.", "Spelling", replacements)


def judged(lexicon, text, *matches, **given):
    paragraph = Paragraph(0, text)
    knowledge = StoryKnowledge.of([Passage(paragraph)])
    return list(Judge(FAMILIES, lexicon, **given).findings(paragraph, matches, knowledge))


def test_every_family_has_a_name_to_show():
    assert {family.name for family in FAMILIES.families} == set(KINDS)
    assert all(reason.strip() for reason in FAMILIES.quiet.values())


def test_nothing_of_it_is_applied_unseen():
    assert {family.action for family in FAMILIES.families} <= {Action.ASK, Action.FLAG}


def test_a_misspelling_is_a_finding_with_its_proposals(lexicon):
    text = "The speling is bad."
    (finding,) = judged(lexicon, text, spelling(text, "speling", "spelling", "spieling"))
    assert (finding.rule, finding.category) == ("grammar.morfologik-rule-en-us", Category.GRAMMAR)
    assert (finding.text, [proposal.text for proposal in finding.proposals]) == ("speling", ["spelling", "spieling"])
    assert (finding.severity, finding.action) == (Severity.ERROR, Action.ASK)
    assert str(finding.why) == "LanguageTool: Possible mistake."


def test_a_name_of_the_lexicon_is_no_misspelling(lexicon):
    text = "He met Rajoy and Puigdemont's lawyer in Donostia."
    found = judged(lexicon, text, *(spelling(text, word) for word in ("Rajoy", "Puigdemont's", "Donostia")))
    assert found == []


def test_a_name_that_the_story_repeats_is_no_misspelling(lexicon):
    text = "It was Zqubelarri, and the police took Zqubelarri home."
    assert judged(lexicon, text, spelling(text, "Zqubelarri")) == []


def test_a_name_that_nobody_knows_is_doubted(lexicon):
    text = "It was Zqubelarri, said the police."
    (finding,) = judged(lexicon, text, spelling(text, "Zqubelarri", "Umbellar"))
    assert finding.confidence < 0.5


def test_a_name_nearly_as_the_story_has_it_is_worth_a_look(lexicon):
    text = "The mayor met Zqubelarri on Monday, and Zqubelarri left; then Zqubelari came."
    start = text.index("Zqubelari ")
    match = Match(
        "MORFOLOGIK_RULE_EN_US", "TYPOS", "misspelling", Span(start, start + 9), "Possible.", "", ("Zqubelarri",)
    )
    (finding,) = judged(lexicon, text, match)
    assert finding.confidence > 0.5


def test_a_word_of_the_editor_is_no_misspelling(lexicon):
    text = "The zqubelark is a bird."
    assert judged(lexicon, text, spelling(text, "zqubelark"))
    assert judged(lexicon, text, spelling(text, "zqubelark"), editor={"zqubelark"}) == []


def test_quiet_rules_and_those_switched_off_say_nothing(lexicon):
    text = "In March the court ruled."
    for rule in (*(name.rstrip("*") for name in FAMILIES.quiet), "EN_DIACRITICS_REPLACE_ORTHOGRAPHY_CANAPES"):
        match = Match(rule, "GRAMMAR", "grammar", Span(0, 8), "Message.", "", ())
        assert judged(lexicon, text, match) == []
    loud = Match("HE_VERB_AGR", "GRAMMAR", "grammar", Span(0, 8), "Message.", "", ())
    assert len(judged(lexicon, text, loud)) == 1
    assert judged(lexicon, text, loud, off={"grammar.he-verb-agr"}) == []


def test_a_spelling_rule_of_any_language_is_spelling():
    assert FAMILIES.of("MORFOLOGIK_RULE_ES", "TYPOS", "misspelling").name == SPELLING
    assert FAMILIES.of("NEVER_HEARD_OF", "NOR_OF_THIS", "nor this").name == "other"


def finding(paragraph, start, end, rule="grammar.x", category=Category.GRAMMAR):
    return Finding(
        rule, category, Severity.WARNING, 0.7, Action.ASK, paragraph, Span(start, end), "", Wording(""), Wording("")
    )


spans = st.tuples(st.integers(0, 2), st.integers(0, 20), st.integers(1, 6)).map(
    lambda drawn: (drawn[0], drawn[1], drawn[1] + drawn[2])
)


@given(st.lists(spans, max_size=8), st.lists(spans, max_size=8))
def test_what_we_name_ourselves_is_not_named_twice(grammar, own):
    story = Story.of(*["x" * 40] * 3)
    ours = [finding(*place, "joins.x", Category.JOINS) for place in own]
    kept = stand_back([finding(*place) for place in grammar], ours, story)
    for one in kept:
        assert not any(one.paragraph == other.paragraph and one.span.overlaps(other.span) for other in ours)
    free = [
        place
        for place in grammar
        if not any(place[0] == other[0] and place[1] < other[2] and other[1] < place[2] for other in own)
    ]
    assert len(kept) == len(free)


def test_a_repeated_paragraph_does_not_silence_its_words():
    story = Story.of("He go home.")
    whole = finding(0, 0, 11, "structure.repeat", Category.STRUCTURE)
    assert len(stand_back([finding(0, 3, 5)], [whole], story)) == 1
