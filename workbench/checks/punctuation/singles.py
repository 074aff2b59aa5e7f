"""Single quotation marks where American copy has double ones: the operation ‘Serón’, the 'green tickets'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault, Kind
from workbench.story import Action, Passage, Role, Severity, Span
from workbench.story.finding import QT_TRANSLATE_NOOP

SINGLE = Kind(
    "punctuation.single-quotes",
    Severity.WARNING,
    Action.BATCH,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "Single quotation marks"),
    QT_TRANSLATE_NOOP(
        "Rules", "American copy has double marks; single ones stand in heads and inside another quotation."
    ),
)
KINDS = (SINGLE,)

_SINGLE = re.compile(
    r"(?<![\w’'“\"‘&])(?P<open>['‘])(?P<inner>[^\W_](?:[^'‘’\"“”\n.?!;]|\.(?=\w)){0,58}?[\w)%.?!…])(?P<close>['’])"
    r"(?P<stop>[.,](?!\w))?(?![\w'’])"
)
_LONGEST = 7  # words
_ELISION = re.compile(r"\d0s\b|(?:n|em|til|tis|twas|cause|bout|round)\b")


def find(passage: Passage) -> Iterator[Fault]:
    """The single marks of a body paragraph, outside other quotations; heads may have them."""
    text = passage.text
    if passage.role in (Role.HEAD, Role.SUBHEAD) or text.rstrip("”\"'’) \n")[-1:] not in (".", "!", "?", ":"):
        return
    curly = "“" in text or "’" in text or '"' not in text
    for match in _SINGLE.finditer(text):
        inner = match["inner"]
        if inner.count(" ") >= _LONGEST or passage.is_quoted(Span(*match.span())) or _is_elision(match):
            continue
        left, right = ("“", "”") if curly else ('"', '"')
        stop = match["stop"] or ""
        yield SINGLE.at(match.start(), match.end(), f"{left}{inner}{stop}{right}", f"{inner}{stop}")


def _is_elision(match: re.Match[str]) -> bool:
    """Whether the first mark stands for letters or figures: “the '80s and the workers' union”, “'n'”."""
    return bool(_ELISION.match(match["inner"]))
