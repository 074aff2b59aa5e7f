"""Findings as one JSON document: schema 1. Scripts and measurements read it; what stands here stays."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from workbench import __version__
from workbench.cli.checked import Checked
from workbench.story import Finding

SCHEMA = 1


def as_json(stories: Sequence[Checked], errors: Sequence[tuple[str, str]], rules: int, grammar: str) -> str:
    """The document. ``errors`` are pairs of path and sentence; ``grammar`` names the engine or is "off"."""
    document = {
        "schema": SCHEMA,
        "engine": {"version": __version__, "rules": rules, "grammar": grammar},
        "stories": [_story(checked) for checked in stories],
        "errors": [{"path": path, "message": message} for path, message in errors],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _story(checked: Checked) -> dict[str, Any]:
    story = checked.story
    return {
        "path": checked.name,
        "format": checked.document.format,
        "language": story.language,
        "words": story.words,
        "text": story.text,
        "findings": [_finding(checked, number, finding) for number, finding in checked.numbered()],
    }


def _finding(checked: Checked, number: str, finding: Finding) -> dict[str, Any]:
    span = checked.span(finding)
    return {
        "id": number,
        "rule": finding.rule,
        "category": finding.category.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "action": finding.action.value,
        "start": span.start,
        "end": span.end,
        "text": finding.text,
        "message": str(finding.message),
        "why": str(finding.why),
        "proposals": [{"text": put.text, "confidence": put.confidence} for put in finding.proposals],
        "evidence": [str(evidence) for evidence in finding.evidence],
    }
