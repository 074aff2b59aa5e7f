"""What the rules about dates share: the parts of a date, and how English puts them together."""

from __future__ import annotations

import re

from workbench.checks.numbers.figures import dates, month_named
from workbench.checks.numbers.rule import Place

DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
YEAR = r"(?P<year>(?:19|20)\d\d)"
TO_YEAR = rf"(?:(?:,? of|,|) {YEAR}\b(?!,\d))?"
LAST = r"(?:last|past|passed|next|coming|upcoming|previous)"
AHEAD = re.compile(
    r"\b(?:on|since|until|till|from|before|after|of|by|between|and|to|for|than|the|this)(?: the)? $", re.I
)


def with_comma(put: str, place: Place) -> str:
    """A date that ends in a year, or follows a weekday, takes a comma before the sentence goes on."""
    return put + "," if re.match(r" [a-z“]", place.after) else put


def written(place: Place) -> tuple[str, str]:
    """The date in a match’s groups “month”, “day” and “year”, as “dates” gives it."""
    return dates(month_named(place["month"]), int(place["day"]), place["year"])


def with_year(put: str, place: Place) -> str:
    """A day and its month with the year of the match’s group “year”, if it has one."""
    return with_comma(f"{put}, {place['year']}", place) if place["year"] else put
