"""Reading a hunspell dictionary and spelling out every form that it allows.

Only what an English dictionary needs: plain entries, prefixes, suffixes and their cross product. Format:
hunspell(5). The whole of en_US is some 123,000 forms, so looking one up costs no more than a set does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from workbench.errors import NotAvailable


class Affix(NamedTuple):
    """One way to lengthen a word: take ``strip`` off, put ``add`` on, where ``condition`` matches."""

    strip: str
    add: str
    condition: re.Pattern[str]
    crosses: bool


def shipped_dictionary() -> Path:
    """The en_US dictionary (without its suffix) that comes inside the spylls package.

    Raises NotAvailable when the package or its data is missing.
    """
    spec = find_spec("spylls")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder, "hunspell", "data", "en", "en_US")
        if path.with_suffix(".dic").is_file():
            return path
    raise NotAvailable("The English dictionary is missing from this installation. Please install the program again.")


def forms(dictionary: Path) -> Iterator[str]:
    """Every form of a dictionary, given as its path without ``.dic``; capitals stand as in the file."""
    prefixes, suffixes = _affixes(dictionary.with_suffix(".aff"))
    lines = dictionary.with_suffix(".dic").read_text("utf-8").splitlines()
    for line in lines[1:]:
        stem, _, flags = line.split("\t")[0].strip().partition("/")
        if not stem or not stem[0].isalpha() or "!" in flags:
            continue
        yield stem
        ends = [affix for flag in flags for affix in suffixes.get(flag, ())]
        fronts = [affix for flag in flags for affix in prefixes.get(flag, ())]
        longer = [(stem[: len(stem) - len(a.strip)] + a.add, a.crosses) for a in ends if a.condition.search(stem)]
        for form, _ in longer:
            yield form
        for front in fronts:
            if not front.condition.search(stem):
                continue
            yield front.add + stem[len(front.strip) :]
            if front.crosses:
                yield from (front.add + form[len(front.strip) :] for form, crosses in longer if crosses)


def _affixes(path: Path) -> tuple[dict[str, list[Affix]], dict[str, list[Affix]]]:
    """Prefixes and suffixes by flag."""
    prefixes: dict[str, list[Affix]] = defaultdict(list)
    suffixes: dict[str, list[Affix]] = defaultdict(list)
    crossing: dict[str, bool] = {}
    for line in path.read_text("utf-8").splitlines():
        fields = line.split()
        if not fields or fields[0] not in ("PFX", "SFX"):
            continue
        kind, flag, *rest = fields
        if len(rest) == 2:  # the heading of a class: whether it crosses, and how many rules follow
            crossing[kind + flag] = rest[0] == "Y"
            continue
        strip, add, condition = rest[:3]
        pattern = re.compile(f"^{condition}" if kind == "PFX" else f"{condition}$")
        affix = Affix("" if strip == "0" else strip, add, pattern, crossing[kind + flag])
        (prefixes if kind == "PFX" else suffixes)[flag].append(affix)
    return prefixes, suffixes
