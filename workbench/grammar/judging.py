"""From what LanguageTool says to findings: what is quiet, what is a name, how sure the rest is."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from workbench.grammar.client import Match
from workbench.grammar.families import SPELLING, Families, Family
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Category, Finding, Paragraph, Proposal, Severity, Wording, tokens
from workbench.story.finding import QT_TRANSLATE_NOOP

KINDS = {
    SPELLING: Wording(QT_TRANSLATE_NOOP("Rules", "Spelling")),
    "repetition": Wording(QT_TRANSLATE_NOOP("Rules", "Repeated word")),
    "style": Wording(QT_TRANSLATE_NOOP("Rules", "Style")),
    "redundancy": Wording(QT_TRANSLATE_NOOP("Rules", "Needless words")),
    "confusion": Wording(QT_TRANSLATE_NOOP("Rules", "Perhaps another word")),
    "typography": Wording(QT_TRANSLATE_NOOP("Rules", "Typography")),
    "punctuation": Wording(QT_TRANSLATE_NOOP("Rules", "Punctuation")),
    "casing": Wording(QT_TRANSLATE_NOOP("Rules", "Capitals")),
    "compounding": Wording(QT_TRANSLATE_NOOP("Rules", "Compound word")),
    "grammar": Wording(QT_TRANSLATE_NOOP("Rules", "Grammar")),
    "other": Wording(QT_TRANSLATE_NOOP("Rules", "Wording")),
}
_SAID = QT_TRANSLATE_NOOP("Rules", "LanguageTool: {message}")
_MOST_PROPOSALS = 5
_LATER = 0.8  # how much less likely each further proposal is
_A_NAME = 0.3  # the confidence in a misspelling that stands with a capital and is unlike any name of the story
_LIKE_A_NAME = 0.65


class Words(Protocol):
    """Who knows words and names: the lexicon."""

    def is_known(self, form: str) -> bool:
        """Whether a token is a word or a name."""
        ...


class Judge:
    """``editor`` holds words that the editor knows and LanguageTool may not.

    ``off`` are rules that she switched off, by the ids that findings carry.
    """

    def __init__(
        self,
        families: Families,
        words: Words,
        editor: Container[str] = frozenset(),
        off: Container[str] = frozenset(),
    ) -> None:
        self._families, self._words, self._editor, self._off = families, words, editor, off

    def findings(self, paragraph: Paragraph, matches: Iterable[Match], knowledge: StoryKnowledge) -> Iterator[Finding]:
        """What of LanguageTool's answer about ``paragraph`` is worth saying in a story with this ``knowledge``."""
        for match in matches:
            rule = rule_id(match.rule)
            if self._families.is_quiet(match.rule) or rule in self._off or match.span.end > len(paragraph.text):
                continue
            family = self._families.of(match.rule, match.category, match.issue)
            finding = _finding(paragraph, match, family)
            if family.name == SPELLING:
                unknown = [word for word in _words(finding.text) if not self._knows(word, knowledge)]
                if unknown:
                    yield self._doubted(finding, knowledge)
            else:
                yield finding

    def _knows(self, word: str, knowledge: StoryKnowledge) -> bool:
        bare = word.removesuffix("'s").removesuffix("’s")
        if word in self._editor or bare in self._editor:
            return True
        if self._words.is_known(word) or self._words.is_known(bare):
            return True
        return knowledge.names.get(bare, 0) + knowledge.names.get(bare + "’s", 0) > 1

    def _doubted(self, finding: Finding, knowledge: StoryKnowledge) -> Finding:
        """The same with less confidence, when it is more likely a name that nobody has heard of."""
        if finding.text[:1].islower() and finding.text.isalpha():
            return finding
        like = finding.proposals and finding.proposals[0].text in knowledge.names
        confidence = _LIKE_A_NAME if like else _A_NAME
        return replace(finding, confidence=confidence, severity=Severity.WARNING)


def rule_id(rule: str) -> str:
    """The id that a finding carries: "THIS_NNS" is "grammar.this-nns"."""
    return "grammar." + rule.lower().replace("_", "-")


def _words(text: str) -> list[str]:
    return [token.text for token in tokens(text) if token.is_word]


def _finding(paragraph: Paragraph, match: Match, family: Family) -> Finding:
    found = match.span.of(paragraph.text)
    texts = [text for text in dict.fromkeys(match.replacements) if text != found][:_MOST_PROPOSALS]
    proposals = tuple(Proposal(text, round(family.confidence * _LATER**number, 2)) for number, text in enumerate(texts))
    return Finding(
        rule=rule_id(match.rule),
        category=Category.GRAMMAR,
        severity=family.severity,
        confidence=family.confidence,
        action=family.action,
        paragraph=paragraph.id,
        span=match.span,
        text=found,
        message=KINDS.get(family.name, KINDS["other"]),
        why=Wording.of(_SAID, message=match.message),
        proposals=proposals,
    )
