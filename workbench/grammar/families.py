"""What LanguageTool's rules are to an editor: how bad, how sure, and which of them stay quiet."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from workbench.errors import BrokenRule
from workbench.story import Action, Severity

SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Family:
    """Rules of one kind, named "spelling" or the like. ``rules`` are beginnings of ids, ``categories`` whole ones."""

    name: str
    severity: Severity
    action: Action
    confidence: float
    rules: tuple[str, ...] = ()
    categories: frozenset[str] = frozenset()
    issues: frozenset[str] = frozenset()

    def takes(self, rule: str, category: str, issue: str) -> bool:
        """Whether a rule is of this family."""
        return rule.startswith(self.rules or ("\0",)) or category in self.categories or issue in self.issues


@dataclass(frozen=True)
class Families:
    """All families, the first that takes a rule having it; and the rules that are off, each with its reason.

    A quiet rule that ends with * stands for all that begin so.
    """

    families: tuple[Family, ...]
    quiet: Mapping[str, str]

    @classmethod
    def load(cls, folder: Path) -> Families:
        """From families.toml and quiet.toml of ``folder``. BrokenRule when they do not hold what they must."""
        path = folder / "families.toml"
        try:
            families = tuple(_family(entry) for entry in _entries(path, "family"))
            path = folder / "quiet.toml"
            quiet = {str(entry["rule"]): str(entry["why"]) for entry in _entries(path, "quiet")}
        except (KeyError, ValueError, OSError) as error:
            raise BrokenRule("This list of LanguageTool’s rules cannot be read.", path) from error
        return cls(families, MappingProxyType(quiet))

    def is_quiet(self, rule: str) -> bool:
        """Whether a rule, by LanguageTool's own id, says nothing."""
        return rule in self.quiet or rule.startswith(self._quiet_beginnings)

    @cached_property
    def _quiet_beginnings(self) -> tuple[str, ...]:
        return tuple(rule.removesuffix("*") for rule in self.quiet if rule.endswith("*"))

    def of(self, rule: str, category: str, issue: str) -> Family:
        """The family of a rule; the last one when none takes it."""
        return next((family for family in self.families if family.takes(rule, category, issue)), self.families[-1])


def _entries(path: Path, key: str) -> Iterable[Mapping[str, Any]]:
    with path.open("rb") as file:
        entries: list[Mapping[str, Any]] = tomllib.load(file)[key]
    return entries


def _family(entry: Mapping[str, Any]) -> Family:
    return Family(
        entry["name"],
        Severity(entry["severity"]),
        Action(entry["action"]),
        float(entry["confidence"]),
        tuple(entry.get("rules", ())),
        frozenset(entry.get("categories", ())),
        frozenset(entry.get("issues", ())),
    )
