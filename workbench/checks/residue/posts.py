"""Posts left in Spanish, Galician, Catalan or Basque before a field of work in English: "Conselleira of Employment"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault, Kind
from workbench.story import Action, Passage, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

POST = Kind(
    "residue.post",
    Severity.ERROR,
    Action.ASK,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Post left untranslated"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” is a {put}."),
)

_REGIONAL, _LOCAL = "regional {} minister|regional minister for {}", "{} councilor|councilor for {}"
_BASQUE = "Basque {} minister|regional {} minister|regional minister for {}"
_PROVINCIAL = "provincial {} minister|provincial minister for {}"
_POSTS = {
    **dict.fromkeys(("consejero", "consejera", "conseller", "consellera", "conselleiro", "conselleira"), _REGIONAL),
    **dict.fromkeys(("concejal", "concejala", "edil", "edila", "regidor", "regidora", "zinegotzi"), _LOCAL),
    **dict.fromkeys(("concelleiro", "concelleira"), _LOCAL),
    **dict.fromkeys(("sailburu", "sailburua"), _BASQUE),
    **dict.fromkeys(("diputado foral", "diputada foral"), _PROVINCIAL),
}
# Fields of work whose English name is another one; all others stay as they are.
_FIELDS = {
    "urbanism": "planning", "work": "employment", "treasury": "finance", "mobility": "transport",
    "social policies": "social affairs", "social policy": "social affairs", "social welfare": "social affairs",
    "social rights": "social affairs", "presidency": "presidency", "governance": "governance",
    "citizen security": "public safety", "citizen participation": "community affairs", "interior": "interior",
    "public works": "public works", "sports": "sports", "education": "education", "parties": "festivities",
    "medium environment": "environment", "territorial policy": "territorial affairs",
}  # fmt: skip
_FIELD = (
    r"(?:(?:Public|Social|Citizen|Medium|Territorial|Ecological|Climate|Economic|Urban|Cultural|Local) )?[A-Z][a-z]{3,}"
)
_POST = re.compile(
    rf"\b(?P<post>{'|'.join(sorted((f'[{post[0].upper()}{post[0]}]{post[1:]}' for post in _POSTS), reverse=True))})"
    rf" (?:of|for|de) (?:the )?(?P<field>{_FIELD}(?:, {_FIELD}(?=,? and [A-Z]))?(?:,? and {_FIELD})?)\b(?!’s|'s)"
)


def find(passage: Passage) -> Iterator[Fault]:
    """The posts of one paragraph that name their field."""
    for match in _POST.finditer(passage.text):
        field = match["field"].lower()
        field = _FIELDS.get(field, field)
        opens = passage.begins_sentence(match.start())
        forms = [form.format(field) for form in _POSTS[match["post"].lower()].split("|")]
        puts = [form[0].upper() + form[1:] if opens else form for form in forms]
        yield POST.at(match.start(), match.end(), *puts, found=match.group(), put=forms[0])
