"""A story: paragraphs with their runs, and the one way to change them.

Story offsets count code points of ``Story.text``, where paragraphs stand joined by a blank line. A
paragraph may hold single line feeds (hard breaks, wrapped lines), never two in a row.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from workbench.errors import StaleEdit

SEPARATOR = "\n\n"
_NEW = -1  # the id of a paragraph that the story has not numbered yet


class Role(StrEnum):
    """What a paragraph is for on the page."""

    HEAD = "head"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    CREDIT = "credit"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of code points, ``start <= end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point; an empty span overlaps what it lies strictly inside."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """The same stretch, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        """The words under this span."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one inline mark-up: ``marks`` holds "bold", "italic", "link" or another element's name."""

    span: Span
    marks: frozenset[str]


@dataclass(frozen=True)
class Paragraph:
    """One paragraph. ``id`` is stable through all edits of a story; runs are sorted and do not overlap.

    Text outside every run is plain.
    """

    id: int
    text: str
    role: Role = Role.BODY
    runs: tuple[Run, ...] = ()

    @cached_property
    def seams(self) -> frozenset[int]:
        """Offsets at which one run ends or another begins: where a space is most easily lost."""
        edges = {edge for run in self.runs for edge in (run.span.start, run.span.end)}
        return frozenset(edges - {0, len(self.text)})

    def spliced(self, span: Span, new: str) -> Paragraph:
        """This paragraph with ``new`` in place of ``span``; runs follow, typed text at their edge stays plain."""
        text = self.text[: span.start] + new + self.text[span.end :]
        runs = tuple(_spliced_runs(self.runs, span, len(new)))
        return replace(self, text=text, runs=runs)

    def cut(self, span: Span) -> Paragraph:
        """The part of this paragraph under ``span``, with its runs, under the same id."""
        kept = []
        for run in self.runs:
            start, end = max(run.span.start, span.start), min(run.span.end, span.end)
            if start < end:
                kept.append(Run(Span(start - span.start, end - span.start), run.marks))
        return replace(self, text=span.of(self.text), runs=tuple(kept))

    def followed_by(self, other: Paragraph) -> Paragraph:
        """This paragraph with the words and runs of ``other`` at its end."""
        moved = tuple(Run(run.span.shifted(len(self.text)), run.marks) for run in other.runs)
        return replace(self, text=self.text + other.text, runs=self.runs + moved)


def _spliced_runs(runs: Iterable[Run], span: Span, new_length: int) -> Iterable[Run]:
    grown = new_length - len(span)
    for run in runs:
        start, end = run.span.start, run.span.end
        if end <= span.start:
            yield run
        elif start >= span.end:
            yield Run(run.span.shifted(grown), run.marks)
        else:
            # A run that the edit touches keeps the words that it had; new words join it only if the edit began in it.
            first = start if start <= span.start else span.start + new_length
            last = end + grown if end >= span.end else (span.start + new_length if start <= span.start else first)
            if first < last:
                yield Run(Span(first, last), run.marks)


@dataclass(frozen=True, slots=True)
class Edit:
    """``new`` in place of ``old`` at ``span`` of the story's text.

    A ``SEPARATOR`` inside ``new`` splits a paragraph; one inside ``old`` joins two.
    """

    span: Span
    old: str
    new: str

    def __post_init__(self) -> None:
        if len(self.span) != len(self.old):
            raise ValueError("an edit's span must be as long as the words that it replaces")

    @property
    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(Span(self.span.start, self.span.start + len(self.new)), self.new, self.old)

    @property
    def grown(self) -> int:
        """By how many code points the story's text gets longer."""
        return len(self.new) - len(self.old)

    def moved(self, span: Span) -> Span | None:
        """Where ``span`` lies after this edit; None when the edit changed words inside it."""
        if span.end <= self.span.start:
            return span
        if span.start >= self.span.end:
            return span.shifted(self.grown)
        return None


@dataclass(frozen=True)
class Story:
    """An immutable story. ``next_id`` is the id that the next new paragraph gets."""

    paragraphs: tuple[Paragraph, ...]
    language: str = "en-US"
    next_id: int = 0

    @classmethod
    def of(cls, *texts: str, language: str = "en-US") -> Story:
        """A story of plain body paragraphs."""
        return cls.made((Paragraph(number, text) for number, text in enumerate(texts)), language)

    @classmethod
    def made(cls, paragraphs: Iterable[Paragraph], language: str = "en-US") -> Story:
        """A story of these paragraphs, whose ids must be different."""
        held = tuple(paragraphs)
        ids = [paragraph.id for paragraph in held]
        if len(set(ids)) != len(ids):
            raise ValueError("two paragraphs with one id")
        return cls(held, language, max(ids, default=-1) + 1)

    @cached_property
    def text(self) -> str:
        """The story's words, paragraphs joined by a blank line."""
        return SEPARATOR.join(paragraph.text for paragraph in self.paragraphs)

    @cached_property
    def words(self) -> int:
        """Number of words, counted as editors count: by white space."""
        return sum(len(paragraph.text.split()) for paragraph in self.paragraphs)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """For each paragraph the story offset of its first code point."""
        found, at = [], 0
        for paragraph in self.paragraphs:
            found.append(at)
            at += len(paragraph.text) + len(SEPARATOR)
        return tuple(found)

    @cached_property
    def _index(self) -> dict[int, int]:
        return {paragraph.id: number for number, paragraph in enumerate(self.paragraphs)}

    def __contains__(self, paragraph_id: int) -> bool:
        return paragraph_id in self._index

    def index(self, paragraph_id: int) -> int:
        """The place of a paragraph in the story; KeyError when it is gone."""
        return self._index[paragraph_id]

    def paragraph(self, paragraph_id: int) -> Paragraph:
        """The paragraph of that id; KeyError when it is gone."""
        return self.paragraphs[self._index[paragraph_id]]

    def in_story(self, paragraph_id: int, span: Span) -> Span:
        """A span of a paragraph as a span of the story."""
        return span.shifted(self.starts[self._index[paragraph_id]])

    def locate(self, offset: int) -> tuple[int, int]:
        """(index of the paragraph, offset in it) of a story offset.

        An offset inside the blank line between two paragraphs counts to the upper one.
        """
        index = max(bisect_right(self.starts, offset) - 1, 0)
        return index, min(offset - self.starts[index], len(self.paragraphs[index].text))

    def applied(self, edit: Edit) -> Story:
        """This story with one edit made.

        Raises StaleEdit when ``edit.old`` does not stand at ``edit.span``.
        """
        if not self.paragraphs or edit.span.of(self.text) != edit.old:
            raise StaleEdit("The words to be replaced are not there any more.")
        first, start = self.locate(edit.span.start)
        last, end = self.locate(edit.span.end)
        if edit.span.start > self.starts[first] + start or edit.span.end > self.starts[last] + end:
            raise StaleEdit("An edit cannot begin or end inside a paragraph break.")
        pieces, next_id = self._pieces(first, start, last, end, edit.new)
        paragraphs = (*self.paragraphs[:first], *pieces, *self.paragraphs[last + 1 :])
        return replace(self, paragraphs=paragraphs, next_id=next_id)

    def _pieces(self, first: int, start: int, last: int, end: int, new: str) -> tuple[list[Paragraph], int]:
        """What stands in place of paragraphs ``first`` to ``last`` after the edit, and the next free id."""
        upper, lower = self.paragraphs[first], self.paragraphs[last]
        if first == last and SEPARATOR not in new:
            return [upper.spliced(Span(start, end), new)], self.next_id
        if not new and not start and first != last:  # a whole paragraph went: the one below stays itself
            return [lower.cut(Span(end, len(lower.text)))], self.next_id
        texts = new.split(SEPARATOR)
        head, tail = upper.cut(Span(0, start)), lower.cut(Span(end, len(lower.text)))
        opening = head.spliced(Span(start, start), texts[0])
        if len(texts) == 1:
            return [opening.followed_by(tail)], self.next_id
        closing = tail.spliced(Span(0, 0), texts[-1])
        if first == last:  # one paragraph split in two: the part that has words stays itself
            if opening.text:
                closing = replace(closing, id=_NEW)
            else:
                opening = replace(opening, id=_NEW)
        return self._numbered([opening, *(Paragraph(_NEW, text) for text in texts[1:-1]), closing])

    def _numbered(self, paragraphs: list[Paragraph]) -> tuple[list[Paragraph], int]:
        numbered, next_id = [], self.next_id
        for paragraph in paragraphs:
            if paragraph.id == _NEW:
                numbered.append(replace(paragraph, id=next_id))
                next_id += 1
            else:
                numbered.append(paragraph)
        return numbered, next_id
