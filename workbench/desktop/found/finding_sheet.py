"""What is known of one finding: what, why, evidence, proposals. The card and the panel both show it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workbench.desktop.marks import SHAPES, paint_mark
from workbench.desktop.theme import Theme, story_font, ui_font
from workbench.desktop.wording import action_name, category_name, proposal_words, said, severity_name
from workbench.story import Action, Category, Finding

_ROWS = 9  # proposals that a digit can take


def emphasised(found: str, proposal: str) -> Iterator[tuple[str, bool]]:
    """(piece of the proposal, whether it is new): what both begin and end with is not."""
    head = _common(found, proposal)
    tail = _common(found[head:][::-1], proposal[head:][::-1])
    # Half a word is no help to the eye: an unlike word is new as a whole.
    if proposal[head : len(proposal) - tail].strip(" ,.;:-–—’'\"“”()") and head + tail < len(proposal) / 2:
        head = tail = 0
    pieces = (
        (proposal[:head], False),
        (proposal[head : len(proposal) - tail], True),
        (proposal[len(proposal) - tail :], False),
    )
    yield from (piece for piece in pieces if piece[0])


def _common(one: str, other: str) -> int:
    """How many characters the two begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (left, right) in pairs if left != right), min(len(one), len(other)))


class MarkSample(QWidget):
    """A piece of a category's mark, as it stands under words."""

    def __init__(self, theme: Theme, width: int = 26, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._category: Category | None = None
        self.setFixedSize(width, 12)

    def show_category(self, category: Category) -> None:
        """Changes the category."""
        self._category = category
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._category is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            start = QPointF(1, 4)
            paint_mark(painter, SHAPES[self._category], self.theme.mark(self._category), start, self.width() - 2)


class ProposalRow(QAbstractButton):
    """A proposal as it would stand in the story, what is new in it on the ground of an insertion."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.number = 0
        self._pieces: tuple[tuple[str, bool], ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        font = story_font()
        font.setPointSizeF(ui_font().pointSizeF() * 1.12)
        self.setFont(font)

    def show_proposal(self, number: int, found: str, text: str) -> None:
        """``number`` is the digit that takes it."""
        self.number = number
        words = proposal_words(text)
        is_words = words == text
        self._pieces = tuple(emphasised(found, text)) if is_words else ((words, False),)
        self._is_words = is_words
        self.setText(words.replace("&", "&&"))
        name = QCoreApplication.translate("Proposal", "Take {number}: {words}")
        self.setAccessibleName(name.replace("{number}", str(number)).replace("{words}", words))
        self.setToolTip(words if self._wide() > 300 else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._wide()) + 52, round(QFontMetricsF(self.font()).height()) + 12)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def _wide(self) -> float:
        metrics = QFontMetricsF(self.font())
        return sum(metrics.horizontalAdvance(piece) for piece, _ in self._pieces)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        lit = self.isDown() or self.underMouse()
        painter.setPen(QPen(theme["accent"], 2) if self.hasFocus() else QPen(theme["line"], 1))
        painter.setBrush(theme["selection"] if self.isDown() else theme["sunken"] if lit else theme["raised"])
        painter.drawRoundedRect(outline, 5, 5)
        self._paint_number(painter, QRectF(8, (self.height() - 18) / 2, 18, 18))
        metrics, font = QFontMetricsF(self.font()), QFont(self.font())
        font.setItalic(not self._is_words)
        painter.setFont(font)
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        x, room = 36.0, self.width() - 36.0 - 10
        for piece, is_new in self._pieces:
            shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room) if room > 0 else ""
            wide = metrics.horizontalAdvance(shown)
            if is_new and shown:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme["inserted"])
                top = baseline - metrics.ascent() - 1
                painter.drawRoundedRect(QRectF(x - 1, top, wide + 2, metrics.height() + 2), 2, 2)
            painter.setPen(theme["inserted_ink"] if is_new else theme["ink"] if self._is_words else theme["muted"])
            painter.drawText(QPointF(x, baseline), shown)
            x, room = x + wide, room - wide

    def _paint_number(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(self.theme["edge"], 1))
        painter.setBrush(self.theme["chrome"])
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(ui_font(0.86))
        painter.setPen(self.theme["ink"])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.number))


class FindingSheet(QWidget):
    """Says everything about a finding. ``take(index)`` when a proposal is pressed."""

    take = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: Finding | None = None
        self._sample = MarkSample(theme)
        self._category, self._weight = QLabel(), QLabel()
        self._what, self._why, self._evidence = QLabel(), QLabel(), QLabel()
        self._rows = [ProposalRow(theme) for _ in range(_ROWS)]
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sample)
        head.addWidget(self._category)
        head.addStretch(1)
        head.addWidget(self._weight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        for label in (self._what, self._why, self._evidence):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(label)
        layout.addSpacing(2)
        for number, row in enumerate(self._rows):
            layout.addWidget(row)
            row.clicked.connect(lambda _checked=False, number=number: self.take.emit(number))
        self._category.setFont(ui_font(0.92))
        self._weight.setFont(ui_font(0.92))
        self._what.setFont(ui_font(1.08, bold=True))
        self._evidence.setFont(ui_font(0.94))
        self.use_theme(theme)

    @property
    def rows(self) -> tuple[ProposalRow, ...]:
        """The proposals' rows that are shown."""
        return tuple(row for row in self._rows if not row.isHidden())

    def keep_focus_away(self) -> None:
        """The rows answer the pointer only; for the card, which must not take the keys from the story."""
        for row in self._rows:
            row.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def use_theme(self, theme: Theme) -> None:
        """Changes the look."""
        self._sample.theme = theme
        muted = f"color: {theme['muted'].name()};"
        for label in (self._category, self._weight, self._evidence):
            label.setStyleSheet(muted)
        for label in (self._what, self._why):
            label.setStyleSheet(f"color: {theme['ink'].name()};")
        for row in self._rows:
            row.theme = theme
            row.update()
        self._sample.update()

    def show_finding(self, finding: Finding) -> None:
        """Says everything about this one."""
        if finding == self._finding:
            return
        self._finding = finding
        self._sample.show_category(finding.category)
        self._category.setText(category_name(finding.category))
        weight = severity_name(finding.severity)
        safe = finding.action is Action.SAFE
        self._weight.setText(f"{weight} · {action_name(finding.action)}" if safe else weight)
        self._what.setText(said(finding.message))
        self._why.setText(said(finding.why))
        self._why.setVisible(bool(self._why.text()))
        self._evidence.setText("\n".join(f"– {said(piece)}" for piece in finding.evidence))
        self._evidence.setVisible(bool(finding.evidence))
        for number, row in enumerate(self._rows):
            if number < len(finding.proposals):
                row.show_proposal(number + 1, finding.text, finding.proposals[number].text)
            row.setVisible(number < len(finding.proposals))
