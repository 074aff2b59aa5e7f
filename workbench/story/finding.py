"""What a check says about a stretch of a paragraph, and what may be done about it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum

from workbench.story.model import Paragraph, Span
from workbench.story.tokens import tokens


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802
    """Marks ``text`` for the translators' tool, which looks for a call of this very name; returns it unchanged."""
    return text


class Category(StrEnum):
    """The family a finding belongs to; the order is the order of the window's filters."""

    JOINS = "joins"
    PHRASES = "phrases"
    NAMES = "names"
    RESIDUE = "residue"
    NUMBERS = "numbers"
    PUNCTUATION = "punctuation"
    STRUCTURE = "structure"
    CONSISTENCY = "consistency"
    SOURCE = "source"
    GRAMMAR = "grammar"
    HOUSE = "house"


class Severity(StrEnum):
    """How bad it is to leave it."""

    ERROR = "error"  # no editor would let it stand
    WARNING = "warning"  # most would change it
    ADVICE = "advice"  # house style, taste


class Action(StrEnum):
    """What may be done with the first proposal."""

    SAFE = "safe"  # unseen, in bulk: a promise, and measured
    BATCH = "batch"  # a kind at a time, as a list with context
    ASK = "ask"  # one by one
    FLAG = "flag"  # no repair known; look here


@dataclass(frozen=True, slots=True)
class Wording:
    """A translatable sentence: a template with ``{names}`` and what to put there.

    ``str()`` gives the English; the desktop looks the template up in the window's language first.
    """

    template: str
    values: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, template: str, **values: str) -> Wording:
        """A wording with values by name."""
        return cls(template, tuple(values.items()))

    def filled(self, template: str) -> str:
        """``template`` (this one or a translation of it) with the values in place."""
        for name, value in self.values:
            template = template.replace("{" + name + "}", value)
        return template

    def __str__(self) -> str:
        return self.filled(self.template)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Words that may stand in place of a finding's span; an empty text removes it."""

    text: str
    confidence: float


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong at one place. ``span`` counts code points in the paragraph's text.

    ``rule`` names the fault for ever ("joins.name-word"); ``kind`` is what the editor reads as its kind
    (the message); ``evidence`` are short wordings; proposals come best first.
    """

    rule: str
    category: Category
    severity: Severity
    confidence: float
    action: Action
    paragraph: int
    span: Span
    text: str
    message: Wording
    why: Wording
    proposals: tuple[Proposal, ...] = ()
    evidence: tuple[Wording, ...] = ()

    def at(self, paragraph: int, span: Span) -> Finding:
        """The same finding after its words moved."""
        return replace(self, paragraph=paragraph, span=span)

    def fingerprint(self, paragraph: Paragraph) -> str:
        """The same from run to run while the words and their two neighbours on either side stay as they are.

        Made of rule, text and neighbours; never of the message, so that rewording a message brings nothing back.
        """
        before = [t.text for t in tokens(paragraph.text[: self.span.start]) if t.is_word][-2:]
        after = [t.text for t in tokens(paragraph.text[self.span.end : self.span.end + 120]) if t.is_word][:2]
        key = "\x1f".join((self.rule, *before, "\x1e", self.text, "\x1e", *after))
        return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
