"""Capitals on small words in mid-sentence: what followed bold text or a link was translated as a new sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault, Kind
from workbench.checks.punctuation import smallwords as words
from workbench.checks.punctuation.abbreviations import is_abbreviation, word_before
from workbench.story import Action, Passage, Role, Severity, Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

CAPITAL = Kind(
    "punctuation.stray-capital",
    Severity.ERROR,
    Action.BATCH,
    0.88,
    QT_TRANSLATE_NOOP("Rules", "Capital in mid-sentence"),
    QT_TRANSLATE_NOOP(
        "Rules", "“{word}” begins no sentence here; what followed bold text or a link was translated by itself."
    ),
)
SECOND_SUBJECT = Kind(
    "punctuation.second-subject",
    Severity.ERROR,
    Action.ASK,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "A second subject"),
    QT_TRANSLATE_NOOP(
        "Rules", "“{pronoun}” repeats the subject; the clause was translated by itself and was given one of its own."
    ),
)
COLON = Kind(
    "punctuation.colon-before-speaker",
    Severity.ERROR,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Colon between the verb and the speaker"),
    QT_TRANSLATE_NOOP("Rules", "After a quotation the speaker follows the verb without a colon."),
)
KINDS = (CAPITAL, SECOND_SUBJECT, COLON)

_CANDIDATE = re.compile(
    rf"(?<=[\w,)”(%’]) (?P<word>{'|'.join(words.CLOSED)})(?=,? (?P<next>[\w“‘’'-]+))"
    r"|\((?P<in>He|She|It|They|We|The)(?= (?P<then>[a-z]+))"
)
_WITH_DAY = re.compile(
    rf"(?P<lead>This|On|In|Since) (?P<day>{words.DAYS})\b,?(?: (?P<pronoun>he|she|it|they) (?P<verb>[a-z]+))?"
)
_COLON = re.compile(rf"(?<=[”\"]),? (?P<verb>{words.REPORTING}): (?=[A-Z][a-zà-ÿ]+)")
_NAME_LAST = re.compile(r"(?:[A-ZÁÉÍÓÚÑ][\w-]*|\([A-Z]+\))$")
_TITLE_GOES_ON = re.compile(r"(?:[A-Z][a-z]+) (?:the|a|an|of|my|your|our) [A-Z]")
_COMMA_MAY_FOLLOW = frozenset("However Therefore Meanwhile Also".split())
_BODY = frozenset((Role.BODY, Role.DATELINE))


def find(passage: Passage) -> Iterator[Fault]:
    """The stray capitals of a body paragraph."""
    text = passage.text
    if ": " in text:
        for match in _COLON.finditer(text):
            yield COLON.at(match.start("verb"), match.end() - 1, match["verb"])
    if passage.role not in _BODY:
        return
    prose: bool | None = None
    for match in _CANDIDATE.finditer(text):
        fault = _Candidate(passage, match).fault()
        if fault is None:
            continue
        prose = not _is_head(text) if prose is None else prose
        if not prose:
            return
        yield fault


class _Candidate:
    """A capitalised small word and its neighbours."""

    def __init__(self, passage: Passage, match: re.Match[str]) -> None:
        self._passage = passage
        self._text = passage.text
        self._bracketed = match["in"] is not None
        self._word = match["word"] or match["in"]
        self._start = match.start("in" if self._bracketed else "word")
        self._follows = match["next"] or match["then"]
        self._comma = not self._bracketed and self._text[match.end()] == ","
        self._gap = self._start - 1  # the space, or the bracket
        self._before = word_before(self._text, self._gap)
        self._at_seam = any(seam in passage.paragraph.seams for seam in (self._gap, self._start))

    def fault(self) -> Fault | None:
        """The fault, if the capital is one."""
        found = self._in_brackets() if self._bracketed else self._in_clause()
        if found and self._at_seam:
            found = found.but(
                confidence=min(found.kind.confidence + 0.08, 0.98),
                evidence=Wording.of(QT_TRANSLATE_NOOP("Rules", "Bold text or a link begins or ends here")),
            )
        return found

    def _in_clause(self) -> Fault | None:
        if self._something_ended() or (self._comma and self._word not in _COMMA_MAY_FOLLOW):
            return None
        if day := _WITH_DAY.match(self._text, self._start):
            return self._with_day(day)
        if self._follows[0].isupper() and self._after_acronym():
            return self._lowered().but(Action.ASK, 0.7)
        if not self._follows[0].islower() or self._is_name_part() or self._in_quoted_title():
            return None
        if self._word in ("He", "She", "It", "They") and self._repeats_subject():
            end = self._start + len(self._word) + 1 + len(self._follows)
            puts = (self._follows, f"{self._word.lower()} {self._follows}")
            return SECOND_SUBJECT.at(self._start, end, *puts, pronoun=self._word)
        fault = self._lowered()
        return fault.but(Action.ASK, 0.7) if self._word in words.DOUBTFUL else fault

    def _lowered(self) -> Fault:
        return CAPITAL.at(self._start, self._start + len(self._word), self._word.lower(), word=self._word)

    def _with_day(self, day: re.Match[str]) -> Fault:
        pronoun = day["pronoun"]
        if not pronoun or words.FINITE.search(self._clause()):
            return self._lowered()
        when = f"{day['lead'].lower()} {day['day']}"
        puts = [f"{when} {day['verb']}", f"{when} {pronoun} {day['verb']}"]
        if day["lead"] == "This":
            puts.insert(1, f"on {day['day']} {day['verb']}")
        return SECOND_SUBJECT.at(self._start, day.end(), *puts, pronoun=pronoun)

    def _in_brackets(self) -> Fault | None:
        lead = self._text[: self._gap].rstrip()
        closing = self._text.find(")", self._start)
        if not lead or lead[-1] in ".?!…”:" or (closing > 0 and self._text[closing - 1] in ".?!”"):
            return None
        return self._lowered().but(Action.ASK, 0.6)

    def _repeats_subject(self) -> bool:
        """Whether the clause so far is a subject that waits for its verb, with a name at its end."""
        clause = self._clause().rstrip()
        if clause.endswith(",") and clause.count(",") > 1:  # after an apposition
            clause = clause[:-1]
        return bool(_NAME_LAST.search(clause)) and not words.FINITE.search(clause)

    def _clause(self) -> str:
        """What stands before the word in its sentence, 300 code points at most."""
        first = max(self._start - 300, 0)
        begins = max(self._text.rfind(stop, first, self._start) for stop in (". ", "? ", "! ", "\n", ".” "))
        return self._text[max(begins + 1, first) : self._start]

    def _something_ended(self) -> bool:
        """Whether what stands before may end a sentence, the number of a list, or direct speech."""
        text, place = self._text, self._gap
        last = text[place - 1]
        if last == "”":
            return text[place - 2 : place - 1] != ","
        if last == ",":
            return bool(words.EXPECTS_SPEECH.search(text, max(place - 12, 0), place))
        if last == ")":
            return text.rfind("(", max(place - 80, 0), place) < 1
        if last == "’":
            return "‘" in text[max(place - 200, 0) : place]
        line = text.rfind("\n", 0, place) + 1
        return last == "(" or (self._before.strip(".").isdigit() and len(self._before) >= place - line)

    def _is_name_part(self) -> bool:
        """Whether the capital may belong to a name or a title: "Serie A match", "Premier He said", "the film It"."""
        word, before, lower = self._word, self._before, self._before.lower()
        after_comma = self._text[self._gap - 1] == ","
        if after_comma:
            return False
        if lower in ("the", "a", "an") or (lower in words.WORKS and word not in ("He", "She", "They")):
            return True
        if (word in words.NAMESAKES and lower in words.NUMBERED) or (word in words.SURNAMES and lower in words.TITLES):
            return True
        if word in ("A", "An", "One") and before[:1].isupper():
            return True
        if word == "A" and (lower in words.BEFORE_LETTER or self._follows in words.AFTER_LETTER):
            return True
        if (word == "One" and self._follows != "of") or (word == "As" and lower in words.PAPERS):
            return True
        return (before[:1].isupper() and self._opens_title()) or is_abbreviation(before)

    def _opens_title(self) -> bool:
        """Whether capitals on both sides make this a title: "Gone With the Wind"; a seam of mark-up says no."""
        in_title = self._word in words.PREPOSITIONS and _TITLE_GOES_ON.match(self._text, self._start)
        return bool(in_title) and not self._at_seam

    def _after_acronym(self) -> bool:
        """Whether a party or a body stands before: "the PP In Congress"; names of works do not go on like this."""
        place = self._word in ("In", "At", "From", "On", "During", "Since")
        return place and len(self._before) > 1 and self._before.isupper() and self._before.isalpha()

    def _in_quoted_title(self) -> bool:
        text = self._text
        opened = max(
            text.rfind("“", max(self._start - 90, 0), self._start),
            text.rfind("‘", max(self._start - 90, 0), self._start),
        )
        if opened < 0:
            return False
        closed = text.find("”" if text[opened] == "“" else "’", self._start)
        return 0 < closed < opened + 100 and _in_title_case(text[opened:closed])


def _is_head(text: str) -> bool:
    """Whether a paragraph looks like a head in title case, or a list of names."""
    ends = text.rstrip()[-1:] in (".", "!", "?", "”", '"', ":")
    return _in_title_case(text[:600], 0.85 if ends else 0.6)


def _in_title_case(text: str, share: float = 0.6) -> bool:
    """Whether more than this share of the long words have capitals."""
    long_words = re.findall(r"[^\W\d_]{4,}", text)
    return bool(sum(word[0].isupper() for word in long_words) > share * len(long_words))
