import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import paths
from workbench.checks.phrases import PhrasesCheck, lexicon_files, load_rules, prove
from workbench.errors import BrokenRule
from workbench.language.knowledge import StoryKnowledge
from workbench.language.topics import TopicVote
from workbench.story import Action, Category, Paragraph, Passage, Role

ENTRY = """
[[phrase]]
id = "{id}"
find = {find}
put = {put}
note = "Because."
fires = ["x"]
silent = ["y", "z"]
"""


def entry(find, put='["stronghold(s)"]', more="", name="fief"):
    return ENTRY.format(id=name, find=find, put=put) + more


@pytest.fixture
def load(tmp_path):
    def loaded(*texts):
        files = []
        for number, text in enumerate(texts):
            files.append(tmp_path / f"list{number}.toml")
            files[-1].write_text(text, encoding="utf-8")
        return load_rules(files)

    return loaded


@pytest.fixture
def look(load):
    def found(rules, text, role=Role.BODY, topics=None):
        check = PhrasesCheck(load(rules))
        passages = [Passage(Paragraph(number, line, role)) for number, line in enumerate(text.split("\n\n"))]
        readings = [(passage, check.read(passage)) for passage in passages]
        return list(check.judge(readings, StoryKnowledge.of(passages, topics)))

    return found


def said(findings):
    return [(found.text, [proposal.text for proposal in found.proposals]) for found in findings]


@pytest.mark.parametrize(
    ("find", "put", "text", "found", "proposal"),
    [
        ("fief(s)", "stronghold(s)", "one of its fiefs fell", "fiefs", "strongholds"),
        ("fief(s)", "stronghold(s)", "Fiefs fell", "Fiefs", "Strongholds"),
        ("fief(s)", "stronghold(s)", "THE LAST FIEF FELL", "FIEF", "STRONGHOLD"),
        ("fief(s)", "stronghold(s)", "the fief’s walls", "fief", "stronghold"),
        ("fief(s)", "enclave(s)", "it is a fief of his", "a fief", "an enclave"),
        ("eventual", "possible", "An eventual deal", "An eventual", "A possible"),
        ("eventual", "early", "an eventual deal", "eventual", "early"),
        ("assure(v) that", "say(v) that", "she assures that", "assures that", "says that"),
        ("assure(v) that", "say(v) that", "she had assured that", "assured that", "said that"),
        ("take(v) it", "go(v) away", "he has taken it", "taken it", "gone away"),
        ("take(v) it", "go(v) away", "he took it", "took it", "went away"),
        ("assure(r) that", "say(v) that", "he has also assured that", "has also assured that", "also said that"),
        ("assure(r) that", "say(v) that", "they have assured that", "have assured that", "said that"),
        ("assure(r) that", "say(v) that", "he would have assured that", "assured that", "said that"),
        ("the Executive", "the government", "law of the Executive fell", "the Executive", "the government"),
        ("the Executive", "the government", "The Executive fell", "The Executive", "The government"),
        ("far|extreme right", "{1} left", "the extreme right won", "extreme right", "extreme left"),
        ("minute NUMBER", "the NUMBER-minute mark", "in minute 10 he", "minute 10", "the 10-minute mark"),
        ("so-called", "known as", "the so-called pact", "so-called", "known as"),
        ("the? polls", "a vote", "to the polls now", "the polls", "a vote"),
    ],
)
def test_the_form_that_was_found_is_carried_over(look, find, put, text, found, proposal):
    assert said(look(entry(f'["{find}"]', f'["{put}"]'), text)) == [(found, [proposal])]


def test_a_title_cased_head_gets_a_title_cased_proposal(look):
    head = "Socialists Lose Popular Fief After Thirty Years"
    rules = entry('["popular fief(s)"]', '["base(s) of power"]')
    assert said(look(rules, head, Role.HEAD)) == [("Popular Fief", ["Base of Power"])]


@pytest.mark.parametrize("text", ["It was sold to Fief Records.", "the executive fell", "prefiefs"])
def test_words_are_whole_and_written_as_the_entry_writes_them(look, text):
    assert look(entry('["fief(s)", "the Executive"]'), text) == []


@pytest.mark.parametrize("text", ["write to fief@desk.example", "urnak@fief.example", "#fief", "see //fief.example"])
def test_addresses_and_handles_are_no_words(look, text):
    assert look(entry('["fief(s)"]'), text) == []


def test_after_to_or_a_modal_a_verb_is_in_its_base_form(look):
    rules = entry('["put(v) in value"]', '["praise(v)"]')
    assert said(look(rules, "he has to put in value the town")) == [("put in value", ["praise"])]
    assert said(look(rules, "he has put in value the town")) == [("put in value", ["praised"])]


def test_case_any_asks_nothing(look):
    assert len(look(entry('["box b"]', '["slush fund"]', 'case = "any"'), "Money from Box B paid it.")) == 1


@pytest.mark.parametrize(
    ("condition", "speaks", "keeps_silent"),
    [
        ('unless = ["medieval", "king(s)"]', "The fief voted. A medieval king died.", "The kings held a fief."),
        ('unless = ["rest assured"]', "Rest, the fief is assured.", "Rest assured, the fief holds."),
        ('needs = ["party"]', "The party lost a fief.", "The knight lost a fief. The party wept."),
        ('needs = ["party"]\nnear = 3', "The party lost a fief.", "The party, long before it all, lost a fief."),
        ('before = ["his|her"]', "It was his fief", "It was their fief"),
        ('before = ["START"]', "Fief lost", "A lost fief"),
        ('after = ["of NAME"]', "the fief of Bono", "the fief of tin"),
        ('after = ["END"]', "He lost the fief.", "He lost the fief to them."),
        ('not_before = ["DET"]', "from fief to fief", "the fief"),
        ('not_after = ["NUMBER"]', "the fief of 9", "the fief 9"),
        ('not_after = ["two-thirds"]', "the fief", "the fief two-thirds won"),
        ('story = ["party"]', "A fief.\n\nThe party.", "A fief.\n\nThe prince."),
        ('story_unless = ["feudal"]', "A fief.\n\nThe party.", "A fief.\n\nFeudal times."),
        ('roles = ["head"]', "", "A fief in the body"),
        ('before = ["CLOSE ,"]', "“Yes”, fief he", "He said “fief"),
        ('after = ["THAT"]', "the fief on Monday that", "the fief people knew that"),
    ],
)
def test_conditions(look, condition, speaks, keeps_silent):
    rules = entry('["fief(s)"]', more=condition)
    assert not speaks or look(rules, speaks)
    assert look(rules, keeps_silent) == []


def test_the_topic_vote_may_not_speak_against_and_must_speak_for_when_required(look):
    rules = entry('["fief(s)"]', more='topics = ["politics"]')
    assert look(rules, "a fief")
    assert look(rules, "a fief", topics={"politics": 0.2, "war": 0.6})
    assert look(rules, "a fief", topics={"football": 0.8}) == []
    required = rules + "\ntopics_required = true"
    assert look(required, "a fief") == []
    assert look(required, "a fief", topics={"politics": 0.3})


def test_in_a_quotation_a_finding_is_only_asked_about_and_believed_less(look):
    rules = entry('["fief(s)"]', more='action = "batch"\nconfidence = 0.8')
    plain, quoted = look(rules, "A fief, he said: “It is a fief of ours.”")
    assert (plain.action, plain.confidence) == (Action.BATCH, 0.8)
    assert (quoted.action, quoted.confidence) == (Action.ASK, 0.48)
    assert any("quotation" in str(wording) for wording in quoted.evidence)
    (mechanical,) = look(rules + "\nmechanical = true", "“a fief”")
    assert (mechanical.action, mechanical.confidence) == (Action.BATCH, 0.8)


def test_the_longest_phrase_stands_unless_its_conditions_fail(look):
    rules = entry('["popular"]', '["PP"]', name="popular") + entry(
        '["popular accusation"]', '["private prosecution"]', 'topics = ["courts"]\ntopics_required = true', "accusation"
    )
    assert said(look(rules, "the popular accusation", topics={"courts": 0.5})) == [
        ("popular accusation", ["private prosecution"])
    ]
    assert said(look(rules, "the popular accusation")) == [("popular", ["PP"])]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("In this sense, the mayor spoke.", "The mayor spoke."),
        ("And in this sense the mayor spoke.", "And the mayor spoke."),
        ("He spoke in this sense.", "He spoke."),
    ],
)
def test_an_empty_proposal_takes_the_words_out_with_comma_and_space(look, text, left):
    (found,) = look(entry('["in this sense"]', '[""]'), text)
    assert text[: found.span.start] + found.proposals[0].text + text[found.span.end :] == left


def test_a_finding_tells_the_original_first(look):
    rules = entry('["fief(s)"]', more='original = { es = ["feudo"] }')
    (found,) = look(rules, "the fief")
    assert found.rule == "phrases.fief"
    assert found.category is Category.PHRASES
    assert str(found.why) == "The Spanish “feudo” is not “fief” here."
    assert [str(wording) for wording in found.evidence] == ["Because."]


def test_an_entry_may_belong_to_the_house(look):
    (found,) = look('category = "house"\nkind = "house"\n' + entry('["fief(s)"]'), "the fief")
    assert (found.rule, found.category) == ("house.fief", Category.HOUSE)


def test_an_entry_may_speak_once_in_a_story(look):
    found = look(entry('["fief(s)"]', more="once = true"), "one fief, two fiefs\n\nand the last fief")
    assert said(found) == [("fief", ["stronghold"])]


def test_verbs_of_a_choice_may_all_stand_in_the_perfect(look):
    rules = entry('["lift(r)|raise(r) the corpse"]', '["recover(v) the body"]')
    found = look(rules, "They have lifted the corpse. He raises the corpse. They have also raised the corpse.")
    assert said(found) == [
        ("have lifted the corpse", ["recovered the body"]),
        ("raises the corpse", ["recovers the body"]),
        ("have also raised the corpse", ["also recovered the body"]),
    ]


def test_later_layers_switch_entries_off_and_may_give_them_anew(load):
    shipped = entry('["fief(s)"]') + entry('["guild(s)"]', name="guild")
    assert [rule.id for rule in load(shipped, 'off = ["fief", "unknown"]')] == ["guild"]
    again = load(shipped, 'off = ["fief"]\n' + entry('["fief"]', '["base"]'))
    assert {rule.id: rule.put for rule in again} == {"guild": ("stronghold(s)",), "fief": ("base",)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (entry('["fief"]').replace('silent = ["y", "z"]', ""), "silent"),
        (entry('["fief"]').replace('fires = ["x"]', ""), "fires"),
        (entry('["fief"]', more='colour = "red"'), "colour"),
        (entry('["fief"]', more='action = "shout"'), "shout"),
        (entry('["fief"]', more="confidence = 7"), "confidence"),
        (entry('["fief"]', more="topics_required = true"), "topics"),
        (entry('["fief"]', more="near = 3"), "needs"),
        (entry('["fief"]', more='roles = ["hat"]'), "hat"),
        (entry('["fief"]', more='original = { xx = ["feudo"] }'), "original"),
        (entry('["fief"]', more='kind = "odd"'), "odd"),
        (entry('["NUMBER fief"]'), "begin with a word"),
        (entry('["fief"]', '["{1}"]'), "choices"),
        (entry('[""]'), "empty"),
        (entry('["lift(r)|raise the corpse"]'), "all must be"),
        (entry('["fief| of"]'), "no word"),
        (entry('["fief"]').replace('note = "Because."', ""), "note"),
        (entry('["fief"]', name="use-stronghold"), "use-stronghold"),
        (entry('["fief"]', name="Fief"), "Fief"),
        (entry('["fief"]') * 2, "already"),
        ('[phrase]\nid = "fief"', "double brackets"),
        ("colour = 1", "colour"),
        ("[[phrase", "cannot be read"),
    ],
)
def test_a_broken_list_is_refused_with_file_and_reason(load, text, told):
    with pytest.raises(BrokenRule, match=told) as error:
        load(text)
    assert error.value.path is not None
    assert error.value.path.name == "list0.toml"


def test_a_proof_tells_what_an_example_gets_wrong(load):
    text = entry('["fief(s)"]').replace(
        'fires = ["x"]', 'fires = ["a [fief] -> base", "no mark", "[a fief] -> stronghold", "a [guild] -> stronghold"]'
    )
    (rule,) = load(text.replace('silent = ["y", "z"]', 'silent = ["the fief", "z"]'))
    failures = prove(rule, PhrasesCheck([rule]))
    assert len(failures) == 5
    assert "first proposal is “stronghold”" in failures[0]


def test_a_proof_sees_a_repair_that_another_entry_finds_again(load):
    rules = load(
        entry('["fief(s)"]').replace('["x"]', '["the [fief] -> stronghold"]')
        + entry('["stronghold(s)"]', '["base(s)"]', name="stronghold")
    )
    (failure,) = prove(rules[0], PhrasesCheck(rules))
    assert "phrases.stronghold still finds" in failure


SHIPPED = PhrasesCheck(load_rules(lexicon_files(paths.resources() / "lexicon")))
_PIECES = st.sampled_from(
    "fief fiefs’ The the Executive has assured that judge car a an of “ ” , . ! court Iñaki 12 n\u0303 😀 - this "
    "Monday\n denounced PP popular ones in statements to EFE minor 16 years".split(" ")
)


@given(st.lists(_PIECES, max_size=40).map(" ".join))
def test_spans_hold_what_findings_say_and_do_not_overlap(text):
    passage = Passage(Paragraph(0, text))
    findings = list(SHIPPED.judge([(passage, SHIPPED.read(passage))], StoryKnowledge.of([passage], {"courts": 0.5})))
    spans = sorted(found.span for found in findings)
    assert all(text[found.span.start : found.span.end] == found.text for found in findings)
    assert all(before.end <= after.start for before, after in pairwise(spans))


def test_a_medieval_story_keeps_its_fiefs():
    text = "Tartus, fief of the president, is at peace."
    passages = [Passage(Paragraph(0, text)), Passage(Paragraph(1, "In 1284 the baron lost it."))]
    readings = [(passage, SHIPPED.read(passage)) for passage in passages]
    assert list(SHIPPED.judge(readings, StoryKnowledge.of(passages))) == []
    assert list(SHIPPED.judge(readings[:1], StoryKnowledge.of(passages[:1])))


def test_clean_copy_is_left_alone():
    vote, findings, words = TopicVote.shipped(), 0, 0
    for path in sorted((paths.resources().parent / "tests" / "corpus" / "clean").glob("*.txt")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        passages = [Passage(Paragraph(number, line)) for number, line in enumerate(lines)]
        readings = [(passage, SHIPPED.read(passage)) for passage in passages]
        findings += len(list(SHIPPED.judge(readings, StoryKnowledge.of(passages, vote.of(passages)))))
        words += sum(len(line.split()) for line in lines)
    assert findings <= words / 10_000


def test_ten_times_the_entries_cost_no_more_a_word(load):
    def timed(count):
        rules = "".join(entry(f'["{word} fief"]', name=f"f-{word}") for word in map("word{}".format, range(count)))
        check = PhrasesCheck(load(rules.replace("word", "w")))
        passage = Passage(Paragraph(0, "The old fief of a plain story goes on without one of these phrases. " * 300))
        assert passage.tokens
        return min(_seconds(check, passage) for _ in range(5))

    assert timed(3000) < 3 * timed(300)


def _seconds(check, passage):
    start = time.perf_counter()
    check.read(passage)
    return time.perf_counter() - start
