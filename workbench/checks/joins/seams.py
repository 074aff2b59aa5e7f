"""Finding the places in one stretch without white space where a space was lost.

Some seams show by their characters alone, such as ``)which`` or ``office.The``; inside a run of letters only the
lexicon can see them (halves.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from workbench.checks.joins.halves import Halves
from workbench.checks.joins.split import NAME, WORD, Split, bare
from workbench.checks.joins.vocabulary import CLOSED
from workbench.language.lexicon import Lexicon

# White space and dashes part stretches; a hyphen does not ("al-Assadand").
STRETCH = re.compile(r"[^\s—–\u200b]+")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_OPENERS, _CLOSERS = ",;:.([{“‘«\"'¿¡*•·<>/\\|=+~-_", ".,;:!?…)]}”’»\"'*<>/\\|=+~-_"
_PAIRS = {")": "(", "]": "[", "}": "{", "”": "“", "»": "«"}
_PLACES = {opener: closer for closer, opener in _PAIRS.items()}

_ADDRESS = re.compile(r"://|@|^www\.|^[#$][a-z_]|[a-z]/[a-z]+\.|/\w+/|\\|&\w+;|_", re.IGNORECASE)
_URL = re.compile(r"(?<=[^\W\d_])(?=https?://|www\.)")
_TOP_DOMAINS = frozenset(
    "com org net es eus cat gal uk eu io fr de info gov edu ai app co tv me us mx ar cl pe br pt it ch be nl int "
    "html htm php pdf jpg png doc docx txt xml csv js py zip exe mp3 mp4 net news example test localhost".split()
)
_UNITS = frozenset(
    "km kms cm mm nm m kg kgs mg g gr l ml dl cl ha sq ft in yd mi lb lbs oz mph kph kmh kw kwh mw mwh gw gwh tw twh "
    "w v a mah hz khz mhz ghz kb mb gb tb kbps mbps gbps bn mn tn k b am pm hr hrs h hs min mins s sec secs ms "
    "st nd rd th d p x px pp pt pts c f k gdp yr yrs yo mo mos ers er rs mln bln bps dpi fps rpm cc hp bhp db cal "
    "kcal ppm ppb usd eur ºc somethings something fold plus ish odd ths nds rds sts t e".split()
)
# Words that open Spanish, Basque and Catalan sentences and look like English words or names.
_SPANISH = frozenset("en el la los las un una de del se es y con por para al su sus lo le eta ez els les amb".split())
_FIGURE = re.compile(r"(?:^|[^\w])[\d.,:]*\d$")

_SURE = 2.0  # odds from which two seams of the lexicon in one stretch are believed at once
_MEASURE = re.compile(r"\d[\d.,]*(?:%\S*|\d[-–](?:\d+|[^\W\d_]{3,})\S*)")
_FILE = re.compile(r"\w\.(?:com|org|net|eus|html?|php|pdf|jpe?g|png|docx?|txt|xml|csv|js|py|zip|exe|mp[34])$")

_SHAPES = re.compile(
    r"""(?P<opening>(?<=[^\W\d_]{2})[(\[](?=[^\W_]))
      | (?P<closing>[)\]](?=[^\W_]))
      | (?P<endquote>[”»](?=[^\W_]))
      | (?P<openquote>(?<=[^\W_])[“«](?=[^\W_]))
      | (?P<straight>(?<=[^\W_.,!?…%)])"(?=[^\W_])|(?<=[.,!?…%)])"(?=[^\W_]))
      | (?P<percent>[%€$£](?=[^\W\d_]{2}))
      | (?P<stop>(?<=[^\W_])[.!?…]{1,3}(?=[^\W\d_]{2}|[AI](?=$|\W)))
      | (?P<comma>(?<=[^\W_])[,;](?=[^\W\d_])|(?<=[^\W\d_]):(?=[^\W\d_]{2}))
      | (?P<ordinal>(?<=\dst|\dnd|\drd|\dth)(?=[^\W\d_]{4}))
      | (?P<initials>(?<=[^\W\dA-Z_])(?=[A-Z]\.[A-Z]\b|[A-Z]-[a-z]))
      | (?P<figure>(?<=\d)(?=[^\W\d_]{2}))
      | (?P<year>(?<=[^\W\d_]{2})(?=\d)|(?<=\ba)(?=\d\d|\d%))
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
        if _ADDRESS.search(found) or _FILE.search(found):
            return ()
        return tuple(self._combined(found, tuple(self._shown(found))))

    def marked(self, found: str, seams: Iterable[int]) -> tuple[Split, ...]:
        """A cut where the mark-up changes between two known words that make no known one together."""
        if self._is_known(found):
            return ()
        for seam in sorted(seams):
            left, right = found[:seam], found[seam:]
            if left.isalpha() and right.isalpha() and self._is_known(left) and self._is_word(right):
                rule = "joins.name-word" if left[0].isupper() else "joins.word-word"
                return (Split((seam,), 0.0, rule, left, right, NAME if left[0].isupper() else WORD),)
        return ()

    def _combined(self, found: str, shown: tuple[Split, ...]) -> Iterator[Split]:
        """The shown seams, joined with what the lexicon sees in the letters between them."""
        hidden = []
        for match in _LETTERS.finditer(found):
            hidden.append([shifted(split, match.start()) for split in self._halves.splits(match.group())])
        hidden = [splits for splits in hidden if splits]
        if shown:
            sure = [splits[0] for splits in hidden if splits[0].odds > 0.0]
            yield merged(sorted((*shown, *sure), key=lambda split: split.cuts))
            return
        if len(hidden) > 1 and all(splits[0].odds > _SURE for splits in hidden):
            yield merged([splits[0] for splits in hidden])
        for splits in hidden:
            yield from splits

    def _shown(self, found: str) -> Iterator[Split]:
        """The seams that characters show."""
        for match in _SHAPES.finditer(found):
            shape = match.lastgroup or ""
            cut = match.start() if shape in _BEFORE else match.end()
            left, right = _neighbours(found, match.start(), match.end())
            weigh: Callable[[_Seam], float | None] = getattr(self, f"_{shape}")
            odds = weigh(_Seam(found, match.start(), match.end(), left, right))
            if odds is not None:
                yield Split((cut,), odds, _RULES[shape], left, right, NAME if left[:1].isupper() else WORD)

    # One method a shape: the odds that a space was lost there, None when the shape is right as it is.

    def _opening(self, seam: _Seam) -> float | None:
        inside = seam.found[seam.end :].split(")")[0].split("]")[0]
        if len(inside) <= 3 and inside.islower() and ")" in seam.found[seam.end :]:
            return None  # "person(s)"
        if inside and set(inside) <= set("IVX"):
            return None  # "copper(II)"
        return 4.6 if self._is_word(seam.left) else 2.3

    def _closing(self, seam: _Seam) -> float | None:
        opener = max(seam.found.rfind("(", 0, seam.start), seam.found.rfind("[", 0, seam.start))
        inside = seam.found[opener + 1 : seam.start]
        if seam.right[:1].isdigit():
            return None
        known = self._is_word(seam.right)
        part = not known or self._lexicon.is_word((inside + seam.right).lower())
        if opener >= 0 and inside.islower() and part:
            return None  # "(de)stabilise", "(re)open"
        return 6.9 if known else 3.5

    def _endquote(self, seam: _Seam) -> float | None:
        return None if seam.right in ("s", "es", "er", "ers", "ed") else 6.9

    def _openquote(self, seam: _Seam) -> float | None:
        return 4.6 if len(seam.left) > 1 or seam.left in "aAI" else None

    def _straight(self, seam: _Seam) -> float | None:
        return None if seam.left[-1:].isdigit() or seam.right in ("s", "es") else 3.5

    def _percent(self, seam: _Seam) -> float | None:
        if not seam.found[: seam.start][-1:].isdigit():
            return None
        return 6.9 if self._is_word(seam.right) else 2.3

    def _stop(self, seam: _Seam) -> float | None:
        left, right = seam.left, seam.right
        if seam.found[seam.start : seam.end] != ".":
            return 5.8 if right[0].isupper() else 0.5
        if (
            right in _TOP_DOMAINS
            or seam.found[seam.end + len(right) :].startswith(".")
            or "." in seam.found[: seam.start]
        ):
            return None  # an address, a file, initials
        if right[0].islower():
            return 0.5 if self._is_word(left) and right in CLOSED else None
        if left.isdigit() and right.lower() in CLOSED and not seam.found[: seam.start].rstrip(left):
            return 3.5  # "9.In": a date, a score, or a list that wants its space, too
        if len(left) < 2 or (left.isupper() and len(left) < 3 and right.lower() not in CLOSED):
            return None
        return 5.8 if self._is_english(left) and self._is_english(right) else 0.7

    def _comma(self, seam: _Seam) -> float | None:
        if seam.left[-1:].isdigit() and not self._is_word(seam.right):
            return None
        return 5.8 if self._is_known(seam.left) and self._is_known(seam.right) else 2.3

    def _figure(self, seam: _Seam) -> float | None:
        right, word = seam.right, bare(seam.right).lower()
        if word == "in":  # inches, unless the figure is a year, a time or thousands, or what follows is a place
            return 2.3 if re.search(r"\d{4}$|,\d{3}$|\d:\d\d$|%$", seam.found[: seam.start]) else -2.5
        if word in _UNITS or (right[0].isupper() and len(right) < 4) or not right[1:].islower():
            return None
        if not _FIGURE.search(seam.found[: seam.start]):
            return None  # letters before the figures: a model, a road
        if right[0].isupper():
            return 2.3 if self._is_known(right) else None
        if not self._lexicon.is_dictionary_word(word) or (len(word) < 3 and word not in CLOSED):
            return None
        return 4.6 if word in CLOSED or self._lexicon.zipf(word) > 3.5 else 1.2

    def _ordinal(self, seam: _Seam) -> float | None:
        word = bare(seam.right).lower()
        whole = self._lexicon.is_dictionary_word(seam.left[-2:] + word)  # "30stones"
        return 3.5 if self._lexicon.is_dictionary_word(word) and not whole else None

    def _initials(self, seam: _Seam) -> float | None:
        """A small word before initials: "theU.S.", "aT-shirt"."""
        return 4.6 if bare(seam.left).lower() in CLOSED else None

    def _year(self, seam: _Seam) -> float | None:
        word = bare(seam.left)
        rest = seam.found[seam.end :]
        if word in CLOSED and _MEASURE.fullmatch(rest):
            return 3.5  # "a12-minute", "the412-page", "for2013-2014"
        if not re.fullmatch(r"[\d.,:]*\d\S{0,3}", rest) or not seam.left[-1:].isalpha():
            return None
        if word.lower() in CLOSED and len(word) > 1 and len(seam.right) > 1:
            return 3.5 if word.islower() else 0.7
        if len(word) > 2 and word.islower() and self._lexicon.is_dictionary_word(word):
            return 1.4 if self._lexicon.zipf(word) > 2.5 else None
        return None

    def _is_word(self, word: str) -> bool:
        return self._lexicon.is_word(bare(word).lower())

    def _is_english(self, word: str) -> bool:
        """Whether a word is English or a known name; "En" after a stop is Spanish left in the story."""
        word = bare(word)
        if word.lower() in _SPANISH:
            return False
        return self._lexicon.is_dictionary_word(word.lower()) or self._lexicon.is_name(word)

    def _is_known(self, word: str) -> bool:
        return self._lexicon.is_known(bare(word))


class _Seam(NamedTuple):
    """A shape in a found text, with the letters and figures right before and after it."""

    found: str
    start: int
    end: int
    left: str
    right: str


_BEFORE = frozenset(
    ("opening", "figure", "year", "openquote", "ordinal", "initials")
)  # the cut is before these marks, after all others
_RULES = {
    "opening": "joins.bracket", "closing": "joins.bracket", "endquote": "joins.quote", "openquote": "joins.quote",
    "straight": "joins.quote", "percent": "joins.digit", "figure": "joins.digit", "year": "joins.digit",
    "stop": "joins.stop", "comma": "joins.comma", "ordinal": "joins.digit", "initials": "joins.word-name",
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
