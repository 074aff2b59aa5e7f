"""Findings for the eye and for editors' jump lists: path:line:column, as compilers write them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from workbench.cli.checked import Checked
from workbench.cli.speech import count
from workbench.story import Action, Category, Finding

_LONGEST = 60  # code points of a found text or a proposal; a repeated paragraph is not shown whole


def lines(checked: Checked) -> Iterator[str]:
    """One line a finding."""
    for finding in checked.findings:
        line, column = checked.position(finding)
        yield f"{checked.name}:{line}:{column}: {finding.rule}: {finding.message}: {_change(finding)}"


def _change(finding: Finding) -> str:
    found = f"“{_shown(finding.text)}”"
    if not finding.proposals:
        return found
    put = finding.proposals[0].text
    return f"{found} → “{_shown(put)}”" if put else f"{found} → (take out)"


def _shown(text: str) -> str:
    """On one line, without letters that would steer the terminal."""
    line = "".join(letter if letter.isprintable() else "·" for letter in text.replace("\n", "⏎"))
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def summary(stories: Sequence[Checked]) -> str:
    """What the run came to, in one line."""
    findings = [finding for checked in stories for finding in checked.findings]
    read = f"{count(len(stories), 'story', 'stories')}, {count(sum(c.story.words for c in stories), 'word')}"
    if not findings:
        return f"{read}: nothing found"
    by_category = Counter(finding.category for finding in findings)
    kinds = ", ".join(f"{category} {by_category[category]}" for category in Category if by_category[category])
    safe = sum(finding.action is Action.SAFE for finding in findings)
    return f"{read}: {count(len(findings), 'finding')} ({kinds}); {safe} safe to repair unseen"
