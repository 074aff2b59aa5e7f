"""A subject that Spanish leaves out within a sentence, and one that it puts behind a verb which opens it."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault
from workbench.checks.translation.rule import GrammarRule, Place, kind
from workbench.story import Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

ABSENT = kind(
    "no-subject",
    QT_TRANSLATE_NOOP("Rules", "Subject missing"),
    QT_TRANSLATE_NOOP("Rules", "Spanish may leave out who it was; English may not: “{put}”."),
    0.8,
)
BEHIND = kind(
    "verb-before-subject",
    QT_TRANSLATE_NOOP("Rules", "Verb before its subject"),
    QT_TRANSLATE_NOOP("Rules", "The Spanish order was kept; English begins with who or what did it."),
    0.75,
    Severity.WARNING,
)
NEITHER = kind(
    "also-not",
    QT_TRANSLATE_NOOP("Rules", "“also not” for “tampoco”"),
    QT_TRANSLATE_NOOP("Rules", "English says “{put}”, or “not … either”."),
    0.6,
    Severity.WARNING,
)

_JUDGED = "necessary|important|possible|impossible|urgent|essential|likely|unlikely|clear|true|time|fair|better|too"
_ACTS = "participated|intervened|arrived|died|began|started|appeared|spoke|ended|concluded|collaborated|took part"
_SUBJECT = r"(?:the|a|two|three|four|several|some|dozens of|hundreds of) [^.,;:()“”]{2,60}?"


def _turned(place: Place) -> Fault | None:
    if not place.opens:
        return None
    who = f"{place['who'][0].upper()}{place['who'][1:]}"
    also = "also " if place["also"] else ""
    if re.search(r" (?:that|who|which|was|were|has|had|is|said)\b", who):
        return None
    return place.fault(f"{who} {also}{place['verb'].lower()}")


def _has(place: Place) -> Fault | None:
    if not place.opens:
        return None
    who = f"{place['who'][0].upper()}{place['who'][1:]}"
    return place.fault(f"{who} {place['has'].lower()} {place['verb']}", f"{who} {place['verb']}")


RULES = (
    GrammarRule(
        ABSENT,
        re.compile(r"\bIs not (?P<rest>the (?:first|second|only|last) |(?:necessary|possible|clear|true|known)\b)"),
        lambda place: (
            place.fault(f"It is not {place['rest']}", f"This is not {place['rest']}") if place.opens else None
        ),
        fires=("⟦Is not the first ⟧time that it happens. -> It is not the first ",),
        silent=("It is not the first time.", "Is not he the first?"),
        cues=("is not ",),
    ),
    GrammarRule(
        ABSENT,
        re.compile(
            rf"\b(?:says?|said|believes?|believed|considers?|considered|thinks?|insists?|insisted|added|"
            rf"explained|stressed) "
            rf"(?P<that>that (?P<aux>is|was|will be) )(?={_JUDGED}\b)"
        ),
        lambda place: place.fault(f"that it {place['aux']} ", group="that"),
        fires=("The government says ⟦that is ⟧necessary to wait. -> that it is ",),
        silent=("The government says that it is necessary.", "He said that was a lie."),
        cues=("that is ", "that was ", "that will be "),
    ),
    GrammarRule(
        ABSENT,
        re.compile(
            r"\b(?:The|the|[A-Z]\w+) (?:[a-z]+ )?(?:said|announced|says|confirmed|insisted|assured|stressed|added) "
            r"(?P<that>that will )(?=(?:appeal|resign|ask|run|sign|continue|maintain|present|file|vote|"
            r"support|invest|fight|"
            r"close|open|hold|send|launch|propose|request|demand|study|respect)\b)"
        ),
        lambda place: place.fault("that it will ", "that he will ", "that she will ", "it will ", group="that"),
        fires=("The council said ⟦that will ⟧appeal the ruling. -> that it will ",),
        silent=("The council said that it will appeal.", "He said that will do."),
        cues=("that will ",),
    ),
    GrammarRule(
        ABSENT,
        re.compile(
            r"\b(?P<word>[Ww]hen|[Aa]lthough|[Bb]ecause) (?P<verb>arrived|lost|won|finished|returned|entered|reached|"
            r"left) (?=(?:at|the|in|to|home|his|her|its|their)\b)"
        ),
        lambda place: place.fault(*(f"{place['word']} {who} {place['verb']} " for who in ("he", "she", "it", "they"))),
        fires=("⟦When arrived ⟧at the hospital, he was dead. -> When he arrived ",),
        silent=("When he arrived at the hospital, he was dead.", "Although lost, the case goes on."),
        cues=("when ", "although ", "because "),
    ),
    GrammarRule(
        NEITHER,
        re.compile(r"\b(?P<aux>has|have|had|did) also not\b(?= [a-z]+)"),
        lambda place: place.fault(f"also {place['aux']} not", f"{place['aux']} not"),
        fires=("The president ⟦has also not⟧ commented. -> also has not",),
        silent=("The president also has not commented.", "It is also not true."),
        cues=("also not",),
    ),
    GrammarRule(
        BEHIND,
        re.compile(
            rf"\b(?P<also>Also )?(?P<verb>(?:{_ACTS})|(?:A(?:rrived|ppeared)|Participated|"
            rf"Intervened|Died|Began|"
            rf"Started|Spoke)) (?P<who>{_SUBJECT})(?=[.,;]| (?:at|in|on|of the century)\b)"
        ),
        lambda place: _turned(place) if place["also"] or place["verb"][0].isupper() else None,
        fires=(
            "⟦Also participated the mayor⟧. -> The mayor also participated",
            "⟦Arrived the firefighters⟧ at noon. -> The firefighters arrived",
        ),
        silent=("The mayor also participated.", "Also on the bill was a band.", "The plant began the year well."),
        cues=tuple(f"{act} " for act in _ACTS.split("|")),
    ),
    GrammarRule(
        BEHIND,
        re.compile(
            r"\b(?P<has>Has|Have) (?P<verb>died|arrived|begun|appeared|started|ended) "
            r"(?P<who>the [a-z]+(?: [A-ZÁÉÍÓÚÑ][\wà-ÿ]+)*)(?=[.,;]| (?:at|in|on|of)\b)"
        ),
        _has,
        fires=("⟦Has died the writer Pau Vidal⟧. -> The writer Pau Vidal has died",),
        silent=("The writer Pau Vidal has died.", "Has the writer died?"),
        cues=("has ", "have "),
    ),
)
