"""The card under a mark: what, why, and the proposals, with the keys that decide."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QCursor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.desktop.found.finding_sheet import FindingSheet
from workbench.desktop.paper.story_view import StoryView
from workbench.desktop.theme import Theme, ui_font
from workbench.story import Finding

_WIDE = 372  # of the paper, in pixels
_SHADOW = 14  # room for the shadow on every side
_GAP = 6  # between the mark and the card
_LINGER = 260  # milliseconds a card stays after the pointer has left it and its mark


class KeyButton(QAbstractButton):
    """A quiet button; beside its word the key that does the same, while that key is in force."""

    def __init__(self, text: str, key: str, theme: Theme) -> None:
        super().__init__()
        self.theme, self._key, self._in_force = theme, key, False
        self.setText(text)
        self.setFont(ui_font(0.92))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_key(self, in_force: bool) -> None:
        """Whether the key decides now."""
        self._in_force = in_force
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        key = self._key_width(metrics) + 6 if self._in_force else 0
        return QSize(metrics.horizontalAdvance(self.text()) + key + 14, metrics.height() + 10)

    def _key_width(self, metrics: QFontMetrics) -> int:
        return max(metrics.horizontalAdvance(self._key) + 10, metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["selection" if self.isDown() else "sunken"])
            painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        metrics, middle = QFontMetrics(self.font()), Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self.font())
        painter.setPen(theme["ink"])
        x = 7
        painter.drawText(QRect(x, 0, self.width() - x, self.height()), middle, self.text())
        if self._in_force:
            x += metrics.horizontalAdvance(self.text()) + 6
            high = metrics.height() + 2
            cap = QRectF(x, (self.height() - high) / 2, self._key_width(metrics), high)
            painter.setPen(QPen(theme["edge"], 1))
            painter.setBrush(theme["chrome"])
            painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(theme["ink"])
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)


class FindingCard(QFrame):
    """A sheet of paper over the story pane; it never takes the focus, the story's keys do its work.

    ``follow(view)`` is all it needs: it comes and goes with that view's findings. ``take(finding, index)``,
    ``dismiss(finding, everywhere)`` and ``next()`` ask for what the pointer pressed.
    """

    take = Signal(object, int)
    dismiss = Signal(object, bool)
    next = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._finding: Finding | None = None
        self._view: StoryView | None = None
        self._hovering = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(QCoreApplication.translate("Card", "The finding at the caret"))
        self.sheet = FindingSheet(theme)
        self.sheet.keep_focus_away()
        translate = QCoreApplication.translate
        self._dismiss = KeyButton(translate("Card", "Dismiss"), "D", theme)
        self._everywhere = KeyButton(translate("Card", "Everywhere"), "⇧D", theme)
        self._next = KeyButton(translate("Card", "Next"), "⇥", theme)
        self._dismiss.setAccessibleName(translate("Card", "Dismiss here"))
        self._everywhere.setAccessibleName(translate("Card", "Dismiss everywhere in this story"))
        self._next.setAccessibleName(translate("Card", "Next finding"))
        self._hint = QLabel()
        self._hint.setFont(ui_font(0.88))
        self._hint.setWordWrap(True)
        self._lay_out()
        self._connect()
        self._linger = QTimer(self, singleShot=True, interval=_LINGER)
        self._linger.timeout.connect(self._look_for_pointer)
        self.use_theme(theme)
        self.hide()

    @property
    def finding(self) -> Finding | None:
        """What is on it."""
        return self._finding

    def follow(self, view: StoryView) -> None:
        """Comes up at the findings that the editor arrives at or rests the pointer on in ``view``; goes with them."""
        self._view = view
        view.finding_arrived.connect(self._arrived)
        view.finding_hovered.connect(self._hovered)
        view.finding_left.connect(self.hide)
        view.typed.connect(self.hide)
        view.moved.connect(self._stay_beside)

    def show_finding(self, finding: Finding, deciding: bool) -> None:
        """Puts a finding on the card; ``deciding``: the story's keys decide about it now."""
        self._finding = finding
        self.sheet.show_finding(finding)
        for button in (self._dismiss, self._everywhere, self._next):
            button.show_key(deciding)
        translate = QCoreApplication.translate
        if not deciding:
            text = translate("Card", "Keys type. Press a proposal, or go to the finding to decide by key.")
        elif finding.proposals:
            text = translate("Card", "Enter takes the first, digits the others. F2 to rewrite. Any other key types.")
        else:
            text = translate("Card", "F2 to rewrite the words. Any other key types.")
        self._hint.setText(text)
        self.layout().activate()
        wide = _WIDE + 2 * _SHADOW
        self.resize(wide, self.layout().totalHeightForWidth(wide))

    def place(self, rect: QRect, within: QRect) -> None:
        """Shows the card below ``rect`` (above, when there is no room) inside ``within``; in its parent's pixels."""
        below = rect.bottom() + _GAP - _SHADOW
        above = rect.top() - _GAP - self.height() + _SHADOW
        fits = below + self.height() - _SHADOW <= within.bottom() or above + _SHADOW < within.top()
        left = min(rect.left() - _SHADOW - 12, within.right() - self.width() + _SHADOW - 8)
        self.move(max(left, within.left() - _SHADOW + 8), below if fits else above)
        self.show()
        self.raise_()

    def use_theme(self, theme: Theme) -> None:
        """Changes the look."""
        self._theme = theme
        self.sheet.use_theme(theme)
        self._hint.setStyleSheet(f"color: {theme['muted'].name()};")
        for button in (self._dismiss, self._everywhere, self._next):
            button.theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 12 if self._theme.is_dark else 5))
        for grown in range(_SHADOW - 2, 0, -2):
            painter.drawRoundedRect(paper.adjusted(-grown, 3 - grown, grown, 3 + grown), 8 + grown, 8 + grown)
        painter.setPen(QPen(self._theme["edge"], 1))
        painter.setBrush(self._theme["raised"])
        painter.drawRoundedRect(paper.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    # ---- how it is made

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        buttons.setContentsMargins(0, 0, 0, 0)
        for button in (self._dismiss, self._everywhere):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._next)
        foot = QVBoxLayout()
        foot.setContentsMargins(9, 0, 9, 0)
        foot.setSpacing(4)
        foot.addLayout(buttons)
        hint = QHBoxLayout()
        hint.setContentsMargins(7, 0, 7, 0)
        hint.addWidget(self._hint)
        foot.addLayout(hint)
        page = QVBoxLayout()
        page.setContentsMargins(16, 0, 16, 0)
        page.addWidget(self.sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SHADOW, _SHADOW + 13, _SHADOW, _SHADOW + 11)
        layout.setSpacing(8)
        layout.addLayout(page)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.sheet.take.connect(lambda index: self.take.emit(self._finding, index))
        self._dismiss.clicked.connect(lambda: self.dismiss.emit(self._finding, False))
        self._everywhere.clicked.connect(lambda: self.dismiss.emit(self._finding, True))
        self._next.clicked.connect(lambda: self.next.emit())

    # ---- coming and going

    def _arrived(self, finding: Finding) -> None:
        self._hovering = False
        self._linger.stop()
        self.show_finding(finding, self._view.is_deciding)
        self._stay_beside()

    def _hovered(self, finding: Finding, _rect: QRect) -> None:
        if finding == self._view.current:
            self._arrived(finding)
            return
        self._hovering = True
        self.show_finding(finding, deciding=False)
        self._stay_beside()
        self._linger.start()

    def _stay_beside(self) -> None:
        """Keeps the card by its words, or takes it away when they are out of sight."""
        if self._finding is None or (self.isHidden() and self._finding != self._view.current and not self._hovering):
            return
        rect = self._view.rect_of(self._finding)
        if rect.isNull() or not rect.intersects(self._view.rect()):
            self.hide()
            return
        corner = self._view.mapTo(self.parentWidget(), QPoint()) if self._view is not self.parentWidget() else QPoint()
        self.place(rect.translated(corner), self._view.rect().translated(corner))

    def _look_for_pointer(self) -> None:
        """A card that came by the pointer goes with it, back to the finding that the editor is at."""
        if not self._hovering or self._finding is None:
            return
        pointer = self._view.mapFromGlobal(QCursor.pos())
        near = self._view.rect_of(self._finding).adjusted(-6, -6, 6, 14).contains(pointer)
        if near or (self.isVisible() and self.rect().contains(self.mapFromGlobal(QCursor.pos()))):
            self._linger.start()
        elif self._view.current is not None:
            self._arrived(self._view.current)
        else:
            self._hovering = False
            self.hide()
