"""Finding the forms of the tables in a paragraph, and leaving alone what is part of a Spanish name or text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from workbench.checks.names.table import Exonym
from workbench.language.lexicon import Lexicon
from workbench.story import Passage, Token, tokens

# Words around a form that make it part of a Spanish, Portuguese, French or Basque name: "Banco de México".
_PARTICLES = frozenset(
    "de del la las los el al y e en da do dos das di d du des le les et eta i l san santa santo calle avenida "
    "plaza universidad hospital estadio diario radio museo club banco barrio colegio hotel teatro nuevo nueva "
    "nuestra feliz".split()
)
_STREETS = frozenset("Street Avenue Square Road Boulevard Plaza Cup".split())
_ADDRESS = frozenset("#@/_&=\\")
_COMPOUND = frozenset("-‐‑")
_INSTITUTIONS = ("University of", "Clinic of", "Club of")
_SPANISH = frozenset("el los las del de en que con por para una su sus se lo al como pero fue ha han y".split())
_SHORT_QUOTE = 5  # words; a quotation of fewer is a title or somebody's own word
_DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some any no every each all both another".split()
)
_MODIFIERS = frozenset("northern southern eastern western central occupied neighboring neighbouring all modern".split())


class Match(NamedTuple):
    """A form of the tables at its place. ``article``: whether "the" stands before it or may not."""

    row: Exonym
    start: int
    end: int
    puts: tuple[str, ...]


class Finder:
    """Looks for the forms of ``rows``; places and organisations in capitals, too."""

    def __init__(self, rows: Iterable[Exonym], lexicon: Lexicon, british: bool = False) -> None:
        self._lexicon = lexicon
        self._british = british
        rows = tuple(rows)
        own = {row.form for row in rows}
        found: dict[str, list[tuple[tuple[str, ...], Exonym | None, bool]]] = {}
        right = {put.removeprefix("the ") for row in rows for put in (*row.english, *row.british) if " " in put}
        for form in right - own:  # names that hold one of the forms: "Deportivo La Coruña"
            words = tuple(token.text for token in tokens(form))
            found.setdefault(_plain(words[0]), []).append((words, None, False))
        for row in rows:
            forms = [(row.form, False)]
            if row.kind in ("place", "organisation", "party") and len(row.form) >= 5 and row.form != row.form.upper():
                forms.append((row.form.upper(), True))
            opening = row.form[0].upper() + row.form[1:]
            # Small-letter names of inhabitants are surnames and clubs with a capital: Navarro, Alavés.
            if row.kind == "term" and row.action == "batch" and opening not in own:
                forms.append((opening, False))
            for form, capitals in forms:
                words = tuple(token.text for token in tokens(form))
                found.setdefault(_plain(words[0]), []).append((words, row, capitals))
        self._found = {
            first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in found.items()
        }

    def find(self, passage: Passage) -> Iterator[Match]:
        """The forms of one paragraph, the longest at each place; none overlap."""
        every, known, after = passage.tokens, self._found, 0
        for number, token in enumerate(every):
            if token.kind != "word" or token.start < after:
                continue
            entries = known.get(_plain(token.text))
            if entries is None:
                continue
            for words, row, capitals in entries:
                last = self._matches(passage.text, every, number, words)
                if last < 0:
                    continue
                end = every[last].end - (len(every[last].text) - len(_plain(every[last].text)))
                if row is not None and not self._is_foreign_context(passage, every, number, last, row):
                    yield Match(row, token.start, end, self._puts(passage, every, number, last, row, capitals))
                after = every[last].end
                break

    @staticmethod
    def _matches(text: str, every: Sequence[Token], number: int, words: tuple[str, ...]) -> int:
        """The number of the last token of a form that begins at ``number``; -1 when it does not stand there."""
        last = number + len(words) - 1
        if last >= len(every) or _plain(every[last].text) != words[-1]:
            return -1
        for place in range(number, last):
            gap = text[every[place].end : every[place + 1].start]
            if every[place].text.replace("’", "'") != words[place - number] or gap not in ("", " ", "\xa0"):
                return -1
        return last

    def _is_foreign_context(self, passage: Passage, every: Sequence[Token], first: int, last: int, row: Exonym) -> bool:
        text, start, end = passage.text, every[first].start, every[last].end
        if text[max(start - 1, 0) : start] in _ADDRESS or text[end : end + 1] in _ADDRESS:
            return True
        if text[max(start - 1, 0) : start] in _COMPOUND or text[:start].rstrip().endswith(_INSTITUTIONS):
            return True
        if text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum():  # an address: "olp.example"
            return True
        before, after = _beside(every, first - 1), _beside(every, last + 1)
        if before and before.end >= start - 1 and before.text.lower() in _PARTICLES:
            return True
        names = _PARTICLES | _STREETS if row.kind == "place" else _PARTICLES
        if after and after.start <= end + 1 and row.kind != "person" and after.text in names:
            return True
        if row.kind in ("place", "term") and first == last and row.form[0].isupper():
            if self._is_name_beside(before, before is not None and before.end == start - 1):
                return True
            if self._is_name_beside(after, after is not None and after.start == end + 1):
                return True
        return _in_spanish(passage, start, end, row)

    def _is_name_beside(self, token: Token | None, adjacent: bool) -> bool:
        """Whether the neighbour makes a person or a company of a place: "Francia Márquez", "Paloma Londres"."""
        if token is None or not adjacent or not token.text[0].isupper() or token.text.isupper():
            return False
        word = _plain(token.text)
        kinds = self._lexicon.names.kinds(word)
        if kinds & {"given", "surname"}:
            return True
        return not self._lexicon.is_dictionary_word(word.lower()) and "place" not in kinds

    def _puts(
        self, passage: Passage, every: Sequence[Token], first: int, last: int, row: Exonym, capitals: bool
    ) -> tuple[str, ...]:
        before, after = _beside(every, first - 1), _beside(every, last + 1)
        determined = before is not None and before.text.lower() in _DETERMINERS | _MODIFIERS
        opens = passage.begins_sentence(every[first].start)
        attribute = opens and after is not None and after.start <= every[last].end + 1 and after.text.islower()
        attribute = attribute and after is not None and not after.text.endswith(("ed", "s"))
        puts = []
        for put in row.puts(self._british):
            bare = put.removeprefix("the ")
            choices = (bare,) if bare == put or determined else ((bare, put) if attribute else (put, bare))
            puts += [_dressed(choice, row, opens, capitals) for choice in choices]
        return tuple(dict.fromkeys(puts))[:3]


def _dressed(put: str, row: Exonym, opens: bool, capitals: bool) -> str:
    if capitals:
        return put.upper()
    if opens and put[0].islower() and (row.kind == "term" or put.startswith(("the ", "al-"))):
        return put[0].upper() + put[1:]
    return put


def _in_spanish(passage: Passage, start: int, end: int, row: Exonym) -> bool:
    """Whether the sentence is Spanish, or a short quotation holds the form."""
    if row.kind not in ("acronym", "surname", "party"):
        for quote in passage.quotations:
            if quote.start <= start and end <= quote.end:
                words = quote.of(passage.text).split()
                if len(words) < _SHORT_QUOTE:
                    return True
    sentence = passage.sentence_at(start)
    words = sentence.of(passage.text).split()
    foreign = sum(word in _SPANISH for word in words)
    return foreign >= 3 and foreign * 4 >= len(words)


def _beside(every: Sequence[Token], number: int) -> Token | None:
    """The neighbour, when it is a word."""
    if 0 <= number < len(every) and every[number].kind == "word":
        return every[number]
    return None


def _plain(word: str) -> str:
    """A word without its possessive."""
    if word[-2:] in ("'s", "’s"):
        return word[:-2]
    return word
