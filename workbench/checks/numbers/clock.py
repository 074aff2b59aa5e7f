"""Times of the day as AP writes them, fitted to the sentence around them."""

from __future__ import annotations

import re

from workbench.checks.numbers.rule import Place

BEFORE_TIME = "[Aa]t|[Aa]round|[Aa]bout|[Uu]ntil|[Tt]ill|[Ss]ince|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter"


def stopped(put: str, place: Place) -> str:
    """``put``, a time, with one stop at the end of a sentence: its own or the one behind the match."""
    found = place.match.group()
    if put.endswith(".") and not found.endswith(".") and place.after[:1] == ".":
        return put[:-1]
    held_it = found.endswith("m.") and re.match(r"\s*$| [A-Z]", place.after)
    return f"{put}." if held_it and not put.endswith(".") else put
