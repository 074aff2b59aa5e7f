"""Everybody in a story: which surname is whose, and who holds which post."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from workbench.checks.translation import words
from workbench.checks.translation.people import VERB, Person
from workbench.language.names import folded
from workbench.story import Passage

_APPOSED = 70  # code points at most between a name and what its bearer is
_CASE = re.compile(r"(?<=[a-z]{3})(?:ek|k|ren|en|ri)$")  # Basque endings that were left on a surname


class Scene:
    """Everybody in a story. ``story``: paragraphs in order with their persons."""

    def __init__(self, story: Sequence[tuple[Passage, Sequence[Person]]]) -> None:
        self._story = story
        self._genders: dict[str, set[str]] = defaultdict(set)  # of a surname; "" among them: of somebody unknown
        self._roles: dict[str, set[str]] = defaultdict(set)  # genders of those who are told to be something
        for _, people in story:
            for person in people:
                if person.full or (person.gender and person.names):
                    for name in person.names:
                        self._genders[name].add(person.gender)
                        self._genders[_CASE.sub("", name)].add(person.gender)
        for passage, people in story:
            self._learn(passage.text, people)

    def _learn(self, text: str, people: Sequence[Person]) -> None:
        """Takes note of whole names that do not tell a gender, and of what people are."""
        for place, person in enumerate(people):
            first, _, more = text[person.start : person.end].partition(" ")
            if more and not person.gender and not person.faint and folded(first) not in self._genders:
                for name in person.names:
                    self._genders[name].add("")
            if person.role and not person.gender:
                self._roles[person.role].update(self._held(text, people, place))

    def _held(self, text: str, people: Sequence[Person], place: int) -> Iterator[str]:
        """The gender of the named person beside a post: "the minister, Ana Ruiz", "Ana Ruiz, minister of"."""
        person = people[place]
        if person.names:
            yield self.gender(person) or "?"
            return
        if (
            place + 1 < len(people)
            and people[place + 1].names
            and _is_apposed(text[person.end : people[place + 1].start])
        ):
            yield self.gender(people[place + 1]) or "?"
        elif place and people[place - 1].names:
            between = text[people[place - 1].end : person.start]
            if between.startswith((",", " (")) and _is_apposed(between):
                yield self.gender(people[place - 1]) or "?"

    def gender(self, person: Person) -> str:
        """m, f, or "" where the story does not tell."""
        if person.gender:
            return person.gender
        if person.names:
            known = {gender for name in person.names for gender in self._genders.get(name, ())}
            return known.pop() if len(known) == 1 else ""
        if person.definite:
            held = self._roles.get(person.role, set())
            return next(iter(held)) if len(held) == 1 and "?" not in held else ""
        return ""

    def is_known(self, person: Person) -> bool:
        """Whether a name is somebody's: it is no faint one, or the story tells of a person who bears it."""
        return bool(person.names) and (not person.faint or any(name in self._genders for name in person.names))

    def is_beside(self, person: Person, people: Sequence[Person], text: str) -> bool:
        """Whether a noun only tells what the name beside it is."""
        if person.names or not person.role or person.role in words.ANYBODY:
            return False
        place = people.index(person)
        return any(True for _ in self._held(text, people, place))

    def holds(self, gender: str, paragraphs: Sequence[int] | None = None) -> bool:
        """Whether these paragraphs (all by default) name or tell somebody of this gender, or of one not known."""
        for number in range(len(self._story)) if paragraphs is None else paragraphs:
            for person in self._story[number][1]:
                told = self.gender(person)
                if told == gender or (not told and self.is_known(person)):
                    return True
        return False


def _is_apposed(between: str) -> bool:
    """Whether these words only lead from a post to its holder's name."""
    if re.search(r"\b(?:of|for|in|at|on|near|under) (?:the )?$", between):
        return False
    if len(between) > _APPOSED or re.search(r"[.;:“”]", between) or VERB.search(between):
        return False
    return not re.search(r"\b(?:and (?![A-Z])|(?:to|with|by|who|that|from|against|than|as)\b)", between)
