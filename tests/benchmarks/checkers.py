"""Words a second of ``check`` beside proselint and codespell, in one run: ``python -m tests.benchmarks.checkers``.

Each program reads the clean stories once and five times over, each time as a new process; the difference gives its
rate when warm, the rest its start. The text is changed from copy to copy, so that no cache of paragraphs helps.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CLEAN = Path(__file__).parents[1] / "corpus" / "clean"
BIN = Path(sys.executable).parent
PEERS = {
    "wire-workbench": [str(BIN / "wire-workbench"), "check"],
    "proselint": [str(BIN / "proselint"), "check"],
    "codespell": [str(BIN / "codespell")],
}


def copies(count: int) -> str:
    """The clean stories ``count`` times, every paragraph different from its copies by a figure at its end."""
    paragraphs = [line for path in sorted(CLEAN.glob("*.txt")) for line in path.read_text().splitlines() if line]
    return "\n".join(f"{line} Item {number}." for number in range(count) for line in paragraphs) + "\n"


def seconds(command: list[str], file: Path) -> float:
    """Of the whole process; the median of three."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run([*command, str(file)], capture_output=True, check=False)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def main() -> None:
    """Prints a row a program."""
    with tempfile.TemporaryDirectory() as folder:
        once, more = Path(folder) / "once.txt", Path(folder) / "more.txt"
        once.write_text(copies(1))
        more.write_text(copies(5))
        words = [len(path.read_text().split()) for path in (once, more)]
        print(f"{'':16} {'start and ' + str(words[0]) + ' words':>26} {'words a second, warm':>22}")
        for name, command in PEERS.items():
            short, long = seconds(command, once), seconds(command, more)
            print(f"{name:16} {short:24.2f} s {(words[1] - words[0]) / max(long - short, 1e-9):22,.0f}")


if __name__ == "__main__":
    main()
