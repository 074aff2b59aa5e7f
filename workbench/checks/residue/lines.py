"""Whole sentences and lines in Spanish, Basque or Catalan, told by their small words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault, Kind
from workbench.story import Action, Passage, Severity, Span
from workbench.story.finding import QT_TRANSLATE_NOOP

LINE = Kind(
    "residue.foreign-line",
    Severity.ERROR,
    Action.FLAG,
    0.9,
    QT_TRANSLATE_NOOP("Rules", "Left in {language}"),
    QT_TRANSLATE_NOOP("Rules", "The small words of this line (“{words}”) are {language}; nobody translated it."),
)

_SMALL = {
    "Spanish": "el los las del en que con por para una su sus se lo al como pero fue ha han es está son desde hasta "
    "sobre más muy también este esta entre sin según tras ya le les nos sido ser hoy y o de la",
    "Basque": "eta dira ditu dute dela zuen zen ziren baina izan egin dio dituzte hau hori horrek duela behar beste "
    "gabe ondoren arte bere dago daude zion zituen ere du ez baino dira diote esan da bat",
    "Catalan": "els amb per és una dels del aquest aquesta ha han que ser als seva seu però també més sobre entre "
    "estat van va ja molt fins segons les i el de la",
    "Galician": "non hai unha sen dos das aos cun cunha polo pola pero tamén máis é foi son ten moito xa este esta que "
    "na nas nos o os as",
}
# Small words that stand in names and in borrowed phrases, or in English: they count only beside the others.
_SHARED = frozenset(
    "y o de la las los el del les i ha en es son ser sin se per con ere da du bat va van hoy non dos das aos os as na "
    "nas nos ten sen".split()
)
_ENGLISH = frozenset(
    "the of and to in is was for that with on at by from it as this be are his her has have had he she they will not "
    "who which their its or an after before said were been but would".split()
)
_LANGUAGES = {name: frozenset(words.split()) for name, words in _SMALL.items()}
_ANY = frozenset().union(*_LANGUAGES.values()) - _SHARED
_OPENERS = frozenset(word.capitalize() for word in _ANY) | frozenset("Sen Non Ez".split())
_LEAST = 5  # words in a line
_PAGE = re.compile(  # what a page says about itself: captions, links to more
    r"(?:Fotos? ?:|Leer más|Lee también|Lea también|Te puede interesar|Más (?:información|noticias)|"
    r"Ver (?:vídeo|más|galería|fotos)|Mira también|Noticias? relacionadas?|Suscríbete|Síguenos|"
    r"Irakurri (?:gehiago|ere)|"
    r"Euskaraz irakurri|Albiste gehiago|Argazkiak? ?:|Bideoa ?:|Llegeix (?:també|més)|Llegiu (?:també|més)|Ler máis|"
    r"Gehiago (?:irakurri|jakiteko)|Erlazionatutako|Harpidetu|Imagen de archivo|Newsletter en español)(?!\w)"
)
_PAGE_LANGUAGES = (
    ("Basque", ("Irak", "Eusk", "Albi", "Arga", "Bide", "Geha", "Geh", "Erla", "Harp")),
    ("Catalan", ("Lleg",)),
    ("Galician", ("Ler ",)),
)
_SLOGAN = re.compile(
    r"\b(?:slogans?|mottos?|banners?|chants?|chanted|chanting|shouts?|shouted|shouting|cry|cries|"
    r"placards?)\b[^.“”\"]{0,40}?"
    r"(?P<quote>[“\"'‘«](?P<said>[^“”\"«»\n]{8,90}?)[”\"'’»](?!\w))"
)


def find(passage: Passage) -> Iterator[Fault]:
    """The foreign sentences of one paragraph, outside quotation marks."""
    page = _page(passage)
    if page is not None:
        yield page
        return
    lower = {token.text for token in passage.tokens}
    if lower.isdisjoint(_ANY) and lower.isdisjoint(_OPENERS):
        return
    yield from _slogans(passage)
    for sentence in passage.sentences:
        for line in _lines(passage.text, sentence):
            fault = _line(passage, line)
            if fault and not passage.is_quoted(line):
                yield fault


def _page(passage: Passage) -> Fault | None:
    """A short paragraph that begins as a caption or a link does, and has no English in it."""
    text, words = passage.text, [token.text for token in passage.tokens if token.kind == "word"]
    if len(words) > 20 or any(word in _ENGLISH - {"a", "he", "as"} for word in words) or not _PAGE.match(text):
        return None
    language = next((name for name, heads in _PAGE_LANGUAGES if text.startswith(heads)), "Spanish")
    return LINE.at(0, len(text.rstrip()), language=language, words=words[0])


def _slogans(passage: Passage) -> Iterator[Fault]:
    """Slogans, chants and mottoes in quotation marks: what a crowd shouts has to be told to the reader."""
    for match in _SLOGAN.finditer(passage.text):
        words = [token.text for token in passage.tokens if match.start("said") <= token.start < match.end("said")]
        lower = [word.lower() for word in words]
        if len(words) < 3 or any(word in _ENGLISH for word in lower):
            continue
        for language, small in _LANGUAGES.items():
            anchors = [word for word in lower if word in small]
            if len(anchors) >= 2 or (anchors and set(anchors) - _SHARED):
                told = ", ".join(dict.fromkeys(anchors))
                yield LINE.at(*match.span("quote"), language=language, words=told).but(confidence=0.65)
                break


def _lines(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for part in sentence.of(text).split("\n"):
        if part.strip():
            yield Span(start, start + len(part))
        start += len(part) + 1


def _line(passage: Passage, line: Span) -> Fault | None:
    words = [token.text for token in passage.tokens if token.kind == "word" and line.start <= token.start < line.end]
    if len(words) < _LEAST:
        return None
    english = sum(word.lower() in _ENGLISH for word in words)
    for language, small in _LANGUAGES.items():
        anchors = [word for word in words if word in small]
        telling = set(anchors) - _SHARED
        if telling and len(set(anchors)) >= 2 and english * 3 <= len(anchors) and len(anchors) * 6 >= len(words):
            told = ", ".join(dict.fromkeys(anchors))
            sure = len(telling) >= 2 or len(anchors) >= 4
            return LINE.at(line.start, line.end, language=language, words=told).but(confidence=0.9 if sure else 0.6)
    return None
