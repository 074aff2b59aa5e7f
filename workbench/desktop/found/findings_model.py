"""The list of findings: the model, and how a row is painted."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.desktop.marks import SHAPES, paint_mark
from workbench.desktop.theme import Theme, ui_font
from workbench.desktop.wording import action_name, category_name, proposal_words, said, severity_name
from workbench.review import Review
from workbench.story import Action, Finding, Severity

Index = QModelIndex | QPersistentModelIndex
FINDING = Qt.ItemDataRole.UserRole + 1
CONTEXT = Qt.ItemDataRole.UserRole + 2
_ROUND = 40  # characters of context on either side


class FindingsModel(QAbstractListModel):
    """The findings of a review in reading order; changes by rows, so that selection and scroll stay.

    ``reworded(first, last)``: these rows say something else (their context, mostly). It stands for ``dataChanged``,
    at which a QListView lays out and paints every row, 4 ms of each key that is typed beside a thousand findings.
    """

    reworded = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._findings: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is listed."""
        return self._findings

    def start(self, review: Review | None, findings: tuple[Finding, ...]) -> None:
        """Another story."""
        self.beginResetModel()
        self._review, self._findings = review, findings
        self.endResetModel()

    def follow(self, findings: tuple[Finding, ...]) -> None:
        """The same story a moment later."""
        old = self._findings
        if old == findings:
            return
        shorter = min(len(old), len(findings))
        head = next((n for n in range(shorter) if old[n] != findings[n]), shorter)
        tail = next((n for n in range(shorter - head) if old[-1 - n] != findings[-1 - n]), shorter - head)
        was = [_identity(finding) for finding in old[head : len(old) - tail]]
        now = [_identity(finding) for finding in findings[head : len(findings) - tail]]
        steps = SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
        for _, old_start, old_end, new_start, new_end in reversed([step for step in steps if step[0] != "equal"]):
            self._replace(head + old_start, head + old_end, findings[head + new_start : head + new_end])
        self._findings = findings
        if len(findings) - tail > head:
            self.reworded.emit(head, len(findings) - tail - 1)

    def row_of(self, finding: Finding) -> int:
        """The row of a finding, or of the one with its rule and words nearest to it; -1 when there is none."""
        if finding in self._findings:
            return self._findings.index(finding)
        alike = [row for row, other in enumerate(self._findings) if _identity(other) == _identity(finding)]
        return min(alike, key=lambda row: abs(self._findings[row].span.start - finding.span.start), default=-1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._findings):
            return None
        finding = self._findings[index.row()]
        if role == FINDING:
            return finding
        if role == CONTEXT:
            return self._context(finding)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{_one_line(finding.text)} → {_first(finding)}" if finding.proposals else _one_line(finding.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(finding)
        if role == Qt.ItemDataRole.ToolTipRole:
            return said(finding.message)
        return None

    def _context(self, finding: Finding) -> tuple[str, str]:
        """The words before and behind."""
        if self._review is None or finding.paragraph not in self._review.story:
            return "", ""
        text, span = self._review.story.paragraph(finding.paragraph).text, finding.span
        return _one_line(text[max(span.start - _ROUND, 0) : span.start]), _one_line(text[span.end : span.end + _ROUND])

    def _replace(self, first: int, last: int, new: Sequence[Finding]) -> None:
        here = QModelIndex()
        if last > first:
            self.beginRemoveRows(here, first, last - 1)
            self._findings = self._findings[:first] + self._findings[last:]
            self.endRemoveRows()
        if new:
            self.beginInsertRows(here, first, first + len(new) - 1)
            self._findings = (*self._findings[:first], *new, *self._findings[first:])
            self.endInsertRows()


def _identity(finding: Finding) -> tuple[int, str, str]:
    return finding.paragraph, finding.rule, finding.text


def _one_line(text: str) -> str:
    return text.replace("\n", " ")


def _first(finding: Finding) -> str:
    return proposal_words(finding.proposals[0].text)


def _spoken(finding: Finding) -> str:
    translate = QCoreApplication.translate
    parts = [f"{category_name(finding.category)}, {severity_name(finding.severity)}", _one_line(finding.text)]
    parts.append(said(finding.message))
    if finding.proposals:
        parts.append(translate("Findings", "Proposal: {words}").replace("{words}", _first(finding)))
    else:
        parts.append(translate("Findings", "No proposal"))
    if finding.action is Action.SAFE:
        parts.append(action_name(finding.action))
    return ". ".join(part.rstrip(".") for part in parts) + "."


class FindingDelegate(QStyledItemDelegate):
    """Two lines: the words in their context with their mark, and what to put."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._plain, self._bold, self._small = ui_font(), ui_font(bold=True), ui_font(0.86)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, round(QFontMetricsF(self._plain).height() * 2) + 24)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        finding: Finding = index.data(FINDING)
        theme, box = self.theme, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, theme["selection"])
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), theme["accent"])
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme["sunken"])
        painter.setPen(QPen(theme["line"], 1))
        painter.drawLine(QPointF(box.left() + 14, box.bottom() - 0.5), QPointF(box.right() - 14, box.bottom() - 0.5))
        inner = box.adjusted(34, 8, -14, -8)
        _paint_severity(painter, theme, finding.severity, QPointF(box.left() + 19, inner.top() + 8))
        muted = theme["ink"] if chosen else theme["muted"]
        metrics, bold = QFontMetricsF(self._plain), QFontMetricsF(self._bold)
        baseline = inner.top() + metrics.ascent()
        self._paint_words(painter, inner, baseline, finding, index.data(CONTEXT), muted)
        baseline += metrics.height() + 7
        right = inner.right()
        if finding.action is Action.SAFE:
            right = self._paint_badge(painter, right, baseline, action_name(finding.action)) - 8
        painter.setFont(self._plain)
        if finding.proposals:
            self._text(painter, "→", inner.left(), baseline, metrics, muted, 20)
            left = inner.left() + metrics.horizontalAdvance("→ ") + 2
            words = bold.elidedText(_first(finding), Qt.TextElideMode.ElideRight, right - left)
            painter.setFont(_italic(self._plain) if not finding.proposals[0].text.strip() else self._plain)
            painter.setPen(theme["ink"])
            painter.drawText(QPointF(left, baseline), words)
        else:
            self._text(painter, said(finding.message), inner.left(), baseline, metrics, muted, right - inner.left())
        painter.restore()

    def _paint_words(
        self, painter: QPainter, inner: QRectF, baseline: float, finding: Finding, context: tuple[str, str], muted: Any
    ) -> None:
        metrics, bold = QFontMetricsF(self._plain), QFontMetricsF(self._bold)
        before, behind = context
        elide = Qt.TextElideMode
        words = bold.elidedText(_one_line(finding.text), elide.ElideMiddle, inner.width() * 0.8)
        wide = bold.horizontalAdvance(words)
        lead = metrics.elidedText(before, elide.ElideLeft, min(inner.width() * 0.3, (inner.width() - wide) / 2))
        x = inner.left()
        painter.setFont(self._plain)
        painter.setPen(muted)
        painter.drawText(QPointF(x, baseline), lead)
        x += metrics.horizontalAdvance(lead)
        painter.setFont(self._bold)
        painter.setPen(self.theme["ink"])
        painter.drawText(QPointF(x, baseline), words)
        colour = self.theme.mark(finding.category)
        paint_mark(painter, SHAPES[finding.category], colour, QPointF(x, baseline + metrics.descent() * 0.7), wide)
        x += wide
        painter.setFont(self._plain)
        self._text(painter, behind, x, baseline, metrics, muted, inner.right() - x)

    @staticmethod
    def _text(
        painter: QPainter, text: str, x: float, baseline: float, metrics: QFontMetricsF, colour: Any, room: float
    ) -> None:
        painter.setPen(colour)
        painter.drawText(QPointF(x, baseline), metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))

    def _paint_badge(self, painter: QPainter, right: float, baseline: float, text: str) -> float:
        metrics = QFontMetricsF(self._small)
        wide = metrics.horizontalAdvance(text) + 12
        box = QRectF(right - wide, baseline - metrics.ascent() - 2, wide, metrics.height() + 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme["inserted"])
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(self._small)
        painter.setPen(self.theme["inserted_ink"])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return box.left()


def _italic(font: QFont) -> QFont:
    made = QFont(font)
    made.setItalic(True)
    return made


def _paint_severity(painter: QPainter, theme: Theme, severity: Severity, middle: QPointF) -> None:
    """A full dot for an error, a ring with a dot for a warning, a ring for advice."""
    painter.setPen(QPen(theme["muted"], 1.3))
    painter.setBrush(theme["muted"] if severity is Severity.ERROR else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, 3.8, 3.8)
    if severity is Severity.WARNING:
        painter.setBrush(theme["muted"])
        painter.drawEllipse(middle, 0.9, 0.9)
