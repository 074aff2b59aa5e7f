"""Finding perfects: “has also been arrested”, “have not wanted to comment”, and what the simple past would be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.checks.tense import words as known
from workbench.checks.tense.clauses import Words
from workbench.checks.tense.participles import describes, past
from workbench.checks.tense.verbs import BASES
from workbench.story import Span

_MOST_BETWEEN = 8
_SPEAKERS = frozenset("i we you".split())  # columns and letters: what “we have seen” is no news
_ASKS = frozenset("why how where when".split())
_FUNCTION = frozenset(
    "the a an to with in on at by of for from that how up out off down into over his her its their him them it this "
    "these about against part place all one two three what why through between as".split()
)
_ADJECTIVES = frozenset("given broken stolen fallen hidden known forgotten frozen worn torn grown".split())


@dataclass(frozen=True)
class Perfect:
    """A perfect at the places ``first`` to ``last``, both included. ``verb``: the participle that says what was done.

    ``put`` stands in place of ``span``; ``end`` is the place of ``verb``.
    """

    first: int
    last: int
    end: int
    verb: str
    passive: bool
    negated: bool
    question: bool
    span: Span
    put: str


def perfects(words: Words) -> Iterator[Perfect]:
    """The perfects of a passage that a simple past could replace, outside quotation marks."""
    beyond = 0
    for place, key in enumerate(words.keys):
        if place < beyond or key not in known.HAVE or words.passage.is_quoted(words.span(place, place)):
            continue
        found = _question(words, place) if _asks(words, place) else _statement(words, place)
        if found is not None:
            beyond = found.last + 1
            yield found


def _statement(words: Words, place: int) -> Perfect | None:
    if not words.tokens[place].text.islower() or not _is_finite(words, place):
        return None
    between = _between(words, place)
    if between is None:
        return None
    aside, at = between
    key = words.key(at)
    negated = words.keys[place].endswith("n't") or "not" in words.keys[place + 1 : at]
    if key == "been":
        return _been(words, place, at, negated)
    form = past(key)
    if form is None or key == "got" or words.key(at + 1) == "-" or describes(key, words.key(at + 1)):
        return None
    if negated:
        return _denied(words, place, at)
    last, rest = _coordinated(words, place, at)
    start = words.tokens[place].start
    before = words.words_between(place + 1, at)
    if aside:  # “has, in turn, assured”: the comma moves up to the word before
        start = words.tokens[place - 1].end if place else start
        before = before if place else before.lstrip(", ")
    put = f"{before} {form}{rest}" if before else f"{form}{rest}"
    return Perfect(place, last, at, key, False, False, False, Span(start, words.tokens[last].end), put)


def _is_finite(words: Words, place: int) -> bool:
    """Whether “have” is one of a clause's own, not of “would have”, “to have” or “we have”."""
    before = [words.key(at) for at in range(place - 1, place - 4, -1)]
    if before[0] in _SPEAKERS or before[0] in ("to", "not", "let", "'", "and/or"):
        return False
    if words.keys[place] == "have" and (any(key in known.MODALS for key in before) or "to" in before[:2]):
        return (
            before[0] == "who"
        )  # “the staff who could not attend” ends elsewhere; “to those who have asked” is finite
    return True


def _between(words: Words, place: int) -> tuple[bool, int] | None:
    """(whether commas enclose something, the place of the participle) after “has”; None if none can follow."""
    at = place + 1
    aside = words.key(at) == ","
    if aside:
        closing = next((n for n in range(at + 1, at + 7) if words.key(n) == ","), None)
        if closing is None or any(words.key(n) in known.FINITE or past(words.key(n)) for n in range(at + 1, closing)):
            return None
        at = closing + 1
    while at - place <= _MOST_BETWEEN and _may_stand_between(words, at):
        at += 1
    return (aside, at) if at < len(words.tokens) and words.tokens[at].is_word else None


def _may_stand_between(words: Words, place: int) -> bool:
    key = words.key(place)
    return key in known.BETWEEN or (key.endswith("ly") and len(key) > 4 and key != "family")


def _been(words: Words, place: int, at: int, negated: bool) -> Perfect | None:
    end = at + 1
    while _may_stand_between(words, end):
        end += 1
    verb = words.key(end)
    if verb.endswith("ing") or verb in ("to", "") or not words.tokens[end].is_word:
        return None
    was = "was" if words.keys[place].startswith("has") else "were"
    if words.keys[place].endswith("n't"):
        was += words.tokens[place].text[-3:]
    before = words.words_between(place + 1, at)
    put = f"{was} {before}" if before else was
    if words.key(place + 1) == ",":
        put = was + before
    passive = past(verb) is not None and words.key(end + 1) != "-"
    return Perfect(place, at, end if passive else at, verb if passive else "been", passive, negated, False,
                   words.span(place, at), put)  # fmt: skip


def _denied(words: Words, place: int, at: int) -> Perfect | None:
    """“has not wanted” is “did not want”."""
    base = BASES.get(words.key(at))
    after = words.after(at + 1)
    if base is None or any(words.key(n) in ("or", "nor", "and") and past(words.key(n + 1)) for n in after):
        return None
    if words.key(place + 1) == ",":
        return None
    did = "did" + (words.tokens[place].text[-3:] if words.keys[place].endswith("n't") else "")
    between = words.words_between(place + 1, at)
    put = f"{did} {between} {base}" if between else f"{did} {base}"
    return Perfect(place, at, at, words.key(at), False, True, False, words.span(place, at), put)


def _coordinated(words: Words, place: int, at: int) -> tuple[int, str]:
    """The last participle that hangs on the same “has” and must change too, and the text from after ``at`` up to it."""
    last, put, copied = at, "", words.tokens[at].end
    text = words.passage.text
    for comma in words.after(at + 1):
        if words.key(comma) not in ("and", "or", ","):
            continue
        verb = comma + 1
        while _may_stand_between(words, verb) and words.key(verb) not in ("this", "on", "at", "his", "her", "its"):
            verb += 1
        key = words.key(verb)
        form = ("was" if words.keys[place] == "has" else "were") if key == "been" else past(key)
        if form is None or form == key or not words.tokens[verb].text.islower():
            continue
        following = words.tokens[verb + 1] if verb + 1 < len(words.tokens) else None
        goes_on = following is not None and (
            following.text.lower() in _FUNCTION or following.text[0].isupper() or following.kind == "number"
        )
        if key in _ADJECTIVES or following is None or not (goes_on or key == "been"):
            continue
        if words.key(comma) == "," and key != "been" and following.text.lower() in ("by", "in", "at", "from", "on"):
            continue  # “a plan, drawn by …” describes
        put += text[copied : words.tokens[verb].start] + form
        copied, last = words.tokens[verb].end, verb
    return last, put


def _asks(words: Words, place: int) -> bool:
    sentence = words.sentence(place)
    if words.key(sentence.stop - 1) != "?":
        return False
    return place == sentence.start or words.key(place - 1) in _ASKS


def _question(words: Words, place: int) -> Perfect | None:
    """“Why has the coach left?” is “Why did the coach leave?”."""
    for at in range(place + 2, min(place + 7, len(words.tokens))):
        key = words.key(at)
        if not words.tokens[at].is_word:
            break
        base = BASES.get(key)
        if base is None or past(key) is None or key in ("been", "had"):
            continue
        did = "Did" if words.tokens[place].text[0].isupper() else "did"
        put = f"{did} {words.words_between(place + 1, at)} {base}"
        return Perfect(place, at, at, key, False, False, True, words.span(place, at), put)
    return None
