"""The words that go in a phrase's place: inflected, capitalised and with the article as what was found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.checks.phrases.matching import Match
from workbench.checks.phrases.pattern import CLASSES, Words, key_of
from workbench.language.inflection import Form, article, carried
from workbench.story import Span

_CLASS = re.compile(rf"\b({'|'.join(sorted(CLASSES))})\b")
_CHOSEN = re.compile(r"\{([1-9])\}")  # the word found for the first, second … choice (“his|her”) of the phrase
_AUXILIARIES = frozenset("has have had having be been being is are was were gets got 's 've".split())
_BEFORE_BASE = frozenset("to will would can could may might must shall should not".split())
_SMALL = frozenset("a an and as at but by for from in nor of on or the to with".split())


@dataclass(frozen=True, slots=True)
class Repair:
    """What stands at ``span`` and the texts that may replace it, best first."""

    span: Span
    texts: tuple[str, ...]


def repair(words: Words, match: Match, put: Sequence[str]) -> Repair:
    """Carries ``put`` over to the place of ``match``."""
    span = Span(words.tokens[match.first].start, words.tokens[match.last - 1].end - (2 if match.possessive else 0))
    texts = tuple(dict.fromkeys(_capitals(words, match, _filled(words, match, text)) for text in put))
    if "" in texts:
        return _removal(words, match, span)
    return _with_article(words, match, span, texts)


def _filled(words: Words, match: Match, put: str) -> str:
    """``put`` with classes filled from what was found and marked words in the form that was found."""
    nouns: list[Form] = []
    verbs: list[Form] = []
    captured: dict[str, list[str]] = {}
    chosen: list[str] = []
    for offset, step in enumerate(match.row):
        token = words.tokens[match.first + offset]
        if step.choice:
            chosen.append(token.text)
        if step.name:
            captured.setdefault(step.name, []).append(token.text)
            continue
        key = key_of(token.text)
        forms = (step.forms or {}).get(key) or (step.forms or {}).get(key.removesuffix("'s")) or ()
        if Form.SINGULAR in forms or Form.PLURAL in forms:
            nouns.append(forms[0])
        elif forms:
            verbs.append(_verb_form(words, match.first + offset, forms))

    def capture(found: re.Match[str]) -> str:
        held = captured.get(found.group())
        return held.pop(0) if held else ""

    def choose(found: re.Match[str]) -> str:
        return chosen[int(found[1]) - 1]

    text = _CHOSEN.sub(choose, carried(_CLASS.sub(capture, put), nouns, verbs))
    adverbs = captured.get("ADV", [])  # one that the entry does not place stays in front
    return " ".join(" ".join((*adverbs, text)).split())


def _verb_form(words: Words, index: int, forms: Sequence[Form]) -> Form:
    """The form that a spelling has here: “assured” is a participle after “has” and a past otherwise."""
    if Form.BASE in forms and index and words.keys[index - 1] in _BEFORE_BASE:
        return Form.BASE
    if Form.PARTICIPLE in forms and Form.PAST in forms:
        earlier = [
            key.rpartition("'")[2] if "'" not in key else "'" + key.rpartition("'")[2]
            for key in words.keys[max(0, index - 2) : index]
        ]
        return Form.PARTICIPLE if _AUXILIARIES.intersection(earlier) else Form.PAST
    return forms[0]


def _capitals(words: Words, match: Match, text: str) -> str:
    found = [token for token in words.tokens[match.first : match.last] if token.is_word]
    if not text or not found:
        return text
    spellings = match.row[0].cased or {}
    key = key_of(found[0].text)
    written = max(spellings.get(key) or spellings.get(key.removesuffix("'s")) or ("",))  # small letters sort last
    if all(token.text.isupper() for token in found) and (words.shouting or written[:2].islower()):
        return text.upper()
    if not found[0].text[0].isupper():
        return text
    if words.titled and not words.passage.begins_sentence(found[0].start):
        return _titled(text)
    if words.titled and len(found) > 1 and sum(token.text[0].isupper() for token in found) > 1:
        return _titled(text)
    if written[:1].isupper() and not words.may_have_capital(match.first):
        return text  # the capital belonged to the name that goes
    return text[0].upper() + text[1:]


def _titled(text: str) -> str:
    parts = text.split(" ")
    return " ".join(
        part if number and part in _SMALL else part[:1].upper() + part[1:] for number, part in enumerate(parts)
    )


def _with_article(words: Words, match: Match, span: Span, texts: tuple[str, ...]) -> Repair:
    """Lets an article before the phrase follow: “a fief”, “an eventual” become “a stronghold”, “a possible”."""
    if not match.first or words.keys[match.first - 1] not in ("a", "an") or not texts:
        return Repair(span, texts)
    token = words.tokens[match.first - 1]
    if words.passage.text[token.end : span.start].strip():
        return Repair(span, texts)
    wanted = [article(text) for text in texts]
    if all(word == token.text.lower() for word in wanted):
        return Repair(span, texts)
    spelt = [
        word.upper() if words.shouting else word.capitalize() if token.text[0].isupper() else word for word in wanted
    ]
    gap = words.passage.text[token.end : span.start]
    return Repair(
        Span(token.start, span.end), tuple(word + gap + text for word, text in zip(spelt, texts, strict=True))
    )


def _removal(words: Words, match: Match, span: Span) -> Repair:
    """Takes the phrase out with its comma and one space; what follows takes over the capital."""
    text, tokens = words.passage.text, words.tokens
    last = match.last
    if last < len(tokens) and tokens[last].text == "," and words.may_have_capital(match.first):
        last += 1
    opens = tokens[match.first].text[0].isupper() and last < len(tokens) and tokens[last].is_word
    if opens:
        following = tokens[last].text
        return Repair(Span(span.start, tokens[last].end), (following[0].upper() + following[1:],))
    end = tokens[last - 1].end
    if span.start and text[span.start - 1] == " ":
        return Repair(Span(span.start - 1, end), ("",))
    return Repair(Span(span.start, end + (text[end : end + 1] == " ")), ("",))
