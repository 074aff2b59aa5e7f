"""Recall, repairs and false alarms of the joins check, on joins made by program in clean text.

python -m tests.benchmarks.joins [--text FOLDER…] [--seed N] [--count N] [--show]
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.gluing import MIX, Join, glued, renamed
from workbench import paths
from workbench.checks.joins import JoinsCheck
from workbench.language.knowledge import StoryKnowledge
from workbench.language.lexicon import Lexicon
from workbench.story import Action, Finding, Passage, Story

CLEAN = Path(__file__).parent.parent / "corpus" / "clean"


def stories(folders: Sequence[Path]) -> list[tuple[str, list[str]]]:
    """(name, paragraphs) of every text file."""
    found = []
    for folder in folders:
        for path in sorted(folder.rglob("*.txt")):
            lines = [line.strip() for line in path.read_text("utf-8").splitlines()]
            found.append((path.stem, [line for line in lines if line]))
    return found


def findings(check: JoinsCheck, paragraphs: Sequence[str], threshold: float) -> list[list[Finding]]:
    """The findings of each paragraph."""
    passages = [Passage(paragraph) for paragraph in Story.of(*paragraphs).paragraphs]
    knowledge = StoryKnowledge.of(passages)
    found: list[list[Finding]] = [[] for _ in passages]
    for finding in check.judge([(passage, check.read(passage)) for passage in passages], knowledge):
        if finding.confidence >= threshold:
            found[finding.paragraph].append(finding)
    return found


class Score:
    """Counts by kind, and the lines to show."""

    def __init__(self) -> None:
        self.made: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.first: Counter[str] = Counter()
        self.listed: Counter[str] = Counter()
        self.spurious = 0
        self.safe = self.safe_wrong = 0
        self.words = 0
        self.lines: list[str] = []

    def add(self, damaged: str, joins: list[Join], found: list[Finding]) -> None:
        """Scores one paragraph."""
        used = set()
        for join in joins:
            self.made[join.kind] += 1
            hits = [f for f in found if f.span.start <= join.at <= f.span.end]
            if not hits:
                self.lines.append(f"missed   {join.kind:10} {join.token}  [{join.lost}]")
                continue
            self.found[join.kind] += 1
            used.update(map(id, hits))
            want = join.mended(damaged)
            offers = [damaged[: f.span.start] + p.text + damaged[f.span.end :] for f in hits for p in f.proposals]
            if hits[0].action is Action.SAFE:
                self.safe += 1
                self.safe_wrong += offers[0] != want
            self.first[join.kind] += bool(offers) and offers[0] == want
            self.listed[join.kind] += want in offers
            if not offers or offers[0] != want:
                around = damaged[max(0, join.at - 50) : join.at + 40]
                given = [(p.text, p.confidence) for f in hits for p in f.proposals]
                self.lines.append(
                    f"{'later' if want in offers else 'wrong':8} {join.kind:10} [{join.lost}] {given} … {around}"
                )
        for finding in found:
            if id(finding) not in used:
                self.spurious += 1
                self.lines.append(f"spurious {finding.rule} {finding.text} {finding.confidence}")
        self.words += len(damaged.split())

    def report(self) -> str:
        """A table by kind."""
        rows = [f"{'kind':12}{'joins':>7}{'found':>8}{'first':>8}{'listed':>8}"]
        for kind in (*MIX, "all"):
            made, found, first, listed = (
                counter.total() if kind == "all" else counter[kind]
                for counter in (self.made, self.found, self.first, self.listed)
            )
            if made:
                rows.append(f"{kind:12}{made:7}{found / made:8.1%}{first / made:8.1%}{listed / made:8.1%}")
        return "\n".join(rows)


def main() -> None:
    """Runs the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, nargs="*", default=[CLEAN], help="folders of clean *.txt")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000, help="at least so many joins and 50 words to each")
    parser.add_argument("--threshold", type=float, default=0.5)
    parser.add_argument("--keep-names", action="store_true", help="do not put fabricated names in place of names")
    parser.add_argument("--show", action="store_true", help="list misses, wrong repairs and false alarms")
    options = parser.parse_args()

    lexicon = Lexicon.load(paths.resources())
    check = JoinsCheck(lexicon)
    texts = stories(options.text)
    false_alarms, clean_words = [], 0
    for name, paragraphs in texts:
        clean_words += sum(len(text.split()) for text in paragraphs)
        for found in findings(check, paragraphs, options.threshold):
            false_alarms.extend(
                f"false    {name} {f.rule} {f.text} {f.confidence} {f.proposals[0].text}" for f in found
            )

    score, unseen, unseen_words, turn = Score(), 0, 0, 0
    while score.made.total() < options.count or score.words < 50 * options.count:
        for name, paragraphs in texts:
            rng = random.Random(f"{options.seed} {turn} {name}")
            if turn and not options.keep_names:
                paragraphs = renamed(paragraphs, rng, lexicon.is_dictionary_word)
                unseen += sum(map(len, findings(check, paragraphs, options.threshold)))
                unseen_words += sum(len(text.split()) for text in paragraphs)
            damaged, joins = glued(paragraphs, rng, lexicon.is_dictionary_word)
            for text, made, found in zip(damaged, joins, findings(check, damaged, options.threshold), strict=True):
                score.add(text, made, found)
        turn += 1

    fresh = JoinsCheck(lexicon)
    passages = [Passage(p) for _, paragraphs in texts for p in Story.of(*paragraphs).paragraphs]
    began = time.perf_counter()
    readings = [(passage, fresh.read(passage)) for passage in passages]
    speed = clean_words / (time.perf_counter() - began)
    del readings

    lines = [*sorted(score.lines), *false_alarms] if options.show else []
    lines += [
        score.report(),
        f"{score.words:,} words in {turn} rounds; {score.spurious} findings beside the joins",
        f"safe repairs: {score.safe}, wrong {score.safe_wrong}",
        f"false alarms on clean text: {len(false_alarms)} in {clean_words:,} words, "
        f"{1000 * len(false_alarms) / clean_words:.2f} per 1,000",
        f"... with new names: {unseen} in {unseen_words:,}, {1000 * unseen / max(unseen_words, 1):.2f} per 1,000",
        f"reading, cold: {speed:,.0f} words/s",
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
