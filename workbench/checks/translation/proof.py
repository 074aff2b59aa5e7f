"""A rule's own examples, run."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.checks.translation.check import TranslationCheck
from workbench.checks.translation.rule import GrammarRule
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Finding, Passage, Span, Story

_OPEN, _CLOSE, _ARROW = "⟦", "⟧", " -> "


def prove(rule: GrammarRule, check: TranslationCheck) -> list[str]:
    """What is wrong with a rule's examples, one sentence each; an empty list is a proof."""
    failures = []
    for line in rule.fires:
        failures += _fires(line, rule, check)
    for line in rule.silent:
        failures += [
            f"“{line}” should be silent; it gives {_told(found)}" for found in [findings(check, line)] if found
        ]
    return failures


def findings(check: TranslationCheck, *texts: str) -> Sequence[Finding]:
    """What ``check`` says of a story of these paragraphs."""
    passages = [Passage(paragraph) for paragraph in Story.of(*texts).paragraphs]
    return list(check.judge([(passage, check.read(passage)) for passage in passages], StoryKnowledge()))


def marked(line: str) -> tuple[str, Span, str]:
    """An example taken apart: its text, the span that it marks, the repair ("" for none)."""
    text, _, put = line.partition(_ARROW)
    start, end = text.index(_OPEN), text.index(_CLOSE) - 1
    return text.replace(_OPEN, "").replace(_CLOSE, ""), Span(start, end), put


def _fires(line: str, rule: GrammarRule, check: TranslationCheck) -> list[str]:
    text, span, put = marked(line)
    found = findings(check, text)
    if [(finding.rule, finding.span) for finding in found] != [(rule.kind.rule, span)]:
        return [f"“{line}” should give {rule.kind.rule} once, at the brackets; it gives {_told(found)}"]
    first = found[0].proposals[0].text if found[0].proposals else ""
    if first != put:
        return [f"“{line}”: the first proposal is “{first}”"]
    again = findings(check, text[: span.start] + first + text[span.end :]) if put else ()
    return [f"“{line}” is not clean once it is repaired: {_told(again)}"] if again else []


def _told(found: Sequence[Finding]) -> str:
    return ", ".join(f"{finding.rule} at “{finding.text}”" for finding in found) or "nothing"
