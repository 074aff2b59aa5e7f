"""Starting a process that dies with us, whatever ends us: a crash, a task manager, ``kill -9``.

macOS and Linux: a shell forks a watcher and turns into the program itself. The watcher reads a pipe whose other end
only this process holds; when the pipe ends, it kills the program. (Linux's ``PR_SET_PDEATHSIG`` is not used: it
follows the thread that started the process, and macOS has none.) Windows: the process is put into a job object,
which kills what is in it when its last handle closes; Windows closes ours for us (``windows_job.py``).
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

# "main" is the shell's own process id, which the program keeps: exec replaces the shell, and nice replaces itself.
_WATCHED = (
    "exec 3<&0; main=$$; (cat <&3; kill -9 $main) >/dev/null 2>&1 & "
    'exec 3<&- </dev/null; exec nice -n 10 "$@"'
)  # fmt: skip


class Kept:
    """A process that runs until it ends, is killed, or we are."""

    def __init__(self, process: subprocess.Popen[bytes], release: Callable[[], None]) -> None:
        self._process = process
        self._release = release

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def lines(self) -> Iterator[str]:
        """What it says on standard output and error, line by line, until it ends. For one reader."""
        if self._process.stdout is not None:
            with self._process.stdout as stream:
                for line in stream:
                    yield line.decode("utf-8", "replace").rstrip()

    def kill(self) -> None:
        """Ends it at once, and its watcher. Harmless when it has ended."""
        self._process.kill()
        self._process.wait()
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._release()


def keep(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Kept:
    """Starts ``command`` in ``folder``, at low priority and without a console. OSError when it cannot be started."""
    if sys.platform == "win32":
        from workbench.grammar.windows_job import Job

        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        job = Job()
        process = subprocess.Popen(  # noqa: S603
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            creationflags=flags,
        )
        try:
            job.add(process.pid)
        except OSError:
            process.kill()
            process.wait()
            raise
        return Kept(process, job.close)
    process = subprocess.Popen(  # noqa: S603 - the command is ours
        ["/bin/sh", "-c", _WATCHED, "sh", *command],
        cwd=folder,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,  # Ctrl-C in our terminal is for us; we end the server ourselves
    )
    return Kept(process, lambda: None)
