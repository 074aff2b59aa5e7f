"""A plain text cut into lines, and lines into paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

# Everything that ends a line for Python or for Qt, but for the control characters of the wire (1C to 1E).
LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"”’»)\]]*$")
_WIDEST = 132  # columns: no system that wraps copy hard goes beyond a line printer


class Line(NamedTuple):
    """One line of the source: ``start`` to ``end`` without its line end, which reaches to ``after``.

    ``first`` to ``last`` are its words without the white space at either edge; both are equal in a blank line.
    """

    start: int
    first: int
    last: int
    end: int
    after: int

    @property
    def width(self) -> int:
        """Length in code points, without trailing white space."""
        return self.last - self.start


def lines(source: str) -> Iterator[Line]:
    """All lines of ``source``, the last one too when it has no line end."""
    at = 0
    for match in LINE_END.finditer(source):
        yield _line(source, at, match.start(), match.end())
        at = match.end()
    if at < len(source):
        yield _line(source, at, len(source), len(source))


def _line(source: str, start: int, end: int, after: int) -> Line:
    text = source[start:end]
    words = text.strip(" \t")
    if not words.strip():
        return Line(start, end, end, end, after)
    first = start + len(text) - len(text.lstrip(" \t"))
    return Line(start, first, first + len(words), end, after)


def paragraphs(source: str) -> list[list[Line]]:
    """The lines with words, a list for each paragraph: one line each, or the lines of a block wrapped hard."""
    blocks: list[list[Line]] = [[]]
    for line in lines(source):
        if line.first < line.last:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    blocks = [block for block in blocks if block]
    width = _column(source, blocks)
    if not width:
        return [[line] for block in blocks for line in block]
    return [part for block in blocks for part in _unwrapped(source, block, width)]


def _column(source: str, blocks: Sequence[Sequence[Line]]) -> int:
    """The column at which the copy was wrapped; 0 when each line is a paragraph."""
    inner = [(line, after) for block in blocks for line, after in pairwise(block)]
    widths = sorted(line.width for line, _ in inner)
    if not widths:
        return 0
    width = widths[len(widths) * 3 // 4]
    if not 30 <= width <= _WIDEST or widths[-1] > 2 * _WIDEST:
        return 0
    full = sum(_is_full(source, line, after, width) for line, after in inner)
    open_ended = sum(not _ENDS_SENTENCE.search(source, line.first, line.last) for line, _ in inner)
    return width if full * 10 >= len(inner) * 6 and open_ended * 2 >= len(inner) else 0


def _is_full(source: str, line: Line, after: Line, width: int) -> bool:
    """Whether the first word of the next line had no room in this one."""
    word = source[after.first : after.last].split(None, 1)[0]
    return line.width + 1 + len(word) > width - 6


def _unwrapped(source: str, block: Sequence[Line], width: int) -> Iterator[list[Line]]:
    """The paragraphs of a block: a line that was broken early ends one, and an indent begins one."""
    indented = [line.first > line.start for line in block]
    marks_starts = 0 < sum(indented[1:]) < len(block) / 2
    part: list[Line] = []
    for number, line in enumerate(block):
        if part:
            before = block[number - 1]
            short = not _is_full(source, before, line, width)
            ended = short and bool(_ENDS_SENTENCE.search(source, before.first, before.last))
            title = short and before.width < width / 2
            if ended or title or (marks_starts and indented[number] and not indented[number - 1]):
                yield part
                part = []
        part.append(line)
    if part:
        yield part
