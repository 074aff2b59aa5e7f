"""Writing an edited story back: the received source with only the changed words changed. One writer for all formats.

Paragraphs are compared in groups (``pairing.py``): a received one with those after it that went (joined, removed)
against the edited one with the new ones after it (split, pasted). So what is written depends on the words alone, and
an edit that was taken back leaves no trace in the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from workbench.errors import UnwritableFile
from workbench.formats.changes import Hunk, changes
from workbench.formats.document import Document, Place, Skeleton, under
from workbench.formats.pairing import groups
from workbench.story import Span, Story
from workbench.story.finding import QT_TRANSLATE_NOOP

_BREAK = "\ud800"  # a paragraph break inside a group: half a character, so that no text can hold it
_HALVES = re.compile("[\ud800-\udfff]")
_ID = re.compile(r"""\s(?:xml:)?id\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)


class Cut(NamedTuple):
    """``new`` in place of ``source[start:end]``."""

    start: int
    end: int
    new: str = ""


def written(edited: Sequence[tuple[Document, Story]]) -> bytes:
    """The file of these documents (all of one file) with their stories as edited.

    Raises UnwritableFile when the file's encoding has no place for a character.
    """
    skeleton = edited[0][0].skeleton
    found = [cut for document, story in edited for cut in cuts(document, story)]
    found.sort(key=lambda cut: cut.start)  # stable: words put in at one place keep their order
    try:
        return skeleton.codec.encode(_applied(skeleton.source, found))
    except UnicodeEncodeError as error:
        sentence = QT_TRANSLATE_NOOP(
            "Rules",
            "The encoding of this file, {encoding}, has no “{character}”: save it as UTF-8, or use another character.",
        )
        character = error.object[error.start]
        raise UnwritableFile(sentence, encoding=skeleton.codec.name, character=character) from error


def _applied(source: str, found: Iterable[Cut]) -> str:
    parts, at = [], 0
    for cut in found:
        parts += [source[at : cut.start], cut.new]
        at = max(at, cut.end)
    return "".join([*parts, source[at:]])


def cuts(document: Document, story: Story) -> Iterator[Cut]:
    """What must change in the source to make the received story this one; in no order, and some may overlap."""
    skeleton, received = document.skeleton, document.story
    for first, last, texts in groups(received, story, skeleton):
        places = skeleton.places[first:last]
        before = tuple(paragraph.text for paragraph in received.paragraphs[first:last])
        if not texts:
            yield from (Cut(span.start, span.end) for place in places for span in place.outer)
        elif texts != before:
            yield from _Stretch(skeleton, places, before).cuts(texts)
            if len(before) == len(texts) == 1:
                for echo in places[0].echoes:
                    yield from _Stretch(skeleton, (echo,), before).cuts(texts)


class _Stretch:
    """Received paragraphs that stand side by side, as one text with breaks, and its way back to the source."""

    def __init__(self, skeleton: Skeleton, places: Sequence[Place], texts: Sequence[str]) -> None:
        self._source, self._ink = skeleton.source, skeleton.ink
        self._places = places
        self._text = _BREAK.join(texts)
        self._lengths = [len(text) for text in texts]
        self._bases = [sum(self._lengths[:number]) + number for number in range(len(texts))]

    def cuts(self, texts: Sequence[str]) -> Iterator[Cut]:
        """The cuts that make this stretch read like ``texts``."""
        new = _BREAK.join(_HALVES.sub("\ufffd", text) for text in texts)
        done = 0
        for hunk in changes(self._text, new, self._seams()):
            sturdy = self._sturdy(hunk, done)
            done = sturdy.end
            position = None
            if sturdy.new:
                position, insertion = self._insertion(sturdy)
                yield insertion
            yield from self._removals(sturdy, position)

    def _seams(self) -> list[int]:
        return [
            base + piece.at
            for base, place in zip(self._bases, self._places, strict=True)
            for before, piece in zip(place.pieces, place.pieces[1:], strict=False)
            if before.end < piece.start
        ]

    def _at(self, offset: int) -> tuple[int, int]:
        """(number of the place, offset in its text); a break counts to the end of the text before it."""
        number = bisect_right(self._bases, offset) - 1
        return number, offset - self._bases[number]

    def _sturdy(self, hunk: Hunk, done: int) -> Hunk:
        """``hunk``, begun a little earlier when the letters before it would not bear new neighbours."""
        number, at = self._at(hunk.start)
        pieces = self._places[number].pieces
        piece = pieces[bisect_right(pieces, at - 1, key=lambda piece: piece.at) - 1]
        if not at:
            return hunk
        behind = piece.end if at == piece.at + piece.size else piece.start + at - piece.at
        if self._joins_first_run(hunk) and _letter(self._places[number], at) > behind:
            return hunk  # a tag or a comment stands between: the new words go behind it
        if piece.size == 1:
            back = 1 if self._ink.fragile(self._source[piece.start : piece.end]) else 0
        else:
            back = self._ink.fragile(self._source[piece.start : piece.start + at - piece.at])
        start = hunk.start - min(back, hunk.start - done)
        return Hunk(start, hunk.end, self._text[start : hunk.start] + hunk.new)

    def _insertion(self, hunk: Hunk) -> tuple[int, Cut]:
        """Where the new words go, and the cut that puts them there."""
        number, at = self._at(hunk.start)
        place, length = self._places[number], self._lengths[number]
        parts = [self._ink.spelt(part) for part in hunk.new.split(_BREAK)]
        if place.sibling and hunk.start == hunk.end and at == length and not parts[0]:
            where, before, after = place.sibling
            return where, Cut(where, where, "".join(before + part + after for part in parts[1:]))
        where = _letter(place, at) if self._joins_first_run(hunk) else _joint(place, at)
        if len(parts) == 1:
            return where, Cut(where, where, parts[0])
        ending, beginning = place.splitter
        inside = [e for e in place.elements if ending and e.opening.end <= where <= e.closing.start]
        closers = "".join(f"</{element.name}>" for element in reversed(inside))
        openers = "".join(_ID.sub("", element.opening.of(self._source)) for element in inside)
        words = parts[0] + closers
        for number_of_part, part in enumerate(parts[1:], 2):
            words += ending + beginning + (openers if number_of_part == len(parts) else "") + part
        return where, Cut(where, where, words)

    def _joins_first_run(self, hunk: Hunk) -> bool:
        """Whether the new words go where the first of the old ones stood."""
        number, at = self._at(hunk.start)
        return hunk.start < hunk.end and at < self._lengths[number] and not hunk.new.startswith(_BREAK)

    def _removals(self, hunk: Hunk, position: int | None) -> Iterator[Cut]:
        first, last = self._at(hunk.start)[0], self._at(hunk.end)[0]
        for number in range(first, last + 1):
            place, base, length = self._places[number], self._bases[number], self._lengths[number]
            start, end = max(hunk.start - base, 0), min(hunk.end - base, length)
            glued = (hunk.start < base, hunk.end > base + length)
            yield from _removed(place, Span(start, end), position)
            yield from _spares(place, Span(start, end), length, position, glued)
            if glued[1]:
                yield from (Cut(span.start, span.end) for span in place.glue or ())


def _letter(place: Place, at: int) -> int:
    """Where the letter at an offset of the paragraph's text begins."""
    piece = place.pieces[bisect_right(place.pieces, at, key=lambda piece: piece.at) - 1]
    return piece.start + at - piece.at


def _joint(place: Place, at: int) -> int:
    """Where words go that are typed before an offset of the paragraph's text."""
    number = bisect_right(place.pieces, at, key=lambda piece: piece.at) - 1
    piece = place.pieces[number]
    if at == piece.at:
        return piece.joint
    return place.tail if at >= piece.at + piece.size else piece.start + at - piece.at


def _removed(place: Place, gone: Span, position: int | None) -> Iterator[Cut]:
    """The letters of ``gone``, and the tags of elements that lose all their words and get no new ones."""
    if not len(gone):
        return
    number = bisect_right(place.pieces, gone.start, key=lambda piece: piece.at) - 1
    for piece in place.pieces[number:]:
        if piece.at >= gone.end:
            break
        source = under(piece, gone)
        if source:
            yield Cut(source.start, source.end)
    for _, opening, closing, text, solid in place.elements:
        emptied = gone.start <= text.start < text.end <= gone.end and len(closing) and not solid
        if emptied and (position is None or not opening.end <= position <= closing.start):
            yield Cut(opening.start, opening.end)
            yield Cut(closing.start, closing.end)


def _spares(place: Place, gone: Span, length: int, position: int | None, glued: tuple[bool, bool]) -> Iterator[Cut]:
    """White space that meant nothing beside its old neighbours and would mean something beside the new ones."""
    for spare in place.spares:
        number = bisect_right(place.pieces, spare.start, key=lambda piece: piece.start)
        gap = place.pieces[number].at if number < len(place.pieces) else length
        if not gone.start <= gap <= gone.end:
            continue
        leads, trails = gap == 0, gap == length
        if leads or trails:
            bares = position is not None and (spare.start >= position if leads else spare.start < position)
            if bares or (leads and glued[0]) or (trails and glued[1]):
                yield Cut(spare.start, spare.end)
        elif len(gone) or position is not None:
            yield Cut(spare.start, spare.end)
