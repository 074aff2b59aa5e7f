"""What a verb or an adjective is followed by: “avoids to answer”, “accused to have”, “wants that he resigns”."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault
from workbench.checks.translation.rule import GrammarRule, Place, kind
from workbench.language.inflection import Form, verb_forms
from workbench.language.irregular import VERBS
from workbench.story.finding import QT_TRANSLATE_NOOP

COMPLEMENT = kind(
    "complement",
    QT_TRANSLATE_NOOP("Rules", "Infinitive the Spanish way"),
    QT_TRANSLATE_NOOP("Rules", "After this word English goes on otherwise: “{put}”."),
    0.85,
)

_REGULAR = frozenset(
    "continue maintain defend ask call remain reform complete abandon assume deny answer play pay work "
    "participate attend allow sign approve return enter visit talk commit receive close open "
    "reduce raise use vote ask appear present launch discuss resolve deliver steal kill attack cause create "
    "form join "
    "influence collaborate cover defraud falsify embezzle abuse assault murder comment act clean build end increase "
    "negotiate rescue release pass intervene travel change move process publish start stop touch call share respond "
    "extend include impose apply revise improve postpone suspend cancel withdraw demand explain recognize "
    "support".split()
)


def _is_base(word: str) -> bool:
    return word in VERBS or word in _REGULAR or (word in ("be", "have"))


def _ing(word: str) -> str:
    return verb_forms(word)[Form.ING]


def _gerund(place: Place) -> Fault | None:
    base = place["base"]
    if not _is_base(base) or re.search(
        r"\b(?:what|which|be|been|was|were|is|are) (?:he |she |they )?$", place.before, re.IGNORECASE
    ):
        return None
    return place.fault(f"{place['verb']} {_ing(base)}")


def _insisted(place: Place) -> Fault | None:
    return place.fault(f"{place['verb']} on {_ing(place['base'])}") if _is_base(place["base"]) else None


def _prevented(place: Place) -> Fault | None:
    if not _is_base(place["base"]):
        return None
    return place.fault(f"from {_ing(place['base'])}", group="to")


def _of(place: Place) -> Fault | None:
    base = place["base"]
    if not _is_base(base) or base in ("attack", "assault", "abuse", "murder", "rape", "bribery", "fraud", "cause"):
        return None
    return place.fault(f"of {_ing(base)}", group="to")


def _wants(place: Place) -> Fault | None:
    base = _base(place["verb"])
    if base is None:
        return None
    whom = {"he": "him", "she": "her", "they": "them", "it": "it", "we": "us"}.get(place["who"], place["who"])
    return place.fault(f"{whom} to {base}", group="that", until="verb")


def _base(verb: str) -> str | None:
    if verb in ("is", "are", "be"):
        return "be"
    if verb in ("has", "have"):
        return "have"
    if _is_base(verb) and not verb.endswith("s"):
        return verb
    for base in (verb.removesuffix("s"), verb.removesuffix("es"), f"{verb.removesuffix('ies')}y"):
        if base != verb and (
            _is_base(base) or base in ("resign", "continue", "assume", "clarify", "apologize", "stay")
        ):
            return base
    return None


RULES = (
    GrammarRule(
        COMPLEMENT,
        re.compile(
            r"\b(?P<verb>[Aa]void(?:s|ed|ing)?|[Ss]uggest(?:s|ed)?|[Dd]en(?:y|ies|ied)|(?:has |have |had )?"
            r"[Ff]inish(?:es|ed)) to (?P<base>[a-z]+)\b"
        ),
        _gerund,
        fires=(
            "The party ⟦avoids to answer⟧ the question. -> avoids answering",
            "They ⟦suggested to close⟧ the school. -> suggested closing",
            "He ⟦denied to have⟧ taken the money. -> denied having",
        ),
        silent=(
            "The party avoids answering.",
            "They suggested to the mayor a new date.",
            "What he suggested to do was wrong.",
            "Visas are denied to many.",
        ),
        cues=("avoid", "suggest", "den", "finish"),
    ),
    GrammarRule(
        COMPLEMENT,
        re.compile(
            r"\b(?:[Pp]revent(?:s|ed|ing)?|[Hh]inder(?:s|ed)|[Dd]issuad(?:es?|ed)) (?:(?:him|them|her|us|it|people|"
            r"anyone|(?:the|his|her|its|their) [a-z]+(?: [a-z]+)?) )?(?P<to>to (?P<base>[a-z]+))\b"
        ),
        _prevented,
        fires=(
            "The guards prevented them ⟦to enter⟧ the hall. -> from entering",
            "They were prevented ⟦to enter⟧. -> from entering",
        ),
        silent=("The guards prevented them from entering.", "They took pills they said prevented to a "
        "degree the pain."),
        cues=("prevent", "hinder", "dissuad"),
    ),
    GrammarRule(
        COMPLEMENT,
        re.compile(r"\b(?P<verb>[Ii]nsist(?:s|ed|ing)?) (?:in|to) (?P<base>[a-z]+)\b"),
        _insisted,
        fires=("The judge ⟦insisted to see⟧ the tape. -> insisted on seeing",),
        silent=("The judge insisted on seeing it.", "He insisted to reporters that it was late."),
        cues=("insist",),
    ),
    GrammarRule(
        COMPLEMENT,
        re.compile(
            r"\b(?:[Aa]ccus(?:es|ed)|(?:is|are|was|were|been|be) suspected|[Cc]apable|[Ii]ncapable|"
            r"[Gg]uilty|[Ii]n favor|"
            r"[Aa]cquitted|[Cc]onvicted)(?: (?:him|her|them|it|(?:the|a) [a-z]+))? (?P<to>(?:of|to) "
            r"(?P<base>[a-z]+))\b"
        ),
        _of,
        fires=(
            "He is accused ⟦to have⟧ stolen a car. -> of having",
            "Prosecutors accuse nobody; she accused the man ⟦of steal⟧ a car. -> of stealing",
            "They are capable ⟦to win⟧ the cup. -> of winning",
        ),
        silent=("He is accused of having stolen it.", "She is accused of fraud and was suspected of abuse."),
        cues=("accus", "suspected", "capable", "guilty", "in favor", "acquitted", "convicted"),
    ),
    GrammarRule(
        COMPLEMENT,
        re.compile(r"\b(?:[Aa]fraid|[Ff]ond|[Tt]ired|[Aa]ware) (?P<to>to (?P<ing>[a-z]{2,}ing))\b"),
        lambda place: None if place["ing"] in ("bring", "sing", "ring", "string") else place.fault(
            f"of {place['ing']}", group="to"
        ),
        fires=("She is afraid ⟦to losing⟧ the job. -> of losing",),
        silent=("She is afraid of losing it.", "He was afraid to bring it and too tired to sing."),
        cues=("afraid", "fond", "tired", "aware"),
    ),
    GrammarRule(
        COMPLEMENT,
        re.compile(
            r"\b(?P<made>ma(?:de|kes|ke)|let|lets) (?:him|them|her|us|it|people|(?:the|his|her|its|their) [a-z]+) "
            r"(?P<to>to )(?P<base>[a-z]+)\b"
        ),
        lambda place: (
            place.fault("", group="to")
            if place["base"] in ("return", "leave", "think", "see", "believe", "feel", "fall", "lose", "go", "come",
                                 "enter", "understand", "wait", "pay", "work", "resign")
            and re.search(r"\b(?:him|them|her|us|people) to", place.match.group())
            and not re.search(r"\b(?:was|were|been|is|are|be|what|that|which|changes|progress) $", place.before)
            else None
        ),
        fires=("The judge made him ⟦to ⟧return the money. -> ",),
        silent=("The judge made him return it.", "They were made to pay.", "He made plans to return."),
        cues=("made ", "make", "let"),
    ),
    GrammarRule(
        COMPLEMENT,
        re.compile(
            r"\b(?P<want>[Ww]ants?|[Ww]anted) (?P<that>that (?P<who>he|she|they|it|we|(?:the|this|all the|"
            r"its|his|her|their) "
            r"(?:[a-z]+ ){0,2}?[a-z]+|people|everyone|everybody|Spain|[A-Z][\wà-ÿ]+) (?P<verb>[a-z]+))\b"
        ),
        _wants,
        fires=("They want ⟦that the mayor resigns⟧ now. -> the mayor to resign",
               "He wanted ⟦that they pay⟧ more. -> them to pay"),
        silent=("They want the mayor to resign.", "They want that house by the sea.", "We want that to change."),
        cues=("want",),
    ),
)  # fmt: skip
