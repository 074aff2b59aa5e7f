"""Single words left over, from the table; those that only need a gloss, at their first mention."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from workbench.checks.fault import Fault, Kind
from workbench.checks.residue.table import Leftover
from workbench.language.lexicon import Lexicon
from workbench.story import Action, Passage, Severity, Token, tokens
from workbench.story.finding import QT_TRANSLATE_NOOP

WORD = Kind(
    "residue.word",
    Severity.ERROR,
    Action.BATCH,
    0.88,
    QT_TRANSLATE_NOOP("Rules", "Word left in {language}"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” is {language} for “{put}”."),
)
GLOSS = Kind(
    "residue.gloss",
    Severity.ADVICE,
    Action.ASK,
    0.6,
    QT_TRANSLATE_NOOP("Rules", "Local term not explained"),
    QT_TRANSLATE_NOOP("Rules", "Readers elsewhere do not know “{found}”; explain it where it first stands."),
)
KINDS = (WORD, GLOSS)

_LANGUAGES = {"es": "Spanish", "eu": "Basque", "ca": "Catalan"}
_QUOTES = frozenset("“”\"‘’'«»‹›")
_PARTICLES = frozenset(
    "de del la las los el al y en e da do san santa un una por para con que se su sin eta i les els amb "
    "mi tu mis tus todo toda muy".split()
)
# What follows a term that is explained: "(…", "— …", ", the Basque police"; not ", Ander Goikolea".
_EXPLAINS = re.compile(
    r" \(|,? [—–-] ?|, (?:or|which|who|where|as|known|called|that is)\b|, (?:an?|the) (?:[a-z]|Basque|Catalan|Navarr)"
)
_ADJECTIVES = frozenset(("basque", "catalan"))
_DETERMINERS = frozenset("the a an this that his her its their our whole entire all southern northern".split())
_TASTE = 0.45  # for terms that English papers have begun to use by themselves
_FAR = 60  # code points around a term in which its explanation may stand


class Mention(NamedTuple):
    """A word of the table at its place."""

    row: Leftover
    start: int
    end: int
    explained: bool


class LeftoverWords:
    """Looks for the words of the table."""

    def __init__(self, rows: Iterable[Leftover], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._rows: dict[str, list[tuple[tuple[str, ...], Leftover]]] = {}
        for row in rows:
            words = tuple(token.text for token in tokens(row.form))
            self._rows.setdefault(words[0], []).append((words, row))
        for entries in self._rows.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, passage: Passage) -> Iterator[Mention]:
        """The words of one paragraph that are no part of a name, a title or a quotation."""
        every = passage.tokens
        for number, token in enumerate(every):
            entries = self._rows.get(token.text)
            if entries is None:
                continue
            for words, row in entries:
                last = number + len(words) - 1
                if tuple(other.text for other in every[number : last + 1]) != words:
                    continue
                if not self._is_meant(passage, every, number, last, row):
                    yield Mention(
                        row, token.start, every[last].end, row.gloss and self._is_explained(passage, token, row)
                    )
                break

    def _is_meant(self, passage: Passage, every: Sequence[Token], first: int, last: int, row: Leftover) -> bool:
        """Whether somebody chose the foreign word: quoted, glossed, or inside a name."""
        text, start, end = passage.text, every[first].start, every[last].end
        around = text[max(start - 1, 0) : start], text[end : end + 1]
        if any(char in _QUOTES or char in "-#@/_" for char in around if char):
            return True
        if row.gloss:
            return row.form == "Euskadi" and self._is_inside_name(passage, every, first)
        if any(quote.start <= start and end <= quote.end for quote in passage.quotations):
            quote = next(quote for quote in passage.quotations if quote.start <= start and end <= quote.end)
            if len(quote.of(text).split()) < 6:
                return True
        if text[end : end + 2] == " (" or "(" in around[0] or text[end : end + 5] == ", or ":
            return True
        for number in (first - 1, last + 1):
            if 0 <= number < len(every) and self._is_part_of_name(every[number], row):
                return True
        return False

    @staticmethod
    def _is_inside_name(passage: Passage, every: Sequence[Token], number: int) -> bool:
        """Whether a capitalised word stands right beside: "Radio Euskadi", "Euskadi Ta Askatasuna"."""
        text, token = passage.text, every[number]
        if number and text[every[number - 1].end : token.start] == " ":
            last = every[number - 1]
            if last.text[0].isupper() and (not passage.begins_sentence(last.start) or len(last.text) > 5):
                return True
        following = every[number + 1] if number + 1 < len(every) else None
        if following is None or text[token.end : following.start] != " ":
            return False
        return following.kind == "word" and following.text[0].isupper()

    def _is_part_of_name(self, token: Token, row: Leftover) -> bool:
        word = token.text
        if token.kind != "word":
            return False
        if word in _PARTICLES:
            return True
        foreign = not self._lexicon.is_dictionary_word(word.lower())
        return (
            foreign
            and (row.form[0].isupper() == word[0].isupper())
            and word.islower() == row.form.islower()
            and (word.lower() not in self._rows)
        )

    @staticmethod
    def _is_explained(passage: Passage, token: Token, row: Leftover) -> bool:
        text = passage.text
        if _EXPLAINS.match(text, token.end):
            return True
        around = text[max(token.start - _FAR, 0) : token.end + _FAR].lower()
        plain = {word for word in row.plain.lower().replace("-", " ").split() if len(word) > 3}
        return all(word in around for word in plain - _ADJECTIVES or plain)


def fault(mention: Mention, passage: Passage) -> Fault:
    """What is said of one mention."""
    row = mention.row
    opens = passage.begins_sentence(mention.start)
    before = passage.text[: mention.start].split()[-1:]
    bare = bool(before) and before[0].lower() in _DETERMINERS
    puts = [put.removeprefix("the ") if bare else put for put in row.english]
    puts = [put[0].upper() + put[1:] if opens else put for put in puts]
    if row.gloss and passage.text[mention.end : mention.end + 1] in ",.;:":
        puts = [put.rstrip(",") for put in puts]
    after = passage.text[mention.end : mention.end + 2]
    if row.gloss and after[:1] == " " and after[1:].isupper():  # a title: "the lehendakari Delia Umbral"
        puts.sort(key=len)
    kind = GLOSS if row.gloss else WORD
    values = {"found": row.form, "put": puts[0].rstrip(","), "language": _LANGUAGES[row.language]}
    found = kind.at(mention.start, mention.end, *puts, **values)
    if row.taste:
        return found.but(confidence=_TASTE)
    return found.but(Action.ASK, 0.7) if row.asked and not row.gloss else found
