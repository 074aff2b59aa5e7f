"""“This Thursday” for a Thursday that is past, “yesterday Thursday”, “on Thursday 5”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault
from workbench.checks.tense import words as known
from workbench.checks.tense.clauses import Words
from workbench.checks.tense.kinds import DAY_NUMBER, TWO_DAYS, WEEKDAY
from workbench.checks.tense.verbs import BASES, PLANNING
from workbench.story import Action, Span

_DAY = r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
_PAPERS = "(?! (?:Times|Mail|Express|Telegraph|Mirror|Night|Post))"
_THIS = re.compile(rf"\b(?P<this>[Tt]his) {_DAY}(?![-\w]){_PAPERS}")
_TWICE = re.compile(
    rf"\b(?P<first>[Yy]esterday|[Tt]oday|[Tt]omorrow)(?P<comma>,)? (?:on )?{_DAY}"
    rf"(?![’']){_PAPERS}(?P<close>,)?"
)
_NUMBER = re.compile(
    rf"\b(?:[Oo]n|[Ll]ast|[Tt]his|[Nn]ext|[Tt]he) {_DAY} (?P<number>[12]?\d|3[01])(?!\.\d|,\d)"
    r"(?=[.,;)]| (?:in|at|by|and|that|the|to|when|with|after|before|from)\b)"
)
# Before these “on” would be one preposition too many: “of this Monday” is “of Monday”.
_PREPOSITIONS = frozenset("on of for from until till since by before after between through around past".split())
_PLANS = frozenset("for from until till by between through before starting beginning".split())
_AHEAD = frozenset("will shall would may might can could should must won't wouldn't tomorrow coming next going".split())
_PRESENT = frozenset("is are isn't aren't do does".split())
_PAST = frozenset("was were had did wasn't weren't didn't hadn't".split())
_EXPECTED = frozenset(
    "expected scheduled planned set due foreseen announced convened called slated poised ready".split()
)
_BEING = frozenset("is are was were has have had been".split())
_CALLS = frozenset("called scheduled convened summoned planned set postponed cited".split())
_INFINITIVES = frozenset(BASES.values()) | frozenset(
    "hold play debate begin resume celebrate travel receive analyze continue study protest demonstrate vote".split()
)
_WILLS = PLANNING | frozenset("plans wants hopes intends aims going able refused order ready chance right".split())


def find(words: Words) -> Iterator[Fault]:
    """The days of a passage that are told in the Spanish way, outside quotation marks."""
    text = words.passage.text
    taken: set[int] = set()
    for match in _TWICE.finditer(text):
        if not words.passage.is_quoted(Span(*match.span())):
            taken.add(match.start("day"))
            yield _twice(words, match)
    for match in _THIS.finditer(text):
        if words.passage.is_quoted(Span(*match.span())):
            continue
        fault = _this(words, match)
        if fault is not None:
            taken.add(match.start("day"))
            yield fault
    for match in _NUMBER.finditer(text):
        if match.start("day") not in taken and not words.passage.is_quoted(Span(*match.span())):
            start, end = match.span("day")[0], match.end("number")
            yield DAY_NUMBER.at(start, end, match["day"], found=text[start:end])


def _twice(words: Words, match: re.Match[str]) -> Fault:
    text = words.passage.text
    start, end = match.start("first"), match.end("day")
    put = "On " if match["first"][0].isupper() else "on "
    before = words.key(words.place(start) - 1)
    if before in _PREPOSITIONS:
        put = ""
    if match["comma"] and match["close"] and not words.passage.begins_sentence(start):
        end = match.end("close")  # “said yesterday, Thursday, that”: both commas belonged to the apposition
    puts = dict.fromkeys((put + match["day"], match["day"]))
    fault = TWO_DAYS.at(start, end, *puts, found=text[start : match.end("day")])
    return fault.but(Action.ASK, 0.6) if match["first"].lower() == "tomorrow" else fault


def _this(words: Words, match: re.Match[str]) -> Fault | None:
    place = words.place(match.start("this"))
    if not _is_past(words, place):
        return None
    before = words.key(place - 1)
    if words.key(place + 1).endswith("'s") or words.passage.text[match.end() : match.end() + 2] in ("’s", "'s"):
        put, start = match["day"], match.start()
    elif before == "during":
        put, start = f"on {match['day']}", words.tokens[place - 1].start
        if words.tokens[place - 1].text[0].isupper():
            put = f"On {match['day']}"
    else:
        begins = words.passage.begins_sentence(match.start())
        on = "" if before in _PREPOSITIONS or _is_second(words, place) else ("On " if begins else "on ")
        put, start = on + match["day"], match.start()
    puts = (put, match["day"]) if put != match["day"] else (put,)  # news style may drop the “on”
    return WEEKDAY.at(start, match.end(), *puts, found=words.passage.text[start : match.end()])


def _is_second(words: Words, place: int) -> bool:
    """Whether the day is the second of two: “between Saturday and this Sunday”."""
    return words.key(place - 1) == "and" and any(words.key(at) == "between" for at in range(max(place - 7, 0), place))


def _is_past(words: Words, place: int) -> bool:
    """Whether the clause around “this Thursday” tells of the past: the nearest verb left of it says so, or right."""
    if words.key(place - 1) in _PLANS:
        return False
    sentence = words.sentence(place)
    for ways, left in ((range(place - 1, sentence.start - 1, -1), True), (range(place + 2, sentence.stop), False)):
        for at in ways:
            if words.parts(at) or (words.key(at) in known.SUBORDINATORS and words.key(at) not in ("since", "so")):
                break
            verdict = _verdict(words, at, left)
            if verdict is not None:
                return verdict
    return False


def _verdict(words: Words, at: int, left: bool) -> bool | None:
    """Whether the word at ``at`` puts the clause in the past; None when it says nothing of time."""
    key, before = words.key(at), words.key(at - 1)
    if key in _AHEAD or (key == "due" and before in _BEING):
        return False
    if key in _PAST:
        return True
    if key in ("has", "have", "hasn't", "haven't"):
        return words.key(at + 1) != "to"
    if key in _PRESENT:
        return False
    if key == "to" and left and (words.key(at + 1) in _INFINITIVES or before in _WILLS):
        return False
    if not words.tokens[at].text.islower() or not known.may_be_finite(key) or key == "compared":
        return None
    if "be" in (before, words.key(at - 2)):
        return None  # “will be signed this Friday”: the word before “be” decides
    if not left:
        return not (key in _EXPECTED and before in ("is", "are"))
    return _planned(words, at) if key in _EXPECTED | PLANNING else True


def _planned(words: Words, at: int) -> bool | None:
    """“Called this Thursday” may have been, or may be to come; “called a strike this Thursday” is to come.

    “Announced this Thursday” is past; further on, the verb that governs such a word decides.
    """
    if words.key(at + 1) == "this":
        return True if words.key(at) not in _EXPECTED - {"announced"} or words.key(at - 1) in _BEING else None
    return False if words.key(at) in _CALLS else None
