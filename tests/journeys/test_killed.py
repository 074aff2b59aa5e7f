"""The program killed in the middle of typing and deciding: a fresh one knows everything that had been done."""

import os
import random
import signal
import subprocess
import sys
from ast import literal_eval

from workbench.review import Desk, Journal

SHIFT = """
import os, random, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
application = QApplication(sys.argv)
from PySide6.QtTest import QTest
from tests.desktop.makers import WithoutGrammar
from workbench import app, paths
from workbench.checking import Checker
from workbench.checks.punctuation import PunctuationCheck
from workbench.desktop.theme import Theme
from workbench.desktop.window import Window
from workbench.review import Desk, Journal
from workbench.settings import Store
home = Path(sys.argv[1])
window = Window(
    Desk(Journal(home / "journal.sqlite")), WithoutGrammar(Checker([PunctuationCheck()])),
    Store(home / "settings.json"), paths.resources(), Theme.load(paths.resources() / "themes" / "light.toml"),
)
window.show()
window.begin([Path(sys.argv[2])])
while window.current is None or not window.is_settled:
    QTest.qWait(10)
view, review, chance = window.pane.view, window.current.review, random.Random(7)
for number in range(10_000):
    wish = chance.random()
    if wish < 0.8:
        QTest.keyClicks(view, chance.choice(["word ", "é", ", and"]))
    elif wish < 0.85 and review.findings:
        window.pane.deciding.take(review.findings[0], 0)
    else:
        window.act("undo" if wish < 0.95 else "redo")
    print(repr(review.story.text), flush=True)
"""


def test_nothing_but_the_last_key_is_lost(tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("Oriba votes\nThe town , which waits, votes on Sunday .\nIt is “ a feast”.\n")
    chance = random.Random(3)
    for number in range(3):
        home = tmp_path / str(number)
        home.mkdir()
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-c", SHIFT, str(home), str(story)]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
        ) as run:
            said = [run.stdout.readline() for _ in range(chance.randint(5, 60))]
            os.kill(run.pid, signal.SIGKILL)
            said += run.stdout.read().splitlines(keepends=True)
        whole = [literal_eval(line) for line in said if line.endswith("\n")]
        journal = Journal(home / "journal.sqlite")
        ((restored,), troubles) = Desk(journal).restore()
        assert troubles == ()
        # What was seen last is there, or one step more that was written down but not yet told.
        undone = restored.review
        seen = {undone.story.text}
        while undone.next_undo:
            undone.undo()
            seen.add(undone.story.text)
        assert undone.story == undone.received
        ((again,), _) = Desk(journal).restore()
        assert again.review.story.text == whole[-1] or whole[-1] in seen
        journal.close()
