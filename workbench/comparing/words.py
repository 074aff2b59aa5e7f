"""How one stretch of copy became another, word by word, as an editor would mark it.

Whole words are marked, never letters; a punctuation mark is a word of its own, and so is white space.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from workbench.comparing.sequences import matches
from workbench.story import SEPARATOR

BREAK = SEPARATOR  # the piece that stands between two paragraphs; no other piece holds two line feeds

# Letters and digits with apostrophes between them; figures keep their separators; a line feed; other white space.
_PIECE = re.compile(r"\n|[^\S\n]+|\w+(?:(?:['’ʼ]|(?<=\d)[.,:](?=\d))\w+)*|.")
_JOINER = "\u200d"
_SLIDE = 8  # pieces: a few words with the white space between them
_FUNCTION_WORDS = frozenset(
    "a an and as at be been but by for from had has have he her his if in is it its of on or she so that the their "
    "they this to was were which who will with".split()
)


class Hunk(NamedTuple):
    """Pieces ``left_start:left_end`` became pieces ``right_start:right_end``; one of the two may be empty."""

    left_start: int
    left_end: int
    right_start: int
    right_end: int


def pieces(text: str) -> list[str]:
    """``text`` cut into words, figures, single marks and white space; joined they give ``text`` again.

    A combining accent, a variation selector or a joined emoji stays with what it belongs to.
    """
    found: list[str] = []
    for piece in _PIECE.findall(text):
        if found and (_clings(piece) or _goes_on(found[-1], piece)):
            found[-1] += piece
        else:
            found.append(piece)
    return found


def _clings(piece: str) -> bool:
    if len(piece) > 1 or piece.isascii():
        return False
    return piece == _JOINER or unicodedata.category(piece)[0] == "M" or "\U0001f3fb" <= piece <= "\U0001f3ff"


def _goes_on(before: str, piece: str) -> bool:
    """Whether ``piece`` belongs to a word or an emoji that a clinging character seemed to end."""
    if before[-1].isascii() or before[-1].isalnum() or piece.isspace():
        return False
    if before[-1] == _JOINER:
        return True
    return piece[0].isalnum() and before[0].isalnum() and unicodedata.category(before[-1])[0] == "M"


def differences(left: Sequence[str], right: Sequence[str]) -> list[Hunk]:
    """Where two lists of pieces differ, in order, with at least one equal piece between two hunks.

    Words are matched first and white space between them afterwards, so that no blank is kept at the price of a word.
    """
    return [_trimmed(hunk, left, right) for hunk in _settled(_joined(_raw(left, right), left, right), left, right)]


def _raw(left: Sequence[str], right: Sequence[str]) -> list[Hunk]:
    words_left = [place for place, piece in enumerate(left) if piece == BREAK or not piece.isspace()]
    words_right = [place for place, piece in enumerate(right) if piece == BREAK or not piece.isspace()]
    same = matches([left[place] for place in words_left], [right[place] for place in words_right])
    hunks, at_left, at_right = [], 0, 0
    for match in same:
        for n in range(match.length):
            to_left, to_right = words_left[match.left + n], words_right[match.right + n]
            if left[at_left:to_left] != right[at_right:to_right]:
                hunks.append(_trimmed(Hunk(at_left, to_left, at_right, to_right), left, right))
            at_left, at_right = to_left + 1, to_right + 1
    if left[at_left:] != right[at_right:]:
        hunks.append(_trimmed(Hunk(at_left, len(left), at_right, len(right)), left, right))
    return hunks


def _trimmed(hunk: Hunk, left: Sequence[str], right: Sequence[str]) -> Hunk:
    """Without the pieces that are the same at both its ends."""
    left_start, left_end, right_start, right_end = hunk
    while left_start < left_end and right_start < right_end and left[left_start] == right[right_start]:
        left_start, right_start = left_start + 1, right_start + 1
    while left_start < left_end and right_start < right_end and left[left_end - 1] == right[right_end - 1]:
        left_end, right_end = left_end - 1, right_end - 1
    return Hunk(left_start, left_end, right_start, right_end)


def _joined(hunks: list[Hunk], left: Sequence[str], right: Sequence[str]) -> list[Hunk]:
    """Hunks with so little between them that two marks would only pepper the page, made one."""
    found: list[Hunk] = []
    for hunk in hunks:
        if found and _belong_together(found[-1], hunk, left, right):
            last = found.pop()
            found.append(Hunk(last.left_start, hunk.left_end, last.right_start, hunk.right_end))
        else:
            found.append(hunk)
    return found


def _belong_together(one: Hunk, other: Hunk, left: Sequence[str], right: Sequence[str]) -> bool:
    between = left[one.left_end : other.left_start]
    if BREAK in between or (len(between) > 1 and any(piece in ".!?…" for piece in between)):
        return False
    words = [piece for piece in between if piece[0].isalnum()]
    sizes = [_size(one, left, right), _size(other, left, right)]
    if not words:
        return len("".join(between).strip()) < 3
    if len(words) > 2 or not all(_holds_words(hunk, left, right) for hunk in (one, other)):
        return False
    if len(words) == 1 and (len(words[0]) < 3 or words[0].lower() in _FUNCTION_WORDS):
        return True
    return len("".join(between)) * 2 <= min(sizes)


def _size(hunk: Hunk, left: Sequence[str], right: Sequence[str]) -> int:
    old, new = left[hunk.left_start : hunk.left_end], right[hunk.right_start : hunk.right_end]
    return max(sum(map(len, old)), sum(map(len, new)))


def _holds_words(hunk: Hunk, left: Sequence[str], right: Sequence[str]) -> bool:
    changed = (*left[hunk.left_start : hunk.left_end], *right[hunk.right_start : hunk.right_end])
    return any(piece[0].isalnum() for piece in changed)


def _settled(hunks: list[Hunk], left: Sequence[str], right: Sequence[str]) -> list[Hunk]:
    """Pure insertions and removals moved to where an editor would have made them: whole sentences as a whole."""
    found: list[Hunk] = []
    for number, hunk in enumerate(hunks):
        back = hunk.left_start - found[-1].left_end - 1 if found else hunk.left_start
        forth = (hunks[number + 1].left_start - 1 if number + 1 < len(hunks) else len(left)) - hunk.left_end
        by = 0
        if hunk.left_start == hunk.left_end:
            by = _best_slide(right, hunk.right_start, hunk.right_end, back, forth)
        elif hunk.right_start == hunk.right_end:
            by = _best_slide(left, hunk.left_start, hunk.left_end, back, forth)
        found.append(Hunk(*(place + by for place in hunk)))
    return found


def _best_slide(longer: Sequence[str], start: int, end: int, back: int, forth: int) -> int:
    """By how many pieces ``start:end`` is best moved; it may go ``back`` and ``forth`` pieces at most."""
    if BREAK in longer[start:end]:
        return 0
    slides = [0]
    for by in range(1, min(back, _SLIDE) + 1):
        if longer[start - by] != longer[end - by] or longer[start - by] == BREAK:
            break
        slides.append(-by)
    for by in range(1, min(forth, _SLIDE) + 1):
        if longer[start + by - 1] != longer[end + by - 1] or longer[end + by - 1] == BREAK:
            break
        slides.append(by)
    return max(slides, key=lambda by: (_worth(longer, start + by, end + by), -abs(by)))


def _worth(longer: Sequence[str], start: int, end: int) -> int:
    """2 for a stretch that begins a sentence and leaves one beginning after it, 1 for one between two blanks."""
    if not start or not longer[end - 1].isspace() or not longer[start - 1].isspace():
        return 0
    before = longer[start - 2] if start > 1 else BREAK
    return 2 if before[-1] in '.!?…”"\n' else 1
