"""British spellings, led back to American ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Both spellings are English here; which of them a desk wants is a matter for its house list. Each rule offers
# candidates only: whoever asks looks them up, so that "hour" never turns into a word by way of "hor".
_RULES = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"our(?=$|s$|'s$|ed$|ing$|er|ite|able|ful|less|hood|y|ist)", "or"),
        (r"is(?=e$|es$|ed$|er$|ers$|ing$|ation|able)", "iz"),
        (r"ys(?=e$|es$|ed$|er$|ers$|ing$)", "yz"),
        (r"re(?=$|s$|d$|'s$)", "er"),
        (r"tr(?=ing$|ed$)", "ter"),
        (r"ll(?=ed$|ing$|er$|ers$|or$|ors$|y$|ist|ous)", "l"),
        (r"l(?=$|s$|ment)", "ll"),
        (r"ogue(?=$|s$|d$)", "og"),
        (r"ce(?=$|s$|d$)", "se"),
        (r"ae|oe", "e"),
        (r"amme(?=$|s$|d$|r$|rs$)", "am"),
        (r"t$", "ed"),
        (r"e(?=ment)", ""),
        (r"ium(?=$|s$)", "um"),
        (r"yre(?=$|s$)", "ire"),
        (r"pp(?=ed$|ing$|er$|ers$)", "p"),
        (r"st$", ""),
        (r"wards$", "ward"),
    )
)
_IRREGULAR = {
    "axe": "ax", "cheque": "check", "cheques": "checks", "grey": "gray", "greys": "grays", "kerb": "curb",
    "storey": "story", "storeys": "stories", "tonne": "ton", "tonnes": "tons", "whisky": "whiskey",
    "jewellery": "jewelry", "mum": "mom", "sceptic": "skeptic", "sceptical": "skeptical", "mould": "mold",
    "moustache": "mustache", "plough": "plow", "gaol": "jail", "pyjamas": "pajamas", "draught": "draft",
    "councillor": "councilor", "councillors": "councilors", "counsellor": "counselor", "licence": "license",
}  # fmt: skip


def american(word: str) -> Iterator[str]:
    """The spellings (lower case) of which ``word`` may be the British one; most are no words at all."""
    if word in _IRREGULAR:
        yield _IRREGULAR[word]
    for pattern, put in _RULES:
        changed = pattern.sub(put, word)
        if changed != word:
            yield changed
