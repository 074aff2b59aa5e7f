"""What speaks for and against a cut before a capital inside a word: "inMadrid", "decisionWhich", "SupremeCourt".

Brands are the trap: "iPhone", "YouTube", "FlightAware".
"""

from __future__ import annotations

from workbench.checks.joins.split import NAME, WORD, bare
from workbench.checks.joins.vocabulary import CLOSED
from workbench.language.lexicon import Lexicon

_PREFIXES = frozenset("Mc Mac De Di Da La Le Du Van Von Fitz El Al O D L i e".split())
_RELATIVES = frozenset("who which whose where".split())
# Words that often open the name of an institution or a place.
_OPENERS = frozenset(
    "united supreme federal national european international royal central northern southern eastern western democratic "
    "republican popular socialist liberal conservative criminal civil electoral constitutional foreign prime vice "
    "general special chief new old los las saint great lower upper high middle north south east west first second "
    "world interior".split()
)


def is_prefix(left: str) -> bool:
    """Whether a capital follows these letters inside a name: "Mc", "La"."""
    return left in _PREFIXES


def rule(left: str, right: str) -> str:
    """What a cut before a capital is: a lost stop before a small word, otherwise a lost space."""
    second = bare(right).lower()
    opens = second in CLOSED and len(second) > 1 and second not in _RELATIVES
    return "joins.stop" if opens and bare(left).lower() not in CLOSED else "joins.word-name"


def kind(left: str) -> str:
    """What the left half is, as far as its letters tell."""
    return WORD if left.islower() else NAME


def features(lexicon: Lexicon, left: str, right: str) -> dict[str, float] | None:
    """What speaks for and against a cut; None where the capital belongs inside: "McDonald", "iPhone"."""
    first, second = bare(left), bare(right)
    if not left[-1].islower() or (len(second) == 1 and second not in "AI"):
        return None
    multiword = lexicon.names.is_pair(first, second)
    if left in _PREFIXES and not multiword:
        return None
    head, tail = first.lower(), second.lower()
    small = left.islower()
    common, known = lexicon.is_dictionary_word(head), lexicon.is_known(first)
    common_right = lexicon.is_dictionary_word(tail) and len(tail) > 1
    name_right = lexicon.is_name(second)
    found = {
        "capital": 1.0,
        "capital pair": float(multiword),
        "capital after closed": float(head in CLOSED and len(head) > 1),
        "capital after a": float(left in ("a", "A")),
        "capital after word": float(small and common and head not in CLOSED and len(head) > 2),
        "capital after shred": float(small and not common),
        "capital after name": float(not small and lexicon.is_name(first)),
        "capital after capitalised": float(not small and common and head not in CLOSED),
        "capital after unknown": float(not small and not known),
        "capital closed": float(tail in CLOSED and len(tail) > 1),
        "capital letter": float(len(second) == 1),
        "capital name": float(name_right and len(second) > 2),
        "capital common": float(common_right and tail not in CLOSED),
        "capital unknown": float(len(second) > 1 and not name_right and not common_right),
        "capitals inside": float(not second[1:].islower() and len(second) > 1),
        "capital both common": float(not small and common and common_right and tail not in CLOSED),
        "capital opener": float(not small and head in _OPENERS),
        "capital short": float(min(len(first), len(second)) < 4 and head not in CLOSED and tail not in CLOSED),
        "seen": lexicon.zipf(head + tail),
    }
    return {name: value for name, value in found.items() if value}
