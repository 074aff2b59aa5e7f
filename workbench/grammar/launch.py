"""How our LanguageTool server is started."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workbench.grammar.installation import Installation
from workbench.grammar.java import Java
from workbench.grammar.keeping import Kept, keep
from workbench.grammar.release import MAIN_CLASS

HOST = "127.0.0.1"
MEGABYTES = 512  # of heap; the whole process takes about 420 MB of memory when it has read a shift's stories
# What changes a Java from outside: an editor's own settings for other programs.
_NOT_FOR_US = frozenset(("CLASSPATH", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"))


def free_port() -> int:
    """A port of the loopback that nobody uses now. Somebody may take it before the server does: it is tried again."""
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        port: int = taken.getsockname()[1]
    return port


@dataclass(frozen=True)
class Launch:
    """Everything that a start needs. ``settings`` is the folder of server.properties and logback.xml."""

    installation: Installation
    java: Java
    settings: Path
    megabytes: int = MEGABYTES
    port: Callable[[], int] = free_port

    def command(self, port: int) -> list[str]:
        """The command line. The server listens on the loopback only: nothing here says "--public"."""
        return [
            str(self.java.program),
            f"-Xmx{self.megabytes}m",
            "-XX:+UseSerialGC",  # measured: 420 MB and 970 words a second, against 520 MB and 650 with the default
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",  # half alive is worse than dead: we start it again
            "--sun-misc-unsafe-memory-access=allow",  # Guava asks for it once; Java 24 and later warn of it
            "-Djava.awt.headless=true",
            f"-Dlogback.configurationFile={self.settings / 'logback.xml'}",
            "-cp",
            str(self.installation.jar),
            MAIN_CLASS,
            "--config",
            str(self.settings / "server.properties"),
            "--port",
            str(port),
        ]

    def start(self) -> tuple[Kept, str]:
        """(the process, its address "http://127.0.0.1:PORT/"); it does not listen yet. OSError when it cannot start."""
        port = self.port()
        environment = {name: value for name, value in os.environ.items() if name not in _NOT_FOR_US}
        return keep(self.command(port), self.installation.folder, environment), f"http://{HOST}:{port}/"
