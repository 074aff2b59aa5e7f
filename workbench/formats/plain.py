"""Plain text: a paragraph a line, or blocks of lines wrapped hard with blank lines between.

White space at the edges of a line, line ends, form feeds and blank lines stay in the file and are no part of the
story. A break that the editor makes inside a paragraph becomes a line end, so where each line is a paragraph it reads
back as two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.formats.charset import Codec, Decoded, decode
from workbench.formats.document import Document, Piece, Place, Skeleton
from workbench.formats.lines import LINE_END, Line, paragraphs
from workbench.formats.splice import written
from workbench.story import Paragraph, Role, Span, Story, Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

_ODD = re.compile("[\0\ud800-\udfff]")
_LONGEST_HEAD = 140  # code points


@dataclass(frozen=True, slots=True)
class TextInk:
    """Words stand as they are; a hard break is the file's own line end."""

    line_end: str

    def normal(self, text: str, preserves: bool) -> str:  # noqa: ARG002
        """Lines without white space at their edges, and no empty ones."""
        stripped = (line.strip(" \t") for line in LINE_END.split(text))
        return "\n".join(line for line in stripped if line.strip())

    def spelt(self, text: str) -> str:
        """The words with the file's line ends."""
        return text.replace("\n", self.line_end)

    def fragile(self, before: str) -> int:  # noqa: ARG002
        """No letter of a plain text depends on its neighbours."""
        return 0


class PlainText:
    """The format of .txt files and of everything that is text and nothing else."""

    name = "text"
    suffixes = (".txt", ".text")
    label = QT_TRANSLATE_NOOP("Rules", "Plain text")

    def sniff(self, data: bytes, name: str) -> float:  # noqa: ARG002
        """Any text will do; a suffix of our own makes it likely."""
        return 0.6 if name.lower().endswith(self.suffixes) else 0.1

    def read(self, data: bytes, name: str, declared: str | None = None) -> tuple[Document, ...]:  # noqa: ARG002
        """The one story of the file."""
        return (of_text(decode(data, declared)),)

    def write(self, edited: Sequence[tuple[Document, Story]]) -> bytes:
        """The received file with the changed words in place."""
        return written(edited)

    def make(self, story: Story, title: str = "") -> bytes:  # noqa: ARG002
        """A new file in UTF-8: paragraphs with a blank line between."""
        return "".join(f"{paragraph.text}\n\n" for paragraph in story.paragraphs)[:-1].encode("utf-8", "replace")


FORMAT = PlainText()


def of_text(decoded: Decoded) -> Document:
    """The story of a decoded plain text, with its places."""
    source, codec, belied = decoded
    blocks = paragraphs(source)
    line_end = _line_end(source)
    texts, places = [], []
    for number, block in enumerate(blocks):
        texts.append(_text(source, block))
        places.append(_place(source, blocks, number, line_end))
    roles = _roles(texts)
    held = (Paragraph(number, text, role) for number, (text, role) in enumerate(zip(texts, roles, strict=True)))
    skeleton = Skeleton(source, codec, TextInk(line_end), tuple(places))
    notices = tuple(_notices(source, codec, belied))
    return Document(FORMAT.name, Story.made(held), skeleton, notices=notices)


def in_utf8(document: Document) -> Document:
    """The same document, to be written as UTF-8: for the words that its own encoding cannot hold."""
    source = re.sub("[\udc80-\udcff]", lambda byte: chr(ord(byte.group()) - 0xDC00), document.skeleton.source)
    return replace(document, skeleton=replace(document.skeleton, source=source, codec=Codec("utf-8")))


def visible(letters: str) -> str:
    """``letters`` of a source as a story shows them: no lone halves, no zero bytes."""
    return _ODD.sub(lambda odd: "\u2400" if odd.group() == "\0" else "\ufffd", letters)


def _text(source: str, block: Sequence[Line]) -> str:
    return visible("\n".join(source[line.first : line.last] for line in block))


def pieces_of(source: str, start: int, end: int, at: int) -> Iterator[Piece]:
    """The pieces of words that stand letter by letter in the source, the first being letter ``at`` of its paragraph."""
    begun = start
    for odd in _ODD.finditer(source, start, end):
        if odd.start() > begun:
            yield Piece(at + begun - start, odd.start() - begun, begun, odd.start(), begun)
        yield Piece(at + odd.start() - start, 1, odd.start(), odd.end(), odd.start())
        begun = odd.end()
    if end > begun:
        yield Piece(at + begun - start, end - begun, begun, end, begun)


def _place(source: str, blocks: Sequence[Sequence[Line]], number: int, line_end: str) -> Place:
    block = blocks[number]
    pieces: list[Piece] = []
    at = 0
    for line, after in zip(block, [*block[1:], None], strict=True):
        pieces += pieces_of(source, line.first, line.last, at)
        at += line.last - line.first
        if after:
            pieces.append(Piece(at, 1, line.last, after.first, line.last))
            at += 1
    tail = block[-1].last
    below = blocks[number + 1][0] if number + 1 < len(blocks) else None
    above = blocks[number - 1][-1] if number else None
    if below:
        outer = Span(block[0].start, below.start)
    else:
        outer = Span(above.end if above else block[0].start, block[-1].end)
    return Place(
        pieces=tuple(pieces),
        outer=(outer,),
        tail=tail,
        splitter=("", _gap(source, above, block, below, line_end)),
        glue=(Span(tail, below.first),) if below else None,
    )


def _gap(source: str, above: Line | None, block: Sequence[Line], below: Line | None, line_end: str) -> str:
    """What parts two paragraphs hereabouts: one line end or two, and the indent of this one."""
    indent = source[block[0].start : block[0].first]
    if below:
        ends = LINE_END.findall(source, block[-1].end, below.start)
    elif above:
        ends = LINE_END.findall(source, above.end, block[0].start)
    else:
        ends = [line_end, line_end]
    if len(block) > 1 and not indent:
        ends = [line_end, line_end]
    return line_end * min(len(ends), 2) + indent


def _line_end(source: str) -> str:
    """The line end that the file uses most."""
    counted = Counter(LINE_END.findall(source))
    usual = [(count, end) for end, count in counted.items() if end in ("\r\n", "\n", "\r")]
    return max(usual)[1] if usual else "\n"


def _roles(texts: Sequence[str]) -> list[Role]:
    """A short first line without a full stop, over a longer one, is the head; the checks judge the rest."""
    roles = [Role.BODY] * len(texts)
    if len(texts) > 1:
        head, longest = texts[0], max(len(text) for text in texts[1:4])
        closed = head.rstrip('"”’»)').endswith((".", "!", "?", "…", ":", ",", ";"))
        if not closed and len(head) <= min(_LONGEST_HEAD, longest):
            roles[0] = Role.HEAD
    return roles


def _notices(source: str, codec: Codec, belied: bool) -> Iterator[Wording]:
    if belied:
        told = QT_TRANSLATE_NOOP("Rules", "The file names another encoding, but it is written in {encoding}.")
        yield Wording.of(told, encoding=codec.name)
    unread = len(re.findall("[\ud800-\udfff]", source))
    if unread:
        told = QT_TRANSLATE_NOOP(
            "Rules", "{count} bytes of the file make no sense in {encoding}; they stay as they are."
        )
        yield Wording.of(told, count=str(unread), encoding=codec.name)
