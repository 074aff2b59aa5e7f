"""One person, two spellings: what the whole story says about the names of a story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from workbench.checks.fault import Fault, Kind
from workbench.checks.names.runs import Word
from workbench.language.lexicon import Lexicon
from workbench.language.names import folded
from workbench.story import Action, Passage, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

ACCENTS = Kind(
    "consistency.accents",
    Severity.WARNING,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Name with and without its accent"),
    QT_TRANSLATE_NOOP("Rules", "This story also has “{other}”."),
)
SPELLING = Kind(
    "consistency.name-spelling",
    Severity.WARNING,
    Action.ASK,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "One name in two spellings"),
    QT_TRANSLATE_NOOP("Rules", "The same person seems to be “{other}” elsewhere in this story."),
)
TRANSLATED = Kind(
    "names.translated-given",
    Severity.ERROR,
    Action.ASK,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Given name translated"),
    QT_TRANSLATE_NOOP("Rules", "The same person is “{other}”; the machine put the given name into English."),
)
KINDS = (ACCENTS, SPELLING, TRANSLATED)

_POSTS = frozenset(
    "President Minister Mayor Judge Leader Senator Governor Secretary Prosecutor Chancellor Mr Mrs Ms Dr".split()
)
Names = Sequence[tuple[Passage, Sequence[Word]]]
Placed = Iterator[tuple[Passage, Fault]]


class _Accented:
    """The names with accents of a story: their forms by the form without, and the words before them."""

    def __init__(self) -> None:
        self.forms: dict[str, Counter[str]] = defaultdict(Counter)
        self.surnames: set[str] = set()
        self._pairs: set[tuple[str, str]] = set()

    def add(self, before: str, form: str, ends: bool) -> None:
        """Takes a word in, if it has accents; ``ends``: no other capitalised word follows."""
        plain = folded(form)
        if plain == form:
            return
        self.forms[plain][form] += 1
        self._pairs.add((folded(before), plain))
        if ends:
            self.surnames.add(plain)

    def is_of(self, word: Word) -> bool:
        """Whether an accented name has the same word before it."""
        return (folded(word.before), word.text) in self._pairs


class Spellings:
    """Compares the names of a story. ``foreign``: forms with accents that English writes otherwise (México)."""

    def __init__(
        self, lexicon: Lexicon, foreign: Iterable[str], given: Mapping[str, str], people: Iterable[str]
    ) -> None:
        self._lexicon = lexicon
        self._foreign = frozenset(foreign)
        self._given = given
        self._people: dict[str, str] = {}
        for person in people:
            words = person.split()
            if len(words) > 1:
                self._people[folded(f"{words[-2]} {words[-1]}")] = person

    def faults(self, names: Names, restored: Iterable[str]) -> Placed:
        """All faults of a story; ``restored`` are full names that the tables give accents to in this story."""
        yield from self._accents(names, restored)
        yield from self._near(names)
        yield from self._translated(names)

    def _is_word(self, form: str) -> bool:
        return self._lexicon.is_dictionary_word(form.lower())

    def _stands_alone(self, word: Word) -> bool:
        """Whether no given name comes before: "Sánchez", "President Sánchez"."""
        return not word.before or word.before in _POSTS or self._is_word(word.before)

    def _accents(self, names: Names, restored: Iterable[str]) -> Placed:
        known = _Accented()
        for word in _every(names):
            if word.text not in self._foreign:
                known.add(word.before, word.text, ends=not word.more)
        for full in restored:
            parts = full.replace("-", " ").split()
            for before, part in pairwise(parts):
                known.add(before, part, ends=True)
        if not known.forms:
            return
        others = {
            word.text
            for word in _every(names)
            if word.text in known.forms and not self._stands_alone(word) and not known.is_of(word)
        }
        for passage, words in names:
            for word in words:
                if word.text in known.forms and word.text not in others and self._has_lost(word, known):
                    best = known.forms[word.text].most_common(1)[0][0]
                    yield passage, ACCENTS.at(word.start, word.end, best, other=best)

    def _has_lost(self, word: Word, known: _Accented) -> bool:
        """Whether this is the accented name: with the same given name, or by itself as a surname is."""
        if not self._stands_alone(word):
            return known.is_of(word)
        return not word.more and word.text in known.surnames and not self._is_word(word.text)

    def _near(self, names: Names) -> Placed:
        groups: dict[str, Counter[str]] = defaultdict(Counter)
        for word in _every(names):
            if len(word.text) >= 5 and word.before and (word.before in _POSTS or not self._is_word(word.before)):
                groups[folded(word.before)][word.text] += 1
        wrong: dict[tuple[str, str], str] = {}
        for before, surnames in groups.items():
            forms = sorted(surnames, key=lambda form: (-surnames[form], not self._lexicon.is_name(form)))
            for place, form in enumerate(forms):
                for other in forms[:place]:
                    if self._is_slip(form, other):
                        wrong.setdefault((before, form), other)
        if not wrong:
            return
        for passage, words in names:
            for word in words:
                if right := wrong.get((folded(word.before), word.text)):
                    yield passage, SPELLING.at(word.start, word.end, right, other=f"{word.before} {right}")

    def _is_slip(self, form: str, other: str) -> bool:
        one, two = folded(form), folded(other)
        if one == two or one[0] != two[0] or _is_inflected(one, two) or self._is_word(form) or self._is_word(other):
            return False
        known = self._lexicon.is_known(form), self._lexicon.is_known(other)
        return not all(known) and distance(one, two) <= (2 if min(len(one), len(two)) >= 7 else 1)

    def _translated(self, names: Names) -> Placed:
        there = {(folded(word.before), folded(word.text)) for word in _every(names) if word.before}
        for passage, words in names:
            for word in words:
                spanish = self._given.get(word.before)
                if spanish is None:
                    continue
                surname = folded(word.text)
                known = self._people.get(f"{folded(spanish)} {surname}", "")
                if not known and (folded(spanish.split()[-1]), surname) not in there:
                    continue
                full = known or f"{spanish} {word.text}"
                start = word.start - len(word.before) - 1
                yield passage, TRANSLATED.at(start, word.end, full, other=full)


def _every(names: Names) -> Iterator[Word]:
    return (word for _, words in names for word in words)


def _is_inflected(one: str, other: str) -> bool:
    """Whether one is the other with an ending: a plural, an adjective, a Basque case."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return True
    return short[:-1] == long[:-1] and {short[-1], long[-1]} <= set("aoe")  # "Julio", "Julia"


def distance(one: str, other: str) -> int:
    """Number of letters to change, add or drop; more than two counts as three."""
    if abs(len(one) - len(other)) > 2:
        return 3
    row = list(range(len(other) + 1))
    for place, char in enumerate(one, 1):
        above, row[0] = row[0], place
        for column, mark in enumerate(other, 1):
            above, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, above + (char != mark))
        if min(row) > 2:
            return 3
    return min(row[-1], 3)
