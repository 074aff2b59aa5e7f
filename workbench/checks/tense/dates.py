"""Whether a day or an hour stands beside a verb and belongs to it."""

from __future__ import annotations

from workbench.checks.tense import words as known
from workbench.checks.tense.clauses import Words
from workbench.checks.tense.participles import describes
from workbench.checks.tense.perfects import Perfect
from workbench.checks.tense.verbs import BASES, PLANNING, SAYING, TELLING

_NOT_THEN = frozenset(
    "for from until till since by next every coming between through of to starting beginning as black good "
    "ash easter".split()
)
_LEADS = frozenset("on this last late early yesterday today and".split())
_HABITS = frozenset("' - mornings afternoons evenings nights".split())
_SPEAKS = SAYING | TELLING
_AFTERMATH = frozenset("after following despite ahead over about".split())
_INFINITIVES = frozenset(BASES.values())
_REACH = 5  # a participle this close before a date draws it to itself: “the plan presented to them on Tuesday”
_CLOCK = frozenset("a p am pm h hours o'clock".split())
_DASHES = frozenset("-–—")  # after a dateline a sentence begins
_SHORT_MONTHS = frozenset("jan feb aug sept oct nov dec".split())
_HOURS = frozenset("dawn noon midnight midday dusk".split())


def is_dated(words: Words, perfect: Perfect) -> bool:
    """Whether the perfect has a date of its own, in the past or today."""
    before = words.before(perfect.first)
    regions = [before, range(perfect.first + 1, perfect.end), words.after(perfect.end + 1)]
    if words.key(before.start) not in known.SUBORDINATORS:  # “On Sunday, the team that has won three titles …”
        regions.append(words.opening(perfect.first))
    return any(_belongs(words, perfect, place) for region in regions for place in region if is_date(words, place))


def is_date(words: Words, place: int) -> bool:
    """Whether the word at ``place`` tells when something was: “Tuesday”, “yesterday”, “ago”, “dawn”."""
    key, before = words.key(place), words.key(place - 1)
    if key in known.DAYS:
        return _is_weekday(words, place)
    if key in ("yesterday", "today"):
        return before not in _NOT_THEN and (before in _DASHES or not _is_capital(words, place))
    if key in known.DAY_PARTS:
        return before in ("this", "yesterday") or (key == "night" and before == "last")
    if key in known.AGO and words.key(place + 1) == "ago":
        return True
    if key in known.LAST and before == "last":
        return words.key(place - 2) not in _NOT_THEN | {"the"} or key in known.DAYS
    if key in _HOURS:
        return before == "at"
    if key in known.MONTHS:
        near = (words.key(place - 1), words.key(place + 1))
        return any(word.isdigit() for word in near) and "on" in (words.key(place - 1), words.key(place - 2))
    if key in _SHORT_MONTHS and words.key(place + 1) == ".":
        return before == "on" and words.key(place + 2).isdigit()
    if key[:1].isdigit() and before in ("at", "around"):
        return ":" in key or words.key(place + 1) in _CLOCK
    return key == "early" and before == "the" and words.key(place + 1) == "hours"


def _is_weekday(words: Words, place: int) -> bool:
    """Whether a weekday is one: not “Mondays”, “Black Friday”, the “Sunday Times” or Sheffield Wednesday."""
    before, after = words.key(place - 1), words.key(place + 1)
    if before in _NOT_THEN or after in _HABITS or not words.tokens[place].text.istitle():
        return False
    if before in _LEADS:
        return True
    return not _is_capital(words, place - 1) and not (_is_capital(words, place + 1) and after not in known.DAY_PARTS)


def _is_capital(words: Words, place: int) -> bool:
    """Whether a word has a capital that no sentence gave it."""
    if not 0 <= place < len(words.tokens) or not words.tokens[place].text[0].isupper():
        return False
    return not words.passage.begins_sentence(words.tokens[place].start)


def _belongs(words: Words, perfect: Perfect, place: int) -> bool:
    """Whether the date at ``place`` is that of ``perfect``, not of something it speaks of."""
    start = perfect.end + 1 if place > perfect.end else words.sentence(place).start
    for at in range(place - 1, max(start, place - _REACH) - 1, -1):
        if at == perfect.first or perfect.end <= at <= perfect.last:
            break
        key = words.key(at)
        if key in known.HELD or not words.tokens[at].text.islower() or describes(key, words.key(at + 1)):
            continue
        if known.may_be_finite(key):
            if place > perfect.end and words.key(at - 1) in ("and", "then") and key not in known.FINITE:
                break  # “has visited the school and praised the staff on Monday”: one date for both
            return False
    if place < perfect.end:
        return True
    if place - perfect.end <= 2:
        return True
    if perfect.verb in PLANNING and words.key(place) != "yesterday" and words.key(place - 1) != "last":
        return False
    between = range(max(perfect.end, perfect.last) + 1, place)
    if any(words.key(at) in _SPEAKS and words.key(at - 1) != "and" for at in between):
        return False  # “has cut 300 jobs, its chairman said in a letter to the staff on Monday”
    if words.key(place - 1) == "on" and any(words.key(at) in _AFTERMATH for at in between):
        return False  # “has been in the hospital after a fall on Monday”
    if words.key(perfect.end + 1) == "able":
        return True
    return not any(words.key(at) == "to" and words.key(at + 1) in _INFINITIVES for at in between)
