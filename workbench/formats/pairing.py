"""Which paragraphs of an edited story are which of the received one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.formats.document import Skeleton
from workbench.story import Paragraph, Story
from workbench.story.order import increasing


class Group(NamedTuple):
    """Received paragraphs ``first`` to ``last`` (exclusive) now read ``texts``; no texts: they are gone.

    More than one received paragraph stands in a group with texts only where the file lets them be joined.
    """

    first: int
    last: int
    texts: tuple[str, ...]


def groups(received: Story, story: Story, skeleton: Skeleton) -> Iterator[Group]:
    """All received paragraphs, each in one group, in order; new paragraphs belong to the one that they follow.

    New paragraphs at the top belong to the first one that is left. A paragraph without words counts as gone.
    """
    edited = _edited(received, story, skeleton)
    anchors = _anchors(received, edited)
    if not anchors and edited and received.paragraphs:
        anchors = [(0, 0)]
    texts = [text for _, text in edited]
    yield from _gone(0, anchors[0][0] if anchors else len(received.paragraphs))
    for number, (first, at) in enumerate(anchors):
        next_first, next_at = anchors[number + 1] if number + 1 < len(anchors) else (len(skeleton.places), len(texts))
        last = first + 1
        while last < next_first and skeleton.places[last - 1].glue is not None:
            last += 1
        yield Group(first, last, tuple(texts[at if number else 0 : next_at]))
        yield from _gone(last, next_first)


def _gone(first: int, last: int) -> Iterator[Group]:
    if first < last:
        yield Group(first, last, ())


def _edited(received: Story, story: Story, skeleton: Skeleton) -> list[tuple[Paragraph, str]]:
    """The story's paragraphs that have words, each with its text as the file can hold it."""
    found = []
    for paragraph in story.paragraphs:
        preserves = False
        if paragraph.id in received:
            number = received.index(paragraph.id)
            if paragraph.text == received.paragraphs[number].text:
                found.append((paragraph, paragraph.text))
                continue
            preserves = skeleton.places[number].preserves
        text = skeleton.ink.normal(paragraph.text, preserves)
        if text.strip():
            found.append((paragraph, text))
    return found


def _anchors(received: Story, edited: Sequence[tuple[Paragraph, str]]) -> list[tuple[int, int]]:
    """Pairs (received place, edited place) of the same paragraph, both rising.

    First by id; then, between those, a new paragraph that reads like one that went is that one.
    """
    by_id = [(received.index(p.id), at) for at, (p, _) in enumerate(edited) if p.id in received]
    fixed = _rising(by_id)
    found = []
    start, start_at = 0, 0
    for end, end_at in [*fixed, (len(received.paragraphs), len(edited))]:
        went: dict[str, list[int]] = defaultdict(list)
        for number in range(start, end):
            went[received.paragraphs[number].text].append(number)
        alike = [(n, at) for at in range(start_at, end_at) for n in went.pop(edited[at][1], ())[:1]]
        found += _rising(alike)
        found.append((end, end_at))
        start, start_at = end + 1, end_at + 1
    return found[:-1]


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of ``pairs`` (which rise in their second part) that rises in the first as well."""
    return [(one, other) for other, one in increasing([(other, one) for one, other in pairs])]
