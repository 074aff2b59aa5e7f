"""Spanish months and weekdays beside a number: "24 abr.", "12 de marzo de 2024", "Miércoles 12"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault, Kind
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

DATE = Kind(
    "residue.date",
    Severity.ERROR,
    Action.BATCH,
    0.9,
    QT_TRANSLATE_NOOP("Rules", "Spanish date"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” is Spanish for “{put}”."),
)

# Months as AP shortens them beside a day.
_MONTHS = {
    "enero": "Jan.", "febrero": "Feb.", "marzo": "March", "abril": "April", "mayo": "May", "junio": "June",
    "julio": "July", "agosto": "Aug.", "septiembre": "Sept.", "setiembre": "Sept.", "octubre": "Oct.",
    "noviembre": "Nov.", "diciembre": "Dec.", "ene": "Jan.", "abr": "April", "ago": "Aug.", "dic": "Dec.",
}  # fmt: skip
_WEEKDAYS = {
    "lunes": "Monday", "martes": "Tuesday", "miércoles": "Wednesday", "jueves": "Thursday", "viernes": "Friday",
    "sábado": "Saturday", "domingo": "Sunday", "lun": "Monday", "mié": "Wednesday", "miérc": "Wednesday",
    "jue": "Thursday", "juev": "Thursday", "vie": "Friday", "vier": "Friday", "sáb": "Saturday", "dom": "Sunday",
}  # fmt: skip
_SHORT = "ene|abr|ago|dic|Ene|Abr|Ago|Dic|ENE|ABR|AGO|DIC"
_FULL = "|".join(month for month in _MONTHS if len(month) > 3)  # in small letters: "2 de Mayo" is a street
_DAY_MONTH = re.compile(
    rf"(?<![\w.,/-])(?P<day>[0-3]?\d) (?:de )?(?:(?P<month>{_FULL})|(?P<short>{_SHORT})\b\.?)(?!\w)"
    r"(?: del? (?P<year>(?:19|20)\d\d)\b)?"
)
_MONTH_DAY = re.compile(rf"\b(?P<short>{_SHORT})\. (?P<day>[0-3]?\d)\b(?![.,:]?\d)")
_WEEKDAY = re.compile(
    r"\b(?P<day>(?:[Ll]un|[Mm]iérc|[Mm]ié|[Jj]uev|[Jj]ue|[Vv]ier|[Vv]ie|[Ss]áb|[Dd]om)\.|"
    r"Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Domingo)(?=,? \d)"
)


def find(text: str) -> Iterator[Fault]:
    """The Spanish dates of a paragraph."""
    for match in _DAY_MONTH.finditer(text):
        put = f"{_MONTHS[(match['month'] or match['short']).lower()]} {int(match['day'])}"
        if match["year"]:
            put += f", {match['year']}"
        yield DATE.at(match.start(), match.end(), put, found=match.group(), put=put)
    for match in _MONTH_DAY.finditer(text):
        put = f"{_MONTHS[match['short'].lower()]} {int(match['day'])}"
        yield DATE.at(match.start(), match.end(), put, found=match.group(), put=put)
    for match in _WEEKDAY.finditer(text):
        put = _WEEKDAYS[match["day"].lower().rstrip(".")]
        yield DATE.at(match.start(), match.end(), put, found=match.group(), put=put)
