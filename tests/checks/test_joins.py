"""Run-together words: what is found, how it is mended, and what stays silent."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench import paths
from workbench.checks.joins import RULES, JoinsCheck
from workbench.language.knowledge import StoryKnowledge
from workbench.language.lexicon import Lexicon
from workbench.story import Action, Finding, Paragraph, Passage, Run, Span, Story


@pytest.fixture(scope="module")
def check() -> JoinsCheck:
    return JoinsCheck(Lexicon.load(paths.resources()))


def found(check: JoinsCheck, *paragraphs: Paragraph | str, least: float = 0.5) -> list[Finding]:
    story = Story.made(p if isinstance(p, Paragraph) else Paragraph(n, p) for n, p in enumerate(paragraphs))
    passages = [Passage(paragraph) for paragraph in story.paragraphs]
    readings = [(passage, check.read(passage)) for passage in passages]
    findings = list(check.judge(readings, StoryKnowledge.of(passages)))
    return [finding for finding in findings if finding.confidence >= least]


# Invented people and sentences; the joins are of the kinds that were counted in real copy.
# A name stands alone elsewhere in the story in about half of them.
JOINS = [
    ("Abu Karim al Zarwanileader of the group, spoke on Friday.", "Zarwanileader", "Zarwani, leader"),
    ("The village lies on the Oria Riverfor some 20 kilometers.", "Riverfor", "River for"),
    ("He flew to Damascusthe city of his birth, on Monday.", "Damascusthe", "Damascus, the"),
    ("They met Idoia Urkizawho leads the board. Urkiza declined.", "Urkizawho", "Urkiza, who"),
    ("A base near Latakiawhere Russia keeps ships, was hit.", "Latakiawhere", "Latakia, where"),
    ("A vote against Bermudezand his cabinet failed. Bermudez left.", "Bermudezand", "Bermudez and"),
    ("Judge Arozenahas refused. Arozena gave no reason.", "Arozenahas", "Arozena has"),
    ("Talks with Ibarzabalin the capital failed. Ibarzabal left.", "Ibarzabalin", "Ibarzabal in"),
    ("The letter from Olmosto the court was short. Olmos signed it.", "Olmosto", "Olmos to"),
    ("It was Salduawas the cry, and Saldua heard it.", "Salduawas", "Saldua was"),
    ("It rained in Gran Canariaaccording to the agency.", "Canariaaccording", "Canaria, according"),
    ("The plan pleased Etxaniz Machadoalthough it cost more.", "Machadoalthough", "Machado, although"),
    ("On the run was Machadocandidate of the opposition.", "Machadocandidate", "Machado, candidate"),
    ("The mayor of Castellonhead of the regional party, resigned.", "Castellonhead", "Castellon, head"),
    ("The captain, Ander Urrutikoetxeareported the theft.", "Urrutikoetxeareported", "Urrutikoetxea, reported"),
    ("It said the peopleall left at noon.", "peopleall", "people all"),
    ("She told the courtdating back to May.", "courtdating", "court dating"),
    ("He was fined and imprisonedand then released.", "imprisonedand", "imprisoned and"),
    ("Nobody expected thetensions to last.", "thetensions", "the tensions"),
    ("The gap is 20 metersbetween the two boats.", "metersbetween", "meters between"),
    ("They rescued sub-Saharanamong others.", "sub-Saharanamong", "sub-Saharan among"),
    ("The ship of the Red Crosswithout fuel drifted.", "Crosswithout", "Cross without"),
    ("The drone, a UASafter all, fell.", "UASafter", "UAS after"),
    ("In a talk with EFEfor the anniversary she agreed.", "EFEfor", "EFE for"),
    ("Leaders of the PSOEsaid no.", "PSOEsaid", "PSOE said"),
    ("The envoy met Bashar al-Assadand his aides. Al-Assad agreed.", "al-Assadand", "al-Assad and"),
    ("Carlos Prietoandthe mayor agreed. Prieto signed.", "Prietoandthe", "Prieto and the"),
    ("They live inMadrid now.", "inMadrid", "in Madrid"),
    ("It ended in a decisionWhich nobody liked.", "decisionWhich", "decision, which"),
    ("The king visited IsraelMinister or not.", "IsraelMinister", "Israel, Minister"),
    ("He thanked the president of AdasmeThe meeting ended.", "AdasmeThe", "Adasme. The"),
    ("The offices closed on FridayIn the evening they opened.", "FridayIn", "Friday. In"),
    ("He left the office.The door stayed open.", "office.The", "office. The"),
    ("They won in overtime!Nobody slept.", "overtime!Nobody", "overtime! Nobody"),
    ("The group (HTS)which leads the attack, won.", "(HTS)which", "(HTS), which"),
    ("The Basque party(PNV) won.", "party(PNV)", "party (PNV)"),
    ("“We faced many pressures”by the board, he wrote.", "pressures”by", "pressures” by"),
    ("“This has to end.”supported by all, he wrote.", "end.”supported", "end.” supported"),
    ("“We will not go”warned the mayor.", "go”warned", "go,” warned"),
    ("“I was elected.”In May he quit.", "elected.”In", "elected.” In"),
    ("Prices rose 0.3%increases not seen since May.", "0.3%increases", "0.3% increases"),
    ("The bus carried 12people home.", "12people", "12 people"),
    ("It opened in2019 and closed soon.", "in2019", "in 2019"),
    ("It was a15% rise.", "a15%", "a 15%"),
    ("She found the412-page report.", "the412-page", "the 412-page"),
    ("Marked by a late 84thminute goal, it ended.", "84thminute", "84th minute"),
    ("It began at 7:10in Madrid.", "7:10in", "7:10 in"),
    ("He took theU.S. side.", "theU.S", "the U.S"),
    ("The gift ofa lifetime.", "ofa", "of a"),
    ("Officers of the NationalPolice came.", "NationalPolice", "National Police"),
    ("He came back,the paper said.", "back,the", "back, the"),
    ("Read more at the Newsdeskhttps://news.example/1", "Newsdeskhttps://news.example/1", "Newsdesk https://news.example/1"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "token", "mended"), JOINS, ids=[token for _, token, _ in JOINS])
def test_a_join_is_found_where_it_stands_and_its_repair_offered(
    check: JoinsCheck, text: str, token: str, mended: str
) -> None:
    (finding,) = found(check, text, least=0.2)
    assert finding.text == token
    assert finding.span.of(text) == token
    assert mended in [proposal.text for proposal in finding.proposals]
    assert finding.rule in RULES
    assert "{" not in str(finding.why)


def test_most_of_these_joins_are_sure_and_their_repair_comes_first(check: JoinsCheck) -> None:
    shown = [(found(check, text), mended) for text, _, mended in JOINS]
    assert sum(bool(findings) for findings, _ in shown) >= 0.93 * len(JOINS)
    first = sum(bool(findings) and findings[0].proposals[0].text == mended for findings, mended in shown)
    assert first >= 0.85 * len(JOINS)


SILENT = [
    "Rory Blackstone and Amy Goldman landed at Heathrow.",
    "Poland, Holland, Portland, Thailand and Ireland voted; so did Berlin and Toronto.",
    "Judge Fernando Grande-Marlaska met Pello Otxandiano in Vitoria-Gasteiz.",
    "The Ertzaintza searched Kutxabank, and Osakidetza and Euskaltzaindia said nothing.",
    "An iPhone and an eBay account; YouTube, TikTok, WhatsApp, LinkedIn and BioNTech; EiTB, JxCat and CaixaBank.",
    "Ciara McTavish, Ian MacDonald, Siobhan O’Halloran, Luc DeVries and Ana Fitzgerald agreed.",
    "The nanosatellite, the superyacht and the cohousing of rewilding doomscrolling influencers.",
    "See https://news.example/inMadrid, www.noticias.example or ask jolanileader@news.example, #inMadrid, @theJudge.",
    "Open the file storyFinal.docx or index.html, on booking.com or at Node.js.",
    "They walked 10km at 5G speed for the 4th time in the 1990s, with 23J and the M5, 12kg, 3pm, 20mph and 2-1.",
    "He spoke of the “ayuntamiento”, the “chiringuito” and the “lehendakari”.",
    "Somewhere, nowhere, elsewhere, thereafter; the ringleader, the cheerleader and the figurehead.",
    "The person(s) named, the (re)opening and the euro(s).",
    "A misspeled wurd is no join, nor is recieve.",
    "At 10:30 it was 2.5% in the U.S. and the U.K., said J.R. Whitaker, Ph.D., of St. Andrews.",
    "“It’s mine,” she said. ‘Is it?’ he asked (softly).",
    "The multi-level al-Sham agreement — signed—was long; the Madrid–Barcelona line, too.",
    "The boards are 72in wide; copper(II) and everyday words.",
    "Martin, Marin, Stalin, Putin, Dublin, Soto, Tito, Kendall, Cornwall, Marshall, Martinez and Romanos.",
]


@pytest.mark.parametrize("text", SILENT)
def test_names_brands_compounds_addresses_and_units_stay_silent(check: JoinsCheck, text: str) -> None:
    assert [finding.text for finding in found(check, text)] == []


def test_a_name_that_stands_alone_makes_a_join_sure(check: JoinsCheck) -> None:
    doubtful = found(check, "A vote for Izagirrain the chamber failed.", least=0.0)
    sure = found(
        check, "A vote for Izagirrain the chamber failed.", "Later, Izagirra left. So Izagirra was out.", least=0
    )
    assert sure[0].confidence > max((finding.confidence for finding in doubtful), default=0)
    assert "“Izagirra” occurs twice more in this story." in map(str, sure[0].evidence)


def test_a_token_that_comes_again_is_probably_a_name(check: JoinsCheck) -> None:
    once = found(check, "We met Zarranbaltaleader there.", least=0)
    often = found(check, "We met Zarranbaltaleader there.", "Later Zarranbaltaleader left.", least=0)
    assert max((f.confidence for f in often), default=0) < once[0].confidence


def test_where_bold_text_ends_a_join_is_sure(check: JoinsCheck) -> None:
    text = "The mayor of Lizasoat the time agreed."
    plain = found(check, text, least=0)
    bold = Paragraph(0, text, runs=(Run(Span(13, 19), frozenset(("bold",))),))
    (finding,) = found(check, bold)
    assert finding.text == "Lizasoat"
    assert finding.confidence > max((f.confidence for f in plain), default=0)
    assert "Bold text ends here." in map(str, finding.evidence)


def test_mark_up_inside_a_word_is_no_join(check: JoinsCheck) -> None:
    for text, cut in (("A formal reply", 5), ("The YouTube star", 7), ("The Heathrow strike", 9)):
        start = text.rindex(" ", 0, cut) + 1
        assert found(check, Paragraph(0, text, runs=(Run(Span(start, cut), frozenset(("bold",))),))) == []


def test_where_the_next_sentence_is_not_english_nothing_is_safe(check: JoinsCheck) -> None:
    (stop,) = found(check, "They left in the morning.En la ciudad it rained.")
    assert stop.action is Action.ASK


def test_a_name_known_as_half_of_a_double_name_counts(check: JoinsCheck) -> None:
    alone = found(check, "They asked Izagirrain the chamber.", least=0)
    double = found(check, "They asked Izagirrain the chamber.", "Ane Izagirra-Lund agreed.", least=0)
    assert double[0].confidence > max((finding.confidence for finding in alone), default=0)


def test_only_visible_seams_that_lack_nothing_but_a_space_are_safe(check: JoinsCheck) -> None:
    (stop,) = found(check, "He left the office.The door stayed open.")
    assert stop.action is Action.SAFE
    (hidden,) = found(check, "They met Idoia Urkizawho leads. Urkiza declined.")
    assert hidden.action is not Action.SAFE


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("“It is over”said the mayor of the town.", "over,” said"),
        ("His book “The Valley”is out.", "Valley” is"),
        ("The tailorHovsep Kirkorian, proposed a scale.", "tailor, Hovsep"),
        ("The teacher, Ane Lizarragasaid no. Lizarraga left.", "Lizarraga, said"),
        ("Yesterday Lizarragasaid no. Lizarraga left.", "Lizarraga said"),
        ("The justice minister, Aurora BermejoHe said so. Bermejo left.", "Bermejo,"),
        ("Aurora Bermejo stayed at home, as did Ane BermejoHe said so.", "Bermejo. He"),
        ("Two boats, with 73 peoplewere towed in.", "people, were"),
        ("The victims, many of them foreignersrealized it late.", "foreigners, realized"),
        ("The energy company Voltania (+2.05%)which earned a lot, led.", "(+2.05%), which"),
        ("A long injury of Javi Ontiveros Pradawho went home. Prada slept.", "Prada, who"),
        ("Nobody knew the manMaría Olabe said that he had left.", "man. María"),
    ],
)
def test_comma_space_or_stop_follows_the_sentence(check: JoinsCheck, text: str, first: str) -> None:
    options = [p.text for finding in found(check, text, least=0.2) for p in finding.proposals]
    assert first in options


def _letters(text: str) -> str:
    return re.sub(r"[\s,.;:“”\"]", "", text).lower()


WORDS = st.sampled_from(
    "Urkiza Damascus Olmos leader who the and (HTS) said in office. “yes” 12 0.3% Madrid, people which al-Assad’s "
    "tensions Why? iPhone café 北京 😀 e\u0301 — ' \" ) (".split()
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(WORDS, st.sampled_from(["", " ", " ", ", "])), min_size=1, max_size=14))
def test_spans_match_and_proposals_keep_every_letter(check: JoinsCheck, pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in pieces)
    for finding in found(check, text, least=0):
        assert finding.span.of(text) == finding.text
        assert 1 <= len(finding.proposals) <= 4
        assert len({proposal.text for proposal in finding.proposals}) == len(finding.proposals)
        assert [p.confidence for p in finding.proposals] == sorted(
            (p.confidence for p in finding.proposals), reverse=True
        )
        for proposal in finding.proposals:
            assert proposal.text != finding.text
            assert _letters(proposal.text) == _letters(finding.text)


@pytest.mark.parametrize(("text", "token", "mended"), JOINS, ids=[token for _, token, _ in JOINS])
def test_the_first_repair_leaves_no_join_behind(check: JoinsCheck, text: str, token: str, mended: str) -> None:
    (finding,) = found(check, text, least=0.2)
    repaired = text[: finding.span.start] + finding.proposals[0].text + text[finding.span.end :]
    assert [f.text for f in found(check, repaired)] == []
