"""The names check: forms of the tables in each paragraph, and over the whole story one name in two spellings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench import paths
from workbench.checks.fault import Fault, Kind, has_curly_quotes
from workbench.checks.names import letters, patterns, people, spellings
from workbench.checks.names.finder import Finder, Match
from workbench.checks.names.patterns import Patterns
from workbench.checks.names.people import People
from workbench.checks.names.runs import Word, capitalised
from workbench.checks.names.scene import Scene
from workbench.checks.names.spellings import Spellings
from workbench.checks.names.table import Exonym, load_exonyms, load_given
from workbench.language.knowledge import StoryKnowledge
from workbench.language.lexicon import Lexicon
from workbench.language.names import folded
from workbench.story import Action, Category, Finding, Passage, Role, Severity, Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

_SPELLED = QT_TRANSLATE_NOOP("Rules", "“{found}” is the Spanish or Basque form; English news writes “{put}”.")
_WORDED = QT_TRANSLATE_NOOP("Rules", "The machine translated a name word by word; it is “{put}”.")


def _kind(fault: str, message: str, why: str) -> Kind:
    return Kind(f"names.{fault}", Severity.ERROR, Action.BATCH, 0.92, message, why)


PLACE = _kind("place", QT_TRANSLATE_NOOP("Rules", "Place in its Spanish or Basque form"), _SPELLED)
PERSON = _kind("person", QT_TRANSLATE_NOOP("Rules", "Person in Spanish spelling"), _SPELLED)
ACCENT = _kind(
    "accents",
    QT_TRANSLATE_NOOP("Rules", "Name without its accents"),
    QT_TRANSLATE_NOOP("Rules", "This person’s name is written “{put}”."),
)
SURNAME = _kind("translated-surname", QT_TRANSLATE_NOOP("Rules", "Surname translated"), _WORDED)
ORGANISATION = _kind("organisation", QT_TRANSLATE_NOOP("Rules", "Organization in its Spanish form"), _SPELLED)
PARTY = _kind("institution", QT_TRANSLATE_NOOP("Rules", "Name of a party or institution"), _WORDED)
ACRONYM = _kind("acronym", QT_TRANSLATE_NOOP("Rules", "Spanish acronym"), _SPELLED)
TERM = _kind("term", QT_TRANSLATE_NOOP("Rules", "Spanish word for people"), _SPELLED)
_KINDS = {
    "place": PLACE, "person": PERSON, "surname": SURNAME, "organisation": ORGANISATION, "party": PARTY,
    "acronym": ACRONYM, "term": TERM,
}  # fmt: skip
_ADVICE = {kind: replace(kind, rule=f"{kind.rule}-style", severity=Severity.ADVICE) for kind in _KINDS.values()}
_ASKED, _TASTE, _BARE = 0.75, 0.45, 0.6
_TOLD = re.compile(r"”?(?:,”? (?:an?|as|the|or|Spain’s|Spain's)\b| \()")
_CALLED = re.compile(r"\b(?:known|called|abbreviated|acronym)\b[^.]*\Z|\(\Z")
_SILENT = frozenset((Role.CREDIT, Role.BOILERPLATE, Role.BYLINE))


@dataclass(frozen=True)
class NamesReading:
    """The forms of the tables in one paragraph, its capitalised words, and faults that hold among Spanish names."""

    matches: tuple[Match, ...] = ()
    words: tuple[Word, ...] = ()
    patterns: tuple[Fault, ...] = ()


class NamesCheck:
    """Faults of names. ``british``: British forms first (Zelenskiy, Gaddafi)."""

    def __init__(
        self,
        lexicon: Lexicon,
        rows: Sequence[Exonym] | None = None,
        given: Mapping[str, str] | None = None,
        british: bool = False,
    ) -> None:
        folder = paths.resources() / "exonyms"
        rows = load_exonyms(folder) if rows is None else rows
        given = load_given(folder / "given" / "translated.tsv") if given is None else given
        self._lexicon = lexicon
        self._finder = Finder(rows, lexicon, british)
        foreign = [word for row in rows if row.kind in ("place", "term") for word in row.form.split()]
        accented = [row.english[0] for row in rows if row.kind == "person" and folded(row.english[0]) == row.form]
        self._spellings = Spellings(lexicon, foreign, given, accented)
        self._people = People(
            lexicon, load_given(folder / "words" / "given.tsv"), load_given(folder / "words" / "surnames.tsv")
        )
        english = [put for row in rows if row.kind in ("organisation", "party") for put in row.english]
        self._patterns = Patterns(lexicon, load_given(folder / "words" / "nicknames.tsv"), english)
        own = (letters.LETTERS, *patterns.KINDS, *people.KINDS)
        kinds = (*_KINDS.values(), *_ADVICE.values(), ACCENT, *spellings.KINDS, *own)
        self.rules: Sequence[str] = tuple(kind.rule for kind in kinds)

    def read(self, passage: Passage) -> NamesReading:
        """The forms and names of one paragraph; none of a credit, a byline or boilerplate."""
        if passage.role in _SILENT:
            return NamesReading()
        matches = _joined(self._finder.find(passage), passage.text)
        return NamesReading(matches, tuple(capitalised(passage)), tuple(self._patterns.find(passage)))

    def judge(self, readings: Sequence[tuple[Passage, NamesReading]], knowledge: StoryKnowledge) -> Iterable[Finding]:
        """The findings of a story; a form that needs company is found where the story's words give it."""
        taken: dict[int, set[int]] = {}
        curly = has_curly_quotes(passage for passage, _ in readings)
        restored: list[str] = []
        translated: dict[str, str] = {}
        explained = {
            match.row.form for passage, reading in readings for match in reading.matches if _is_told(match, passage)
        }
        for passage, reading in readings:
            for match in reading.matches:
                if match.row.form in explained or not _is_in_company(match.row, knowledge):
                    continue
                places = taken.setdefault(passage.paragraph.id, set())
                places.update(range(match.start, match.end))
                if match.row.kind == "person":
                    restored.append(match.puts[0])
                elif match.row.kind == "surname":
                    translated[match.row.form.split()[-1]] = match.row.note
                fault = _fault(match, passage)
                yield (fault.with_apostrophes() if curly else fault).finding(Category.NAMES, passage.paragraph)
        for passage, fault in self._others(readings, knowledge, restored, translated):
            places = taken.setdefault(passage.paragraph.id, set())
            if places.isdisjoint(range(fault.span.start, fault.span.end)):
                places.update(range(fault.span.start, fault.span.end))
                yield fault.finding(_category(fault), passage.paragraph)

    def _others(
        self,
        readings: Sequence[tuple[Passage, NamesReading]],
        knowledge: StoryKnowledge,
        restored: Iterable[str],
        translated: Mapping[str, str],
    ) -> Iterator[tuple[Passage, Fault]]:
        """What no table tells, the surest first."""
        scene = Scene.of(knowledge)
        names = [(passage, reading.words) for passage, reading in readings]
        if scene.hispanic:
            yield from ((passage, fault) for passage, reading in readings for fault in reading.patterns)
        yield from self._spellings.faults(names, restored)
        yield from self._bare(names, translated)
        yield from self._people.faults(names, scene)
        yield from letters.faults(names, scene, self._lexicon)

    def _bare(
        self, names: Sequence[tuple[Passage, Sequence[Word]]], translated: Mapping[str, str]
    ) -> Iterator[tuple[Passage, Fault]]:
        """A translated surname once more, by itself and in mid-sentence: "then Married left"."""
        if not translated:
            return
        for passage, words in names:
            for word in words:
                put = translated.get(word.text)
                if not put or word.more or passage.begins_sentence(word.start):
                    continue
                if not word.before or self._lexicon.is_dictionary_word(word.before.lower()):
                    fault = SURNAME.at(word.start, word.end, put, found=word.text, put=put)
                    yield passage, fault.but(Action.ASK, _BARE)


def _category(fault: Fault) -> Category:
    return Category(fault.kind.rule.partition(".")[0])


def _is_in_company(row: Exonym, knowledge: StoryKnowledge) -> bool:
    words = knowledge.words
    return not row.context or any(word in words or f"{word}’s" in words or f"{word}'s" in words for word in row.context)


def _is_told(match: Match, passage: Passage) -> bool:
    """Whether the story explains the word where it stands, and so means it: "an ERTE, a temporary layoff"."""
    if match.row.kind not in ("acronym", "term") or match.row.action == "batch":
        return False
    text = passage.text
    return bool(_TOLD.match(text, match.end)) or bool(_CALLED.search(text, max(match.start - 40, 0), match.start))


def _joined(matches: Iterable[Match], text: str) -> tuple[Match, ...]:
    """The matches, with a given name and a surname side by side as one."""
    found: list[Match] = []
    for match in matches:
        above = found[-1] if found else None
        if (
            above is not None
            and above.row.kind == match.row.kind == "person"
            and text[above.end : match.start] == " "
            and not above.row.context
            and not match.row.context
        ):
            found[-1] = Match(match.row, above.start, match.end, (f"{above.puts[0]} {match.puts[0]}",))
        else:
            found.append(match)
    return tuple(found)


def _fault(match: Match, passage: Passage) -> Fault:
    row = match.row
    kind = ACCENT if row.kind == "person" and folded(match.puts[0]) == folded(row.form) else _KINDS[row.kind]
    if row.action == "advice":
        kind = _ADVICE[_KINDS[row.kind]]
    found = passage.text[match.start : match.end]
    fault = kind.at(match.start, match.end, *match.puts, found=found, put=match.puts[0])
    if row.action == "advice":
        return fault.but(Action.ASK, _TASTE)
    if row.action == "ask":
        evidence = None
        if row.context:
            evidence = Wording.of(QT_TRANSLATE_NOOP("Rules", "The story’s other words speak for it"))
        return fault.but(Action.ASK, _ASKED, evidence)
    return fault
