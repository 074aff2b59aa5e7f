"""The paragraphs of an article: text as a browser would show it, with the way back to every letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.entities import html5

from workbench.formats.article import Article
from workbench.formats.document import Element, Piece
from workbench.formats.markup import Item, Node, Page
from workbench.story import Run, Span

_SPACE = " \t\n\r\f"
_BIT = re.compile(r"[ \t\n\r\f]+|&(?:#\d+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;?)|[\0\ud800-\udfff]|[^ \t\n\r\f&\0\ud800-\udfff]+|&")
_PRE_BIT = re.compile(r"\r\n|[\r\n]|&(?:#\d+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;?)|[\0\ud800-\udfff]|[^\r\n&\0\ud800-\udfff]+|&")
_MARKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "a": "link"}
_WORDS_ONLY = frozenset("br wbr".split())


@dataclass(slots=True)
class Stretch:
    """A paragraph as found: its words, its pieces, and what a place needs to know about its surroundings.

    ``block`` is the innermost block element around it, ``separators`` are the breaks and white space after it up
    to the next stretch of the same block (None when something else stands there).
    """

    block: Node
    preserves: bool = False
    text: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    marks: list[frozenset[str]] = field(default_factory=list)
    spares: list[Span] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    tail: int = 0
    solid: bool = False
    separators: list[Span] | None = None

    @property
    def length(self) -> int:
        """Code points of the text so far."""
        return self.pieces[-1].at + self.pieces[-1].size if self.pieces else 0

    @property
    def words(self) -> str:
        """The paragraph's text."""
        return "".join(self.text)

    @property
    def runs(self) -> tuple[Run, ...]:
        """Stretches of the same marks, none for plain text."""
        found: list[Run] = []
        for piece, marks in zip(self.pieces, self.marks, strict=True):
            if found and found[-1].marks == marks and found[-1].span.end == piece.at:
                found[-1] = Run(Span(found[-1].span.start, piece.at + piece.size), marks)
            elif marks:
                found.append(Run(Span(piece.at, piece.at + piece.size), marks))
        return tuple(found)


class _Gap:
    """The room between two letters: where in it as few inline elements as possible are open."""

    __slots__ = ("first", "last", "low")

    def __init__(self, level: int, at: int) -> None:
        self.low, self.first, self.last = level, at, at

    def reach(self, level: int, at: int) -> None:
        if level < self.low:
            self.low, self.first, self.last = level, at, at
        elif level == self.low:
            self.last = at

    def behind(self, before: _Gap) -> None:
        """Takes in the gap before a piece that turned out to be none."""
        if before.low <= self.low:
            self.first = before.first
            self.last = self.last if before.low == self.low else before.last
            self.low = before.low


class Flow:
    """Walks through the items of an article and gathers stretches."""

    def __init__(self, page: Page, article: Article) -> None:
        self._page, self._article = page, article
        self.stretches: list[Stretch] = []
        self._inline: list[tuple[Node, int, Stretch]] = []  # open elements, with the text length at their opening
        self._marks: frozenset[str] = frozenset()
        self._pre = 0
        self._begin(page.root, 0)

    def walk(self) -> list[Stretch]:
        """All stretches with words, in order."""
        if self._article.head is not None:
            self._walk(self._article.head)
        self._walk(self._article.root)
        return self.stretches

    def _walk(self, root: Node) -> None:
        items = self._page.items
        outside = [node for node in _around(root) if node.name and not node.is_block]
        self._inline = [(node, 0, Stretch(root)) for node in outside]
        self._marked()
        self._begin(root if root.is_block or root.parent is None else _block(root), root.opened)
        at = root.first + bool(root.name)
        while at < root.last:
            item = items[at]
            if item.node is None:
                self._text(item)
            elif not item.ends and self._article.leaves_out(item.node):
                self._stop(item.node) if item.node.is_block else self._embed()
                at = item.node.last
                if item.node.is_block:
                    self._begin(_block(item.node.parent), item.node.end)
            else:
                self._tag(item, item.node)
            at += 1
        self._flush(None)

    def _tag(self, item: Item, node: Node) -> None:
        if node.name == "br":
            self._break(item)
        elif node.is_block:
            self._flush(None)
            if node.name == "pre":
                self._pre += -1 if item.ends else 1
            inside = _block(node.parent) if item.ends or node.name == "hr" else node
            self._begin(inside, item.end)
        elif item.ends:
            self._gap.reach(len(self._inline), item.start)
            self._close(node)
            self._gap.reach(len(self._inline), item.end)
        elif node.opened == node.end and node.last == node.first:  # void: a picture, a field
            if node.name not in _WORDS_ONLY:
                self._embed()
        else:
            self._gap.reach(len(self._inline), item.start)
            self._inline.append((node, self._now.length, self._now))
            self._marked()
            self._gap.reach(len(self._inline), item.end)

    def _close(self, node: Node) -> None:
        while self._inline:
            opened, at, stretch = self._inline.pop()
            if stretch is self._now:
                closing = Span(opened.closed, opened.end)
                opening = Span(opened.start, opened.opened)
                self._now.elements.append(Element(opened.name, opening, closing, Span(at, self._now.length), False))
            if opened is node:
                break
        self._marked()

    def _marked(self) -> None:
        self._marks = frozenset(_MARKS.get(node.name, node.name) for node, _, _ in self._inline)

    def _embed(self) -> None:
        """Something that is no words stands here."""
        self._now.solid = True

    def _stop(self, node: Node) -> None:
        self._now.solid = self._now.solid or node.parent is self._now.block
        self._flush(None)

    def _begin(self, block: Node, at: int) -> None:
        self._now = Stretch(block, self._pre > 0)
        self._gap = _Gap(len(self._inline), at)
        self._gap_before: list[_Gap] = []
        self._broken: list[Span] = []  # breaks and white space since the last letter

    def _text(self, item: Item) -> None:
        if self._now.preserves:
            return self._preserved(item)
        for bit in _BIT.finditer(self._page.source, item.start, item.end):
            letters, start, end = bit.group(), bit.start(), bit.end()
            if letters[0] in _SPACE:
                self._space(letters, start, end)
            elif letters[0] == "&":
                self._reference(letters, start, end)
            else:
                self._letters("\u2400" if letters == "\0" else "\ufffd" if "\ud800" <= letters <= "\udfff" else letters, start, end)
        return None

    def _preserved(self, item: Item) -> None:
        for bit in _PRE_BIT.finditer(self._page.source, item.start, item.end):
            letters, start, end = bit.group(), bit.start(), bit.end()
            if letters[0] in "\r\n":
                self._line_break(start, end)
            elif letters[0] == "&":
                self._reference(letters, start, end)
            else:
                self._letters("\u2400" if letters == "\0" else "\ufffd" if "\ud800" <= letters <= "\udfff" else letters, start, end)

    def _reference(self, letters: str, start: int, end: int) -> None:
        char, used = _meant(letters)
        if char and char in _SPACE and not self._now.preserves:
            self._space("\n", start, start + used)
        elif char:
            self._piece(char if char != "\r" else " ", start, start + used, literal=False)
        else:
            used = 0
        if used < len(letters):
            self._letters(letters[used:], start + used, end)

    def _letters(self, letters: str, start: int, end: int) -> None:
        self._piece(letters, start, end, literal=letters not in "\u2400\ufffd")

    def _space(self, letters: str, start: int, end: int) -> None:
        now = self._now
        if not now.pieces or now.text[-1] == "\n":
            now.spares.append(Span(start, end))
            self._broken.append(Span(start, end))
        elif now.text[-1][-1] != " ":
            self._piece(" ", start, end, literal=letters == " ")
        elif now.pieces[-1].end == start:
            last = now.pieces[-1]
            if last.size > 1:  # the space at the end of a literal piece becomes a piece of its own
                now.pieces[-1] = last._replace(size=last.size - 1, end=last.end - 1)
                now.text[-1] = now.text[-1][:-1]
                last = Piece(last.at + last.size - 1, 1, last.end - 1, last.end, last.end - 1)
                now.pieces.append(last)
                now.text.append(" ")
                now.marks.append(self._marks)
                self._gap_before.append(_Gap(len(self._inline), last.start))
            now.pieces[-1] = last._replace(end=end)
            self._gap = _Gap(len(self._inline), end)
        else:
            now.spares.append(Span(start, end))

    def _piece(self, letters: str, start: int, end: int, *, literal: bool) -> None:
        now = self._now
        self._broken = []
        if literal and now.pieces and now.pieces[-1].end == start and now.marks[-1] == self._marks:
            last = now.pieces[-1]
            if last.end - last.start == last.size and self._is_literal(last, now.text[-1]):
                now.pieces[-1] = last._replace(size=last.size + len(letters), end=end)
                now.text[-1] += letters
                self._gap = _Gap(len(self._inline), end)
                return
        self._gap.reach(len(self._inline), start)
        now.pieces.append(Piece(now.length, len(letters), start, end, self._gap.last))
        now.text.append(letters)
        now.marks.append(self._marks)
        self._gap_before.append(self._gap)
        self._gap = _Gap(len(self._inline), end)

    def _is_literal(self, piece: Piece, letters: str) -> bool:
        return self._page.source.startswith(letters[:1], piece.start) and letters not in "\n"

    def _break(self, item: Item) -> None:
        self._line_break(item.start, item.end)

    def _line_break(self, start: int, end: int) -> None:
        """A hard break; the second in a row begins a new paragraph."""
        if not self._now.preserves:
            self._trim(" ")
        now = self._now
        if not now.pieces:
            self._begin(now.block, end)
            self._now.solid = now.solid
            return
        if now.text[-1] == "\n":
            self._broken.append(Span(start, end))
            self._flush(self._broken)
            return
        self._gap.reach(len(self._inline), start)
        joint = self._gap.first
        broken = [*self._broken, Span(start, end)]
        self._piece("\n", start, end, literal=False)
        now.pieces[-1] = now.pieces[-1]._replace(joint=joint)
        self._broken = broken

    def _trim(self, chars: str) -> None:
        """Takes white space off the end of the stretch: it is not shown there."""
        now = self._now
        while now.pieces and now.text[-1][-1] in chars:
            last = now.pieces[-1]
            if last.size > 1:
                edge = last.end - 1
                now.pieces[-1] = last._replace(size=last.size - 1, end=edge)
                now.text[-1] = now.text[-1][:-1]
                self._gap.behind(_Gap(self._gap_level(), edge))
                now.spares.append(Span(edge, last.end))
                self._broken.insert(0, Span(edge, last.end))
                continue
            now.pieces.pop()
            now.marks.pop()
            if now.text.pop() == " ":
                now.spares.append(Span(last.start, last.end))
            self._broken.insert(0, Span(last.start, last.end))
            self._gap.behind(self._gap_before.pop())
        return

    def _gap_level(self) -> int:
        return len(self._inline)

    def _flush(self, separators: list[Span] | None) -> None:
        """Ends the stretch; ``separators`` is what parts it from the next one if nothing but breaks does."""
        now = self._now
        broken = list(self._broken)
        self._trim(" \n" if not now.preserves else "\n")
        if now.pieces and "".join(now.text).strip():
            now.tail = self._gap.first
            now.separators = None if separators is None else self._broken
            for node, at, stretch in reversed(self._inline):
                if stretch is now:
                    opening = Span(node.start, node.opened)
                    end = Span(node.closed, node.closed)
                    now.elements.append(Element(node.name, opening, end, Span(at, now.length), True))
            now.elements.sort(key=lambda element: element.opening.start)
            self.stretches.append(now)
        end = broken[-1].end if broken else now.tail
        self._begin(now.block, end)
