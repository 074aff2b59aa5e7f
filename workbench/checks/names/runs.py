"""Names as they stand in a paragraph: runs of capitalised words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.story import Passage


class Word(NamedTuple):
    """A capitalised word without its possessive. ``before``: the capitalised word right before it, "" for none."""

    start: int
    text: str
    before: str
    opens: bool  # whether a sentence begins here
    more: bool  # whether another capitalised word follows

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def capitalised(passage: Passage) -> Iterator[Word]:
    """The capitalised words of three letters or more, in order; not those in capitals only."""
    every, text = passage.tokens, passage.text
    before, end = "", -1
    for number, token in enumerate(every):
        word = token.text
        if token.kind != "word" or not word[0].isupper():
            continue
        if word[-2:] in ("'s", "’s"):
            word = word[:-2]
        if len(word) >= 3 and not word.isupper() and text[token.start - 1 : token.start] not in ("-", "@", "#", "/"):
            following = every[number + 1] if number + 1 < len(every) else None
            more = following is not None and following.start <= token.end + 1 and following.text[0].isupper()
            adjacent = end == token.start - 1 and text[end] == " "
            yield Word(token.start, word, before if adjacent else "", not text[: token.start].rstrip(" “\"'(‘"), more)
        before, end = word, token.end
