"""Cutting a text into words, numbers and marks, with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

# A word is letters with their combining marks, and apostrophes inside it; a hyphen parts two words.
_LETTERS = r"(?:[^\W\d_][\u0300-\u036f\u0591-\u05bd\u064b-\u065f]*)+"
_TOKEN = re.compile(
    rf"(?P<word>{_LETTERS}(?:['’ʼ]{_LETTERS})*)|(?P<number>\d+(?:[.,:]\d+)*)|(?P<mark>[^\s\w]|_)",
)


class Token(NamedTuple):
    """A word, a number or a single mark. ``start`` and ``end`` count code points of the text it was cut from."""

    start: int
    end: int
    text: str
    kind: str  # "word", "number" or "mark"

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.kind == "word"


def tokens(text: str) -> tuple[Token, ...]:
    """All tokens of ``text`` in order; white space lies between them."""
    return tuple(
        Token(match.start(), match.end(), match.group(), match.lastgroup or "mark") for match in _TOKEN.finditer(text)
    )
