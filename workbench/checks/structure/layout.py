"""How a story is laid out: names torn on to lines of their own, broken datelines, paragraphs of a lone mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault, Kind
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

SPLIT = Kind(
    "structure.split-sentence",
    Severity.ERROR,
    Action.BATCH,
    0.9,
    QT_TRANSLATE_NOOP("Rules", "A sentence torn over several lines"),
    QT_TRANSLATE_NOOP("Rules", "Words in bold or italics were put on a line of their own; the sentence goes on below."),
)
LONE_MARK = Kind(
    "structure.lone-mark",
    Severity.ERROR,
    Action.SAFE,
    0.97,
    QT_TRANSLATE_NOOP("Rules", "A paragraph without words"),
    QT_TRANSLATE_NOOP("Rules", "Nothing stands here but a mark."),
)
EMPTY_BRACKETS = Kind(
    "structure.dateline-agency",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "The dateline lost its agency"),
    QT_TRANSLATE_NOOP("Rules", "The brackets held an agency’s name, which somebody took out."),
)
SPANISH_MONTH = Kind(
    "structure.dateline-month",
    Severity.ERROR,
    Action.BATCH,
    0.92,
    QT_TRANSLATE_NOOP("Rules", "Spanish date in the dateline"),
    QT_TRANSLATE_NOOP("Rules", "The month was left in its Spanish short form, or stands behind the day."),
)
TORN = Kind(
    "structure.torn-paragraph",
    Severity.ERROR,
    Action.FLAG,
    0.88,
    QT_TRANSLATE_NOOP("Rules", "A sentence torn over several paragraphs"),
    QT_TRANSLATE_NOOP(
        "Rules", "Words in bold or italics became a paragraph; join them with the lines above and below."
    ),
)
KINDS = (SPLIT, TORN, LONE_MARK, EMPTY_BRACKETS, SPANISH_MONTH)

_MONTHS = {
    "ene": "Jan.", "feb": "Feb.", "mar": "March", "abr": "April", "may": "May", "jun": "June", "jul": "July",
    "ago": "Aug.", "sep": "Sept.", "sept": "Sept.", "oct": "Oct.", "nov": "Nov.", "dic": "Dec.",
}  # fmt: skip
_EMPTY = re.compile(r" ?\(\s*\)(?=\s*[-–—.:])")
_DATE = re.compile(
    r"(?:(?<=^)|(?<=, ))(?P<day>\d{1,2}) (?P<month>Ene|Feb|Mar|Abr|May|Jun|Jul|Ago|Sept?|Oct|Nov|Dic)\.?"
    r"(?= ?(?:\(|[-–—]|$))"
)
_HEAD_OF_LINE = 70  # code points in which a dateline must lie
_TORN = re.compile(r"(?<=[^\s.?!:;”\"’)…])\n(?P<name>[^\n]{1,40}[^\s.?!:;\n])\n(?=[a-zà-ÿ,;.])")


def in_paragraph(text: str) -> Iterator[Fault]:
    """The faults of layout that show inside one paragraph."""
    if len(text) < 4 and text.strip() and not any(char.isalnum() for char in text):
        if text.strip() not in ("***", "* *", "...", "…", "—", "--", "---", "•", "#", "##", "###"):
            yield LONE_MARK.at(0, len(text), "")
        return
    if "\n" in text:
        for match in _TORN.finditer(text):
            if len(match["name"].split()) <= 4:
                below = text[match.end()]
                joined = f" {match['name']}" + ("" if below in ",;." else " ")
                yield SPLIT.at(match.start(), match.end(), joined)


def dateline(text: str) -> Iterator[Fault]:
    """The faults of a dateline at the head of a story's first paragraphs."""
    head = text[:_HEAD_OF_LINE]
    match = _EMPTY.search(head)
    if match and not re.search(r"[.?!] [A-Z]", head[: match.start()]):
        yield EMPTY_BRACKETS.at(match.start(), match.end(), "")
    if match := _DATE.search(head):
        month = _MONTHS[match["month"].lower()]
        yield SPANISH_MONTH.at(match.start(), match.end(), f"{month} {match['day']}")


def is_torn(above: str, text: str, below: str) -> bool:
    """Whether ``text``, a few words without a stop, is the middle of a sentence that begins above and ends below."""
    last, end, first = above.rstrip()[-1:], text.rstrip()[-1:], below.lstrip()[:1]
    stops_short = last.isalnum() or last in (",", "–", "—", "(")
    goes_on = first.islower() or first in (",", ";", ".", ")")
    return stops_short and goes_on and len(text.split()) <= 4 and (end.isalnum() or end in (",", ")"))
