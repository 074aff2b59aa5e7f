"""HTML cut into tags and text with exact positions, and nested as a browser would nest it. Linear in its input.

After https://html.spec.whatwg.org/multipage/parsing.html, without what moves content about (foster parents, the
adoption agency): an element here always is one stretch of the source. The standard library's parser is no help: it
gives no end positions, and up to 3.11.7 some inputs take it quadratic time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from html import unescape

from workbench.errors import UnreadableFile
from workbench.story.finding import QT_TRANSLATE_NOOP

_MOST_ITEMS = 1_000_000
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav noframes ol "
    "optgroup option p plaintext pre search section select summary table tbody td tfoot th thead title tr ul "
    "xmp".split()
)
_RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())
_WALLS = frozenset("table td th caption".split())
# What an opening tag ends when it stands directly in it (a paragraph in between ends too).
_ENDS = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "td": {"td", "th"},
    "th": {"td", "th"},
    "tr": {"td", "th", "tr"},
    "tbody": {"td", "th", "tr", "tbody", "thead", "tfoot"},
    "option": {"option"},
}
# Atomic groups and possessive repeats: a tag that fails, fails in one pass.
_TAG = re.compile(r"""<(?P<slash>/?)(?P<name>[a-zA-Z][^\s/>]*+)(?>[^>=]++|=\s*+(?>"[^"]*+"|'[^']*+'|))*+>""")
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?""")
_MARK = re.compile(r"<(?=[a-zA-Z/!?])")


@dataclass(slots=True, eq=False)
class Node:
    """An element. ``first`` and ``last`` bound its items, ``opened`` and ``closed`` are the edges of its content.

    ``start`` to ``opened`` is its opening tag, ``closed`` to ``end`` its closing tag: empty if it has none.
    """

    name: str
    start: int
    opened: int
    parent: Node | None
    closed: int = 0
    end: int = 0
    first: int = 0
    last: int = 0
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def is_block(self) -> bool:
        """Whether it begins and ends a line of its own."""
        return self.name in BLOCKS


@dataclass(frozen=True, slots=True)
class Item:
    """A step through the page: the beginning or end of a node, or (without a node) the text of the source there."""

    start: int
    end: int
    node: Node | None = None
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The items of a source in order. ``root`` stands around them all and has no tags; ``title`` is the page's."""

    source: str
    items: list[Item]
    root: Node
    title: str


class _Builder:
    """Nests tags as they come."""

    def __init__(self, source: str) -> None:
        self.root = Node("", 0, 0, None)
        self.items: list[Item] = []
        self._source = source
        self._stack = [self.root]
        self._blocks = [0]  # for each node of the stack, where the nearest block at or above it is
        self._places: dict[str, list[int]] = defaultdict(list)

    def text(self, start: int, end: int) -> None:
        if start < end:
            self._add(Item(start, end))

    def open(self, name: str, start: int, end: int) -> None:
        if name in ("html", "body") and self._places[name]:
            return
        self._end_implied(name, start)
        node = Node(name, start, end, self._stack[-1], attributes=self._attributes(start, end))
        node.first = node.last = len(self.items)
        self._add(Item(start, end, node))
        if name in VOID:
            node.closed = node.end = end
            return
        self._places[name].append(len(self._stack))
        self._blocks.append(len(self._stack) if node.is_block else self._blocks[-1])
        self._stack.append(node)

    def close(self, name: str, start: int, end: int) -> None:
        places = self._places[name]
        if not places or name in ("html", "body"):
            return
        place = places[-1]
        wall = self._blocks[-1] if name not in BLOCKS else self._wall() if name not in _ENDS else -1
        if place < wall:
            return
        while len(self._stack) > place + 1:
            self._pop(start, start)
        self._pop(start, end)

    def finish(self, end: int) -> None:
        while len(self._stack) > 1:
            self._pop(end, end)
        self.root.closed = self.root.end = end
        self.root.last = len(self.items)

    def _end_implied(self, name: str, start: int) -> None:
        if name == "a" and self._places["a"] and self._places["a"][-1] > self._blocks[-1]:
            self.close("a", start, start)
        if name not in BLOCKS:
            return
        if self._stack[self._blocks[-1]].name == "p":
            self._pop_to(self._blocks[-1], start)
        while self._stack[self._blocks[-1]].name in _ENDS.get(name, ()):
            self._pop_to(self._blocks[-1], start)

    def _wall(self) -> int:
        return max((self._places[name][-1] for name in _WALLS if self._places[name]), default=-1)

    def _pop_to(self, place: int, at: int) -> None:
        while len(self._stack) > place:
            self._pop(at, at)

    def _pop(self, start: int, end: int) -> None:
        node = self._stack.pop()
        self._blocks.pop()
        self._places[node.name].pop()
        node.closed, node.end, node.last = start, end, len(self.items)
        self._add(Item(start, end, node, ends=True))

    def _add(self, item: Item) -> None:
        if len(self.items) >= _MOST_ITEMS:
            raise UnreadableFile(
                QT_TRANSLATE_NOOP("Rules", "This page has more mark-up than any story: it is left closed.")
            )
        self.items.append(item)

    def _attributes(self, start: int, end: int) -> dict[str, str]:
        held = self._source[start:end]
        if "=" not in held and " " not in held:
            return {}
        found: dict[str, str] = {}
        for name, double, single, bare in _ATTRIBUTE.findall(held.rstrip("/>").partition(" ")[2] or held):
            found.setdefault(name.lower(), unescape(double or single or bare))
        return found


def parsed(source: str) -> Page:
    """The page of a source, whatever it is: no mark-up is so broken that it is refused (but see ``_MOST_ITEMS``)."""
    builder = _Builder(source)
    title = ""
    at = 0
    while True:
        mark = _MARK.search(source, at)
        if mark is None:
            break
        builder.text(at, mark.start())
        tag = _TAG.match(source, mark.start())
        if tag is None:
            at = _beyond(source, mark.start(), builder)
            continue
        name, at = tag["name"].lower(), tag.end()
        if tag["slash"]:
            builder.close(name, tag.start(), at)
            continue
        builder.open(name, tag.start(), at)
        if name in _RAW:
            closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, at)
            until = closing.start() if closing else len(source)
            if name == "title" and not title:
                title = " ".join(unescape(source[at:until]).split())
            at = until
    builder.text(at, len(source))
    builder.finish(len(source))
    return Page(source, builder.items, builder.root, title)


def _beyond(source: str, start: int, builder: _Builder) -> int:
    """Where a comment, a declaration or a tag that never ends is over."""
    if source.startswith("<!--", start):
        if source.startswith((">", "->"), start + 4):
            return source.index(">", start) + 1
        closing = re.compile("--!?>").search(source, start + 4)
        return closing.end() if closing else len(source)
    if source[start + 1] == "/" and source[start + 2 : start + 3] in ("", "<"):
        builder.text(start, start + 1)
        return start + 1
    closed = source.find(">", start)
    return closed + 1 if closed >= 0 else len(source)
