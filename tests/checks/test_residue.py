"""Leftover words, lines and endings, through the check's public face; the table and the rules prove themselves."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import paths
from workbench.checks.residue import ResidueCheck, load_examples, load_leftovers
from workbench.errors import BrokenRule
from workbench.language.knowledge import StoryKnowledge
from workbench.language.lexicon import Lexicon
from workbench.language.topics import TopicVote
from workbench.story import Action, Paragraph, Passage, Role

FOLDER = paths.resources() / "residue"
ROWS = load_leftovers(FOLDER / "words.tsv")
EXAMPLES = load_examples(FOLDER / "rules.toml")
CHECK = ResidueCheck(Lexicon.load(paths.resources()), ROWS)
VOTE = TopicVote.shipped()
MARKED = re.compile(r"(?P<before>.*?)\[\[(?P<found>.*?)\]\](?P<after>(?!\]).*?)(?: ->(?P<put>.*))?", re.DOTALL)


def findings(*texts, role=Role.BODY):
    passages = [Passage(Paragraph(number, text, role)) for number, text in enumerate(texts)]
    knowledge = StoryKnowledge.of(passages, VOTE.of(passages))
    return list(CHECK.judge([(passage, CHECK.read(passage)) for passage in passages], knowledge))


def told(*texts):
    return [(finding.rule, finding.text) for finding in findings(*texts)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.form)
def test_every_row_is_found_and_repaired(row):
    (finding,) = findings(f"Officials spoke about the {row.form} on Monday.")
    assert (finding.text, finding.proposals[0].text) == (row.form, row.english[0].removeprefix("the "))
    assert finding.rule == ("residue.gloss" if row.gloss else "residue.word")
    assert finding.action is (Action.ASK if row.gloss or row.asked else Action.BATCH)
    for proposal in finding.proposals:
        assert findings(f"Officials spoke about the {proposal.text} on Monday.") == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.form)
def test_every_row_is_left_alone_in_quotation_marks(row):
    assert findings(f"Officials spoke about the “{row.form}” on Monday.") == []


@pytest.mark.parametrize(("rule", "line"), [(entry.rule, line) for entry in EXAMPLES.values() for line in entry.fires])
def test_every_example_fires(rule, line):
    example = MARKED.fullmatch(line)
    texts = (example["before"] + example["found"] + example["after"]).split(" / ")
    found = findings(*texts)
    assert [(finding.rule, finding.text) for finding in found] == [(rule, example["found"])]
    if example["put"] is None:
        assert found[0].action is Action.FLAG
    else:
        put = example["put"][1:]
        assert found[0].proposals[0].text == put
        assert findings(*(example["before"] + put + example["after"]).split(" / ")) == []


@pytest.mark.parametrize(("rule", "line"), [(entry.rule, line) for entry in EXAMPLES.values() for line in entry.silent])
def test_every_silent_example_is_silent(rule, line):
    assert findings(*line.split(" / ")) == []


def test_every_rule_has_examples_and_no_other():
    assert set(EXAMPLES) == set(CHECK.rules)


def test_a_local_term_is_explained_once():
    assert told("The lehendakari spoke.", "The lehendakari left.") == [("residue.gloss", "lehendakari")]
    assert told("The lehendakari, the Basque president, spoke.", "The lehendakari left.") == []


def test_one_explained_singer_explains_them_all():
    assert told("The bertsolari sang.", "Two bertsolaris left.") == [("residue.gloss", "bertsolari")]


def test_a_term_of_taste_is_hardly_believed():
    (finding,) = findings("The children of the ikastola sang.")
    assert (finding.rule, finding.confidence) == ("residue.gloss", 0.45)


def test_a_slogan_has_to_be_translated():
    assert told("They carried a banner with the slogan “Sen convenio non hai paz” to the gate.") == [
        ("residue.foreign-line", "“Sen convenio non hai paz”")
    ]
    assert told("They carried a banner with the slogan “No deal, no peace” to the gate.") == []


def test_places_lose_their_basque_endings():
    basque = "The Basque government met in Gipuzkoa with EH Bildu."
    assert told(basque, "A singer from Zarautzeko and one from Tolosako won.") == [("residue.case-ending", "Tolosako")]
    assert told("A singer from Tolosako won.") == []


def test_an_acronym_may_lose_its_article():
    (finding,) = findings("The index fell, while He YPF managed to rise.")
    assert [proposal.text for proposal in finding.proposals] == ["the YPF", "YPF"]


def test_a_foreign_line_hides_its_words():
    assert told("El alcalde dijo que los concejales no habían votado con el partido.") == [
        ("residue.foreign-line", "El alcalde dijo que los concejales no habían votado con el partido.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The newspaper El País and the magazine Mundo Obrero wrote about Podemos, Vox, EH Bildu and Sumar.",
        "They ate paella and pintxos, played pelota and watched a fiesta in the barrio.",
        "The clubs Rayo Vallecano, Las Palmas and Club Deportivo de la Coruña drew.",
        "Natàlia Mas i Guix and Ramón y Cajal are surnames; so is Pérez de la Riva.",
        "His novel Los de abajo and her film Todo sobre mi madre won prizes.",
        "The Cabildo of El Hierro, in the Canary Islands, runs the harbor of La Restinga.",
        "Julio Domingo and Abril Marzo live at 12 Calle Mayor.",
    ],
)
def test_spanish_in_its_place_is_left_alone(text):
    assert findings(text) == []


def test_credits_are_not_read():
    assert findings("Foto: El alcalde ha dicho que no hay ayuntamiento", role=Role.CREDIT) == []


def test_a_broken_table_is_refused(tmp_path):
    (tmp_path / "words.tsv").write_text("form\tlanguage\tmode\tenglish\taction\nalcalde\txx\tword\tmayor\tbatch\n")
    with pytest.raises(BrokenRule, match="alcalde"):
        load_leftovers(tmp_path / "words.tsv")
    (tmp_path / "rules.toml").write_text('[[rule]]\nid = "residue.word"\nfires = ["a"]\n')
    with pytest.raises(BrokenRule, match="silent"):
        load_examples(tmp_path / "rules.toml")


def test_it_is_quick():
    text = " ".join(
        f"Witness {n} of the ayuntamiento told the court that He PSOE had left on 3 abr." for n in range(2000)
    )
    began = time.perf_counter()
    findings(*[text[start : start + 600] for start in range(0, len(text), 600)])
    assert time.perf_counter() - began < 3


WORDS = st.lists(
    st.sampled_from(
        "El la que Y y He PSOE won [la] 24 abr. lehendakari “ ” . \n Ernai Ernaik alcalde ha dicho the".split(" ")
    ),
    max_size=25,
)


@given(st.lists(WORDS.map(" ".join), max_size=4))
def test_spans_lie_in_their_paragraphs_and_do_not_overlap(texts):
    found = findings(*texts)
    for finding in found:
        assert finding.span.of(texts[finding.paragraph]) == finding.text != ""
    for number, one in enumerate(found):
        for other in found[number + 1 :]:
            assert one.paragraph != other.paragraph or not one.span.overlaps(other.span)
