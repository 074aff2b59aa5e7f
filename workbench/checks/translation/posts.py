"""A post in its male form with a woman's name: "the spokesman, Ana Ruiz"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.checks.fault import Fault
from workbench.checks.translation.people import SHE, VERB, Person
from workbench.checks.translation.rule import kind
from workbench.story import Passage
from workbench.story.finding import QT_TRANSLATE_NOOP

POST = kind(
    "post-gender",
    QT_TRANSLATE_NOOP("Rules", "A man’s post with a woman’s name"),
    QT_TRANSLATE_NOOP("Rules", "“{name}” is a woman; Spanish or Basque did not say so here."),
    0.85,
)
KINDS = (POST,)

_WOMEN = {
    "spokesman": "spokeswoman", "councilman": "councilwoman", "congressman": "congresswoman",
    "businessman": "businesswoman", "policeman": "policewoman", "sportsman": "sportswoman",
    "chairman": "chairwoman",
}  # fmt: skip
_POST = re.compile(rf"\b(?:{'|'.join(_WOMEN)})\b", re.IGNORECASE)
_FAR = 80  # code points between the post and the name


def find(passage: Passage, people: Sequence[Person]) -> Iterator[Fault]:
    """The posts of a paragraph that stand right before or behind a woman's name."""
    if not any(person.gender == SHE and person.full for person in people):
        return
    text = passage.text
    for match in _POST.finditer(text):
        person = _holder(text, match.start(), match.end(), people)
        if person is not None:
            put = _WOMEN[match.group().lower()]
            put = put.capitalize() if match.group()[0].isupper() else put
            yield POST.at(match.start(), match.end(), put, name=text[person.start : person.end])


def _holder(text: str, start: int, end: int, people: Sequence[Person]) -> Person | None:
    """The woman who holds the post: the next name, or the one before a comma."""
    behind = next((person for person in people if person.start >= end), None)
    if behind is not None and behind.gender == SHE and behind.full and behind.start - end < _FAR:
        between = text[end : behind.start]
        if (
            not VERB.search(between)
            and not re.search(r"[.;:“”()]|\b(?:and|to|with|by|who|that|as)\b", between)
            and between.count(",") < 2
        ):
            return behind
    before = [person for person in people if person.end <= start]
    if before and before[-1].gender == SHE and before[-1].full:
        between = text[before[-1].end : start]
        if re.fullmatch(r", (?:the |a |also |new |former |deputy |party |[A-Z]\w+ )*", between):
            return before[-1]
    return None
