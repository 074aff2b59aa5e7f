"""Whether more phrases make the check slower: ``python -m tests.benchmarks.lexicon_size``.

The phrases check over the clean stories with 300, 1,000, 3,000 and all entries of the lexicon, drawn by lot; beside
it, in the same run, what most checkers do: one regular expression an entry, each run over every paragraph.
"""

from __future__ import annotations

import random
import re
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from workbench import paths
from workbench.checks.phrases import PhrasesCheck, lexicon_files, load_rules
from workbench.checks.phrases.rule import PhraseRule
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Paragraph, Passage

CLEAN = Path(__file__).parents[1] / "corpus" / "clean"
SIZES = (300, 1000, 3000)
_MARKS = re.compile(r"\((?:s|v|r)\)|\?")


def paragraphs() -> list[str]:
    """Every paragraph of the clean stories."""
    return [line for path in sorted(CLEAN.glob("*.txt")) for line in path.read_text("utf-8").splitlines() if line]


def rate(texts: Sequence[str], read: Callable[[Sequence[Passage]], object], readings: int) -> float:
    """Words a second: the median of some readings. What splits a paragraph into tokens is not counted."""
    words, times = sum(len(text.split()) for text in texts), []
    for _ in range(readings):
        passages = [Passage(Paragraph(number, text)) for number, text in enumerate(texts)]
        for passage in passages:
            len(passage.tokens)
        began = time.perf_counter()
        read(passages)
        times.append(time.perf_counter() - began)
    return words / statistics.median(times)


def ours(rules: Sequence[PhraseRule]) -> Callable[[Sequence[Passage]], object]:
    """Reading and judging with these entries."""
    check = PhrasesCheck(rules)

    def read(passages: Sequence[Passage]) -> object:
        readings = [(passage, check.read(passage)) for passage in passages]
        return list(check.judge(readings, StoryKnowledge.of(passages, {})))

    return read


def one_by_one(rules: Sequence[PhraseRule]) -> Callable[[Sequence[Passage]], object]:
    """One expression an entry: its words in their base forms alone, which makes the peer's work lighter than ours."""
    patterns = []
    for rule in rules:
        words = [piece.split("|") for piece in _MARKS.sub("", rule.find[0]).split()]
        parts = ("(?:" + "|".join(map(re.escape, word)) + ")" for word in words)
        patterns.append(re.compile(r"\b" + r"\s+".join(parts) + r"\b"))
    return lambda passages: [pattern.findall(passage.text) for passage in passages for pattern in patterns]


def main() -> None:
    """Prints a row a size."""
    rules = load_rules(lexicon_files(paths.resources() / "lexicon"))
    drawn = random.Random(7).sample(rules, len(rules))
    texts = paragraphs()
    print(f"{'entries':>8}{'phrases check, words/s':>26}{'one expression an entry':>26}")
    for size in (*(size for size in SIZES if size < len(rules)), len(rules)):
        figures = (rate(texts, made(drawn[:size]), times) for made, times in ((ours, 5), (one_by_one, 1)))
        print(f"{size:8,}" + "".join(f"{figure:26,.0f}" for figure in figures))


if __name__ == "__main__":
    main()
