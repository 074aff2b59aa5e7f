"""A rule about the grammar of a translation: what it looks for, what it says of it, and its proof."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workbench.checks.cues import Cues
from workbench.checks.fault import Fault, Kind
from workbench.checks.matched import Matched
from workbench.story import Action, Passage, Severity


def kind(
    fault: str,
    message: str,
    why: str,
    confidence: float = 0.85,
    severity: Severity = Severity.ERROR,
    action: Action = Action.ASK,
) -> Kind:
    """A kind of this family: "translation.<fault>"."""
    return Kind(f"translation.{fault}", severity, action, confidence, message, why)


@dataclass(frozen=True, slots=True)
class Place(Matched):
    """A match of a rule's pattern in a paragraph, with the sentence before it."""

    @property
    def before(self) -> str:
        """What stands before the match in its sentence, 120 code points at most."""
        start = self.match.start()
        return self.passage.text[max(self.passage.sentence_at(start).start, start - 120) : start]

    @property
    def opens(self) -> bool:
        """Whether a sentence begins here."""
        return self.passage.begins_sentence(self.match.start())


Mend = Callable[[Place], Fault | None]


def putting(*templates: str) -> Mend:
    """A mend that proposes ``templates`` with the groups of the match in place of their {names}."""

    def mend(place: Place) -> Fault:
        groups = {name: value or "" for name, value in place.match.groupdict().items()}
        return place.fault(*(template.format(**groups) for template in templates))

    return mend


@dataclass(frozen=True, slots=True)
class GrammarRule:
    """``mend`` answers a match of ``pattern`` with a fault, or with None when it is right as it stands.

    A paragraph is looked at only if it holds one of ``cues`` (lower case; none: any paragraph) and a word of each
    set of ``needs``. ``fires`` marks the span and gives the first proposal: “⟦the the⟧ plan -> the”; without “->”
    the rule only flags. Nothing of this family is found in a line of ``silent``.
    """

    kind: Kind
    pattern: re.Pattern[str]
    mend: Mend
    fires: tuple[str, ...]
    silent: tuple[str, ...]
    cues: tuple[str, ...] = ()
    needs: tuple[frozenset[str], ...] = ()

    def may_fire(self, words: set[str]) -> bool:
        """Whether a paragraph of these words, as they stand, is worth a look."""
        return not any(words.isdisjoint(need) for need in self.needs)


class RuleBook:
    """Rules in their order, and which of them may have something to say of a paragraph."""

    def __init__(self, rules: Sequence[GrammarRule]) -> None:
        self._rules = tuple(rules)
        self._cues = Cues([rule.cues for rule in rules])

    def faults(self, passage: Passage) -> Iterator[Fault]:
        """The faults of a paragraph, the first rule's first; they may overlap."""
        words = {token.text for token in passage.tokens}
        for number in sorted(self._cues.always | self._cues.seen(passage.text.lower())):
            rule = self._rules[number]
            if not rule.may_fire(words):
                continue
            for match in rule.pattern.finditer(passage.text):
                fault = rule.mend(Place(rule.kind, passage, match))
                if fault is not None:
                    yield fault
