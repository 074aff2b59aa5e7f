"""What stood between two words before they ran together: a space, a comma, a stop, a quotation mark."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import product

from workbench.checks.joins.halves import ACRONYM, NAME, UNKNOWN, bare
from workbench.checks.joins.vocabulary import (
    AUXILIARIES,
    CLOSED,
    CONJUNCTIONS,
    DETERMINERS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING,
    ROLES,
    VERBS,
)

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CLAUSE_END = re.compile(r"[,;:.!?…—–]|$")

# Odds of a comma (natural logarithm) before these words, after a name and after another word. Counted in
# native newswire: "who" follows a name with a comma 4 times in 5, another word 1 time in 7.
_COMMA = {
    "who": (1.5, -1.2), "which": (2.4, 0.2), "where": (2.2, -0.8), "whose": (2.5, 0.8), "whom": (1.0, -0.5),
    "although": (2.5, 2.0), "though": (2.0, 1.2), "while": (0.8, 0.2), "whereas": (2.5, 2.0), "but": (1.6, 1.2),
    "including": (2.5, 1.5), "according": (1.8, 0.4), "among": (0.8, -1.2), "and": (-1.1, -0.9), "or": (-1.8, -1.3),
    "a": (0.9, -2.4), "an": (1.2, -2.4), "the": (-0.3, -3.0), "one": (0.2, -2.2), "when": (0.0, -1.8),
    "after": (0.0, -1.8), "because": (-0.6, -0.6), "therefore": (1.0, 0.8), "however": (2.5, 2.0), "so": (-0.2, -0.6),
    "then": (0.2, -1.0), "yet": (1.0, 0.8), "meanwhile": (2.5, 2.0), "he": (-0.8, -0.5), "she": (-0.6, -0.5),
    "they": (-0.6, -0.8), "it": (-0.8, -1.5), "we": (-0.8, -0.8), "there": (-0.5, -1.5), "his": (0.6, -3.0),
    "her": (0.6, -3.0), "its": (0.6, -2.5), "their": (0.0, -3.0), "without": (-0.2, -1.6), "despite": (0.3, -0.5),
    "both": (0.5, -1.5), "some": (0.0, -1.8), "all": (0.0, -2.2), "most": (0.5, -2.0), "such": (0.3, -1.0),
    "except": (0.5, -0.5), "unlike": (1.2, 0.5), "since": (-1.0, -1.8), "almost": (0.4, -1.5), "nearly": (0.3, -1.5),
    "especially": (1.5, 0.8), "particularly": (1.2, 0.4), "then-": (1.0, 0.0), "formerly": (1.5, 0.0),
    "as": (-0.9, -2.2), "with": (-0.8, -2.0), "at": (-1.2, -2.8), "not": (-1.0, -2.5), "also": (-1.2, -2.6),
    "of": (-2.8, -4.0), "dating": (0.8, -0.5), "between": (-0.6, -2.5), "like": (-0.6, -2.2), "under": (-0.6, -2.5),
    "to": (-2.4, -3.8), "in": (-1.9, -2.8), "for": (-2.1, -3.2), "on": (-2.2, -3.0), "from": (-2.2, -3.0),
    "by": (-1.8, -3.0), "that": (-2.4, -3.0), "is": (-2.6, -2.7), "was": (-2.1, -2.6), "has": (-1.6, -2.2),
    "had": (-2.0, -2.8), "said": (-1.6, -2.2), "told": (-1.6, -2.5), "will": (-2.0, -2.4), "if": (0.0, -1.0),
    "two": (-0.6, -2.6), "three": (-0.4, -2.6), "four": (-0.4, -2.6), "five": (-0.4, -2.6), "now": (-0.8, -2.0),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mend:
    """Found words made good, with the share of belief that falls to it."""

    text: str
    belief: float


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a found text stands: the words of its sentence before and after it, and whether a quotation is open."""

    before: str
    after: str
    quoted: bool
    mid_sentence: bool


def mends(found: str, cuts: tuple[int, ...], setting: Setting, kind: str) -> tuple[Mend, ...]:
    """The likeliest repairs of ``found``, cut at ``cuts``; best first, beliefs add up to 1 or less.

    ``kind`` is what the word before the first cut is (halves.py).
    """
    edges = (0, *cuts, len(found))
    pieces = [found[a:b] for a, b in zip(edges, edges[1:], strict=False)]
    choices = []
    for number in range(len(cuts)):
        before = setting.before + found[: edges[number]]
        after = found[edges[number + 2] :] + setting.after
        at = kind if number == 0 else ""
        choices.append(_joints(pieces[number], pieces[number + 1], before, after, setting, at)[:4])
    found_mends = []
    for combination in product(*choices):
        text, belief = pieces[0], 1.0
        for piece, (old_end, new_end, new_start, share) in zip(pieces[1:], combination, strict=True):
            start = "" if new_start == "\0" else new_start or piece[:1]
            text = text[: len(text) - old_end] + new_end + start + piece[1:]
            belief *= share
        found_mends.append(Mend(text, belief))
    found_mends.sort(key=lambda mend: -mend.belief)
    return tuple(found_mends[:4])


# How many characters the joint takes off the left piece, what it puts there, the right piece's first character
# ("" keeps it), and its share of belief.
Joint = tuple[int, str, str, float]


def _joints(left: str, right: str, before: str, after: str, setting: Setting, kind: str) -> list[Joint]:
    last, first = left[-1], right[0]
    if last in '”»"' and not right[0] == "(":
        return _after_quote(left, right, before, after)
    if first in "“«":
        return _before_quote(right, setting)
    if last in ")]":
        return _comma_or_space(left, right, before, after, kind, bias=-0.3)
    if last in ",;:" or first in "([":
        return [(0, " ", "", 1.0)]
    if last in ".!?…":
        return _after_stop(left, right)
    if last.isdigit() or last in "%€$£" or first.isdigit():
        joints = _comma_or_space(left, right, before, after, "", bias=-1.0)
        return joints
    if right.startswith(("http", "www")):
        return [(0, " ", "", 1.0)]
    if first.isupper():
        return _before_capital(left, right, before, after, kind)
    return _comma_or_space(left, right, before, after, kind)


def _after_stop(left: str, right: str) -> list[Joint]:
    word = bare(_first(right))
    if right[0].islower():
        dropped = (1, " ", "", 0.5)
        return sorted([dropped, (0, " ", right[0].upper(), 0.35), (1, ", ", "", 0.15)], key=lambda j: -j[3])
    if word.lower() in ("which", "who", "where"):
        return [(0, " ", "", 0.6), (1, ", ", right[0].lower(), 0.4)]
    return [(0, " ", "", 1.0)]


def _after_quote(left: str, right: str, before: str, after: str) -> list[Joint]:
    """After a closing mark: a comma belongs inside when who said it follows."""
    if left[-2:-1] in tuple(",.!?…;:"):
        return [(0, " ", "", 1.0)]
    mark = left[-1]
    words = _WORD.findall(right + after)[:4]
    attribution = bool(words) and (
        words[0].lower() in REPORTING
        or (
            (words[0][:1].isupper() or words[0] in ("he", "she", "they"))
            and any(word in REPORTING for word in words[1:])
        )
    )
    share = 0.8 if attribution else 0.15
    joints: list[Joint] = [(1, f",{mark} ", "", share), (0, " ", "", 1 - share)]
    return sorted(joints, key=lambda joint: -joint[3])


def _before_quote(right: str, setting: Setting) -> list[Joint]:
    """Before a mark that opens: lost space, or a closing mark that faces the wrong way (inside a quotation)."""
    closer = {"“": "”", "«": "»"}[right[0]]
    if setting.quoted:
        return [(0, f",{closer} ", "\0", 0.6), (0, f"{closer} ", "\0", 0.35), (0, " ", "", 0.05)]
    return [(0, " ", "", 0.7), (0, ", ", "", 0.2), (0, ": ", "", 0.1)]


def _before_capital(left: str, right: str, before: str, after: str, kind: str) -> list[Joint]:
    word = bare(_first(right)).lower()
    small = right[0].lower()
    if word in ("which", "who", "whose", "where"):
        return [(0, ", ", small, 0.75), (0, " ", small, 0.15), (0, ". ", "", 0.1)]
    if left.islower() and bare(left) in CLOSED:
        lowered = word in CLOSED
        return [(0, " ", "", 0.8), (0, " ", small, 0.2)] if not lowered else [(0, " ", small, 0.6), (0, ". ", "", 0.4)]
    if word in CLOSED and word not in ("and", "of", "that", "than"):
        return [(0, ". ", "", 0.7), (0, " ", small, 0.15), (0, ", ", small, 0.1), (0, " ", "", 0.05)]
    if word in ROLES:
        return [(0, ", ", "", 0.6), (0, " ", "", 0.4)]
    return [(0, " ", "", 0.65), (0, ", ", "", 0.2), (0, ". ", "", 0.15)]


def _comma_or_space(left: str, right: str, before: str, after: str, kind: str, bias: float = 0.0) -> list[Joint]:
    odds = comma_odds(left, right, before, after, kind) + bias
    share = 1 / (1 + math.exp(-odds))
    joints: list[Joint] = [(0, ", ", "", share * 0.97), (0, " ", "", (1 - share) * 0.97)]
    joints.sort(key=lambda joint: -joint[3])
    word = bare(right).lower()
    if word in CONJUNCTIONS | PRONOUNS | DETERMINERS:
        joints.append((0, "; ", "", 0.02))
    return joints


# Fitted on edited news and encyclopedia prose by logistic regression (natural logarithms).
_WEIGHTS = {
    "base": -0.4,
    "table": 1.1,
    "closes": 2.8,
    "closes name": 3.7,
    "closes relative": 3.0,
    "closes elsewhere": 0.6,
    "introduced": 1.0,
    "opens": 0.8,
    "clause follows": -0.3,
    "person after place": -2.0,
    "possessive": -3.0,
    "after article": -0.2,
    "after preposition": 0.3,
    "name next": -1.0,
    "sentence start": -0.5,
    "adjective": -2.8,
    "day": 0.5,
}


def comma_odds(left: str, right: str, before: str, after: str, kind: str) -> float:
    """The odds that a comma stood between two words (natural logarithm)."""
    found = comma_features(left, right, before, after, kind)
    return sum(_WEIGHTS[name] * value for name, value in found.items())


def comma_features(left: str, right: str, before: str, after: str, kind: str) -> dict[str, float]:
    """What speaks for and against a comma."""
    word = bare(_first(right)).lower()
    name = kind in (NAME, UNKNOWN, ACRONYM) or left[:1].isupper()
    verb = word in AUXILIARIES or word in VERBS or (word.endswith("ed") and word not in ROLES)
    open_before = _open_before(before, left)
    ahead = _before_name(before) if name else _last(before).lower()
    after_place = ahead in PREPOSITIONS
    found = {
        "base": 1.0,
        "table": _base(word, name),
        "closes": float(verb and open_before == "noun"),
        "closes name": float(verb and open_before == "name"),
        "closes relative": float(verb and open_before == "relative"),
        "closes elsewhere": float(not verb and bool(open_before)),
        "introduced": float(not verb and _introduced(before)),
        "possessive": float(bare(left) != left),
        "after preposition": float(after_place),
        "after article": float(name and ahead in DETERMINERS),
        "person after place": float(name and after_place and word in ("who", "whose", "whom")),
        "sentence start": float(not ahead),
        "adjective": float(name and left.endswith(("ish", "ian", "ean", "ese", "can", "nch")) and word not in CLOSED),
        "day": float(left in _DAYS),
    }
    if name and (word in ("the", "a", "an", "its", "his", "her", "one") or word in ROLES):
        found.update(_apposition_follows(word, after))
    return found


_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December".split()
)


def _base(word: str, name: bool) -> float:
    if word in _COMMA:
        return _COMMA[word][0 if name else 1]
    if word in ROLES:
        return 0.7 if name else -2.2
    if word in PREPOSITIONS:
        return -1.6 if name else -2.8
    if word.endswith("ing") and len(word) > 5:
        return 0.0 if name else -0.8
    return -1.8 if name else -2.8


def _apposition_follows(word: str, after: str) -> dict[str, float]:
    """Whether what follows a name reads as an explanation of it, up to the next comma or stop."""
    end = _CLAUSE_END.search(after)
    rest = after[: end.start()] if end else after
    words = _WORD.findall(rest)
    if any(other in AUXILIARIES or other in REPORTING or other in VERBS for other in words[:9]):
        return {"clause follows": 1.0}
    closed = len(words) <= 12 and after[len(rest) : len(rest) + 1] in tuple(",.")
    return {"opens": float(closed), "name next": float(word in ROLES and words[:1] != [] and words[0][0].isupper())}


def _open_before(before: str, left: str) -> str:
    """What kind of explanation a comma before ``left`` opened, that only closes after it; "" for none.

    "noun": "Jolani, leader of Left"; "name": "the leader, Abu Left"; "relative": "Jolani, who leads Left".
    """
    text = before + left
    comma = max(text.rfind(", "), text.rfind("; "), text.rfind("— "))
    if comma < 0 or text[comma] != ",":
        return ""
    inside = _WORD.findall(text[comma + 2 :])
    ahead = _WORD.findall(text[:comma])
    if not inside or not ahead or len(inside) > 16:
        return ""
    opener = _WORD.findall(_CLAUSE_START.split(text[:comma])[-1])
    if inside[0] in _RELATIVES:
        rest = inside[1:]
        return "relative" if len(rest) > 1 and any(_is_finite(word) for word in rest[:-1]) else ""
    if any(
        _is_finite(word) or word in _RELATIVES or word in ("that", "whether", "how", "and", "or") for word in inside
    ):
        return ""
    if opener and opener[0].lower() in PREPOSITIONS | CONJUNCTIONS:
        return ""
    if all(word[0].isupper() or word in PARTICLES for word in inside):
        described = opener and opener[0].lower() in DETERMINERS
        return "name" if described or ahead[-1] in ROLES else ""
    if inside[0] in CLOSED - _OPENS:
        return ""
    aged = bool(re.search(r",\s\d+$", text[:comma]))
    return "noun" if ahead[-1][0].isupper() or aged else ""


_RELATIVES = frozenset("who which where whose".split())


def _is_finite(word: str) -> bool:
    return word in AUXILIARIES or word in VERBS or (word.endswith("ed") and word not in ROLES)


def _introduced(before: str) -> bool:
    """Whether the sentence so far is a short phrase that may be set off: "In Thailand", "On Saturday"."""
    words = _WORD.findall(before)
    return 0 < len(words) <= 5 and words[0].lower() in PREPOSITIONS and not re.search(r"[,;:—]", before)


_CLAUSE_START = re.compile(r"[,;:—]\s|[“\"]|\b(?:and|but|that|by|to|of|from|with|for)\s")
_OPENS = frozenset("a an the its his her one in of former then vice".split())


def _before_name(before: str) -> str:
    """The word before a name of one or more capitalised words, in lower case."""
    for word in reversed(_TAIL.findall(before[-80:])):
        if not (word[0].isupper() or word in PARTICLES):
            return word.lower() if word[0].isalpha() else ""
    return ""


_TAIL = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s'’-]|\d+")


def _first(text: str) -> str:
    match = _WORD.search(text)
    return match.group() if match else text


def _last(text: str) -> str:
    words = _WORD.findall(text[-60:])
    return words[-1] if words else ""
