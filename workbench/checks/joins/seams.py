"""Finding the places in one stretch without white space where a space was lost.

Some seams show by their characters alone, such as ``)which`` or ``office.The``; inside a run of letters only the
lexicon can see them (halves.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.joins.halves import ACRONYM, NAME, WORD, Halves, Split, bare
from workbench.checks.joins.vocabulary import CLOSED
from workbench.language.lexicon import Lexicon

# White space and dashes part stretches; a hyphen does not ("al-Assadand").
STRETCH = re.compile(r"[^\s—–\u200b]+")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_OPENERS, _CLOSERS = "([{“‘«\"'¿¡*•·<>/\\|=+~-_", ".,;:!?…)]}”’»\"'*<>/\\|=+~-_"
_PAIRS = {")": "(", "]": "[", "}": "{", "”": "“", "»": "«"}
_PLACES = {opener: closer for closer, opener in _PAIRS.items()}

_ADDRESS = re.compile(r"://|@|^www\.|^[#$][a-z_]|[a-z]/[a-z]+\.|/\w+/|\\|&\w+;|_", re.IGNORECASE)
_URL = re.compile(r"(?<=[^\W\d_])(?=https?://|www\.)")
_ABBREVIATIONS = frozenset("mr mrs ms dr prof st sr jr gen col lt sgt gov sen rep no vs ph u.s".split())
_TLD = frozenset(
    "com org net es eus cat gal uk eu io fr de info gov edu ai app co tv me us mx ar cl pe br pt it ch be nl int "
    "html htm php pdf jpg png doc docx txt xml csv js py zip exe mp3 mp4 net news example test localhost".split()
)
_UNITS = frozenset(
    "km kms cm mm nm m kg kgs mg g gr l ml dl cl ha sq ft in yd mi lb lbs oz mph kph kmh kw kwh mw mwh gw gwh tw twh "
    "w v a mah hz khz mhz ghz kb mb gb tb kbps mbps gbps bn mn tn k b am pm hr hrs h hs min mins s sec secs ms "
    "st nd rd th d p x px pp pt pts c f k gdp yr yrs yo mo mos ers er rs mln bln bps dpi fps rpm cc hp bhp db cal "
    "kcal ppm ppb usd eur ºc somethings something fold plus ish odd ths nds rds sts t e".split()
)
_FIGURE = re.compile(r"(?:^|[^\w])[\d.,:]*\d$")

_SHAPES = re.compile(
    r"""(?P<opening>(?<=[^\W\d_]{2})[(\[](?=[^\W_]))
      | (?P<closing>[)\]](?=[^\W_]))
      | (?P<endquote>[”»](?=[^\W_]))
      | (?P<openquote>(?<=[^\W_])[“«](?=[^\W_]))
      | (?P<straight>(?<=[^\W_.,!?…%)])"(?=[^\W_])|(?<=[.,!?…%)])"(?=[^\W_]))
      | (?P<percent>[%€$£](?=[^\W\d_]{2}))
      | (?P<stop>(?<=[^\W_])[.!?…]+(?=[^\W\d_]{2}|[AI](?=$|\W)))
      | (?P<comma>(?<=[^\W_])[,;](?=[^\W\d_])|(?<=[^\W\d_]):(?=[^\W\d_]{2}))
      | (?P<figure>(?<=\d)(?=[^\W\d_]{2}))
      | (?P<year>(?<=[^\W\d_]{2})(?=\d))
    """,
    re.VERBOSE,
)


def trimmed(stretch: str) -> tuple[int, int]:
    """Where the words of a stretch begin and end, without outer marks; a mark with its partner inside stays."""
    start, end = 0, len(stretch)
    while end > start and stretch[end - 1] in _CLOSERS:
        opener = _PAIRS.get(stretch[end - 1])
        if opener and opener in stretch[start + 1 : end - 1]:
            break
        end -= 1
    while start < end and stretch[start] in _OPENERS:
        closer = _PLACES.get(stretch[start])
        if closer and closer in stretch[start + 1 : end]:
            break
        start += 1
    return start, end


class Seams:
    """Finds the cuts of a stretch."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._halves = Halves(lexicon)

    def splits(self, found: str) -> tuple[Split, ...]:
        """The likeliest ways to part ``found``, a trimmed stretch, best first; none when nothing is wrong with it."""
        if found.isalpha():
            return self._halves.splits(found)
        address = _URL.search(found)
        if address and address.start() > 1:
            left = found[: address.start()]
            return (Split((len(left),), 6.0, "joins.url", left, found[len(left) :], WORD),)
        if _ADDRESS.search(found):
            return ()
        shown = tuple(self._shown(found))
        alternatives = [()] if not shown else [shown]
        return tuple(self._combined(found, alternatives[0]))

    def _combined(self, found: str, shown: tuple[Split, ...]) -> Iterator[Split]:
        """The shown seams, joined with what the lexicon sees in the letters between them."""
        hidden = []
        for match in _LETTERS.finditer(found):
            hidden.append([shifted(split, match.start()) for split in self._halves.splits(match.group())])
        hidden = [splits for splits in hidden if splits]
        if shown:
            sure = [splits[0] for splits in hidden if splits[0].odds > 0.0]
            yield merged(sorted((*shown, *sure), key=lambda split: split.cuts))
        elif len(hidden) == 1:
            yield from hidden[0]
        elif hidden:
            yield merged([splits[0] for splits in hidden])

    def _shown(self, found: str) -> Iterator[Split]:
        for match in _SHAPES.finditer(found):
            shape = match.lastgroup or ""
            cut = match.start() if shape in ("opening", "figure", "year", "openquote") else match.end()
            left, right = _neighbours(found, match.start(), match.end())
            odds = getattr(self, f"_{shape}")(found, match, left, right)
            if odds is not None:
                yield Split((cut,), 2.3 * odds, _RULES[shape], left, right, NAME if left[:1].isupper() else WORD)

    def _opening(self, found: str, match: re.Match[str], left: str, right: str) -> float | None:
        inside = found[match.end() :].split(")")[0].split("]")[0]
        if len(inside) <= 3 and inside.islower() and ")" in found[match.end() :]:
            return None  # "person(s)"
        return 2.0 if self._is_word(left) else 1.0

    def _closing(self, found: str, match: re.Match[str], left: str, right: str) -> float | None:
        opener = max(found.rfind("(", 0, match.start()), found.rfind("[", 0, match.start()))
        inside = found[opener + 1 : match.start()]
        if opener >= 0 and inside.islower() and not self._is_word(right):
            return None  # "(de)stabilise"
        if opener >= 0 and inside.islower() and self._lexicon.is_word((inside + right).lower()):
            return None  # "(re)open"
        if right[0].isdigit():
            return None
        return 3.0 if self._is_word(right) else 1.5

    def _endquote(self, found: str, match: re.Match[str], left: str, right: str) -> float | None:
        return None if right in ("s", "es", "er", "ers", "ed") else 3.0

    def _openquote(self, found: str, match: re.Match[str], left: str, right: str) -> float | None:
        return 2.0 if len(left) > 1 or left in "aAI" else None

    def _straight(self, found: str, match: re.Match[str], left: str, right: str) -> float | None:
        return None if left[-1:].isdigit() or right in ("s", "es") else 1.5

    def _percent(self, found: str, match: re.Match[str], left: str, right: str) -> float | None:
        if not found[: match.start()][-1:].isdigit():
            return None
        return 3.0 if self._is_word(right) else 1.0

    def _stop(self, found: str, match: re.Match[str], left: str, right: str) -> float | None:
        rest = _LETTERS.match(found, match.end())
        after = found[rest.end() :] if rest else ""
        single = match.group() == "."
        if single and (right in _TLD or after.startswith(".") or "." in found[: match.start()]):
            return None  # an address, a file, initials
        if right[0].islower():
            if single and not (self._is_word(left) and right in CLOSED):
                return None
            return 0.2 if self._is_word(left) else -0.5
        if single and (len(left) < 2 or (left.isupper() and len(left) < 3)):
            return None
        if single and not (self._is_known(left) and self._is_known(right)):
            return 0.3
        return 2.5

    def _comma(self, found: str, match: re.Match[str], left: str, right: str) -> float | None:
        if left[-1:].isdigit() and not self._is_word(right):
            return None
        return 2.5 if self._is_known(left) and self._is_known(right) else 1.0

    def _figure(self, found: str, match: re.Match[str], left: str, right: str) -> float | None:
        word = bare(right).lower()
        if word in _UNITS or (right[0].isupper() and len(right) < 4) or right[1:].lower() != right[1:]:
            return None
        if not _FIGURE.search(found[: match.start()]):
            return None  # letters before the figures: a model, a road
        if right[0].isupper():
            return 1.0 if self._is_known(right) else None
        if not self._lexicon.is_dictionary_word(word) or (len(word) < 3 and word not in CLOSED):
            return None
        return 2.0 if word in CLOSED or self._lexicon.zipf(word) > 3.5 else 0.5

    def _year(self, found: str, match: re.Match[str], left: str, right: str) -> float | None:
        word = bare(left)
        if not re.fullmatch(r"[\d.,:]*\d\S{0,3}", found[match.end() :]) or not left[-1].isalpha():
            return None
        if word.lower() in CLOSED and len(word) > 1 and len(right) > 1:
            return 1.5 if word.islower() else 0.3
        if (
            len(word) > 2
            and word.islower()
            and self._lexicon.is_dictionary_word(word)
            and self._lexicon.zipf(word) > 2.5
        ):
            return 0.6
        return None

    def _is_word(self, word: str) -> bool:
        return self._lexicon.is_word(bare(word).lower())

    def _is_known(self, word: str) -> bool:
        return self._lexicon.is_known(bare(word))


_RULES = {
    "opening": "joins.bracket", "closing": "joins.bracket", "endquote": "joins.quote", "openquote": "joins.quote",
    "straight": "joins.quote", "percent": "joins.digit", "figure": "joins.digit", "year": "joins.digit",
    "stop": "joins.stop", "comma": "joins.comma",
}  # fmt: skip


def _neighbours(found: str, start: int, end: int) -> tuple[str, str]:
    """The letters and figures right before and after a seam."""
    left = re.search(r"[\w'’-]*$", found[:start].rstrip('.,!?…%)]”»"'))
    right = re.match(r"[^\W_]+(?:['’][^\W_]+)*", found[end:])
    return left.group() if left else "", right.group() if right else ""


def shifted(split: Split, by: int) -> Split:
    """The same split in a longer text."""
    return Split(tuple(cut + by for cut in split.cuts), split.odds, split.rule, split.left, split.right, split.kind)


def merged(splits: list[Split]) -> Split:
    """Several splits of one text as one: the first says what it is, the surest how sure we are."""
    first = splits[0]
    cuts = tuple(sorted({cut for split in splits for cut in split.cuts}))
    return Split(cuts, max(split.odds for split in splits), first.rule, first.left, first.right, first.kind)


__all__ = ["ACRONYM", "STRETCH", "Seams", "trimmed"]
