"""Small pieces left in an English sentence: articles, conjunctions, glosses in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.fault import Fault, Kind
from workbench.language.lexicon import Lexicon
from workbench.story import Action, Passage, Severity, Span
from workbench.story.finding import QT_TRANSLATE_NOOP

HE = Kind(
    "residue.he-article",
    Severity.ERROR,
    Action.BATCH,
    0.92,
    QT_TRANSLATE_NOOP("Rules", "“He” for the article “El”"),
    QT_TRANSLATE_NOOP("Rules", "“{name}” is no man: Spanish “El”, the article, was read as “Él”, he."),
)
ARTICLE = Kind(
    "residue.article",
    Severity.ERROR,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Spanish article left"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” before an English word is the article “the”."),
)
CONJUNCTION = Kind(
    "residue.conjunction",
    Severity.ERROR,
    Action.BATCH,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Spanish “y” left"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” is Spanish for “and”."),
)
BRACKETS = Kind(
    "residue.brackets",
    Severity.ERROR,
    Action.BATCH,
    0.9,
    QT_TRANSLATE_NOOP("Rules", "Spanish word in brackets"),
    QT_TRANSLATE_NOOP("Rules", "An addition by the Spanish desk to a quotation was left as it was."),
)
SMALL = Kind(
    "residue.small-word",
    Severity.ERROR,
    Action.ASK,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "Small Spanish word left"),
    QT_TRANSLATE_NOOP("Rules", "“{found}” is Spanish for “{put}”."),
)
KINDS = (SMALL, HE, ARTICLE, CONJUNCTION, BRACKETS)

_HE = re.compile(
    r"\bHe (?P<name>"
    r"[A-Z]{2,}(?:-[A-Z]+)?|Ibex(?: 35)?|Euribor|Brent|Dow Jones|Nasdaq|Barça|Barcelona|Athletic|Betis|"
    r"Sevilla|Valencia|Villarreal|Getafe|Osasuna|Alavés|Eibar|Baskonia|Levante|Espanyol|Celta|Girona|Mallorca|"
    r"Elche|(?:National|Local|Municipal|Regional|Judicial) Police|Civil Guard|"
    r"(?:National|High|Provincial) Court|Central Bank|Bank of [A-Z]\w+|City Council|Atlético|Atletico|Cádiz|"
    r"Rayo|Granada|Málaga|Oviedo|Sporting|Racing|Zaragoza|Burgos|Huesca|Tenerife|Numancia|Albacete|Leganés|"
    r"Bilbao|Valladolid|Joventut|Unicaja|Estudiantes|Boca|River|Manchester|Liverpool|Arsenal|Chelsea|Hospital|"
    r"University|Provincial|Popular|Socialist|Polisario|Euskadi|Cabildo|Consell|Govern|Parlament|CaixaBank|"
    r"Santander|Sabadell|Nikkei|Hang Seng|FTSE|Stoxx|Merval|Bovespa|Bundesbank|Bundestag|Capitol|Government|"
    r"Ministry|Mayor of|Basque (?:Government|Parliament|Executive)|Guardia Civil|Supreme|Constitutional|"
    r"Congress|Senate|Parliament|Executive|Kremlin|Pentagon|Vatican|Podemos|"
    r"Sumar|Vox|Junts|Bildu|Bloc|Basque Country|Real (?:Madrid|Sociedad|Betis|Zaragoza|Oviedo)"
    r")\b"
)
_AFTER_PREPOSITION = re.compile(r"\b(?:to|of|by|for|with|from|against|in|on|at|between|under|through)\Z")
# No man is called so, and no verb in the third person lacks its "s": "He president said".
_HE_POST = re.compile(
    r"\bHe (?P<name>president|minister|mayor|government|spokesman|prosecutor|lawyer|councilor|premier|governor|player|"
    r"defender|goalkeeper|suspect|detainee|defendant|victim|municipality|ministry|union|party|club|team|lehendakari)"
    r"(?= (?:of|has|is|was|will|had|said|says|spoke|also|[a-z]{3,}ed)\b)"
)
_NO_BODY = frozenset("DJ MC ID OK TV CC OD KO RSVP IV IM FBI".split())  # "He ID'd the man"
_FINITE = re.compile(
    r"[’']?s?(?: (?:[A-Z][\w-]*|of|the|and|in)){0,4},? (?:[a-z]+ly )?"
    r"(?:has|have|had|is|was|were|will|would|can|could|may|must|says?|said|[a-z]+ed|[a-z]+s|won|lost|fell|rose|met|led|"
    r"held|made|took|went|began|gave|came|kept|left|let|put|set|cut|beat|drew|sent)\b"
)
_GOES_ON = re.compile(r" [a-z]|, ")  # no verb is written in capitals: "He NATO summit"
_ARTICLE = re.compile(
    r"(?:(?<=^)|(?<=[.?!:”\"] )|(?<=[a-z,] ))(?P<article>El|La|Los|Las) (?P<next>[a-z]{4,})(?= (?P<then>[a-z]+))"
)
_AND = re.compile(
    r"(?:(?<=^)|(?<=[.?!] ))Y (?=(?P<next>[A-ZÁÉÍÓÚ][\w]+|[a-z]{2,}))|(?<=[a-z] )y (?=(?P<low>[a-z]{2,}))"
)
# Small words before an English article, possessive or name; "con" and "para" are English words, too.
_LOW = re.compile(r"(?<=[a-z] )(?P<small>de|que|en|por|según) (?=(?:the|his|her|their|its|this|these) [a-z]{2,})")
_OPENING = re.compile(
    r"(?:(?<=^)|(?<=[.?!] ))(?P<small>En|Por|Con|Según|Para|Pero|Aunque|Desde|Del) "
    r"(?=(?:the|his|her|their|its|this|these|that|total|rest) ?[a-z]|[A-Z][a-z]+, (?:the|an?|two|three|police)\b)"
)
_ORGANISATION = re.compile(
    r"\b(?P<small>La) (?=(?:Guardia Civil|Policía (?:Nacional|Local)|Fiscalía|Audiencia|"
    r"Ertzaintza)\b (?P<then>[a-z]{3,}))"
)
_ENGLISH = {
    "de": "of", "que": "that", "en": "in", "por": "for", "según": "according to", "con": "with", "para": "for",
    "pero": "but", "aunque": "although", "desde": "since", "del": "of the", "la": "the",
}  # fmt: skip
_BRACKETS = re.compile(r"\[(?:el|la|los|las|lo|de|del|en|que|se|su|sus|y|por|con|al|es|ha|han|una|para)\] ?")


def find(passage: Passage, lexicon: Lexicon) -> Iterator[Fault]:
    """The pieces of one paragraph."""
    text = passage.text
    if "He " in text:
        yield from _he(passage)
        yield from _posts(passage)
    if "L" in text or "El " in text:
        yield from _articles(passage, lexicon)
    if "Y " in text or " y " in text:
        yield from _ands(passage, lexicon)
    yield from _small(passage)
    if "[" in text:
        for match in _BRACKETS.finditer(text):
            yield BRACKETS.at(match.start(), match.end(), "")


def _he(passage: Passage) -> Iterator[Fault]:
    text = passage.text
    for match in _HE.finditer(text):
        name = match["name"]
        if name in _NO_BODY or (name.isupper() and text[match.end() : match.end() + 1] in ("'", "’")):
            continue
        governed = bool(_AFTER_PREPOSITION.search(text[: match.start()].rstrip()))
        if governed or _FINITE.match(text, match.end()) or (name.isupper() and _GOES_ON.match(text, match.end())):
            opens = passage.begins_sentence(match.start())
            put = "The" if opens else "the"
            if name.isupper():  # of acronyms only some have an article in English
                yield HE.at(match.start(), match.end(), f"{put} {name}", name, name=name)
            else:
                yield HE.at(match.start(), match.start() + 2, put, name=name)


def _posts(passage: Passage) -> Iterator[Fault]:
    for match in _HE_POST.finditer(passage.text):
        put = "The" if passage.begins_sentence(match.start()) else "the"
        yield HE.at(match.start(), match.start() + 2, put, name=match["name"])


def _articles(passage: Passage, lexicon: Lexicon) -> Iterator[Fault]:
    text = passage.text
    for match in _ARTICLE.finditer(text):
        after, then = match["next"], match["then"]
        opens = passage.begins_sentence(match.start())
        if not lexicon.is_dictionary_word(after) or not lexicon.is_dictionary_word(then):
            continue
        if lexicon.zipf(after) < 3 or after in _BORROWED or passage.is_quoted(_span(match)):
            continue
        if lexicon.is_foreign(after) and lexicon.zipf(after) < 4:
            continue
        put = "The" if opens else "the"
        yield ARTICLE.at(match.start("article"), match.end("article"), put, found=match["article"])


_BORROWED = frozenset("nina crosse liga niña dolce vida junta fiesta playa casa siesta femme guerra mala train".split())


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())


def _small(passage: Passage) -> Iterator[Fault]:
    for pattern in (_LOW, _OPENING, _ORGANISATION):
        for match in pattern.finditer(passage.text):
            found = match["small"]
            if found == "Del" and not passage.text.startswith(("total", "rest"), match.end()):
                continue
            put = _ENGLISH[found.lower()]
            if passage.begins_sentence(match.start()):
                put = put[0].upper() + put[1:]
            yield SMALL.at(*match.span("small"), put, found=found, put=put)


def _ands(passage: Passage, lexicon: Lexicon) -> Iterator[Fault]:
    for match in _AND.finditer(passage.text):
        start = match.start()
        if match["low"]:
            before = passage.text[:start].split()[-1]
            if all(lexicon.is_dictionary_word(word) and lexicon.zipf(word) >= 4 for word in (before, match["low"])):
                yield CONJUNCTION.at(start, start + 1, "and", found="y")
            continue
        after = match["next"]
        name = bool(lexicon.names.kinds(after) & {"given", "surname"})
        word = after.islower() and lexicon.is_dictionary_word(after) and lexicon.zipf(after) >= 4.5
        if name or word or after in _PRONOUNS:
            yield CONJUNCTION.at(start, start + 1, "And", found="Y")


_PRONOUNS = frozenset("He She It They We I The This That These Those In On At If When But".split())
