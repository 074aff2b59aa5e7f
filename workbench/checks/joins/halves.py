"""Cutting one token of letters where two words may have run together.

A cut is weighed as odds: how likely two words of these frequencies stand side by side with the space lost,
against how likely a single unknown word begins and ends with just these letters ("Ferrand" ends as 0.3 % of all
words do, "Jolanileader" as one in 100,000). Weights and odds are natural logarithms; the weights were fitted by
logistic regression on joins made by program (tests/benchmarks) with a third of all names withheld.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.checks.joins.vocabulary import AUXILIARIES, CLOSED, PARTICLES, ROLES, VERBS
from workbench.language.lexicon import Lexicon

# What a left half can be.
NAME, WORD, UNKNOWN, ACRONYM = "name", "word", "unknown", "acronym"

_FLOOR = -6.0  # splits below this are out of reach of any evidence that a story may hold
_KEPT = 5

_WEIGHTS = {
    "base": 1.9,
    "right": 1.8,
    "closed right": 1.8,
    "particle": 0.5,
    "role right": 0.2,
    "verbal right": 1.3,
    "one letter right": -1.3,
    "two letters right": -1.3,
    "three letters right": 0.1,
    "long right": 0.3,
    "short left": -0.2,
    "seen": -1.0,
    "possessive": -3.1,
    "prefix": -0.9,
    "suffix": -2.5,
    "unknown": -3.7,
    "unknown begins": -0.3,
    "unknown ends": 0.6,
    "unknown content": 1.7,
    "acronym": 0.7,
    "left": 1.8,
    "name left": 1.7,
    "noun after name": 1.0,
    "name": -0.6,
    "capitalised word": -0.4,
    "i": 2.6,
    "content both": -2.2,
    "plural left": 0.4,
    "verbal content": 0.7,
    "long both": 0.2,
}


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


class Halves:
    """Cuts tokens by what a lexicon knows."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def splits(self, token: str) -> tuple[Split, ...]:
        """The likeliest ways to cut ``token`` (letters and inner apostrophes), best first; none for a known word."""
        core = bare(token)
        if core in _I_VERBS:
            return (Split((1,), 1.5, "joins.word-word", "I", token[1:], WORD),)
        if len(core) < 4 or core.isupper() or self._is_whole(core):
            return ()
        found = [*self._cuts(token), *self._in_three(token)]
        found.sort(key=lambda split: -split.odds)
        return tuple(split for split in found[:_KEPT] if split.odds > _FLOOR)

    def _is_whole(self, core: str) -> bool:
        """Whether a token is a word or a name of its own; with a capital inside it must be well known as one."""
        lexicon = self._lexicon
        if _CAPITAL_INSIDE.search(core) and core not in lexicon.names:
            halves = _CAPITAL_INSIDE.split(core, maxsplit=1)
            if lexicon.is_dictionary_word(core.lower()):
                return True
            return lexicon.cohesion(core.lower()) > _WELL_KNOWN and not all(map(lexicon.is_name, halves))
        return lexicon.is_known(core)

    def _cuts(self, token: str) -> Iterator[Split]:
        for cut in range(1, len(token)):
            split = self._split(token, cut)
            if split:
                yield split

    def _split(self, token: str, cut: int) -> Split | None:
        left, right = token[:cut], token[cut:]
        if not (left[-1].isalpha() and right[0].isalpha()):
            return None
        if right[0].isupper():
            return self._after_acronym(left, right) if left.isupper() else self._at_capital(left, right)
        seen = self.features(token, cut)
        if seen is None:
            return None
        odds = sum(_WEIGHTS[name] * value for name, value in seen.items())
        kind = self._kind(left)
        rule = "joins.word-word" if kind == WORD else "joins.name-word"
        return Split((cut,), odds, rule, left, right, kind)

    def features(self, token: str, cut: int) -> dict[str, float] | None:
        """What speaks for and against a cut before a lower-case letter; None when the right half is no word."""
        lexicon = self._lexicon
        left, right = bare(token[:cut]), bare(token[cut:])
        kind = self._kind(token[:cut])
        if not self._may_end(right) or not self._may_begin(left, kind):
            return None
        lower, head = token.lower(), left.lower()
        zipf = lexicon.zipf(right)
        closed = right in CLOSED
        verbal = right in VERBS or (right.endswith(("ed", "ing")) and len(right) > 4)
        found = {
            "base": 1.0,
            "right": 0.0 if right in PARTICLES else zipf - 9 - math.log10(lexicon.share_ending(right)),
            "closed right": float(closed),
            "particle": float(right in PARTICLES),
            "role right": float(right in ROLES),
            "verbal right": float(verbal and not closed),
            "one letter right": float(len(right) == 1),
            "two letters right": float(len(right) == 2),
            "three letters right": float(len(right) == 3),
            "long right": float(max(0, min(len(right), 9) - 5)),
            "short left": float(len(left) < 4),
            "seen": lexicon.zipf(lower),
            "possessive": float(len(bare(token)) < len(token)),
            "prefix": float(head in _PREFIXES),
            "suffix": float(right in _SUFFIXES),
        }
        if kind == UNKNOWN:
            found["unknown"] = 1.0
            found["unknown begins"] = math.log10(lexicon.share_beginning(head)) + 5
            found["unknown ends"] = math.log10(lexicon.share_ending(head[-2:])) + 2
            found["unknown content"] = float(not closed)
        elif kind == ACRONYM:
            found["acronym"] = 1.0
        else:
            weight = max(lexicon.zipf(head), 2.0) - 9 - math.log10(lexicon.share_beginning(head))
            found["name left" if kind == NAME else "left"] = weight
            found["name"] = float(kind == NAME)
            found["noun after name"] = float(kind == NAME and not closed and len(right) > 3 and len(left) > 4)
        if kind == WORD:
            found["capitalised word"] = float(left[0].isupper())
            found["i"] = float(left == "I" and (verbal or right in AUXILIARIES))
            if not closed and head not in CLOSED:
                found["content both"] = 1.0
                found["plural left"] = float(len(head) > 4 and head.endswith("s") and not head.endswith("ss"))
                found["verbal content"] = float(verbal)
                found["long both"] = float(max(0, min(len(lower), 16) - 9))
        return found

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
        if (left[0].islower() and kind != WORD) or (_CAPITAL_INSIDE.search(left) and left not in self._lexicon.names):
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

    def _at_capital(self, left: str, right: str) -> Split | None:
        """A capital inside a word: "inMadrid", "decisionWhich"; not "iPhone", "McDonald" or "YouTube"."""
        lexicon = self._lexicon
        first, second = bare(left), bare(right)
        if not left[-1].islower() or left in _PARTICLES or (len(second) == 1 and second not in "AI"):
            return None
        opens = second.lower() in CLOSED and len(second) > 1
        if left.islower() or first.lower() in CLOSED:
            first = first.lower()
            known = lexicon.is_dictionary_word(first) and len(first) > 2
            known |= left == "a" and len(second) > 4 and lexicon.is_known(second)
            odds = 3.0 if first in CLOSED and len(first) > 1 else 1.5 if known else -5.0
            odds += 2.0 if opens or second in ("I", "A") else 1.0 if lexicon.is_known(second) else -0.5
        else:
            odds = (
                2.0
                if opens
                else 1.5
                if second in ("A", "I") and lexicon.is_known(first)
                else self._two_names(first, second)
            )
        after_stop = opens and second.lower() not in ("who", "which", "whose", "where")
        rule = "joins.stop" if after_stop and first.lower() not in CLOSED else "joins.word-name"
        return Split((len(left),), odds, rule, left, right, WORD if left.islower() else NAME)

    def _after_acronym(self, left: str, right: str) -> Split | None:
        """A sentence that begins right after an acronym: "in the UKFollowing"."""
        second = bare(right)
        if len(left) < 2 or not second[1:].islower() or not self._lexicon.is_name(left):
            return None
        odds = 2.0 if second.lower() in CLOSED else 0.5 if self._lexicon.is_known(second) and len(second) > 3 else -2.0
        return Split((len(left),), odds, "joins.stop", left, right, ACRONYM)

    def _two_names(self, first: str, second: str) -> float:
        """The odds that two capitalised halves are names run together, not a brand made of two words."""
        lexicon = self._lexicon
        if len(first) < 3 or len(second) < 3 or not second[1:].islower():
            return -3.0
        common = [lexicon.is_dictionary_word(half.lower()) for half in (first, second)]
        if all(common):
            return -0.5
        names = sum(lexicon.is_name(half) for half in (first, second))
        return names + (0.5 if min(len(first), len(second)) > 3 else -0.7) - any(common)

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


_CAPITAL_INSIDE = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-Þ])")
_WELL_KNOWN = 2.0  # "YouTube" holds together by 2.3, "HongKong" by 1.6
_I_VERBS = frozenset("Iam Iwas Idid Isaw".split())
_PARTICLES = frozenset("Mc Mac De Di Da La Le Du Van Von Fitz El Al O D L i e".split())


# Words that also end others without a hyphen: "roadless", "townsfolk".
_SUFFIXES = frozenset(
    "less like wide free some ward wards wise fold hood ship land lands man men woman women proof worthy folk side "
    "time work works house".split()
)
# Word parts that stand before words without a hyphen: "nanosatellite", "cyberattack".
_PREFIXES = frozenset(
    "anti auto bi bio co counter cyber de dis down eco electro euro extra fore geo hetero homo hydro hyper in info "
    "infra inter intra iso kilo macro mal mega meta micro mid mini mis mono multi nano narco neo neuro non off omni "
    "on out over para petro photo poly post pre pro proto pseudo psycho quasi radio re retro self semi socio step "
    "sub super supra sur techno tele tetra thermo trans tri turbo ultra un under uni up vice".split()
)


def bare(word: str) -> str:
    """A word without its possessive ending."""
    for ending in ("’s", "'s", "’", "'"):
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)]
    return word
