"""The check of lost meaning: few flags, on the worst sentences of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench import paths
from workbench.checks.fault import Fault, Kind
from workbench.checks.suspicion.homographs import Homographs
from workbench.checks.suspicion.signals import Signal, Signals
from workbench.language.knowledge import StoryKnowledge
from workbench.language.lexicon import Lexicon
from workbench.story import Action, Category, Finding, Passage, Role, Severity, Span
from workbench.story.finding import QT_TRANSLATE_NOOP

CHECK_ORIGINAL = Kind(
    "suspicion.check-original",
    Severity.ADVICE,
    Action.FLAG,
    0.55,
    QT_TRANSLATE_NOOP("Rules", "Check against the original"),
    QT_TRANSLATE_NOOP("Rules", "This sentence may have lost its meaning; only the original can tell what it said."),
)
_ENOUGH = 2.0  # weight of the signs that make a sentence suspicious
_WORDS_A_FLAG = 800  # a story gets one flag for so many words, and one at least
_BODY = frozenset((Role.BODY, Role.DATELINE, Role.HEAD, Role.SUBHEAD))


@dataclass(frozen=True)
class SuspicionReading:
    """The signs in each sentence of a paragraph that has any."""

    sentences: tuple[tuple[Span, tuple[Signal, ...]], ...] = ()


_NOTHING = SuspicionReading()


class SuspicionCheck:
    """Flags the sentences that show most signs of lost meaning. ``homographs``: by default the shipped table."""

    rules: Sequence[str] = (CHECK_ORIGINAL.rule,)

    def __init__(self, lexicon: Lexicon, homographs: Homographs | None = None) -> None:
        table = homographs or Homographs.read(paths.resources() / "suspicion" / "homographs.tsv")
        self._signals = Signals(lexicon, table)

    def read(self, passage: Passage) -> SuspicionReading:
        """The signs in one paragraph."""
        if not passage.text or passage.role not in _BODY:
            return _NOTHING
        found: dict[Span, list[Signal]] = defaultdict(list)
        for signal in self._signals.of(passage):
            found[passage.sentence_at(signal.span.start)].append(signal)
        return SuspicionReading(tuple((span, tuple(found[span])) for span in sorted(found))) if found else _NOTHING

    def judge(
        self, readings: Sequence[tuple[Passage, SuspicionReading]], knowledge: StoryKnowledge
    ) -> Iterable[Finding]:
        """The flags of a story, the worst sentences first come, in the order of the text."""
        words = sum(knowledge.words.values()) or sum(len(passage.text.split()) for passage, _ in readings)
        suspects = sorted(_suspects(readings, knowledge), key=lambda suspect: -suspect[0])
        kept = suspects[: max(1, round(words / _WORDS_A_FLAG))]
        for _, passage, fault in sorted(kept, key=lambda suspect: suspect[2].span):
            yield fault.finding(Category.GRAMMAR, passage.paragraph)


def _suspects(
    readings: Sequence[tuple[Passage, SuspicionReading]], knowledge: StoryKnowledge
) -> Iterator[tuple[float, Passage, Fault]]:
    for passage, reading in readings:
        for _, signals in reading.sentences:
            left = {
                signal.sort: signal for signal in signals if not any(word in knowledge.words for word in signal.unless)
            }
            weight = sum(signal.weight for signal in left.values())
            if weight >= _ENOUGH:
                worst = max(left.values(), key=lambda signal: signal.weight)
                fault = CHECK_ORIGINAL.at(worst.span.start, worst.span.end)
                for signal in left.values():
                    fault = fault.but(evidence=signal.evidence)
                yield weight, passage, fault
