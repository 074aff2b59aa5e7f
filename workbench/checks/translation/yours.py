"""Your in a story that speaks to nobody: the Spanish possessive is his, her, its, and the polite your."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.checks.fault import Fault
from workbench.checks.translation.rule import kind
from workbench.story import Passage, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

YOUR = kind(
    "your-for-his",
    QT_TRANSLATE_NOOP("Rules", "“your” in a story that speaks to nobody"),
    QT_TRANSLATE_NOOP("Rules", "Spanish “su” is his, her, its, their and the polite your."),
    0.62,
    Severity.WARNING,
)
KINDS = (YOUR,)

_MOST = 2  # more of them, and the story does speak to its readers
_YOU = re.compile(r"\b(?:you|your|yours|yourself|yourselves)\b(?![’'])", re.IGNORECASE)


def find(passage: Passage) -> Iterator[Fault]:
    """Every you and your of a paragraph outside quotation marks; for “you” a fault without proposals."""
    if "you" not in passage.text and "You" not in passage.text:
        return
    quoted = passage.quotations
    for match in _YOU.finditer(passage.text):
        if any(quote.start <= match.start() < quote.end for quote in quoted):
            continue
        puts: tuple[str, ...] = ()
        if match.group().lower() == "your" and "?" not in passage.sentence_at(match.start()).of(passage.text):
            puts = ("its", "his", "her", "their")
            puts = tuple(put.capitalize() for put in puts) if match.group()[0] == "Y" else puts
        yield YOUR.at(match.start(), match.end(), *puts)


def settled(faults: Sequence[tuple[Passage, Fault]]) -> Iterator[tuple[Passage, Fault]]:
    """Of all that a story holds, those worth telling."""
    if len(faults) <= _MOST:
        yield from ((passage, fault) for passage, fault in faults if fault.puts)
