"""The one door to the files that come with the program and to the user's own folders."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_HERE = Path(__file__).resolve().parent
_APP = "wire-workbench"


def _shipped(in_checkout: str, in_wheel: str) -> Path:
    """A folder beside the package in a source checkout, inside it in a wheel or a frozen program."""
    inside = _HERE / in_wheel
    return inside if inside.is_dir() else _HERE.parent / in_checkout


def resources() -> Path:
    """The folder of lexicon, names, icons, themes, samples and help."""
    return _shipped("resources", "_resources")


def translations() -> Path:
    """The folder of the window's translations."""
    return _shipped("translations", "_translations")


def languagetool() -> tuple[Path, Path]:
    """Where a LanguageTool may lie, the first first: inside an installed program, among the user's data."""
    return _HERE / "_languagetool", user_data() / "languagetool"


def languagetool_recipe() -> Path | None:
    """The folder that says how LanguageTool is put together; only a checkout has it."""
    folder = _HERE.parent / "packaging" / "languagetool"
    return folder if folder.is_dir() else None


def user_data() -> Path:
    """Where the journal lives. ``WIRE_WORKBENCH_HOME`` moves it, for tests and for portable use."""
    moved = os.environ.get("WIRE_WORKBENCH_HOME")
    folder = Path(moved) if moved else Path(platformdirs.user_data_dir(_APP, appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def user_settings() -> Path:
    """Where the settings file lives; beside the journal when ``WIRE_WORKBENCH_HOME`` is set."""
    if os.environ.get("WIRE_WORKBENCH_HOME"):
        return user_data()
    folder = Path(platformdirs.user_config_dir(_APP, appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
