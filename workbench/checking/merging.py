"""LanguageTool's findings put among our own."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.checking.checker import Report
from workbench.checking.overlaps import agreed
from workbench.grammar.standing import stand_back
from workbench.story import Finding


def merged(report: Report, grammar: Iterable[Finding]) -> Report:
    """``report`` with those findings of ``grammar`` (about the same story) that it does not name itself."""
    hidden = [finding for behind in report.behind.values() for finding in behind]
    added = stand_back(grammar, [*report.findings, *hidden], report.story)
    if not added:
        return report
    kept, behind = agreed([*report.findings, *added], report.story)
    everything = {finding: (*report.behind.get(finding, ()), *behind.get(finding, ())) for finding in kept}
    return Report(report.story, kept, {one: more for one, more in everything.items() if more}, report.topics)
