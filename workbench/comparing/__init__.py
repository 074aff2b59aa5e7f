"""The differences of two texts: paragraphs side by side, words marked, and pages that show them.

Knows stories only; nothing of findings, files or windows.
"""

from workbench.comparing.comparison import Change, Comparison, Counts, Kind, Row
from workbench.comparing.labels import LABELS, Labels
from workbench.comparing.page import render_html
from workbench.comparing.plain import as_data, render_json, render_text
from workbench.comparing.report import ReportedChange, Tally, report_html
from workbench.comparing.rows import compare

__all__ = [
    "LABELS",
    "Change",
    "Comparison",
    "Counts",
    "Kind",
    "Labels",
    "ReportedChange",
    "Row",
    "Tally",
    "as_data",
    "compare",
    "render_html",
    "render_json",
    "render_text",
    "report_html",
]
