"""From process start to a window that answers, beside an empty Qt window: ``python -m tests.benchmarks.startup``.

Each run is a new process. "Answers" is the first event that the event loop hands out after the window was painted.
Ours restores a queue of one story and loads the checker on its worker, as it does for an editor.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EMPTY = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1400, 880)
window.show()
def say():
    print(time.time(), flush=True)
    application.quit()
QTimer.singleShot(0, lambda: (window.repaint(), QTimer.singleShot(0, say)))
application.exec()
"""

OURS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from workbench import app
from workbench.desktop import program
execute = QApplication.exec
def timed(*_):
    window = next(w for w in QApplication.topLevelWidgets() if type(w).__name__ == "Window")
    def say():
        print(time.time(), flush=True)
        window.checks.reported.connect(lambda *_: (print(time.time(), flush=True), window.close()))
    QTimer.singleShot(0, lambda: (window.repaint(), QTimer.singleShot(0, say)))
    return execute()
QApplication.exec = timed
sys.exit(program.run(app.Workshop(), [Path(name) for name in sys.argv[1:]]))
"""

STORY = "The council of Oriba met on Monday.\nThe group (FAO)which leads it has a plan.\n" * 20


def run(script: str, *arguments: str, home: Path) -> list[float]:
    """Seconds from the start of a new process to each moment that it tells."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "WIRE_WORKBENCH_HOME": str(home)}
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, env=environment, check=True
    )
    return [float(line) - began for line in done.stdout.split()]


def main() -> None:
    """Prints medians, least and most, of the runs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=9)
    count = parser.parse_args().n
    empty, ours, checked = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        story = Path(folder) / "story.txt"
        story.write_text(STORY)
        for number in range(count + 1):
            home = Path(folder) / str(number)
            home.mkdir()
            nothing, window = run(EMPTY, home=home), run(OURS, str(story), home=home)
            if number:  # the first run of each warms the disk's cache
                empty += nothing
                ours.append(window[0])
                checked.append(window[-1])
    for name, times in (("empty Qt window", empty), ("our window", ours), ("... first findings", checked)):
        print(f"{name:20} median {statistics.median(times):.3f} s   least {min(times):.3f}   most {max(times):.3f}")
    print(f"ours is {statistics.median(ours) - statistics.median(empty):.3f} s later")


if __name__ == "__main__":
    main()
