"""A subject said twice, and “its” for somebody's."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault
from workbench.checks.translation import words
from workbench.checks.translation.rule import GrammarRule, Place, kind
from workbench.story import Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

TWICE = kind(
    "second-subject",
    QT_TRANSLATE_NOOP("Rules", "A second subject"),
    QT_TRANSLATE_NOOP("Rules", "“{pronoun}” repeats the subject before the commas."),
    0.8,
)
ITS = kind(
    "its-for-person",
    QT_TRANSLATE_NOOP("Rules", "“its” for a person’s"),
    QT_TRANSLATE_NOOP("Rules", "Spanish “su” and Basque “bere” are his, her and its."),
    0.72,
    Severity.WARNING,
)

_NAME = r"[A-ZÁÉÍÓÚÑ][\wà-ÿ’-]+(?: (?:(?:de|del|la|al) )*[A-ZÁÉÍÓÚÑ][\wà-ÿ’-]+){0,3}"
_SUBJECT = (
    rf"(?:The (?:[a-z-]+ ){{0,2}}(?:{words.ROLE_PATTERN}|Minister|President|Mayor|Secretary|Councilor|Counselor)"
    rf"(?: (?:of|for|in) [^,.;:“”]{{2,50}}| {_NAME})?|{_NAME})"
)
_ACTS = (
    r"(?:ended|said|noted|confirmed|stated|admitted|indicated|declared|affirmed|added|told|thanked|"
    r"presented|visited|began|started|saw|took|gave|made|came|went|left|won|lost|received|arrived|managed|"
    r"decided|wanted|tried|"
    r"announced|explained|assured|stressed|insisted|recalled|added that|said that|denied|rejected|"
    r"defended|called|asked|"
    r"demanded|criticized|warned|highlighted|pointed|indicated|considered|scored|fell|died|returned|became|"
    r"got|met|put|"
    r"has|had|was|is|will|would)"
)
_OWNED = (
    "wife|husband|mother|father|brother|sister|son|daughter|children|resignation|arrest|death|lawyer|lawyers|hands|"
    "career|family|partners|colleagues|X account|Twitter account|Instagram account|Facebook account|account|"
    "predecessor|successor|mandate|appearance|speech|opinion|arrival|home|counterpart"
)


def _twice(place: Place) -> Fault | None:
    if not place.opens or re.match(
        r"(?:,| (?:said|believed|thought|known|true|clear|likely|not (?:clear|known))\b)", place.after
    ):
        return None
    if place["subject"].split()[0].lower() in words.SMALL - {"the"} or re.search(
        r"\b(?:which|what|when|if) $", place["between"]
    ):
        return None
    if re.search(r"\b(?:but|and|so|or|yet|then) (?:\w+ )?$", place["between"]):
        return None
    return place.kind.at(place.match.start("pronoun"), place.match.end("verb"), place["verb"], pronoun=place["pronoun"])


RULES = (
    GrammarRule(
        TWICE,
        re.compile(
            rf"(?P<subject>{_SUBJECT}), (?P<between>(?!(?:and|but|or|when|if|because|as|so|while|where|after|"
            rf"before) )[^,.;:“”()]{{3,90}}), "
            rf"(?P<pronoun>[Hh]e|[Ss]he|It|They) (?P<verb>{_ACTS})\b"
        ),
        _twice,
        fires=(
            "The mayor of Lugo, Ana Ruiz, ⟦she announced⟧ that the works end in May. -> announced",
            "Okafor, furious with the referees, ⟦He ended⟧ up on the bench. -> ended",
        ),
        silent=(
            "The mayor of Lugo, Ana Ruiz, announced that the works end in May.",
            "When Okafor, who was angry, left, he saw the bench.",
            "Okafor, the coach admits, he said, is tired.",
        ),
        cues=(", he ", ", she ", ", it ", ", they "),
    ),
    GrammarRule(
        ITS,
        re.compile(
            rf"\b(?:The|the) (?:own |prime |former |vice )?(?:{words.ROLE_PATTERN}) [^,.;:“”]{{3,60}}? (?:on|in|"
            rf"from|with|through|of|at|to|by|and) (?P<its>its) (?:{_OWNED})\b"
        ),
        lambda place: (
            None
            if re.search(rf"\b(?:{'|'.join(words.BODIES)}|[A-Z]{{2,}}|it|country|city)\b", place.match.group())
            or not place.opens
            else place.fault("his", "her", group="its")
        ),
        fires=("The minister spoke of ⟦its⟧ resignation on Monday. -> his",),
        silent=(
            "The minister spoke of his resignation.",
            "The mayor said the party lost one of its lawyers.",
        ),
        cues=(" its ",),
    ),
)
