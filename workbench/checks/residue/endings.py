"""Basque case endings left on names: "Uxue Barkosen", "Ernaik"; the story itself has the bare name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
_VOWELS = frozenset("aeiouáéíóú")
_GENITIVE = frozenset(("ren", "en", "aren"))
_LEAST = 4  # letters of the bare name


def candidates(passage: Passage, lexicon: Lexicon) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """(offset, word, endings it may have) of capitalised words that nobody knows."""
    for token in passage.tokens:
        word = token.text
        if len(word) > _LEAST and word[0].isupper() and word[-1] in "knit" and not word.isupper() and word.isalpha():
            endings = tuple(_endings(word))
            if endings and not lexicon.is_known(word):
                yield token.start, word, endings


def _endings(word: str) -> Iterator[str]:
    for endings, vowel in ((_AFTER_VOWEL, True), (_AFTER_CONSONANT, False)):
        for ending in endings:
            bare = word[: -len(ending)]
            if word.endswith(ending) and len(bare) >= _LEAST and (bare[-1].lower() in _VOWELS) is vowel:
                yield ending


def faults(
    found: Iterable[tuple[int, str, Sequence[str]]], knowledge: StoryKnowledge, lexicon: Lexicon
) -> Iterator[Fault]:
    """The candidates whose bare name stands in the story, or is known there as Basque."""
    basque = knowledge.topics.get("basque", 0.0) >= 0.18
    for start, word, endings in found:
        for ending in endings:
            bare = word[: -len(ending)]
            stands = knowledge.names.get(bare) or (knowledge.words.get(bare.lower()) and lexicon.is_name(bare))
            if not stands and not (basque and lexicon.names.kinds(bare)):
                continue
            puts = (f"{bare}’s", bare) if ending in _GENITIVE else (bare,)
            yield ENDING.at(start, start + len(word), *puts, ending=ending, name=bare)
            break
