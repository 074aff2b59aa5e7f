"""Whatever the editor does to a story, the file changes only there, and reads back as she left it."""

from __future__ import annotations

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from workbench.errors import UnreadableFile
from workbench.formats import Document, read, write
from workbench.story import Edit, Span, Story

WORDS = st.sampled_from(
    [
        "Bilbao",
        "the",
        "mayor’s",
        "said",
        "3.5",
        "–",
        "“no”",
        "AT&T",
        "a<b",
        "&amp;",
        "&lt",
        "€",
        "niño",
        "\u00a0",
        "🙂",
        "שלום",
        "e\u0301",
        "x;",
        "#38;",
        "lt;",
        "(EFE).-",
        "</p>",
        "<!--",
        "amp;",
        "\u2014",
        "R&D",
    ]
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
SPACE = st.sampled_from([" ", "  ", "\n", "\n   ", "\t", " \r\n "])
QUICK = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def inline(draw: st.DrawFn, depth: int = 0) -> str:
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(["word", "word", "space", "mark", "odd", "br"]))
        if kind == "word":
            parts.append(
                draw(
                    st.sampled_from(
                        [
                            "Madrid",
                            "is",
                            "x",
                            "&amp;",
                            "&eacute;",
                            "&#8217;s",
                            "&nbsp;",
                            "AT&T",
                            "a < b",
                            "ñ",
                            "& ",
                            "🙂",
                        ]
                    )
                )
            )
        elif kind == "space":
            parts.append(draw(SPACE))
        elif kind == "br":
            parts.append(draw(st.sampled_from(["<br>", "<br />", " <br>\n", "<br><br>"])))
        elif kind == "odd":
            parts.append(draw(st.sampled_from(["<!-- c -->", "<img src=x>", "<wbr>", "<span></span>"])))
        elif depth < 3:
            name = draw(st.sampled_from(["b", "i", "a href='u>v'", "span class=x id=y"]))
            parts.append(f"<{name}>{draw(inline(depth + 1))}</{name.split()[0]}>")
    return "".join(parts)


@st.composite
def pages(draw: st.DrawFn) -> bytes:
    blocks = []
    for _ in range(draw(st.integers(1, 4))):
        words = draw(inline())
        shape = draw(
            st.sampled_from(
                [
                    "<p>{}</p>\n",
                    "<p class='k' id=z>\n {}\n</p>\n",
                    "<p>{}\n",
                    "<div>{}</div>",
                    "{}",
                    "<li>{}</li>",
                    "<h1>{}</h1>\n",
                    "<blockquote><p>{}</p></blockquote>",
                    "<p>{}</p><figure><img></figure>",
                ]
            )
        )
        blocks.append(shape.format(words))
    body = "".join(blocks)
    page = draw(
        st.sampled_from(["{}", "<html><body>{}</body></html>", "<!doctype html>\r\n<article>{}</article>"])
    ).replace("{}", body)
    if draw(st.booleans()):
        return page.replace("🙂", "").encode("cp1252")
    return page.encode()


@st.composite
def texts(draw: st.DrawFn) -> bytes:
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    lines = draw(
        st.lists(
            st.one_of(SENTENCE, st.just(""), st.just("  "), SENTENCE.map(lambda s: f"   {s} ")), min_size=1, max_size=8
        )
    )
    source = end.join(lines) + draw(st.sampled_from(["", end, "\f", end * 2]))
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
    return source.encode(encoding)


@st.composite
def edits(draw: st.DrawFn, story: Story) -> Story:
    for _ in range(draw(st.integers(1, 4))):
        if not story.paragraphs:
            break
        first = draw(st.integers(0, len(story.paragraphs) - 1))
        last = min(first + draw(st.sampled_from([0, 0, 0, 1, 2])), len(story.paragraphs) - 1)
        start = story.starts[first] + draw(st.integers(0, len(story.paragraphs[first].text)))
        end = story.starts[last] + draw(st.integers(0, len(story.paragraphs[last].text)))
        start, end = min(start, end), max(start, end)
        new = draw(
            st.one_of(
                st.just(""), SENTENCE, st.just("\n\n"), st.just(" "), st.tuples(SENTENCE, SENTENCE).map("\n\n".join)
            )
        )
        story = story.applied(Edit(Span(start, end), story.text[start:end], new))
    return story


def as_held(document: Document, story: Story) -> list[str]:
    """The paragraphs as the format can hold them: see the normal() of its ink."""
    ink = document.skeleton.ink
    kept = [ink.normal(p.text, False) for p in story.paragraphs]
    return [text for text in kept if text.strip()]


def reread(document: Document, story: Story) -> list[str]:
    data = write(document, story)
    if not any(p.text.strip() for p in story.paragraphs):
        return []
    return [p.text for p in read(data, "x", format=document.format, declared=document.encoding)[0].story.paragraphs]


def opened(data: bytes, kind: str) -> Document | None:
    try:
        return read(data, "x", format=kind)[0]
    except UnreadableFile:
        return None


def even(data: bytes) -> bytes:
    """``data`` without what an edit may touch beside its words: spare white space, an "&" that a letter now follows."""
    return b"".join(data.replace(b"&amp;", b"&").split())


@QUICK
@given(pages(), st.data())
def test_page_reads_back_as_edited(page: bytes, data: st.DataObject) -> None:
    document = opened(page, "html")
    if document is None:
        return
    assert write(document, document.story) == page
    story = data.draw(edits(document.story))
    note(f"{page!r}\n-> {[p.text for p in story.paragraphs]}\n-> {write(document, story)!r}")
    assert reread(document, story) == as_held(document, story)


@QUICK
@given(texts(), st.data())
def test_text_reads_back_as_edited(text: bytes, data: st.DataObject) -> None:
    document = opened(text, "text")
    if document is None:
        return
    assert write(document, document.story) == text
    story = data.draw(edits(document.story))
    note(f"{text!r}\n-> {[p.text for p in story.paragraphs]}\n-> {write(document, story)!r}")
    lines = [line for text in as_held(document, story) for line in text.split("\n")]
    assert "\n".join(reread(document, story)).split("\n") == (lines or [""])


@QUICK
@given(st.one_of(pages().map(lambda p: (p, "html")), texts().map(lambda t: (t, "text"))), st.data())
def test_an_edit_taken_back_leaves_no_trace(received: tuple[bytes, str], data: st.DataObject) -> None:
    document = opened(*received)
    if document is None:
        return
    story = document.story
    first = data.draw(st.integers(0, len(story.paragraphs) - 1))
    last = min(first + data.draw(st.integers(0, 2)), len(story.paragraphs) - 1)
    start, end = story.starts[first], story.starts[last] + len(story.paragraphs[last].text)
    edit = Edit(Span(start, end), story.text[start:end], data.draw(st.one_of(SENTENCE, st.just("a\n\nb"))))
    changed = story.applied(edit)
    assert write(document, changed.applied(edit.inverse)) == received[0]


@QUICK
@given(st.one_of(pages().map(lambda p: (p, "html")), texts().map(lambda t: (t, "text"))), st.data())
def test_bytes_outside_the_edited_words_stay(received: tuple[bytes, str], data: st.DataObject) -> None:
    document = opened(*received)
    if document is None:
        return
    story = document.story
    index = data.draw(st.integers(0, len(story.paragraphs) - 1))
    paragraph = story.paragraphs[index]
    start = data.draw(st.integers(0, len(paragraph.text) - 1))
    end = data.draw(st.integers(start + 1, len(paragraph.text)))
    touched = document.bytes_of(paragraph.id, Span(start, end))
    new = "Ω" if document.encoding.startswith("utf") or document.format == "html" else "x"
    span = story.in_story(paragraph.id, Span(start, end))
    out = write(document, story.applied(Edit(span, span.of(story.text), new)))
    before = even(received[0][: touched.start])
    after = received[0][touched.stop :].lstrip(b" \t\r\n\0")
    assert even(out).startswith(before[:-6])
    assert all(tag in out for tag in (b"<!-- c -->", b"<img src=x>") if tag in received[0])
    assert not after or out.endswith(after[-20:])


def test_a_comment_parts_the_new_words_from_a_bare_ampersand():
    page = b"<p>AT&T<!-- c -->Madrid</p>\n<p>Madrid</p>\n"
    document = opened(page, "html")
    edited = document.story.applied(Edit(Span(4, 5), "M", "\u03a9"))
    assert write(document, edited) == page.replace(b"-->M", "-->\u03a9".encode())
