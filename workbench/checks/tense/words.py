"""The small words that the check goes by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from workbench.checks.tense.participles import IRREGULAR

Phrases = Mapping[str, Sequence[Sequence[str]]]  # by their first word
NUMBER = "NUMBER"  # in a phrase: a figure, or a small number in letters


def phrases(*texts: str) -> Phrases:
    """Phrases of several words, ready to be looked for."""
    found: dict[str, list[Sequence[str]]] = defaultdict(list)
    for text in texts:
        words = text.split()
        found[words[0]].append(words)
    return dict(found)


DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
DAY_PARTS = frozenset("morning afternoon evening night noon midday".split())
MONTHS = frozenset("january february march april may june july august september october november december".split())
HAVE = frozenset("has have hasn't haven't".split())
TO_COME = frozenset("will shall would may might can could should must won't wouldn't cannot".split())
MODALS = TO_COME | frozenset("couldn't shouldn't mustn't can't mightn't did didn't do don't does doesn't".split())
FINITE = TO_COME | frozenset(
    "is are was were has have had isn't aren't wasn't weren't hasn't haven't hadn't did didn't does do says".split()
)
# Where another clause begins.
SUBORDINATORS = frozenset(
    "that who whom whose which where when while because although though if unless whether until since so "
    "what how why but".split()
)
# A perfect in such a clause tells what must be done first.
CONDITIONS = frozenset("if once when until unless whether whenever before after till".split())

# What may stand between “has” and its participle, besides words in -ly.
BETWEEN = (
    frozenset(
        "also not then even thus again instead today yesterday once both all each first finally now in turn therefore "
        "however for his her their its part this on at last night morning afternoon evening noon dawn moreover indeed "
        "likewise meanwhile still yet already just ever never always long often so far since recently lately".split()
    )
    | DAYS
)
_UNTIL_NOW = (
    "yet already just ever never recently lately always long often hitherto traditionally historically increasingly "
    "gradually repeatedly consistently steadily frequently regularly successively barely hardly still now currently "
    "nowadays twice thrice every throughout times".split()
)
UNTIL_NOW = frozenset(_UNTIL_NOW)
# The same in more than one word.
UNTIL_NOW_PHRASES = phrases(
    "so far", "to date", "until now", "up to now", "till now", "for years", "for decades", "for months", "for weeks",
    "for days", "for centuries", "for hours", "for generations", "for some time", "for a long", "for so long",
    "for too long", "for more than", "for over", "for almost", "for nearly", "for about", "for at least",
    "for the past", "for the last", "for NUMBER years", "for NUMBER months", "for NUMBER weeks", "for NUMBER days",
    "for NUMBER decades", "for NUMBER hours", "in recent", "in the last", "in the past", "over the last",
    "over the past", "over the years", "over the course", "during the last", "during the past", "over recent",
    "during recent", "within the last", "in the NUMBER years", "in the NUMBER months", "in the NUMBER weeks",
    "in the NUMBER days", "in the NUMBER games", "the first time", "the second time", "the third time",
    "the only time", "the last time", "this year", "this season", "this week", "this month", "this century",
    "this decade", "this summer", "this winter", "this spring", "this autumn", "this fall", "these days",
    "these years", "these months", "these weeks", "of late", "as yet", "at times", "all his life", "all her life",
    "all their lives", "year after", "time and", "in NUMBER years", "in years", "in decades", "in months", "in weeks",
    "NUMBER times", "several times", "many times", "on several occasions", "on NUMBER occasions", "down the years",
    "to this day", "no longer", "since",
)  # fmt: skip
NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve 15 20 several many few".split())
# Where somebody speaks or appears: an occasion that is over.
OCCASIONS = phrases(
    "press conference", "news conference", "an interview", "statements to", "a statement", "a press release",
    "an appearance", "his appearance", "her appearance", "the media", "a tweet", "social networks", "a speech",
    "his speech", "her speech", "a rally", "an event", "an act", "the plenary", "a plenary", "question time",
    "the meeting", "the match", "the game", "the trial", "the hearing", "the inauguration", "the presentation",
    "the ceremony", "the session", "control session", "a video", "a letter", "a message", "a breakfast",
)  # fmt: skip
AGO = frozenset("minutes hours days weeks months years decades minute hour day week month year".split())
LAST = DAYS | MONTHS | frozenset("night week month year weekend summer winter spring autumn".split())
# Beside these participles the day is that of the occasion, and so of the act as well.
HELD = frozenset(
    "issued published released held broadcast offered made given convened organized organised notified".split()
)


def may_be_finite(key: str) -> bool:
    """Whether a word (lower case) may be a verb of a clause of its own, or a participle that draws a date to itself."""
    return key in FINITE or key in IRREGULAR or (key.endswith("ed") and len(key) > 3)
