"""Quotation marks: one pass over a paragraph that knows at every mark whether a quotation stands open."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from workbench.checks.fault import Fault, Kind
from workbench.checks.punctuation.marks import Mark, Stand, quotation_marks
from workbench.checks.punctuation.smallwords import SAYS
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

INNER_SPACE = Kind(
    "punctuation.space-inside-quotes",
    Severity.ERROR,
    Action.SAFE,
    0.97,
    QT_TRANSLATE_NOOP("Rules", "Space inside the quotation marks"),
    QT_TRANSLATE_NOOP("Rules", "Quotation marks stand close to the words that they enclose."),
)
WRONG_WAY = Kind(
    "punctuation.quote-wrong-way",
    Severity.ERROR,
    Action.BATCH,
    0.9,
    QT_TRANSLATE_NOOP("Rules", "Quotation mark the wrong way round"),
    QT_TRANSLATE_NOOP("Rules", "Counted from the start of the paragraph, this mark faces the wrong way."),
)
WRONG_SIDE = Kind(
    "punctuation.quote-space",
    Severity.ERROR,
    Action.BATCH,
    0.92,
    QT_TRANSLATE_NOOP("Rules", "Space on the wrong side of the quotation mark"),
    QT_TRANSLATE_NOOP("Rules", "The space has to stand outside the quotation."),
)
UNCLOSED = Kind(
    "punctuation.quote-unclosed",
    Severity.ERROR,
    Action.ASK,
    0.75,
    QT_TRANSLATE_NOOP("Rules", "Quotation is not closed"),
    QT_TRANSLATE_NOOP(
        "Rules", "A quotation opens here, and neither this paragraph closes it nor the next one takes it up."
    ),
)
UNOPENED = Kind(
    "punctuation.quote-unopened",
    Severity.ERROR,
    Action.ASK,
    0.75,
    QT_TRANSLATE_NOOP("Rules", "Quotation was never opened"),
    QT_TRANSLATE_NOOP("Rules", "A quotation closes in this paragraph that does not open in it."),
)
GUILLEMET = Kind(
    "punctuation.guillemets",
    Severity.ERROR,
    Action.SAFE,
    0.97,
    QT_TRANSLATE_NOOP("Rules", "Spanish quotation mark"),
    QT_TRANSLATE_NOOP("Rules", "English copy has “ ” (and ‘ ’ inside them) where Spanish has « »."),
)
MIXED = Kind(
    "punctuation.mixed-quotes",
    Severity.WARNING,
    Action.BATCH,
    0.9,
    QT_TRANSLATE_NOOP("Rules", "One quotation, two kinds of marks"),
    QT_TRANSLATE_NOOP("Rules", "The quotation opens with one kind of mark and closes with the other."),
)
KINDS = (INNER_SPACE, WRONG_WAY, WRONG_SIDE, UNCLOSED, UNOPENED, GUILLEMET, MIXED)

_MOST = 2000  # a paragraph with more marks than this is no prose
_ATTRIBUTION = re.compile(
    rf"\s*(?:(?:he|she|they|it|who|I|we)\b|{SAYS}\b|(?:the |[A-Z])[\w’.-]+(?: [\w’.-]+){{0,5}}? {SAYS}\b)"
)
_SPEAKER = rf"(?:the |[A-Z])[\w’-]+(?: [\w’-]+){{0,4}}? {SAYS}"
_ATTRIBUTION_WITHIN = re.compile(
    rf"(?P<last>[\w’'-]+),(?= (?:(?:he|she|they) {SAYS}|{SAYS} (?:he|she|the|[A-Z])|{_SPEAKER})\b)"
)
_LAST_STOP = re.compile(r"[\w’')\]%-]+[.?!…]?\Z")
_FIRST_WORD = re.compile(r"[\w’'-]+")
_SPACES = " \t\u00a0\u2009\u202f"


@dataclass
class QuoteReading:
    """What a paragraph's quotation marks are like. ``opens``: it begins with one.

    ``unclosed``: the fault of a quotation still open at its end; ``unopened``: of one that was open before it.
    The story decides whether these two are faults.
    """

    faults: list[Fault] = field(default_factory=list)
    opens: bool = False
    unclosed: Fault | None = None
    unopened: Fault | None = None


def read_quotes(text: str) -> QuoteReading:
    """Reads the quotation marks of one paragraph."""
    marks = quotation_marks(text, _MOST)
    if not marks:
        return QuoteReading()
    return _Machine(text, marks).run()


class _Machine:
    """Walks the marks; ``_open`` holds the marks of the quotations that stand open."""

    def __init__(self, text: str, marks: list[Mark]) -> None:
        self._text = text
        self._marks = marks
        self._open: list[Mark] = []
        self._next = ""  # the glyph of the mark after this one
        self._reading = QuoteReading(opens=not text[: marks[0].place].strip() and marks[0].stand is not Stand.APART)

    def run(self) -> QuoteReading:
        steps = {"“": self._opener, "”": self._closer, '"': self._straight, "«": self._guillemet, "»": self._guillemet}
        for mark, below in zip(self._marks, (*self._marks[1:], None), strict=True):
            self._next = below.glyph if below else ""
            steps[mark.glyph](mark)
        if self._open:
            self._reading.unclosed = _unclosed(self._text, self._open[-1].place, len(self._text))
        return self._reading

    def _opener(self, mark: Mark) -> None:
        text, place = self._text, mark.place
        if self._open and self._open[-1].glyph == "«":
            self._open.append(mark)  # the inner pair of a Spanish quotation
            self._fault(GUILLEMET, place, place + 1, "‘")
        elif not self._open:
            if mark.stand is Stand.GLUED and self._next not in ("”", "»"):
                self._turned_closer(mark)  # its opener was lost as well
                return
            if mark.stand is Stand.GLUED:
                marked = text[place - 1] in ",:;"
                puts = (" “",) if marked else (" “", ": “")
                self._fault(WRONG_SIDE, place, place + 1, *puts, action=None if marked else Action.ASK)
            elif mark.stand is Stand.CLOSING and text[place + 1 : place + 2].isspace():
                self._fault(WRONG_SIDE, place, self._gap_after(place), " “")
            elif mark.stand is Stand.CLOSING:
                self._fault(WRONG_WAY, place, place + 1, "”", action=Action.ASK, confidence=0.7)
                return
            elif mark.stand is Stand.APART:
                self._inner_gap(place)
            self._open.append(mark)
        elif mark.stand is Stand.OPENING and self._next in ("”", "»"):
            self._reading.faults.append(_unclosed(text, self._open[-1].place, place))
            self._open = [mark]
        else:
            self._turned_closer(mark)

    def _turned_closer(self, mark: Mark) -> None:
        """An opening mark where the quotation must close: ``nothing“ he``, ``nothing, “he``, ``nothing“he``."""
        text, place = self._text, mark.place
        comma = "," if self._says_next(place) and text[:place].rstrip()[-1:].isalnum() else ""
        if mark.stand is Stand.OPENING:
            self._fault(WRONG_WAY, self._gap_before(place), place + 1, f"{comma}” ")
        elif mark.stand is Stand.GLUED:
            self._fault(WRONG_WAY, place, place + 1, f"{comma}” ", "” " if comma else ",” ", action=Action.ASK)
        else:
            self._fault(WRONG_WAY, self._gap_before(place), place + 1, f"{comma}”")
        if self._open:
            self._open.pop()

    def _closer(self, mark: Mark) -> None:
        text, place = self._text, mark.place
        if self._open:
            opened = self._open[-1]
            if opened.glyph == "“" and len(self._open) > 1:
                self._fault(GUILLEMET, place, place + 1, "’")
            elif opened.glyph == '"':
                self._fault(MIXED, place, place + 1, '"')
            elif mark.stand is Stand.OPENING:
                comma = "," if self._says_next(place) and text[:place].rstrip()[-1:].isalnum() else ""
                self._fault(WRONG_SIDE, self._gap_before(place), place + 1, f"{comma}” ")
            elif mark.stand is Stand.APART:
                self._fault(INNER_SPACE, self._gap_before(place), place + 1, "”")
            self._open.pop()
        elif mark.stand in (Stand.OPENING, Stand.APART) and self._next in ("”", '"', ""):
            if mark.stand is Stand.OPENING and text[:place].rstrip()[-1:] == "," and self._says_next(place):
                self._fault(WRONG_SIDE, self._gap_before(place), place + 1, "” ")
                self._orphan(mark)
            elif mark.stand is Stand.OPENING:
                self._fault(WRONG_WAY, place, place + 1, "“")
                self._open.append(Mark(place, "“", mark.stand))
            else:
                self._orphan(mark)
        else:
            self._orphan(mark)

    def _straight(self, mark: Mark) -> None:
        place = mark.place
        if not self._open:
            if mark.stand is Stand.CLOSING:
                self._orphan(mark)
                return
            if mark.stand is Stand.APART:
                self._inner_gap(place)
            if mark.stand is Stand.GLUED and self._text[place - 1] in ",:;":
                self._fault(WRONG_SIDE, place, place + 1, ' "')
            self._open.append(mark)
            return
        opened = self._open[-1]
        if opened.glyph != '"':
            if mark.stand is Stand.CLOSING:
                self._fault(MIXED, place, place + 1, "”")
                self._open.pop()
            return
        if mark.stand is Stand.APART:
            self._fault(INNER_SPACE, self._gap_before(place), place + 1, '"')
        elif mark.stand is Stand.OPENING:
            if not self._says_next(place):
                self._reading.faults.append(_unclosed(self._text, opened.place, place))
                self._open = [mark]
                return
            self._fault(WRONG_SIDE, self._gap_before(place), place + 1, '" ')
        self._open.pop()

    def _guillemet(self, mark: Mark) -> None:
        place = mark.place
        if mark.glyph == "«":
            nested = bool(self._open)
            end = self._gap_after(place)
            self._open.append(mark)
            self._fault(GUILLEMET, place, end, "‘" if nested else "“")
            return
        nested = len(self._open) > 1
        start = self._gap_before(place)
        self._fault(GUILLEMET, start, place + 1, "’" if nested else "”")
        if self._open:
            self._open.pop()
        else:
            self._orphan(mark)

    def _orphan(self, mark: Mark) -> None:
        if not self._reading.unopened:
            self._reading.unopened = _unopened(self._text, mark.place)

    def _inner_gap(self, place: int) -> None:
        end = self._gap_after(place)
        if end > place + 1 and end < len(self._text):
            self._fault(INNER_SPACE, place, end, self._text[place])

    def _fault(
        self,
        kind: Kind,
        start: int,
        end: int,
        *puts: str,
        action: Action | None = None,
        confidence: float | None = None,
    ) -> None:
        if self._text[start:end] != puts[0]:
            self._reading.faults.append(kind.at(start, end, *puts).but(action, confidence))

    def _says_next(self, place: int) -> bool:
        return bool(_ATTRIBUTION.match(self._text, place + 1))

    def _gap_after(self, place: int) -> int:
        end = place + 1
        while end < len(self._text) and self._text[end] in _SPACES:
            end += 1
        return end

    def _gap_before(self, place: int) -> int:
        while place and self._text[place - 1] in _SPACES:
            place -= 1
        return place


def _unclosed(text: str, opened: int, limit: int) -> Fault:
    """The quotation that opens at ``opened`` and should have closed before ``limit``."""
    closer = '"' if text[opened] == '"' else "”"
    if match := _ATTRIBUTION_WITHIN.search(text, opened + 1, limit):
        return UNCLOSED.at(match.start(), match.end(), f"{match.group()}{closer}")
    stretch = text[opened + 1 : limit].rstrip()
    last = _LAST_STOP.search(stretch, max(len(stretch) - 60, 0))
    if limit == len(text) and last and not re.search(r"[.?!] ", stretch):
        start = opened + 1 + last.start()
        return UNCLOSED.at(start, opened + 1 + last.end(), f"{last.group()}{closer}")
    word = _FIRST_WORD.match(text, opened + 1)
    return UNCLOSED.at(opened, word.end() if word else opened + 1)


def _unopened(text: str, place: int) -> Fault:
    """The quotation that closes at ``place`` and should have opened before."""
    start = max(text.rfind(stop, 0, max(place - 1, 0)) for stop in (". ", "? ", "! ", "\n"))
    start = start + 2 if start >= 0 else 0
    opener = '"' if text[place] == '"' else "“"
    word = _FIRST_WORD.match(text, start)
    if word and word.end() < place and _ATTRIBUTION.match(text, place + 1):
        return UNOPENED.at(word.start(), word.end(), f"{opener}{word.group()}")
    return UNOPENED.at(place, place + 1)
