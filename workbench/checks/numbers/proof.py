"""A rule's own examples, run."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.checks.numbers.check import NumbersCheck
from workbench.checks.numbers.rule import NumberRule
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Finding, Passage, Span, Story

_OPEN, _CLOSE, _ARROW = "⟦", "⟧", " -> "


def prove(rule: NumberRule, check: NumbersCheck) -> list[str]:
    """What is wrong with a rule's examples, one sentence each; an empty list is a proof.

    ``check`` holds all rules, so that one rule cannot take another's place unseen.
    """
    failures = []
    for line in rule.fires:
        failures += _fires(line, rule, check)
    for line in rule.silent:
        failures += [
            f"“{line}” should be silent; it gives {_told(found)}" for found in [findings(line, check)] if found
        ]
    return failures


def findings(text: str, check: NumbersCheck) -> Sequence[Finding]:
    """What ``check`` says of a story that is this one paragraph."""
    passages = [Passage(paragraph) for paragraph in Story.of(text).paragraphs]
    return list(check.judge([(passage, check.read(passage)) for passage in passages], StoryKnowledge()))


def _fires(line: str, rule: NumberRule, check: NumbersCheck) -> list[str]:
    marked, _, put = line.partition(_ARROW)
    start, end = marked.index(_OPEN), marked.index(_CLOSE) - 1
    text = marked.replace(_OPEN, "").replace(_CLOSE, "")
    found = findings(text, check)
    if [(finding.rule, finding.span) for finding in found] != [(rule.kind.rule, Span(start, end))]:
        return [f"“{line}” should give {rule.kind.rule} once, at the brackets; it gives {_told(found)}"]
    first = found[0].proposals[0].text if found[0].proposals else ""
    if first != put:
        return [f"“{line}”: the first proposal is “{first}”"]
    again = findings(text[:start] + first + text[end:], check) if put else ()
    return [f"“{line}” is not clean once it is repaired: {_told(again)}"] if again else []


def _told(found: Sequence[Finding]) -> str:
    return ", ".join(f"{finding.rule} at “{finding.text}”" for finding in found) or "nothing"
