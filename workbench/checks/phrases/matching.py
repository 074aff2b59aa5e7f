"""Finding all phrases in one pass over the tokens: a tree of steps, entered by a word.

The cost of a word is one look-up, and a few more when some phrase begins with it; how many phrases there are
does not matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from workbench.checks.phrases.pattern import Row, Step, Words, is_class
from workbench.checks.phrases.rule import PhraseRule


@dataclass(slots=True)
class _Node:
    children: dict[Step, _Node] = field(default_factory=dict)
    words: dict[str, list[tuple[Step, _Node]]] = field(default_factory=dict)
    classes: list[tuple[Step, _Node]] = field(default_factory=list)
    rules: list[PhraseRule] = field(default_factory=list)


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
        for step, child in node.words.get(key, ()):
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
        yield from self._walk(node, words, first, last, row)
