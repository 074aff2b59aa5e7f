"""Tenses and days told the Spanish way are found where they are certain; true perfects stay as they are."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.checks.tense import TenseCheck
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Action, Category, Paragraph, Passage, Role, Severity, Span, Story

CHECK = TenseCheck()
CLEAN = Path(__file__).parents[1] / "corpus" / "clean"
# A story of the kind: what is doubtful by itself is likelier in it.
SPANISH = (
    "The club has presented this Monday its new coach.",
    "The judge has rejected on Tuesday the appeal of the driver.",
)


def findings(*texts):
    passages = [Passage(paragraph) for paragraph in Story.of(*texts).paragraphs]
    return list(CHECK.judge([(passage, CHECK.read(passage)) for passage in passages], StoryKnowledge()))


def of_first(*texts):
    return [finding for finding in findings(*texts) if finding.paragraph == 0]


def read(marked):
    """A line "before ⟦found⟧ after -> proposal": (text, span, proposal)."""
    line, _, put = marked.partition(" -> ")
    start, end = line.index("⟦"), line.index("⟧")
    return line[:start] + line[start + 1 : end] + line[end + 1 :], Span(start, end - 1), put


FIRES = {
    "perfect-dated": [
        "The minister ⟦has announced⟧ this Monday a plan for rural schools. -> announced",
        "Two men ⟦have been⟧ arrested this morning in Sestao. -> were",
        "The former councilor ⟦has been⟧ sentenced this Tuesday to three years in prison. -> was",
        "She ⟦has visited the school and spoken⟧ with the teachers this Thursday. -> visited the school and spoke",
        "The court ⟦has rejected⟧ the appeal on Tuesday. -> rejected",
        "The union ⟦has today called⟧ a rally in the square. -> today called",
        "On Tuesday, the club ⟦has confirmed⟧ the signing of the striker. -> confirmed",
        "This Wednesday, the government ⟦has approved⟧ the decree. -> approved",
        "The driver ⟦has died⟧ last night in the hospital of Cruces. -> died",
        "A fire ⟦has destroyed⟧ a warehouse at dawn. -> destroyed",
        "The rider ⟦has broken⟧ his collarbone three days ago. -> broke",
        "Why ⟦has the coach left⟧ this Monday? -> did the coach leave",
        "There ⟦has been⟧ an explosion this morning in the port. -> was",
        "The three detainees ⟦have been⟧ brought before a judge on Friday. -> were",
        "The team ⟦has beaten⟧ Alavés on Sunday. -> beat",
        "The firefighters ⟦have both been⟧ treated at 10:30 for smoke inhalation. -> were both",
        "The party ⟦has criticized⟧ yesterday the budget. -> criticized",
        "The players ⟦have begun⟧ the season on August 15. -> began",
        "The mayor ⟦has not been⟧ able to attend the event today. -> was not",
        "The forward ⟦has not trained⟧ this Friday. -> did not train",
    ],
    "this-weekday": [
        "The minister has announced ⟦this Monday⟧ a plan for rural schools. -> on Monday",
        "The mayor said ⟦this Friday⟧ that the works will end in May. -> on Friday",
        "⟦This Monday⟧ the judge questioned the two suspects. -> On Monday",
        "The agreement, signed ⟦this Wednesday⟧ in Bilbao, covers 300 workers. -> on Wednesday",
        "He died in the early hours of ⟦this Sunday⟧. -> Sunday",
        "The session was held ⟦during this Tuesday⟧ in the town hall. -> on Tuesday",
        "The team lost ⟦this Saturday⟧’s game. -> Saturday",
        "The police arrested two men ⟦this Monday⟧ morning. -> on Monday",
        "The minister announced ⟦this Monday⟧ that parliament will vote in May. -> on Monday",
        "The club has decided ⟦this Tuesday⟧ to sell its captain. -> on Tuesday",
        "The road was closed due to the snow ⟦this Sunday⟧. -> on Sunday",
        "The measure came into force ⟦this Monday⟧. -> on Monday",
        "The government has announced that it will appeal the ruling issued ⟦this Tuesday⟧. -> on Tuesday",
    ],
    "perfect-reporting": [
        "The mayor ⟦has not wanted⟧ to comment on the ruling. -> did not want",
        "She ⟦has also highlighted⟧ that the plan is ready. -> also highlighted",
        "The judge ⟦hasn't wanted⟧ to comment yesterday. -> didn't want",
        "The unions ⟦have pointed out⟧ that wages are low. -> pointed out",
        "“We are ready,” ⟦has explained⟧ the coach. -> explained",
        "“We are ready,” the coach ⟦has stressed⟧. -> stressed",
        "The works will end in May, the councilor ⟦has explained⟧. -> explained",
        "The leader ⟦has insisted⟧, in an interview on the radio, that there will be no pact. -> insisted",
        "The goalkeeper⟦ has, however, stressed⟧ that he is fit. -> , however, stressed",
        "The president ⟦has assured⟧ at a press conference that he will not resign. -> said",
        "The ministry ⟦has clarified⟧ to this newspaper that the figure is wrong. -> clarified",
    ],
    "day-twice": [
        "The club announced ⟦yesterday Thursday⟧ the signing. -> on Thursday",
        "The club announced ⟦yesterday, Thursday,⟧ the signing. -> on Thursday",
        "⟦Today, Sunday⟧, the march crossed the city. -> On Sunday",
        "The trial ended ⟦today, on Friday⟧. -> on Friday",
    ],
    "day-number": [
        "The match was played on ⟦Thursday 5⟧ at San Mamés. -> Thursday",
    ],
    "rumor": [
        "The suspect ⟦would have fled⟧ to France, according to sources of the investigation. -> reportedly fled",
        "According to police sources, the two men ⟦would have been⟧ stabbed in a fight. -> were reportedly",
        "According to the indictment, the gang ⟦would be⟧ preparing another robbery. -> is reportedly",
        "The detainee allegedly ⟦would have attacked⟧ his partner with a knife. -> reportedly attacked",
    ],
    "perfect-finished": [
        "Police ⟦have arrested⟧ a man in Sestao. -> arrested",
        "The wounded man ⟦has been⟧ evacuated to the hospital of Cruces. -> was",
        "The court ⟦has sentenced⟧ the former mayor to three years in prison. -> sentenced",
        "The delegation ⟦has met with the mayor and gone⟧ to the port. -> met with the mayor and went",
        "The singer ⟦has thanked the fans and been⟧ carried out on their shoulders. -> thanked the fans and was",
        "The coalition ⟦has reiterated⟧ its support for the strike. -> reiterated",
        "The crowd⟦ has, as usual, greeted⟧ the band with applause. -> , as usual, greeted",
    ],
}
CASES = [(rule, line) for rule, lines in FIRES.items() for line in lines]


@pytest.mark.parametrize(("rule", "line"), CASES)
def test_a_fault_is_found_and_its_repair_leaves_nothing_new(rule, line):
    text, span, put = read(line)
    around = SPANISH if rule == "perfect-finished" else ()
    found = of_first(text, *around)
    (finding,) = [finding for finding in found if finding.span == span]
    assert finding.rule == f"tense.{rule}"
    assert finding.proposals[0].text == put
    before = {(f.rule, f.text) for f in found} - {(finding.rule, finding.text)}
    after = {(f.rule, f.text) for f in of_first(text[: span.start] + put + text[span.end :], *around)}
    assert after <= before


def test_every_rule_has_an_example_and_every_finding_a_rule():
    assert {f"tense.{rule}" for rule in FIRES} == set(CHECK.rules)
    assert len(set(CHECK.rules)) == len(CHECK.rules)


SILENT = """
The team has won three titles since 2019.
He has been president of the club since March.
Prices have risen by 4% in the past year.
The firm has not yet said how many jobs will go.
The army has killed 727 people so far.
She has never visited the city.
He has already signed, the club said on Tuesday.
The storm has just reached the coast.
The factory has employed 300 people for years.
The factory has employed 300 people for more than a decade.
He has yet to decide whether to play on Sunday.
She has to testify on Tuesday.
He has had enough.
By Friday the court will have ruled on the appeal.
He may have left the country on Monday.
They would have won on Sunday with 11 players.
To have announced it on Monday was a mistake.
Having announced the plan on Monday, he left.
“The minister has announced this Monday a plan,” she said.
The company, which has lost 3,000 jobs, said on Tuesday that it would close.
The union has called a strike for Monday.
The union has called a strike on Monday.
The plan presented on Tuesday has drawn criticism from farmers.
The minister has rejected the plan presented on Tuesday by the unions.
The mayor has limited powers today.
It has mixed results.
She has been mayor for 12 years and runs again on Sunday.
Once the judge has ruled, the men arrested on Monday will be freed.
If the court has decided by Friday, they will appeal.
The minister will visit the plant this Thursday.
The trial is to begin this Monday.
Elections are due this Sunday.
The minister announced that parliament will vote this Thursday.
A strike is planned for this Friday.
He is expected to testify this coming Wednesday.
The teams play this Sunday at San Mamés.
The march called for this Saturday has been banned.
“I saw him this Monday,” she said.
Doctors have decided to operate on him this Friday.
On Thursday 5 people died.
On Thursday, May 5, the court met.
On Friday 12 workers were hurt.
The shop opens on Saturday 10 a.m. to 2 p.m.
If he had known, he would have fled.
The company would have closed without the aid, according to the report.
The minister said that he would have resigned.
According to the poll, the party would have lost five seats.
She would have liked to stay.
According to the plan, the road would be built in May.
Nobody would have imagined it.
Analysts believe the bank would have failed, according to the report.
The best player he has coached left on Monday.
He has worked in Madrid, Rome and, until Friday, Lisbon.
Two of the men have been in jail since Monday.
Everyone who has spent a night at the airport knows this.
The government has long argued that the law is fair.
Scientists have found that the lake is shrinking.
We have seen this before, on Monday and on Tuesday.
The bank has assured investors that their money is safe.
The government has left-wing support today.
It has been raining since last night.
The president has been meeting ministers today.
The city has six bridges and a market on Tuesday.
The court has asked for the file by Friday.
He has been to Rome twice.
The union has called for a rally this Thursday in front of the town hall.
The price will rise this Saturday by 3% compared to this Friday.
They will get the document, which will be signed this Friday.
The striker has scored in the last three games, and he was fit again on Sunday.
The law has been in force for two years.
It is the first time that the club has lost at home.
This is the only bridge that has survived the floods of Monday.
The court has always ruled so, even on Mondays.
In recent years the town has lost its school, its bank and, on Friday, its bar.
Over the past months the price has doubled.
No one who has sat in that room on a Friday forgets it.
She will leave after the council has voted on Friday.
The staff who could not attend have a second session on Tuesday.
I have seen the film on Monday and on Tuesday.
The lake has frozen over three times since 1956.
He has armed men around him today.
The town has long-awaited works on Monday.
Residents have until this Friday to appeal.
The council has to vote this Monday.
The bill would have cost 10 million euros, according to the report of the draft budget.
Without the rain, the fire would have reached the village, according to police.
The minister would not have known, according to sources.
The runner said that he had been tired this season.
The bakery has no bread today.
The firm has since repaired the leak, as it said on Tuesday.
He walked 12 kilometers on Wednesday 3 times.
Nobody has considered that possibility.
On Sunday, the team, which has won three titles, lost at home.
On Sunday the party that has won the most seats met in Lerga.
On Monday, the firm said that it has cut 300 jobs.
The firm has cut 300 jobs, its chairman said in a long letter to the staff on Monday.
He has been in the hospital after a fall on Monday.
Police, who arrested him on Monday, have released the man.
The Sunday Times has learned a lot, and Sheffield Wednesday have won again.
Sales have doubled on Black Friday, and USA Today has reported it.
The choir has met on Monday evenings.
The meeting has been moved from Friday to Monday.
The trial was due to begin this Monday.
The congress scheduled this Friday begins at noon.
The offer has been extended until this Sunday.
""".strip().splitlines()


@pytest.mark.parametrize("line", SILENT)
def test_a_look_alike_is_silent(line):
    assert [(finding.rule, finding.text) for finding in findings(line)] == []


TRUE_PERFECTS = """
The team has won three titles since 2019.
He has already signed.
The government has promised a law for years.
The museum has received more than a million visitors so far.
She has never left the village.
They would have won.
“We have arrested a man,” the officer said.
""".strip().splitlines()


@pytest.mark.parametrize("line", TRUE_PERFECTS)
def test_a_true_perfect_stays_even_in_a_spanish_story(line):
    assert of_first(line, *SPANISH) == []


def test_an_act_without_a_date_needs_a_spanish_story():
    line = "Police have arrested a man in Sestao."
    assert findings(line) == []
    (asked,) = of_first(line, *SPANISH)
    assert (asked.action, asked.category, asked.severity) == (Action.ASK, Category.PHRASES, Severity.ADVICE)
    assert 0.5 < asked.confidence < 0.7
    assert [str(words) for words in asked.evidence] == ["3 more Spanish perfects or days in this story"]


def test_what_may_stand_to_this_day_is_doubted_less():
    line = "Prosecutors have opened an inquiry."
    assert of_first(line) == []
    (asked,) = of_first(line, *SPANISH)
    assert (asked.action, asked.severity, asked.confidence) == (Action.ASK, Severity.ADVICE, 0.55)


def test_a_clause_that_describes_is_doubted_least():
    (asked,) = of_first("The firm, which has lost 3,000 workers, was founded in 1951.", *SPANISH)
    assert asked.confidence < 0.5


def test_a_common_verb_of_saying_is_doubted_only_in_a_spanish_story():
    line = "The company has said that it will close the plant."
    assert findings(line) == []
    (batch,) = of_first(line, *SPANISH)
    assert (batch.action, batch.rule) == (Action.BATCH, "tense.perfect-reporting")
    assert batch.confidence >= 0.5


def test_the_more_marks_the_surer():
    line = "The mayor has explained that the works will end in May."
    (alone,), (among,) = findings(line), of_first(line, *SPANISH)
    assert alone.confidence < among.confidence <= 0.85


def test_a_phrase_rule_stays_surer():
    for _, line in CASES:
        for finding in findings(read(line)[0], *SPANISH):
            assert finding.category is Category.NUMBERS or finding.confidence <= 0.85


def test_days_are_numbers_and_an_allegation_is_a_warning():
    (day,) = findings("He said this Friday that he was tired.")
    assert (day.category, day.action) == (Category.NUMBERS, Action.BATCH)
    (rumor,) = findings("The suspect would have fled, according to police sources.")
    assert (rumor.severity, rumor.action) == (Severity.WARNING, Action.ASK)
    assert [proposal.text for proposal in rumor.proposals] == ["reportedly fled", "allegedly fled"]
    assert "law" in str(rumor.why)


@pytest.mark.parametrize("role", [Role.HEAD, Role.SUBHEAD, Role.BYLINE, Role.CREDIT, Role.BOILERPLATE])
def test_only_prose_is_read(role):
    passage = Passage(Paragraph(0, "The minister has announced this Monday a plan.", role))
    assert list(CHECK.judge([(passage, CHECK.read(passage))], StoryKnowledge())) == []


def test_curly_apostrophes_and_capitals():
    (finding,) = findings("The judge hasn’t wanted to comment.")
    assert finding.proposals[0].text == "didn’t want"
    assert findings("THE MINISTER HAS ANNOUNCED A PLAN ON MONDAY.") == []


def test_clean_copy_gives_no_false_alarm():
    alarms, words = [], 0
    for path in sorted(CLEAN.glob("*.txt")):
        text = path.read_text("utf-8")
        words += len(text.split())
        alarms += [f for f in findings(*filter(str.strip, text.split("\n"))) if f.confidence >= 0.5]
    assert words > 40_000
    assert len(alarms) <= words / 10_000, [(alarm.rule, alarm.text) for alarm in alarms]


@pytest.mark.parametrize(
    "bit",
    [
        *("has ", "have not ", "has been ", "has, ", "has, a, ", "has said and ", "would ", "would have ", "“has "),
        *(
            "has said that ",
            "this Monday ",
            "today, Monday, ",
            "on Monday 5 ",
            "according to ",
            "has visited, and gone ",
        ),
        *(
            "has also on Monday ",
            "Has he left? ",
            "had, ",
            "has visited, and gone ",
            "and been ",
            "in the last ",
            "-",
            "has. ",
        ),
    ],
)
def test_no_paragraph_makes_it_hang(bit):
    for text in ((bit * 20_000)[:12_000], "The mayor has said on Monday " + (bit * 20_000)[:12_000] + " today."):
        passage = Passage(Paragraph(0, text))
        began = time.perf_counter()
        list(CHECK.judge([(passage, CHECK.read(passage))], StoryKnowledge()))
        assert time.perf_counter() - began < 1.0


PIECES = st.sampled_from(
    [
        *" .,“”\"'’-()?:;%5",
        *(
            " has ",
            " have ",
            " hasn’t ",
            " been ",
            " not ",
            " also ",
            " said ",
            " spoken ",
            " arrested ",
            " and ",
            " that ",
        ),
        *(
            " this Monday ",
            " today, Sunday, ",
            " on Thursday 5 ",
            " yesterday ",
            " would have ",
            " fled ",
            " be ",
            "Has ",
        ),
        *(
            " according to police sources ",
            "The mayor",
            " who ",
            " for years ",
            " since ",
            "\n",
            "😀",
            " last ",
            "This Friday",
        ),
    ]
)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_spans_lie_in_the_text_and_do_not_collide(text):
    passage = Passage(Paragraph(7, text))
    found = list(CHECK.judge([(passage, CHECK.read(passage))], StoryKnowledge()))
    for finding in found:
        assert finding.span.of(text) == finding.text != ""
        assert (finding.paragraph, finding.rule in CHECK.rules) == (7, True)
        assert finding.text not in [proposal.text for proposal in finding.proposals]
        assert 0 < finding.confidence <= 1
    for one, other in pairwise(found):
        # A day inside a perfect ("has this Monday said") stays in its proposal, and is repaired by itself.
        inside = other.span.end < one.span.end and other.text in one.proposals[0].text
        assert one.span.end <= other.span.start or inside


def test_who_only_spoke_may_simply_have_said():
    proposals = {
        line: [proposal.text for proposal in findings(line)[0].proposals]
        for line in (
            "The mayor has explained that the works will end in May.",
            "“It will end in May,” the mayor has also pointed out.",
            "The judge has explained the verdict to the jury on Monday.",
        )
    }
    assert list(proposals.values()) == [["explained", "said"], ["also pointed out", "also said"], ["explained"]]
