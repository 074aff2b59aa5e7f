"""Cutting one token of letters where two words may have run together."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from workbench.checks.joins import capitals, likeness
from workbench.checks.joins.split import ACRONYM, NAME, UNKNOWN, WORD, Split, bare
from workbench.checks.joins.vocabulary import AUXILIARIES, CLOSED, PARTICLES
from workbench.checks.joins.weights import weighed
from workbench.language.lexicon import Lexicon

_FLOOR = -8.0  # splits below this are out of reach of any evidence that a story may hold
_KEPT = 5
_CAPITAL_INSIDE = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-Þ])")
_WELL_KNOWN = 2.0  # "YouTube" holds together by 2.3, "HongKong" by 1.6
_I_VERBS = (AUXILIARIES - frozenset("do are is has being been having does".split())) | frozenset(["saw"])
_TOGETHER = 0.6  # as in the lexicon: what is seen less often as one is two words


class Halves:
    """Cuts tokens by what a lexicon knows."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def splits(self, token: str) -> tuple[Split, ...]:
        """The likeliest ways to cut ``token`` (letters and inner apostrophes), best first; none for a known word."""
        core = bare(token)
        if core[0] == "I" and core[1:].replace("'", "’") in _I_VERBS and not self._lexicon.is_name(core):
            return (Split((1,), 1.5, "joins.word-word", "I", token[1:], WORD),)
        if len(core) < 3 or core.isupper() or self._is_whole(core):
            return ()
        found = [*self._cuts(token), *self._in_three(token)]
        found.sort(key=lambda split: -split.odds)
        return tuple(split for split in found[:_KEPT] if split.odds > _FLOOR)

    def _is_whole(self, core: str) -> bool:
        """Whether a token is a word or a name of its own; with a capital inside it must be well known as one."""
        lexicon = self._lexicon
        if len(core) == 3 or (core.islower() and self._is_small_pair(core)):
            return not self._is_small_pair(core)
        if _CAPITAL_INSIDE.search(core) and core not in lexicon.names:
            halves = _CAPITAL_INSIDE.split(core, maxsplit=1)
            if lexicon.names.is_pair(*halves):
                return False
            if lexicon.is_dictionary_word(core.lower()):
                return True
            return lexicon.cohesion(core.lower()) > _WELL_KNOWN and not all(map(lexicon.is_name, halves))
        return lexicon.is_known(core)

    def _is_small_pair(self, core: str) -> bool:
        """Whether a token is two small words and nothing else: "ofa", "togo", "noone"."""
        lexicon = self._lexicon
        return (
            core.islower()
            and len(core) < 6
            and any(core[:cut] in CLOSED and core[cut:] in CLOSED for cut in range(1, len(core)))
            and not lexicon.is_dictionary_word(core)
            and lexicon.cohesion(core) < _TOGETHER
        )

    def _cuts(self, token: str) -> Iterator[Split]:
        for cut in range(1, len(token)):
            split = self._split(token, cut)
            if split:
                yield split

    def _split(self, token: str, cut: int) -> Split | None:
        left, right = token[:cut], token[cut:]
        if not (left[-1].isalpha() and right[0].isalpha()):
            return None
        if right[0].isupper() and left.isupper() and len(left) > 1:
            return self._after_acronym(left, right)
        seen = self.features(token, cut)
        if seen is None:
            return None
        if right[0].isupper():
            return Split((cut,), weighed(seen), capitals.rule(left, right), left, right, capitals.kind(left))
        kind = self._kind(left)
        rule = "joins.word-word" if kind == WORD else "joins.name-word"
        return Split((cut,), weighed(seen), rule, left, right, kind)

    def features(self, token: str, cut: int) -> dict[str, float] | None:
        """What speaks for and against a cut, to be weighed; None when the halves are no words."""
        left, right = token[:cut], token[cut:]
        if right[0].isupper():
            return capitals.features(self._lexicon, left, right)
        kind = self._kind(left)
        if not self._may_end(bare(right)) or not self._may_begin(bare(left), kind):
            return None
        return likeness.features(self._lexicon, token, cut, kind)

    def _kind(self, left: str) -> str:
        word = bare(left)
        lower = word.lower()
        if len(word) > 1 and word.isupper():
            return ACRONYM
        if not word.isalpha() and self._lexicon.is_dictionary_word(lower):
            return WORD
        if word[0].islower() or lower in CLOSED:
            return WORD if self._lexicon.is_dictionary_word(lower) else UNKNOWN
        if len(word) > 2 and self._lexicon.is_name(word):
            return NAME
        if len(word) > 2 and self._lexicon.is_dictionary_word(lower):
            return WORD
        if len(word) > 3 and (self._lexicon.is_seen(lower) or self._lexicon.is_foreign(lower)):
            return NAME
        return UNKNOWN

    def _may_begin(self, left: str, kind: str) -> bool:
        inside = _CAPITAL_INSIDE.search(left)
        if inside and left not in self._lexicon.names and not capitals.is_prefix(left[: inside.start()]):
            return False
        if left[0].islower() and kind != WORD:
            return False
        if kind == UNKNOWN:
            return len(left) > 2 and not left[1:].isupper()
        return len(left) > 1 or left in ("a", "I", "A")

    def _may_end(self, right: str) -> bool:
        """Whether a right half is a word that may stand at an end of a token."""
        if right in PARTICLES:
            return True
        if not right.islower() or not self._lexicon.is_dictionary_word(right):
            return False
        return len(right) > 3 or right in CLOSED or self._lexicon.zipf(right) >= 4.3

    def _after_acronym(self, left: str, right: str) -> Split | None:
        """A sentence that begins right after an acronym: "in the UKFollowing"."""
        second = bare(right)
        if not second[1:].islower() or not self._lexicon.is_name(left):
            return None
        odds = 2.0 if second.lower() in CLOSED else 0.5 if self._lexicon.is_known(second) and len(second) > 3 else -2.0
        return Split((len(left),), odds, "joins.stop", left, right, ACRONYM)

    def _in_three(self, token: str) -> Iterator[Split]:
        """Three words in one, "Pradasandthe": the two last must be everyday words, and the cut before them likely."""
        for then in range(4, len(token) - 1):
            last = bare(token[then:])
            if last not in CLOSED or len(last) < 2:
                continue
            for cut in range(max(2, then - 8), then - 1):
                middle = token[cut:then]
                first = self._split(token[:then], cut) if middle in CLOSED else None
                if first and first.kind != UNKNOWN and self._lexicon.zipf(middle) > 5.5:
                    weight = self._lexicon.zipf(last) - 9 - math.log10(self._lexicon.share_ending(last))
                    odds = first.odds + min(weight, 1.0)
                    yield Split((cut, then), odds, first.rule, first.left, middle, first.kind)
