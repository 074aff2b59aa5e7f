"""An entry's own examples, run: the same proof for the tests and the command line."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.checks.structure.check import StructureCheck
from workbench.checks.structure.rule import LineRule
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Finding, Passage, Span, Story

_OPEN, _CLOSE = "⟦", "⟧"


def prove(rule: LineRule, check: StructureCheck) -> list[str]:
    """What is wrong with an entry's examples, one sentence each; an empty list is a proof.

    ``check`` holds the whole list, so that one entry cannot take another's place unseen.
    """
    faults = []
    for line in rule.fires:
        text, span = _marked(line, rule.part)
        found = _findings(text, check)
        if [(finding.rule, finding.span) for finding in found] != [(rule.kind.rule, span)]:
            faults.append(f"“{line}” should give {rule.id} once, at {span}; it gives {_told(found)}.")
        elif _findings(text[: span.start] + text[span.end :], check):
            faults.append(f"“{line}” is not clean when the finding is taken out.")
    for line in rule.silent:
        if found := _findings(line, check):
            faults.append(f"“{line}” should be silent; it gives {_told(found)}.")
    return faults


def _marked(line: str, part: bool) -> tuple[str, Span]:
    if not part:
        return line, Span(0, len(line))
    start, end = line.index(_OPEN), line.index(_CLOSE)
    return line[:start] + line[start + 1 : end] + line[end + 1 :], Span(start, end - 1)


def _findings(text: str, check: StructureCheck) -> Sequence[Finding]:
    passages = [Passage(paragraph) for paragraph in Story.of(text).paragraphs]
    return list(check.judge([(passage, check.read(passage)) for passage in passages], StoryKnowledge()))


def _told(found: Sequence[Finding]) -> str:
    return ", ".join(f"{finding.rule} at {finding.span}" for finding in found) or "nothing"
