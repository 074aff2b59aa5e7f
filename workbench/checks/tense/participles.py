"""From a participle back to the past: “spoken” to “spoke”, “rewritten” to “rewrote”."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.language.irregular import VERBS

_MORE = {
    "awoken": "awoke", "beaten": "beat", "bid": "bid", "forecast": "forecast", "got": "got", "learnt": "learned",
    "proven": "proved", "rid": "rid", "slain": "slew", "spun": "spun", "sprung": "sprang", "strewn": "strewed",
    "swollen": "swelled", "thrust": "thrust", "trodden": "trod", "upset": "upset", "woven": "wove",
}  # fmt: skip
_PASTS = {participle: past for base, (past, participle) in VERBS.items() if base != "be"} | _MORE
IRREGULAR = frozenset(_PASTS) | frozenset(_PASTS.values())  # pasts and participles
_PREFIX = re.compile(r"(?:over|re|under|out|un|mis|fore)(?=[a-z]{3})")
_NO_VERB = frozenset(
    "need seed weed feed bleed breed speed heed deed creed greed indeed hundred sacred naked wicked".split()
)
# Said of what somebody owns far more often than of what was done: "has limited resources".
_OWNED = frozenset(
    "limited unlimited mixed skilled varied dedicated armed advanced united marked related alleged gifted talented "
    "wounded elected assorted complicated detailed extended increased reduced added unmatched unprecedented repeated "
    "supposed trained qualified experienced aged beloved crowded red".split()
)
_NOUN = re.compile(r"[a-z]*(?:s|ce|ty|ment|ion|ing|al|ge|work|tech|power|men|women|people|staff|value|hair)$")
_NO_NOUN = frozenset("this its his as us has is was during according".split())


@lru_cache(maxsize=4096)
def past(participle: str) -> str | None:
    """The past of a participle (lower case; “been” left out); None for a word that is none."""
    if participle in _PASTS:
        return _PASTS[participle]
    if participle.endswith("ed") and participle not in _NO_VERB:
        return participle if re.search(r"[aeiouy].*ed$", participle) else None
    prefix = _PREFIX.match(participle)
    if prefix and participle[prefix.end() :] in _PASTS:
        return prefix.group() + _PASTS[participle[prefix.end() :]]
    return None


def describes(participle: str, following: str) -> bool:
    """Whether “has” owns what follows and the participle describes it: “has limited resources”."""
    return participle in _OWNED and following not in _NO_NOUN and bool(_NOUN.match(following))
