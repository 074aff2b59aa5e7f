"""The change report: what was changed in one story and why, for the correspondent and the translation vendor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.comparing.comparison import Change, Comparison, Kind, Row
from workbench.comparing.labels import LABELS, Labels, said
from workbench.comparing.page import column, document, figures, side_by_side, words
from workbench.comparing.visible import shown
from workbench.story import Span

_CONTEXT = 40  # code points on either side of a change
_LONGEST = 400  # of a whole paragraph that came or went


@dataclass(frozen=True, slots=True)
class ReportedChange:
    """Why the editor changed something: one finding that was taken.

    ``paragraph`` is the id of the paragraph, ``old`` and ``new`` the words that the finding's proposal replaced and
    put there; the report finds the changes that came of it. ``category``, ``reason`` and ``rule`` are shown as given.
    """

    paragraph: int
    old: str
    new: str
    category: str
    reason: str
    rule: str = ""

    def explains(self, row: Row, change: Change) -> bool:
        """Whether ``change`` is this, or a part of this."""
        if row.left is None or row.right is None or self.paragraph not in (row.left.id, row.right.id):
            return False
        return _stands_at(self.old, row.left.text, change.left_span) and _stands_at(
            self.new, row.right.text, change.right_span
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the findings of one category."""

    category: str
    taken: int
    dismissed: int
    open: int

    @property
    def found(self) -> int:
        """All of them."""
        return self.taken + self.dismissed + self.open


def report_html(
    comparison: Comparison,
    story_name: str,
    *,
    tallies: Sequence[Tally] = (),
    reasons: Sequence[ReportedChange] = (),
    made: str = "",
    language: str = "en",
    labels: Labels = LABELS,
) -> str:
    """The report as a whole HTML document.

    ``made`` is a line under the title (the date, who edited), shown as given. ``language`` is that of the labels.
    """
    title = f"{said(labels, 'report')}: {story_name}"
    body = [
        "<header>",
        f'<p class="over">{words(said(labels, "report"))}</p>',
        f"<h1>{words(story_name)}</h1>",
        *([f'<p class="note">{words(made)}</p>'] if made else []),
        *figures((said(labels, name), value) for name, value in _headline(comparison)),
        "</header>",
        "<main>",
        *(_tallied(tallies, labels) if tallies else ()),
        *(_listed(comparison, reasons, labels) if comparison.changes else ()),
        f"<h2>{words(said(labels, 'side_by_side'))}</h2>",
        *side_by_side(comparison, labels),
        "</main>",
    ]
    return document(title, body, language)


def _headline(comparison: Comparison) -> Iterator[tuple[str, str]]:
    counts, received = comparison.counts, comparison.received.words
    yield "words_received", f"{received:,}"
    yield "words_edited", f"{comparison.edited.words:,}"
    yield "changes", f"{counts.changes:,}"
    yield "words_removed", f"{counts.words_removed:,}"
    yield "words_inserted", f"{counts.words_inserted:,}"
    if received:
        yield "rate", f"{1000 * counts.changes / received:.0f}"


def _tallied(tallies: Sequence[Tally], labels: Labels) -> Iterator[str]:
    columns = ("found", "taken", "dismissed", "open")
    heads = "".join(column(said(labels, name), "number") for name in columns)
    yield f"<h2>{words(said(labels, 'findings'))}</h2>"
    yield f"<table><thead><tr>{column(said(labels, 'category'))}{heads}</tr></thead><tbody>"
    for tally in tallies:
        yield _figures_row(tally.category, [getattr(tally, name) for name in columns])
    yield "</tbody><tfoot>"
    yield _figures_row(said(labels, "total"), [sum(getattr(tally, name) for tally in tallies) for name in columns])
    yield "</tfoot></table>"


def _figures_row(name: str, values: Sequence[int]) -> str:
    cells = "".join(f'<td class="number">{value:,}</td>' for value in values)
    return f'<tr><th scope="row">{words(name)}</th>{cells}</tr>'


def _listed(comparison: Comparison, reasons: Sequence[ReportedChange], labels: Labels) -> Iterator[str]:
    """The table of changes, each with its surroundings and why it was made."""
    heads = "".join(column(said(labels, name)) for name in ("before", "after", "reason"))
    yield f"<h2>{words(said(labels, 'what_changed'))}</h2>"
    yield f'<table class="changes"><thead><tr><th scope="col">#</th>{heads}</tr></thead><tbody>'
    by_paragraph: dict[int, list[ReportedChange]] = {}
    for reason in reasons:
        by_paragraph.setdefault(reason.paragraph, []).append(reason)
    for row in comparison.rows:
        ids = {paragraph.id for paragraph in (row.left, row.right) if paragraph}
        near = [reason for number in sorted(ids) for reason in by_paragraph.get(number, ())]
        for change in row.changes:
            why = [reason for reason in near if reason.explains(row, change)]
            number = f'<a href="#c{change.number}">{change.number}</a>'
            yield f'<tr><th scope="row">{number}</th>'
            yield _in_context(row, change, "left", comparison.received.language)
            yield _in_context(row, change, "right", comparison.edited.language)
            yield f'<td class="why">{_why(change, why, labels)}</td></tr>'
    yield "</tbody></table>"


def _in_context(row: Row, change: Change, side: str, language: str) -> str:
    paragraph = row.left if side == "left" else row.right
    if paragraph is None:
        return "<td></td>"
    span = change.left_span if side == "left" else change.right_span
    start, end = _to_words(paragraph.text, span)
    before = ("… " if start else "") + paragraph.text[start : span.start].lstrip()
    after = paragraph.text[span.end : end].rstrip() + (" …" if end < len(paragraph.text) else "")
    name, inside = ("del" if side == "left" else "ins"), shown(change, side)
    if len(inside) > _LONGEST:
        inside = inside[:_LONGEST].rsplit(" ", 1)[0] + " …"
    mark = f"<{name}>{words(inside)}</{name}>" if inside else '<span class="here" aria-hidden="true"></span>'
    inside = f'<span class="context">{words(before)}</span>{mark}<span class="context">{words(after)}</span>'
    return f'<td class="words" lang="{words(language)}" dir="auto">{inside}</td>'


def _to_words(text: str, span: Span) -> tuple[int, int]:
    """The surroundings of a span, cut between words."""
    start, end = max(span.start - _CONTEXT, 0), min(span.end + _CONTEXT, len(text))
    while 0 < start < span.start and not text[start - 1].isspace():
        start += 1
    while span.end < end < len(text) and not text[end].isspace():
        end -= 1
    return start, end


def _why(change: Change, reasons: Sequence[ReportedChange], labels: Labels) -> str:
    if reasons:
        return "<br>".join(
            f"{words(reason.category)}: {words(reason.reason)}"
            + (f' <span class="rule">{words(reason.rule)}</span>' if reason.rule else "")
            for reason in dict.fromkeys(reasons)
        )
    if change.kind in _WHOLE:
        return words(said(labels, _WHOLE[change.kind]))
    return words(said(labels, "by_hand"))


_WHOLE = {
    Kind.ADDED: "no_paragraph_received",
    Kind.REMOVED: "no_paragraph_edited",
    Kind.SPLIT: "split_here",
    Kind.JOINED: "joined_here",
}


def _stands_at(wanted: str, text: str, span: Span) -> bool:
    """Whether ``wanted`` stands in ``text`` at, around or touching ``span``."""
    if not wanted:
        return True
    at = text.find(wanted, max(span.start - len(wanted), 0))
    return at != -1 and at <= span.end
