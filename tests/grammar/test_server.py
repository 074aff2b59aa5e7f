import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from tests.grammar.conftest import STARTS
from workbench.grammar.asking import Asker
from workbench.grammar.launch import HOST, free_port
from workbench.grammar.server import Server
from workbench.grammar.status import State
from workbench.grammar.unavailable import GrammarUnavailable

pytestmark = [
    pytest.mark.languagetool,
    pytest.mark.skipif(sys.platform == "win32", reason="asks about processes as POSIX does"),
]
KILLED = 50 if os.environ.get("CI") else 8  # times
STORY = "He go to the school, and she are at the the harbor. " * 30


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/status")
    return not (status.exists() and "State:\tZ" in status.read_text())


def wait_until(said, seconds=30.0):
    end = time.monotonic() + seconds
    while not said():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_it_starts_answers_and_goes(launch):
    told = []
    server = Server(launch, told.append)
    with server:
        assert server.address(STARTS).startswith(f"http://{HOST}:")
        assert [match.rule for match in Asker(server).matches("This are bad.", "en-US")]
        pid = server.pid
        assert os.getpriority(os.PRIO_PROCESS, pid) >= 10
    assert [status.state for status in told] == [State.STARTING, State.READY, State.OFF]
    assert not is_alive(pid)
    with pytest.raises(GrammarUnavailable):
        server.address()


def test_it_can_be_killed_in_the_middle_of_a_check_again_and_again(launch):
    with Server(launch, warm_up=(), pauses=(0.0,)) as server:
        asker = Asker(server, patience=(60.0, 4.0))
        sentences = set()
        for number in range(KILLED):
            server.address(STARTS)
            pid = server.pid
            with ThreadPoolExecutor(1) as threads:
                asked = threads.submit(asker.matches, STORY, "en-US")
                time.sleep(number % 5 * 0.05)
                os.kill(pid, signal.SIGKILL)
                try:
                    assert asked.result(STARTS)
                except GrammarUnavailable as error:
                    sentences.add(error.sentence)
            wait_until(lambda pid=pid: server.pid != pid)
        assert asker.matches("This are bad.", "en-US", wait=STARTS)
        assert server.status.restarts == KILLED
    assert all(sentence.startswith("LanguageTool") for sentence in sentences)


def test_a_server_that_hangs_is_started_again(launch):
    with Server(launch, pauses=(0.0,)) as server:
        server.address(STARTS)
        hanging = server.pid
        os.kill(hanging, signal.SIGSTOP)
        began = time.monotonic()
        with pytest.raises(GrammarUnavailable, match="in time"):
            Asker(server, patience=(1.0, 0.0)).matches("This are bad.", "en-US")
        assert time.monotonic() - began < 10
        wait_until(lambda: not is_alive(hanging))
        assert Asker(server).matches("This are bad.", "en-US", wait=STARTS)
        assert server.pid != hanging


def test_a_port_that_somebody_took_meanwhile_is_left_to_him(launch):
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        ports = [taken.getsockname()[1]]
        with Server(replace(launch, port=lambda: ports.pop() if ports else free_port())) as server:
            wait_until(lambda: server.status.restarts == 1, STARTS)
            assert str(taken.getsockname()[1]) not in server.address(STARTS)


def test_without_memory_it_gives_up_and_says_so(launch):
    told = []
    with Server(replace(launch, megabytes=8), told.append, pauses=(0.0,)) as server:
        with pytest.raises(GrammarUnavailable, match="does not start"):
            server.address(STARTS)
        with pytest.raises(GrammarUnavailable):
            Asker(server).matches("This are bad.", "en-US", wait=1)
    assert told[-1].state is State.FAILED


def test_too_little_memory_for_a_check_costs_that_check_only(launch):
    with Server(replace(launch, megabytes=48), warm_up=(), pauses=(0.0,)) as server:
        server.address(STARTS)
        with pytest.raises(GrammarUnavailable):
            Asker(server).matches(STORY, "en-US")
        wait_until(lambda: server.status.restarts > 0)


def test_thirty_threads_get_each_their_own_answers(server):
    asker = Asker(server)
    texts = ["🎉" * number + f" House number {number} are the the best." for number in range(30)]
    barrier = threading.Barrier(30)

    def ask(text):
        barrier.wait()
        return [match.span.of(text) for match in asker.matches(text, "en-US")]

    with ThreadPoolExecutor(30) as threads:
        answers = list(threads.map(ask, texts))
    assert all("the the" in found for found in answers)


def test_when_we_are_killed_no_server_is_left(installation, tmp_path):
    script = """
import sys
from pathlib import Path
from workbench.grammar import build
from workbench.grammar.installation import Installation
from workbench.grammar.java import bundled
from workbench.grammar.launch import Launch
from workbench.grammar.server import Server
server = Server(Launch(Installation(Path(sys.argv[1])), bundled(), build.settings().absolute()), warm_up=())
server.start()
server.address(120)
print(server.pid, flush=True)
sys.stdin.read()
"""
    ours = subprocess.Popen(
        [sys.executable, "-c", script, installation.folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with ours:
        pid = int(ours.stdout.readline())
        assert is_alive(pid)
        ours.kill()
    wait_until(lambda: not is_alive(pid), 10)
