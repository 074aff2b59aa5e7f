"""A subject named twice in one clause: "Abu Mohamed al-Jolani, leader of the group, it did not take long"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault
from workbench.checks.punctuation import smallwords as words
from workbench.checks.punctuation.capitals import SECOND_SUBJECT
from workbench.story import Action, Passage, Span

_TIMES = (
    "time|times|day|days|night|morning|afternoon|evening|week|weekend|month|year|years|decade|moment|minute|minutes|"
    "hour|hours|summer|winter|spring|autumn|season|more|less|fewer|sooner|longer|earlier|later|better|worse|higher|"
    "lower|faster|aside|apart|notwithstanding|included|instead"
)
_NOT_FIRST = f"(?!(?:The|A|An) (?:next|same|last|first|second|other|moment|{_TIMES})\\b)(?!(?:{words.DAYS})\\b)"
_CLAUSE = re.compile(
    rf"{_NOT_FIRST}(?P<subject>(?:The [a-zà-ÿ]|[A-ZÀ-Þ][\w’-]+ (?:(?:al|de|del|la|bin|el) )*[A-ZÀ-Þ])"
    r"[^.,;:“”\"()?!]{3,80}(?:\([^()]{1,30}\))?(?:, (?!and |but |or |when |if |because |as )[^.,;:“”\"()?!]{3,80})?),"
    r" (?P<pronoun>it|he|she|they) (?P<verb>did|was|is|were|are|has|have|had|will|would|does|do) (?P<next>[a-z]+)"
)
_NOT_THE_SUBJECT = re.compile(
    rf"\b(?:{_TIMES}|who|which|that|where|when|if|ago|whether|thanks|due|according|including)\b"
)
# "…, it is said, …" and the like are remarks of the writer's own.
_REMARK = frozenset("said believed thought known understood reported hoped feared true clear likely important".split())


def find(passage: Passage) -> Iterator[Fault]:
    """The second subjects of a paragraph's sentences, outside quotation marks."""
    text = passage.text
    if not (", it " in text or ", he " in text or ", she " in text or ", they " in text):
        return
    for sentence in passage.sentences:
        match = _CLAUSE.match(text, sentence.start, sentence.end)
        if match is None or match["next"] in _REMARK or passage.is_quoted(Span(*match.span("verb"))):
            continue
        subject = match["subject"]
        if words.FINITE.search(subject) or _NOT_THE_SUBJECT.search(subject):
            continue
        start, end = match.start("pronoun"), match.end("verb")
        fault = SECOND_SUBJECT.at(start, end, match["verb"], pronoun=match["pronoun"])
        yield fault.but(Action.ASK, 0.7)
