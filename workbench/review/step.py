"""What the editor did, in a form that can be written down, taken back and done again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from workbench.story import Edit, Finding, Span


class Kind(StrEnum):
    """The verb of a step; the window names undo and redo after it."""

    TYPED = "typed"
    TAKEN = "taken"
    SAFE = "safe"
    DISMISSED = "dismissed"
    CHANGED = "changed"
    REVERTED = "reverted"
    TOPICS = "topics"


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A rule that shall keep silent: about words anywhere in the story, or about one place (its fingerprint)."""

    rule: str
    key: str
    everywhere: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """A proposal that was taken: for the change report."""

    rule: str
    category: str
    paragraph: int
    old: str
    new: str
    message: str
    why: str

    @classmethod
    def of(cls, finding: Finding, new: str) -> Taken:
        """The record of taking ``new`` for a finding."""
        words = (str(finding.message), str(finding.why))
        return cls(finding.rule, finding.category.value, finding.paragraph, finding.text, new, *words)


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable step: edits in order (each refers to the story after the one before), and what they came from.

    A step of kind TOPICS holds what the editor says the story is about; none: as its words have it.
    """

    kind: Kind
    edits: tuple[Edit, ...] = ()
    taken: tuple[Taken, ...] = ()
    dismissed: tuple[Dismissal, ...] = ()
    continues: bool = False
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One row of the journal: a step, or the word that the last one was taken back or done again."""

    verb: str  # "do", "undo" or "redo"
    step: Step | None = None

    @classmethod
    def of(cls, step: Step) -> Event:
        """A step was made."""
        return cls("do", step)

    @classmethod
    def undo(cls) -> Event:
        """The last step was taken back."""
        return cls("undo")

    @classmethod
    def redo(cls) -> Event:
        """The step taken back last was done again."""
        return cls("redo")

    def written(self) -> str:
        """The event as JSON."""
        return json.dumps({"verb": self.verb, "step": asdict(self.step) if self.step else None})

    @classmethod
    def reading(cls, text: str) -> Event:
        """The event that ``written`` wrote; ValueError or KeyError when it is none."""
        row = json.loads(text)
        return cls(row["verb"], _step(row["step"]) if row["step"] else None)


def _step(row: dict[str, Any]) -> Step:
    return Step(
        Kind(row["kind"]),
        tuple(Edit(Span(**edit["span"]), edit["old"], edit["new"]) for edit in row["edits"]),
        tuple(Taken(**taken) for taken in row["taken"]),
        tuple(Dismissal(**dismissal) for dismissal in row["dismissed"]),
        row["continues"],
        tuple(row.get("topics", ())),  # journals of before 2026-11-22 have none
    )
