"""The program as a process of its own: what only a process has."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.conftest import STORY, process

LIST_QT = """
import sys
from workbench.cli import main
status = main(sys.argv[1:])
print("Qt:", sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))))
sys.exit(status)
"""


@pytest.fixture
def environment(tmp_path):
    return {**os.environ, "WIRE_WORKBENCH_HOME": str(tmp_path / ".home")}


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "strike.txt"],
        ["fix", "strike.txt", "-o", "out.txt"],
        ["compare", "strike.txt", "strike.txt"],
        ["export", "strike.txt", "-o", "out.txt"],
        ["rules", "list"],
        ["grammar"],
        ["evaluate", "."],
    ],
    ids=lambda arguments: arguments[0],
)
def test_what_needs_no_window_loads_no_qt(arguments, story, environment):
    done = subprocess.run(
        [sys.executable, "-c", LIST_QT, *arguments],
        cwd=story.parent,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.stdout.endswith("Qt: []\n"), done.stderr


def test_a_terminal_without_the_letters_gets_their_numbers(story, environment):
    done = process("check", "strike.txt", cwd=story.parent, env={**environment, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert rb"\u201cVitoria ,\u201d" in done.stdout or rb"\u201c ,\u201d" in done.stdout
    assert done.stderr == b""


def test_json_is_utf_8_on_any_terminal(story, environment):
    arguments = ["check", "strike.txt", "--format", "json"]
    done = process(*arguments, cwd=story.parent, env={**environment, "PYTHONIOENCODING": "latin-1"})
    assert json.loads(done.stdout.decode("utf-8"))["stories"][0]["text"] == STORY.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no file names that are not UTF-8")
def test_a_file_name_that_is_no_utf_8_is_no_trouble(tmp_path, environment):
    (tmp_path / os.fsdecode(b"espa\xf1a.txt")).write_text(STORY, encoding="utf-8")
    done = process("check", ".", "gone\udcff.txt", "--format", "json", cwd=tmp_path, env=environment)
    assert done.returncode == 2
    assert json.loads(done.stdout.decode("utf-8"))["stories"][0]["path"] == "espa\udcf1a.txt"
    assert b"Traceback" not in done.stderr


def test_a_reader_that_has_enough_ends_it_quietly(tmp_path, environment):
    (tmp_path / "long.txt").write_text("She went to Vitoria , he said.\n\n" * 3000, encoding="utf-8")
    command = [sys.executable, "-m", "workbench", "check", "long.txt"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout.readline().startswith(b"long.txt:1:")
        running.stdout.close()
        complaints = running.stderr.read()
        status = running.wait(timeout=60)
    assert (status, complaints) == (141, b"")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_an_interrupt_ends_it_in_one_line(environment):
    command = [sys.executable, "-m", "workbench", "check", "-"]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        _wait_until_it_reads(running)
        running.send_signal(signal.SIGINT)
        out, complaints = running.communicate(timeout=60)
    assert (running.returncode, out, complaints) == (130, b"", b"wire-workbench: stopped\n")


def _wait_until_it_reads(running):
    """Until the process waits for its standard input; elsewhere than on Linux, for as long as a start takes."""
    state = f"/proc/{running.pid}/wchan"
    for _ in range(200):
        time.sleep(0.05)
        try:
            with open(state, encoding="ascii") as file:  # noqa: PTH123
                if "pipe" in file.read():
                    return
        except OSError:
            time.sleep(5)
            return
