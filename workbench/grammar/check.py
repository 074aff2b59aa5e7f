"""Grammar as the rest of the program sees it: paragraphs in, findings out, each paragraph asked about once."""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict
from collections.abc import Callable, Container, Iterable, Iterator

from workbench.grammar.asking import Asker
from workbench.grammar.client import Match
from workbench.grammar.judging import Judge
from workbench.grammar.unavailable import GrammarSlow
from workbench.language.knowledge import StoryKnowledge
from workbench.story import Finding, Paragraph, Passage, Role, Story

_KEPT = 20_000  # paragraphs: the queue of a shift, with its undone versions
_TRIES = 2  # a text that was never answered in time so often is not asked about again: each try costs a restart
_NAMES_ONLY = (Role.BYLINE, Role.CREDIT)


class Grammar:
    """LanguageTool's part of a story's findings. Callable from any thread; ``ask`` and ``check`` wait for the server.

    ``english`` is the English of the house ("en-US", "en-GB"), used where the story's own language does not say more.
    """

    def __init__(self, asker: Asker, judge: Judge, english: str = "en-US") -> None:
        self._asker, self._judge, self._english = asker, judge, english
        self._answers: OrderedDict[tuple[str, str], tuple[Match, ...]] = OrderedDict()
        self._slow: Counter[tuple[str, str]] = Counter()
        self._lock = threading.Lock()

    @property
    def version(self) -> str:
        """The version of the LanguageTool that answered last ("6.6"); "" before the first answer."""
        return self._asker.version

    def check(self, story: Story, stop: Callable[[], bool] = lambda: False, wait: float = 0.0) -> tuple[Finding, ...]:
        """All findings of a story, in reading order; fewer when ``stop`` said so between two paragraphs.

        ``wait``: seconds that a server may take to start. GrammarUnavailable, and nothing else, when it cannot answer;
        what was answered until then is kept.
        """
        for paragraph in self.waiting(story):
            if stop():
                break
            self.ask(paragraph, story.language, wait)
        return self.known(story)

    def arriving(
        self, story: Story, first: Container[int] = (), stop: Callable[[], bool] = lambda: False, wait: float = 0.0
    ) -> Iterator[int]:
        """Asks about each paragraph that has no answer yet, and gives its id when it has; GrammarUnavailable.

        ``first`` are the ids of those to ask about first, such as what the window shows.
        """
        waiting = self.waiting(story)
        for paragraph in sorted(waiting, key=lambda paragraph: paragraph.id not in first):
            if stop():
                return
            self.ask(paragraph, story.language, wait)
            yield paragraph.id

    def ask(self, paragraph: Paragraph, language: str, wait: float = 0.0) -> None:
        """Sees to it that the answer about ``paragraph`` is known. GrammarUnavailable."""
        key = self._key(paragraph, language)
        if key in self._answers:
            return
        try:
            self._keep(key, self._asker.matches(paragraph.text, key[0], wait))
        except GrammarSlow:
            self._slow[key] += 1
            if self._slow[key] >= _TRIES:
                self._keep(key, ())
            raise

    def _keep(self, key: tuple[str, str], matches: tuple[Match, ...]) -> None:
        with self._lock:
            self._answers[key] = matches
            if len(self._answers) > _KEPT:
                self._answers.popitem(last=False)

    def waiting(self, story: Story) -> tuple[Paragraph, ...]:
        """The paragraphs that LanguageTool has not answered about, in order. Bylines and credits need no answer."""
        return tuple(
            paragraph
            for paragraph in story.paragraphs
            if _is_prose(paragraph) and self._key(paragraph, story.language) not in self._answers
        )

    def known(self, story: Story, passages: Iterable[Passage] | None = None) -> tuple[Finding, ...]:
        """The findings of those paragraphs that were answered about, in reading order. Asks nobody, never waits.

        ``passages`` saves the work of cutting the story into words again.
        """
        held = [
            (paragraph, self._answers.get(self._key(paragraph, story.language), ())) for paragraph in story.paragraphs
        ]
        if not any(matches for _, matches in held):
            return ()
        knowledge = StoryKnowledge.of(passages or map(Passage, story.paragraphs))
        return tuple(
            finding
            for paragraph, matches in held
            for finding in sorted(self._judge.findings(paragraph, matches, knowledge), key=lambda finding: finding.span)
        )

    def raw(self, paragraph: Paragraph, language: str) -> tuple[Match, ...]:
        """What LanguageTool itself said about a paragraph; nothing when it was not asked."""
        return self._answers.get(self._key(paragraph, language), ())

    def _key(self, paragraph: Paragraph, language: str) -> tuple[str, str]:
        if language in ("", "en", "en-US"):
            language = self._english
        return language.partition("-")[0] if language.startswith("es") else language, paragraph.text


def _is_prose(paragraph: Paragraph) -> bool:
    return paragraph.role not in _NAMES_ONLY and any(char.isalpha() for char in paragraph.text)
