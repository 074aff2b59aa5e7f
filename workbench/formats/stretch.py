"""A paragraph of a page, made from the atoms of its source: white space collapsed, every letter traced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import NamedTuple

from workbench.formats.document import Element, Piece
from workbench.formats.markup import Node
from workbench.story import Run, Span


class Kind(Enum):
    """What an atom is."""

    LETTERS = auto()  # as they stand in the source
    SIGN = auto()  # one character, spelt otherwise in the source
    SPACE = auto()
    BREAK = auto()
    OPENING = auto()
    CLOSING = auto()
    EMBEDDED = auto()  # a picture, a field: no words


class Atom(NamedTuple):
    """A stretch of source. ``level`` is the number of inline elements open around it, ``marks`` their marks."""

    kind: Kind
    start: int
    end: int
    text: str = ""
    level: int = 0
    marks: frozenset[str] = frozenset()
    node: Node | None = None


_SHOWN = (Kind.LETTERS, Kind.SIGN)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph as found in ``block``, the innermost block element around it.

    ``separators`` are the breaks and white space between it and the next stretch of the same block, None when
    something else stands there. ``solid`` is True when something that is no words stands in it.
    """

    block: Node
    text: str
    pieces: tuple[Piece, ...]
    runs: tuple[Run, ...]
    spares: tuple[Span, ...]
    elements: tuple[Element, ...]
    tail: int
    preserves: bool
    solid: bool
    separators: tuple[Span, ...] | None


def stretches(block: Node, atoms: Sequence[Atom], preserves: bool) -> list[Stretch]:
    """The paragraphs of one flow of atoms: two hard breaks in a row part them."""
    shown = [number for number, atom in enumerate(atoms) if atom.kind in _SHOWN]
    if not shown:
        return []
    starts, last = [0], shown[0]
    separators: list[tuple[Span, ...]] = []
    for number in shown[1:]:
        between = atoms[last + 1 : number]
        if sum(atom.kind is Kind.BREAK for atom in between) > 1:
            begun = last + 1 + next(i for i, atom in enumerate(between) if atom.kind is Kind.BREAK)
            starts.append(begun)
            separators.append(tuple(Span(a.start, a.end) for a in between if a.kind in (Kind.BREAK, Kind.SPACE)))
        last = number
    ends = [*starts[1:], len(atoms)]
    found: list[Stretch] = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        after = separators[number] if number < len(separators) else None
        made = _Maker(atoms[start:end]).made(block, preserves, after)
        if made.text.strip():
            found.append(made)
        elif found:  # no-break spaces only: no paragraph, and nothing that the one above could be joined across
            found[-1] = replace(found[-1], separators=None)
    return found


class _Gap:
    """The room between two letters: where in it the fewest inline elements are open."""

    def __init__(self, level: int, at: int) -> None:
        self._low, self.first, self.last = level, at, at

    def reach(self, level: int, at: int) -> None:
        if level < self._low:
            self._low, self.first = level, at
        if level == self._low:
            self.last = at


class _Maker:
    """Goes through the atoms of one paragraph once."""

    def __init__(self, atoms: Sequence[Atom]) -> None:
        shown = [number for number, atom in enumerate(atoms) if atom.kind in _SHOWN]
        self._atoms, self._first, self._last = atoms, shown[0], shown[-1]
        self._after = _following(atoms)
        self._pieces: list[Piece] = []
        self._texts: list[str] = []
        self._runs: list[Run] = []
        self._spares: list[Span] = []
        self._elements: list[Element] = []
        self._open: list[tuple[Node, int, int]] = []  # node, text length and number of pictures at its opening
        self._pictures = 0
        self._length = 0
        self._literal = False  # whether the last piece stands letter by letter
        self._gap = _Gap(atoms[0].level, atoms[0].start)

    def made(self, block: Node, preserves: bool, separators: tuple[Span, ...] | None) -> Stretch:
        for number, atom in enumerate(self._atoms):
            self._take(number, atom)
        for node, at, _ in self._open:
            opening, closing = Span(node.start, node.opened), Span(node.closed, node.closed)
            self._elements.append(Element(node.name, opening, closing, Span(at, self._length), solid=True))
        return Stretch(
            block=block,
            text="".join(self._texts),
            pieces=tuple(self._pieces),
            runs=tuple(self._runs),
            spares=tuple(self._spares),
            elements=tuple(sorted(self._elements, key=lambda element: element.opening.start)),
            tail=self._gap.first,
            preserves=preserves,
            solid=self._pictures > 0,
            separators=separators,
        )

    def _take(self, number: int, atom: Atom) -> None:
        if atom.kind is Kind.OPENING:
            self._gap.reach(atom.level, atom.start)
            self._gap.reach(atom.level + 1, atom.end)
            if atom.node:
                self._open.append((atom.node, self._length, self._pictures))
        elif atom.kind is Kind.CLOSING:
            self._gap.reach(atom.level + 1, atom.start)
            self._gap.reach(atom.level, atom.end)
            self._close(atom)
        elif atom.kind is Kind.EMBEDDED:
            self._pictures += 1
        elif self._is_shown(number):
            self._piece(atom)
        else:  # white space, or a break at the paragraph's edge
            self._spares.append(Span(atom.start, atom.end))

    def _is_shown(self, number: int) -> bool:
        """Whether an atom shows: white space only between letters, and neither doubled nor beside a break."""
        atom = self._atoms[number]
        if atom.kind in _SHOWN:
            return True
        if not self._first < number < self._last:
            return False
        if atom.kind is Kind.BREAK:
            return True
        return self._after[number] is not Kind.BREAK and not self._texts[-1].endswith((" ", "\n"))

    def _piece(self, atom: Atom) -> None:
        text = "\n" if atom.kind is Kind.BREAK else atom.text
        literal = atom.kind is Kind.LETTERS or (atom.kind is Kind.SPACE and atom.end - atom.start == 1 and text == " ")
        last = self._pieces[-1] if self._pieces else None
        if literal and last and last.end == atom.start and last.size == last.end - last.start and self._literal:
            self._pieces[-1] = last._replace(size=last.size + len(text), end=atom.end)
        else:
            self._gap.reach(atom.level, atom.start)
            joint = self._gap.first if atom.kind is Kind.BREAK else self._gap.last
            self._pieces.append(Piece(self._length, len(text), atom.start, atom.end, joint))
        self._texts.append(text)
        self._literal = literal
        self._mark(atom, len(text))
        self._length += len(text)
        self._gap = _Gap(atom.level, atom.end)

    def _mark(self, atom: Atom, size: int) -> None:
        span = Span(self._length, self._length + size)
        if self._runs and self._runs[-1].marks == atom.marks and self._runs[-1].span.end == span.start:
            self._runs[-1] = Run(Span(self._runs[-1].span.start, span.end), atom.marks)
        elif atom.marks:
            self._runs.append(Run(span, atom.marks))

    def _close(self, atom: Atom) -> None:
        if not self._open or self._open[-1][0] is not atom.node:
            return
        node, at, pictures = self._open.pop()
        solid = pictures != self._pictures
        opening, closing = Span(node.start, node.opened), Span(atom.start, atom.end)
        self._elements.append(Element(node.name, opening, closing, Span(at, self._length), solid))


def _following(atoms: Sequence[Atom]) -> list[Kind | None]:
    """For each atom the kind of the next one that shows: letters or a break."""
    found: list[Kind | None] = []
    kind: Kind | None = None
    for atom in reversed(atoms):
        found.append(kind)
        if atom.kind in (*_SHOWN, Kind.BREAK):
            kind = atom.kind
    return found[::-1]
