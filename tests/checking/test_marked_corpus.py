"""The hand-marked stories can be read, and are as dense as their README says."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.checking.marking import marked_text
from workbench.checking.verdicts import judged
from workbench.comparing import compare
from workbench.formats.criticmarkup import MarkedStory, read_marked, write_marked
from workbench.story import Action, Finding, Proposal, Severity, Wording

HALVES = Path(__file__).parents[1] / "corpus" / "marked"
MARKED = sorted(HALVES.rglob("*.critic.md"))


def test_there_are_sixty_in_two_halves_each_with_its_original() -> None:
    assert len(MARKED) >= 60
    for half in ("work", "check"):
        assert len([path for path in MARKED if path.parent.name == half]) >= 30
    for path in MARKED:
        name = path.name.removesuffix(".critic.md")
        (original,) = (each for each in path.parent.glob(f"{name}.*.txt") if each.suffixes[0] in (".es", ".eu"))
        assert len(original.read_text(encoding="utf-8").split()) >= 150


def test_no_story_stands_in_both_halves() -> None:
    texts = [read_marked(path.read_text(encoding="utf-8")).received.text for path in MARKED]
    assert len(set(texts)) == len(texts)


@pytest.fixture(params=MARKED, ids=lambda path: path.name.partition(".")[0])
def story(request: pytest.FixtureRequest) -> MarkedStory:
    return read_marked(request.param.read_text(encoding="utf-8"))


def test_every_mark_names_its_category_and_changes_something(story: MarkedStory) -> None:
    for mark in story.marks:
        words = mark.span.of(story.received.paragraph(mark.paragraph).text)
        assert mark.category is not None
        assert words not in mark.answers, mark


def test_length_and_density(story: MarkedStory) -> None:
    assert 250 <= story.received.words <= 400
    assert 70 <= 1000 * len(story.marks) / story.received.words <= 125


def test_the_edited_story_has_no_stray_space(story: MarkedStory) -> None:
    for paragraph in story.edited.paragraphs:
        assert paragraph.text == paragraph.text.strip()
        assert not {"  ", " ,", " .", " ;", " :", "“ ", " ”"} & {
            paragraph.text[n : n + 2] for n in range(len(paragraph.text))
        }


def test_it_can_be_written_again_and_compared(story: MarkedStory) -> None:
    assert read_marked(write_marked(story.received, story.marks)) == story
    assert read_marked(marked_text(compare(story.received, story.edited))).edited.text == story.edited.text


def test_a_checker_that_knows_the_answers_scores_full_marks(story: MarkedStory) -> None:
    findings = []
    for mark in story.marks:
        proposals = tuple(Proposal(answer, 1.0) for answer in mark.answers[-1:])
        words = mark.span.of(story.received.paragraph(mark.paragraph).text)
        assert mark.category is not None
        findings.append(
            Finding(
                "x",
                mark.category,
                Severity.ERROR,
                1.0,
                Action.SAFE,
                mark.paragraph,
                mark.span,
                words,
                Wording("m"),
                Wording("w"),
                proposals,
            )
        )
    verdict = judged(story, findings)
    assert all(mark.right_first for mark in verdict.marks)
    assert all(item.right_first for item in verdict.findings)
