"""An entry's own examples, run: the same proof for the tests, the command line and the house list's editor.

``fires`` marks the span in brackets and gives the first proposal: “Tartus, [fief] of the clan -> stronghold”. Where a
further proposal needs the other article, “a” before the brackets belongs to the finding as well.
An empty proposal ("-> ") takes the words out; without “->” the entry only flags.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.checks.phrases.check import PhrasesCheck
from workbench.checks.phrases.rule import PhraseRule
from workbench.language.knowledge import StoryKnowledge
from workbench.language.topics import TopicVote
from workbench.story import Finding, Paragraph, Passage, Role, Span

_EXAMPLE = re.compile(r"(?P<before>[^\[\]]*)\[(?P<found>[^\[\]]*)\](?P<after>[^\[\]]*?)(\s*->(?P<put>.*))?", re.DOTALL)


@dataclass(frozen=True)
class Example:
    """A line of ``fires``, read: the text without brackets, the span, and the first proposal (None for a flag)."""

    text: str
    span: Span
    put: str | None

    @classmethod
    def of(cls, line: str) -> Example | None:
        """The example, or None when the line does not mark exactly one span."""
        match = _EXAMPLE.fullmatch(line)
        if match is None:
            return None
        before, found = match["before"], match["found"]
        put = None if match["put"] is None else match["put"].strip()
        return cls(before + found + match["after"], Span(len(before), len(before) + len(found)), put)

    @property
    def repaired(self) -> tuple[str, Span]:
        """The text with the proposal in place, and where it lies there."""
        put = self.put or ""
        text = self.text[: self.span.start] + put + self.text[self.span.end :]
        return text, Span(self.span.start, self.span.start + len(put))


def findings(text: str, check: PhrasesCheck, vote: TopicVote, role: Role = Role.BODY) -> Sequence[Finding]:
    """What ``check`` says of a story that is this one paragraph."""
    passage = Passage(Paragraph(0, text, role))
    knowledge = StoryKnowledge.of([passage], vote.of([passage]))
    return list(check.judge([(passage, check.read(passage))], knowledge))


def prove(rule: PhraseRule, check: PhrasesCheck, vote: TopicVote | None = None) -> list[str]:
    """What is wrong with an entry's examples, one sentence each; an empty list is a proof.

    ``check`` holds the entry among all others, so that one entry cannot take another's place unseen. ``vote``
    is the program's own when it is None.
    """
    vote = vote or TopicVote.shipped()
    role = rule.roles[0] if rule.roles else Role.BODY
    failures = []
    for line in rule.fires:
        failures += _fires(line, rule, check, vote, role)
    for line in rule.silent:
        heard = [found for found in findings(line, check, vote, role) if found.rule == rule.rule]
        failures += [f"“{line}” should be silent, but “{found.text}” is found" for found in heard]
    return failures


def _fires(line: str, rule: PhraseRule, check: PhrasesCheck, vote: TopicVote, role: Role) -> list[str]:
    example = Example.of(line)
    if example is None:
        return [f"“{line}” must mark one stretch in [brackets]"]
    every = findings(example.text, check, vote, role)
    own = [found for found in every if found.rule == rule.rule]
    if len(own) != 1:
        others = ", ".join(found.rule for found in every) or "nothing"
        return [f"“{line}” should be found once, not {len(own)} times (found: {others})"]
    found = own[0]
    article = example.text[found.span.start : example.span.start]
    if found.span != example.span and not (article.lower() in ("a ", "an ") and found.span.end == example.span.end):
        return [f"“{line}”: “{found.text}” is found instead of the brackets"]
    first = found.proposals[0].text.removeprefix(article) if found.proposals else None
    if first != example.put:
        return [f"“{line}”: the first proposal is “{first}”"]
    if example.put is None:
        return []
    text, place = example.repaired
    again = [left for left in findings(text, check, vote, role) if _touches(left.span, place)]
    return [f"“{line}”: after the repair {left.rule} still finds “{left.text}”" for left in again]


def _touches(span: Span, place: Span) -> bool:
    return span.overlaps(place) or (not len(place) and span.start <= place.start <= span.end)
