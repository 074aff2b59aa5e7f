"""Reading the lexicon and the house lists: TOML in, valid rules out, or one sentence saying which entry is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from workbench.checks.phrases.pattern import compiled
from workbench.checks.phrases.rule import KINDS, PhraseRule
from workbench.errors import BrokenRule
from workbench.story import Action, Category, Role, Severity

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ADVICE_ID = re.compile(r"(use|avoid|prefer)-")
_FILE_KEYS = {"phrase", "off", "kind", "category"}
_ASKED = re.compile(r"\{(\d)\}")
_CASES = ("as written", "any")


def lexicon_files(folder: Path) -> tuple[Path, ...]:
    """The files of ``folder`` that hold phrases, by name; other word lists may lie beside them."""
    return tuple(path for path in sorted(folder.glob("*.toml")) if "[[phrase]]" in path.read_text(encoding="utf-8"))


def load_rules(paths: Sequence[Path]) -> tuple[PhraseRule, ...]:
    """The rules of these files, in layers: a file may switch entries of earlier files off (``off = ["fief"]``).

    An id that was switched off may be given anew. Raises ``BrokenRule`` naming file and entry.
    """
    rules: dict[str, PhraseRule] = {}
    for path in paths:
        data = _read(path)
        for switched_off in _words(data.get("off", []), "off", path):
            rules.pop(switched_off, None)
        for number, entry in enumerate(data.get("phrase", []), 1):
            rule = _rule(entry, data, number, path)
            if rule.id in rules:
                raise BrokenRule(f"“{rule.id}” is there already, in {rules[rule.id].path.name}.", path)
            rules[rule.id] = rule
    return tuple(rules.values())


def _read(path: Path) -> dict[str, Any]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BrokenRule(f"This list cannot be read: {error}.", path) from error
    unknown = set(data) - _FILE_KEYS
    if unknown:
        raise BrokenRule(f"A list holds [[phrase]] entries, “off”, “kind” and “category”; not “{min(unknown)}”.", path)
    if not isinstance(data.get("phrase", []), list):
        raise BrokenRule("Entries are written [[phrase]], in double brackets.", path)
    return data


def _words(value: object, key: str, path: Path, entry: str = "") -> tuple[str, ...]:
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise BrokenRule(f"{entry}“{key}” must be a list of texts.", path)
    return tuple(value)


def _rule(entry: object, data: Mapping[str, Any], number: int, path: Path) -> PhraseRule:
    if not isinstance(entry, dict):
        raise BrokenRule(f"Entry {number} is no table.", path)
    name = entry.get("id")
    if not isinstance(name, str) or not _ID.fullmatch(name) or _ADVICE_ID.match(name):
        raise BrokenRule(f"Entry {number} needs an id that names the fault, as in “fief”, not “{name}”.", path)
    where = f"Entry “{name}”: "
    unknown = set(entry) - set(_FIELDS) - {"id"}
    if unknown:
        raise BrokenRule(f"{where}“{min(unknown)}” is no key of an entry.", path)
    values = {key: data[key] for key in ("kind", "category") if key in data} | entry
    fields = {key: _FIELDS[key](value, key, path, where) for key, value in values.items() if key != "id"}
    for key in ("find", "fires", "silent"):
        if not fields.get(key):
            raise BrokenRule(f"{where}it needs “{key}”.", path)
    rule = PhraseRule(id=name, path=path, **({"put": ()} | fields))
    _agrees(rule, where)
    return rule


def _agrees(rule: PhraseRule, where: str) -> None:
    """Whether the parts of an entry go together; raises ``BrokenRule``."""
    if not rule.put and rule.action is not Action.FLAG:
        raise BrokenRule(f"{where}without “put” its action can only be “flag”.", rule.path)
    if not rule.original and not rule.note:
        raise BrokenRule(f"{where}it needs “original” or “note”: the reason that the editor reads.", rule.path)
    if rule.topics_required and not rule.topics:
        raise BrokenRule(f"{where}“topics_required” needs “topics”.", rule.path)
    if rule.near and not rule.needs:
        raise BrokenRule(f"{where}“near” counts the words to one of “needs”.", rule.path)
    try:
        for text in rule.find:
            for row in compiled(text, leading=True):
                choices = sum(step.choice for step in row)
                if any(int(number) > choices for put in rule.put for number in _ASKED.findall(put)):
                    raise ValueError(f"“{text}” has {choices} choices; “put” asks for one more.")
        for text in (*rule.unless, *rule.needs, *rule.before, *rule.after, *rule.not_before, *rule.not_after):
            compiled(text)
    except ValueError as error:
        raise BrokenRule(f"{where}{error}", rule.path) from error


def _texts(value: object, key: str, path: Path, where: str) -> tuple[str, ...]:
    return _words(value, key, path, where)


def _text(value: object, key: str, path: Path, where: str) -> str:
    if not isinstance(value, str):
        raise BrokenRule(f"{where}“{key}” must be a text.", path)
    return value


def _choice(allowed: Sequence[str]) -> Callable[[object, str, Path, str], str]:
    def chosen(value: object, key: str, path: Path, where: str) -> str:
        if value not in allowed:
            raise BrokenRule(f"{where}“{key}” can be {', '.join(allowed)}; not “{value}”.", path)
        return str(value)

    return chosen


def _flag(value: object, key: str, path: Path, where: str) -> bool:
    if not isinstance(value, bool):
        raise BrokenRule(f"{where}“{key}” is true or false.", path)
    return value


def _number(value: object, key: str, path: Path, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise BrokenRule(f"{where}“{key}” must be a whole number of words.", path)
    return value


def _share(value: object, key: str, path: Path, where: str) -> float:
    if not isinstance(value, int | float) or not 0 < value <= 1:
        raise BrokenRule(f"{where}“{key}” must lie between 0 and 1.", path)
    return float(value)


def _original(value: object, key: str, path: Path, where: str) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict) or not set(value) <= {"es", "eu", "ca", "gl", "fr", "pt"}:
        raise BrokenRule(f'{where}“{key}” names languages, as in {{ es = ["feudo"] }}.', path)
    return {language: _words(words, key, path, where) for language, words in value.items()}


def _roles(value: object, key: str, path: Path, where: str) -> tuple[Role, ...]:
    chosen = _choice([role.value for role in Role])
    return tuple(Role(chosen(item, key, path, where)) for item in _words(value, key, path, where))


_FIELDS: Mapping[str, Callable[[object, str, Path, str], Any]] = {
    **dict.fromkeys(
        "find put fires silent unless needs story story_unless before after not_before not_after topics".split(),
        _texts,
    ),
    "kind": _choice(list(KINDS)),
    "category": lambda *given: Category(_choice([item.value for item in Category])(*given)),
    "severity": lambda *given: Severity(_choice([item.value for item in Severity])(*given)),
    "action": lambda *given: Action(_choice([item.value for item in Action])(*given)),
    "confidence": _share,
    "original": _original,
    "note": _text,
    "case": _choice(_CASES),
    "near": _number,
    "topics_required": _flag,
    "mechanical": _flag,
    "once": _flag,
    "roles": _roles,
}
