"""What a story tells about its own words: the names that it uses, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workbench.story import Passage


@dataclass(frozen=True)
class StoryKnowledge:
    """Counts over one whole story.

    ``names``: capitalised words as they stand ("Rajoy"), with the number of times they stand so anywhere but
    at the start of a sentence. ``words``: every word in lower case, with its count. ``topics``: the story's
    topic vote, topic to weight between 0 and 1.
    """

    names: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, int] = field(default_factory=dict)
    topics: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, passages: Iterable[Passage], topics: Mapping[str, float] | None = None) -> StoryKnowledge:
        """Counts the words of these paragraphs."""
        names: Counter[str] = Counter()
        words: Counter[str] = Counter()
        for passage in passages:
            for token in passage.tokens:
                if not token.is_word:
                    continue
                words[token.text.lower()] += 1
                if token.text[0].isupper() and not passage.begins_sentence(token.start):
                    names[token.text] += 1
        return cls(names, words, topics or {})
