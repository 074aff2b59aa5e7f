"""HTML: whole pages, of which the story is read, and fragments.

What a page cannot hold reads back otherwise: white space in a row is one space, and none stands at the edges of a
paragraph or of a line; a no-break space is kept, but a paragraph of nothing else is none. In <pre> every space counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from workbench.formats.article import Article, class_words
from workbench.formats.charset import Codec, Decoded, decode
from workbench.formats.document import Document, Skeleton
from workbench.formats.flow import Flow
from workbench.formats.markup import Node, parsed
from workbench.formats.places import places
from workbench.formats.splice import written
from workbench.formats.stretch import Stretch
from workbench.story import Paragraph, Role, Span, Story, Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

_META = re.compile(
    rb"""<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,200}?encoding=["']([\w.:-]{1,40})""",
    re.I,
)
_LOOK = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|h[1-6]|p|div|section|br|span|b|i|strong|em|a|ul|meta)\b", re.I
)
_SURE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)
_EDGE = re.compile(r"[ \t\r\f]*\n[ \t\n\r\f]*")
_SPACES = re.compile(r"[ \t\r\f]+")
_BROKEN_LINE = re.compile(r"\n\s*\n")
_FRAGILE = re.compile(r"(?:&#?\w*|<[/!?]?)$")


@dataclass(frozen=True, slots=True)
class HtmlInk:
    """Letters with what mark-up means escaped, and as a reference what the encoding has no place for."""

    codec: Codec
    br: str

    def normal(self, text: str, preserves: bool) -> str:
        """White space as a browser shows it."""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if preserves:
            return _BROKEN_LINE.sub("\n", text).strip("\n")
        return _SPACES.sub(" ", _EDGE.sub("\n", text)).strip(" \n")

    def spelt(self, text: str) -> str:
        """The words as they stand in a page."""
        spelt = escape(text, quote=False).replace("\u00a0", "&nbsp;").replace("\n", self.br)
        if self.codec.holds(spelt):
            return spelt
        return "".join(char if self.codec.holds(char) else f"&#{ord(char)};" for char in spelt)

    def fragile(self, before: str) -> int:
        """Letters that may become a reference or a tag with others behind them."""
        match = _FRAGILE.search(before, max(len(before) - 40, 0))
        return len(match.group()) if match else 0


class Html:
    """The format of .html files, and of anything that begins like a page."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")
    label = QT_TRANSLATE_NOOP("Rules", "Web page")

    def sniff(self, data: bytes, name: str) -> float:
        """A page says what it is; a fragment has tags that nothing else has."""
        start = data[:4096]
        wide = start[:2] in (b"\xff\xfe", b"\xfe\xff")
        if wide:
            start = start.replace(b"\0", b"")
        if _SURE.match(start.lstrip(b"\xff\xfe")):
            return 0.95
        if name.lower().endswith(self.suffixes):
            return 0.9
        return 0.5 if len(_LOOK.findall(start)) > 1 and start.lstrip().startswith(b"<") else 0.0

    def read(self, data: bytes, name: str, declared: str | None = None) -> tuple[Document, ...]:  # noqa: ARG002
        """The one story of the page."""
        meta = _META.search(data[:4096])
        stated = (meta[1] or meta[2]).decode("ascii") if meta else None
        return (of_html(decode(data, declared or stated)),)

    def write(self, edited: Sequence[tuple[Document, Story]]) -> bytes:
        """The received page with the changed words in place."""
        return written(edited)

    def make(self, story: Story, title: str = "") -> bytes:
        """A new page in UTF-8, bold and italic as in the story."""
        head = next((p.text for p in story.paragraphs if p.role is Role.HEAD), "")
        lines = "\n".join(f"<{_element(p)}>{''.join(_marked(p))}</{_element(p)}>" for p in story.paragraphs)
        page = _PAGE.format(language=escape(story.language), title=escape(title or head), body=lines)
        return page.encode("utf-8", "replace")


FORMAT = Html()
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
</head>
<body>
<article>
{body}
</article>
</body>
</html>
"""


def of_html(decoded: Decoded) -> Document:
    """The story of a decoded page, with its places."""
    source, codec, belied = decoded
    page = parsed(source)
    stretches = Flow(page, Article(page)).walked()
    roles = _Roles()
    paragraphs = tuple(
        Paragraph(number, stretch.text, roles.of(stretch), stretch.runs) for number, stretch in enumerate(stretches)
    )
    br = re.search(r"<br\b\s*/?>", source, re.IGNORECASE)
    ink = HtmlInk(codec, br.group() if br else "<br>")
    skeleton = Skeleton(source, codec, ink, places(page, stretches))
    return Document(FORMAT.name, Story.made(paragraphs), skeleton, page.title, tuple(_notices(source, codec, belied)))


class _Roles:
    """What each paragraph is for, by its element and the words of its classes; the first main heading is the head."""

    def __init__(self) -> None:
        self._has_head = False
        self._known: dict[Node, Role | None] = {}

    def of(self, stretch: Stretch) -> Role:
        """The role of the next paragraph."""
        node: Node | None = stretch.block
        for _ in range(3):
            if node is None:
                break
            role = self._stated(node)
            if role is Role.HEAD and self._has_head:
                role = Role.SUBHEAD
            if role is not None:
                self._has_head = self._has_head or role is Role.HEAD
                return role
            node = node.parent
        return _by_runs(stretch)

    def _stated(self, node: Node) -> Role | None:
        if node not in self._known:
            self._known[node] = _stated(node)
        return self._known[node]


_BY_ELEMENT = {
    "h1": Role.HEAD,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Role.SUBHEAD),
    **dict.fromkeys(("figcaption", "caption"), Role.CAPTION),
    "address": Role.BYLINE,
}
_BY_CLASS: tuple[tuple[Role, set[str], set[str]], ...] = (
    (Role.BOILERPLATE, {"bio", "biography", "disclaimer", "tagline"}, set()),
    (Role.BOILERPLATE, {"author", "autor"}, {"box", "info", "description", "about"}),
    (Role.CAPTION, {"caption", "pie"}, set()),
    (Role.CREDIT, {"credit", "credits", "source", "fuente", "copyright"}, set()),
    (Role.BYLINE, {"byline", "author", "autor", "firma", "signature"}, set()),
    (Role.DATELINE, {"dateline", "timestamp", "pubdate", "published"}, set()),
)


def _stated(node: Node) -> Role | None:
    words = class_words(node) if node.attributes and node.name not in ("body", "html", "article", "main") else set()
    for role, any_of, with_any in _BY_CLASS:
        if words & any_of and (not with_any or words & with_any):
            return role
    return _BY_ELEMENT.get(node.name)


def _by_runs(stretch: Stretch) -> Role:
    """A paragraph that is all link points elsewhere ("Read more"); one that is all time is the dateline."""
    whole = Span(0, len(stretch.text))
    covering = {mark for run in stretch.runs if run.span == whole for mark in run.marks}
    if "time" in covering:
        return Role.DATELINE
    return Role.BOILERPLATE if "link" in covering else Role.BODY


def _element(paragraph: Paragraph) -> str:
    return {Role.HEAD: "h1", Role.SUBHEAD: "h2"}.get(paragraph.role, "p")


def _marked(paragraph: Paragraph) -> Iterator[str]:
    ink, at = HtmlInk(Codec("utf-8"), "<br>"), 0
    for run in paragraph.runs:
        tags = [tag for mark, tag in (("bold", "b"), ("italic", "i")) if mark in run.marks]
        yield ink.spelt(paragraph.text[at : run.span.start])
        yield "".join(f"<{tag}>" for tag in tags)
        yield ink.spelt(run.span.of(paragraph.text))
        yield "".join(f"</{tag}>" for tag in reversed(tags))
        at = run.span.end
    yield ink.spelt(paragraph.text[at:])


def _notices(source: str, codec: Codec, belied: bool) -> Iterator[Wording]:
    if belied:
        told = QT_TRANSLATE_NOOP("Rules", "The page names another encoding, but it is written in {encoding}.")
        yield Wording.of(told, encoding=codec.name)
    unread = len(re.findall("[\ud800-\udfff]", source))
    if unread:
        told = QT_TRANSLATE_NOOP(
            "Rules", "{count} bytes of the page make no sense in {encoding}; they stay as they are."
        )
        yield Wording.of(told, count=str(unread), encoding=codec.name)
