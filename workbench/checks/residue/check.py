"""The residue check: what was left untranslated in each paragraph; glosses and endings over the whole story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench import paths
from workbench.checks.fault import Fault, has_curly_quotes
from workbench.checks.residue import dates, endings, lines, pieces, posts, words
from workbench.checks.residue.table import Leftover, load_leftovers
from workbench.checks.residue.words import LeftoverWords, Mention
from workbench.language.knowledge import StoryKnowledge
from workbench.language.lexicon import Lexicon
from workbench.story import Category, Finding, Passage, Role

_SILENT = frozenset((Role.CREDIT, Role.BOILERPLATE, Role.BYLINE))


@dataclass(frozen=True)
class ResidueReading:
    """A paragraph's faults, its words of the table, and the names that may carry a Basque ending."""

    faults: tuple[Fault, ...] = ()
    mentions: tuple[Mention, ...] = ()
    endings: tuple[endings.Candidate, ...] = ()


class ResidueCheck:
    """Untranslated Spanish, Basque and Catalan. ``rows``: the table of words; by default the program's own."""

    rules: Sequence[str] = (
        lines.LINE.rule,
        dates.DATE.rule,
        endings.ENDING.rule,
        posts.POST.rule,
        *(kind.rule for kind in (*pieces.KINDS, *words.KINDS)),
    )

    def __init__(self, lexicon: Lexicon, rows: Sequence[Leftover] | None = None) -> None:
        self._lexicon = lexicon
        rows = load_leftovers(paths.resources() / "residue" / "words.tsv") if rows is None else rows
        self._words = LeftoverWords(rows, lexicon)

    def read(self, passage: Passage) -> ResidueReading:
        """What one paragraph holds; inside a foreign line nothing else is looked for."""
        if passage.role in _SILENT or not passage.text:
            return ResidueReading()
        foreign = tuple(lines.find(passage))
        inside = [fault.span for fault in foreign]
        found = [
            fault
            for fault in (*pieces.find(passage, self._lexicon), *posts.find(passage), *dates.find(passage.text))
            if not any(fault.span.overlaps(span) for span in inside)
        ]
        mentions = tuple(
            mention
            for mention in self._words.find(passage)
            if not any(span.start <= mention.start < span.end for span in inside)
        )
        return ResidueReading((*foreign, *found), mentions, tuple(endings.candidates(passage, self._lexicon)))

    def judge(self, readings: Sequence[tuple[Passage, ResidueReading]], knowledge: StoryKnowledge) -> Iterable[Finding]:
        """The findings of a story; a local term is asked about once."""
        met: set[str] = set()
        curly = has_curly_quotes(passage for passage, _ in readings)
        for passage, reading in readings:
            faults = list(reading.faults)
            for mention in reading.mentions:
                term = mention.row.plain.removesuffix("s")  # one bertsolari explains all bertsolaris
                if not mention.row.gloss or (term not in met and not mention.explained):
                    faults.append(words.fault(mention, passage))
                if mention.row.gloss:
                    met.add(term)
            faults += endings.faults(reading.endings, knowledge, self._lexicon)
            for fault in _apart(faults):
                fault = fault.with_apostrophes() if curly else fault
                yield fault.finding(Category.RESIDUE, passage.paragraph)


def _apart(faults: Iterable[Fault]) -> list[Fault]:
    """Those that do not overlap; the earlier one wins."""
    kept: list[Fault] = []
    for fault in faults:
        if not any(fault.span.overlaps(other.span) for other in kept):
            kept.append(fault)
    return kept
