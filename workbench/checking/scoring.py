"""How good the checks are, measured against stories that an editor marked by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from workbench.checking.verdicts import FindingVerdict, MarkVerdict, StoryVerdict, judged
from workbench.formats.criticmarkup import MarkedStory
from workbench.story import Action, Finding, Severity, Story

_COUNTED = (Severity.ERROR, Severity.WARNING)  # advice is taste: it can be no false alarm
_OTHER = "other"  # marks that name no category

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of one category, one rule, or all.

    ``found``: marks that a finding lies on, of whatever category; ``right_first`` and ``right``: marks whose repair is
    the first proposal, or any. Of the findings of this category or rule, errors and warnings are ``true`` (on a
    mark) or ``false``, and ``exact`` when their first proposal is what the editor wrote; ``advice`` is counted apart.
    A rule has no marks of its own.
    """

    marks: int
    found: int
    right_first: int
    right: int
    findings: int
    true: int
    exact: int
    advice: int

    @property
    def false(self) -> int:
        """Errors and warnings where the editor changed nothing."""
        return self.findings - self.true

    @property
    def precision(self) -> float | None:
        """The share of errors and warnings that are true; None when there are none."""
        return _ratio(self.true, self.findings)

    @property
    def recall(self) -> float | None:
        """The share of marks that were found."""
        return _ratio(self.found, self.marks)

    @property
    def proposed(self) -> float | None:
        """The share of marks whose repair stands among the proposals."""
        return _ratio(self.right, self.marks)


@dataclass(frozen=True)
class Score:
    """The figures of a whole evaluation.

    ``clean_words`` and ``clean_alarms`` are of the stories without marks. ``safe_wrong`` counts findings whose
    action is safe and whose first proposal is not what the editor wrote; those inside a passage that she wrote
    anew are in ``safe`` but cannot be wrong. ``fields`` are the marks that narrow their category ("phrases/courts");
    findings have no field. ``missed`` and ``false`` name the story with each verdict.
    """

    stories: int
    words: int
    clean_stories: int
    clean_words: int
    clean_alarms: int
    safe: int
    safe_wrong: int
    total: Tally
    categories: Mapping[str, Tally]
    fields: Mapping[str, Tally]
    rules: Mapping[str, Tally]
    missed: tuple[tuple[str, MarkVerdict], ...]
    false: tuple[tuple[str, FindingVerdict], ...]

    @property
    def alarms_per_thousand(self) -> float | None:
        """Errors and warnings per 1,000 words of clean copy; None when there was none."""
        return _ratio(1000 * self.clean_alarms, self.clean_words)

    @property
    def safe_wrong_share(self) -> float | None:
        """The share of safe repairs that are wrong."""
        return _ratio(self.safe_wrong, self.safe)


def score(stories: Mapping[str, MarkedStory], check: Callable[[Story], Sequence[Finding]]) -> Score:
    """The checks measured: ``check`` finds in the received text of each of ``stories`` (name to story)."""
    verdicts = {name: judged(story, check(story.received)) for name, story in stories.items()}
    clean = [name for name, story in stories.items() if not story.marks]
    marks = [mark for verdict in verdicts.values() for mark in verdict.marks]
    findings = [finding for verdict in verdicts.values() for finding in verdict.findings]
    safe = [verdict for verdict in findings if verdict.finding.action is Action.SAFE]
    return Score(
        stories=len(stories),
        words=sum(story.received.words for story in stories.values()),
        clean_stories=len(clean),
        clean_words=sum(stories[name].received.words for name in clean),
        clean_alarms=sum(_counts(finding) for name in clean for finding in verdicts[name].findings),
        safe=len(safe),
        safe_wrong=sum(not verdict.right_first and not verdict.within for verdict in safe),
        total=_tally(marks, findings),
        categories=_by_category(marks, findings),
        fields={name: _tally(held, ()) for name, held in _grouped(marks, _field).items() if "/" in name},
        rules={rule: _tally((), held) for rule, held in _grouped(findings, lambda item: item.finding.rule).items()},
        missed=_named(verdicts, lambda verdict: [mark for mark in verdict.marks if not mark.right]),
        false=_named(verdicts, lambda verdict: [item for item in verdict.findings if _counts(item) and not item.true]),
    )


def _by_category(marks: Sequence[MarkVerdict], findings: Sequence[FindingVerdict]) -> dict[str, Tally]:
    marked = _grouped(marks, _category)
    found = _grouped(findings, lambda item: item.finding.category.value)
    return {name: _tally(marked.get(name, ()), found.get(name, ())) for name in sorted({*marked, *found})}


def _category(verdict: MarkVerdict) -> str:
    return verdict.mark.category.value if verdict.mark.category else _OTHER


def _field(verdict: MarkVerdict) -> str:
    return f"{_category(verdict)}/{verdict.mark.field}" if verdict.mark.field else _category(verdict)


def _grouped(items: Iterable[Item], name: Callable[[Item], str]) -> dict[str, list[Item]]:
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(name(item), []).append(item)
    return dict(sorted(groups.items()))


def _named(
    verdicts: Mapping[str, StoryVerdict], chosen: Callable[[StoryVerdict], Sequence[Item]]
) -> tuple[tuple[str, Item], ...]:
    return tuple((name, item) for name, verdict in verdicts.items() for item in chosen(verdict))


def _counts(verdict: FindingVerdict) -> bool:
    return verdict.finding.severity in _COUNTED


def _tally(marks: Sequence[MarkVerdict], findings: Sequence[FindingVerdict]) -> Tally:
    counted = [verdict for verdict in findings if _counts(verdict)]
    return Tally(
        marks=len(marks),
        found=sum(mark.found for mark in marks),
        right_first=sum(mark.right_first for mark in marks),
        right=sum(mark.right for mark in marks),
        findings=len(counted),
        true=sum(verdict.true for verdict in counted),
        exact=sum(verdict.right_first for verdict in counted),
        advice=len(findings) - len(counted),
    )


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None
