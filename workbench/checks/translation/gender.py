"""A he for a woman or a she for a man: Spanish drops the subject, "su" is his and her, Basque has no gender at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.checks.fault import Fault
from workbench.checks.translation.people import HE, SHE, VERB, Person, Pronoun
from workbench.checks.translation.rule import kind
from workbench.checks.translation.scene import Scene
from workbench.checks.translation.view import View
from workbench.story import Passage, Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

WRONG = kind(
    "pronoun-gender",
    QT_TRANSLATE_NOOP("Rules", "Pronoun of the wrong gender"),
    QT_TRANSLATE_NOOP("Rules", "Nobody in view but “{name}”; Spanish and Basque pronouns do not say he or she."),
    0.8,
)
KINDS = (WRONG,)

_ALONE, _NEAR, _FAR = 0.86, 0.74, 0.45
_PART = 80  # code points between “For his part” and the name
_PROVED = 2  # sure faults of this kind in a story make the doubtful ones likelier
_PUTS = {"he": "she", "him": "her", "himself": "herself", "she": "he", "herself": "himself", "hers": "his"}
_OBJECT = re.compile(
    r"[.,;:?!)”]|$| (?:to|in|on|at|for|from|with|by|as|and|or|but|of|that|into|after|before|when|while|"
    r"this|last|about|over|out|up)\b"
)
# "In her speech, Waters …": whose speech it is comes after.
_FRONTED = re.compile(
    r"(?:In|At|During|After|With|On|By|Through|Despite|Before) (?P<his>his|her)\b[^,.]{0,60}, (?!(?:The|I|"
    r"It|He|She|They)\b)[A-ZÁÉÍÓÚÑ]"
)
# Whose these are is told by what they are.
_SPOUSES = frozenset(
    (
        ("his", "wife"),
        ("his", "widow"),
        ("his", "girlfriend"),
        ("her", "husband"),
        ("her", "boyfriend"),
        ("her", "widower"),
    )
)
_PRONOUN = re.compile(r"\b(?:him|her)\b")
_OWN_PART = re.compile(r"(?:For|On|In) (?P<his>his|her) (?:own )?(?:part|turn|side),")
_WHO = re.compile(r"(?: \([^()]*\))?(?:,? (?:of|from) [^,.;]{2,40})?(?:, [^,.;“”]{2,60})?,? who ")


@dataclass(frozen=True, slots=True)
class _Doubt:
    passage: Passage
    fault: Fault
    sure: bool


def find(story: Sequence[tuple[Passage, Sequence[Person], Sequence[Pronoun]]]) -> Iterator[tuple[Passage, Fault]]:
    """The pronouns of a story that fit nobody in view, each with its paragraph."""
    if not any(pronouns for _, _, pronouns in story):
        return
    held = [(passage, people) for passage, people, _ in story]
    scene = Scene(held)
    doubts = [
        doubt
        for number, (passage, _, pronouns) in enumerate(story)
        for pronoun in pronouns
        if (doubt := _doubt(passage, pronoun, View(scene, held, number, pronoun)))
    ]
    sure = sum(doubt.sure for doubt in doubts)
    for doubt in doubts:
        if doubt.sure:
            yield doubt.passage, doubt.fault
        elif sure >= _PROVED:
            yield (
                doubt.passage,
                doubt.fault.but(
                    confidence=0.58,
                    evidence=Wording.of(
                        QT_TRANSLATE_NOOP("Rules", "{number} more pronouns of the wrong gender in this story"),
                        number=str(sure),
                    ),
                ),
            )


def _doubt(passage: Passage, pronoun: Pronoun, view: View) -> _Doubt | None:
    other = SHE if pronoun.gender == HE else HE
    if _is_another(passage, pronoun, view):
        return None
    lead = _FRONTED.match(passage.text, view.sentence.start)
    if lead and lead.start("his") == pronoun.start and not (view.behind and view.gender(view.behind[0]) == other):
        return None
    person = _owner(passage, pronoun, view, other)
    if person is not None:
        return _Doubt(passage, _fault(passage, pronoun, view.called(person)).but(confidence=_ALONE), sure=True)
    near = view.near(other)
    if near is None or view.is_follower(pronoun.gender) or not view.is_subject(near):
        return None
    if not any(near is one for one in view.before) and not view.is_first(pronoun.start):
        return None
    if pronoun.text == "him" or (pronoun.text == "her" and _OBJECT.match(passage.text, pronoun.end)):
        return None  # what a sentence does to somebody, it does to another than its subject
    fault = _fault(passage, pronoun, view.called(near))
    if not view.holds_anywhere(pronoun.gender):
        return _Doubt(passage, fault.but(confidence=_ALONE), sure=True)
    if not near.names:
        return None
    if not view.holds_here(pronoun.gender):
        return _Doubt(passage, fault.but(confidence=_NEAR), sure=True)
    return _Doubt(passage, fault.but(confidence=_FAR), sure=False)


def _is_another(passage: Passage, pronoun: Pronoun, view: View) -> bool:
    """Whether the sentence itself speaks of a second person: "Ruiz told him" is never about Ruiz."""
    if (pronoun.text, _word_at(passage.text, pronoun.end)) in _SPOUSES:
        return True
    if not view.before:
        return False
    if any(
        f" {pronoun_text} {spouse}" in passage.text[view.sentence.start : pronoun.start]
        for pronoun_text, spouse in _SPOUSES
        if (pronoun_text == "his") == (pronoun.gender == HE)
    ):
        return True
    objects = ("him",) if pronoun.gender == HE else ("her",)
    return any(
        match.group() in objects and (match.group() != "her" or bool(_OBJECT.match(passage.text, match.end())))
        for match in _PRONOUN.finditer(passage.text, view.before[0].end, pronoun.end)
    )


def _word_at(text: str, end: int) -> str:
    match = re.compile(r" (\w+)").match(text, end)
    return match[1] if match else ""


def _owner(passage: Passage, pronoun: Pronoun, view: View, other: str) -> Person | None:
    """The person whom the sentence itself makes the owner: "Ana Ruiz, who … his"; "For his part, Ana Ruiz"."""
    text = passage.text
    last = view.nearest
    if last is not None:
        between = text[last.end : pronoun.start]
        match = _WHO.match(between)
        if match and view.gender(last) == other and last.names and not re.search(r"[“”]", between):
            clause = between[match.end() :]
            return last if len(clause) < 60 and VERB.search(clause) else None
        return None
    part = _OWN_PART.match(text, view.sentence.start)
    if not part or part.start("his") != pronoun.start:
        return None
    first = next((person for person in view.behind if view.gender(person)), None)
    if first is None or view.gender(first) != other or first.start - part.end() > _PART:
        return None
    return None if VERB.search(text[part.end() : first.start]) else first


def _fault(passage: Passage, pronoun: Pronoun, name: str) -> Fault:
    rest = passage.text[pronoun.end :]
    puts: tuple[str, ...]
    if pronoun.text == "his":
        puts = ("hers",) if re.match(r"[.,;]|$", rest) else ("her",)
    elif pronoun.text == "her":
        puts = ("him", "his") if _OBJECT.match(rest) else ("his", "him")
    else:
        puts = (_PUTS[pronoun.text],)
    if passage.text[pronoun.start].isupper():
        puts = tuple(put.capitalize() for put in puts)
    return WRONG.at(pronoun.start, pronoun.end, *puts, name=name)
