"""The file that keeps the editor's choices: JSON, one key a setting, written whole or not at all.

What is not there, or not what the setting accepts, reads as the default; keys that this version does not know
stay where they are, so that an older program does not forget what a newer one was told.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbench.settings.setting import Setting, Value
from workbench.story import Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

FILE_NAME = "settings.json"

Notify = Callable[[Wording], None]


def _silent(_notice: Wording) -> None: ...


class Store:
    """The choices in force. ``notify`` is told, in one sentence, what went wrong with the file; nothing is raised."""

    def __init__(self, path: Path, notify: Notify = _silent) -> None:
        self.path = path
        self._notify = notify
        self._watchers: dict[str, list[Callable[[Any], None]]] = {}
        self._values = self._read()

    def get(self, setting: Setting[Value]) -> Value:
        """The value in force."""
        value = self._values.get(setting.key, setting.default)
        return type(setting.default)(value) if setting.accepts(value) else setting.default

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Puts a value in force, writes it, tells who watches. ValueError when the setting does not accept it."""
        if not setting.accepts(value):
            raise ValueError(f"{setting.key} cannot be {value!r}")
        if self.get(setting) == value:
            return
        self._change(setting, value)

    def reset(self, setting: Setting[Value]) -> None:
        """Back to the default."""
        if self.get(setting) != setting.default:
            self._change(setting, setting.default)

    def watch(self, setting: Setting[Value], changed: Callable[[Value], None]) -> Callable[[], None]:
        """Calls ``changed`` with each new value, on the thread that set it; returns what ends that."""
        watchers = self._watchers.setdefault(setting.key, [])
        watchers.append(changed)

        def end() -> None:
            with contextlib.suppress(ValueError):
                watchers.remove(changed)

        return end

    def _change(self, setting: Setting[Value], value: Value) -> None:
        self._values[setting.key] = value
        self._write(setting.key)
        for changed in tuple(self._watchers.get(setting.key, ())):
            changed(value)

    def _read(self) -> dict[str, Any]:
        try:
            values = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            self._tell_unreadable(error)
            return {}
        except (ValueError, RecursionError):
            values = None
        if isinstance(values, dict):
            return values
        self._set_aside()
        return {}

    def _set_aside(self) -> None:
        aside = self.path.with_name(f"{self.path.stem}.broken{self.path.suffix}")
        try:
            self.path.replace(aside)
        except OSError as error:
            self._tell_unreadable(error)
            return
        template = QT_TRANSLATE_NOOP(
            "Settings", "The settings file was damaged. It was set aside as {path}; the settings start afresh."
        )
        self._notify(Wording.of(template, path=str(aside)))

    def _tell_unreadable(self, error: OSError) -> None:
        template = QT_TRANSLATE_NOOP(
            "Settings",
            "The settings file {path} cannot be read ({reason}); the defaults hold for now.",
        )
        self._notify(Wording.of(template, path=str(self.path), reason=error.strerror or ""))

    def _write(self, key: str) -> None:
        """Puts one key into the file as it stands now: another window of the program may have written it meanwhile."""
        text = json.dumps({**self._on_disk(), key: self._values[key]}, ensure_ascii=False, indent=2, sort_keys=True)
        try:
            _replace(self.path, (text + "\n").encode("utf-8", "backslashreplace"))
        except OSError as error:
            template = QT_TRANSLATE_NOOP(
                "Settings", "The settings could not be saved in {path} ({reason}); they hold until the program ends."
            )
            self._notify(Wording.of(template, path=str(self.path), reason=error.strerror or ""))

    def _on_disk(self) -> dict[str, Any]:
        try:
            values = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return self._values
        return values if isinstance(values, dict) else self._values


def _replace(path: Path, data: bytes) -> None:
    """Writes beside the file, then puts it in its place: whoever reads sees the old or the new, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
