"""A paragraph as the checks read it: cut into tokens, sentences and quotations once."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from workbench.story.model import Paragraph, Role, Span
from workbench.story.sentences import quotations, sentences
from workbench.story.tokens import Token, tokens


class Passage:
    """A paragraph with what every check wants to know about it; worked out on first use, then kept."""

    def __init__(self, paragraph: Paragraph) -> None:
        self.paragraph = paragraph

    @property
    def text(self) -> str:
        """The paragraph's text."""
        return self.paragraph.text

    @property
    def role(self) -> Role:
        """The paragraph's role."""
        return self.paragraph.role

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Words, numbers and marks in order."""
        return tokens(self.paragraph.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences in order."""
        return sentences(self.paragraph.text)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """Stretches inside quotation marks."""
        return quotations(self.paragraph.text)

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.sentences)

    def sentence_at(self, offset: int) -> Span:
        """The sentence around a code-point offset of the paragraph (the whole paragraph if there is none)."""
        number = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[number] if number >= 0 else Span(0, len(self.text))

    def begins_sentence(self, offset: int) -> bool:
        """Whether only quotation marks, brackets and dashes lie between a sentence's start and ``offset``."""
        lead = self.text[self.sentence_at(offset).start : offset]
        return not any(char.isalnum() for char in lead)

    def is_quoted(self, span: Span) -> bool:
        """Whether any of ``span`` stands inside quotation marks."""
        return any(span.start < quote.end and quote.start < span.end for quote in self.quotations)
