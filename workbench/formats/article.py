"""Where the story is on a page, and what around it is none of it.

Signs, in this order: <article>, <main>, itemprop="articleBody"; without them the smallest element that holds most
of the page's running text. Menus, share buttons, related stories, forms and comments are left out by element and by
the words of their class, unless that would leave out most of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from workbench.formats.markup import Node, Page

_NEVER = frozenset(
    "head script style xml template noscript svg math textarea select button iframe object canvas video audio map "
    "dialog datalist noframes noembed xmp title optgroup option".split()
)
_ASIDE = frozenset("nav footer aside form menu search".split())
_ASIDE_ROLES = frozenset("navigation banner contentinfo complementary search form dialog menu toolbar".split())
_ASIDE_WORDS = frozenset(
    "ad ads advert advertisement advertising banner breadcrumb breadcrumbs comment comments cookie cookies disqus "
    "nav navbar navigation menu menubar newsletter outbrain pagination paywall popular promo promoted recommended "
    "recommendations related relacionadas relacionados share sharing sharedaddy sidebar social sponsor sponsored "
    "subscribe subscription taboola tags toolbar trending widget footer".split()
)
_WORDS = re.compile(r"[a-z]+|[A-Z][a-z]*")
# The last is how Word draws a bullet as text.
_SHORTEST = 400  # letters: in less than that, nothing is more of a story than the rest
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-list\s*:\s*ignore", re.IGNORECASE)
_TEXT = re.compile(r"[^\s<]+")


def class_words(node: Node) -> set[str]:
    """The words of a node's class and id: "shareBar_top" has share, bar and top."""
    named = f"{node.attributes.get('class', '')} {node.attributes.get('id', '')}"
    return {word.lower() for word in _WORDS.findall(named)}


class Article:
    """The story's part of a page: ``root`` holds it, ``heads`` are headings that stand above it, if any."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._running, self._links = self._weights()
        self._left_out: dict[Node, bool] = {}
        self.root = self._found()
        self.heads = self._heads()

    def leaves_out(self, node: Node) -> bool:
        """Whether the node and all in it is no part of the story."""
        if node not in self._left_out:
            self._left_out[node] = self._is_aside(node)
        return self._left_out[node]

    def weight(self, node: Node) -> int:
        """Letters of running text (text outside links) in a node."""
        return self._running[node.last] - self._running[node.first]

    def _weights(self) -> tuple[list[int], list[int]]:
        """Running totals, for each item, of the letters outside links and outside what never is text; and of links."""
        total, links, muted, letters, counted = 0, 0, 0, [0], [0]
        for item in self._page.items:
            if item.node is None:
                if not muted:
                    total += sum(map(len, _TEXT.findall(self._page.source, item.start, item.end)))
            elif item.node.name == "a" or item.node.name in _NEVER:
                muted += -1 if item.ends else 1
                links += item.node.name == "a" and not item.ends
            letters.append(total)
            counted.append(links)
        return letters, counted

    def _is_link_list(self, node: Node) -> bool:
        """A list of two links or more and little else: related stories, share buttons, tags."""
        links = self._links[node.last] - self._links[node.first]
        return node.name in ("ul", "ol") and links >= 2 and self.weight(node) <= 3 * links

    def _is_aside(self, node: Node) -> bool:
        if node.name in _NEVER:
            return True
        held = node.attributes
        hidden = "hidden" in held or held.get("aria-hidden") == "true" or _HIDDEN.search(held.get("style", ""))
        aside = node.name in _ASIDE or held.get("role", "").lower() in _ASIDE_ROLES
        if not (hidden or aside or class_words(node) & _ASIDE_WORDS or self._is_link_list(node)):
            return False
        if node.name in ("html", "body", "article", "main", "h1", "p") and not hidden:
            return False
        return self.weight(node) * 2 <= self.weight(self._page.root)

    def _nodes(self, within: Node) -> Iterator[Node]:
        """The nodes inside a node that may be of the story, in order."""
        at = within.first
        while at < within.last:
            node = self._page.items[at].node
            if node is not None and not self._page.items[at].ends:
                if node is not within and self.leaves_out(node):
                    at = node.last
                elif node is not within:
                    yield node
            at += 1

    def _found(self) -> Node:
        nodes = list(self._nodes(self._page.root))
        kept = sum(self.weight(node) for node in nodes if node.name in ("p", "li", "blockquote"))
        most = max(kept, self.weight(self._page.root) // 2)
        signs = (
            [node for node in nodes if node.name == "article"],
            [node for node in nodes if node.name == "main" or node.attributes.get("role") == "main"],
            [node for node in nodes if node.attributes.get("itemprop", "").lower() == "articlebody"],
        )
        for signed in signs:
            best = max(signed, key=self.weight, default=None)
            if best is not None and self.weight(best) * 2 >= most and self.weight(best):
                return best
        smallest, all_text = self._page.root, self.weight(self._page.root)
        if all_text < _SHORTEST:
            return smallest
        parts = Counter(node.parent for node in nodes if node.is_block or node.name == "br")
        for node in nodes:
            is_inside = smallest.first <= node.first and node.last <= smallest.last
            if is_inside and parts[node] > 1 and self.weight(node) * 4 >= all_text * 3:
                smallest = node
        while smallest.parent is not None and smallest.name not in ("div", "section", "body", "td", "main", "article"):
            smallest = smallest.parent
        return smallest

    def _heads(self) -> list[Node]:
        """The last main heading above the story's part (and those beside it), when that part has none itself."""
        heads = [node for node in self._nodes(self._page.root) if node.name == "h1"]
        inside = [node for node in heads if self.root.first <= node.first < self.root.last]
        above = [node for node in heads if node.first < self.root.first]
        return [node for node in above if node.parent is above[-1].parent] if not inside else []
