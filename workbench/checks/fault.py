"""A kind of fault declared once, and one fault of that kind in one paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from workbench.story import Action, Category, Finding, Paragraph, Passage, Proposal, Severity, Span, Wording

_FADING = 0.35  # of the belief that the first proposal leaves over, this much goes to each further one


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fault: what every fault of it has in common.

    ``rule`` is "family.fault"; ``message`` and ``why`` are templates; ``confidence`` lies between 0 and 1.
    """

    rule: str
    severity: Severity
    action: Action
    confidence: float
    message: str
    why: str

    def at(self, start: int, end: int, *puts: str, **values: str) -> Fault:
        """A fault of this kind over the code points ``start`` to ``end``; ``puts`` come best first."""
        return Fault(self, Span(start, end), puts, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault in one paragraph, before it knows in which. ``puts`` are the words proposed, best first.

    ``action`` and ``confidence`` stand in for the kind's own where this one is more or less certain.
    """

    kind: Kind
    span: Span
    puts: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    evidence: tuple[Wording, ...] = ()
    action: Action | None = None
    confidence: float | None = None

    def but(
        self, action: Action | None = None, confidence: float | None = None, evidence: Wording | None = None
    ) -> Fault:
        """This fault with another action or confidence, or with more evidence."""
        return replace(
            self,
            action=action or self.action,
            confidence=self.confidence if confidence is None else confidence,
            evidence=self.evidence if evidence is None else (*self.evidence, evidence),
        )

    def with_apostrophes(self) -> Fault:
        """This fault with ’ for ' in what it proposes, for a story that writes it so."""
        if not any("'" in put for put in self.puts):
            return self
        return replace(self, puts=tuple(put.replace("'", "’") for put in self.puts))

    def finding(self, category: Category, paragraph: Paragraph) -> Finding:
        """What the editor is told about this fault in ``paragraph``."""
        belief = self.kind.confidence if self.confidence is None else self.confidence
        action = self.action or self.kind.action
        return Finding(
            rule=self.kind.rule,
            category=category,
            severity=self.kind.severity,
            confidence=belief,
            action=action if self.puts else Action.FLAG,
            paragraph=paragraph.id,
            span=self.span,
            text=self.span.of(paragraph.text),
            message=Wording(self.kind.message, self.values),
            why=Wording(self.kind.why, self.values),
            proposals=tuple(Proposal(put, round(_belief(belief, place), 2)) for place, put in enumerate(self.puts)),
            evidence=self.evidence,
        )


def has_curly_quotes(passages: Iterable[Passage]) -> bool:
    """Whether a story's apostrophes are ’: it has such, or it has curly quotation marks and no ' at all."""
    texts = [passage.text for passage in passages]
    if any("’" in text for text in texts):
        return True
    return any("“" in text for text in texts) and not any("'" in text for text in texts)


def _belief(first: float, place: int) -> float:
    return first if place == 0 else (1 - first) * _FADING + 0.05 / place
