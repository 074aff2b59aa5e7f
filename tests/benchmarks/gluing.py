"""Making run-together words by program out of clean text, for the joins benchmark.

Places are drawn from everything that stands side by side in a story, by kind, in the mix that was counted in real
machine-translated copy; nothing is left out because the check could not see it, except joins that make another
dictionary word ("in" + "to"), which nobody could see.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# Share of each kind among the joins made.
MIX = {
    "name|word": 0.44,
    "word|name": 0.10,
    "word|word": 0.12,
    "name|name": 0.03,
    "stop|glued": 0.05,
    "stop|lost": 0.05,
    "quote": 0.09,
    "bracket": 0.05,
    "digit": 0.07,
}
WORDS_PER_JOIN = 25

_WORD = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"
_PLACES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("letters", rf"(?P<left>{_WORD})(?P<lost>, | )(?P<right>{_WORD})"),
        ("stop", rf"(?P<left>{_WORD})(?P<lost>\. )(?P<right>[A-Z][\w'’-]*)"),
        ("quote", rf"(?P<left>[^\s“”]+)(?P<lost>,(?=” )|(?<=[^,.!?])” |” )(?P<right>{_WORD})"),
        ("open", rf"(?P<left>{_WORD})(?P<lost> )(?P<right>“{_WORD})"),
        ("bracket", rf"(?P<left>\([^\s()]+\))(?P<lost> |, )(?P<right>{_WORD})"),
        ("bracket", rf"(?P<left>{_WORD})(?P<lost> )(?P<right>\({_WORD})"),
        ("digit", rf"(?P<left>(?<![\w.,])\d[\d.,]*%?)(?P<lost> )(?P<right>{_WORD})"),
        ("digit", r"(?P<left>(?<![\w-])[a-z]+)(?P<lost> )(?P<right>\d{2,4}\b)"),
    )
)
_TITLES = frozenset(
    "mr mrs ms dr st sen rep gov gen col lt sgt jr sr no vs jan feb mar apr aug sept oct nov dec".split()
)
_UNITS = frozenset("a p km kph mph m kg mm cm am pm bn m-plus".split())


@dataclass(frozen=True)
class Join:
    """One join in a damaged paragraph: the original has ``lost`` at ``at``, in place of ``over`` characters."""

    kind: str
    at: int  # offset in the damaged paragraph
    lost: str
    token: str
    over: int = 0

    def mended(self, damaged: str) -> str:
        """The paragraph with this one join undone."""
        return damaged[: self.at] + self.lost + damaged[self.at + self.over :]


def places(text: str, is_word: Callable[[str], bool]) -> Iterator[tuple[str, int, int]]:
    """(kind, start, end) of everything between two words of a paragraph that could be lost."""
    for name, pattern in _PLACES:
        at = 0
        while match := pattern.search(text, at):
            at = match.start("right") if name != "quote" else match.end()
            left, right = match.group("left"), match.group("right")
            start, end = match.span("lost")
            kind = _kind(name, left, right, text[: match.start()])
            if name == "quote":
                start, end = (match.end("lost") - 1, match.end("lost")) if match.group("lost") != "," else (start, end)
                if match.group("lost") == ",":
                    continue
            if kind and not is_word((left + right).lower().strip("().,“”")):
                yield kind, start, end


def _kind(name: str, left: str, right: str, before: str) -> str:
    """The kind of one place, "" when it is not to be used."""
    if name == "letters":
        if left.isupper() and right.isupper():
            return ""
        first = "name" if left[0].isupper() and re.search(r"\w[,;]? $", before) else "word"
        if left[0].isupper() and first == "word" and len(left) > 3 and not re.search(r"\w", before):
            first = "name" if len(left) > 5 else "word"
        second = "name" if right[0].isupper() and right not in ("I", "I’m", "I’ll", "I’ve", "I’d") else "word"
        return f"{first}|{second}"
    if name == "stop":
        if left.lower() in _TITLES or len(left) == 1:
            return ""
        return "stop"
    if name == "digit" and (right in _UNITS or (left.isalpha() and left[0].isupper())):
        return ""  # "20km" and "11 a.m." closed up are a matter of style
    return {"open": "quote"}.get(name, name)


def glued(
    paragraphs: list[str], rng: random.Random, is_word: Callable[[str], bool]
) -> tuple[list[str], list[list[Join]]]:
    """The paragraphs with joins made in them, and the joins of each."""
    words = sum(len(text.split()) for text in paragraphs)
    found: dict[str, list[tuple[int, int, int, str]]] = {}
    for number, text in enumerate(paragraphs):
        for kind, start, end in places(text, is_word):
            if kind == "stop":
                found.setdefault("stop|glued", []).append((number, start + 1, end, "stop|glued"))
                found.setdefault("stop|lost", []).append((number, start, end, "stop|lost"))
            else:
                found.setdefault(kind, []).append((number, start, end, kind))
    chosen: list[list[tuple[int, int, str]]] = [[] for _ in paragraphs]
    for _ in range(max(1, words // WORDS_PER_JOIN)):
        kinds = [kind for kind in MIX if found.get(kind)]
        if not kinds:
            break
        kind = rng.choices(kinds, [MIX[kind] for kind in kinds])[0]
        pool = found[kind]
        number, start, end, _ = pool.pop(rng.randrange(len(pool)))
        if all(abs(start - other) > 60 for other, _, _ in chosen[number]):
            chosen[number].append((start, end, kind))
    texts, joins = [], []
    for text, cuts in zip(paragraphs, chosen, strict=True):
        damaged, made = _damaged(text, sorted(cuts))
        texts.append(damaged)
        joins.append(made)
    return texts, joins


def _damaged(text: str, cuts: list[tuple[int, int, str]]) -> tuple[str, list[Join]]:
    pieces, made, at, length = [], [], 0, 0
    for start, end, kind in cuts:
        comma_inside = kind == "quote" and text[start - 2 : start] == ",”" and start % 2
        if comma_inside:  # the comma inside the quotation went with the space: pressures”by
            pieces.append(text[at : start - 2] + "”")
            length += start - 1 - at
            made.append((kind, length - 1, ",” ", 1))
        else:
            pieces.append(text[at:start])
            length += start - at
            made.append((kind, length, text[start:end], 0))
        at = end
    pieces.append(text[at:])
    damaged = "".join(pieces)
    joins = []
    for kind, place, lost, over in made:
        left = re.search(r"\S*$", damaged[:place])
        right = re.match(r"\S*", damaged[place:])
        joins.append(Join(kind, place, lost, (left.group() if left else "") + (right.group() if right else ""), over))
    return damaged, joins


_ONSETS = ["", *"b ch d f g j k l m n p r s t v z br tr gr kh sh h y tx l m n r s t d g b".split()]
_VOWELS = "a e i o u a e i o a e o á í ó ia ai ei".split()
_CODAS = ["", "", "", "", "", "", "n", "r", "s", "l", "z", "m"]


def fabricated(rng: random.Random) -> str:
    """A name that nobody bears, of two to four syllables."""
    name = "".join(
        rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS) for _ in range(rng.choice((2, 2, 3, 3, 3, 4)))
    )
    return name.capitalize() if len(name) > 3 else fabricated(rng)


def renamed(paragraphs: list[str], rng: random.Random, is_common: Callable[[str], bool]) -> list[str]:
    """The story with about two thirds of its uncommon names replaced, each by one fabricated name throughout."""
    names: dict[str, str] = {}
    for text in paragraphs:
        for match in re.finditer(r"(?<=[a-z,] )[A-Z][^\W\d_]{2,}", text):
            name = match.group()
            if name[1:].islower() and not is_common(name.lower()) and name not in names:
                names[name] = fabricated(rng) if rng.random() < 0.67 else name
    if not names:
        return paragraphs
    pattern = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + r")\b")
    return [pattern.sub(lambda match: names[match.group()], text) for text in paragraphs]
