import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.inflection import Form, article, carried, inflected, plural, surfaces, verb_forms


@pytest.mark.parametrize(
    ("noun", "many"),
    [
        ("fief", "fiefs"),
        ("party", "parties"),
        ("journey", "journeys"),
        ("church", "churches"),
        ("knife", "knives"),
        ("spokeswoman", "spokeswomen"),
        ("Man", "Men"),
        ("headquarters", "headquarters"),
        ("crisis", "crises"),
    ],
)
def test_plurals(noun, many):
    assert plural(noun) == many


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("assure", ("assure", "assures", "assuring", "assured", "assured")),
        ("say", ("say", "says", "saying", "said", "said")),
        ("put", ("put", "puts", "putting", "put", "put")),
        ("deny", ("deny", "denies", "denying", "denied", "denied")),
        ("stop", ("stop", "stops", "stopping", "stopped", "stopped")),
        ("transfer", ("transfer", "transfers", "transferring", "transferred", "transferred")),
        ("convey", ("convey", "conveys", "conveying", "conveyed", "conveyed")),
        ("highlight", ("highlight", "highlights", "highlighting", "highlighted", "highlighted")),
        ("go", ("go", "goes", "going", "went", "gone")),
        ("have", ("have", "has", "having", "had", "had")),
        ("tie", ("tie", "ties", "tying", "tied", "tied")),
        ("agree", ("agree", "agrees", "agreeing", "agreed", "agreed")),
        ("quit", ("quit", "quits", "quitting", "quit", "quit")),
        ("fix", ("fix", "fixes", "fixing", "fixed", "fixed")),
    ],
)
def test_verbs(verb, forms):
    order = (Form.BASE, Form.THIRD, Form.ING, Form.PAST, Form.PARTICIPLE)
    assert tuple(verb_forms(verb)[form] for form in order) == forms


def test_be_has_forms_of_its_own_that_others_answer_with_their_nearest():
    assert set(verb_forms("be").values()) == {"be", "is", "are", "was", "were", "being", "been"}
    assert inflected("stand(v)", Form.PAST_PLURAL) == "stood"
    assert inflected("stand(v)", Form.PRESENT) == "stand"


def test_surfaces_tell_what_a_spelling_may_be():
    assert surfaces("fief(s)") == {"fief": (Form.SINGULAR,), "fiefs": (Form.PLURAL,)}
    assert surfaces("assure(v)")["assured"] == (Form.PAST, Form.PARTICIPLE)
    assert surfaces("Moncloa") == {"Moncloa": ()}


def test_forms_are_carried_over_in_order():
    assert carried("stronghold(s)", [Form.PLURAL], []) == "strongholds"
    assert carried("say(v) that", [], [Form.THIRD]) == "says that"
    assert carried("power base(s) of the man(s)", [Form.SINGULAR, Form.PLURAL], []) == "power base of the men"
    assert carried("trade(v) accusations", [], [Form.PAST]) == "traded accusations"
    assert carried("nothing marked", [Form.PLURAL], [Form.ING]) == "nothing marked"


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("stronghold", "a"),
        ("outright majority", "an"),
        ("hour", "an"),
        ("union", "a"),
        ("uninhabited", "an"),
        ("unimportant", "an"),
        ("European plan", "a"),
        ("one-way street", "a"),
        ("FBI agent", "an"),
        ("UN envoy", "a"),
        ("NATO base", "a"),
        ("EU summit", "an"),
        ("8-year-old", "an"),
        ("18-year-old", "an"),
        ("1-0 win", "a"),
        ("honest man", "an"),
        ("house", "a"),
        ("Álava town", "an"),
        ("useful vote", "a"),
        ("usher", "an"),
    ],
)
def test_the_article_follows_the_sound(word, wanted):
    assert article(word) == wanted


@given(st.from_regex(r"[a-z]{3,10}", fullmatch=True), st.sampled_from(list(Form)))
def test_whatever_form_is_asked_for_is_one_of_the_surfaces(word, form):
    for marked in (f"{word}(s)", f"{word}(v)"):
        assert inflected(marked, form) in surfaces(marked)
