"""LanguageTool's HTTP interface from the server's side: what a client asks, and the JSON that it expects.

https://languagetool.org/http-api/ describes it. Offsets in it count UTF-16 units.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.grammar.release import VERSION
from workbench.story import Finding, Paragraph, Severity, Story
from workbench.story.utf16 import Utf16Map

LANGUAGES = {
    "en-US": "English (US)",
    "en-GB": "English (GB)",
    "en-AU": "English (Australian)",
    "en-CA": "English (Canadian)",
    "en-NZ": "English (New Zealand)",
    "en-ZA": "English (South African)",
    "en": "English",
    "es": "Spanish",
}
_NEIGHBOURHOOD = 40  # code points on either side of a match that its context shows
_BLANK_LINE = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r)){2,}")
_SOFTWARE = {"name": "Wire Workbench", "version": VERSION, "apiVersion": 1, "premium": False, "status": ""}
_ISSUES = {Severity.ERROR: "misspelling", Severity.WARNING: "grammar", Severity.ADVICE: "style"}


class BadQuestion(Exception):
    """A client asks for what cannot be answered; the sentence says why."""


@dataclass(frozen=True)
class Question:
    """A text to check.

    ``off`` and ``only`` are rules that it does not want, and the only ones that it does (None for all).
    """

    text: str
    language: str
    off: frozenset[str] = frozenset()
    only: frozenset[str] | None = None

    @classmethod
    def of(cls, form: Mapping[str, str]) -> Question:
        """From the fields of a request; BadQuestion."""
        if "text" not in form and "data" not in form:
            raise BadQuestion("Missing 'text' or 'data' parameter")
        text = form["text"] if "text" in form else _plain(form["data"])
        language = form.get("language", "auto")
        language = "en-US" if language in ("auto", "en") else language
        if language not in LANGUAGES:
            raise BadQuestion(f"'{language[:20]}' is not a language code known to this server")
        only = _ids(form, "enabledRules") if form.get("enabledOnly") in ("true", "yes") else None
        return cls(text, language, _ids(form, "disabledRules"), only)

    @property
    def is_english(self) -> bool:
        """Whether our own checks can read it."""
        return self.language.startswith("en")

    def story(self) -> tuple[Story, tuple[int, ...]]:
        """The text as a story, and where each of its paragraphs begins in the text, in code points."""
        starts: list[int] = []
        paragraphs: list[Paragraph] = []
        at = 0
        for gap in [*_BLANK_LINE.finditer(self.text), None]:
            end = gap.start() if gap else len(self.text)
            if at < end:
                starts.append(at)
                paragraphs.append(Paragraph(len(paragraphs), self.text[at:end]))
            at = gap.end() if gap else end
        return Story.made(paragraphs, self.language), tuple(starts)

    def wants(self, finding: Finding) -> bool:
        """Whether a finding may be told."""
        return finding.rule not in self.off and (self.only is None or finding.rule in self.only)


def languages() -> list[dict[str, str]]:
    """The answer to /v2/languages."""
    return [{"name": name, "code": code.partition("-")[0], "longCode": code} for code, name in LANGUAGES.items()]


def answer(question: Question, findings: Iterable[Finding], starts: tuple[int, ...]) -> dict[str, Any]:
    """The answer to /v2/check: ``findings`` in the story of ``question``, whose paragraphs begin at ``starts``."""
    name = {"name": LANGUAGES[question.language], "code": question.language}
    return {
        "software": _SOFTWARE,
        "warnings": {"incompleteResults": False},
        "language": {**name, "detectedLanguage": {**name, "confidence": 1.0}},
        "matches": list(_matches(question, findings, starts)),
    }


def _matches(question: Question, findings: Iterable[Finding], starts: tuple[int, ...]) -> Iterator[dict[str, Any]]:
    units = Utf16Map(question.text)
    for finding in findings:
        if question.wants(finding):
            start = starts[finding.paragraph] + finding.span.start
            yield _match(question.text, units, start, start + len(finding.span), finding)


def _match(text: str, units: Utf16Map, start: int, end: int, finding: Finding) -> dict[str, Any]:
    first, last = max(0, start - _NEIGHBOURHOOD), min(len(text), end + _NEIGHBOURHOOD)
    at, length = units.units(start), units.units(end) - units.units(start)
    context = text[first:last].replace("\n", " ")
    return {
        "message": f"{finding.message}. {finding.why}",
        "shortMessage": str(finding.message),
        "replacements": [{"value": proposal.text} for proposal in finding.proposals],
        "offset": at,
        "length": length,
        "context": {"text": context, "offset": at - units.units(first), "length": length},
        "sentence": context,
        "type": {"typeName": "Other"},
        "rule": {
            "id": finding.rule,
            "description": str(finding.message),
            "issueType": _ISSUES[finding.severity],
            "category": {"id": finding.category.value.upper(), "name": finding.category.value.capitalize()},
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _ids(form: Mapping[str, str], field: str) -> frozenset[str]:
    return frozenset(part.strip() for part in form.get(field, "").split(",") if part.strip())


def _plain(data: str) -> str:
    """The text of an annotated one, every offset kept: mark-up stands as spaces, as wide as it was."""
    try:
        pieces = json.loads(data)["annotation"]
        return "".join(
            piece["text"] if "text" in piece else " " * sum(1 + (char > "\uffff") for char in piece["markup"])
            for piece in pieces
        )
    except (ValueError, KeyError, TypeError) as error:
        raise BadQuestion("The 'data' parameter is not as the interface describes it") from error
