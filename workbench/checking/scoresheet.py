"""The score as a table for a person and as plain values for a program."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.checking.scoring import Score, Tally

SCHEMA = 1


def as_table(result: Score) -> str:
    """The score for a person to read; ends with a line feed."""
    rows: list[tuple[str, ...]] = [
        ("category", "marks", "found", "first", "in list", "findings", "true", "false", "precision", "proposed")
    ]
    rows += [_row(name, tally) for name, tally in [*result.categories.items(), ("all", result.total)]]
    rules: list[tuple[str, ...]] = [("rule", "findings", "true", "exact", "false", "advice", "precision")]
    for name, tally in result.rules.items():
        figures = (tally.findings, tally.true, tally.exact, tally.false, tally.advice)
        rules.append((name, *(str(figure) for figure in figures), _percent(tally.precision)))
    alarms = result.alarms_per_thousand
    lines = [
        f"{result.stories} stories, {result.words:,} words;"
        f" clean: {result.clean_stories}, {result.clean_words:,} words",
        "",
        *_columns(rows),
        *_fields(result),
        "",
        f"marks found                         {_percent(result.total.recall)}",
        f"marks whose repair is proposed      {_percent(result.total.proposed)}",
        f"precision (errors and warnings)     {_percent(result.total.precision)}",
        f"false alarms per 1,000 clean words  {'-' if alarms is None else f'{alarms:.2f}'}",
        f"safe repairs, wrong                 {result.safe}, {result.safe_wrong}",
        "",
        *_columns(rules),
    ]
    return "\n".join(lines) + "\n"


def _row(name: str, tally: Tally) -> tuple[str, ...]:
    figures = (tally.marks, tally.found, tally.right_first, tally.right, tally.findings, tally.true, tally.false)
    return (name, *(str(figure) for figure in figures), _percent(tally.precision), _percent(tally.proposed))


def _fields(result: Score) -> list[str]:
    """The marks of each field, where the stories name any."""
    rows: list[tuple[str, ...]] = [("field", "marks", "found", "first", "in list", "recall", "proposed")]
    for name, tally in result.fields.items():
        figures = (str(figure) for figure in (tally.marks, tally.found, tally.right_first, tally.right))
        rows.append((name, *figures, _percent(tally.recall), _percent(tally.proposed)))
    return ["", *_columns(rows)] if len(rows) > 1 else []


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f} %"


def _columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for first, *rest in rows:
        figures = (cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))
        lines.append("  ".join((first.ljust(widths[0]), *figures)))
    return lines


def as_data(result: Score) -> dict[str, object]:
    """The score as plain values, for JSON. Shares are between 0 and 1, None where there is nothing to share."""
    return {
        "schema": SCHEMA,
        "stories": result.stories,
        "words": result.words,
        "clean": {
            "stories": result.clean_stories,
            "words": result.clean_words,
            "false_alarms": result.clean_alarms,
            "per_thousand_words": result.alarms_per_thousand,
        },
        "safe": {"repairs": result.safe, "wrong": result.safe_wrong, "share": result.safe_wrong_share},
        "total": _tally_data(result.total),
        "categories": {name: _tally_data(tally) for name, tally in result.categories.items()},
        "fields": {name: _tally_data(tally) for name, tally in result.fields.items()},
        "rules": {name: _tally_data(tally) for name, tally in result.rules.items()},
        "missed": [
            {
                "story": name,
                "category": item.mark.category.value if item.mark.category else None,
                "field": item.mark.field,
                "paragraph": item.mark.paragraph,
                "start": item.mark.span.start,
                "end": item.mark.span.end,
                "text": item.text,
                "answers": list(item.mark.answers),
                "found": item.found,
            }
            for name, item in result.missed
        ],
        "false": [
            {
                "story": name,
                "rule": item.finding.rule,
                "paragraph": item.finding.paragraph,
                "start": item.finding.span.start,
                "end": item.finding.span.end,
                "text": item.finding.text,
                "proposals": [proposal.text for proposal in item.finding.proposals],
            }
            for name, item in result.false
        ],
    }


def _tally_data(tally: Tally) -> dict[str, object]:
    return {
        "marks": tally.marks,
        "found": tally.found,
        "right_first": tally.right_first,
        "right_in_list": tally.right,
        "findings": tally.findings,
        "true": tally.true,
        "false": tally.false,
        "exact": tally.exact,
        "advice": tally.advice,
        "precision": tally.precision,
        "recall": tally.recall,
        "proposed": tally.proposed,
    }
