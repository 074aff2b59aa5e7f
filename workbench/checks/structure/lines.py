"""Finding the foreign lines of a paragraph: one pass for all cues, then only the rules whose cue was seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.checks.cues import Cues
from workbench.checks.structure.rule import LineRule
from workbench.story import Span

_SHORT = 12  # words; rules without a cue are tried on lines up to this length


class LineFinder:
    """Looks for the lines that a list of rules describes."""

    def __init__(self, rules: Sequence[LineRule]) -> None:
        self._rules = tuple(rules)
        self._cues = Cues([rule.cues for rule in rules])

    def find(self, text: str) -> Iterator[tuple[LineRule, Span]]:
        """The rules that fire in ``text`` and where; at most one that takes a whole line for each line."""
        start = 0
        for line in text.split("\n"):
            for rule, span in self._in_line(line):
                yield rule, _with_break(text, span.shifted(start), span == Span(0, len(line)))
            start += len(line) + 1

    def _in_line(self, line: str) -> Iterator[tuple[LineRule, Span]]:
        if not line or line.isspace():
            return
        words = line.count(" ") + 1
        numbers = self._cues.seen(line.lower())
        if words <= _SHORT:
            numbers |= self._cues.always
        for number in sorted(numbers):
            rule = self._rules[number]
            for span in rule.found(line, words):
                yield rule, span
                if not rule.part:
                    return


def _with_break(text: str, span: Span, whole: bool) -> Span:
    """A whole line goes with one of its line breaks, if the paragraph has more lines."""
    if whole and span.start > 0:
        return Span(span.start - 1, span.end)
    if whole and span.end < len(text):
        return Span(span.start, span.end + 1)
    return span
