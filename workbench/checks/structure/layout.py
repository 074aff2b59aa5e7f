"""How a story is laid out: names torn on to lines of their own, paragraphs of a lone mark."""

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
KINDS = (SPLIT, TORN, LONE_MARK)

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


def is_torn(above: str, text: str, below: str) -> bool:
    """Whether ``text``, a few words without a stop, is the middle of a sentence that begins above and ends below."""
    last, end, first = above.rstrip()[-1:], text.rstrip()[-1:], below.lstrip()[:1]
    stops_short = last.isalnum() or last in (",", "–", "—", "(")
    goes_on = first.islower() or first in (",", ";", ".", ")")
    return stops_short and goes_on and len(text.split()) <= 4 and (end.isalnum() or end in (",", ")"))
