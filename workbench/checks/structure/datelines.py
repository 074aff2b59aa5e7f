"""Datelines as Spanish agencies set them, put into AP's form: “Lugo, 9 Feb (EFE).-” becomes “LUGO, Feb. 9 (EFE) —”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault, Kind
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

SPANISH = Kind(
    "structure.dateline",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "Dateline set the Spanish way"),
    QT_TRANSLATE_NOOP(
        "Rules", "AP sets the town in capitals, the month before the day and a dash with spaces: “{put}”."
    ),
)
EMPTY_BRACKETS = Kind(
    "structure.dateline-agency",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "The dateline lost its agency"),
    QT_TRANSLATE_NOOP("Rules", "The brackets held an agency’s name, which somebody took out."),
)
KINDS = (SPANISH, EMPTY_BRACKETS)

# By the first three letters, Spanish and English: the months as AP writes them with a day.
_MONTHS = {
    "ene": "Jan.", "jan": "Jan.", "feb": "Feb.", "mar": "March", "abr": "April", "apr": "April", "may": "May",
    "jun": "June", "jul": "July", "ago": "Aug.", "aug": "Aug.", "sep": "Sept.", "set": "Sept.", "oct": "Oct.",
    "nov": "Nov.", "dic": "Dec.", "dec": "Dec.",
}  # fmt: skip
# Mexican agencies give the state in short behind the town.
_STATES = {
    "Ags": "Aguascalientes", "BC": "Baja California", "BCS": "Baja California Sur", "Camp": "Campeche",
    "Chih": "Chihuahua", "Chis": "Chiapas", "Coah": "Coahuila", "Col": "Colima", "Dgo": "Durango",
    "Edomex": "Mexico State", "Gro": "Guerrero", "Gto": "Guanajuato", "Hgo": "Hidalgo", "Jal": "Jalisco",
    "Mich": "Michoacan", "Mor": "Morelos", "Nay": "Nayarit", "NL": "Nuevo Leon", "Oax": "Oaxaca", "Pue": "Puebla",
    "QRoo": "Quintana Roo", "Qro": "Queretaro", "SLP": "San Luis Potosi", "Sin": "Sinaloa", "Son": "Sonora",
    "Tab": "Tabasco", "Tamps": "Tamaulipas", "Tlax": "Tlaxcala", "Ver": "Veracruz", "Yuc": "Yucatan",
    "Zac": "Zacatecas",
}  # fmt: skip
_MONTH = (
    "(?:[Ee]ne(?:ro)?|[Jj]an(?:uary)?|[Ff]eb(?:rero|ruary)?|[Mm]ar(?:zo|ch)?|[Aa]br(?:il)?|[Aa]pr(?:il)?|[Mm]ayo?|"
    "[Jj]un(?:io|e)?|[Jj]ul(?:io|y)?|[Aa]go(?:sto)?|[Aa]ug(?:ust)?|[Ss]ept?(?:iembre|ember)?|[Oo]ct(?:ubre|ober)?|"
    "[Nn]ov(?:iembre|ember)?|[Dd]ic(?:iembre)?|[Dd]ec(?:ember)?)"
)
_NAME = r"(?:D\.C\.|[A-ZÀ-Þ][\w’'-]*)"
_TOWN = rf"{_NAME}(?:(?: |/| / )(?:(?:de|del|la|las|los|el|y|da|do|of|DE|DEL|LA) ){{0,2}}{_NAME}){{0,4}}"
_DATELINE = re.compile(
    rf"(?P<town>{_TOWN})(?P<province> (?!\((?:[A-Z/. ]+|Efe|Europa Press|Reuters)\))\({_NAME}[\w’',/ -]{{1,30}}\))?"
    rf"(?P<country>, (?!{_MONTH}\b){_NAME}(?: {_NAME}){{0,2}})?"
    rf"(?:(?P<comma>,?) (?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: de| of)? (?P<month>{_MONTH})|"
    rf"(?P<first>{_MONTH})\.? (?P<then>\d{{1,2}})(?:st|nd|rd|th)?)"
    r"\b(?P<stop>\.(?![-–—]))?(?:,?(?: de)? (?P<year>20\d\d))?)?"
    r"(?P<agency> ?\((?P<name>[\w./ -]{0,40})\))?"
    r"(?P<close>[ \u00a0]?[.:,]?[ \u00a0]?[-–—]{1,2}(?![-\w])[ \u00a0]?|(?<=\))(?: ?[-–—]{1,2}|[.:] )(?=[A-Z“]))"
)
# What is left when the town was lost too, or when only the agency signs.
_STRIPPED = re.compile(
    rf"(?:(?:\d{{1,2}} {_MONTH}\.?|{_MONTH}\.? \d{{1,2}}) )?\(\s*\) ?[-–—]{{1,2}} ?(?=[A-Z“])"
    r"|(?:\((?:EFE|Efe|EUROPA PRESS|Europa Press)\)|EFE) ?(?:\. ?[-–—]{1,2}|[-–—]{1,2}) ?(?=[A-Z“])"
)
_GOOD_CLOSE = re.compile(r" (?:—|–|--)(?: |$)")
_SHOUTS = re.compile(r"[^a-zà-ÿ]+")
_LONGEST = 110  # code points in which a dateline must lie


def find(text: str) -> Iterator[Fault]:
    """The fault of a dateline at the head of ``text``: from its first wrong part to its last; at most one."""
    if match := _STRIPPED.match(text):
        yield EMPTY_BRACKETS.at(0, match.end(), "")
        return
    match = _DATELINE.match(text[:_LONGEST])
    if match is None:
        return
    parts, mended = _parts(match, text[: match.end()])
    changed = [place for place, (old, new) in enumerate(zip(parts, mended, strict=True)) if old != new]
    if changed in ([], [0]) or not _is_certain(match, text):
        return
    forms = _forms(match, parts, mended)
    reach = slice(changed[0], changed[-1] + 1)
    start = sum(map(len, parts[: changed[0]]))
    found = "".join(parts[reach])
    trail = len(found) - len(found.rstrip())  # the space before the story is none of the dateline’s
    puts = ["".join(form[reach]) for form in forms]
    if trail or match.end() == len(text):
        puts = [put.rstrip() for put in puts]
    found = found.rstrip()
    if all(put.startswith(", ") for put in (found, *puts)):
        start, found, puts = start + 2, found[2:], [put[2:] for put in puts]
    kind = EMPTY_BRACKETS if match["agency"] and not match["name"].strip() else SPANISH
    others = [put for put in dict.fromkeys(puts) if put != found]
    fault = kind.at(start, start + len(found), *others, put="".join(mended).strip())
    yield fault.but(confidence=0.8) if changed == [4] else fault


def _forms(match: re.Match[str], parts: list[str], mended: list[str]) -> list[list[str]]:
    """AP's form; the same with the town as it was written; with the close as it was; with a hyphen."""
    plain = [parts[0], *mended[1:]]
    forms = [mended, plain, [*plain[:-1], parts[-1]], [*mended[:-1], mended[-1].replace("—", "-")]]
    if state := _state(match):
        forms[1:1] = [[mended[0], f", {place}", *mended[2:]] for place in (state, f"{state}, Mexico")]
    return forms


def _is_certain(match: re.Match[str], text: str) -> bool:
    """Whether this is a dateline, not a title: a date or an agency stands in it, or it ends as only datelines do."""
    if match["day"] or match["first"]:
        return bool(match["comma"] or match["agency"])
    if match["agency"]:
        return (
            match["close"].startswith(".-")
            or not match["name"].strip()
            or bool(re.search(r"[A-Z]{2}|Efe|Press|Reuters", match["name"]))
        )
    if _state(match):
        return True
    # “Lugo.- The court met.”; a head that begins so has a keyword there.
    return match["close"].startswith(".-") and text.rstrip()[-1:] in '.”"!?'


def _parts(match: re.Match[str], whole: str) -> tuple[list[str], list[str]]:
    """The parts of a dateline as they stand and in AP’s form: town, country, date, agency, close."""
    town, country, agency, close = match["town"], match["country"] or "", match["agency"] or "", match["close"]
    held = len(town) + len(match["province"] or "") + len(country)
    date = whole[held : len(whole) - len(agency) - len(close)]
    name = (match["name"] or "").strip()
    mended = [
        town if _SHOUTS.fullmatch(town) else town.upper(),
        ", Mexico" if _state(match) else country,
        _date(match) if date else "",
        f" ({name})" if name else "",
        close if _GOOD_CLOSE.fullmatch(close) else " — ",
    ]
    return [town, whole[len(town) : held], date, agency, close], mended


def _date(match: re.Match[str]) -> str:
    month = _MONTHS[(match["month"] or match["first"])[:3].lower()]
    year = f", {match['year']}" if match["year"] else ""
    return f", {month} {int(match['day'] or match['then'])}{year}"


def _state(match: re.Match[str]) -> str | None:
    """The Mexican state that stands in short behind the town."""
    short = re.sub(r"[^\w]", "", match["country"] or "")
    return _STATES.get(short)
