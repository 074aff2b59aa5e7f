"""English inflection, as far as a list of phrases needs it.

The notation of the lexicon marks inflection and never spells it out: ``fief(s)`` is the noun in singular and plural,
``assure(v)`` the verb in all its forms. ``surfaces`` expands a marked word, ``inflected`` carries a form that was
found over to another marked word: "fiefs" asks for "strongholds", "assuring" for "saying". A word without a mark
stays as it is. A possessive needs no mark: whoever matches cuts ’s off first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from workbench.language.irregular import DOUBLING, INVARIABLE, PLURALS, VERBS

_MARKED = re.compile(r"(?P<word>[^\s()|]+)\((?P<mark>[sv])\)")
_VOWELS = "aeiou"


class Form(StrEnum):
    """What a marked word was found as."""

    SINGULAR = "singular"
    PLURAL = "plural"
    BASE = "base"
    THIRD = "third person"
    ING = "-ing"
    PAST = "past"
    PARTICIPLE = "participle"
    # Only “be” tells these from the ones above.
    PRESENT = "are"
    PAST_PLURAL = "were"


_FALLBACK = {Form.PRESENT: Form.BASE, Form.PAST_PLURAL: Form.PAST}


def plural(noun: str) -> str:
    """The plural of a noun in the singular; capitals at its start stay."""
    low = noun.lower()
    if low in INVARIABLE:
        return noun
    if low in PLURALS:
        return noun[0] + PLURALS[low][1:]
    if re.search(r"(s|x|z|ch|sh)$", low):
        return noun + "es"
    if re.search(r"[^aeiou]y$", low):
        return noun[:-1] + "ies"
    return noun + "s"


def verb_forms(verb: str) -> dict[Form, str]:
    """The forms of a verb given as its base; for “be” also “are” and “were”."""
    low = verb.lower()
    past, participle = VERBS.get(low, ("", ""))
    regular = _stem(low) + "ed"
    forms = {
        Form.BASE: low,
        Form.THIRD: {"have": "has", "be": "is"}.get(low) or (low + "es" if low.endswith("o") else plural(low)),
        Form.ING: _ing(low),
        Form.PAST: past or regular,
        Form.PARTICIPLE: participle or past or regular,
    }
    if low == "be":
        forms |= {Form.PRESENT: "are", Form.PAST_PLURAL: "were"}
    return {form: verb[0] + text[1:] if verb[0].isupper() else text for form, text in forms.items()}


def _stem(verb: str) -> str:
    """What -ed is put to, without an e of its own: “assur”, “stopp”, “tri”."""
    if verb.endswith("e"):
        return verb[:-1]
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "i"
    return verb + verb[-1] if _doubles(verb) else verb


def _ing(verb: str) -> str:
    if verb == "be":
        return "being"
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ing"


def _doubles(verb: str) -> bool:
    """Whether the last consonant doubles: one short syllable (stop), or a stressed last one that is listed."""
    return verb in DOUBLING or bool(re.fullmatch(r"(qu)?[^aeiou]*[aeiouy][bdgklmnprtvz]", verb) and verb[-2] in _VOWELS)


def surfaces(marked: str) -> dict[str, tuple[Form, ...]]:
    """Every spelling of a word of the notation, with the forms that it may be (none for an unmarked word)."""
    match = _MARKED.fullmatch(marked)
    if match is None:
        return {marked: ()}
    word = match["word"]
    found: dict[str, tuple[Form, ...]] = {}
    if match["mark"] == "s":
        pairs = [(word, Form.SINGULAR), (plural(word), Form.PLURAL)]
    else:
        pairs = [(text, form) for form, text in verb_forms(word).items()]
    for text, form in pairs:
        found[text] = (*found.get(text, ()), form)
    return found


def inflected(word: str, form: Form | None) -> str:
    """``word`` (of the notation) in the form that was found; its plain shape for None or a form of another kind."""
    match = _MARKED.fullmatch(word)
    if match is None:
        return word
    if match["mark"] == "s":
        return plural(match["word"]) if form is Form.PLURAL else match["word"]
    forms = verb_forms(match["word"])
    if form is None:
        return match["word"]
    return forms.get(form) or forms.get(_FALLBACK.get(form, form), match["word"])


def carried(phrase: str, nouns: Sequence[Form], verbs: Sequence[Form]) -> str:
    """``phrase`` with its marked words inflected: the first noun as the first found, and so on; the last serves on."""
    left = {"s": list(nouns), "v": list(verbs)}

    def inflect(match: re.Match[str]) -> str:
        forms = left[match["mark"]]
        form = forms[0] if forms else None
        if len(forms) > 1:
            forms.pop(0)
        return inflected(match.group(), form)

    return _MARKED.sub(inflect, phrase)


_AN_ANYWAY = re.compile(r"(hour|honest|hono[u]?r|heir)", re.IGNORECASE)
_A_ANYWAY = re.compile(r"(eu|ewe|uni(?!n|m)|us[aeiu]|ut[ei]|ub[i]|one\b|once\b|u-)", re.IGNORECASE)


def article(word: str) -> str:
    """“a” or “an”, as the sound of ``word`` (or of the first letter of an acronym) asks."""
    if re.match(r"[A-Z]{2,}s?\b", word):
        return "an" if word[0] in "AEFHILMNORSX" and not re.match(r"(NATO|NASA|FIFA|SEAT|LED|SIM|SARS)", word) else "a"
    if word[:1].isdigit():
        return "an" if re.match(r"(8|11\b|18\b)", word) else "a"
    if _AN_ANYWAY.match(word):
        return "an"
    return "an" if word[:1].lower() in "aeiouáéíóú" and word and not _A_ANYWAY.match(word) else "a"
