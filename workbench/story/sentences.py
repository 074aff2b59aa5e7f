"""Where sentences and quotations lie in a paragraph."""

from __future__ import annotations

import re

from workbench.story.model import Span

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st sr jr gen col lt sgt maj capt cmdr adm rev hon gov sen rep pres no nos vs etc inc ltd co "
    "corp dept est jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun approx art sec min "
    "max ph u.s u.k u.n e.u a.m p.m i.e e.g d.c b.c a.d ph.d cf al fig vol".split()
)
_STOP = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s|$)")
_OPENERS = {"“": "”", "«": "»", "„": "“"}


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of ``text``, without the white space between them.

    A stop ends a sentence when white space follows, the word before it is no abbreviation or initial, and
    what follows does not begin in lower case after a stop inside quotation marks.
    """
    found, start = [], 0
    for match in _STOP.finditer(text):
        if match.end() < start or not _ends_sentence(text, match):
            continue
        found.append(_trimmed(text, start, match.end()))
        start = match.end()
    if text[start:].strip():
        found.append(_trimmed(text, start, len(text)))
    return tuple(span for span in found if len(span))


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() :].lstrip()[:1]
    if match.group().startswith("."):
        head = text[: match.start()]
        word = re.split(r"[\s(“\"‘«]", head)[-1].lower()
        if len(match.group()) == 1 and (word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha())):
            return bool(after) and after.isupper() and word in ("a.m", "p.m", "etc", "inc", "jr")
    quoted = any(mark in match.group() for mark in '"”’»)]')
    return not (quoted and after.islower())


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def quotations(text: str) -> tuple[Span, ...]:
    """The stretches inside double quotation marks or guillemets, without the marks.

    A quotation that is never closed runs to the end of the paragraph, as one that goes on in the next does.
    """
    found: list[Span] = []
    opened: int | None = None
    closer = ""
    for place, char in enumerate(text):
        if opened is None:
            if char in _OPENERS:
                opened, closer = place + 1, _OPENERS[char]
            elif char == '"':
                opened, closer = place + 1, '"'
        elif char == closer:
            found.append(Span(opened, place))
            opened = None
    if opened is not None:
        found.append(Span(opened, len(text)))
    return tuple(found)
