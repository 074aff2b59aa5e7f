"""The editor's desk: the queue of open stories, kept in the journal, and her errands with files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workbench import formats
from workbench.errors import WorkbenchError
from workbench.formats import Document, files, paste
from workbench.review.journal import Entry, Journal
from workbench.review.review import Review
from workbench.story.finding import QT_TRANSLATE_NOOP

_SUFFIXES = {"html": ".html", "text": ".txt"}  # of pasted stories, by the format that they were pasted in
_PASTED = "Pasted story"
_LOST = QT_TRANSLATE_NOOP("Rules", "“{name}” could not be brought back from the journal: {cause}")


@dataclass(eq=False)
class OpenStory:
    """A story of the queue: the document as received and the review of its words. Compared by identity."""

    id: int
    name: str
    path: Path | None
    document: Document
    review: Review
    state: str = "new"
    cursor: int = 0
    stamp: str = ""
    is_checked: bool = field(default=False)

    @property
    def suggested_export(self) -> str:
        """A file name for the edited story: never the received one."""
        given = Path(self.path.name if self.path else self.name)
        return f"{given.stem}-edited{given.suffix}"


class Desk:
    """Opens, restores, exports and closes stories. Every method may be called off the GUI thread."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def open(self, path: Path) -> tuple[OpenStory, ...]:
        """Reads a file and puts its stories into the queue; UnreadableFile with a sentence when it cannot."""
        data = files.contents(path)
        try:
            documents = formats.read(data, path.name)
        except WorkbenchError as error:
            error.path = path
            raise
        stamp = files.stamp_of(data).digest
        where, parts = path.resolve(), range(len(documents))
        return tuple(self._added(path.name, where, part, stamp, data, documents) for part in parts)

    def paste(self, text: str, html: str | None = None) -> OpenStory:
        """Puts pasted copy into the queue; UnreadableFile when it holds no words."""
        document = paste.pasted_html(html) if html else paste.pasted_text(text)
        opening = document.story.paragraphs[0].text.split()
        name = " ".join(opening[:4]) or _PASTED
        data = formats.write(document, document.story)
        return self._added(f"{name}{_SUFFIXES[document.format]}", None, 0, "", data, (document,))

    def restore(self) -> tuple[tuple[OpenStory, ...], tuple[WorkbenchError, ...]]:
        """(the queue as it was left, what could not be brought back)."""
        stories, troubles = [], []
        for entry in self._journal.entries():
            try:
                documents = self._read_again(entry)
                story = self._story(entry, documents[entry.part])
                story.review.replay(self._journal.events(entry.id))
                stories.append(story)
            except (WorkbenchError, ValueError, KeyError, IndexError) as cause:
                troubles.append(WorkbenchError(_LOST, entry.path, name=entry.name, cause=str(cause)))
        return tuple(stories), tuple(troubles)

    def edited(self, story: OpenStory) -> bytes:
        """The received file with the edited words; the very bytes received when nothing was edited."""
        return formats.write(story.document, story.review.story)

    def export(self, story: OpenStory, target: Path, overwrite: bool = False) -> None:
        """Writes the edited story, whole or not at all; UnwritableFile when it cannot, or ``target`` is there."""
        written = formats.save(target, self.edited(story), overwrite=overwrite)
        if story.path is not None and target.resolve() == story.path:
            story.stamp = written.digest
            self._journal.mark(story.id, stamp=story.stamp)
        self.note(story, state="exported")

    def save_beside(self, target: Path, text: str) -> None:
        """Writes what belongs to a story, a report or its marked text; an older one is replaced."""
        formats.save(target, text.encode(), overwrite=True)

    def changed_on_disk(self, story: OpenStory) -> bool:
        """Whether the received file is not any more what was read; True when it is gone."""
        if story.path is None:
            return False
        now = formats.stamp(story.path)
        return now is None or now.digest != story.stamp

    def note(self, story: OpenStory, state: str | None = None, cursor: int | None = None) -> None:
        """Writes down how far a story is and where the editor was in it."""
        if (state, cursor) != (story.state if state else None, story.cursor if cursor is not None else None):
            self._journal.mark(story.id, state=state, cursor=cursor)
        story.state = state or story.state
        story.cursor = story.cursor if cursor is None else cursor

    def close(self, story: OpenStory) -> None:
        """Takes a story out of the queue."""
        self._journal.remove(story.id)

    def rest(self) -> None:
        """Brings the journal on to the disk itself; for a pause."""
        self._journal.rest()

    @staticmethod
    def _read_again(entry: Entry) -> tuple[Document, ...]:
        if entry.path is not None:
            return formats.read(entry.received, entry.path.name)
        # Pasted words are what they were pasted as, whatever they look like.
        as_pasted = next(name for name, suffix in _SUFFIXES.items() if entry.name.endswith(suffix))
        return formats.read(entry.received, entry.name, declared="utf-8", format=as_pasted)

    def _added(
        self, name: str, path: Path | None, part: int, stamp: str, data: bytes, documents: Sequence[Document]
    ) -> OpenStory:
        return self._story(self._journal.add(name, path, part, stamp, data), documents[part])

    def _story(self, entry: Entry, document: Document) -> OpenStory:
        review = Review(document.story, lambda event: self._journal.write(entry.id, event))
        made = OpenStory(entry.id, entry.name, entry.path, document, review)
        made.state, made.cursor, made.stamp = entry.state, entry.cursor, entry.stamp
        return made
