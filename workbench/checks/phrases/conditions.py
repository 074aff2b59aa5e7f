"""What must stand around a phrase for an entry to speak, as far as its own paragraph tells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from workbench.checks.phrases.matching import Match
from workbench.checks.phrases.pattern import PERFECT, Row, Words, compiled, fits, key_of
from workbench.checks.phrases.rule import PhraseRule

_ADDRESS = frozenset("@_#")
_MODALS = frozenset("would could should might may must will shall can to not 'd 'll".split())


class Conditions:
    """The conditions of one entry, compiled."""

    def __init__(self, rule: PhraseRule) -> None:
        self._unless = _rows(rule.unless)
        self._needs = _rows(rule.needs)
        self._near = rule.near
        self._before, self._after = _rows(rule.before), _rows(rule.after)
        self._not_before, self._not_after = _rows(rule.not_before), _rows(rule.not_after)
        self._any_case = rule.case == "any"
        self._roles = rule.roles

    def hold(self, words: Words, match: Match) -> bool:
        """Whether the entry may speak of ``match``, cheapest conditions first."""
        if match.row[0].source == PERFECT and match.first and words.keys[match.first - 1] in _MODALS:
            return False  # “would have assured” is no perfect that a past could replace
        if _in_address(words, match):
            return False
        if self._roles and words.passage.role not in self._roles:
            return False
        if not self._any_case and not _as_written(words, match):
            return False
        return self._neighbours_fit(words, match) and self._sentence_fits(words, match)

    def _neighbours_fit(self, words: Words, match: Match) -> bool:
        def precedes(rows: Sequence[Row]) -> bool:
            return any(fits(row, words, match.first - len(row)) for row in rows)

        def follows(rows: Sequence[Row]) -> bool:
            return any(fits(row, words, match.last) for row in rows)

        return (
            not (self._before and not precedes(self._before))
            and not (self._after and not follows(self._after))
            and not precedes(self._not_before)
            and not follows(self._not_after)
        )

    def _sentence_fits(self, words: Words, match: Match) -> bool:
        if not self._unless and not self._needs:
            return True
        first, last = _sentence(words, match)
        if _stands(self._unless, words, match, first, last):
            return False
        if self._near:
            first, last = max(first, match.first - self._near), min(last, match.last + self._near)
        return not self._needs or _stands(self._needs, words, match, first, last)


def _rows(texts: Sequence[str]) -> tuple[Row, ...]:
    return tuple(row for text in texts for row in compiled(text))


def _sentence(words: Words, match: Match) -> tuple[int, int]:
    """The tokens of the sentence around ``match``, as a half-open range."""
    tokens = words.tokens
    span = words.passage.sentence_at(tokens[match.first].start)
    first = bisect_left(tokens, span.start, key=lambda token: token.start)
    last = bisect_left(tokens, span.end, key=lambda token: token.start)
    return first, max(last, match.last)


def _stands(rows: Sequence[Row], words: Words, match: Match, first: int, last: int) -> bool:
    """Whether one of ``rows`` stands in the range, outside the match itself."""
    keys = words.keys
    for index in range(first, last):
        if match.first <= index < match.last:
            continue
        key = keys[index]
        bare = key[:-2] if key.endswith("'s") else key
        for row in rows:
            forms = row[0].forms
            if forms is not None and key not in forms and bare not in forms:
                continue
            if (len(row) == 1 and forms is not None) or (index + len(row) <= last and fits(row, words, index)):
                return True
    return False


def _in_address(words: Words, match: Match) -> bool:
    """Whether the words are part of an e-mail address, a handle or a link."""
    text = words.passage.text
    start, end = words.tokens[match.first].start, words.tokens[match.last - 1].end
    return (
        text[max(0, start - 1) : start] in _ADDRESS or text[end : end + 1] in _ADDRESS or text.endswith("//", 0, start)
    )


def _as_written(words: Words, match: Match) -> bool:
    """Whether each word is capitalised as the entry writes it, but for a sentence's start, heads and acronyms.

    A lower-case entry does not speak of “Fief Records”, nor one with a capital ("the Executive") of “the executive”.
    """
    for offset, step in enumerate(match.row):
        if step.cased is None:
            continue
        index = match.first + offset
        found = words.tokens[index].text
        key = key_of(found)
        written = step.cased.get(key) or step.cased.get(key[:-2], ())
        if not found[0].isalpha() or any(spelling[0] == found[0] for spelling in written):
            continue
        if found[0].islower() or not words.may_have_capital(index):
            return False
    return True
