"""One program at a time: a second start hands its files to the first, so that two never write one journal."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 3_000


class Instance(QObject):
    """Claims ``home`` for this program. Signals: ``files_came(list of Path)`` from a second start."""

    files_came = Signal(object)

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._name = "wire-workbench-" + hashlib.blake2b(str(home.resolve()).encode(), digest_size=8).hexdigest()
        self._lock = QLockFile(str(home / "running.lock"))
        self._lock.setStaleLockTime(0)  # a lock whose owner is dead falls at once, one whose owner lives never
        self.is_first = self._lock.tryLock(0)
        self._server: QLocalServer | None = None
        self._callers: list[QLocalSocket] = []
        if self.is_first:
            QLocalServer.removeServer(self._name)  # what a killed program left behind
            self._server = QLocalServer(self)
            self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            self._server.newConnection.connect(self._greet)
            self._server.listen(self._name)

    def hand_over(self, files: Sequence[Path]) -> bool:
        """Gives files to the program that runs already; False when it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(json.dumps([str(file.resolve()) for file in files]).encode() + b"\n")
        return socket.waitForBytesWritten(_WAIT_MS)

    def close(self) -> None:
        """Lets go of ``home``."""
        if self._server is not None:
            self._server.close()
        self._callers.clear()
        self._lock.unlock()

    def _greet(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.readyRead.connect(self._read)
        self._callers.append(caller)

    def _read(self) -> None:
        for caller in self._callers:
            while caller.canReadLine():
                try:
                    names = json.loads(bytes(caller.readLine().data()))
                except ValueError:
                    continue  # not one of ours
                self.files_came.emit([Path(name) for name in names if isinstance(name, str)])
        self._callers = [caller for caller in self._callers if caller.isOpen()]
