r"""Hand-edited stories in CriticMarkup: what an editor changed in a received story, written into its text.

A file holds one story. Blank lines part paragraphs; a single line feed stays inside its paragraph. The marks are
those of CriticMarkup (http://criticmarkup.com/spec.php): ``{~~wrong~>right~~}``, ``{++added++}``, ``{--removed--}``.
A comment right after a mark names its category and, after ``also:``, other good answers:

    {~~Jolanileader~>Jolani, leader~~}{>>joins; also: Jolani, the leader; also: Jolani (the leader)<<}

A category may be narrowed by a field of the desk's own choice, ``{>>phrases/courts<<}``.
White space around an answer does not count; an answer in straight quotation marks (``also: ", "``) is taken
exactly. A comment anywhere else is a note and belongs to neither story. A blank line may stand in the words put in
(a paragraph split or added), not in those taken out: mark each paragraph by itself. A paragraph removed as a whole
leaves none. A backslash makes ``\ { } >`` mean themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.errors import UnreadableFile
from workbench.story import SEPARATOR, Category, Paragraph, Span, Story

_ESCAPED = re.compile(r"\\([\\{}>])")
_TO_ESCAPE = re.compile(r"[\\{}]")
_TO_ESCAPE_INSIDE = re.compile(r"[\\{}>]")
# An escape, a mark that opens, one that closes without having opened, a paragraph break.
_EVENT = re.compile(r"\\[\\{}>]|\{(?:\+\+|--|~~|>>|==)|(?:\+\+|--|~~|<<|==)\}|\n(?:[^\S\n]*\n)+")
_BREAK = re.compile(r"\n(?:[^\S\n]*\n)+")
_ARROW = re.compile(r"((?:[^\\]|\\.)*?)~>(.*)", re.DOTALL)
_CLOSING = {
    opening: re.compile(rf"((?:[^\\]|\\.)*?){re.escape(closing)}\}}", re.DOTALL)
    for opening, closing in (("{++", "++"), ("{--", "--"), ("{~~", "~~"), ("{>>", "<<"), ("{==", "=="))
}
_ALSO = re.compile(r";\s*also:")


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that the editor changed.

    ``span`` counts code points of the received paragraph with that id, and is empty where words were only put in.
    ``answers`` are the right texts for it, the editor's own first, never none; an empty one takes the words out.
    ``category`` is None when no comment named it; ``field`` narrows it ("courts" in "phrases/courts"), or is empty.
    """

    paragraph: int
    span: Span
    answers: tuple[str, ...]
    category: Category | None = None
    field: str = ""


@dataclass(frozen=True)
class MarkedStory:
    """A story as received and as edited (the same id is the same paragraph), with the editor's marks in order."""

    received: Story
    edited: Story
    marks: tuple[Mark, ...]


def read_marked(text: str, language: str = "en-US") -> MarkedStory:
    """The two stories and the marks of a file's text.

    Raises UnreadableFile, whose sentence names the line, for a mark that is not closed, holds another, or lacks
    its ``~>``, for a closing without an opening, and for a category that there is not.
    """
    reader = _Reader(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").strip("\n"))
    reader.read()
    received = Story.made((Paragraph(*item) for item in reader.received.paragraphs()), language)
    edited = Story.made((Paragraph(*item) for item in reader.edited.paragraphs()), language)
    held = tuple(mark for mark in reader.marks if mark.paragraph in received)
    return MarkedStory(received, edited, held)


class _Text:
    """One of the two stories as it grows."""

    def __init__(self) -> None:
        self.number = 0
        self._done: list[tuple[int, str]] = []
        self._open: list[str] = []
        self.length = 0

    def add(self, text: str) -> None:
        self._open.append(text)
        self.length += len(text)

    def close(self, next_number: int) -> None:
        self._done.append((self.number, "".join(self._open)))
        self.number, self._open, self.length = next_number, [], 0

    def paragraphs(self) -> Iterator[tuple[int, str]]:
        """(id, text) of the paragraphs that have any text."""
        for number, text in [*self._done, (self.number, "".join(self._open))]:
            if text:
                yield number, text


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self.received, self.edited = _Text(), _Text()
        self.marks: list[Mark] = []

    def read(self) -> None:
        """Reads everything."""
        while event := _EVENT.search(self._text, self._at):
            self._both(self._text[self._at : event.start()])
            self._at = event.end()
            found = event.group()
            if found[0] == "\\":
                self._both(found[1])
            elif found[0] == "\n":
                self._next_paragraph()
            elif found[0] != "{":
                raise self._error(event.start(), f"“{found}” closes a mark that was never opened")
            elif found == "{>>":
                self._content(event.start(), found)  # a note
            elif found == "{==":
                self._both(_plain(self._content(event.start(), found)))
            else:
                self._mark(event.start(), found)
        self._both(self._text[self._at :])

    def _both(self, text: str) -> None:
        self.received.add(text)
        self.edited.add(text)

    def _next_paragraph(self) -> None:
        number = max(self.received.number, self.edited.number) + 1
        self.received.close(number)
        self.edited.close(number)

    def _mark(self, start: int, opening: str) -> None:
        content = self._content(start, opening)
        old, new = ("", content) if opening == "{++" else (content, "")
        if opening == "{~~":
            halves = _ARROW.fullmatch(content)
            if halves is None:
                raise self._error(start, "a “{~~” mark has no “~>” between wrong and right")
            old, new = halves.groups()
        if _BREAK.search(old):
            raise self._error(start, "words taken out hold a blank line; mark each paragraph by itself")
        category, narrowed, also = self._comment()
        old, new = _plain(old), _BREAK.sub(SEPARATOR, _plain(new))
        at = self.received.length
        self.marks.append(Mark(self.received.number, Span(at, at + len(old)), (new, *also), category, narrowed))
        self.received.add(old)
        first, *rest = new.split(SEPARATOR)
        self.edited.add(first)
        for part in rest:
            self.edited.close(max(self.received.number, self.edited.number) + 1)
            self.edited.add(part)

    def _content(self, start: int, opening: str) -> str:
        """What stands between an opening at ``start`` and its closing; reading goes on after that."""
        match = _CLOSING[opening].match(self._text, self._at)
        if match is None:
            raise self._error(start, f"the mark “{opening}” is never closed")
        inside = match.group(1)
        nested = re.search(r"\{(?:\+\+|--|~~|>>|==)", _ESCAPED.sub("", inside))
        if nested:
            raise self._error(start, f"the mark “{opening}” holds another mark, or is not closed before the next")
        self._at = match.end()
        return inside

    def _comment(self) -> tuple[Category | None, str, list[str]]:
        """Category, field and further answers of the comment that stands right here, if one does."""
        if not self._text.startswith("{>>", self._at):
            return None, "", []
        start = self._at
        self._at += 3
        name, *also = _ALSO.split(self._content(start, "{>>"))
        name, _, narrowed = name.strip().partition("/")
        if name and name not in {category.value for category in Category}:
            raise self._error(start, "there is no such category as this comment names")
        return Category(name) if name else None, narrowed, [_answer(text) for text in also]

    def _error(self, place: int, what: str) -> UnreadableFile:
        line = self._text.count("\n", 0, place) + 1
        return UnreadableFile(f"Line {line}: {what}.")


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)


def _answer(text: str) -> str:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    return _plain(text)


def write_marked(received: Story, marks: Iterable[Mark]) -> str:
    """The story's text with the marks written into it; ends with a line feed.

    Marks of one paragraph must not overlap; those at one place are written in the order given. Reading it again
    gives the same marks, as long as no paragraph is empty or begins or ends with a line feed.
    """
    by_paragraph: dict[int, list[Mark]] = {}
    for mark in marks:
        by_paragraph.setdefault(mark.paragraph, []).append(mark)
    blocks = []
    for paragraph in received.paragraphs:
        here = sorted(by_paragraph.get(paragraph.id, ()), key=lambda mark: (mark.span.start, mark.span.end))
        blocks.append("".join(_written(paragraph.text, here)))
    return SEPARATOR.join(blocks) + "\n"


def _written(text: str, marks: Iterable[Mark]) -> Iterator[str]:
    at = 0
    for mark in marks:
        yield _TO_ESCAPE.sub(r"\\\g<0>", text[at : mark.span.start])
        old, new = _inside(mark.span.of(text)), _inside(mark.answers[0])
        if not old:
            yield f"{{++{new}++}}"
        elif not new:
            yield f"{{--{old}--}}"
        else:
            yield f"{{~~{old}~>{new}~~}}"
        also = [f"; also: {_exact(answer)}" for answer in mark.answers[1:]]
        if mark.category or also:
            yield f"{{>>{_named(mark)}{''.join(also)}<<}}"
        at = mark.span.end
    yield _TO_ESCAPE.sub(r"\\\g<0>", text[at:])


def _named(mark: Mark) -> str:
    name = mark.category.value if mark.category else ""
    return f"{name}/{mark.field}" if mark.field else name


def _inside(text: str) -> str:
    return _TO_ESCAPE_INSIDE.sub(r"\\\g<0>", text)


def _exact(answer: str) -> str:
    """An answer as it stands in a comment: quoted where white space or quotation marks at its ends count."""
    text = _inside(answer)
    quoted = answer != answer.strip() or not answer or answer[0] == answer[-1] == '"'
    return f'"{text}"' if quoted else text
