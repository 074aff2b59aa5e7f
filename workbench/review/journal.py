"""The journal: every story of the queue and every step of the editor, written down as it is made.

One SQLite file in WAL mode. A story's received bytes are kept in it, so that a file that vanishes meanwhile
costs nothing; its text and its undo history come back by replaying the events. A row is committed with each
event: killing the program loses nothing. (``synchronous=NORMAL``: a power failure can cost the events since
the last checkpoint, which ``rest`` makes whenever the editor pauses, never the file's soundness.)
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.review.step import Event
from workbench.story.finding import QT_TRANSLATE_NOOP

_UNWRITTEN = QT_TRANSLATE_NOOP(
    "Rules", "Your work cannot be written down ({cause}). Make room on the disk, or export the story now."
)
_SCHEMA = """
CREATE TABLE IF NOT EXISTS story (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,          -- what the queue shows
    path TEXT,                   -- where it came from; NULL for pasted copy
    part INTEGER NOT NULL,       -- which story of a file that holds several
    stamp TEXT NOT NULL,         -- what the file looked like when it was read
    received BLOB NOT NULL,      -- its bytes
    state TEXT NOT NULL,         -- new, open, done, exported
    cursor INTEGER NOT NULL,     -- where the editor was, a story offset in code points
    opened REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS event (
    id INTEGER PRIMARY KEY,
    story INTEGER NOT NULL REFERENCES story(id) ON DELETE CASCADE,
    at REAL NOT NULL,
    event TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS event_of_story ON event(story, id);
PRAGMA user_version = 1;
"""


@dataclass(frozen=True)
class Entry:
    """One story of the queue as the journal holds it."""

    id: int
    name: str
    path: Path | None
    part: int
    stamp: str
    received: bytes
    state: str
    cursor: int


class Journal:
    """Raises WorkbenchError when the file cannot be written (a full disk, a read-only folder)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        with self._said():
            # A checkpoint may come from another thread than the editor's; the lock keeps them apart.
            self._base = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
            self._base.execute("PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA synchronous = NORMAL")
            self._base.execute("PRAGMA foreign_keys = ON")
            # Left to itself SQLite makes its checkpoint, with its fsyncs, in the middle of somebody's typing.
            self._base.execute("PRAGMA wal_autocheckpoint = 0")
            self._base.executescript(_SCHEMA)

    def add(self, name: str, path: Path | None, part: int, stamp: str, received: bytes) -> Entry:
        """Puts a story into the queue, behind the others."""
        with self._said():
            row = (name, str(path) if path else None, part, stamp, received, "new", 0, time.time())
            done = self._base.execute(
                "INSERT INTO story (name, path, part, stamp, received, state, cursor, opened)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            )
        return Entry(done.lastrowid or 0, name, path, part, stamp, received, "new", 0)

    def write(self, story: int, event: Event) -> None:
        """Adds an event to a story."""
        with self._said():
            self._base.execute(
                "INSERT INTO event (story, at, event) VALUES (?, ?, ?)", (story, time.time(), event.written())
            )

    def mark(self, story: int, state: str | None = None, cursor: int | None = None, stamp: str | None = None) -> None:
        """Notes a story's state, where the editor is in it, or what its file looks like now."""
        with self._said():
            for column, value in (("state", state), ("cursor", cursor), ("stamp", stamp)):
                if value is not None:
                    self._base.execute(f"UPDATE story SET {column} = ? WHERE id = ?", (value, story))  # noqa: S608

    def remove(self, story: int) -> None:
        """Takes a story out of the queue, with its history."""
        with self._said():
            self._base.execute("DELETE FROM story WHERE id = ?", (story,))

    def entries(self) -> tuple[Entry, ...]:
        """The queue, in the order of arrival."""
        with self._said():
            rows = self._base.execute(
                "SELECT id, name, path, part, stamp, received, state, cursor FROM story ORDER BY id"
            ).fetchall()
        return tuple(Entry(row[0], row[1], Path(row[2]) if row[2] else None, *row[3:]) for row in rows)

    def events(self, story: int) -> tuple[Event, ...]:
        """A story's events in order."""
        with self._said():
            rows = self._base.execute("SELECT event FROM event WHERE story = ? ORDER BY id", (story,)).fetchall()
        return tuple(Event.reading(row[0]) for row in rows)

    def rest(self) -> None:
        """Brings everything written so far on to the disk itself (fsync); for a pause, off the GUI thread."""
        with self._said():
            self._base.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Closes the file; nothing can be written afterwards."""
        with self._said():
            self._base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._base.close()

    @contextmanager
    def _said(self) -> Iterator[None]:
        try:
            with self._lock:
                yield
        except sqlite3.Error as cause:
            raise WorkbenchError(_UNWRITTEN, self.path, cause=str(cause)) from cause
