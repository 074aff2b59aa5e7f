"""Articles where English has none, and none or the wrong one where it has."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault
from workbench.checks.translation.rule import GrammarRule, Place, kind, putting
from workbench.story.finding import QT_TRANSLATE_NOOP

CLUB = kind(
    "article-club",
    QT_TRANSLATE_NOOP("Rules", "Article before a club"),
    QT_TRANSLATE_NOOP("Rules", "English names of clubs have no article: “{put}”."),
    0.88,
)
PLACE = kind(
    "article-place",
    QT_TRANSLATE_NOOP("Rules", "Article before a place"),
    QT_TRANSLATE_NOOP("Rules", "A country or city takes no article, nor does it with “central” or “northern”."),
    0.85,
)
PERSON = kind(
    "article-person",
    QT_TRANSLATE_NOOP("Rules", "Article before a title and a name"),
    QT_TRANSLATE_NOOP("Rules", "A title before a name takes no article and a capital: “{put}”."),
    0.8,
)
_CLUBS = (
    "Real Sociedad|Real Madrid|Real Betis|Real Valladolid|Real Zaragoza|Real Oviedo|Athletic Bilbao|Athletic Club|"
    "Athletic|Atlético de Madrid|Atlético Madrid|Atletico Madrid|Atlético|Barça|Osasuna|Eibar|Alavés|"
    "Sevilla FC|Betis|Villarreal|"
    "Espanyol|Getafe|Celta|Girona FC|Rayo Vallecano|Leganés|Baskonia|Bilbao Basket|Unicaja|Juventus|Liverpool|"
    "Chelsea|Arsenal|Manchester City|Manchester United|Bayern|PSG|Borussia Dortmund|Boca Juniors|River Plate|"
    "Movistar|Ineos|Jumbo-Visma|Visma|Euskaltel|Caja Rural|Kern Pharma"
)
# What a club's name may stand before, with its article: "the Athletic coach".
_ENDS = (
    r"(?=[.,;:)”]|$| (?:has|have|had|is|was|were|will|would|of|in|at|to|with|on|for|against|and|but|who|"
    r"which|from|by|won|"
    r"lost|beat|drew|played|plays|fell|did|does|can|could|after|before|this|said|faces|faced|visits|visited|scored)\b)"
)
_WHERE = (
    "central|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|"
    "neighboring|neighbouring|nearby"
)
_COUNTRIES = (
    "Spain|Syria|France|Portugal|Italy|Germany|Greece|Turkey|Iraq|Iran|Israel|Lebanon|Jordan|Egypt|Libya|"
    "Tunisia|Algeria|Morocco|"
    "Mali|Niger|Sudan|Somalia|Nigeria|Ukraine|Russia|Poland|Belarus|Romania|Bulgaria|Mexico|Colombia|Venezuela|Ecuador|"
    "Peru|Bolivia|Chile|Argentina|Brazil|Cuba|Guatemala|Honduras|Nicaragua|Panama|China|Japan|India|Pakistan|"
    "Afghanistan|Yemen|Gaza|Andalusia|Catalonia|Galicia|Asturias|Cantabria|Navarre|Navarra|Aragon|"
    "Extremadura|Murcia|Castile|"
    "Europe|Africa|Asia|America|Madrid|Barcelona|Valencia|Seville|Bilbao|Vitoria|Pamplona|San Sebastián|"
    "Damascus|Kyiv|Kherson|Donetsk"
)
_PLACE_ENDS = (
    r"(?=[.,;:)”]|$| (?:and|or|where|which|after|before|during|on|in|at|by|to|from|with|for|since|has|"
    r"have|is|was|were|will|this|said)\b)"
)
_NAME = r"[A-ZÁÉÍÓÚÑ][a-zà-ÿ]+(?: (?:de |del |la )*[A-ZÁÉÍÓÚÑ][\wà-ÿ’-]+)+"
_TITLES = {
    "president": "President", "prime minister": "Prime Minister", "vice president": "Vice President",
    "minister": "Minister", "judge": "Judge", "mayor": "Mayor", "governor": "Governor", "senator": "Senator",
    "ambassador": "Ambassador", "bishop": "Bishop", "archbishop": "Archbishop", "cardinal": "Cardinal",
}  # fmt: skip
_TITLED = "|".join(sorted(_TITLES, key=len, reverse=True))


def _titled(place: Place) -> Fault | None:
    if re.search(r"\b(?:then|late|former|said|by)\b.{0,4}$", place.before) and "late" in place.before[-8:]:
        return None
    title = place["title"]
    return place.fault(f"{_TITLES[title]} {place['name']}", f"{place['the'].lower()} {title}, {place['name']},")


RULES = (
    GrammarRule(
        CLUB,
        re.compile(rf"\b[Tt]he (?P<club>{_CLUBS}){_ENDS}"),
        lambda place: None if re.match(r" and [A-Z]", place.after) else place.fault(place["club"]),
        fires=(
            "The coach of ⟦the Real Sociedad⟧ will not play. -> Real Sociedad",
            "⟦The Athletic⟧ won at home on Sunday. -> Athletic",
        ),
        silent=(
            "The Real Sociedad coach spoke on Sunday.",
            "The Athletic Bilbao fans and the Real Madrid squad met.",
            "The Athletic and Alavés fans sang.",
        ),
        needs=(frozenset(club.split()[0] for club in _CLUBS.split("|")),),
    ),
    GrammarRule(
        PLACE,
        re.compile(rf"\bthe (?P<where>{_WHERE}) (?P<place>{_COUNTRIES}){_PLACE_ENDS}"),
        putting("{where} {place}"),
        fires=(
            "The army shelled two towns in ⟦the central Syria⟧. -> central Syria",
            "They fled to ⟦the neighboring Portugal⟧ and stayed. -> neighboring Portugal",
        ),
        silent=(
            "In the central Syria region it rained.",
            "They crossed the southern Spain coast.",
            "In central Syria it rained.",
        ),
        cues=("ern ", "central", "neighb", "nearby"),
    ),
    GrammarRule(
        PERSON,
        re.compile(
            rf"\b(?P<the>[Tt]he) (?P<title>{_TITLED}) (?P<name>{_NAME})(?=[.,;:)]|$| (?:has|had|is|was|will|would|"
            rf"said|and|in|on|at|to)\b)"
        ),
        _titled,
        fires=(
            "They met ⟦the president Adrián Montalvo⟧ in Lugo. -> President Adrián Montalvo",
            "⟦The mayor Ana Ruiz⟧ said no. -> Mayor Ana Ruiz",
        ),
        silent=(
            "They met the president, Adrián Montalvo, in Lugo.",
            "The president of Peru met the mayor.",
            "The judge Ana Ruiz appointed left.",
            "President Adrián Montalvo left.",
        ),
        cues=tuple(f"the {title}" for title in _TITLES),
    ),
    GrammarRule(
        PERSON,
        re.compile(
            r"\b[Tt]he (?P<title>Mr|Mrs|Ms|Dr|Pope|Queen|King|Don|Doña)(?P<stop>\.?) "
            r"(?P<name>(?!of\b)[A-ZÁÉÍÓÚÑ][\wà-ÿ]+)"
            r"(?=[.,;:)]|$| (?:[IVX]+\b|left|has|had|is|was|will|said|and|in|on|at|to|de)|[’']s? )"
        ),
        putting("{title}{stop} {name}"),
        fires=("They saw ⟦the Pope Francis⟧ in Rome. -> Pope Francis", "⟦The Mr. Ruiz⟧ left. -> Mr. Ruiz"),
        silent=(
            "The King and Queen left.",
            "The Queen of Spain met the Pope in Rome.",
            "The King Juan Carlos Cup began.",
        ),
        cues=("the mr", "the ms", "the dr", "the pope", "the queen", "the king", "the don", "the doña"),
    ),
)
