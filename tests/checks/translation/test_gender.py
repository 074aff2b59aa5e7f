"""He and she against the persons in view, the story's surnames and posts counted in."""

import pytest

from workbench import paths
from workbench.checks.translation.people import People
from workbench.checks.translation.proof import findings, marked
from workbench.errors import BrokenRule
from workbench.language.lexicon import Lexicon

ABOVE = ("The councilor Isabel Rodríguez spoke on Monday in Lugo.",)

FIRES = [
    "Isabel Rodríguez left early. ⟦He⟧ said the plan was ready. -> She",
    "Isabel Rodríguez, who announced that ⟦his⟧ group will appeal, left. -> her",
    "Jokin Lasa closed the session and thanked ⟦her⟧ colleagues. -> his",
    "“We will appeal,” Rodríguez said. “It is late,” ⟦he⟧ added. -> she",
    "Rodríguez left early. ⟦He⟧ said the plan was ready. -> She",
    "In ⟦his⟧ turn, the spokeswoman, Nekane Goikolea, called for calm. -> her",
    "The actress Begoña Ferrer opened the festival with ⟦his⟧ new film. -> her",
    "Ana Ferrer hurt ⟦himself⟧ in the fall. -> herself",
    "Mrs. Ferrer arrived at noon with ⟦his⟧ lawyer. -> her",
    "Ainhoa Etxeberria, a teacher of 22 years, admitted that ⟦he⟧ had not slept. -> she",
]


@pytest.mark.parametrize("line", FIRES)
def test_a_pronoun_that_fits_nobody_in_view_is_found(line, check):
    text, span, put = marked(line)
    found = [finding for finding in findings(check, text, *ABOVE) if finding.paragraph == 0]
    assert [(finding.rule, finding.span) for finding in found] == [("translation.pronoun-gender", span)]
    assert found[0].proposals[0].text == put
    repaired = text[: span.start] + put + text[span.end :]
    assert [finding for finding in findings(check, repaired, *ABOVE) if finding.paragraph == 0] == []


SILENT = """
Isabel Rodríguez left early. She said the plan was ready.
Isabel Rodríguez met Pedro Calvo. He said the plan was ready.
Isabel Rodríguez told him that the plan was ready.
Isabel Rodríguez and the driver left; he had a cold.
Andrea Bianchi left early. He said the plan was ready.
Guadalupe Ortiz left early. He said the plan was ready.
A man saw Isabel Rodríguez, and he called the police.
Isabel Rodríguez said her husband was well and that he slept.
In his speech, Calvo praised the plan of Isabel Rodríguez.
“He lied,” Isabel Rodríguez said.
When he met Isabel Rodríguez, Calvo laughed.
Everyone at the school of Isabel Rodríguez brought his own lunch.
The storm hit the port of Santa Marta, and he went home.
""".strip().splitlines()


@pytest.mark.parametrize("line", SILENT)
def test_a_pronoun_that_may_be_right_is_left_alone(line, check):
    assert [finding.text for finding in findings(check, line)] == []


def test_a_paragraph_with_both_genders_is_left_alone(check):
    assert findings(check, "Pedro Calvo came at noon. Isabel Rodríguez opened the door, and he spoke.") == []


def test_her_before_a_noun_is_his_in_the_first_place(check):
    (found,) = findings(check, "Jokin Lasa left with her lawyer.")
    assert [proposal.text for proposal in found.proposals] == ["his", "him"]


def test_what_is_done_to_somebody_is_done_to_another(check):
    assert findings(check, "Jokin Lasa left. The vote was held without her.") == []


def test_a_surname_that_a_man_and_a_woman_share_says_nothing(check):
    assert findings(check, "Isabel Calvo and Pedro Calvo are cousins.", "Calvo left early. He said no.") == []


def test_a_mans_post_with_a_womans_name(check):
    (found,) = findings(check, "The spokesman for the party, Ana Ruiz, called for calm.")
    assert (found.rule, found.text, found.proposals[0].text) == ("translation.post-gender", "spokesman", "spokeswoman")
    assert findings(check, "The spokesman for the party told Ana Ruiz no.") == []
    assert findings(check, "The spokesman for the party, Jokin Lasa, called for calm.") == []


def test_the_table_of_given_names_is_large_and_has_both_genders(check):
    lexicon = Lexicon.load(paths.resources())
    people = People.read(paths.resources() / "names", lexicon)
    genders = list(people._given.values())
    assert min(genders.count("f"), genders.count("m")) > 900
    assert people._given["Andrea"] == people._given["Cruz"] == "both"


def test_a_broken_table_is_named(tmp_path, check):
    lexicon = Lexicon.load(paths.resources())
    (tmp_path / "given.tsv").write_text("form\tkind\tenglish\tgender\nAna\tgiven\t\tx\n", encoding="utf-8")
    with pytest.raises(BrokenRule, match="Ana"):
        People.read(tmp_path, lexicon)
    (tmp_path / "given.tsv").write_text("form\tgender\nAna\tf\n", encoding="utf-8")
    with pytest.raises(BrokenRule, match="columns"):
        People.read(tmp_path, lexicon)


def test_your_in_a_story_that_speaks_to_nobody(check):
    (found,) = findings(check, "The party kept its distance. Your deputy spokesman left.")
    assert (found.rule, found.text) == ("translation.your-for-his", "Your")
    assert [proposal.text for proposal in found.proposals] == ["Its", "His", "Her", "Their"]
    assert findings(check, "Bring your own lunch.", "You may park behind your hotel.") == []
    assert findings(check, "“Bring your own lunch,” the mayor said.") == []
