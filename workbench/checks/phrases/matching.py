"""Finding all phrases in one pass over the tokens: a tree of steps, entered by a word.

The cost of a word is one look-up, and a few more when some phrase begins with it; how many phrases there are
does not matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from workbench.checks.phrases.pattern import Row, Step, Words, is_class
from workbench.checks.phrases.rule import PhraseRule

_MANY = 1


@dataclass(slots=True)
class _Node:
    children: dict[Step, _Node] = field(default_factory=dict)
    words: dict[str, list[tuple[Step, _Node]]] = field(default_factory=dict)
    classes: list[tuple[Step, _Node]] = field(default_factory=list)
    rules: list[PhraseRule] = field(default_factory=list)
    shortcuts: dict[str, _Ways] = field(default_factory=dict)

    def ways(self, key: str, following: str) -> Sequence[tuple[Step, _Node]]:
        """The ways on from here with the word ``key``; where there are many, those that the next word leaves."""
        shortcut = self.shortcuts.get(key)
        return self.words.get(key, ()) if shortcut is None else shortcut.before(following)


class _Ways:
    """The many ways that begin with one common word (“the”, “in”, “has”), by the word after it."""

    def __init__(self, ways: Sequence[tuple[Step, _Node]]) -> None:
        self._all = ways
        self._anyhow = [way for way in ways if way[1].rules or way[1].classes]
        self._by_word: dict[str, list[tuple[Step, _Node]]] = {}
        for word in {word for _, node in ways for word in node.words}:
            self._by_word[word] = list(self._anyhow)
        for way in ways:
            if not (way[1].rules or way[1].classes):
                for word in way[1].words:
                    self._by_word[word].append(way)

    def before(self, following: str) -> Sequence[tuple[Step, _Node]]:
        """Those that can lead on, or end, when ``following`` comes next."""
        if following.endswith("'s"):
            return self._all  # a possessive is found by the word without it
        return self._by_word.get(following, self._anyhow)


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens ``first`` up to (not including) ``last`` are what ``row`` asks; ``possessive``: ’s follows the last."""

    rule: PhraseRule
    first: int
    last: int
    row: Row
    possessive: bool = False


class PhraseTree:
    """Rows of steps, each with the entry that it belongs to."""

    def __init__(self, rows: Sequence[tuple[Row, PhraseRule]]) -> None:
        self._root: _Node = _Node()
        for row, rule in rows:
            node = self._root
            for step in row:
                node = self._child(node, step)
            node.rules.append(rule)
        ways = self._root.words.items()
        self._root.shortcuts = {key: _Ways(held) for key, held in ways if len(held) > _MANY}

    @staticmethod
    def _child(node: _Node, step: Step) -> _Node:
        child = node.children.get(step)
        if child is None:
            child = node.children[step] = _Node()
            if step.name:
                node.classes.append((step, child))
            for key in step.forms or ():
                node.words.setdefault(key, []).append((step, child))
        return child

    def matches(self, words: Words) -> Iterator[Match]:
        """Every match at every place, overlapping ones too."""
        entrance = self._root.words
        for index, key in enumerate(words.keys):
            if key in entrance or key.endswith("'s"):
                yield from self._walk(self._root, words, index, index, ())

    def _walk(self, node: _Node, words: Words, first: int, index: int, row: Row) -> Iterator[Match]:
        if index >= len(words.keys):
            return
        key = words.keys[index]
        following = words.keys[index + 1] if index + 1 < len(words.keys) else ""
        for step, child in node.ways(key, following):
            yield from self._arrive(child, words, first, index + 1, (*row, step))
        for step, child in node.classes:
            if is_class(step.name, words, index):
                yield from self._arrive(child, words, first, index + 1, (*row, step))
        if key.endswith("'s"):
            for step, child in node.words.get(key[:-2], ()):
                if step.noun:
                    for rule in child.rules:
                        yield Match(rule, first, index + 1, (*row, step), possessive=True)

    def _arrive(self, node: _Node, words: Words, first: int, last: int, row: Row) -> Iterator[Match]:
        for rule in node.rules:
            yield Match(rule, first, last, row)
        if node.words or node.classes:
            yield from self._walk(node, words, first, last, row)
