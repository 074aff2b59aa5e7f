"""Characters that came through a wrong encoding or a mark-up filter: mojibake, entities, escapes, tags."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5

from workbench.checks.fault import Fault, Kind
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

MOJIBAKE = Kind(
    "punctuation.wrong-encoding",
    Severity.ERROR,
    Action.SAFE,
    0.98,
    QT_TRANSLATE_NOOP("Rules", "Letters damaged by a wrong encoding"),
    QT_TRANSLATE_NOOP(
        "Rules", "The text was UTF-8 and somebody read it as something else; read rightly it says “{put}”."
    ),
)
LOST = Kind(
    "punctuation.lost-character",
    Severity.ERROR,
    Action.FLAG,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "A character was lost"),
    QT_TRANSLATE_NOOP("Rules", "A letter or a space that some system could not show stands here as “{mark}”."),
)
ENTITY = Kind(
    "punctuation.entity",
    Severity.ERROR,
    Action.SAFE,
    0.98,
    QT_TRANSLATE_NOOP("Rules", "Code in place of a character"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” is how web pages write the character; it was not decoded."),
)
TAG = Kind(
    "punctuation.tag",
    Severity.ERROR,
    Action.SAFE,
    0.97,
    QT_TRANSLATE_NOOP("Rules", "Mark-up left in the text"),
    QT_TRANSLATE_NOOP("Rules", "This is mark-up of a web page, not copy."),
)
QUESTION_MARKS = Kind(
    "punctuation.question-marks",
    Severity.ERROR,
    Action.BATCH,
    0.92,
    QT_TRANSLATE_NOOP("Rules", "Question marks in place of a space"),
    QT_TRANSLATE_NOOP("Rules", "A space of a special kind was turned into question marks on the way."),
)
INVISIBLE = Kind(
    "punctuation.invisible-character",
    Severity.WARNING,
    Action.SAFE,
    0.97,
    QT_TRANSLATE_NOOP("Rules", "Invisible character in a word"),
    QT_TRANSLATE_NOOP("Rules", "A mark for hyphenation or the like was left in the word; searches will not find it."),
)
INVERTED = Kind(
    "punctuation.inverted-mark",
    Severity.ERROR,
    Action.BATCH,
    0.95,
    QT_TRANSLATE_NOOP("Rules", "Spanish “{mark}” in an English sentence"),
    QT_TRANSLATE_NOOP("Rules", "English has no mark at the start of a question or an exclamation."),
)
KINDS = (MOJIBAKE, LOST, ENTITY, TAG, QUESTION_MARKS, INVISIBLE, INVERTED)

CUES = frozenset("ÃÂâĂÄÅï\ufffd&\\<?¿¡\u00ad\u200b\ufeff\u2060") | frozenset(map(chr, range(0x80, 0xA0)))

_LATIN = "".join(bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xC0)).replace("\ufffd", "")
_CENTRAL = "".join(bytes([code]).decode("cp1250", "replace") for code in range(0x80, 0xC0)).replace("\ufffd", "")
_C1 = "\x80-\xbf"
_BROKEN = re.compile(rf"(?:[ÃÂâĂÄÅï][{re.escape(_LATIN)}{re.escape(_CENTRAL)}{_C1}]+)+")
_LOST_I = re.compile(r"(?<=[a-zà-ÿ])[ÃĂ](?=[a-zà-ÿ\s.,;:]|$)")
_WORD_PART = re.compile(r"[\w’'-]*")
_NAMES = (
    "rdquor|rdquo|ldquo|ldquor|lsquo|rsquo|quot|apos|amp|nbsp|lt|gt|laquo|raquo|ndash|mdash|hellip|"
    "[aeiouAEIOU]acute|[nN]tilde|[aeiou]grave|[ou]uml|ccedil"
)
_ENTITY = re.compile(
    rf"""&(?: (?P<plain>\#\d{{2,6}};|\#x[0-9a-fA-F]{{2,5}};|[A-Za-z]{{2,12}}\d{{0,2}};)
          | [ ]?(?:{_NAMES})[ ]?; | (?:{_NAMES})\b )""",
    re.VERBOSE,
)
_ESCAPE = re.compile(r"(?:\\u[0-9a-fA-F]{4})+|\\x[0-9a-fA-F]{2}|\\[\"'/](?!>)")
_TAGS = (
    "p|br|hr|b|i|em|strong|a|span|div|u|h[1-6]|li|ul|ol|blockquote|img|figure|figcaption|script|iframe|sup|sub|"
    "td|tr|table"
)
_TAG = re.compile(rf"<\\?/?\s?(?:{_TAGS})(?:\s[^<>]{{0,300}})?\s?\\?/?>", re.IGNORECASE)
_DOUBLE_QUERY = re.compile(r"(?<=[^\s?!])[ ]?\?\?(?:(?=[^\W\d_])|[ ](?=[a-zà-ÿ]))")
_SINGLE_QUERY = re.compile(r"[^\W\d_]*[a-zà-ÿ]\?[a-zà-ÿ][^\W\d_]*")
_HIDDEN = re.compile(r"[\u00ad\u200b\u2060\ufeff]+(?:\w{1,40}[\u00ad\u200b\u2060\ufeff]+){0,9}")
_HIDDEN_MARKS = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
_INVERTED = re.compile(r"[¿¡](?P<gap> ?)(?P<inner>[^?!\n]{0,200})")
_ENGLISH = frozenset(
    "the is are was were what who why how when where which of to and do does did will would can could should you he "
    "she they we it this that these there have has had if not with for from be been".split()
)


def find(text: str) -> Iterator[Fault]:
    """The damaged characters of a paragraph's text."""
    yield from _encoding(text)
    if "&" in text:
        yield from _entities(text)
    if "\\" in text or "<" in text:
        yield from _markup(text)
    if "?" in text:
        yield from _queries(text)
    for match in _HIDDEN.finditer(text) if not text.isascii() else ():
        start, end = _word_around(text, match.start(), match.end())
        yield INVISIBLE.at(start, end, text[start:end].translate(_HIDDEN_MARKS))
    if "¿" in text or "¡" in text:
        yield from _inverted(text)


def _encoding(text: str) -> Iterator[Fault]:
    done = 0
    for match in _BROKEN.finditer(text):
        if match.start() < done or _reread(match.group()) is None:
            continue
        start, end = _token_around(text, match.start(), match.end())
        done = end
        whole = _BROKEN.sub(lambda broken: _reread(broken.group()) or broken.group(), text[start:end])
        yield MOJIBAKE.at(start, end, whole, put=whole)
    for match in _LOST_I.finditer(text):
        start, end = _word_around(text, match.start(), match.end())
        whole = text[start : match.start()] + "í" + text[match.end() : end]
        yield MOJIBAKE.at(start, end, whole, put=whole).but(Action.ASK, 0.8)
    for match in re.finditer("\ufffd+", text):
        start, end = _word_around(text, match.start(), match.end())
        yield LOST.at(start, end, mark="\ufffd").but(confidence=0.95)


def _token_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without ASCII marks and white space around these offsets, 40 code points each way at most."""
    first = start
    while first and start - first < 40 and not _is_edge(text[first - 1]):
        first -= 1
    last = end
    while last < len(text) and last - end < 40 and not _is_edge(text[last]):
        last += 1
    return first, last


def _is_edge(char: str) -> bool:
    return char.isspace() or (char.isascii() and not char.isalnum())


def _reread(broken: str) -> str | None:
    """What the characters say when read as UTF-8, as they should have been."""
    if broken == "â€":  # the third byte of a closing quotation mark has no sign in cp1252 and is often lost
        return "”"
    for encoding in ("cp1252", "cp1250"):
        raw = bytearray()
        for char in broken:
            try:
                raw += char.encode(encoding)
            except UnicodeEncodeError:
                if ord(char) > 0xFF:
                    break
                raw.append(ord(char))
        else:
            try:
                return raw.decode("utf-8")
            except UnicodeDecodeError:
                continue
    return None


def _word_around(text: str, start: int, end: int) -> tuple[int, int]:
    first = start
    while first and (text[first - 1].isalnum() and start - first < 40):
        first -= 1
    after = _WORD_PART.match(text, end, min(end + 40, len(text)))
    return first, after.end() if after else end


def _entities(text: str) -> Iterator[Fault]:
    for match in _ENTITY.finditer(text):
        found = match.group()
        name = found.replace(" ", "").rstrip(";") + ";"
        if match["plain"] and not name.startswith("&#") and name[1:] not in html5:
            continue
        put = html.unescape(name)
        if put == name:
            continue
        put = " " if put == "\u00a0" else put
        start, end = match.start(), match.end()
        if put in "”’" and start and text[start - 1] == " ":
            start -= 1
        elif put in "“‘" and text[end : end + 1] == " ":
            end += 1
        yield ENTITY.at(start, end, put, found=found)


def _markup(text: str) -> Iterator[Fault]:
    for match in _TAG.finditer(text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        is_break = re.match(r"<\\?/?\s?(?:p|br|div|li|h\d)\b", match.group(), re.IGNORECASE)
        glued = bool(is_break) and before.strip() != "" and after.strip() != ""
        yield TAG.at(match.start(), match.end(), " " if glued else "")
    for match in _ESCAPE.finditer(text):
        found = match.group()
        if found[1] in "ux":
            put = "".join(chr(int(code, 16)) for code in re.findall(r"[0-9a-fA-F]{2,4}", found.replace("\\x", "\\u00")))
            put = put.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            if not put.isprintable():
                put = " "
            start, end = _word_around(text, match.start(), match.end())
            whole = text[start : match.start()] + put + text[match.end() : end]
            yield ENTITY.at(start, end, whole, found=found)
        else:
            yield ENTITY.at(match.start(), match.end(), found[1:], found=found)


def _queries(text: str) -> Iterator[Fault]:
    for match in _DOUBLE_QUERY.finditer(text):
        yield QUESTION_MARKS.at(match.start(), match.end(), " ")
    for match in _SINGLE_QUERY.finditer(text):
        left, right = text.rfind(" ", 0, match.start()) + 1, text.find(" ", match.end())
        chunk = text[max(left, match.start() - 80) : right if right >= 0 else match.end() + 80]
        if not re.search(r"[/=@]|\w\.\w", chunk):
            yield LOST.at(match.start(), match.end(), mark="?")


def _inverted(text: str) -> Iterator[Fault]:
    for match in _INVERTED.finditer(text):
        words = {word.lower() for word in re.findall(r"[^\W\d_]+", match["inner"])}
        if words & _ENGLISH:
            yield INVERTED.at(match.start(), match.end("gap"), "", mark=match.group()[0])
