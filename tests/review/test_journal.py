"""The journal: what was written is there again, whatever happened to the program."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.errors import WorkbenchError
from workbench.review.journal import Journal
from workbench.review.step import Event, Kind, Step
from workbench.story import Edit, Span

STEP = Step(Kind.TYPED, (Edit(Span(0, 0), "", "é😀"),))


def test_stories_and_events_come_back(tmp_path):
    journal = Journal(tmp_path / "journal.sqlite")
    first = journal.add("hama.txt", Path("/wire/hama.txt"), 0, "stamp", b"\xff\x00raw")
    second = journal.add("Pasted", None, 0, "", b"")
    journal.write(first.id, Event.of(STEP))
    journal.write(first.id, Event.undo())
    journal.mark(second.id, state="done", cursor=7)
    journal.close()
    again = Journal(tmp_path / "journal.sqlite")
    one, two = again.entries()
    assert (one.name, one.path, one.received) == ("hama.txt", Path("/wire/hama.txt"), b"\xff\x00raw")
    assert (two.path, two.state, two.cursor) == (None, "done", 7)
    assert again.events(first.id) == (Event.of(STEP), Event.undo())
    again.remove(first.id)
    assert [entry.id for entry in again.entries()] == [second.id]
    assert again.events(first.id) == ()
    again.close()


def test_nothing_written_is_lost_when_the_program_is_killed(tmp_path):
    script = (
        "import sys; from pathlib import Path\n"
        "from workbench.review.journal import Journal\n"
        "from tests.review.test_journal import STEP, Event\n"
        "journal = Journal(Path(sys.argv[1])); entry = journal.add('a', None, 0, '', b'x')\n"
        "for number in range(10_000):\n"
        "    journal.write(entry.id, Event.of(STEP)); print(number + 1, flush=True)\n"
    )
    path = tmp_path / "journal.sqlite"
    running = subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    said = 0
    while said < 50:
        said = int(running.stdout.readline())
    os.kill(running.pid, signal.SIGKILL)
    said = max([said, *(int(line) for line in running.stdout.read().split("\n")[:-1] if line)])
    running.wait()
    running.stdout.close()
    journal = Journal(path)
    assert len(journal.events(journal.entries()[0].id)) >= said
    journal.close()


def test_a_journal_that_cannot_be_made_is_said_in_a_sentence(tmp_path):
    with pytest.raises(WorkbenchError, match="cannot be written down"):
        Journal(tmp_path / "no such folder" / "journal.sqlite")
