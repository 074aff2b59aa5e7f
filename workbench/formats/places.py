"""Where the paragraphs of a page stand in its source, and how they are parted, joined, added and removed there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from workbench.formats.document import Place, Sibling
from workbench.formats.markup import Node, Page
from workbench.formats.stretch import Stretch
from workbench.story import Span

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_PARTED = frozenset("p li div dt dd".split()) | _HEADINGS  # two of them may stand where one stood
_WHOLE = _PARTED | frozenset("figcaption blockquote address caption pre".split())  # gone with their words
_ID = re.compile(r"""\s(?:xml:)?id\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)
_BR = re.compile(r"<br\b[^>]*>", re.IGNORECASE)


def places(page: Page, stretches: Sequence[Stretch]) -> tuple[Place, ...]:
    """A place for each stretch."""
    return _Placing(page, stretches).all()


class _Placing:
    def __init__(self, page: Page, stretches: Sequence[Stretch]) -> None:
        self._source = page.source
        self._stretches = list(stretches)
        in_block = Counter(stretch.block for stretch in stretches)
        parents = {item.node.parent for item in page.items if item.node and item.node.is_block}
        self._alone = {block for block, count in in_block.items() if count == 1 and block not in parents}
        br = _BR.search(page.source)
        self._br = br.group() if br else "<br>"

    def all(self) -> tuple[Place, ...]:
        following = [*self._stretches[1:], None][: len(self._stretches)]
        pairs = zip(self._stretches, following, strict=True)
        return tuple(self._place(stretch, after, number) for number, (stretch, after) in enumerate(pairs))

    def _place(self, stretch: Stretch, after: Stretch | None, number: int) -> Place:
        block = stretch.block
        alone = block in self._alone
        return Place(
            pieces=stretch.pieces,
            outer=self._outer(stretch, number, alone),
            tail=stretch.tail,
            splitter=self._splitter(stretch, alone),
            glue=self._glue(stretch, after, alone),
            spares=stretch.spares,
            elements=stretch.elements,
            sibling=self._sibling(block, after) if alone and block.name in _HEADINGS else None,
            preserves=stretch.preserves,
        )

    def _outer(self, stretch: Stretch, number: int, alone: bool) -> tuple[Span, ...]:
        block = stretch.block
        if alone and block.name in _WHOLE and not stretch.solid and not self._parts_bare(number):
            return (Span(self._margin(block), block.end),)
        before = self._stretches[number - 1].separators if number else None
        breaks = stretch.separators if stretch.separators is not None else before or ()
        tags = [tag for e in stretch.elements if not e.solid and len(e.text) for tag in (e.opening, e.closing)]
        words = [Span(piece.start, piece.end) for piece in stretch.pieces]
        return merged([*words, *tags, *stretch.spares, *breaks])

    def _parts_bare(self, number: int) -> bool:
        """Whether words of the element around stand right above and below: without the block they would be one."""
        around = self._stretches[number].block.parent
        beside = self._stretches[max(number - 1, 0) : number] + self._stretches[number + 1 : number + 2]
        return any(stretch.block is around for stretch in beside)

    def _margin(self, block: Node) -> int:
        """Where the white space before a block begins, unless it is part of a paragraph that was never closed."""
        at = len(self._source[: block.start].rstrip(" \t\n\r\f")) if block.closed < block.end else block.start
        return at if self._source[at - 1 : at] == ">" else block.start

    def _splitter(self, stretch: Stretch, alone: bool) -> tuple[str, str]:
        block = stretch.block
        if stretch.preserves:
            return "", "\r\n\r\n" if "\r\n" in self._source else "\n\n"
        if alone and block.name in _PARTED:
            margin = self._source[self._margin(block) : block.start]
            ending = self._source[block.closed : block.end]
            beginning = _ID.sub("", self._source[block.start : block.opened])
            return ending, (margin if "\n" in margin or "\r" in margin else "") + beginning
        spans = merged(stretch.separators or ())
        usual = spans[0].of(self._source) if len(spans) == 1 and "<" in spans[0].of(self._source) else self._br * 2
        return "", usual

    def _glue(self, stretch: Stretch, after: Stretch | None, alone: bool) -> tuple[Span, ...] | None:
        block = stretch.block
        if after is None:
            return None
        if stretch.separators is not None:
            return merged(stretch.separators)
        below = after.block
        alike = below.name == block.name and below.parent is block.parent and block.name in _PARTED
        if not (alone and below in self._alone and alike) or self._source[block.end : below.start].strip():
            return None
        return (Span(block.closed, below.opened),)

    def _sibling(self, block: Node, after: Stretch | None) -> Sibling:
        """A heading is followed by an ordinary paragraph, inside the part of the page where those stand."""
        if after is not None and after.block.parent is not block.parent and after.block in self._alone:
            margin = self._source[self._margin(after.block) : after.block.start]
            return Sibling(after.block.start, "<p>", f"</p>{margin}")
        margin = self._source[self._margin(block) : block.start]
        return Sibling(block.end, f"{margin}<p>", "</p>")


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same stretches in order, those that touch made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
