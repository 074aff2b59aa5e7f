"""A comparison as a page of its own: no scripts, nothing from the network, fit for screen, paper and screen reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from html import escape

from workbench.comparing.comparison import Change, Comparison, Row
from workbench.comparing.labels import LABELS, Labels, said
from workbench.comparing.style import STYLE
from workbench.comparing.visible import harmless, is_invisible, shown
from workbench.story import Paragraph

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render_html(comparison: Comparison, title: str, *, language: str = "en", labels: Labels = LABELS) -> str:
    """The two texts side by side, as a whole HTML document.

    ``title`` is the story's name; ``language`` is that of the labels (the stories carry their own).
    """
    body = [
        "<header>",
        f'<p class="over">{words(said(labels, "received"))} | {words(said(labels, "edited"))}</p>',
        f"<h1>{words(title)}</h1>",
        *figures((said(labels, name), value) for name, value in _counted(comparison)),
        "</header>",
        "<main>",
        *side_by_side(comparison, labels),
        "</main>",
    ]
    return document(title, body, language)


def document(title: str, body: Iterable[str], language: str) -> str:
    """A whole page around ``body``."""
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{escape(language)}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{words(title)}</title>",
            f"<style>{STYLE}</style>",
            "</head>",
            "<body>",
            *body,
            "</body>",
            "</html>",
            "",
        ]
    )


def words(text: str) -> str:
    """Text for an element or an attribute: nothing in it can be mark-up, or act."""
    return escape(harmless(text))


def figures(named: Iterable[tuple[str, str]]) -> Iterator[str]:
    """A line of figures with their names."""
    yield '<dl class="figures">'
    for name, value in named:
        yield f"<div><dt>{words(name)}</dt><dd>{words(value)}</dd></div>"
    yield "</dl>"


def column(name: str, kind: str = "") -> str:
    """The head of a table's column."""
    named = f' class="{kind}"' if kind else ""
    return f'<th scope="col"{named}>{words(name)}</th>'


def _counted(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """Changes and words always, paragraphs where there is something to count."""
    for name, count in asdict(comparison.counts).items():
        if count or not name.startswith("paragraphs"):
            yield name, f"{count:,}"


def side_by_side(comparison: Comparison, labels: Labels) -> Iterator[str]:
    """The table of paragraphs, with its key."""
    if comparison.is_same:
        yield f'<p class="note">{words(said(labels, "same"))}</p>'
    else:
        yield '<p class="key">'
        yield f"<span><del>{words(said(labels, 'key_removed'))}</del></span>"
        yield f"<span><ins>{words(said(labels, 'key_added'))}</ins></span>"
        yield f"<span>␣ ↵ ¶ {words(said(labels, 'key_space'))}</span></p>"
    yield '<table class="pair">'
    yield f"<caption>{words(said(labels, 'caption'))}</caption>"
    yield '<thead><tr><th scope="col" class="place">'
    yield f'<span class="hidden">{words(said(labels, "paragraph"))}</span></th>'
    yield f"{column(said(labels, 'received'))}{column(said(labels, 'edited'))}</tr></thead>"
    yield "<tbody>"
    for place, row in enumerate(comparison.rows, start=1):
        left = _cell(row, "left", comparison.received.language, labels)
        right = _cell(row, "right", comparison.edited.language, labels)
        kind = "same" if row.is_equal else "changed"
        yield f'<tr class="{kind}" id="p{place}"><th scope="row">{place}{_numbers(row, labels)}</th>{left}{right}</tr>'
    yield "</tbody></table>"


def _numbers(row: Row, labels: Labels) -> str:
    """The numbers of the row's changes, as one link to the first."""
    if row.is_equal:
        return ""
    first, last = row.changes[0].number, row.changes[-1].number
    text = f"#{first}" if first == last else f"#{first}–{last}"
    label = words(said(labels, "change", number=text.removeprefix("#")))
    return f'<span class="numbers"><a href="#c{first}" aria-label="{label}">{text}</a></span>'


def _cell(row: Row, side: str, language: str, labels: Labels) -> str:
    paragraph = row.left if side == "left" else row.right
    if paragraph is None:
        missing = "no_paragraph_received" if side == "left" else "no_paragraph_edited"
        return f'<td class="none">{words(said(labels, missing))}</td>'
    inside = "".join(_piece(text, change, side, labels) for text, change in row.pieces(side))
    if not inside:
        return f'<td class="none">{words(said(labels, "empty"))}</td>'
    goes_on = " continued" if _goes_on(row, side, paragraph) else ""
    return f'<td class="{paragraph.role.value}{goes_on}" lang="{escape(language)}" dir="auto">{inside}</td>'


def _goes_on(row: Row, side: str, paragraph: Paragraph) -> bool:
    return (row.left_span if side == "left" else row.right_span).end < len(paragraph.text)


def _piece(text: str, change: Change | None, side: str, labels: Labels) -> str:
    if change is None:
        return words(text)
    inside = shown(change, side)
    if not inside:
        return '<span class="here" aria-hidden="true"></span>'
    title = words(said(labels, "change", number=str(change.number)))
    name = "del" if side == "left" else "ins"
    # Each change can be linked to once: where something came, else where something went.
    place = f' id="c{change.number}"' if side == "right" or not shown(change, "right") else ""
    space = ' class="space"' if is_invisible(change.old if side == "left" else change.new) else ""
    return f'<{name}{place}{space} title="{title}">{escape(inside)}</{name}>'
