"""Who stands in a paragraph: names, titles, posts and kin, with what is known of their gender."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from workbench.checks.translation import words
from workbench.errors import BrokenRule
from workbench.language.irregular import VERBS
from workbench.language.lexicon import Lexicon
from workbench.language.names import Names, folded
from workbench.story import Passage, Span
from workbench.story.tokens import Token

COLUMNS = ("form", "kind", "english", "gender")
HE, SHE = "m", "f"
_PRONOUNS = {
    "he": HE, "him": HE, "his": HE, "himself": HE, "she": SHE, "her": SHE, "hers": SHE, "herself": SHE,
}  # fmt: skip
# The last word of what bears a person's name and is none.
_THINGS = frozenset(
    "university hospital street prize court stadium airport foundation cup award awards park square avenue institute "
    "church theater theatre museum school bank festival center centre arena station college bridge palace law act case "
    "plan trophy dam beach island islands province river lake cathedral basilica plaza hall library house road hotel "
    "conservatory velodrome tower museum reservoir operation party association platform".split()
)
# Nobody unless “the” stands before: "accused of", "head to".
_SELDOM = frozenset("head guard chief forward executive host general guest minor runner winger striker fighter".split())
_NO_ONE = frozenset("each every any no".split())
_DEFINITE = frozenset("the this that said".split())


# A finite verb, as far as its shape tells.
_PASTS = {past for past, _ in VERBS.values()} - {"put", "set", "read", "cost", "cut", "saw", "found", "lay", "felt"}
VERB = re.compile(rf"\b(?:{'|'.join(sorted(words.FINITE | _PASTS))}|{words.REPORTED}|[a-z]{{3,}}ed)\b")
# What a person does right behind the name, or has: "Ruiz said", "Ruiz’s".
_ACTS = re.compile(rf"[’']s\b| (?:also |then |had |has |was |is )?(?:{VERB.pattern})")
_SPEAKS = frozenset("said says added told asked explained insisted with by stressed and summarized replied".split())


class Person(NamedTuple):
    """Somebody who is named or spoken of. ``gender``: m, f, or "" for unknown.

    ``names``: surnames, or a given name alone, without accents; none for a noun. ``role``: what he or she is, in
    lower case. ``full``: a given name stands with the surname. ``definite``: "the minister", with nothing between.
    ``known``: the same with an adjective between.
    ``faint``: a single name that may as well be a place's or a body's.
    """

    start: int
    end: int
    gender: str
    names: tuple[str, ...] = ()
    role: str = ""
    full: bool = False
    definite: bool = False
    faint: bool = False
    known: bool = False


def _word_before(text: str, start: int) -> str:
    """The word before, in lower case; of "the state of" the noun."""
    above = text[max(start - 28, 0) : start].lower().split()
    if len(above) > 1 and above[-1] == "of" and above[-2] in words.CALLED:
        return above[-2]
    return above[-1] if above else ""


class Pronoun(NamedTuple):
    """A he or she outside quotation marks."""

    start: int
    end: int
    text: str
    gender: str


class People:
    """Finds persons and pronouns. ``given``: given names to m, f or both."""

    def __init__(self, given: Mapping[str, str], names: Names, is_common: Callable[[str], bool]) -> None:
        self._given = dict(given)
        for form, gender in given.items():
            plain = folded(form)
            self._given[plain] = gender if self._given.get(plain, gender) == gender else "both"
        self._names = names
        self._is_common = is_common

    @classmethod
    def read(cls, folder: Path, lexicon: Lexicon) -> People:
        """With the given names of ``folder``. Raises BrokenRule for a table that cannot be read."""
        path = folder / "given.tsv"
        lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
        if not lines or tuple(lines[0].split("\t")) != COLUMNS:
            raise BrokenRule(f"This table does not begin with its columns: {', '.join(COLUMNS)}.", path)
        given = {}
        for line in lines[1:]:
            fields = line.split("\t")
            if len(fields) != len(COLUMNS) or fields[3] not in (HE, SHE, "both"):
                raise BrokenRule(f"This row of the table of given names cannot be read: {line[:60]}", path)
            given[fields[0]] = fields[3]
        return cls(given, lexicon.names, lexicon.is_dictionary_word)

    def of(self, passage: Passage) -> tuple[tuple[Person, ...], tuple[Pronoun, ...]]:
        """The persons and pronouns of a paragraph in order, without those in quotation marks."""
        people: list[Person] = []
        pronouns: list[Pronoun] = []
        every, number = passage.tokens, 0
        while number < len(every):
            token = every[number]
            number += 1
            if token.kind != "word":
                continue
            word = token.text
            lower = word.lower()
            gender = _PRONOUNS.get(lower)
            if gender is not None:
                pronouns.append(Pronoun(token.start, token.end, lower, gender))
            elif word[0].isupper() and lower not in words.ANYBODY:
                run = _run(every, number - 1, passage.text)
                number += len(run) - 1
                person = self._person(run, passage)
                if person is not None:
                    people.append(person)
            elif lower.isascii():
                person = _noun(token, lower, every[max(number - 3, 0) : number - 1])
                if person is not None:
                    _add(people, person)
        quoted = passage.quotations
        if quoted:
            people = [person for person in people if not _inside(person, quoted)]
            pronouns = [pronoun for pronoun in pronouns if not _inside(pronoun, quoted)]
        return tuple(people), tuple(pronouns)

    def _person(self, run: Sequence[Token], passage: Passage) -> Person | None:
        """The person whom a run of capitalised words names; None for places, bodies and first words of sentences."""
        forms = [_bare(token) for token in run if token.kind == "word"]
        title, role = "", ""
        while forms:
            first = forms[0]
            if first in words.TITLES_OF_MEN:
                title = HE
            elif first in words.TITLES_OF_WOMEN:
                title = SHE
            elif first.lower() in words.ROLES:
                role = first.lower()
            elif first.lower() not in words.SMALL and first.lower() not in words.PEOPLES:
                break
            forms = forms[1:]
        start, end = run[-len(forms)].start if forms else run[0].start, run[-1].end
        if not forms:
            return Person(run[0].start, end, title, role=role, definite=True, known=True) if role else None
        if forms[-1].lower() in _THINGS or passage.text[max(run[0].start - 4, 0) : run[0].start].lower() == "the ":
            return None
        if _word_before(passage.text, run[0].start) in words.CALLED and (
            len(forms) == 1 or forms[0] not in self._given
        ):
            return None
        names = tuple(folded(form) for form in forms if form[0].isupper())
        gender = title or self._given.get(forms[0], "") or self._given.get(folded(forms[0].capitalize()), "")
        if gender == "both":
            gender = ""
        if len(names) > 1:
            return self._full(forms, names, gender, Person(start, end, gender, names[1:], role, full=bool(gender)))
        if title:
            return Person(start, end, title, names, role)
        return self._single(forms[0], gender, Person(start, end, "", names, role), passage)

    def _full(self, forms: Sequence[str], names: Sequence[str], gender: str, person: Person) -> Person | None:
        if gender:
            return None if self._is_place(" ".join(forms)) else person
        if names[0] in self._given or folded(names[0]) in self._given:
            return person
        if self._is_place(forms[0]) or any(form.isupper() and len(form) > 1 for form in forms):
            return None
        return None if all(self._is_common(form.lower()) for form in forms if form[0].isupper()) else person

    def _single(self, form: str, gender: str, person: Person, passage: Passage) -> Person | None:
        """A name alone: a surname, or a given name; faint unless it is known as one or acts as persons do."""
        if len(form) < 3 or (form.isupper() and len(form) < 6):
            return None
        faint = person._replace(faint=True)
        if self._is_place(form):
            return faint
        if self._names.kinds(form) & {"person", "surname"} and not passage.begins_sentence(person.start):
            return person
        if self._is_common(form.lower()) and (passage.begins_sentence(person.start) or not gender):
            return faint
        lead = _word_before(passage.text, person.start)
        if self._names.kinds(form) or lead in _SPEAKS or _ACTS.match(passage.text, person.end):
            return person
        return faint

    def _is_place(self, form: str) -> bool:
        kinds = self._names.kinds(form)
        return bool(kinds) and not kinds & {"person", "given", "surname"}


def _run(every: Sequence[Token], first: int, text: str) -> Sequence[Token]:
    """The capitalised words from ``first`` on, with the particles and hyphens between them."""
    last = first
    for number in range(first + 1, min(first + 12, len(every))):
        token, above = every[number], every[number - 1]
        gap = text[above.end : token.start]
        if gap not in ("", " ") or (above.kind == "word" and above.text[-2:] in ("’s", "'s")):
            break
        if token.kind == "mark":
            if token.text == "." and above.text in words.ABBREVIATED and not gap:
                continue
            if token.text != "-" or gap:
                break
        elif token.kind != "word":
            break
        elif token.text[0].isupper():
            last = number
        elif token.text not in words.PARTICLES:
            break
    return every[first : last + 1]


def _bare(token: Token) -> str:
    return token.text[:-2] if token.text[-2:] in ("’s", "'s") else token.text


def _add(people: list[Person], person: Person) -> None:
    """Puts a noun to the others; two posts side by side are one: "secretary general"."""
    above = people[-1] if people else None
    if above is not None and above.role and not above.names and not above.gender and above.end == person.start - 1:
        role = above.role if person.role == "general" else person.role
        people[-1] = above._replace(end=person.end, gender=person.gender, role=role)
    else:
        people.append(person)


def _noun(token: Token, lower: str, above: Sequence[Token]) -> Person | None:
    """The person whom a lower-case noun means; ``above``: the two tokens before it."""
    word = lower[:-2] if lower[-2:] in ("’s", "'s") else lower
    if word in words.MEN:
        return Person(token.start, token.end, HE, role=word)
    if word in words.WOMEN:
        return Person(token.start, token.end, SHE, role=word)
    if word in words.ROLES or word in words.ANYBODY:
        lead = above[-1].text.lower() if above else ""
        definite = lead in _DEFINITE and word in words.ROLES
        known = definite or (word in words.ROLES and bool(above) and above[0].text.lower() in _DEFINITE)
        if lead in _NO_ONE or (word in _SELDOM and not definite):
            return None
        return Person(token.start, token.end, "", role=word, definite=definite, known=known)
    return None


def _inside(thing: Person | Pronoun, quoted: Sequence[Span]) -> bool:
    return any(quote.start <= thing.start < quote.end for quote in quoted)
