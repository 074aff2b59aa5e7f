"""What a story is about: a vote of its words, which decides what an ambiguous word means in it."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from math import log2
from pathlib import Path

from workbench import paths
from workbench.errors import BrokenRule
from workbench.language.inflection import surfaces
from workbench.story import Passage

_STRONG, _WEAK = 1.0, 0.35
_DOUBT = 2.0  # evidence that speaks for no topic at all: two strong words make half a vote

# A topic that has less than this has nobody speaking for it; one with more than the second is what the story is about.
ABSENT, PRESENT = 0.06, 0.18
# The shares of one vote together pass this when the story holds at least four strong words of any topics.
DECIDED = 4 / (4 + _DOUBT)


# Topics that tell where a story plays; they take no share from what it is about.
PLACES = frozenset({"spain", "basque", "latin-america", "european-union"})


class TopicVote:
    """Weighs words by topic. ``words``: lower-cased word to topic to weight."""

    def __init__(self, words: Mapping[str, Mapping[str, float]]) -> None:
        self.words = words

    @classmethod
    def load(cls, path: Path) -> TopicVote:
        """Reads ``[topic]`` tables with ``strong`` and ``weak``: strings of words in the lexicon's notation.

        Raises ``BrokenRule`` for a file that holds anything else.
        """
        try:
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise BrokenRule("The topics cannot be read.", path) from error
        words: dict[str, dict[str, float]] = defaultdict(dict)
        for topic, table in tables.items():
            if not isinstance(table, dict) or not set(table) <= {"strong", "weak"}:
                raise BrokenRule(f"Topic “{topic}” must hold “strong” and “weak” only.", path)
            for key, weight in (("weak", _WEAK), ("strong", _STRONG)):
                for marked in str(table.get(key, "")).split():
                    for surface in surfaces(marked):
                        words[surface.lower()][topic] = weight
        return cls(words)

    @classmethod
    def shipped(cls) -> TopicVote:
        """The vote that comes with the program."""
        return cls.load(paths.resources() / "lexicon" / "topics.toml")

    def of(self, passages: Iterable[Passage]) -> Mapping[str, float]:
        """Topic to its share of the vote, 0 to 1. What a story is about and where it plays are two votes.

        The shares of one vote come near 1 together only when the story says much.

        A word that is repeated counts more, but ever less.
        """
        counts: Counter[str] = Counter()
        for passage in passages:
            for token in passage.tokens:
                if token.is_word:
                    word = token.text.lower().replace("’", "'")
                    counts[word[:-2] if word.endswith("'s") else word] += 1
        scores: Counter[str] = Counter()
        for word, count in counts.items():
            for topic, weight in self.words.get(word, {}).items():
                scores[topic] += weight * (1 + log2(count))  # type: ignore[assignment]
        where = sum(score for topic, score in scores.items() if topic in PLACES) + _DOUBT
        what = sum(score for topic, score in scores.items() if topic not in PLACES) + _DOUBT
        return {topic: score / (where if topic in PLACES else what) for topic, score in scores.items()}


def corrected(vote: Mapping[str, float], topics: Collection[str]) -> Mapping[str, float]:
    """The vote after the editor said what the story is about: ``topics`` share it; none leaves it as counted.

    Where the story plays is still counted from its words, unless she named a place too.
    """
    if not topics:
        return vote
    share = max(PRESENT, 1 / len(topics))
    places = {} if PLACES & set(topics) else {topic: part for topic, part in vote.items() if topic in PLACES}
    return places | dict.fromkeys(topics, share)


def leading(vote: Mapping[str, float]) -> tuple[str, ...]:
    """The topics that speak up in a vote, loudest first."""
    return tuple(sorted((topic for topic in vote if vote[topic] >= PRESENT), key=lambda topic: -vote[topic]))


def speaks_for(topics: Iterable[str], vote: Mapping[str, float]) -> bool:
    """Whether the story is about one of ``topics``."""
    return any(vote.get(topic, 0.0) >= PRESENT for topic in topics)


def speaks_against(topics: Iterable[str], vote: Mapping[str, float]) -> bool:
    """Whether the story is clearly about something else than any of ``topics``."""
    what = sum(share for topic, share in vote.items() if topic not in PLACES)
    where = sum(share for topic, share in vote.items() if topic in PLACES)
    return max(what, where) >= DECIDED and all(vote.get(topic, 0.0) < ABSENT for topic in topics)
