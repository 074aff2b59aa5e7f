"""One way to part a text that may be several words."""

from __future__ import annotations

from dataclasses import dataclass

# What the word before a cut can be.
NAME, WORD, UNKNOWN, ACRONYM = "name", "word", "unknown", "acronym"


@dataclass(frozen=True, slots=True)
class Split:
    """One way to cut a found text: ``cuts`` are offsets in it, in order; ``odds`` are before story evidence.

    ``rule`` is what the first cut is; ``left`` and ``right`` are the words around the first cut, ``kind`` what
    the left one is.
    """

    cuts: tuple[int, ...]
    odds: float
    rule: str
    left: str
    right: str
    kind: str


def bare(word: str) -> str:
    """A word without its possessive ending."""
    for ending in ("’s", "'s", "’", "'"):
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)]
    return word
