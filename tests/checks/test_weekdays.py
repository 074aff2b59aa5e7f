"""“This Sunday” as the second of two days."""

from workbench.checks.tense import TenseCheck
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Passage, Story


def proposals(text):
    passages = [Passage(paragraph) for paragraph in Story.of(text).paragraphs]
    check = TenseCheck()
    found = check.judge([(passage, check.read(passage)) for passage in passages], StoryKnowledge())
    return [(finding.text, finding.proposals[0].text) for finding in found if finding.rule == "tense.this-weekday"]


def test_the_second_of_two_days_takes_no_preposition():
    text = "The crew rescued 214 people between Saturday night and this Sunday morning."
    assert proposals(text) == [("this Sunday", "Sunday")]
    assert proposals("The crew rescued 214 people and this Sunday went home.") == [("this Sunday", "on Sunday")]
