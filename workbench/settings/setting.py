"""The shape of a setting: what it is called, what it may be, what it is when nobody has chosen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from workbench.story import Wording

Value = TypeVar("Value", bool, int, float, str)


class Kind(StrEnum):
    """How the preferences show a setting."""

    SWITCH = "switch"  # bool
    CHOICE = "choice"  # str, one of ``choices``
    NUMBER = "number"  # int, ``least`` to ``most``
    SHARE = "share"  # float, ``least`` to ``most``
    TEXT = "text"  # str, one line
    FOLDER = "folder"  # str, a path or empty


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values that a setting may have, and how it reads."""

    value: str
    label: Wording


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the preferences: it shows every setting whose key begins with ``key`` and a full stop."""

    key: str
    title: Wording


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """One thing that can be chosen. ``key`` ("page.name") is what the file holds: stable for ever."""

    key: str
    kind: Kind
    default: Value
    label: Wording
    help: Wording
    choices: tuple[Choice, ...] = ()
    least: float = 0
    most: float = 1

    @property
    def page(self) -> str:
        """The key of the page of the preferences that it stands on; "state" is on none."""
        return self.key.partition(".")[0]

    def accepts(self, value: Any) -> bool:
        """Whether ``value`` may stand here. A whole number will do for a share; True is no number."""
        match self.kind:
            case Kind.SWITCH:
                return isinstance(value, bool)
            case Kind.CHOICE:
                return value in [choice.value for choice in self.choices]
            case Kind.NUMBER:
                return type(value) is int and self.least <= value <= self.most
            case Kind.SHARE:
                return type(value) in (int, float) and self.least <= value <= self.most
            case Kind.TEXT | Kind.FOLDER:
                return isinstance(value, str)
