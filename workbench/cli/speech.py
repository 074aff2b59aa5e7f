"""How the command line speaks: results on standard output, complaints on standard error, one line each."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from workbench import paths
from workbench.cli.arguments import PROGRAM
from workbench.errors import WorkbenchError

Item = TypeVar("Item")


def be_sayable() -> None:
    """A terminal that cannot show a letter shows its number; nothing stops for want of a letter."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def be_read_by_machines() -> None:
    """What other programs read is UTF-8 wherever we run. A file name that is no UTF-8 comes as JSON escapes."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def complain(sentence: str, about: object = None) -> None:
    """One line on standard error: the program, what it is about, what is wrong and what to do."""
    parts = (PROGRAM, sentence) if about is None else (PROGRAM, str(about), sentence)
    print(": ".join(_on_one_line(part) for part in parts), file=sys.stderr, flush=True)


def _on_one_line(text: str) -> str:
    """Line ends and letters that would steer the terminal (file names may hold them) are shown by number."""
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text)


@dataclass
class Complaints:
    """What went wrong in one run, file by file; each is said as it happens, and the run goes on."""

    found: list[tuple[str, str]] = field(default_factory=list)  # (path or "", sentence)

    def add(self, about: str | None, sentence: str) -> None:
        """Says a complaint and keeps it."""
        complain(sentence, about)
        self.found.append((about or "", sentence))

    @contextmanager
    def about(self, path: str | None) -> Iterator[None]:
        """Whatever goes wrong inside becomes a complaint about ``path``; only an interrupt goes through."""
        try:
            yield
        except WorkbenchError as error:
            self.add(path or (str(error.path) if error.path else None), error.sentence)
        except BrokenPipeError:
            raise
        except OSError as error:
            about = path or (os.fsdecode(error.filename) if isinstance(error.filename, (str, bytes)) else None)
            self.add(about, f"{error.strerror or error}.")
        except (MemoryError, RecursionError):
            self.add(path, "The story is too large or too deeply nested for this computer.")
        except Exception as error:  # noqa: BLE001 - one file that nobody thought of must not stop the others
            self.add(path, f"The program made a mistake ({type(error).__name__}). {_logged()}")


def _logged() -> str:
    """Writes the traceback of the exception at hand to the log; says where it is."""
    log = paths.user_data() / "errors.log"
    try:
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            traceback.print_exc(file=file)
    except OSError:
        return "Please report it."
    return f"Please report it with {log}."


def with_progress(items: Collection[Item], unit: str) -> Iterator[Item]:
    """The items, with a bar on standard error if that is a terminal and there is something to wait for."""
    from tqdm import tqdm  # here, because most runs show no bar

    shown = len(items) > 1 and sys.stderr is not None and sys.stderr.isatty()
    yield from tqdm(items, unit=unit, file=sys.stderr, disable=not shown, leave=False)


def say(text: str) -> None:
    """A line of the result; a progress bar makes way for it."""
    from tqdm import tqdm

    tqdm.write(text, file=sys.stdout)


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: “1 story”, “1,204 words”."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
