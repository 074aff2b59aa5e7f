"""Repeats, furniture, datelines and torn sentences, through the check's public face."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.checks.structure import StructureCheck
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Action, Paragraph, Passage, Role, Story

CHECK = StructureCheck()

HEAD = "Dam above Lerga holds after a night of rain"
LEAD = (
    "The dam above the town of Lerga held on Tuesday after a night of rain that filled the reservoir to 98 percent of "
    "its capacity, the water authority of Navarre said."
)
LEAD_AGAIN = (
    "The dam located above the town of Lerga held this Tuesday after a night of rains that has filled the reservoir up "
    "to 98 percent of its capacity, the water authority of Navarre has said."
)
OTHER = "About 400 people left their houses on Monday evening and slept in the gymnasium of the school, the mayor said."
THIRD = "Engineers opened two of the four gates at dawn, and by noon the level had begun to fall."


def findings(*texts, roles=()):
    paragraphs = [
        Paragraph(number, text, roles[number] if number < len(roles) else Role.BODY)
        for number, text in enumerate(texts)
    ]
    passages = [Passage(paragraph) for paragraph in Story.made(paragraphs).paragraphs]
    return list(CHECK.judge([(passage, CHECK.read(passage)) for passage in passages], StoryKnowledge()))


def told(*texts):
    return [(finding.rule, finding.paragraph) for finding in findings(*texts)]


def test_a_story_without_repeats_is_silent():
    assert findings(HEAD, LEAD, OTHER, THIRD) == []


def test_an_exact_repeat_is_taken_out_further_down():
    (finding,) = findings(LEAD, OTHER, THIRD, OTHER)
    assert (finding.rule, finding.paragraph) == ("structure.repeated-paragraph", 3)
    assert (finding.text, finding.proposals[0].text, finding.action) == (OTHER, "", Action.BATCH)
    assert str(finding.evidence[0]).startswith("Paragraph 2 says the same: “About 400 people")


def test_a_repeat_with_other_words_is_asked_about():
    (finding,) = findings(LEAD, OTHER, LEAD_AGAIN, THIRD)
    assert (finding.rule, finding.paragraph, finding.action) == ("structure.near-repeat", 2, Action.ASK)


def test_a_lead_that_points_back_at_nothing_was_lifted_from_below():
    lifted = "This night of rain filled the reservoir above the town of Lerga to 98 percent of its capacity, they said."
    below = (
        "A night of rain filled the reservoir above the town of Lerga to 98 percent of its capacity, engineers said."
    )
    (finding,) = findings(lifted, OTHER, THIRD, below)
    assert finding.paragraph == 0
    assert "Paragraph 4" in str(finding.evidence[0])


def test_the_less_complete_one_goes():
    short = "The dam above the town of Lerga held on Tuesday after a night of rain that filled the reservoir."
    assert told(short, OTHER, LEAD) == [("structure.near-repeat", 0)]


def test_three_of_a_kind_leave_one():
    assert told(LEAD, OTHER, LEAD, THIRD, LEAD) == [
        ("structure.repeated-paragraph", 2),
        ("structure.repeated-paragraph", 4),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "In the first case the court sentenced Rufo Lizarza to four years in prison for fraud.",
            "In the second case the court sentenced Delia Umbral to nine years in prison for fraud.",
        ),
        (
            "In Alava the thermometer will reach 31 degrees in the afternoon, with light wind and no rain.",
            "In Biscay the thermometer will reach 24 degrees in the afternoon, with light wind and no rain.",
        ),
    ],
)
def test_parallel_paragraphs_are_not_repeats(one, other):
    assert findings(OTHER, one, other, THIRD) == []


def test_a_head_comes_once():
    assert told(HEAD, HEAD, LEAD) == [("structure.repeated-head", 1)]
    assert told(HEAD, HEAD + " Local News", LEAD) == [("structure.repeated-head", 1)]


def test_short_lines_may_come_again_but_not_side_by_side():
    assert told(LEAD, "Applause.", OTHER, "Applause.", THIRD) == []
    assert told(LEAD, "Garden party", "Garden party", OTHER) == [("structure.repeated-paragraph", 2)]


def test_a_repeated_line_of_furniture_is_found_as_furniture_only():
    assert told(LEAD, "Leave a reply", OTHER, "Leave a reply") == [
        ("structure.comment-form", 1),
        ("structure.comment-form", 3),
    ]


def test_an_author_box_stands_at_the_end():
    box = (
        "I’m Selby Quarrington, a professional journalist and author for Morning Ledger Live. My specialty is covering "
        "world news."
    )
    assert told(LEAD, OTHER, THIRD, box)[-1] == ("structure.author-box", 3)
    many = [f"Paragraph number {number} says that the river rose by {number} centimeters." for number in range(20)]
    assert told(*many[:8], box, *many[8:]) == []


def test_a_credit_line_inside_a_paragraph_goes_with_its_line_break():
    (finding,) = findings(LEAD, THIRD + "\nSource: EITB")
    assert finding.text == "\nSource: EITB"
    assert finding.proposals[0].text == ""


def test_what_the_page_calls_furniture_is_furniture():
    (finding,) = findings(LEAD, "Bread, circuses and more", OTHER, roles=(Role.BODY, Role.BOILERPLATE, Role.BODY))
    assert (finding.rule, finding.paragraph) == ("structure.page-furniture", 1)
    (credit,) = findings(LEAD, "Source: EITB", roles=(Role.BODY, Role.CREDIT))
    assert "credit" in str(credit.evidence[0])


DATELINES = {
    "Lugo, 9 Feb (EFE).- The court met.": ("Lugo, 9 Feb (EFE).-", "LUGO, Feb. 9 (EFE) —"),
    "Tehran, Iran, Sep 9 (EFE).- The court met.": ("Tehran, Iran, Sep 9 (EFE).-", "TEHRAN, Iran, Sept. 9 (EFE) —"),
    "LUGO, 17 Nov. (EUROPA PRESS) - The court met.": ("17 Nov. (EUROPA PRESS) -", "Nov. 17 (EUROPA PRESS) —"),
    "LUGO, 17 Nov. (EUROPA PRESS) -": ("17 Nov. (EUROPA PRESS) -", "Nov. 17 (EUROPA PRESS) —"),
    "Caracas, 12 mar (EFE) — The court met.": ("Caracas, 12 mar", "CARACAS, March 12"),
    "Lugo, 14 Aug.- The court met.": ("Lugo, 14 Aug.-", "LUGO, Aug. 14 —"),
    "BEASAIN (Gipuzkoa), 24 Jul.- The court met.": (" (Gipuzkoa), 24 Jul.-", ", July 24 —"),
    "A Coruña, 3 Jun 2025 (EFE).- The court met.": ("A Coruña, 3 Jun 2025 (EFE).-", "A CORUÑA, June 3, 2025 (EFE) —"),
    "Lugo/Madrid, 5 Oct. (EFE) .- The court met.": ("Lugo/Madrid, 5 Oct. (EFE) .-", "LUGO/MADRID, Oct. 5 (EFE) —"),
    "Bogota D.C., 3 of May (EFE).- The court met.": ("Bogota D.C., 3 of May (EFE).-", "BOGOTA D.C., May 3 (EFE) —"),
    "June 20 () – The court met.": ("June 20 () – ", ""),
    "(EFE).- The court met.": ("(EFE).- ", ""),
    "Lugo (EFE).- The court met.": ("Lugo (EFE).-", "LUGO (EFE) —"),
    "Lugo.- The court met.": ("Lugo.-", "LUGO —"),
    "FRESNILLO, Zac.- The court met.": ("Zac.-", "Mexico —"),
    "MADRID, June 20 () – The court met.": (" ()", ""),
    "MADRID, 24 Abr. (EUROPA PRESS) – The court met.": ("24 Abr.", "April 24"),
    "BILBAO, 9 Mar. – The court met.": ("9 Mar.", "March 9"),
    "MADRID, Feb. 9 - The court met.": (" -", " —"),
}


@pytest.mark.parametrize(("text", "repair"), DATELINES.items())
def test_a_dateline_is_put_into_the_form_of_ap(text, repair):
    found, put = repair
    (finding,) = findings(text, OTHER)
    assert (finding.text, finding.proposals[0].text) == (found, put)
    assert findings(text.replace(found, put), OTHER) == []


def test_a_dateline_may_keep_its_town_or_its_close():
    (finding,) = findings("Lugo, 9 Feb (EFE).- The court met.", OTHER)
    puts = [proposal.text for proposal in finding.proposals]
    assert puts[1:] == ["Lugo, Feb. 9 (EFE) —", "Lugo, Feb. 9 (EFE).-", "LUGO, Feb. 9 (EFE) -"]


@pytest.mark.parametrize(
    "text",
    [
        "OTXANDIO, Spain (NWN) -- The gym smells of wood.",
        "MADRID (NWN) — The court met.",
        "LUGO, Feb. 9 (NWN) – The court met.",
        "Madrid, Feb. 9 (NWN) — The court met.",
        "The film (2002) - a comedy - was long.",
        "March 3 - The court met.",
        "Mr. Lizarza - the mayor - left.",
    ],
)
def test_a_good_dateline_and_what_only_looks_like_one_stay(text):
    assert findings(text, OTHER) == []


def test_a_keyword_goes_from_the_head_and_a_dateline_stays_one():
    (keyword,) = findings("AMP.- Ukraine.- Kyiv reports an attack on the grid", LEAD)
    assert (keyword.rule, keyword.text) == ("structure.keyword", "AMP.- Ukraine.- ")
    (score,) = findings("2-1. Eibar wins in added time at Ipurua after a hoarse match", LEAD)
    assert score.text == "2-1. "


def test_empty_brackets_further_down_are_no_dateline():
    assert findings(OTHER, LEAD, THIRD, "June 20 () – was scrawled on the wall of the cell.") == []


def test_a_name_on_a_line_of_its_own_is_joined():
    (finding,) = findings("The leader of the opposition,\nRufo Lizarza\n, denied it on Monday.")
    assert (finding.text, finding.proposals[0].text) == ("\nRufo Lizarza\n", " Rufo Lizarza")
    (flagged,) = findings("The leader of the opposition", "Rufo Lizarza", "denied it on Monday.", OTHER)
    assert (flagged.rule, flagged.paragraph, flagged.action) == ("structure.torn-paragraph", 1, Action.FLAG)


def test_subheads_are_not_torn_sentences():
    assert findings(LEAD, "A night of rain", OTHER, "Two gates open", THIRD) == []


def test_a_lone_mark_goes():
    (finding,) = findings(LEAD, ".", OTHER)
    assert (finding.rule, finding.action) == ("structure.lone-mark", Action.SAFE)
    assert findings(LEAD, "***", OTHER) == []


def test_every_finding_carries_a_declared_rule():
    found = findings(HEAD, HEAD, "By admin", LEAD, OTHER, OTHER, LEAD_AGAIN, ".", "Source: EITB")
    assert len(found) >= 6
    assert {finding.rule for finding in found} <= set(CHECK.rules)


def test_five_thousand_paragraphs_take_seconds_at_most():
    texts = [
        f"Witness {n} told the court that the bridge over the river at kilometer {n * 7} was shut when the bus came."
        for n in range(5_000)
    ]
    began = time.perf_counter()
    findings(*texts)
    assert time.perf_counter() - began < 5


WORDS = st.lists(st.sampled_from("Source: EITB [ad_1] \n June () – the dam held . said #a".split(" ")), max_size=25)


@given(st.lists(WORDS.map(" ".join), max_size=6))
def test_spans_lie_in_their_paragraphs_and_do_not_overlap(texts):
    texts = [text.replace("\n\n", "\n") for text in texts]
    found = findings(*texts)
    for finding in found:
        assert finding.span.of(texts[finding.paragraph]) == finding.text != ""
    for one in found:
        for other in found:
            if one is not other and one.paragraph == other.paragraph and len(one.text) < len(texts[one.paragraph]):
                assert not one.span.overlaps(other.span) or len(other.text) == len(texts[other.paragraph])
