"""Names that betray themselves by what stands around them: nicknames, "We can has", "(Dgcim)", "The Plateado"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from workbench.checks.fault import Fault, Kind
from workbench.checks.names.people import BORNE_ABROAD, SPANISH_GIVEN
from workbench.language.lexicon import Lexicon
from workbench.story import Action, Passage, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

NICKNAME = Kind(
    "names.nickname",
    Severity.WARNING,
    Action.ASK,
    0.7,
    QT_TRANSLATE_NOOP("Rules", "Nickname translated"),
    QT_TRANSLATE_NOOP("Rules", "Nicknames stay in Spanish; readers may be told in brackets what “{found}” means."),
)
PARTY = Kind(
    "names.party-as-subject",
    Severity.ERROR,
    Action.ASK,
    0.9,
    QT_TRANSLATE_NOOP("Rules", "Name of a party"),
    QT_TRANSLATE_NOOP("Rules", "The verb shows that “{found}” is the party “{put}”."),
)
CAPITALS = Kind(
    "names.acronym-capitals",
    Severity.WARNING,
    Action.ASK,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "Acronym in small letters"),
    QT_TRANSLATE_NOOP("Rules", "Nobody can speak “{found}” as a word; English writes it in capitals."),
)
ARTICLE = Kind(
    "names.translated-article",
    Severity.WARNING,
    Action.ASK,
    0.7,
    QT_TRANSLATE_NOOP("Rules", "Article of a name translated"),
    QT_TRANSLATE_NOOP("Rules", "The article belongs to the Spanish name: “{put}”."),
)
ORGANISATION = Kind(
    "names.organisation-in-english",
    Severity.WARNING,
    Action.FLAG,
    0.55,
    QT_TRANSLATE_NOOP("Rules", "Name of an organization, perhaps translated"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” may be a translated name; the original tells what it is called."),
)
SURNAME = Kind(
    "names.surname-with-article",
    Severity.ERROR,
    Action.ASK,
    0.8,
    QT_TRANSLATE_NOOP("Rules", "Surname translated"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” is the surname “{put}”, translated word by word."),
)
KINDS = (SURNAME, NICKNAME, PARTY, CAPITALS, ARTICLE, ORGANISATION)

_ORGANISATION = re.compile(
    r"\b(?:NGO|association|platform|consultancy|consulting firm|collective|foundation|union|newspaper|magazine|"
    r"neighborhood|publisher|cooperative|shopping center|producer|bookstore) "
    r"(?P<name>(?:The )?[A-Z][a-z]+(?: (?:of|for|the|and|in|to|by|with|(?:of|for|in) the))? [A-Z][a-z]+"
    r"(?: (?:of|for|the|and|in|to|by|with)? ?[A-Z][a-z]+){0,2})(?![\w’'])"
)

_NICKNAME = re.compile(
    r"\b(?:nicknamed|alias|aka|a\.k\.a\.|AKA|known as|nickname(?: of)?),? (?:"
    r"(?P<open>[“\"'‘«])The (?P<quoted>[A-Z][\w’'-]*(?: [A-Za-z][\w’'-]*){0,4}?)(?P<mark>[,.]?)[”\"'’»](?P<after>[,.]?)"
    r"|The (?P<bare>[A-Z][\w-]*)\b)"
)
_OF_THE = re.compile(
    r"\b(?P<given>[A-ZÁÉÍÓÚ][a-záéíóúñ]+) (?P<form>[Oo]f the (?P<noun>Fountain|Source|Rose|Forest|Tower|Cross|River|"
    r"Field|Castle|Street|Church|Rock|Hoz|Vega|Cueva|Cave|Poplar|Olmo|Elm|Pine|Wood|House)|Thief of Guevara)\b(?! of\b)"
)
_SURNAMES = {
    "Fountain": "de la Fuente", "Source": "de la Fuente", "Rose": "de la Rosa", "Forest": "del Bosque",
    "Tower": "de la Torre", "Cross": "de la Cruz", "River": "del Río", "Field": "del Campo", "Castle": "del Castillo",
    "Street": "de la Calle", "Church": "de la Iglesia", "Rock": "de la Peña", "Hoz": "de la Hoz", "Vega": "de la Vega",
    "Cueva": "de la Cueva", "Cave": "de la Cueva", "Poplar": "del Álamo", "Olmo": "del Olmo", "Elm": "del Olmo",
    "Pine": "del Pino", "Wood": "del Bosque", "House": "de la Casa",
}  # fmt: skip
_WE_CAN = re.compile(
    r"\b(?P<form>United We [Cc]an|(?:[Tt]ogether )?We [Cc]an),? (?=(?:has|is|was|had|will|asks|asked|accuses|accused|"
    r"demands|demanded|says|said|wants|wanted|denounces|denounced|criticizes|criticized|proposes|proposed|regrets|"
    r"regretted|defends|defended|voted|votes|abstained|they|spokes\w+)\b)"
)
_ONE_PARTY = re.compile(  # a plural or an adverb that "has": the party
    r"\b(?P<form>Citizens|Together|Add) "
    r"(?=(?:has|asks|accuses|demands|wants|denounces|criticizes|proposes|regrets|votes)\b)"
)
_PUTS = {
    "united we can": "Unidas Podemos", "we can": "Podemos", "together we can": "Elkarrekin Podemos",
    "citizens": "Ciudadanos", "together": "Junts", "add": "Sumar",
}  # fmt: skip
_BRACKETED = re.compile(r"\((?P<acronym>[A-Z][a-z]{2,6})\)|\b(?P<pair>[A-Z][a-z]{1,4}/[A-Z][a-z]{1,4})\b")
# No word of English, Spanish or Basque begins with two consonants but these, or has no vowel.
_UNSPOKEN = re.compile(
    r"(?!bl|br|ch|cl|cr|dr|dw|dz|fl|fr|gh|gl|gn|gr|hr|kh|kl|kn|kr|ll|ng|ny|ph|pl|pr|ps|rh|sc|sh|sk|sl|sm|sn|sp|sq|st|sv|sw|"
    r"th|tr|ts|tw|tx|tz|vl|vr|wh|wr|zh)[bcdfghjklmnpqrstvwxz]{2}|[^aeiouáéíóúy]+$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?<=[a-z,] )The (?P<name>[A-ZÁÉÍÓÚ][a-záéíóúñ]{3,})\b(?! [A-Z])")
_LEAST_HEARD = 2.3


class Patterns:
    """``nicknames``: the words after "The" to the Spanish nicknames, choices parted by "|".

    ``english``: names of organisations that are English, or what English calls them.
    """

    def __init__(self, lexicon: Lexicon, nicknames: Mapping[str, str], english: Collection[str] = ()) -> None:
        self._english = frozenset(name.removeprefix("the ") for name in english)
        self._lexicon = lexicon
        self._nicknames = nicknames

    def find(self, passage: Passage) -> Iterator[Fault]:
        """What one paragraph holds; to be believed in a story among Spanish names only."""
        text = passage.text
        if "The " in text:
            yield from self._nicknamed(text)
            yield from self._articles(text)
        for pattern in (_WE_CAN, _ONE_PARTY):
            for match in pattern.finditer(text):
                put = _PUTS[match["form"].lower()]
                yield PARTY.at(match.start(), match.end("form"), put, found=match["form"], put=put)
        for match in _OF_THE.finditer(text):
            if match["given"] in SPANISH_GIVEN - BORNE_ABROAD:
                put = _SURNAMES.get(match["noun"] or "", "Ladrón de Guevara")
                yield SURNAME.at(*match.span("form"), put, found=match["form"], put=put)
        if "(" in text or "/" in text:
            yield from self._acronyms(text)
        yield from self._organisations(text)

    def _nicknamed(self, text: str) -> Iterator[Fault]:
        for match in _NICKNAME.finditer(text):
            name = match["quoted"] or match["bare"]
            puts = self._nicknames.get(name, "")
            if match["bare"]:
                if puts:
                    start = match.start("bare") - 4
                    choices = [f"“{put}”" for put in puts.split("|")]
                    yield NICKNAME.at(start, match.end("bare"), *choices, found=f"The {name}")
                continue
            start, end, mark = match.start("open"), match.end(), match["mark"] or match["after"]
            choices = [f"“{put}{mark}”" for put in puts.split("|")] if puts else []
            if match["open"] == "“":  # the closing mark and what belongs inside it are the punctuation check's
                end, choices = match.end("quoted"), [f"“{put}" for put in puts.split("|") if put]
            yield NICKNAME.at(start, end, *choices, found=f"The {name}")

    def _acronyms(self, text: str) -> Iterator[Fault]:
        for match in _BRACKETED.finditer(text):
            form = match["acronym"] or match["pair"]
            parts = form.split("/")
            unknown = all(not self._lexicon.is_known(part) or part.upper() in self._lexicon.names for part in parts)
            if unknown and any(_UNSPOKEN.match(part) for part in parts):
                group = "acronym" if match["acronym"] else "pair"
                yield CAPITALS.at(match.start(group), match.end(group), form.upper(), found=form)

    def _articles(self, text: str) -> Iterator[Fault]:
        for match in _ARTICLE.finditer(text):
            name = match["name"]
            lower = name.lower()
            if self._lexicon.is_name(name) or self._lexicon.is_dictionary_word(lower) or name.endswith("s"):
                continue
            if self._lexicon.zipf(lower) >= _LEAST_HEARD or lower[-1] not in "aoeldnr":
                continue
            put = f"{'La' if lower.endswith(('a', 'dad', 'ción')) else 'El'} {name}"
            yield ARTICLE.at(match.start(), match.end(), put, put=put)

    def _organisations(self, text: str) -> Iterator[Fault]:
        for match in _ORGANISATION.finditer(text):
            words = match["name"].split()
            if match["name"].removeprefix("The ") in self._english or not all(
                self._lexicon.is_dictionary_word(word.lower()) for word in words
            ):
                continue
            if any(self._lexicon.names.is_pair(one, other) for one, other in pairwise(words)):
                continue
            yield ORGANISATION.at(*match.span("name"), found=match["name"])
