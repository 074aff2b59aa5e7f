"""What the lexicon knows of single words."""

from __future__ import annotations

import pytest

from workbench import paths
from workbench.errors import BrokenRule
from workbench.language.hunspell import forms
from workbench.language.lexicon import Lexicon
from workbench.language.names import Name, Names


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load(paths.resources())


@pytest.mark.parametrize("word", "leader tensions colour organised travelling metres didn’t rewilding a".split())
def test_english_words_in_both_spellings(lexicon: Lexicon, word: str) -> None:
    assert lexicon.is_word(word)


@pytest.mark.parametrize("word", "ofthe inthe andthe alot infront thetensions jolanileader b".split())
def test_tokens_that_are_only_ever_run_together_are_no_words(lexicon: Lexicon, word: str) -> None:
    assert not lexicon.is_word(word)


@pytest.mark.parametrize("form", "Bárcenas Barcenas Damascus Bilbao Ertzaintza TikTok PSOE Madrid's Kutxabank".split())
def test_known_forms(lexicon: Lexicon, form: str) -> None:
    assert lexicon.is_known(form.removesuffix("'s"))


def test_frequencies_follow_use(lexicon: Lexicon) -> None:
    assert lexicon.zipf("the") > lexicon.zipf("leader") > lexicon.zipf("goalkeeper") > lexicon.zipf("jolanileader") == 0


def test_shares_of_beginnings_and_endings(lexicon: Lexicon) -> None:
    assert lexicon.share_ending("and") > 50 * lexicon.share_ending("leader") > 0
    assert lexicon.share_ending("according") > lexicon.share_ending("xaccording") > 0
    assert lexicon.share_beginning("inter") > lexicon.share_beginning("damasc") > 0


def test_foreign_words(lexicon: Lexicon) -> None:
    assert lexicon.is_foreign("ayuntamiento")
    assert not lexicon.is_foreign("jolanileader")


def test_every_form_of_a_dictionary_is_spelt_out(tmp_path) -> None:
    (tmp_path / "xx.aff").write_text(
        "SFX S Y 2\nSFX S y ies [^aeiou]y\nSFX S 0 s [^y]\nPFX U Y 1\nPFX U 0 un .\nSFX D N 1\nSFX D 0 ed .\n", "utf-8"
    )
    (tmp_path / "xx.dic").write_text("5\ncity/S\nlock/USD\nMadrid\nbad/!\n7up\n", "utf-8")
    assert sorted(forms(tmp_path / "xx")) == sorted(
        ["city", "cities", "lock", "locks", "locked", "unlock", "unlocks", "Madrid"]
    )


def test_names_are_known_whole_and_by_their_parts_and_without_accents() -> None:
    names = Names([Name("Núria Ferrer-Mas", "person"), Name("Alepo", "place", "Aleppo")])
    assert all(form in names for form in ("Núria Ferrer-Mas", "Núria", "Nuria", "Ferrer", "Alepo", "Aleppo"))
    assert "Aleppowho" not in names
    assert "" not in names
    assert names.kinds("Aleppo") == {"place"}


def test_the_tables_hold_names_of_every_kind(lexicon: Lexicon) -> None:
    kinds = [row.kind for row in lexicon.names.rows]
    assert len(kinds) > 1500
    assert {"given", "surname", "place", "organisation", "acronym", "brand"} <= set(kinds)


@pytest.mark.parametrize(
    "table", ["Madrid\tplace\n", "form\tkind\tenglish\nMadrid\tcity\t\n", "form\tkind\tenglish\nX\n"]
)
def test_a_malformed_table_is_refused_by_name(tmp_path, table: str) -> None:
    (tmp_path / "mine.tsv").write_text(table, "utf-8")
    with pytest.raises(BrokenRule) as refused:
        Names.read(tmp_path)
    assert refused.value.path == tmp_path / "mine.tsv"
