"""What is known about single words: English or not, how frequent, a name or not.

Three sources: the frequency list of ``wordfreq`` (every token seen in running text, capitals folded, some of
them two words run together), the en_US hunspell dictionary (words only, capitals kept) and our own names.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path

from wordfreq import get_frequency_dict

from workbench.language import hunspell
from workbench.language.names import Names, folded
from workbench.language.spelling import american

# A token outside the dictionary counts as a word from this frequency on: "rewilding" (1.9), "cohousing" (1.5).
_SEEN = 1.3
# How much more often than two words side by side a real word must be seen (powers of ten).
# Measured: "ofthe" -2.8, "inthe" -3.2, "alot" -0.1; "website" 4.2, "livestream" 2.9, "otters" 1.9.
_COHESION = 0.6
# The chance that one certain letter follows in a word that none of the known ones begins like.
_NEXT_LETTER = 0.15
_SHORT = frozenset("a i".split())  # the only words of one letter
_FOREIGN = ("es", "ca", "pt", "fr", "it", "de")


class Lexicon:
    """Looks words up. Immutable once made, so that threads may share it; loading takes about half a second.

    ``frequencies``: lower-case token to its share of running text (0 to 1). ``words``: dictionary forms with
    their capitals. ``foreign``: lower-case words of neighbouring languages.
    """

    def __init__(
        self,
        frequencies: Mapping[str, float],
        words: Iterable[str],
        names: Names,
        foreign: Collection[str] = frozenset(),
    ) -> None:
        self._zipf = {word: math.log10(share) + 9 for word, share in frequencies.items() if share > 0}
        self._lower: set[str] = set()
        self._capitalised: set[str] = set()
        for word in words:
            (self._lower if word[0].islower() else self._capitalised).add(word)
        self._capitalised_folded = {word.lower() for word in self._capitalised}
        self._foreign = foreign
        self.names = names

    @classmethod
    def load(cls, resources: Path) -> Lexicon:
        """The lexicon of the program: the names under ``resources/names``, newer words in ``lexicon/words.txt``.

        Raises NotAvailable when the dictionary is missing and BrokenRule when a table of names is malformed.
        """
        foreign: set[str] = set()
        for language in _FOREIGN:
            wordlist = "large" if language == "es" else "small"
            foreign.update(get_frequency_dict(language, wordlist))
        newer = (resources / "lexicon" / "words.txt").read_text("utf-8").splitlines()
        return cls(
            get_frequency_dict("en", "large"),
            chain(hunspell.forms(hunspell.shipped_dictionary()), (word for word in newer if word[:1].isalpha())),
            Names.read(resources / "names"),
            foreign,
        )

    def zipf(self, word: str) -> float:
        """How often a word (in lower case) is seen: the power of ten of its uses per thousand million; 0 unknown."""
        return self._zipf.get(word.replace("’", "'"), 0.0)

    def is_dictionary_word(self, word: str) -> bool:
        """Whether a lower-case word stands in the dictionary as a common word, in American or British spelling."""
        if len(word) == 1:
            return word in _SHORT
        word = word.replace("’", "'")
        if word in self._lower or ("'" in word and word in self._capitalised_folded):
            return True
        return any(form in self._lower for form in american(word))

    def is_word(self, word: str) -> bool:
        """Whether this is an English word in lower case: in the dictionary, or seen often enough and no join."""
        return self.is_dictionary_word(word) or self.is_seen(word)

    def is_seen(self, word: str) -> bool:
        """Whether a lower-case token is used as one, name or word, and is not two words that writers run together."""
        zipf = self.zipf(word) if len(word) > 1 else 0.0
        return zipf >= _SEEN and self.cohesion(word) >= _COHESION

    def is_name(self, form: str) -> bool:
        """Whether this is a known name as it stands or without its accents."""
        return form in self.names or form in self._capitalised or self._is_capitalised_accent(form)

    def _is_capitalised_accent(self, form: str) -> bool:
        return form[:1].isupper() and (form.capitalize() in self._capitalised or folded(form) in self._capitalised)

    def is_foreign(self, word: str) -> bool:
        """Whether a lower-case word is used in Spanish, Catalan, Portuguese, French, Italian or German."""
        return word in self._foreign and self.cohesion(word) >= _COHESION

    def is_known(self, form: str) -> bool:
        """Whether a token is known at all, as a word, a name or a foreign word."""
        lower = form.lower()
        if not form[1:].islower() and form in self.names:
            return True
        return (
            self.is_dictionary_word(lower)
            or self.is_name(form)
            or lower in self._capitalised_folded
            or self.is_seen(lower)
            or self.is_foreign(lower)
        )

    def cohesion(self, word: str) -> float:
        """How much more often a token is seen as one than its likeliest two halves side by side, in powers of ten.

        Low for tokens that are only ever two words run together. A token that cannot be cut has a cohesion of 9.
        """
        best = 0.0
        for cut in range(1, len(word)):
            left, right = self._half(word[:cut]), self._half(word[cut:])
            if left and right:
                best = max(best, left + right - 9)
        return max(self.zipf(word), 0.5) - best if best > -9 else 9.0

    def _half(self, word: str) -> float:
        """The frequency of a half that may have been a word of its own; 0 for none."""
        if len(word) <= 2 and word not in _PAIRS:
            return 0.0
        return self.zipf(word) if word in self._lower or word in _PAIRS else 0.0

    def share_ending(self, tail: str) -> float:
        """The share of known tokens that end in ``tail`` (and are longer); guessed for a tail that none has."""
        return self._share(self._reversed, tail[::-1])

    def share_beginning(self, head: str) -> float:
        """The share of known tokens that begin with ``head`` (and are longer); guessed for a head that none has."""
        return self._share(self._sorted, head)

    def share_of_names(self, tail: str) -> float:
        """The share of names and of words outside the dictionary that end in ``tail``, the accents left out."""
        return self._share(self._names_reversed, folded(tail)[::-1])

    def share_of_heads(self, head: str) -> float:
        """The share of names and of words outside the dictionary that begin with ``head`` and are longer."""
        return self._share(self._names_sorted, folded(head))

    @staticmethod
    def _share(ordered: list[str], head: str) -> float:
        guess = 1.0
        while head:
            first = bisect_left(ordered, head)
            if first < len(ordered) and ordered[first] == head:
                first += 1
            count = bisect_left(ordered, head + "\U0010ffff") - first
            if count > 0:
                return guess * count / len(ordered)
            head, guess = head[:-1], guess * _NEXT_LETTER
        return guess

    @cached_property
    def _whole(self) -> list[str]:
        """Tokens that are words or names, for the shares: no rare junk, no joins."""
        return [
            word
            for word, zipf in self._zipf.items()
            if word.isalpha() and (word in self._lower or word in self._capitalised_folded or zipf >= 1.5)
        ]

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._whole)

    @cached_property
    def _names_sorted(self) -> list[str]:
        return sorted(folded(word) for word in self._whole if word not in self._lower)

    @cached_property
    def _names_reversed(self) -> list[str]:
        return sorted(word[::-1] for word in self._names_sorted)

    @cached_property
    def _reversed(self) -> list[str]:
        return sorted(word[::-1] for word in self._whole)


_PAIRS = frozenset("a i am an as at be by do go he if in is it me my no of on or so to up us we".split())
