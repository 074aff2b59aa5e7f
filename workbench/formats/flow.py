"""Walks through an article and gathers its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from html.entities import html5

from workbench.formats.article import Article
from workbench.formats.markup import Item, Node, Page
from workbench.formats.stretch import Atom, Kind, Stretch, stretches

_SPACE = " \t\n\r\f"
_REFERENCE = r"&(?:#\d+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;?)"
_ODD = "\0\ud800-\udfff"
_BIT = re.compile(rf"[{_SPACE}]+|{_REFERENCE}|[{_ODD}]|[^{_SPACE}&{_ODD}]+|&")
_PRESERVED_BIT = re.compile(rf"\r\n|[\r\n]|{_REFERENCE}|[{_ODD}]|[^\r\n&{_ODD}]+|&")
_MARKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "a": "link"}
_DEEPEST = 8  # elements inside each other that are worth telling apart
_NO_THING = frozenset(("br", "wbr"))


class Flow:
    """One walk. ``within`` are the inline elements open around the place reached."""

    def __init__(self, page: Page, article: Article) -> None:
        self._page, self._article = page, article
        self._found: list[Stretch] = []
        self._within: list[Node] = []
        self._marks: list[str] = []  # theirs
        self._atoms: list[Atom] = []
        self._blocks = [page.root]
        self._pre = 0

    def walked(self) -> list[Stretch]:
        """All paragraphs in order; the head first."""
        for head in self._article.heads:
            self._walk(head)
        self._walk(self._article.root)
        return self._found

    def _walk(self, root: Node) -> None:
        self._within = [node for node in _line(root) if node.name and not node.is_block][::-1]
        self._marks = [_mark(node) for node in self._within]
        self._pre = sum(node.name == "pre" for node in _line(root))
        self._blocks = [_block(root)]
        items, at = self._page.items, root.first + bool(root.name)
        while at < root.last:
            item = items[at]
            if item.node is None:
                self._text(item)
            elif not item.ends and self._article.leaves_out(item.node):
                self._leave_out(item.node)
                at = item.node.last
            else:
                self._tag(item, item.node)
            at += 1
        self._flush()

    def _leave_out(self, node: Node) -> None:
        if node.is_block:
            self._flush()
        else:
            self._atoms.append(Atom(Kind.EMBEDDED, node.start, node.end))

    def _tag(self, item: Item, node: Node) -> None:
        if node.is_block:
            self._flush()
            self._pre += (-1 if item.ends else 1) * (node.name == "pre")
            if item.ends:
                self._blocks.pop()
            elif node.first != node.last:
                self._blocks.append(node)
        elif node.name == "br":
            self._atoms.append(Atom(Kind.BREAK, item.start, item.end, "\n", len(self._within), self._shown()))
        elif item.ends:
            self._within.pop()
            self._marks.pop()
            self._atoms.append(Atom(Kind.CLOSING, item.start, item.end, "", len(self._within), node=node))
        elif node.first == node.last:  # nothing can stand in it
            if node.name not in _NO_THING:
                self._atoms.append(Atom(Kind.EMBEDDED, item.start, item.end))
        else:
            self._atoms.append(Atom(Kind.OPENING, item.start, item.end, "", len(self._within), node=node))
            self._within.append(node)
            self._marks.append(_mark(node))

    def _shown(self) -> frozenset[str]:
        return _set(tuple(self._marks[-_DEEPEST:]))

    def _text(self, item: Item) -> None:
        level, marks = len(self._within), self._shown()
        bits = _PRESERVED_BIT if self._pre else _BIT
        for bit in bits.finditer(self._page.source, item.start, item.end):
            for kind, start, end, text in _atoms(bit.group(), bit.start(), bool(self._pre)):
                self._atoms.append(Atom(kind, start, end, text, level, marks))

    def _flush(self) -> None:
        self._found += stretches(self._blocks[-1], self._atoms, self._pre > 0)
        self._atoms = []


@lru_cache(maxsize=500)
def _set(marks: tuple[str, ...]) -> frozenset[str]:
    return frozenset(filter(None, marks))


def _mark(node: Node) -> str:
    """What an inline element does to its words; office programs write bold as a style, in a <b> that is not bold."""
    style = node.attributes.get("style", "").replace(" ", "").lower()
    if node.name in ("b", "strong") and ("font-weight:normal" in style or "font-weight:400" in style):
        return ""
    if node.name == "span" and re.search(r"font-weight:(?:bold|[6-9]00)", style):
        return "bold"
    if node.name == "span" and "font-style:italic" in style:
        return "italic"
    return _MARKS.get(node.name, node.name)


def _line(node: Node | None) -> Iterator[Node]:
    """The elements around a place, the innermost first."""
    while node is not None:
        yield node
        node = node.parent


def _block(node: Node | None) -> Node:
    """The innermost block element at or above a node; the page's root, if there is none."""
    return next(around for around in _line(node) if around.is_block or around.parent is None)


def _atoms(letters: str, start: int, preserves: bool) -> Iterator[tuple[Kind, int, int, str]]:
    end = start + len(letters)
    if preserves and letters[0] in "\r\n":
        yield Kind.BREAK, start, end, "\n"
    elif not preserves and letters[0] in _SPACE:
        yield Kind.SPACE, start, end, " " if letters != " " else letters
    elif letters[0] == "&":
        yield from _meant(letters, start, preserves)
    elif letters == "\0":
        yield Kind.SIGN, start, end, "\u2400"
    elif "\ud800" <= letters[0] <= "\udfff":
        yield Kind.SIGN, start, end, "\ufffd"
    else:
        yield Kind.LETTERS, start, end, letters


def _meant(letters: str, start: int, preserves: bool) -> Iterator[tuple[Kind, int, int, str]]:
    """A character reference, or letters that only begin like one."""
    used = len(letters)
    if letters.startswith("&#"):
        char = unescape(letters) or "\ufffd"
    else:
        name = letters[1:]
        while len(name) > 1 and name not in html5:
            name = name[:-1]
        char, used = html5.get(name, ""), len(name) + 1
    if len(char) != 1:  # none, or one of the few that stand for two characters: they stay as they are
        yield Kind.LETTERS, start, start + len(letters), letters
        return
    if char in _SPACE and not preserves:
        yield Kind.SPACE, start, start + used, " "
    else:
        yield Kind.SIGN, start, start + used, " " if char in "\r\n" else char
    if used < len(letters):
        yield Kind.LETTERS, start + used, start + len(letters), letters[used:]
