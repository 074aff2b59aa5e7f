"""A story as it stands in a file: the words, and where each of them is.

A format's reader decodes the received bytes once, into ``Skeleton.source``, in a way that encodes back to the very
same bytes. Every position below counts code points of ``source``; the splice writer (``splice.py``) changes only what
the editor changed, and everything else goes out as it came in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from workbench.formats.charset import Codec
from workbench.story import Span, Story, Wording


class Piece(NamedTuple):
    """A stretch of a paragraph's text and where it stands: ``source[start:end]``.

    ``at`` and ``size`` count code points of the paragraph's text. A piece longer than one code point stands in the
    source letter by letter; a piece of one may be spelt anyhow (``&amp;``, ``<br>``, a line break with its indent,
    a byte that no encoding explains). ``joint`` is where words typed right before this piece go: between the end of
    the piece before and ``start``, outside as many inline elements as possible.
    """

    at: int
    size: int
    start: int
    end: int
    joint: int


class Element(NamedTuple):
    """An inline element inside a paragraph: its tags in the source and the stretch of text that it holds.

    ``closing`` is an empty span when the element is never closed. ``solid`` is True when it holds more than words
    (a picture, say), so that it stays even when all of its words go.
    """

    name: str
    opening: Span
    closing: Span
    text: Span
    solid: bool = False


class Sibling(NamedTuple):
    """How a new paragraph is written after a received one: ``before`` + its words + ``after``, at ``at``."""

    at: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a received paragraph stands in the source.

    ``outer`` goes when the paragraph goes. ``tail`` is where words typed at its end go. ``splitter`` parts it in two
    where it stands: what ends the upper part ("" when open elements may run on) and what begins the lower. ``glue``
    are the stretches whose removal joins it with the next received paragraph, None when something stands between the
    two. ``spares`` are white space and breaks that show nothing as long as their neighbours stay. ``sibling`` says how
    a whole new paragraph after it is written, None where ``splitter`` does for that too. ``echoes`` are further places
    of the same words (a head that a wire file states three times). ``preserves`` is True where every space counts.
    """

    pieces: tuple[Piece, ...]
    outer: tuple[Span, ...]
    tail: int
    splitter: tuple[str, str]
    glue: tuple[Span, ...] | None = None
    spares: tuple[Span, ...] = ()
    elements: tuple[Element, ...] = ()
    sibling: Sibling | None = None
    echoes: tuple[Place, ...] = ()
    preserves: bool = False


class Ink(Protocol):
    """How a format spells words."""

    def normal(self, text: str, preserves: bool) -> str:
        """``text`` as the format can hold it: what reading it back would give."""
        ...

    def spelt(self, text: str) -> str:
        """``text`` as it stands in the source; a line feed is a hard break."""
        ...

    def fragile(self, before: str) -> int:
        """How many code points at the end of the literal ``before`` change their meaning when words follow them."""
        ...


@dataclass(frozen=True)
class Skeleton:
    """The received file around the words. ``places`` are those of the received story's paragraphs, in its order."""

    source: str
    codec: Codec
    ink: Ink
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Document:
    """One received story with its file. ``format`` is a format's name ("html"), ``title`` the page's title or slug.

    ``notices`` are sentences about the file that the editor should know (an encoding that lied).
    """

    format: str
    story: Story
    skeleton: Skeleton
    title: str = ""
    notices: tuple[Wording, ...] = ()

    @property
    def encoding(self) -> str:
        """The name of the file's character encoding."""
        return self.skeleton.codec.name

    def bytes_of(self, paragraph_id: int, span: Span) -> range:
        """The bytes of the received file under a span of a received paragraph, tags between its ends included."""
        place = self.skeleton.places[self.story.index(paragraph_id)]
        sources = [piece_span for piece in place.pieces if (piece_span := under(piece, span))]
        start, end = (sources[0].start, sources[-1].end) if sources else (place.tail, place.tail)
        source, codec = self.skeleton.source, self.skeleton.codec
        first = len(codec.bom) + len(codec.bare(source[:start]))
        return range(first, first + len(codec.bare(source[start:end])))


def under(piece: Piece, span: Span) -> Span | None:
    """The source under the part of ``piece`` that lies in ``span`` of its paragraph's text; None when none does."""
    first, last = max(span.start - piece.at, 0), min(span.end - piece.at, piece.size)
    if first >= last:
        return None
    if piece.size == 1:
        return Span(piece.start, piece.end)
    return Span(piece.start + first, piece.start + last)
