import pytest

from workbench.grammar.asking import Asker, Elsewhere
from workbench.grammar.unavailable import GrammarUnavailable

REPEATED = "ENGLISH_WORD_REPEAT_RULE"


@pytest.mark.languagetool
@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("🎉🎉 She saw the the sea.", REPEATED, "the the"),
        ("She saw the the sea. 🎉", REPEATED, "the the"),
        ("👩‍👩‍👧 and 𝒞𝒞𝒫 saw the the sea 🌊.", REPEATED, "the the"),
        ("He ate a cafe\u0301 lunch in the the square.", REPEATED, "the the"),
        ("قال الرئيس: he saw the the sea.", REPEATED, "the the"),
        ("\u202bשלום\u202c She saw the the sea.", REPEATED, "the the"),
        ("She saw\u00a0the\u00a0sea and the the harbor.", REPEATED, "the the"),
        ("A speling𝒞 mistake.", "MORFOLOGIK_RULE_EN_US", "speling𝒞"),
        ("A spe\u0301ling mistake.", "MORFOLOGIK_RULE_EN_US", "spe\u0301ling"),
        ("Line one\nof the the text\r\nand more.", REPEATED, "the the"),
        ("A half \ud83c and the the end.", REPEATED, "the the"),
    ],
)
def test_places_are_counted_in_code_points(asker, text, rule, found):
    places = {match.rule: match.span.of(text) for match in asker.matches(text, "en-US")}
    assert places.get(rule) == found


@pytest.mark.languagetool
def test_messages_come_as_they_were_written(asker):
    (match,) = asker.matches("She go home.", "en-US")
    assert (match.category, match.issue, match.span.of("She go home.")) == ("GRAMMAR", "grammar", "go")
    assert match.replacements[0] == "goes"
    assert match.description
    assert match.message


@pytest.mark.languagetool
def test_a_very_long_paragraph_is_answered(asker):
    text = "The minister arrived in Bilbao on Monday and spoke with the workers. " * 290 + "She saw the the sea."
    assert len(text) > 20_000
    assert [match.span.of(text) for match in asker.matches(text, "en-US")].count("the the") == 1


@pytest.mark.languagetool
def test_spanish_is_answered_too(asker):
    text = "El presidente ha dicho que el problemas es que no hay dinero."
    assert "el problemas" in [match.span.of(text) for match in asker.matches(text, "es")]


@pytest.mark.languagetool
def test_a_language_that_is_not_there_is_one_sentence(asker):
    with pytest.raises(GrammarUnavailable, match="language"):
        asker.matches("Kaixo.", "eu")


@pytest.mark.languagetool
def test_a_proxy_of_the_environment_is_not_asked(asker, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert asker.matches("This are bad.", "en-US")


def test_nobody_there_is_one_sentence():
    with pytest.raises(GrammarUnavailable, match="does not answer"):
        Asker(Elsewhere("http://127.0.0.1:9")).matches("This are bad.", "en-US")
