"""A paragraph's words, and the clause around one of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from workbench.checks.tense import words as known
from workbench.story import Passage, Span, Token

_FAR = 80  # words; no sentence of a story is longer on either side of its verb
_STOPS = frozenset('.!?;:()[]—–“”"«»…')


class Words:
    """The tokens of a passage with their lower-case keys. Places are numbers of tokens."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.tokens: Sequence[Token] = passage.tokens

    @cached_property
    def keys(self) -> Sequence[str]:
        """Each token in lower case, with a straight apostrophe."""
        return [token.text.lower().replace("’", "'") for token in self.tokens]

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [token.start for token in self.tokens]

    def place(self, offset: int) -> int:
        """The token that begins at a code-point offset, or the first one after it."""
        return bisect_left(self._starts, offset)

    def sentence(self, place: int) -> range:
        """The places of the sentence around ``place``; of a very long one, those that are near."""
        span = self.passage.sentence_at(self.tokens[place].start)
        first, last = self.place(span.start), max(self.place(span.end), place + 1)
        return range(max(first, place - _FAR), min(last, place + _FAR))

    def before(self, place: int) -> range:
        """The places of the clause left of ``place``: back to a stop, a comma or a word that opens a clause."""
        first = self.sentence(place).start
        at = place
        while at > first and not self.parts(at - 1) and self.keys[at - 1] != ",":
            at -= 1
            if self.keys[at] in known.SUBORDINATORS:
                break
        return range(at, place)

    def opening(self, place: int) -> range:
        """What stands before the first comma of the sentence: “On Tuesday, …”; empty if it holds a verb."""
        first = self.sentence(place).start
        for at in range(first, min(place, first + 12)):
            if self.keys[at] == ",":
                return range(first, at)
            if known.may_be_finite(self.keys[at]) or self.parts(at):
                break
        return range(first, first)

    def after(self, place: int) -> range:
        """The places from ``place`` on to a stop, a word that opens a clause, or another verb."""
        last = self.sentence(place).stop if place < len(self.tokens) else place
        for at in range(place, last):
            key = self.keys[at]
            if self.parts(at) or key in known.FINITE or (key == "," and self.key(at + 1) in ("and", "but")):
                return range(place, at)
            if key in known.SUBORDINATORS and key not in ("since", "so"):
                return range(place, at)
        return range(place, last)

    def parts(self, place: int) -> bool:
        """Whether a mark at ``place`` parts two clauses; a comma may not."""
        token = self.tokens[place]
        return token.kind == "mark" and token.text in _STOPS

    def holds(self, places: range, phrases: known.Phrases) -> bool:
        """Whether one of ``phrases`` stands in ``places``."""
        return next(self.found(places, phrases), None) is not None

    def found(self, places: range, phrases: known.Phrases) -> Iterator[range]:
        """Where ``phrases`` stand in ``places``."""
        for at in places:
            first = known.NUMBER if self._is(at, known.NUMBER) else self.keys[at]
            for phrase in phrases.get(first, ()):
                last = at + len(phrase)
                if last <= places.stop and all(self._is(at + n, part) for n, part in enumerate(phrase)):
                    yield range(at, last)

    def _is(self, place: int, part: str) -> bool:
        if part == known.NUMBER:
            return self.tokens[place].kind == "number" or self.keys[place] in known.NUMBERS
        return self.keys[place] == part

    def key(self, place: int) -> str:
        """The key at ``place``; empty beyond either end."""
        return self.keys[place] if 0 <= place < len(self.tokens) else ""

    def is_word(self, place: int) -> bool:
        """Whether a word or a number stands at ``place``."""
        return 0 <= place < len(self.tokens) and self.tokens[place].kind != "mark"

    def span(self, first: int, last: int) -> Span:
        """The code points of the places ``first`` to ``last``, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def words_between(self, first: int, last: int) -> str:
        """The text of the places ``first`` to ``last`` (excluded), as it stands."""
        return self.passage.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""
