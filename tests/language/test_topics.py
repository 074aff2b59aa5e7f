import pytest

from workbench.errors import BrokenRule
from workbench.language.topics import TopicVote, corrected, leading, speaks_against, speaks_for
from workbench.story import Paragraph, Passage


def vote(text):
    return TopicVote.shipped().of([Passage(Paragraph(0, text))])


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The judge told the prosecutor that the trial of the defendant would open in May.", "courts"),
        ("The striker's second goal, a header, came after the goalkeeper dropped a cross.", "football"),
        ("Rebels shelled the town and the army answered with airstrikes before the truce.", "war"),
        ("Snow and gusts of wind are forecast, with temperatures of minus five degrees.", "weather"),
        ("Rescuers took 54 migrants off a dinghy near the Canary Islands.", "migration"),
        ("The rider left the peloton on the last climb of the stage.", "cycling"),
        ("Investors sold bank shares and the Ibex closed lower.", "markets"),
        ("The lehendakari told the Basque parliament in Vitoria that Bilbao would pay.", "basque"),
    ],
)
def test_a_story_speaks_for_what_it_is_about(text, topic):
    assert speaks_for([topic], vote(text))
    assert max(vote(text), key=vote(text).__getitem__) == topic or vote(text)[topic] > 0.2


def test_one_stray_word_does_not_speak_and_an_empty_story_speaks_against_nothing():
    text = "The judge of the cake contest was late. " + "The striker scored a goal past the goalkeeper. " * 3
    assert not speaks_for(["courts"], vote(text + "The referee gave a penalty. The midfielder hit the crossbar."))
    assert not speaks_against(["courts"], {})
    assert vote("") == {}


def test_a_story_speaks_against_what_it_never_mentions():
    text = "The striker beat the goalkeeper from the penalty spot after the referee had booked a defender."
    assert speaks_against(["markets"], vote(text))
    assert not speaks_against(["football", "markets"], vote(text))


def test_shares_stay_between_nothing_and_everything_and_repetition_counts_ever_less():
    once, often = vote("A judge spoke."), vote("A judge spoke. " * 50)
    assert 0 < once["courts"] < often["courts"] < 1
    assert sum(often.values()) < 1


def test_where_a_story_plays_takes_no_share_from_what_it_is_about():
    story = "The judge heard the prosecutor."
    assert vote(story + " It was in Madrid, Spain.")["courts"] == vote(story)["courts"]


def test_a_possessive_counts_as_its_word():
    assert vote("The judge's hat")["courts"] == vote("The judge hat")["courts"]


def test_a_file_that_holds_something_else_is_refused(tmp_path):
    path = tmp_path / "topics.toml"
    path.write_text("[courts]\nhuge = 'judge'\n", encoding="utf-8")
    with pytest.raises(BrokenRule, match="courts"):
        TopicVote.load(path)
    path.write_text("not toml", encoding="utf-8")
    with pytest.raises(BrokenRule):
        TopicVote.load(path)


def test_the_editors_word_goes_before_the_count():
    counted = vote("The striker beat the goalkeeper in Bilbao; the lehendakari and the Basque parliament watched.")
    assert "football" in leading(counted)
    said = corrected(counted, ["courts", "police"])
    assert set(leading(said)) >= {"courts", "police", "basque"}
    assert speaks_against(["football"], said)
    assert corrected(counted, []) == counted
    assert all(speaks_for([topic], corrected({}, "abcdefgh")) for topic in "abcdefgh")
