"""The one shape that every check has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from workbench.language.knowledge import StoryKnowledge
from workbench.story import Finding, Passage

Reading = TypeVar("Reading")


class Check(Protocol[Reading]):
    """One family of faults.

    ``rules`` lists the ids that its findings may carry, in the form "family.fault".
    """

    @property
    def rules(self) -> Sequence[str]:
        """The ids of the rules that this check knows."""
        ...

    def read(self, passage: Passage) -> Reading:
        """What this paragraph holds by itself: an immutable value, a function of the passage alone (it is cached)."""
        ...

    def judge(self, readings: Sequence[tuple[Passage, Reading]], knowledge: StoryKnowledge) -> Iterable[Finding]:
        """The findings of a whole story, given every paragraph's reading in order. Must be cheap."""
        ...
