"""Whether a comma stood between two words: by the words themselves and by the sentence around them."""

from __future__ import annotations

import re

from workbench.checks.joins.split import ACRONYM, NAME, UNKNOWN, bare
from workbench.checks.joins.vocabulary import (
    AUXILIARIES,
    CLOSED,
    CONJUNCTIONS,
    DETERMINERS,
    PARTICLES,
    PREPOSITIONS,
    ROLES,
    VERBS,
)

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CLAUSE_START = re.compile(r"[,;:—]\s|[“\"]|\b(?:and|but|that)\s")
_CLAUSE_END = re.compile(r"[,;:.!?…—–]|$")
_BACKWARDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s'’-]|\d+")
_RELATIVES = frozenset("who which where whose".split())
_OPENS = frozenset("a an the its his her one in of with former then vice including".split())
_SUBJECTS = frozenset("the a an he she it they we there this that these those his her its their some many".split())
_SUBORDINATORS = frozenset("while when if after before as since because although though once until whereas".split())
_OPENING_VERBS = frozenset("according born founded based located asked speaking".split())
EXPLAINING = frozenset("the a an its his her one".split())  # these open an explanation of the name before them
_TIMES = frozenset("morning afternoon evening night".split())
_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December".split()
)

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

# Fitted on edited news and encyclopedia prose by logistic regression (natural logarithms).
_WEIGHTS = {
    "base": 0.2,
    "table": 1.1,
    "closes noun": 2.5,
    "closes name": 3.7,
    "closes relative": 3.0,
    "closes aside": 4.0,
    "closes elsewhere": 0.6,
    "introduced": 0.4,
    "opens": 1.8,
    "clause follows": -0.3,
    "person after place": -1.0,
    "possessive": -3.0,
    "after article": -0.2,
    "after preposition": 0.3,
    "name next": -2.5,
    "title": -2.5,
    "never": -6.0,
    "sentence start": -0.5,
    "adjective": -2.5,
    "day": 0.5,
    "second clause": 0.8,
    "phrase opens": 1.6,
    "clause opens": 2.5,
}


def comma_odds(left: str, right: str, before: str, after: str, kind: str) -> float:
    """The odds that a comma stood between two words (natural logarithm).

    ``before`` and ``after`` are the rest of the sentence; ``kind`` says what ``left`` is (halves.py), "" unknown.
    """
    found = comma_features(left, right, before, after, kind)
    return sum(_WEIGHTS[name] * value for name, value in found.items())


def comma_features(left: str, right: str, before: str, after: str, kind: str) -> dict[str, float]:
    """What speaks for and against a comma, to be weighed."""
    word = bare(first_word(right)).lower()
    name = kind in (NAME, UNKNOWN, ACRONYM) or left.endswith(")")
    name = name or (left[:1].isupper() and bare(left).lower() not in CLOSED)
    opened = opened_before(before, left)
    ahead = _before_name(before) if name else last_word(before).lower()
    found = {
        "base": 0.2,
        "table": _base(word, name),
        "possessive": float(bare(left) != left),
        "after preposition": float(ahead in PREPOSITIONS),
        "after article": float(name and ahead in DETERMINERS),
        "person after place": float(name and ahead in PREPOSITIONS and word in ("who", "whose", "whom")),
        "title": float(name and word in ROLES and ahead in DETERMINERS),
        "never": float(left == "I" or word in _TIMES),
        "sentence start": float(not ahead),
        "adjective": float(name and left.endswith(("ish", "ian", "ean", "ese", "can", "nch")) and word not in CLOSED),
        "day": float(left in _DAYS and word not in _TIMES),
    }
    if is_finite(word):
        found[f"closes {opened}"] = 1.0 if opened else 0.0
    else:
        found["closes elsewhere"] = float(bool(opened))
        found["introduced"] = float(introduced(before))
        found.update(_clause_after(word, before, after))
    if name and (word in EXPLAINING or word in ROLES):
        found.update(explained_after(word, after))
    return {feature: value for feature, value in found.items() if value}


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


def _clause_after(word: str, before: str, after: str) -> dict[str, float]:
    """Whether a subject with its verb begins at ``word``, after a phrase or a clause that opens the sentence.

    "After the vote in Bilbao, the mayor left"; "The road is shut at Lizaso, and the mayor blames the rain".
    """
    end = _CLAUSE_END.search(after)
    rest = WORD.findall(after[: end.start()] if end else after)[:8]
    finite = next((number for number, other in enumerate(rest) if is_finite(other)), -1)
    if word in ("and", "but", "or"):
        return {"second clause": float(finite > 0 and (rest[0] in _SUBJECTS or rest[0][0].isupper()))}
    if word in PREPOSITIONS or word in CONJUNCTIONS or finite < 0:
        return {}
    ahead = WORD.findall(before)
    if not ahead or "," in before:
        return {}
    verb_before = any(is_finite(other) for other in ahead)
    opener = ahead[0].lower()
    return {
        "phrase opens": float(opener in PREPOSITIONS | _OPENING_VERBS and not verb_before),
        "clause opens": float(opener in _SUBORDINATORS and verb_before),
    }


def explained_after(word: str, after: str) -> dict[str, float]:
    """Whether what follows a name reads as an explanation of it, up to the next comma or stop."""
    end = _CLAUSE_END.search(after)
    rest = after[: end.start()] if end else after
    words = WORD.findall(rest)
    if any(other in AUXILIARIES or other in VERBS for other in words[:9]):
        return {"clause follows": 1.0}
    closed = len(words) <= 12 and after[len(rest) : len(rest) + 1] in tuple(",.")
    return {"opens": float(closed), "name next": float(word in ROLES and bool(words) and words[0][0].isupper())}


def opened_before(before: str, left: str) -> str:
    """What kind of explanation a comma before ``left`` opened, that only closes after it; "" for none.

    "noun": "Jolani, leader of Left"; "aside": "two boats, with 73 Left"; "name": "the leader, Abu Left";
    "relative": "Jolani, who leads Left".
    """
    text = before + left
    comma = text.rfind(", ")
    if comma < 0 or re.search(r"[;:]\s|— ", text[comma:]):
        return ""
    inside, ahead = WORD.findall(text[comma + 2 :]), WORD.findall(text[:comma])
    if not inside or not ahead or len(inside) > 16 or "I" in inside:
        return ""
    if inside[0] in _RELATIVES:
        return "relative" if len(inside) > 2 and any(is_finite(word) for word in inside[1:-1]) else ""
    if any(is_finite(word) or word in _RELATIVES or word in ("that", "whether", "how", "and", "or") for word in inside):
        return ""
    head = described(text[:comma])
    if all(word[0].isupper() or word in PARTICLES for word in inside):
        return "name" if head else ""
    if inside[0] in ("with", "including") or inside[1:3] in (["of", "them"], ["of", "whom"]):
        return "aside" if len(inside) > 1 else ""  # "two boats, with 73 people, were"
    if inside[0] in CLOSED - _OPENS:
        return ""
    aged = bool(re.search(r",\s\d+$", text[:comma]))
    named = ahead[-1][0].isupper() and not introduced(text[:comma])
    return "noun" if named or aged or (head and inside[0] in DETERMINERS) else ""


def described(text: str) -> bool:
    """Whether a text ends in a noun with its article ("the leader"), outside any phrase that opens the sentence."""
    clause = WORD.findall(_CLAUSE_START.split(text)[-1])
    last = max((number for number, word in enumerate(clause) if is_finite(word)), default=-1)
    tail = clause[last + 1 :][-9:]
    if not tail or tail[-1].lower() in CLOSED or tail[0].lower() in PREPOSITIONS | CONJUNCTIONS:
        return bool(tail) and tail[-1] in ROLES
    return any(word.lower() in DETERMINERS or word != bare(word) for word in tail)


def introduced(before: str) -> bool:
    """Whether the sentence so far is a short phrase that may be set off: "In Thailand", "On Saturday"."""
    words = WORD.findall(before)
    return 0 < len(words) <= 5 and words[0].lower() in PREPOSITIONS and not re.search(r"[,;:—]", before)


def is_finite(word: str) -> bool:
    """Whether a word in lower case looks like a verb with a subject."""
    return word in AUXILIARIES or word in VERBS or (word.endswith("ed") and len(word) > 4 and word not in ROLES)


def _before_name(before: str) -> str:
    """The word before a name of one or more capitalised words, in lower case."""
    for word in reversed(_BACKWARDS.findall(before[-80:])):
        if not (word[0].isupper() or word in PARTICLES):
            return word.lower() if word[0].isalpha() else ""
    return ""


def first_word(text: str) -> str:
    """The first word of a text, or the text itself."""
    match = WORD.search(text)
    return match.group() if match else text


def last_word(text: str) -> str:
    """The last word near the end of a text; "" for none."""
    words = WORD.findall(text[-60:])
    return words[-1] if words else ""
