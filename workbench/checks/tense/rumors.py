"""The Spanish conditional of rumor: “the suspect would have fled, according to police”."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.fault import Fault
from workbench.checks.tense.clauses import Words
from workbench.checks.tense.kinds import RUMOR
from workbench.checks.tense.participles import past
from workbench.checks.tense.words import UNTIL_NOW, phrases
from workbench.story import Span

_SOURCES = frozenset(
    "sources investigation investigations investigators inquiry police officers agents prosecutors prosecutor judge "
    "witnesses indictment complaint summary report reports media hypothesis order court guard ertzaintza newspaper "
    "intelligence statement testimony".split()
)
# What makes “would” a condition, a wish, a plan or a forecast.
_REAL = frozenset(
    "if unless otherwise without were whether hope hoped wish wished rather like liked prefer preferred want wanted "
    "poll polls survey surveys projection projections forecast forecasts plan plans proposal bill draft budget law "
    "agreement measure scheme estimate estimates model study scenario hypothetical case could might imagine suppose "
    "else expected normally usually probably instead".split()
)
_SAID = frozenset(
    "said say says told tells thought think thinks believe believed believes knew promised announced warned "
    "predicted  vowed added hoped insisted argued feared claimed pledged assured agreed ruled stressed explained "
    "noted".split()
)
# Who is under suspicion: what such people “would have” done is what somebody says that they did.
_SUSPECTS = frozenset(
    "suspect suspects suspected accused defendant defendants detainee detainees arrested investigated alleged "
    "perpetrator perpetrators assailant assailants aggressor aggressors bribes commissions fraud scam plot".split()
)
_HEARSAY = phrases("according to", "allegedly", "the hypothesis", "suspected of", "suspects that")
_BETWEEN = frozenset("also not then even already".split())


def find(words: Words) -> Iterator[Fault]:
    """The conditionals of rumor in a passage, outside quotation marks; only where a source stands in the sentence."""
    for place, key in enumerate(words.keys):
        if key != "would" or not words.tokens[place].text.islower():
            continue
        fault = _rumor(words, place)
        if fault is not None:
            yield fault


def _rumor(words: Words, place: int) -> Fault | None:
    sentence = words.sentence(place)
    if words.passage.is_quoted(words.span(place, place)) or not _may_be_rumor(words, sentence, place):
        return None
    attributed = _attributed(words, sentence)
    if not attributed and (words.key(place + 1) != "have" or _SUSPECTS.isdisjoint(words.key(at) for at in sentence)):
        return None
    at = place + 1
    while words.key(at) in _BETWEEN or (words.key(at).endswith("ly") and words.key(at) not in UNTIL_NOW):
        at += 1
    before = words.words_between(place + 1, at)
    if "not" in before.split():
        return None
    many = _is_many(words, place)
    aside = f" {before}" if before else ""
    if words.key(at) == "have" and words.key(at + 1) == "been" and past(words.key(at + 2)):
        last, puts = at + 1, tuple(f"{'were' if many else 'was'}{aside} {how}" for how in ("reportedly", "allegedly"))
    elif words.key(at) == "have" and (form := past(words.key(at + 1))) and words.key(at + 1) not in ("had", "got"):
        last, puts = at + 1, tuple(f"{how}{aside} {form}" for how in ("reportedly", "allegedly"))
    elif words.key(at) == "be" and words.key(at + 1).endswith("ing") and words.key(at + 1) not in ("willing", "going"):
        last, puts = at, tuple(f"{'are' if many else 'is'}{aside} {how}" for how in ("reportedly", "allegedly"))
    else:
        return None
    span = Span(words.tokens[place].start, words.tokens[last].end)
    fault = RUMOR.at(span.start, span.end, *puts, found=span.of(words.passage.text))
    return fault if attributed else fault.but(confidence=0.55)


def _may_be_rumor(words: Words, sentence: range, place: int) -> bool:
    """Whether nothing makes the conditional a true one."""
    keys = [words.key(at) for at in sentence]
    if not _REAL.isdisjoint(keys) or any(key == "had" and words.key(sentence.start) == "had" for key in keys):
        return False
    return _SAID.isdisjoint(words.key(at) for at in range(sentence.start, place))


def _attributed(words: Words, sentence: range) -> bool:
    """Whether a source of hearsay is named."""
    hints = [range(found.start, min(found.stop + 8, sentence.stop)) for found in words.found(sentence, _HEARSAY)]
    return any(
        words.key(hint.start) in ("allegedly", "suspected", "suspects", "the")
        or not _SOURCES.isdisjoint(words.key(at) for at in hint)
        for hint in hints
    )


def _is_many(words: Words, place: int) -> bool:
    """Whether the subject left of “would” looks like more than one; a guess, for the verb alone."""
    key = words.key(place - 1)
    return key in ("they", "people", "men", "women", "children", "police") or (
        key.endswith("s") and not key.endswith(("ss", "us", "is")) and words.tokens[place - 1].text.islower()
    )
