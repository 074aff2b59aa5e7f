"""The phrases check: what the lexicon knows, found in a story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.checks.phrases.conditions import Conditions
from workbench.checks.phrases.matching import Match, PhraseTree
from workbench.checks.phrases.pattern import Words, compiled
from workbench.checks.phrases.repair import repair
from workbench.checks.phrases.rule import KINDS, PhraseRule
from workbench.language.inflection import surfaces
from workbench.language.knowledge import StoryKnowledge
from workbench.language.topics import speaks_against, speaks_for
from workbench.story import Action, Finding, Passage, Proposal, Span, Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

_LANGUAGES = {
    "es": QT_TRANSLATE_NOOP("Rules", "The Spanish “{original}” is not “{found}” here."),
    "eu": QT_TRANSLATE_NOOP("Rules", "The Basque “{original}” is not “{found}” here."),
    "ca": QT_TRANSLATE_NOOP("Rules", "The Catalan “{original}” is not “{found}” here."),
    "gl": QT_TRANSLATE_NOOP("Rules", "The Galician “{original}” is not “{found}” here."),
    "fr": QT_TRANSLATE_NOOP("Rules", "The French “{original}” is not “{found}” here."),
    "pt": QT_TRANSLATE_NOOP("Rules", "The Portuguese “{original}” is not “{found}” here."),
}
_QUOTED = 0.6  # what somebody said was translated too, but it is hers to reword: less sure, and one by one
_MOST_PROPOSALS = 6
_FURTHER = 0.5  # a second proposal is half as likely as the one before it


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """A phrase found in a paragraph, whatever the story is about; ``words`` tells how long the match is."""

    rule: PhraseRule
    span: Span
    text: str
    proposals: tuple[str, ...]
    words: int
    quoted: bool


class PhrasesCheck:
    """Finds the phrases of ``rules``. Of overlapping ones the longest counts, then the one with more conditions."""

    def __init__(self, rules: Sequence[PhraseRule]) -> None:
        self._rules = tuple(rules)
        self._conditions: Mapping[str, Conditions] = {rule.id: Conditions(rule) for rule in rules}
        self._wanted = {rule.id: _spellings(rule.story) for rule in rules}
        self._unwanted = {rule.id: _spellings(rule.story_unless) for rule in rules}
        self._tree = PhraseTree(
            [(row, rule) for rule in rules for text in rule.find for row in compiled(text, leading=True)]
        )

    @property
    def rules(self) -> Sequence[str]:
        """The ids that its findings may carry."""
        return [rule.rule for rule in self._rules]

    @property
    def entries(self) -> Sequence[PhraseRule]:
        """The entries themselves, in their order."""
        return self._rules

    def read(self, passage: Passage) -> tuple[PhraseMatch, ...]:
        """Every phrase whose own paragraph allows it, overlapping ones too."""
        words = Words(passage)
        return tuple(
            self._matched(words, match)
            for match in self._tree.matches(words)
            if self._conditions[match.rule.id].hold(words, match)
        )

    @staticmethod
    def _matched(words: Words, match: Match) -> PhraseMatch:
        made = repair(words, match, match.rule.put)
        return PhraseMatch(
            match.rule,
            made.span,
            made.span.of(words.passage.text),
            made.texts,
            match.last - match.first,
            words.passage.is_quoted(made.span),
        )

    def judge(
        self, readings: Sequence[tuple[Passage, tuple[PhraseMatch, ...]]], knowledge: StoryKnowledge
    ) -> Iterable[Finding]:
        """Asks the story's topics and words, and lets the best of overlapping phrases stand."""
        spoken: set[str] = set()  # entries that speak of the first mention only
        for passage, matches in readings:
            allowed = [match for match in matches if self._story_allows(match.rule, knowledge)]
            for match in sorted(_standing(allowed), key=lambda standing: standing.span):
                if match.rule.id in spoken:
                    continue
                if match.rule.once:
                    spoken.add(match.rule.id)
                yield _finding(passage, match)

    def _story_allows(self, rule: PhraseRule, knowledge: StoryKnowledge) -> bool:
        if rule.topics_required and not speaks_for(rule.topics, knowledge.topics):
            return False
        if rule.topics and speaks_against(rule.topics, knowledge.topics):
            return False
        wanted, unwanted = self._wanted[rule.id], self._unwanted[rule.id]
        if wanted and wanted.isdisjoint(knowledge.words):
            return False
        return not unwanted or unwanted.isdisjoint(knowledge.words)


def _spellings(marked: Sequence[str]) -> frozenset[str]:
    return frozenset(key.lower() for word in marked for key in surfaces(word))


def _standing(matches: Sequence[PhraseMatch]) -> Iterator[PhraseMatch]:
    """The matches that stand; each also offers what others propose for the very same words."""
    standing: dict[Span, PhraseMatch] = {}
    for match in sorted(matches, key=_standing_order):
        winner = standing.get(match.span)
        if winner is not None and winner.rule.put and match.rule.put:
            offered = tuple(dict.fromkeys((*winner.proposals, *match.proposals)))[:_MOST_PROPOSALS]
            standing[match.span] = replace(winner, proposals=offered)
        elif not any(match.span.overlaps(span) for span in standing):
            standing[match.span] = match
    yield from standing.values()


def _standing_order(match: PhraseMatch) -> tuple[int, int, float, int, str]:
    rule = match.rule
    conditions = sum(map(bool, (rule.needs, rule.unless, rule.before, rule.after, rule.topics_required, rule.story)))
    return (-match.words, -conditions, -rule.confidence, match.span.start, rule.id)


def _finding(passage: Passage, match: PhraseMatch) -> Finding:
    rule = match.rule
    confidence, action = rule.confidence, rule.action
    if match.quoted and not rule.mechanical:
        confidence *= _QUOTED
        action = action if action is Action.FLAG else Action.ASK
    why, *evidence = _reasons(rule, match)
    return Finding(
        rule=rule.rule,
        category=rule.category,
        severity=rule.severity,
        confidence=round(confidence, 3),
        action=action,
        paragraph=passage.paragraph.id,
        span=match.span,
        text=match.text,
        message=Wording(KINDS[rule.kind]),
        why=why,
        proposals=tuple(
            Proposal(text, round(confidence * _FURTHER**number, 3)) for number, text in enumerate(match.proposals)
        ),
        evidence=tuple(evidence),
    )


def _reasons(rule: PhraseRule, match: PhraseMatch) -> Iterator[Wording]:
    """Why: the original's words first, then the entry's note, then what lowers the belief."""
    for language, words in rule.original.items():
        yield Wording.of(_LANGUAGES[language], original="”, “".join(words), found=match.text)
    if rule.note:
        yield Wording(rule.note)
    if match.quoted and not rule.mechanical:
        yield Wording(QT_TRANSLATE_NOOP("Rules", "It stands in a quotation: perhaps it was said so."))
