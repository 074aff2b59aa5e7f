"""Findings in SARIF 2.1.0 (OASIS), which code-review tools and editors show beside the text.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from workbench import __version__
from workbench.cli.checked import Checked
from workbench.story import Finding, Severity

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def as_sarif(stories: Sequence[Checked], errors: Sequence[tuple[str, str]], _rules: int, _grammar: str) -> str:
    """The document: one run. Columns count code points, and lines are those of the file as received."""
    used = {finding.rule: finding for checked in stories for finding in checked.findings}
    rules = [{"id": rule, "shortDescription": {"text": str(finding.message)}} for rule, finding in sorted(used.items())]
    notices = [
        {"level": "error", "message": {"text": message}, "locations": [_location(path)] if path else []}
        for path, message in errors
    ]
    run = {
        "tool": {"driver": {"name": "Wire Workbench", "semanticVersion": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not errors, "toolExecutionNotifications": notices}],
        "results": [_result(checked, number, found) for checked in stories for number, found in checked.numbered()],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _result(checked: Checked, number: str, finding: Finding) -> dict[str, Any]:
    line, column = checked.position(finding)
    location = _location(checked.name)
    location["physicalLocation"]["region"] = {"startLine": line, "startColumn": column}
    put = f" → “{finding.proposals[0].text}”" if finding.proposals else ""
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}: “{finding.text}”{put}. {finding.why}"},
        "locations": [location],
        "partialFingerprints": {"finding/v1": number},
        "properties": {"category": finding.category.value, "confidence": finding.confidence},
    }


def _location(name: str) -> dict[str, Any]:
    address = Path(name).as_posix().encode("utf-8", "surrogateescape")
    return {"physicalLocation": {"artifactLocation": {"uri": quote(address)}}}
