"""The button that names what a story is about."""

from workbench import paths
from workbench.desktop.topics_button import TopicsButton
from workbench.desktop.wording import topic_names
from workbench.language.topics import TopicVote


def test_every_topic_of_the_vote_has_a_name_in_the_menu(qtbot):
    vote = TopicVote.load(paths.resources() / "lexicon" / "topics.toml")
    assert set(topic_names()) == {topic for topics in vote.words.values() for topic in topics}
    button = TopicsButton()
    qtbot.addWidget(button)
    offered = [each.text() for each in button.menu().actions() if not each.isSeparator()]
    assert offered == ["As its words have it", *topic_names().values()]
