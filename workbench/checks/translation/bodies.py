"""“His” and “her” for what a party, a company or a court has: Spanish “su” is his, her and its."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.checks.fault import Fault
from workbench.checks.translation import words
from workbench.checks.translation.people import Person, Pronoun
from workbench.checks.translation.rule import kind
from workbench.story import Passage
from workbench.story.finding import QT_TRANSLATE_NOOP

BODY = kind(
    "pronoun-for-body",
    QT_TRANSLATE_NOOP("Rules", "“{found}” for a body’s"),
    QT_TRANSLATE_NOOP("Rules", "The sentence is about {name}, and nobody else is in view: “its”."),
    0.78,
)
KINDS = (BODY,)

_CALLED = (
    r"PSOE|PP|Vox|Sumar|Podemos|PNV|EH Bildu|Bildu|ERC|Junts|BNG|UGT|CCOO|ELA|LAB|Athletic|Osasuna|Real Sociedad|"
    r"Real Madrid|Barcelona|Barça|Alavés|Eibar|Betis|Sevilla|Valencia|Villarreal|Celta|Getafe|Iberdrola|"
    r"Repsol|Telefónica|"
    r"Inditex|BBVA|CaixaBank|Banco Santander|Mercadona|Ferrovial|Renfe|Adif|Iberia|Endesa|Naturgy|Indra|"
    r"Hamas|Hezbollah|"
    r"NATO|UNESCO|UN|EU|European Union|Generalitat|Xunta|Junta|Congress|Senate|Spain|France|Israel|Russia|"
    r"Ukraine|Iran|"
    r"Lebanon|Morocco|Italy|Germany|Turkey|Venezuela|Colombia|Argentina|Mexico|Ertzaintza|Civil Guard|Supreme Court|"
    r"National Court|Constitutional Court|European Commission|Government"
)
_BODIES = (
    "government|ministry|company|party|union|court|council|club|team|bank|association|federation|foundation|"
    "coalition|"
    "army|organization|group|commission|committee|agency|parliament|chamber|assembly|firm|airline|newspaper|"
    "institute|"
    "university|hospital|prosecution|consortium|city|town|municipality|province|region|country|formation|squad|"
    "festival|museum|school|factory|operator|multinational|cooperative|collective"
)
_SUBJECT = re.compile(
    rf"(?:(?:On \w+day, |This \w+day, |Yesterday, |However, |In addition, )?(?:[Tt]he )?(?P<name>{_CALLED})|"
    rf"(?:[Tt]he|[Tt]his) (?:[a-z]+ |[A-Z][a-zà-ÿ]+ )?(?P<noun>{_BODIES})(?: of [A-ZÁÉÍÓÚÑ][\wà-ÿ]+)?) "
    r"(?:has |have |had |will |is |was |would |also |already |still |again |not "
    r")*(?P<verb>[a-z]+)(?P<rest>[^.;:“”\"()]{0,60})$"
)
_NO_VERB = frozenset(
    "coach president leader spokesman spokeswoman spokesperson player director striker manager boss".split()
)
_CLAUSE = re.compile(
    r"\b(?:who|whom|whose|that|which|and|but|where|when|after|before|because|he|him|she|"
    r"man|woman)\b"
)
_ORDINALS = frozenset("first second third last own next".split())
_OF_PEOPLE = frozenset("wife husband mother father brother sister son daughter death widow face hands body".split())


def find(story: Sequence[tuple[Passage, Sequence[Person], Sequence[Pronoun]]]) -> Iterator[tuple[Passage, Fault]]:
    """Each “his” or “her” whose sentence is about a body, where this paragraph and the one above speak of nobody."""
    above: Sequence[Person] = ()
    for passage, people, pronouns in story:
        for pronoun in pronouns:
            if pronoun.text in ("his", "her") and not above:
                fault = _fault(passage, people, pronoun)
                if fault is not None:
                    yield passage, fault
        above = people


def _fault(passage: Passage, people: Sequence[Person], pronoun: Pronoun) -> Fault | None:
    if any(one.end <= pronoun.start and not _is_aside(passage.text, one) for one in people):
        return None
    start = passage.sentence_at(pronoun.start).start
    match = _SUBJECT.match(passage.text[start : pronoun.start].lstrip())
    if match is None or match["verb"] in _NO_VERB or match["verb"] in words.SMALL or _CLAUSE.search(match["rest"]):
        return None
    owned = re.match(r" (\w+)", passage.text[pronoun.end :])
    if owned is None or owned[1] in _OF_PEOPLE or owned[1] in words.SMALL - _ORDINALS:
        return None
    name = match["name"] or f"the {match['noun']}"
    found = passage.text[pronoun.start : pronoun.end]
    return BODY.at(pronoun.start, pronoun.end, "its", "their", found=found, name=name)


def _is_aside(text: str, person: Person) -> bool:
    """Whether what looks like a person is a body's name, or only somebody who belongs to one: “changed his coach”."""
    named = text[person.start : person.end].removeprefix("The ").removeprefix("the ")
    return re.fullmatch(_CALLED, named) is not None or (
        not person.names and text[: person.start].endswith((" his ", " her ", " its "))
    )
