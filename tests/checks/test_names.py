"""Exonyms, translated names and spellings, through the check's public face; every row of the tables is run."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import paths
from workbench.checks.names import NamesCheck, load_exonyms, load_given
from workbench.errors import BrokenRule
from workbench.language.knowledge import StoryKnowledge
from workbench.language.lexicon import Lexicon
from workbench.language.topics import TopicVote
from workbench.story import Action, Category, Paragraph, Passage, Role, Severity

FOLDER = paths.resources() / "exonyms"
ROWS = load_exonyms(FOLDER)
CHECK = NamesCheck(Lexicon.load(paths.resources()), ROWS)


VOTE = TopicVote.shipped()


def findings(*texts, check=CHECK, role=Role.BODY):
    passages = [Passage(Paragraph(number, text, role)) for number, text in enumerate(texts)]
    knowledge = StoryKnowledge.of(passages, VOTE.of(passages))
    return list(check.judge([(passage, check.read(passage)) for passage in passages], knowledge))


def told(*texts):
    return [(finding.text, finding.proposals[0].text) for finding in findings(*texts)]


def sentence(form, row):
    company = f" A {row.context[0]} was named." if row.context else ""
    return f"Officials spoke of {form} on Monday.{company}"


def test_every_row_is_found_and_repaired():
    failures = []
    for row in ROWS:
        found = [(finding.text, finding.proposals[0].text) for finding in findings(sentence(row.form, row))]
        if found != [(row.form, row.puts()[0])]:
            failures.append((row.form, row.puts()[0], found))
    assert failures == []


def test_every_repair_is_clean():
    failures = []
    for row in ROWS:
        for put in row.puts():
            left = [finding.text for finding in findings(sentence(put, row)) if finding.severity is not Severity.ADVICE]
            failures += [(row.form, put, left)] if left else []
    assert failures == []


def test_a_row_with_a_context_needs_it():
    held = [row for row in ROWS if row.context]
    assert len(held) > 100
    for row in held:
        found = [finding.text for finding in findings(f"Officials spoke of {row.form} on Monday.")]
        assert row.form not in found, row.form


def test_the_tables_are_large_and_never_safe():
    assert len(ROWS) >= 1200
    assert all(row.action in ("batch", "ask", "advice") for row in ROWS)
    assert all(row.action == "ask" for row in ROWS if row.kind == "surname")
    assert len(load_given(FOLDER / "given" / "translated.tsv")) >= 80


@pytest.mark.parametrize(
    ("text", "found", "put"),
    [
        ("The troops left Járkov’s suburbs on Monday.", "Járkov", "Kharkiv"),
        ("The delegation flew from Pekín to Londres, and back.", "Pekín", "Beijing"),
        ("A court in La Haya heard the case.", "La Haya", "The Hague"),
        ("PEKÍN – The talks ended on Monday.", "PEKÍN", "BEIJING"),
        ("He lived in Estados Unidos for a year.", "Estados Unidos", "the United States"),
        ("He lived in the Estados Unidos for a year.", "Estados Unidos", "United States"),
        ("EE.UU. announced tariffs on steel.", "EE.UU.", "The U.S."),
        ("EE.UU. sources denied it.", "EE.UU.", "The U.S."),
        ("Troops entered the Franja de Gaza at night.", "Franja de Gaza", "Gaza Strip"),
        ("Serguéi Zajárov met Volodímir Zelenski there.", "Volodímir Zelenski", "Volodymyr Zelenskyy"),
        ("The PP leader, Pablo Married, denied it.", "Pablo Married", "Pablo Casado"),
        ("Jamenei’s office said nothing.", "Jamenei", "Khamenei"),
        ("Yihadistas claimed the attack.", "Yihadistas", "Jihadis"),
        ("“We never trusted the ONU in this war,” she said.", "ONU", "UN"),
    ],
)
def test_forms_in_their_sentences(text, found, put):
    assert (found, put) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Banco de México raised its rate on Thursday.",
        "The vice president, Francia Márquez, resigned.",
        "The novelist Paloma Londres read from her book.",
        "They met at the Hospital de Alemania in Valencia.",
        "Her film “Nueva York” opens on Friday.",
        "The account @ONU posted it, with the hashtag #Hamás.",
        "The CPI rose by 3 percent in June, the statistics office said.",
        "Citizens voted in large numbers, and we can say why.",
        "The city of Nice is full of flowers, and Granada is in the south.",
        "Mr. Churches runs a bakery in Leeds.",
        "She read from The Country and the City.",
        "The company placed 40 workers on an ERTE, a temporary layoff scheme.",
        "Sick of the noise, the governor of Kansas left for Peru, Panama and Iran.",
        "El presidente de Rusia dijo que no se lo había dicho en Londres.",
        "The University of Navarra published the study.",
        "The name of the site is otan.example.",
    ],
)
def test_what_is_right_is_left_alone(text):
    assert [finding for finding in findings(text) if finding.confidence >= 0.5] == []


def test_british_forms_come_first_where_asked_for():
    british = NamesCheck(Lexicon.load(paths.resources()), ROWS, british=True)
    (finding,) = findings("The son of Gadafi was there.", check=british)
    assert [proposal.text for proposal in finding.proposals] == ["Gaddafi", "Gadhafi"]


def test_a_literal_surname_by_itself_is_asked_about_after_the_full_name():
    first, later = findings("The leader, Pablo Married, spoke.", "Then Married left, and they married in June.")
    assert (first.text, later.text, later.proposals[0].text) == ("Pablo Married", "Married", "Casado")
    assert later.action is Action.ASK
    assert findings("Then Married left.") == []


def test_accents_come_from_the_story_itself():
    (finding,) = findings("The mayor, Delia Ruméu, spoke on Monday.", "Later Rumeu said no.")
    assert (finding.rule, finding.text, finding.proposals[0].text) == ("consistency.accents", "Rumeu", "Ruméu")
    assert finding.category is Category.CONSISTENCY


def test_accents_come_from_the_tables_and_go_on_in_the_story():
    first, later = findings("Pedro Sanchez spoke on Monday.", "Sanchez said no.")
    assert (first.rule, first.proposals[0].text) == ("names.accents", "Pedro Sánchez")
    assert (later.rule, later.text, later.proposals[0].text) == ("consistency.accents", "Sanchez", "Sánchez")


@pytest.mark.parametrize(
    "texts",
    [
        ("Linda Sanchez of California voted no.", "The prime minister, Pedro Sánchez, spoke.", "Sanchez left."),
        ("In México Street the shop sells maps of Mexico.",),
        ("Javier Marín and Javier Martín are brothers in law.",),
        ("Ana Delgado came, and so did the two Delgados.", "Ana Delgados do not exist."),
        ("The judge Julio Umbral and Julia Umbral met.", "Julio Morana and Julia Morano are two people."),
    ],
)
def test_two_people_are_two_people(texts):
    assert findings(*texts) == []


def test_one_person_spelled_twice():
    (finding,) = findings(
        "Rufo Lizartzabal met the unions.", "Rufo Lizartzabal said so.", "The text was signed by Rufo Lizarzabal."
    )
    assert (finding.rule, finding.text) == ("consistency.name-spelling", "Lizarzabal")
    assert finding.proposals[0].text == "Lizartzabal"


def test_a_given_name_in_english_needs_the_spanish_one_near_by():
    (finding,) = findings("José Lizartzabal was arrested.", "The lawyer of Joseph Lizartzabal denied it.")
    assert (finding.rule, finding.proposals[0].text) == ("names.translated-given", "José Lizartzabal")
    assert findings("The lawyer of Joseph Lizartzabal denied it.") == []


SPAIN = "The PSOE and the PP met in Madrid with the mayor of Seville, Íñigo Umbral."
UKRAINE = "Ukraine and Russia accused each other in Kyiv and Moscow."
IRAN = "Iran and Israel accused each other; Tehran said nothing."


@pytest.mark.parametrize(
    ("scene", "text", "found", "put"),
    [
        (IRAN, "The negotiator, Reza Ajundí, left.", "Ajundí", "Akhundi"),
        (IRAN, "The negotiator, Reza Javadí, left.", "Javadí", "Javadi"),
        (UKRAINE, "The governor, Petro Prójorenko, left.", "Prójorenko", "Prokhorenko"),
        (UKRAINE, "The general, Petro Jolodovski, left.", "Jolodovski", "Kholodovsky"),
        (SPAIN, "The lawyer, Saturninus Olmedilla, denied it.", "Saturninus", "Saturnino"),
        (SPAIN, "The lawyer, Joseph Gámez, denied it.", "Joseph", "José"),
        (SPAIN, "The councilor José Luis Blacksmiths denied it.", "Blacksmiths", "Herrerías"),
        (SPAIN, "The smuggler, alias “The Badger,” escaped.", "“The Badger", "“El Tejón"),
        (SPAIN, "The smuggler, nicknamed 'The Spark', escaped.", "'The Spark',", "“El Chispa,”"),
        (SPAIN, "We can has asked for the papers.", "We can", "Podemos"),
        (SPAIN, "Citizens has asked for the papers.", "Citizens", "Ciudadanos"),
        (SPAIN, "The intelligence service (Dgcim) denied it.", "Dgcim", "DGCIM"),
        (SPAIN, "They walked from Toledo to The Carrascal at night.", "The Carrascal", "El Carrascal"),
        (SPAIN, "The writer, Uxia Barral, denied it.", "Uxia", "Uxía"),
        (SPAIN, "The lawyer, Hernán Lopez, denied it.", "Lopez", "López"),
        (SPAIN, "The lawyer, Felix Bordaño, denied it.", "Felix", "Félix"),
        (SPAIN, "The lawyer, Pedro of the Fountain, denied it.", "of the Fountain", "de la Fuente"),
        (SPAIN, "The lawyer, Ramón Castle, denied it.", "Castle", "Castillo"),
    ],
)
def test_what_no_table_of_names_tells(scene, text, found, put):
    assert (found, put) in told(scene, text)


def test_a_translated_organisation_is_pointed_out_without_a_proposal():
    (finding,) = findings(SPAIN, "The NGO Hands of the River brought the case.")
    assert (finding.rule, finding.text) == ("names.organisation-in-english", "Hands of the River")
    assert finding.action is Action.FLAG
    assert findings("The NGO Hands of the River brought the case.") == []


@pytest.mark.parametrize(
    "texts",
    [
        ("The negotiator, Reza Ajundí, left.",),
        (IRAN, "The Spanish minister, Javier Martí, met José Jiménez and Luis Borrell."),
        (UKRAINE, "Jan Jansen, Jens Holm, José Bono and Vjosa Dani left for Oslo."),
        ("The lawyer, Saturninus Olmedilla, denied it.",),
        (SPAIN, "Joseph Barnes and the pope, Saint Ignatius and Wolfgang Amadeus Mozart."),
        (SPAIN, "The lawyer, Luis Towers Brown, and Santiago Bridge, in the north."),
        ("The boxer, known as “The Badger,” won.",),
        (SPAIN, "Citizens have asked for it, and together they have won.", "Add half a cup."),
        (
            SPAIN,
            "We can ask for the papers, and we can have them.",
            "The agency (Aemet) said so, and Covid (Pfizer) too.",
        ),
        (SPAIN, "She flew to The Hague and The Gambia, and read The Guardian and The Economist."),
        (SPAIN, "The NGO Doctors Without Borders and the newspaper El País denied it."),
        (SPAIN, "They saw Santiago Castle and San Diego Towers with Elena Fields."),
        (SPAIN, "The pitcher, Ramón Castle, won in Texas."),
        (SPAIN, "The player Elias Holm and Thomas Gámez met Oihane Martinez Urkia."),
    ],
)
def test_what_no_table_tells_needs_a_scene_and_company(texts):
    assert findings(*texts) == []


def test_proposals_take_the_apostrophes_of_the_story():
    (finding,) = findings("Spain’s Medical Union called a strike.")
    assert finding.proposals[0].text == "doctors’ union"


def test_credits_and_boilerplate_are_not_read():
    assert findings("Report from Londres, Pekín", role=Role.CREDIT) == []


def test_a_broken_table_says_which_row(tmp_path):
    (tmp_path / "bad.tsv").write_text(
        "form\tkind\tenglish\tbritish\tcontext\taction\tnote\nPekín\ttown\tBeijing\t\t\tbatch\n"
    )
    with pytest.raises(BrokenRule, match="Pekín"):
        load_exonyms(tmp_path)
    (tmp_path / "bad.tsv").write_text("form\tenglish\nPekín\tBeijing\n")
    with pytest.raises(BrokenRule, match="columns"):
        load_exonyms(tmp_path)
    (tmp_path / "bad.tsv").write_text(
        "form\tkind\tenglish\tbritish\tcontext\taction\tnote\nAndes\tplace\tthe Andes\t\t\tbatch\n"
    )
    with pytest.raises(BrokenRule, match="itself"):
        load_exonyms(tmp_path)


def test_every_finding_carries_a_declared_rule():
    found = findings("Pekín, ONU, Hizbulá, Zelenski, Pablo Married and Pedro Sanchez.", "Sanchez spoke of yihadistas.")
    assert len(found) >= 7
    assert {finding.rule for finding in found} <= set(CHECK.rules)


def test_it_is_quick():
    text = " ".join(f"Witness {n} of Pekín told the Court of Navarre that Pedro Sánchez had left." for n in range(2000))
    began = time.perf_counter()
    findings(*[text[start : start + 600] for start in range(0, len(text), 600)])
    assert time.perf_counter() - began < 3


WORDS = st.lists(
    st.sampled_from(
        "Pedro Sanchez Sánchez EE.UU. Pekín Pekín’s de the in “ ” - Zelenski Volodímir . Joseph José 3".split()
    ),
    max_size=25,
)


@given(st.lists(WORDS.map(" ".join), max_size=4))
def test_spans_lie_in_their_paragraphs_and_do_not_overlap(texts):
    found = findings(*texts)
    for finding in found:
        assert finding.span.of(texts[finding.paragraph]) == finding.text != ""
        assert all(proposal.text != finding.text for proposal in finding.proposals)
    for number, one in enumerate(found):
        for other in found[number + 1 :]:
            assert one.paragraph != other.paragraph or not one.span.overlaps(other.span)
