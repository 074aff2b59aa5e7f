"""Files on the disk: loading with every refusal in a sentence, saving so that nothing is ever half written."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import UnreadableFile, UnwritableFile, WorkbenchError
from workbench.formats.document import Document
from workbench.formats.registry import read
from workbench.story.finding import QT_TRANSLATE_NOOP

LARGEST = 50_000_000  # bytes; a novel has one


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file on the disk was like: bytes, time of its last change in nanoseconds, and a hash of what it held."""

    size: int
    modified: int
    digest: str

    def fits(self, other: Stamp | None) -> bool:
        """Whether the two tell of the same contents."""
        return other is not None and (self.size, self.digest) == (other.size, other.digest)


def load(path: Path, *, declared: str | None = None, format: str | None = None) -> tuple[Document, ...]:  # noqa: A002
    """The stories of a file. Raises UnreadableFile with a sentence about that file."""
    data = contents(path)
    try:
        return read(data, path.name, declared=declared, format=format)
    except WorkbenchError as error:
        error.path = error.path or path
        raise


def contents(path: Path) -> bytes:
    """The bytes of a file that is no larger than a story can be. Raises UnreadableFile."""
    try:
        state = path.stat()
        _refuse_kind(path, state)
        with path.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise UnreadableFile(_why_unreadable(error), path) from error
    if len(data) > LARGEST:
        raise _too_large(path, len(data))
    return data


def stamp(path: Path) -> Stamp | None:
    """The file as it is now; None when it is not there or cannot be read.

    To ask whether it changed meanwhile: keep the stamp from before, and see whether the new one fits it.
    """
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            return None
        with path.open("rb") as opened:
            digest = hashlib.file_digest(opened, "blake2b").hexdigest()
    except (OSError, ValueError):
        return None
    return Stamp(state.st_size, state.st_mtime_ns, digest)


def stamp_of(data: bytes) -> Stamp:
    """The stamp of a file that holds just these bytes."""
    return Stamp(len(data), 0, hashlib.blake2b(data).hexdigest())


def save(path: Path, data: bytes, *, overwrite: bool = False, received: Stamp | None = None) -> Stamp:
    """Writes a whole file or nothing, and returns its stamp.

    ``overwrite`` allows a file to stand there already; with ``received``, only if it still is what that stamp says.
    Raises UnwritableFile; whatever stood at ``path`` is then untouched.
    """
    target = Path(os.path.realpath(path))
    _refuse_target(path, target, overwrite, received)
    try:
        _replace(target, data, overwrite)
    except FileExistsError as error:
        raise UnwritableFile(_EXISTS, path) from error
    except (OSError, ValueError) as error:
        raise UnwritableFile(_why_unwritable(error), path) from error
    return stamp(target) or stamp_of(data)


_EXISTS = QT_TRANSLATE_NOOP(
    "Rules", "A file of this name is there already. Choose another name, or allow it to be replaced."
)
_CHANGED = QT_TRANSLATE_NOOP(
    "Rules", "The file was changed by another program since it was opened. Save under another name, or open it again."
)


def _refuse_target(path: Path, target: Path, overwrite: bool, received: Stamp | None) -> None:
    if target.is_dir():
        raise UnwritableFile(QT_TRANSLATE_NOOP("Rules", "This is a folder. Give the story a file name."), path)
    if not target.exists():
        return
    if not target.is_file():
        told = QT_TRANSLATE_NOOP("Rules", "This is a device, not a file. Give the story a file name.")
        raise UnwritableFile(told, path)
    if not overwrite:
        raise UnwritableFile(_EXISTS, path)
    if received is not None and not received.fits(stamp(target)):
        raise UnwritableFile(_CHANGED, path)
    if not os.access(target, os.W_OK):
        raise UnwritableFile(QT_TRANSLATE_NOOP("Rules", "The file is write-protected. Save under another name."), path)


def _replace(target: Path, data: bytes, overwrite: bool) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        unfinished.chmod(_mode(target))
        if overwrite:
            unfinished.replace(target)
        else:
            _put_new(unfinished, target)
        _settle(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def _put_new(unfinished: Path, target: Path) -> None:
    """Gives the finished file its name, unless someone took that name in the last moment."""
    try:
        os.link(unfinished, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if target.exists():
            raise FileExistsError(errno.EEXIST, "exists", str(target)) from None
        unfinished.replace(target)


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those that a new file gets."""
    with contextlib.suppress(OSError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _settle(folder: Path) -> None:
    """Asks the disk to keep the new name too, where the system can be asked that."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refuse_kind(path: Path, state: os.stat_result) -> None:
    if stat.S_ISDIR(state.st_mode):
        raise UnreadableFile(QT_TRANSLATE_NOOP("Rules", "This is a folder. Open the stories that are in it."), path)
    if not stat.S_ISREG(state.st_mode):
        raise UnreadableFile(QT_TRANSLATE_NOOP("Rules", "This is a device, not a file."), path)
    if state.st_size > LARGEST:
        raise _too_large(path, state.st_size)


def _too_large(path: Path, size: int) -> UnreadableFile:
    told = QT_TRANSLATE_NOOP("Rules", "The file has {size} MB, and no story is larger than {most} MB.")
    return UnreadableFile(told, path, size=str(size // 1_000_000), most=str(LARGEST // 1_000_000))


def _why_unreadable(error: Exception) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOENT, errno.ENOTDIR):
        return QT_TRANSLATE_NOOP("Rules", "The file is not there any more. It may have been moved or renamed.")
    if number in (errno.EACCES, errno.EPERM):
        return QT_TRANSLATE_NOOP("Rules", "You have no permission to read this file, or another program holds it.")
    if number in (errno.ELOOP, errno.ENAMETOOLONG) or isinstance(error, ValueError):
        return QT_TRANSLATE_NOOP("Rules", "No file can have this name.")
    return QT_TRANSLATE_NOOP(
        "Rules", "The disk did not give the file out. Check the disk or the network, and try again."
    )


def _why_unwritable(error: Exception) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOSPC, errno.EDQUOT):
        return QT_TRANSLATE_NOOP("Rules", "The disk is full. Make room, or save to another disk.")
    if number in (errno.EACCES, errno.EPERM):
        return QT_TRANSLATE_NOOP("Rules", "You have no permission to write here. Save to another folder.")
    if number == errno.EROFS:
        return QT_TRANSLATE_NOOP("Rules", "This disk can only be read. Save to another folder.")
    if number in (errno.ENOENT, errno.ENOTDIR):
        return QT_TRANSLATE_NOOP("Rules", "The folder is not there any more. Save to another folder.")
    if number in (errno.ENAMETOOLONG, errno.EINVAL) or isinstance(error, ValueError):
        return QT_TRANSLATE_NOOP("Rules", "No file can have this name here. Choose another name.")
    return QT_TRANSLATE_NOOP("Rules", "The disk did not take the file. Check the disk or the network, and try again.")
