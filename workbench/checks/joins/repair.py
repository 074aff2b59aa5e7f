"""What stood between two words before they ran together: a space, a comma, a stop, a quotation mark."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import pairwise, product
from typing import NamedTuple

from workbench.checks.joins.commas import WORD, comma_odds, described, first_word, is_finite, last_word, opened_before
from workbench.checks.joins.split import bare
from workbench.checks.joins.vocabulary import CLOSED, CONJUNCTIONS, DETERMINERS, PRONOUNS, REPORTING, ROLES, VERBS

_AFTER_NAME = re.compile(r"^(?:[ -](?:[A-ZÀ-Þ][^\s,.;]*|al|de|del|la|y|i|von|van|bin)(?=[\s,.;-]|$))+")
# Small words that a sentence can end in; the longer list holds where a small word begins the next one, too.
_CAN_END = frozenset(
    "it them him her me us everything nothing something anything there here too now then so all both "
    "more most again today yesterday tomorrow well later once "
    "himself herself itself themselves not before after be do don’t".split()
)
_CAN_END_TOO = _CAN_END | frozenset(
    "this that one out up in on over off down two three four five six seven eight nine ten hundred thousand million "
    "billion".split()
)


# A name that was bold or a link loses its comma with the mark-up: of such joins read on pages five in six had lost
# one. Edited prose has a comma after one name in three; more than this would wrong the joins that lost a space alone.
_AFTER_MARKUP = 0.6


class Mend(NamedTuple):
    """Found words made good, with the share of belief that falls to it."""

    text: str
    belief: float


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a found text stands: its sentence before and after it, and whether a quotation is open."""

    before: str
    after: str
    quoted: bool
    common: frozenset[str] = frozenset()  # the words with a capital in the found text that are no names


class Joint(NamedTuple):
    """One way to mend one cut: ``put`` in place of the left piece's last ``over`` characters.

    ``first`` replaces the right piece's first character (None keeps it); ``drops``: the right piece goes altogether.
    """

    put: str
    belief: float
    over: int = 0
    first: str | None = None
    drops: bool = False


def mends(found: str, cuts: tuple[int, ...], setting: Setting, kind: str) -> tuple[Mend, ...]:
    """The likeliest repairs of ``found``, cut at ``cuts``; best first, beliefs add up to 1 or less.

    ``kind`` is what the word before the first cut is (halves.py).
    """
    edges = (0, *cuts, len(found))
    pieces = [found[start:end] for start, end in pairwise(edges)]
    choices = []
    for number in range(len(cuts)):
        before = setting.before + found[: edges[number]]
        after = found[edges[number + 2] :] + setting.after
        context = Setting(before, after, setting.quoted, setting.common)
        joints = _joints(pieces[number], pieces[number + 1], context, "" if number else kind)
        choices.append(sorted(joints, key=lambda joint: -joint.belief)[:4])
    mended = []
    for combination in product(*choices):
        text, belief = pieces[0], 1.0
        for piece, joint in zip(pieces[1:], combination, strict=True):
            first = piece[:1] if joint.first is None else joint.first
            text = text[: len(text) - joint.over] + joint.put + ("" if joint.drops else first + piece[1:])
            belief *= joint.belief
        mended.append(Mend(text, belief))
    return tuple(sorted(mended, key=lambda mend: -mend.belief)[:4])


def _joints(left: str, right: str, context: Setting, kind: str) -> list[Joint]:
    last, first = left[-1], right[0]
    before, after = context.before, context.after
    if last in '”»"' and first != "(":
        return _after_quote(left, right, after)
    if first in "“«":
        return _before_quote(first, context.quoted)
    if last in ")]":
        return _comma_or_space(left, right, before, after, kind, bias=-0.3)
    if last in ",;:" or first in "([" or right.startswith(("http", "www")):
        return [Joint(" ", 1.0)]
    if last in ".!?…":
        return _after_stop(last, right)
    if last.isdigit() or last in "%€$£" or first.isdigit():
        return _comma_or_space(left, right, before, after, "", bias=-1.0)
    if first.isupper():
        return _before_capital(left, right, context)
    return _comma_or_space(left, right, before, after, kind, bias=_AFTER_MARKUP if left[0].isupper() else 0.0)


def _after_stop(mark: str, right: str) -> list[Joint]:
    word = bare(first_word(right)).lower()
    if right[0].islower() and mark != ".":
        return [Joint(" ", 0.6), Joint(" ", 0.4, first=right[0].upper())]
    if right[0].islower():
        return [Joint(" ", 0.5, over=1), Joint(" ", 0.35, first=right[0].upper()), Joint(", ", 0.15, over=1)]
    if word in ("which", "who", "where"):
        return [Joint(" ", 0.6), Joint(", ", 0.4, over=1, first=right[0].lower())]
    return [Joint(" ", 1.0)]


def _after_quote(left: str, right: str, after: str) -> list[Joint]:
    """After a closing mark: a comma belongs inside when who said it follows."""
    if left[-2:-1] in tuple(",.!?…;:’'"):
        return [Joint(" ", 1.0)]
    words = WORD.findall(right + after)[:4]
    speaker = bool(words) and (words[0][:1].isupper() or words[0] in ("he", "she", "they"))
    attributed = words[:1] != [] and words[0].lower() in REPORTING
    share = 0.8 if attributed or (speaker and any(word in REPORTING for word in words[1:])) else 0.15
    return [Joint(f",{left[-1]} ", share, over=1), Joint(" ", 1 - share)]


def _before_quote(opener: str, quoted: bool) -> list[Joint]:
    """Before a mark that opens: lost space, or a closing mark that faces the wrong way (inside a quotation)."""
    if quoted:
        closer = {"“": "”", "«": "»"}[opener]
        return [Joint(f",{closer} ", 0.6, first=""), Joint(f"{closer} ", 0.35, first=""), Joint(" ", 0.05)]
    return [Joint(" ", 0.7), Joint(", ", 0.2), Joint(": ", 0.1)]


def _before_capital(left: str, right: str, context: Setting) -> list[Joint]:
    """Between a small letter and a capital: a stop, or the capital is itself damage and goes."""
    word, small, last = bare(first_word(right)), right[0].lower(), bare(left).lower()
    lower = word.lower()
    if lower in ("which", "who", "whose", "where"):
        return [Joint(", ", 0.75, first=small), Joint(" ", 0.15, first=small), Joint(". ", 0.1)]
    in_title = bool(re.match(r" [A-ZÀ-Þ]", context.after))
    if lower in CLOSED and not re.match(r"I(?:['’]|$)", right):
        if last in CLOSED - _CAN_END_TOO and in_title:
            return [Joint(" ", 0.6), Joint(" ", 0.3, first=small), Joint(". ", 0.1)]
        if last in CLOSED - _CAN_END_TOO:
            return [Joint(" ", 0.6, first=small), Joint(" ", 0.2), Joint(". ", 0.2)]
        if lower in ("and", "of", "than"):
            return [Joint(" ", 0.7, first=small), Joint(", ", 0.2, first=small), Joint(". ", 0.1)]
        if lower in ("he", "she", "it", "they") and opened_before(context.before, left) == "name":
            # "The minister, Aurora BermejoHe said": the pronoun stands for a subject that is there already.
            return [Joint(",", 0.7, drops=True), Joint(". ", 0.2), Joint(" ", 0.1, first=small)]
        return [Joint(". ", 0.7), Joint(" ", 0.15, first=small), Joint(", ", 0.1, first=small), Joint(" ", 0.05)]
    if last in CLOSED - _CAN_END:
        return [Joint(" ", 0.85), Joint(". ", 0.1), Joint(", ", 0.05)]
    ahead = last_word(context.before)
    in_title = in_title or (left[0].isupper() and (ahead.lower() in DETERMINERS or ahead[:1].isupper()))
    if word in context.common and in_title:
        return [Joint(" ", 0.6), Joint(". ", 0.3), Joint(", ", 0.1)]
    if word in context.common:
        return [Joint(". ", 0.65), Joint(" ", 0.25), Joint(", ", 0.1)]
    stop, comma = _stop_or_comma(left, context.before, context.after)
    return [Joint(". ", stop), Joint(", ", comma), Joint(" ", 1 - stop - comma)]


def _stop_or_comma(left: str, before: str, after: str) -> tuple[float, float]:
    """How likely a stop and a comma are before a capital; the rest falls to a space.

    A name after "The tailor" that a comma follows stands in apposition; a name with its verb after a clause that
    has one begins the next sentence.
    """
    ahead = WORD.findall(before)
    follower = _AFTER_NAME.sub("", after)
    clause_before = any(is_finite(word) for word in [*ahead, left])
    next_word = first_word(follower[:30]) if follower.startswith(" ") else ""
    verb_after = is_finite(next_word) or next_word in ("never", "also", "then", "still")
    if left[0].isupper():
        return (0.35, 0.15) if verb_after and clause_before else (0.1, 0.25)
    if follower.startswith(",") and described(before + left):
        return (0.1, 0.65) if not clause_before or left in ROLES else (0.3, 0.5)
    if left in REPORTING or left in VERBS:
        return 0.1, 0.1
    if verb_after and clause_before:
        return 0.65, 0.1
    if clause_before and len(ahead) > 4 and left not in ROLES:
        return 0.25, 0.15
    return 0.15, 0.15


def _comma_or_space(left: str, right: str, before: str, after: str, kind: str, bias: float = 0.0) -> list[Joint]:
    share = 1 / (1 + math.exp(-comma_odds(left, right, before, after, kind) - bias))
    joints = [Joint(", ", share * 0.97), Joint(" ", (1 - share) * 0.97)]
    if bare(right).lower() in CONJUNCTIONS | PRONOUNS | DETERMINERS:
        joints.append(Joint("; ", 0.02))
    return joints
