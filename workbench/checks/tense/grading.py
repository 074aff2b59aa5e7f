"""How surely a perfect should be a simple past, judged from its own sentence."""

from __future__ import annotations

from enum import Enum

from workbench.checks.tense import words as known
from workbench.checks.tense.clauses import Words
from workbench.checks.tense.dates import is_dated
from workbench.checks.tense.perfects import Perfect
from workbench.checks.tense.verbs import ANSWERS, COMMON, DOING, HAPPENING, LASTING, SAYING, TELLING

_OPENS_SPEECH = frozenset('“"«:')
_CLOSES_SPEECH = frozenset('”"»“')
_LEADS_TO_THAT = frozenset(
    "to in on at during this today yesterday after before also with through via however , out from about".split()
)
_TAKES_PERSON = frozenset("told informed warned reminded asked".split())
_ANYBODY = frozenset("one anyone anybody nobody everyone everybody someone".split())
_NOBODY = frozenset("nobody everyone everybody none neither anyone each someone".split())
_ONCE = frozenset("again more a".split())  # “once again” opens no clause
_FAR = 12  # as many words may stand between “has explained” and its “that”
_SUPERLATIVES = frozenset("first second third last only largest biggest worst best most least highest lowest".split())


class Grade(Enum):
    """Why a perfect is doubted."""

    DATED = "a date stands beside it"
    SAID = "it reports, with a verb that only a translation puts in the perfect"
    TOLD = "it reports, with a verb that English seldom puts in the perfect"
    ASKED = "it reports, with a verb that English often puts in the perfect"
    DONE = "the act is over, as far as can be seen"
    ASIDE = "so it is, but with a verb that leaves it open"
    OPEN = "the verb is none that tells a state or a trend"
    STATE = "so it is, but the clause describes somebody, or counts"


def grade(words: Words, perfect: Perfect) -> Grade | None:
    """The grade of a perfect; None for a true one, and for one that tells nothing."""
    if _reaches_to_now(words, perfect):
        return None
    if is_dated(words, perfect):
        return Grade.DATED
    if perfect.question:
        return None
    if perfect.negated:
        return _denying(words, perfect)
    if perfect.verb in SAYING | TELLING and not perfect.passive and _is_reporting(words, perfect):
        return _reporting(perfect)
    if perfect.verb in HAPPENING or (perfect.verb in SAYING and not perfect.passive):
        return Grade.STATE if _describes_state(words, perfect) else Grade.DONE
    if _describes_state(words, perfect):
        return Grade.STATE
    if perfect.verb in DOING or (perfect.verb in TELLING and not perfect.passive):
        return Grade.ASIDE
    return None if perfect.verb in LASTING else Grade.OPEN


def _denying(words: Words, perfect: Perfect) -> Grade | None:
    """“Has not wanted to comment” and “has not specified that” are a translation's; “has not paid” is English."""
    if perfect.verb == "wanted" and words.key(perfect.end + 2) in ANSWERS:
        return Grade.SAID
    if perfect.verb in SAYING and _reports(words, perfect):
        return Grade.SAID
    if perfect.verb == "ruled" and words.key(perfect.end + 1) == "out":
        return Grade.ASKED
    return Grade.ASIDE if perfect.verb in DOING else None


def _reporting(perfect: Perfect) -> Grade:
    if perfect.verb in SAYING:
        return Grade.SAID
    return Grade.ASKED if perfect.verb in COMMON else Grade.TOLD


def _reaches_to_now(words: Words, perfect: Perfect) -> bool:
    """Whether something in the clause makes it a true perfect: “so far”, “since March”, “if”, “never”."""
    before = words.before(perfect.first)
    if any(words.key(at) in known.CONDITIONS and words.key(at + 1) not in _ONCE for at in before):
        return True
    if words.key(words.sentence(perfect.first).start) == "since":
        return True
    if words.key(before.start) == "who" and words.key(before.start - 1) in _ANYBODY:
        return True
    if words.key(perfect.first - 1) in _NOBODY:
        return True
    places = (words.opening(perfect.first), range(before.start, perfect.end + 1), words.after(perfect.end + 1))
    return any(
        any(words.key(at) in known.UNTIL_NOW for at in region) or words.holds(region, known.UNTIL_NOW_PHRASES)
        for region in places
    )


def _is_reporting(words: Words, perfect: Perfect) -> bool:
    if _reports(words, perfect) or (words.key(perfect.end + 1) == "out" and perfect.verb == "pointed"):
        return True
    places = (words.after(perfect.end + 1), words.opening(perfect.first))
    return any(words.holds(region, known.OCCASIONS) for region in places)


def _reports(words: Words, perfect: Perfect) -> bool:
    """Whether “that”, a quotation or a colon follows, or the words are a tag: “…,” the mayor has explained."""
    return _introduces(words, perfect) or _is_tag(words, perfect)


def _introduces(words: Words, perfect: Perfect) -> bool:
    at = perfect.end + 1
    free = perfect.verb in _TAKES_PERSON or words.key(at) in _LEADS_TO_THAT or words.key(at).endswith("ly")
    for place in range(at, min(at + _FAR, words.sentence(perfect.first).stop)):
        key = words.key(place)
        if key == "that":
            return words.is_word(place + 2)  # “considered that possibility.” has no clause
        if key in _OPENS_SPEECH:
            return place - at < 6
        if key in known.FINITE or not (free or place == at) or key in ".;()":
            return False
        if place == at and not free:
            return False
    return False


def _is_tag(words: Words, perfect: Perfect) -> bool:
    before = words.before(perfect.first)
    lead, ahead = words.key(before.start - 1), words.key(before.start - 2)
    if lead in _CLOSES_SPEECH or (lead == "," and ahead in _CLOSES_SPEECH):
        return True
    ends = words.key(perfect.end + 1) in (".", ",", ";") or perfect.end + 1 == len(words.tokens)
    return ends and (lead == "," or "as" in (words.key(at) for at in before))


def _describes_state(words: Words, perfect: Perfect) -> bool:
    """Whether the clause describes somebody, or counts: “which has lost 3,000 jobs”, “has won three titles”."""
    before = [words.key(at) for at in words.before(perfect.first)]
    momentary = perfect.verb in HAPPENING or (perfect.verb in SAYING | TELLING and not perfect.passive)
    if any((key in known.SUBORDINATORS and not momentary) or key in _SUPERLATIVES for key in before):
        return True
    return words.tokens[perfect.end + 1].kind == "number" if perfect.end + 1 < len(words.tokens) else True
