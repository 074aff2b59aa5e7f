"""Whom a reader has in view at a pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from workbench.checks.translation import words
from workbench.checks.translation.people import HE, SHE, VERB, Person, Pronoun
from workbench.checks.translation.scene import Scene
from workbench.story import Passage, Span

_PARAGRAPHS = 3  # and in how many paragraphs above
_SENTENCES = 4  # how far back a pronoun looks in its paragraph
# What comes before a clause and may speak of its subject: "When he met Ruiz, Calvo laughed".
_FRONT = re.compile(
    r"(?:When|While|After|Before|Although|Though|If|As|Since|Because|In|At|On|With|During|Through|By|Despite|For|From|"
    r"Once|Until|Without|Upon|Under|Like|Unlike|Besides|To|His|Her|Back|Only|Just|Now|Then|Today|Yesterday|Later|Finally|Also|"
    r"Likewise|However|Moreover|Furthermore|Meanwhile|Of|According|Asked|\w+ing)\b"
)
_QUOTED = re.compile(r"[”\"],? ?(?:also )?$")
_SAME = {HE: re.compile(r"\b(?:[Hh]e|[Hh]is)\b"), SHE: re.compile(r"\b(?:[Ss]he|[Hh]er)\b")}
_FRONTED = 70  # code points that may come before a sentence's subject
_AS_FAR = re.compile(r"\b(?:as|as far as|than|according to) $")
_TOLD_BY = re.compile(rf"(?:{words.REPORTED}|said|says|told|asked|by telephone) $")
_BE = re.compile(r"\b(?:is|was) $")
_OBJECT_OF = re.compile(r"\b(?:of|by|with|to|for|from|against|between|than|as|about|and) $")
_ATTRIBUTED = re.compile(
    r" (?:has |have )?(?:said|added|explained|stressed|noted|recalled|insisted|assured|warned|pointed out)[,.]"
)


@dataclass(frozen=True)
class View:
    """The persons around one pronoun."""

    scene: Scene
    story: Sequence[tuple[Passage, Sequence[Person]]]
    number: int
    pronoun: Pronoun

    @cached_property
    def sentence(self) -> Span:
        """The sentence that the pronoun stands in."""
        return self.story[self.number][0].sentence_at(self.pronoun.start)

    @cached_property
    def before(self) -> Sequence[Person]:
        """The persons before the pronoun in its sentence."""
        people = self.story[self.number][1]
        return [one for one in people if self.sentence.start <= one.start and one.end <= self.pronoun.start]

    @cached_property
    def behind(self) -> Sequence[Person]:
        """The persons behind the pronoun in its sentence."""
        people = self.story[self.number][1]
        return [one for one in people if self.pronoun.end <= one.start < self.sentence.end]

    def gender(self, person: Person) -> str:
        """See ``Scene.gender``."""
        return self.scene.gender(person)

    def called(self, person: Person) -> str:
        """How a person is named where he or she stands."""
        for passage, people in self.story:
            if any(one is person for one in people):
                return passage.text[person.start : person.end]
        return person.role

    def near(self, gender: str) -> Person | None:
        """The last person in view, if of ``gender``, named, and alone with others of that gender; None otherwise.

        Looks back sentence by sentence until one names or tells somebody, in the paragraph and then the one above.
        """
        passage, people = self.story[self.number]
        for span in reversed([span for span in passage.sentences if span.start <= self.pronoun.start][-_SENTENCES:]):
            end = min(span.end, self.pronoun.start)
            settled, person = self._told(
                [one for one in people if span.start <= one.start and one.end <= end], people, passage.text, gender
            )
            if settled:
                return person
        if any(one.end <= self.pronoun.start and not one.known and not one.faint for one in people):
            return None
        for number in range(self.number - 1, max(self.number - 1 - _PARAGRAPHS, -1), -1):
            passage, people = self.story[number]
            for span in reversed(passage.sentences[-_SENTENCES:]):
                inside = [one for one in people if span.start <= one.start < span.end]
                settled, person = self._told(inside, people, passage.text, gender)
                if settled:
                    return person
        return None

    def _told(
        self, view: Sequence[Person], people: Sequence[Person], text: str, gender: str
    ) -> tuple[bool, Person | None]:
        """Whether a sentence settles who is in view, and the person of ``gender``, if nobody else is."""
        named = [one for one in view if self.gender(one) or self.scene.is_known(one)]
        others = [
            one for one in view if one not in named and not one.faint and not self.scene.is_beside(one, people, text)
        ]
        if any(not one.known or one.role not in words.POSTS for one in others):
            return True, None
        if not named:
            return False, None
        alone = all(self.gender(one) == gender for one in named)
        return True, next(
            (one for one in reversed(named) if one.names or (one.definite and one.role in words.POSTS)), None
        ) if alone else None

    def is_follower(self, gender: str) -> bool:
        """Whether the pronoun stands in words before a clause whose subject, behind it, may be meant.

        A subject is never somebody whom its own clause names later: "He … Pedro Calvo".
        """
        text = self.story[self.number][0].text
        lead = text[self.sentence.start : self.pronoun.start].lstrip('“"( ')
        if "," in lead or (lead and not _FRONT.match(lead)) or (not lead and self.pronoun.text in ("he", "she")):
            return False
        return any(self._may_be(one, gender) for one in self.behind)

    def is_first(self, start: int) -> bool:
        """Whether a pronoun at ``start`` is the first to act in its sentence, or follows another that is."""
        lead = self.story[self.number][0].text[self.sentence.start : start].lstrip('“"( ')
        text = self.story[self.number][0].text
        if not lead or _QUOTED.search(lead) or _ATTRIBUTED.match(text, self.pronoun.end):
            return True
        if _FRONT.match(lead) and len(lead) < _FRONTED and not VERB.search(lead):
            return True
        above = _SAME[self.pronoun.gender].search(lead)
        offset = start - len(lead)
        return above is not None and self.is_first(offset + above.start())

    def _may_be(self, person: Person, gender: str) -> bool:
        told = self.gender(person)
        return told == gender or (not told and self.scene.is_known(person))

    @cached_property
    def nearest(self) -> Person | None:
        """The last person before the pronoun in its sentence, posts beside a name left out."""
        passage, people = self.story[self.number]
        return next((one for one in reversed(self.before) if not self.scene.is_beside(one, people, passage.text)), None)

    def holds_anywhere(self, gender: str) -> bool:
        """Whether the story has anybody whom the pronoun fits."""
        return self.scene.holds(gender)

    def holds_around(self, gender: str) -> bool:
        """Whether this paragraph so far or the one above has anybody whom the pronoun fits."""
        return self.holds_here(gender) or (self.number > 0 and self.scene.holds(gender, [self.number - 1]))

    def holds_here(self, gender: str) -> bool:
        """Whether this paragraph so far has anybody whom the pronoun fits."""
        people = self.story[self.number][1]
        return any(self._may_be(one, gender) for one in people if one.end <= self.pronoun.start)

    def is_subject(self, person: Person) -> bool:
        """Whether a sentence may be about a person: named with no preposition before, and with a verb behind."""
        for passage, people in self.story:
            if any(one is person for one in people):
                text, before = passage.text, (max(person.start - 16, 0), person.start)
                if _TOLD_BY.search(text, *before) or _BE.search(text, *before):
                    return True
                if _AS_FAR.search(text, *before) or (
                    _OBJECT_OF.search(text, *before) and not text.startswith(",", person.end)
                ):
                    return False
                end = passage.sentence_at(person.start).end
                return bool(VERB.search(text, person.end, end)) or not text[person.end : end].strip(" .")
        return False
