"""A story and the document that shows it, kept the same in both directions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from workbench.desktop.paper.keystrokes import Burst, edit_between
from workbench.desktop.paper.positions import length_in_units, shown, shown_with_breaks, to_document, units_of
from workbench.desktop.paper.typesetting import Typesetting
from workbench.errors import WorkbenchError
from workbench.review import Review
from workbench.story import Edit, Story


class Manuscript(QObject):
    """Reads what was typed into ``document`` off it as edits, and writes the edits of others into it.

    ``story`` is what the document shows. Signals: ``typed(touched)`` after the review took an edit, with the
    numbers of the paragraphs that it touched; ``failed(error)`` when
    it could not (a full disk), the words then go back to what they were; ``disagreed()`` when document and story
    differ: whoever shows the document calls ``write`` and puts the caret back.
    """

    typed = Signal(object)
    failed = Signal(object)
    disagreed = Signal()

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        document.setUndoRedoEnabled(False)  # the review undoes
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        document.setDefaultTextOption(option)
        document.setDocumentMargin(0)
        document.contentsChange.connect(self._read)
        document.contentsChanged.connect(self._settle)
        self.burst = Burst()
        self.story = Story(())
        self._review: Review | None = None
        self._setting: Typesetting | None = None
        self._is_own = False  # this object is writing
        self._length = 1
        self._touched: range | None = None
        self._differs = False
        self._error: WorkbenchError | None = None

    # ---- the story into the document

    def write(self, story: Story, review: Review | None, setting: Typesetting) -> None:
        """Shows ``story`` from scratch; typing goes to ``review``."""
        self.story, self._review, self._setting = story, review, setting
        self.burst.end()
        self._differs, self._touched, self._error = False, None, None
        self._is_own = True
        try:
            self._document.setDefaultFont(setting.font)
            self._document.clear()
            cursor = QTextCursor(self._document)
            cursor.beginEditBlock()
            for number, paragraph in enumerate(story.paragraphs):
                if number:
                    cursor.insertBlock()
                setting.insert(cursor, paragraph)
            cursor.endEditBlock()
        finally:
            self._is_own = False
        self._length = self._document.characterCount()

    def apply(self, edits: Sequence[Edit], story: Story) -> bool:
        """Makes edits that ``story`` already holds; False when the document had to be given up: then ``write``."""
        self.burst.end()
        self._is_own = True
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        try:
            for edit in edits:
                cursor.setPosition(to_document(self._document, self.story, edit.span.start))
                end = to_document(self._document, self.story, edit.span.end)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                self.story = self.story.applied(edit)
                cursor.insertText(shown_with_breaks(edit.new))
            self.story = story
            agreed = self._agrees(range(len(story.paragraphs)))
            if agreed:
                self._mend(range(len(story.paragraphs)))
        except WorkbenchError:  # the edits were not made on what is shown here
            agreed = False
        finally:
            cursor.endEditBlock()
            self._is_own = False
        self.story = story
        self._length = self._document.characterCount()
        return agreed

    def set_margins(self, side: float, above: float, below: float) -> None:
        """The space around the column, in pixels."""
        frame = self._document.rootFrame()
        wanted = frame.frameFormat()
        wanted.setLeftMargin(side)
        wanted.setRightMargin(side)
        wanted.setTopMargin(above)
        wanted.setBottomMargin(below)
        if wanted != frame.frameFormat():
            was, self._is_own = self._is_own, True
            try:
                frame.setFrameFormat(wanted)
            finally:
                self._is_own = was

    # ---- the document into the story

    def _read(self, position: int, _removed: int, added: int) -> None:
        """Qt's word that something changed. Its layout is not yet up to date: read, but touch nothing."""
        if self._is_own or self._review is None:
            return
        document, story = self._document, self.story
        first, last = document.findBlock(position), document.findBlock(position + added)
        if not last.isValid():  # Qt counts the end of the document in
            last = document.lastBlock()
        upper, below = first.blockNumber(), document.blockCount() - 1 - last.blockNumber()
        lower = len(story.paragraphs) - 1 - below
        if lower < upper:
            self._differs = True
            return
        block, texts = first, [first.text()]
        while block != last:
            block = block.next()
            texts.append(block.text())
        hint = units_of(texts[0]).points(position - first.position())
        edit = edit_between(story, upper, lower, texts, hint)
        if edit is None:  # looks only, or an input method that has not decided yet
            return
        try:
            self._review.type(edit, continues=self.burst.goes_on(edit))
        except WorkbenchError as error:
            self._error, self._differs = error, True
            return
        self.story = self._review.story
        self._length += length_in_units(shown_with_breaks(edit.new)) - length_in_units(shown_with_breaks(edit.old))
        self._touched = range(upper, len(self.story.paragraphs) - below)
        self._differs = self._length != document.characterCount() or not self._agrees(self._touched)

    def _settle(self) -> None:
        """After the layout has followed: mends looks, gives up what differs, and says so."""
        if self._is_own:
            return
        touched, differs, error = self._touched, self._differs, self._error
        self._touched, self._differs, self._error = None, False, None
        if differs:
            self.disagreed.emit()
        elif touched is not None:
            self._is_own = True
            try:
                self._mend(touched)
            finally:
                self._is_own = False
        if error is not None:
            self.failed.emit(error)
        elif touched is not None:
            self.typed.emit(touched)

    def _agrees(self, touched: range) -> bool:
        """Whether the blocks of these numbers hold what their paragraphs hold."""
        if self._document.blockCount() != len(self.story.paragraphs):
            return False
        block = self._document.findBlockByNumber(touched.start)
        for paragraph in self.story.paragraphs[touched.start : touched.stop]:
            if block.text() != shown(paragraph.text):
                return False
            block = block.next()
        return True

    def _mend(self, touched: range) -> None:
        block = self._document.findBlockByNumber(touched.start)
        for paragraph in self.story.paragraphs[touched.start : touched.stop]:
            self._setting.mend(block, paragraph)
            block = block.next()
