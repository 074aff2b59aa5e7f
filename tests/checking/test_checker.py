"""The checker: readings are kept, overlaps agree, a check can be stopped."""

import re

import pytest

from tests.review.made import finding
from workbench.checking import Checker, CheckStopped
from workbench.checking.overlaps import agreed
from workbench.story import Category, Story


class WordCheck:
    """Finds one word; counts how often it read a paragraph."""

    def __init__(self, word: str, category: Category) -> None:
        self.rules = (f"{category}.{word}",)
        self._word, self._category = word, category
        self.reads = 0

    def read(self, passage):
        self.reads += 1
        return tuple(match.start() for match in re.finditer(self._word, passage.text))

    def judge(self, readings, knowledge):
        for passage, places in readings:
            for _ in places[:1]:
                story = Story.made([passage.paragraph])
                yield finding(story, passage.paragraph.id, self._word, "x", rule=self.rules[0], category=self._category)


def test_only_changed_paragraphs_are_read_again():
    check = WordCheck("fief", Category.PHRASES)
    checker = Checker([check])
    checker.check(Story.of("a fief", "another fief"))
    report = checker.check(Story.of("a fief", "another big fief"))
    assert check.reads == 3
    assert [f.text for f in report.findings] == ["fief", "fief"]
    assert checker.rules == ("phrases.fief",)


def test_the_more_specific_category_wins_and_the_other_stays_behind():
    story = Story.of("Nabilleader of it")
    report = Checker([WordCheck("leader", Category.GRAMMAR), WordCheck("Nabilleader", Category.JOINS)]).check(story)
    (won,) = report.findings
    assert won.category is Category.JOINS
    assert [f.category for f in report.behind[won]] == [Category.GRAMMAR]


def test_a_finding_about_a_whole_paragraph_stands_beside_those_inside_it():
    story = Story.of("fief here")
    whole = finding(story, 0, "fief here", "", category=Category.STRUCTURE)
    kept, behind = agreed([finding(story, 0, "fief", "x"), whole], story)
    assert len(kept) == 2
    assert not behind


def test_a_check_stops_when_asked():
    with pytest.raises(CheckStopped):
        Checker([WordCheck("a", Category.JOINS)]).check(Story.of("a"), lambda: True)


def test_a_finding_inside_another_that_leaves_its_words_alone_stands_too():
    story = Story.of("Tartus -fief of Adan- and more")
    dashes = finding(story, 0, "-fief of Adan-", "— fief of Adan —", category=Category.PUNCTUATION)
    inner = finding(story, 0, "fief", "stronghold", category=Category.PHRASES)
    kept, behind = agreed([inner, dashes], story)
    assert [f.text for f in kept] == ["-fief of Adan-", "fief"]
    assert not behind


def test_the_checks_hear_what_the_editor_says_the_story_is_about():
    heard = []

    class Listener(WordCheck):
        def judge(self, readings, knowledge):
            heard.append(dict(knowledge.topics))
            return ()

    checker = Checker([Listener("x", Category.PHRASES)], vote=lambda passages: {"football": 0.5, "basque": 0.4})
    checker.check(Story.of("a goal"))
    report = checker.check(Story.of("a goal"), topics=("courts",))
    assert heard == [{"football": 0.5, "basque": 0.4}, {"courts": 1.0, "basque": 0.4}]
    assert report.topics == heard[1]
