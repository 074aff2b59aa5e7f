"""Every fault of punctuation fires where it should, and the look-alikes stay silent."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.checks.punctuation import PunctuationCheck
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Action, Paragraph, Passage, Role, Run, Span, Story

CHECK = PunctuationCheck()


def findings(*texts, check=CHECK):
    passages = [Passage(paragraph) for paragraph in Story.of(*texts).paragraphs]
    return list(check.judge([(passage, check.read(passage)) for passage in passages], StoryKnowledge()))


def read(marked):
    """A line "before [found] after -> proposal": (text, span, proposal)."""
    line, _, put = marked.partition(" -> ")
    start, end = line.index("⟦"), line.index("⟧")
    return line[:start] + line[start + 1 : end] + line[end + 1 :], Span(start, end - 1), put


FIRES = {
    "space-before-mark": [
        "Its roots lie in the Lerga Front⟦ ,⟧ to which he belonged. -> ,",
        "The river reached record levels⟦ .⟧ -> .",
        "The council ( of 12 members⟦ )⟧ met. -> )",
        "Prices rose by 4⟦ %⟧ in a year. -> %",
        "Who pays for the dam⟦ ?⟧ Nobody knows. -> ?",
        "The mayor named three⟦ :⟧ Rufo, Delia and Ugo. -> :",
    ],
    "space-wrong-side": [
        "The coach⟦ ,⟧who left in May, is back. -> , ",
        "The gates are open⟦ .⟧The water falls. -> . ",
    ],
    "space-before-apostrophe": [
        "The Bank of Spain⟦ ’s⟧ forecast was wrong. -> ’s",
        "The mayor did⟦ n't⟧ come. -> n't",
    ],
    "space-after-opener": [
        "The institute (⟦( ⟧INE) said so. -> (".replace("(⟦", "⟦"),
        "The text [⟦[ ⟧sic] is old. -> [".replace("[⟦", "⟦"),
    ],
    "missing-space": [
        "The firm⟦,which⟧ lost money, closed. -> , which",
        "The rain stopped⟦;the⟧ river did not. -> ; the",
        "He gave two reasons⟦:money⟧ and time. -> : money",
    ],
    "accent-for-apostrophe": ["The company⟦´⟧s profits rose. -> '", "The mayor’s plan doesn⟦`⟧t hold. -> ’"],
    "lost-apostrophe": ["We don⟦ t⟧ want another vote. -> ’t", "She wouldn⟦ t⟧ say why. -> ’t"],
    "space-after-apostrophe": ["The company⟦' s⟧ profits rose. -> 's"],
    "two-single-marks": ["She said: ⟦''It is late.''⟧ He left. -> “It is late.”"],
    "colon-after-that": ["The mayor said that⟦:⟧ “It is late.” -> "],
    "torn-figure": [
        "The bank (-⟦4 .2⟧%) fell. -> 4.2",
        "The bank (⟦- ⟧2.74%) fell. -> -",
    ],
    "torn-score": [
        "They cut the deficit (⟦83 -81⟧) in the third quarter. -> 83-81",
        "They won the match ⟦2 - 1⟧ in Lugo. -> 2-1",
    ],
    "single-quotes": [
        "In the operation, called ⟦'Serón',⟧ 14 people were held. -> “Serón,”",
        "He is known as ⟦‘El Chato’⟧ in Lugo. -> “El Chato”",
        "The so-called ⟦'green tickets'⟧ rose in May. -> “green tickets”",
    ],
    "stop-before-saying": ["“We are late⟦.”⟧ said the mayor. -> ,”"],
    "dash-without-spaces": ["The mayor⟦—⟧a doctor — resigned. ->  — "],
    "double-space": ["The dam⟦  ⟧held on Tuesday. ->  "],
    "doubled-mark": [
        "More trains are coming⟦. .⟧ They are late. -> .",
        "More trains are coming⟦..⟧ They are late. -> .",
        "The fire began in Lerga⟦. ,⟧ it is still burning. -> ,",
        "The mayor⟦,,⟧ a doctor, resigned. -> ,",
        "She lives in the capital⟦.,⟧ and he does not. -> ,",
        "He called it “the end⟦.”.⟧ Nobody laughed. -> .”",
        "“We are leaving⟦,”,⟧ he said. -> ,”",
    ],
    "mark-outside-quotes": [
        "They will stay “outside the city⟦”,⟧ he said. -> ,”",
        "He called it “the end⟦”.⟧ -> .”",
        "“We will stay⟦“,⟧ has said the coach. -> ,”",
        "“We will stay⟦ ” ,⟧ he said. -> ,”",
        'He called it "the end⟦".⟧ -> ."',
    ],
    "sentence-capital": [
        "They filled the streets⟦. party⟧ sources confirmed it. -> . Party",
        "The mayor agreed⟦. and⟧ the judge himself signed. ->  and",
    ],
    "space-inside-quotes": [
        "They said that ⟦“ ⟧the forces fled.” -> “",
        "“We are leaving⟦ ”⟧ was all that he said. -> ”",
        'They said that ⟦" ⟧the forces fled". -> "',
    ],
    "quote-wrong-way": [
        "“We are leaving⟦“⟧ said the coach. -> ,”",
        "“We are leaving,⟦ “⟧said the coach. -> ” ",
        "He spoke of ⟦”⟧peace” and left. -> “",
        "“We are leaving⟦“⟧said the coach. -> ,” ",
    ],
    "quote-space": [
        "“We are leaving,⟦ ”⟧said the coach. -> ” ",
        "“We are leaving⟦ ”⟧said the coach. -> ,” ",
        "Rufo Lizarza said,⟦“⟧We will stay.” ->  “",
        "They are being watched,⟦ ”⟧said the coach. -> ” ",
        "The coach said⟦“ ⟧we are leaving” and left. ->  “",
    ],
    "quote-unclosed": [
        "“We will not ⟦go,⟧ the minister said on Tuesday. -> go,”",
        "The end, he wrote, “is ⟦near.⟧ -> near.”",
    ],
    "quote-unopened": ["⟦We⟧ will not go,” the minister said on Tuesday. -> “We"],
    "mixed-quotes": ['“We will not go,⟦"⟧ the minister said. -> ”'],
    "guillemets": ["⟦«⟧Hola,” he said. -> “", "“Hola,⟦»⟧ he said. -> ”", "They shouted “hola⟦ »⟧ at her. -> ”"],
    "spanish-dashes": [
        "The coast and Lerga⟦ -fief of Rufo Lizarza-⟧ and the plain. ->  — fief of Rufo Lizarza —",
        "The mayor⟦ –as he alleged–,⟧ knew nothing. ->  — as he alleged —",
        "The whole list⟦ --name included--⟧ was read out. ->  — name included —",
        "The mayor⟦ - without proof -,⟧ accused her. ->  — without proof —",
        "They sent the usual people⟦ -all of them engineers-⟧. ->  — all of them engineers",
    ],
    "hyphens-for-dashes": ["The mayor⟦ - as he put it -⟧ knew nothing. ->  — as he put it —"],
    "unbalanced-dash": ["The mayor⟦ –brother⟧ of the minister knew nothing. ->  — brother"],
    "double-hyphen": ["They knew⟦--⟧everybody did. ->  — "],
    "wrong-encoding": [
        "He flew to ⟦EspaÃ±a⟧ on Monday. -> España",
        "The ⟦serverâ€™s⟧ name is wrong. -> server’s",
        "The firm ⟦EnergĂas⟧ del Norte closed. -> Energías",
    ],
    "entity": [
        "The firm Lizarza ⟦&amp;⟧ Sons closed. -> &",
        "“We are leaving,⟦& rdquor ;⟧ he said. -> ”",
        "The ⟦Garc\\u00eda⟧ family left. -> García",
    ],
    "tag": ["The dam held.⟦<\\/p>⟧ -> ", "The ⟦<strong>⟧dam held. -> "],
    "question-marks": ["The minister said⟦??⟧in the house that he knew. ->  "],
    "lost-character": ["He flew to ⟦Espa?a⟧ on Monday. -> "],
    "invisible-character": ["The ⟦govern\u00adment⟧ fell. -> government"],
    "inverted-mark": ["⟦¿⟧Where is the money? -> ", "⟦¡⟧They will not pass! -> "],
    "stray-capital": [
        "In the first of the rulings, the judge ⟦The⟧ number of victims is wrong. -> the",
        "“We are leaving,” ⟦He⟧ said. -> he",
        "The store in Lerga ⟦According⟧ to witnesses was empty. -> according",
        "The club said ⟦On⟧ Thursday that it had no money. -> on",
        "The speech of the PP ⟦In⟧ Congress lasted an hour. -> in",
        "The opposition, ⟦However⟧, knew nothing. -> however",
        "Delia Umbral left the party ⟦In⟧ the middle of the campaign. -> in",
    ],
    "second-subject": [
        "The Syrian government of Rufo Lizarza ⟦This Thursday it lost⟧ control of the city. -> this Thursday lost",
        "The coalition Lerga-IU ⟦They asked⟧ for his resignation. -> asked",
        "The minister of the interior, Rufo Lizarza, ⟦He has⟧ promised a law. -> has",
        "Rufo Lizarza, leader of the group, ⟦it did⟧ not take long to answer. -> did",
    ],
    "colon-before-speaker": ["“We are leaving,” ⟦said:⟧ Rufo Lizarza. -> said"],
}
CASES = [(rule, line) for rule, lines in FIRES.items() for line in lines]


@pytest.mark.parametrize(("rule", "line"), CASES)
def test_a_fault_is_found_and_its_repair_leaves_nothing(rule, line):
    text, span, put = read(line)
    found = [finding for finding in findings(text) if finding.rule == f"punctuation.{rule}"]
    assert span in [finding.span for finding in found], [(f.rule, f.text) for f in findings(text)]
    (finding,) = [finding for finding in found if finding.span == span]
    if rule == "lost-character":
        assert finding.proposals == ()
        assert finding.action is Action.FLAG
        return
    assert finding.proposals[0].text == put
    before = {(f.rule, f.text) for f in findings(text)} - {(finding.rule, finding.text)}
    after = {(f.rule, f.text) for f in findings(text[: span.start] + put + text[span.end :])}
    assert after <= before


def test_every_rule_has_an_example_and_every_finding_a_rule():
    assert {f"punctuation.{rule}" for rule in FIRES} == set(CHECK.rules)
    assert len(set(CHECK.rules)) == len(CHECK.rules)


SILENT = """
She reads The Guardian, El País and The Economist in The Hague.
The play “The Return of the King” and the film “Gone With the Wind” were shown in Los Angeles.
He saw Gone With the Wind and Dancing With the Stars.
Doctor Who, Formula One and Serie A matches were shown on Channel One in the evening.
Group A winners and hepatitis A vaccines have nothing in common.
Vice Premier He said nothing to the newspaper As about it.
The Who played in Bilbao; so did Take That.
She said that “The door was open” and “In the end it was shut.”
“It is over,” I said. He said, This is madness, and left.
He asked: Who pays?
(The figure was revised later.) The council met. (It does so twice a year.)
iPhone sales fell. eBay did not. They call it e.g. a pause, vs. a halt, i.e. nothing.
No. 5 on St. John St. is near Sgt. Ruiz, J. R. Sáez and Acme Inc. offices.
The U.S. economy, the a.m. news and Sept. 5, 2024, are written so.
The court cited art. 5 and fig. 3 of p. 12.
The .45-caliber gun and the .22 rifle were sold for .5 percent more.
They won 2-1, 3-0 and 104-98 in the 2015-2019 cycle, 5:30 a.m., at odds of 3:1.
The 10 -year plan and the 5- to 7-year plan.
The pre- and post-war years, the two- and three-year terms and the short- to mid-range missiles.
The al-Assad family, Al-Ahram and al Qaeda.
It was -5 degrees in Lerga and -12 in the hills.
Well… she said ... no . . . perhaps … “…and so on.” ... What?
The emoticon :) and ;-) and :-( are not words :)
See https://www.example.org/a,b;c?x=1&y=2 or write to rufo@example.org.
Yahoo! said so. So did Guess?, the maker of jeans.
AT&T, R&D, M&S; and Q&A; the rest is Johnson & Johnson.
He was 5 feet 11 inches (5'11") and the screen 6" wide.
Back in the ’90s, rock ’n’ roll was Hawaiʻi’s thing, and O’Neill’s, and the workers’ thing.
The suffix -gate and the ending -ing came later.
Rufo Lizarza — the mayor — and Delia Umbral, his deputy, left.
The rise – a sharp one – surprised nobody.
MADRID (EFE) — The court met on Tuesday.
“‘Yes,’ he told me,” she said. “And then: ‘No.’”
ex-“king” and “queen”-like figures and the “all-in” price
The Basque Country, he said on Tuesday, is ready.
The next morning, on the bus, he was recognized.
Madrid, she has said, will not yield.
The longer the siege, the worse it is for all.
They sang “¡Ay Carmela!” and asked “¿Dónde está?” in the square.
The ratio was 3 : 2, the time 20:45, the verse John 3:16.
i. the rate; ii. moral rights; and iii. the fee. The range “..” is a sign.
Whatever You do under this license, You do alone.
Château Mâcon and São Paulo, SÃO PAULO and Ângela are spelled so.
What?? No!! Really?!
1 The first item
• The second item
Smith, Jones et al. were cited. He has a Ph.D. from Yale.
A list: apples, pears, etc., and so on.
U2’s “With or Without You” and “A Day in the Life” were played.
""".strip().splitlines()


@pytest.mark.parametrize("line", SILENT)
def test_a_look_alike_is_silent(line):
    assert [(finding.rule, finding.text) for finding in findings(line)] == []


def test_a_quotation_may_run_over_paragraphs():
    assert findings("“We came at dawn. It rained.", "“We left at noon,” she said.") == []
    (finding,) = findings("“We came at dawn. It rained.", "They left at noon, she said.")
    assert (finding.rule, finding.paragraph) == ("punctuation.quote-unclosed", 0)
    (reopened,) = findings("“We came at dawn. It rained.", "We left at noon,” she said.")
    assert (reopened.rule, reopened.paragraph) == ("punctuation.quote-unopened", 1)
    assert reopened.proposals[0].text == "“We"


def test_nested_spanish_quotations_become_single_inside():
    found = findings("He wrote: «The “case” is shut»")
    text = "He wrote: «The “case” is shut»"
    for finding in reversed(found):
        text = text[: finding.span.start] + finding.proposals[0].text + text[finding.span.end :]
    assert text == "He wrote: “The ‘case’ is shut”"


def test_outside_america_stops_may_stand_outside():
    assert findings("He called it “the end”. So did “we”, he said.", check=PunctuationCheck(american=False)) == []


def test_a_long_remark_is_freed_of_its_dashes_one_by_one():
    found = findings("He was not there --he was in Lugo all day, according to the court--.")
    assert [(finding.text, finding.proposals[0].text) for finding in found] == [(" --", " — "), ("--", "")]
    text = "The city -a name that, for the police, stood for a man- is dry."
    assert [finding.proposals[0].text for finding in findings(text)] == [" — ", " —"]


def test_single_marks_stay_in_heads_and_inside_quotations():
    assert findings("Forty adults learn to say ‘squirrel’") == []
    assert findings("“He said ‘no’ to me,” she said. The ’80s and the workers’ union.") == []
    assert findings("Rock 'n' roll of the '80s is the workers' music.") == []
    assert findings("He is known as ‘El Chato’.", check=PunctuationCheck(american=False)) == []


def test_a_compound_cut_in_two_is_closed_or_parted():
    (finding,) = findings("Years of work stand behind the bertso -schools, he said.")
    assert [proposal.text for proposal in finding.proposals][:2] == [" schools", "-schools"]


def test_a_dash_pair_may_become_commas():
    (finding,) = findings("The coast and Lerga -fief of Rufo Lizarza-, and the plain.")
    assert [proposal.text for proposal in finding.proposals] == [" — fief of Rufo Lizarza —", ", fief of Rufo Lizarza,"]


def test_a_seam_of_mark_up_is_evidence():
    text = "The store in Lerga According to witnesses was empty."
    bold = Paragraph(0, text, Role.BODY, (Run(Span(0, 18), frozenset({"bold"})),))
    passage = Passage(bold)
    (seamed,) = CHECK.judge([(passage, CHECK.read(passage))], StoryKnowledge())
    (plain,) = findings(text)
    assert seamed.confidence > plain.confidence
    assert len(seamed.evidence) == 1


def test_one_cause_leaves_many_marks():
    texts = [
        "The store in Lerga According to witnesses was empty.",
        "“We are leaving“ said the coach.",
        "The opposition, However, knew nothing.",
    ]
    alone, together = findings(texts[0])[0], findings(*texts)[0]
    assert together.confidence > alone.confidence


def test_heads_keep_their_capitals():
    head = Paragraph(0, "Mayor of Lerga According to His Own Words", Role.HEAD)
    passage = Passage(head)
    assert list(CHECK.judge([(passage, CHECK.read(passage))], StoryKnowledge())) == []


@pytest.mark.parametrize(
    "bit",
    [
        *" .,-\"“”(«\\&<?Ã—1aA'’‘:;¿\u00ad",
        *("“ ", " “", "a“", "a”b ", " -a", "a- ", ". ", "( ", " He a", ", This Thursday it x", "& quot ;", "<p "),
        *("a:b", "a,b", "??a", "a?a", "“a.” said ", "--a", "“a, he said ", "The a, it ", " - a", "\\u00ed"),
    ],
)
def test_no_paragraph_makes_it_hang(bit):
    for text in ((bit * 20_000)[:20_000], "The dam held" + (bit * 20_000)[:20_000] + " and “so on."):
        passage = Passage(Paragraph(0, text))
        began = time.perf_counter()
        list(CHECK.judge([(passage, CHECK.read(passage))], StoryKnowledge()))
        assert time.perf_counter() - began < 1.0  # 0.2 s on a quiet machine


PIECES = st.sampled_from(
    [
        *' .,-–—"“”‘’()«»:;?!&\\<>¿Ã±%\n\u00ad\ufffd😀',
        "The",
        "he",
        "said",
        "Lerga",
        "This Thursday it",
        "2-1",
        "&amp;",
        "--",
    ]
)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_spans_lie_in_the_text_and_do_not_overlap(text):
    passage = Passage(Paragraph(7, text))
    found = list(CHECK.judge([(passage, CHECK.read(passage))], StoryKnowledge()))
    for finding in found:
        assert finding.span.of(text) == finding.text != ""
        assert finding.paragraph == 7
        assert finding.text not in [proposal.text for proposal in finding.proposals]
        assert 0 < finding.confidence <= 1
    for one, other in pairwise(found):
        if not one.rule.startswith("punctuation.quote-un") and not other.rule.startswith("punctuation.quote-un"):
            assert one.span.end <= other.span.start or one.paragraph != other.paragraph


def test_a_t_that_is_no_ending_stands():
    assert findings("She can take the T line, and a t test is easy.") == []
