"""Names from other alphabets in Spanish letters: "Jorramí", "Jarchenko"; English writes Khorrami, Kharchenko."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.checks.fault import Fault, Kind
from workbench.checks.names.runs import Word
from workbench.checks.names.scene import Scene
from workbench.language.lexicon import Lexicon
from workbench.language.names import folded
from workbench.story import Action, Passage, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

LETTERS = Kind(
    "names.letters",
    Severity.WARNING,
    Action.ASK,
    0.75,
    QT_TRANSLATE_NOOP("Rules", "Name in Spanish letters"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” is spelled as Spanish hears it; English would write “{put}”."),
)

_ACUTE = re.compile(r"[áéíóúÁÉÍÓÚ]")
# Endings of Russian, Ukrainian, Belarusian, Georgian and Armenian names, without accents.
_SLAVIC = re.compile(
    r"(?:[oei]va?|[oie]n|ina|sk[iy]|skii|skaya|ich|evna|ovna|enko|chuk|yuk|iuk|[eao]i|ian|yan|shvili|dze|ets|yak|lo|ko)$"
)
# Of Arabic and Persian names in Spanish: a last vowel with its accent, or "j" for kh in a word that has an accent.
_EASTERN = re.compile(r"[íáú]$|[jJ].*[íáúéó]|[íáúéó].*j")

# Names that Spanish, too, writes as English does.
_ENGLISH_J = re.compile(r"Ja(?:v|m|f|h|w|bb|ss|z|sh)|Ji[hn]|Je[rs]|Ju[mn]|Jou|Ha[jy]|[MN]aj")


def faults(
    names: Sequence[tuple[Passage, Sequence[Word]]], scene: Scene, lexicon: Lexicon
) -> Iterator[tuple[Passage, Fault]]:
    """The names that only Spanish spells so, in stories from Russia and Ukraine or from Iran and the Arab countries."""
    if not (scene.slavic or scene.eastern):
        return
    for passage, words in names:
        for word in words:
            put = _put(word.text, scene, lexicon)
            if put and put != word.text:
                yield passage, LETTERS.at(word.start, word.end, put, found=word.text, put=put)


def _put(form: str, scene: Scene, lexicon: Lexicon) -> str | None:
    accent = not form.isascii() and _ACUTE.search(form) is not None
    if not accent and "j" not in form.lower():
        return None
    if lexicon.names.kinds(form) or lexicon.is_dictionary_word(form.lower()) or lexicon.is_foreign(form.lower()):
        return None
    plain = folded(form)
    if scene.slavic and _SLAVIC.search(plain) and (accent or not lexicon.is_known(form)):
        return _slavic(plain)
    if scene.eastern and accent and _EASTERN.search(form):
        return _kh(plain)
    return None


def _slavic(plain: str) -> str:
    put = _kh(plain).replace("gue", "ge").replace("gui", "gi").replace("Gue", "Ge").replace("Gui", "Gi")
    return put[:-1] + "y" if put.endswith("ski") else put


def _kh(plain: str) -> str:
    if _ENGLISH_J.match(plain):
        return plain
    return plain.replace("j", "kh").replace("J", "Kh")
