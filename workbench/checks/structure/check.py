"""The structure check: reads each paragraph's lines and words, and compares paragraphs over the whole story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench import paths
from workbench.checks.fault import Fault, Kind
from workbench.checks.structure import datelines, layout
from workbench.checks.structure.lines import LineFinder
from workbench.checks.structure.loading import load_lines
from workbench.checks.structure.repeats import Print, Repeat, repeats
from workbench.checks.structure.rule import LineRule
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Action, Category, Finding, Passage, Role, Severity, Span, Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

EXACT = Kind(
    "structure.repeated-paragraph",
    Severity.ERROR,
    Action.BATCH,
    0.95,
    QT_TRANSLATE_NOOP("Rules", "Paragraph repeated"),
    QT_TRANSLATE_NOOP("Rules", "The same paragraph stands in this story twice, word for word."),
)
NEAR = Kind(
    "structure.near-repeat",
    Severity.ERROR,
    Action.ASK,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Paragraph says the same as another"),
    QT_TRANSLATE_NOOP(
        "Rules", "Two translations of one paragraph: pages print the lead in bold and then again in its place."
    ),
)
HEAD = Kind(
    "structure.repeated-head",
    Severity.ERROR,
    Action.BATCH,
    0.92,
    QT_TRANSLATE_NOOP("Rules", "Head repeated"),
    QT_TRANSLATE_NOOP("Rules", "The head stands here a second time."),
)
FURNITURE = Kind(
    "structure.page-furniture",
    Severity.WARNING,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Page furniture"),
    QT_TRANSLATE_NOOP("Rules", "The page itself marks this as something other than the story."),
)
_BACK = re.compile(r"(?:This|These|That|Those|It|He|She|They|His|Her|Its|Their)\b")
_END = re.compile(r"[.?!…:][”\"’)]*\s*$")
_TOP = 6  # paragraphs: a dateline may stand below the head, a summary and furniture
_LEAST_HEAD, _LONGEST_HEAD = 5, 30  # words
_LEAST_EXACT = 4  # a shorter line may well come twice, unless the two are neighbours


@dataclass(frozen=True)
class StructureReading:
    """A paragraph's foreign lines, its faults of layout, and its print."""

    lines: tuple[tuple[LineRule, Span], ...]
    faults: tuple[Fault, ...]
    print: Print


class StructureCheck:
    """Faults of structure. ``lines``: the list of foreign lines; by default the one that comes with the program."""

    def __init__(self, lines: Sequence[LineRule] | None = None) -> None:
        if lines is None:
            lines = load_lines(paths.resources() / "lexicon" / "structure.toml")
        self._finder = LineFinder(lines)
        own = (kind.rule for kind in (EXACT, NEAR, HEAD, FURNITURE, *layout.KINDS, *datelines.KINDS))
        self.rules: Sequence[str] = (*own, *(rule.kind.rule for rule in lines))

    def read(self, passage: Passage) -> StructureReading:
        """What one paragraph holds by itself."""
        text = passage.text
        return StructureReading(tuple(self._finder.find(text)), tuple(layout.in_paragraph(text)), Print.of(text))

    def judge(
        self,
        readings: Sequence[tuple[Passage, StructureReading]],
        knowledge: StoryKnowledge,  # noqa: ARG002
    ) -> Iterable[Finding]:
        """The findings of a story; ``knowledge`` is not needed."""
        held = [(passage, reading) for passage, reading in readings if passage.text.strip()]
        furniture = set()
        for index, (passage, reading) in enumerate(held):
            faults = list(_in_place(passage, reading, index, len(held)))
            if any(len(fault.span) == len(passage.text) for fault in faults):
                furniture.add(index)
            for fault in faults:
                yield fault.finding(Category.STRUCTURE, passage.paragraph)
        yield from _torn([passage for passage, _ in held])
        yield from _repeated(held, furniture)


def _in_place(passage: Passage, reading: StructureReading, index: int, count: int) -> Iterator[Fault]:
    """The faults of one paragraph that are faults where it stands."""
    taken: list[Span] = []
    for rule, span in reading.lines:
        if rule.is_there(index, count) and not any(span.overlaps(other) for other in taken):
            taken.append(span)
            yield _role_weighed(rule.kind.at(span.start, span.end, ""), passage.role)
    if not taken and passage.role is Role.BOILERPLATE:
        yield FURNITURE.at(0, len(passage.text), "")
    faults = reading.faults if index >= _TOP else (*reading.faults, *datelines.find(passage.text))
    for fault in faults:
        if not any(fault.span.overlaps(other) for other in taken):
            yield fault


def _torn(held: Sequence[Passage]) -> Iterator[Finding]:
    for above, passage, below in zip(held, held[1:], held[2:], strict=False):
        if passage.text.count(" ") <= 4 and layout.is_torn(above.text, passage.text, below.text):
            yield layout.TORN.at(0, len(passage.text)).finding(Category.STRUCTURE, passage.paragraph)


def _role_weighed(fault: Fault, role: Role) -> Fault:
    if role not in (Role.BOILERPLATE, Role.CREDIT, Role.CAPTION):
        return fault
    return fault.but(
        confidence=min(fault.kind.confidence + 0.03, 0.99),
        evidence=Wording.of(QT_TRANSLATE_NOOP("Rules", "The page marks it as “{role}”"), role=str(role)),
    )


def _repeated(held: Sequence[tuple[Passage, StructureReading]], furniture: set[int]) -> Iterator[Finding]:
    prints = [reading.print if index not in furniture else _NOTHING for index, (_, reading) in enumerate(held)]
    gone: set[int] = set()
    for repeat in (*_head_again(held, prints), *repeats(prints)):
        if repeat.earlier in gone or repeat.later in gone or not _counts(repeat, prints):
            continue
        extra, stays = _which(repeat, held)
        gone.add(extra)
        passage = held[extra][0]
        kind = EXACT if repeat.likeness == 1.0 else NEAR
        if stays == 0 and not _END.search(held[0][0].text):
            kind = HEAD
        fault = kind.at(0, len(passage.text), "").but(
            Action.ASK if len(prints[extra].words) < _LEAST_EXACT else None,
            evidence=Wording.of(
                QT_TRANSLATE_NOOP("Rules", "Paragraph {number} says the same: “{start}”"),
                number=str(stays + 1),
                start=_start(held[stays][0].text),
            ),
        )
        yield fault.finding(Category.STRUCTURE, passage.paragraph)


def _head_again(held: Sequence[tuple[Passage, StructureReading]], prints: Sequence[Print]) -> Iterator[Repeat]:
    """Lines without a full stop that have nearly all their words from the head."""
    if not held or _END.search(held[0][0].text) or len(prints[0].words) > _LONGEST_HEAD:
        return
    head = set(prints[0].words)
    for index, (passage, _) in enumerate(held[1:], 1):
        words = prints[index].words
        if not _LEAST_HEAD <= len(words) <= _LONGEST_HEAD or _END.search(passage.text):
            continue
        shared = len(head & set(words))
        if shared >= 0.8 * len(head | set(words)) or (words == prints[0].words[: len(words)] and len(words) > 5):
            yield Repeat(0, index, 0.99)


_NOTHING = Print((), frozenset(), frozenset())


def _counts(repeat: Repeat, prints: Sequence[Print]) -> bool:
    """A line of a word or two may come again in a list; next to its twin it is a mistake."""
    words = len(prints[repeat.later].words)
    return words >= _LEAST_EXACT or (words >= 2 and repeat.later - repeat.earlier == 1)


def _which(repeat: Repeat, held: Sequence[tuple[Passage, StructureReading]]) -> tuple[int, int]:
    """(the one to take out, the one that stays).

    The later one goes, unless it says clearly more, or the earlier one opens the story by pointing back at what
    nobody has said yet ("This progress ..."): then it was lifted from further down.
    """
    earlier, later = repeat.earlier, repeat.later
    upper, lower = held[earlier][0].text, held[later][0].text
    lifted = earlier <= 1 and bool(_BACK.match(upper))
    if repeat.likeness < 1.0 and (lifted or len(upper) < 0.75 * len(lower)) and _END.search(upper):
        return earlier, later
    return later, earlier


def _start(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")
