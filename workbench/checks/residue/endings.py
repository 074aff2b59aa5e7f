"""Basque case endings left on names: "Uxue Barkosen", "Ernaik"; the story itself has the bare name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workbench.checks.fault import Fault, Kind
from workbench.language.knowledge import StoryKnowledge
from workbench.language.lexicon import Lexicon
from workbench.story import Action, Passage, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

ENDING = Kind(
    "residue.case-ending",
    Severity.ERROR,
    Action.ASK,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "Basque ending on a name"),
    QT_TRANSLATE_NOOP("Rules", "“-{ending}” is a Basque case ending; the name is “{name}”."),
)
# Ergative, genitive, dative, comitative, ablative: after a vowel, and after a consonant.
_AFTER_VOWEL = ("rentzat", "rekin", "ren", "tik", "ri", "k")
_AFTER_CONSONANT = ("entzat", "arekin", "aren", "ekin", "etik", "ek", "en", "ak")
_AFTER_R = ("rekin", "ren", "rek", "ri")  # the "r" is written twice: "Ikerrek"
_VOWELS = frozenset("aeiouáéíóú")
_GENITIVE = frozenset(("ren", "en", "aren"))
_LOCAL = ("tik", "ko", "ra", "n")  # "from", "of", "to", "in": on names of places
_LEAST = 4  # letters of the bare name
_PREPOSITIONS = frozenset("from in of to at near around via and".split())


class Candidate(NamedTuple):
    """A word with the endings that it may have; ``surname``: a given name stands before it."""

    start: int
    word: str
    endings: tuple[str, ...]
    local: tuple[str, ...]
    surname: bool


def candidates(passage: Passage, lexicon: Lexicon) -> Iterator[Candidate]:
    """The capitalised words that nobody knows and that may have an ending."""
    before = ""
    for token in passage.tokens:
        word, last = token.text, before
        before = word
        if len(word) > _LEAST and word[0].isupper() and word[-1] in "knitoa" and not word.isupper() and word.isalpha():
            endings = tuple(_endings(word))
            local = tuple(_locals(word)) if last in _PREPOSITIONS else ()
            if (endings or local) and not lexicon.is_known(word):
                surname = "given" in lexicon.names.kinds(last)
                yield Candidate(token.start, word, endings, local, surname)


def _endings(word: str) -> Iterator[str]:
    for endings, vowel in ((_AFTER_VOWEL, True), (_AFTER_CONSONANT, False)):
        for ending in endings:
            bare = word[: -len(ending)]
            if word.endswith(ending) and len(bare) >= _LEAST and (bare[-1].lower() in _VOWELS) is vowel:
                yield ending
    for ending in _AFTER_R:
        if word.endswith("r" + ending) and len(word) - len(ending) >= _LEAST:
            yield ending


def _locals(word: str) -> Iterator[str]:
    for ending in _LOCAL:
        bare = word[: -len(ending)]
        if word.endswith(ending) and len(bare) >= _LEAST and bare[-1].lower() in _VOWELS:
            yield ending


def faults(found: Iterable[Candidate], knowledge: StoryKnowledge, lexicon: Lexicon) -> Iterator[Fault]:
    """The candidates whose bare name stands in the story, or is known there as Basque."""
    basque = knowledge.topics.get("basque", 0.0) >= 0.18
    for one in found:
        for ending in (*one.endings, *one.local):
            bare = one.word[: -len(ending)]
            sure = _stands(bare, knowledge, lexicon) or (basque and lexicon.names.kinds(bare))
            if ending in one.local:
                sure = basque and "place" in lexicon.names.kinds(bare)
            # "Xabier Murgak": no Basque surname ends so, but the doer of every sentence does.
            if not sure and not (basque and one.surname and ending == "k"):
                continue
            puts = (f"{bare}’s", bare) if ending in _GENITIVE else (bare,)
            if not sure and bare[-1] == "e" and bare[-2] not in _VOWELS:  # "Arzallusek": the "e" may belong to either
                puts = (bare[:-1], bare)
                bare = bare[:-1]
            yield ENDING.at(one.start, one.start + len(one.word), *puts, ending=ending, name=bare)
            break


def _stands(bare: str, knowledge: StoryKnowledge, lexicon: Lexicon) -> bool:
    return bool(knowledge.names.get(bare) or (knowledge.words.get(bare.lower()) and lexicon.is_name(bare)))
