from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given

from tests.comparing.stories import pairs
from workbench.comparing import (
    LABELS,
    Comparison,
    ReportedChange,
    Tally,
    as_data,
    compare,
    render_html,
    render_json,
    render_text,
    report_html,
)
from workbench.story import Edit, Paragraph, Role, Span, Story, Wording

_VOID = {"meta", "br"}


class Page(HTMLParser):
    """A page as read back: fails on elements that do not nest; keeps texts of marks, ids and links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.marked: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        held = {name: value or "" for name, value in attrs}
        self.attributes += held.items()
        if "id" in held:
            self.ids.append(held["id"])
        if tag == "a":
            self.links.append(held["href"])
        if tag in ("del", "ins"):
            self.marked.append((tag, ""))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("del", "ins"):
            tag, text = self.marked.pop()
            self.marked.append((tag, text + data))


@pytest.fixture
def comparison() -> Comparison:
    received = Story.made(
        [
            Paragraph(0, "Hama falls", Role.HEAD),
            Paragraph(1, "The group (HTS)which leads <b>has broken</b> the lines ."),
            Paragraph(2, "Read also: the weather"),
            Paragraph(3, "Nothing changes here."),
            Paragraph(4, "First half is here. Second half is there."),
        ]
    )
    story = received
    for old, new in [
        ("(HTS)which", "(HTS), which"),
        ("has broken", "broke"),
        ("lines .", "lines."),
        ("\n\nRead also: the weather", ""),
        ("here. Second", "here.\n\nSecond"),
    ]:
        at = story.text.index(old)
        story = story.applied(Edit(Span(at, at + len(old)), old, new))
    return compare(received, story)


def test_text(comparison: Comparison) -> None:
    assert render_text(comparison, "hama.html", "mine.html") == (
        "--- hama.html\n+++ mine.html\n"
        "\n    (unchanged paragraphs: 1)\n"
        "\n@@ 2 | 2 @@\nThe group (HTS){+, +}which leads <b>[-has broken-]{+broke+}</b> the lines[-␣-].\n"
        "\n@@ 3 | - @@\n[-Read also: the weather-]\n"
        "\n    (unchanged paragraphs: 1)\n"
        "\n@@ 5 | 4 @@\nFirst half is here.[-␣-]{+¶+}\n"
        "\n    (unchanged paragraphs: 1)\n"
    )


def test_text_of_the_same_story() -> None:
    assert render_text(compare(Story.of("a"), Story.of("a"))) == "The two texts are the same.\n"


def test_text_in_colour_is_the_same_text(comparison: Comparison) -> None:
    coloured = render_text(comparison, colour=True)
    for code in ("\x1b[31m", "\x1b[32m", "\x1b[2m", "\x1b[0m"):
        assert code in coloured
        coloured = coloured.replace(code, "")
    assert coloured == render_text(comparison)


def test_no_character_of_a_story_acts_on_the_terminal_or_the_page() -> None:
    hostile = compare(Story.of("a b"), Story.of("a \x1b[2J\u202e\ud800 b"))
    for rendered in (render_text(hostile), render_html(hostile, "x"), render_json(hostile)):
        assert "\x1b" not in rendered
        rendered.encode("utf-8")
    assert "⟨U+001B⟩[2J⟨U+202E⟩⟨U+D800⟩" in render_text(hostile)


def test_json(comparison: Comparison) -> None:
    data = json.loads(render_json(comparison))
    assert data == json.loads(json.dumps(as_data(comparison)))
    assert (data["schema"], data["same"], data["counts"]["changes"]) == (1, False, 5)
    assert data["rows"][2]["edited"] is None
    change = data["rows"][1]["changes"][1]
    assert change == {
        "number": 2,
        "kind": "words",
        "old": "has broken",
        "new": "broke",
        "received": {"start": 30, "end": 40},
        "edited": {"start": 32, "end": 37},
    }


def test_page(comparison: Comparison) -> None:
    page = Page(render_html(comparison, "hama <script>.html"))
    assert "script" not in page.tags
    went = [text for tag, text in page.marked[2:] if tag == "del"]
    came = [text for tag, text in page.marked[2:] if tag == "ins"]
    assert page.marked[:2] == [("del", "taken out"), ("ins", "put in")]
    assert went == ["has broken", "␣", "Read also: the weather", "␣"]
    assert came == [", ", "broke", "¶"]


def test_a_page_asks_nothing_of_the_network(comparison: Comparison) -> None:
    html = report_html(comparison, "hama.html")
    page = Page(html)
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(page.tags)
    assert all(link.startswith("#") for link in page.links)
    assert "url(" not in html
    assert "@import" not in html
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "style")]


def test_a_page_knows_languages_and_dark_and_paper(comparison: Comparison) -> None:
    html = render_html(comparison, "hama.html", language="es")
    assert '<html lang="es">' in html
    assert ("lang", "en-US") in Page(html).attributes
    assert "prefers-color-scheme: dark" in html
    assert "@media print" in html


@given(pairs())
def test_every_page_is_well_formed_and_every_change_can_be_linked_to(pair: tuple[Story, Story]) -> None:
    comparison = compare(*pair)
    page = Page(report_html(comparison, "story", reasons=[ReportedChange(0, "has", "", "Tense", "a <reason>")]))
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert sum(name.startswith("c") for name in page.ids) == len(comparison.changes)


def test_the_report_gives_reasons_where_they_are_known(comparison: Comparison) -> None:
    html = report_html(
        comparison,
        "hama.html",
        made="Edited on Nov. 22",
        tallies=[Tally("Joins", 5, 1, 0), Tally("Phrases", 9, 2, 1)],
        reasons=[
            ReportedChange(1, "(HTS)which", "(HTS), which", "Joins", "a comma was lost", "joins.bracket-word"),
            ReportedChange(3, "has broken", "broke", "Tense", "not in this paragraph"),
        ],
    )
    assert html.count("a comma was lost") == 1
    assert "joins.bracket-word" in html
    assert "not in this paragraph" not in html
    assert html.count("edited by hand") == 2
    assert "Edited on Nov. 22" in html
    assert '<th scope="row">All</th><td class="number">18</td><td class="number">14</td>' in html


def test_labels_can_be_translated(comparison: Comparison) -> None:
    spanish = {**LABELS, "received": Wording("Recibido"), "unchanged": Wording("párrafos iguales: {count}")}
    assert "(párrafos iguales: 1)" in render_text(comparison, labels=spanish)
    assert "Recibido" in render_html(comparison, "x", labels=spanish)
    assert "Recibido" in report_html(comparison, "x", labels={"received": Wording("Recibido")})
