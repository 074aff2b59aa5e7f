"""A sentence or clause whose subject was left out, as Spanish may: "Was when he fell."."""

from __future__ import annotations

import re

from workbench.checks.fault import Fault
from workbench.checks.translation import words
from workbench.checks.translation.rule import GrammarRule, Place, kind
from workbench.story import Role
from workbench.story.finding import QT_TRANSLATE_NOOP

_WHY = QT_TRANSLATE_NOOP("Rules", "Spanish and Basque need no subject; English does.")
NO_SUBJECT = kind("no-subject", QT_TRANSLATE_NOOP("Rules", "Sentence without a subject"), _WHY, 0.8)
NO_SPEAKER = kind("no-speaker", QT_TRANSLATE_NOOP("Rules", "Sentence without a speaker"), _WHY, 0.78)
CLAUSE = kind("clause-without-subject", QT_TRANSLATE_NOOP("Rules", "Clause without a subject"), _WHY, 0.8)

_SAYING = (
    "Added|Assured|Affirmed|Insisted|Stressed|Highlighted|Emphasized|Explained|Indicated|Recalled|Lamented|Regretted|"
    "Pointed out|Underlined|Denounced|Warned|Announced|Maintained|Defended|Advances|Assures|Affirms|"
    "Insists|Stresses|Highlights|"
    "Explains|Indicates|Recalls|Laments|Regrets|Points out|Underlines|Denounces|Warns|Considers|Believes|Criticizes|"
    "Maintains|Adds|Clarifies|Clarified|Acknowledges|Acknowledged|Admitted|Admits|Confirms|Confirmed|"
    "Remembered|Remembers"
)
_BODY = frozenset((Role.BODY, Role.DATELINE))


def _lacking(place: Place) -> Fault | None:
    """A sentence that begins with its verb and is no question, command or inverted condition."""
    if not place.opens or place.passage.role not in _BODY:
        return None
    sentence = place.passage.sentence_at(place.match.start())
    text = sentence.of(place.passage.text)
    verb, rest = place["verb"], text[len(place["verb"]) :]
    if "?" in text or not text.rstrip('”"').endswith(".") or place["next"][0].isupper() or len(text.split()) < 4:
        return None
    if verb in ("Had", "Were", "Should", "Did", "Does") and ", " in rest and not rest.startswith(" not"):
        return None
    if verb not in ("Is", "Was") and rest.startswith((" the ", " a ", " an ")):
        return None
    if re.match(
        r" (?:it|he|she|they|there|this|that|we|you|I|any|anyone|these|those|his|her|its|their|not the) ", rest
    ):
        return None
    low = verb.lower()
    subjects = (
        ("It",) if verb in ("Is", "Was") else ("They",) if verb in ("Are", "Were", "Have") else ("He", "She", "It")
    )
    return place.fault(*(f"{subject} {low}" for subject in subjects), group="verb")


def _unspoken(place: Place) -> Fault | None:
    if not place.opens or place.passage.role not in _BODY:
        return None
    text = place.passage.sentence_at(place.match.start()).of(place.passage.text)
    if re.search(r", (?:the|he|she|they|it|[A-Z])", text) and place["verb"].endswith("ed"):
        return None  # a participle before its clause: "Warned that it would rain, the club …"
    low = place["verb"][0].lower() + place["verb"][1:]
    return place.fault(f"He {low}", f"She {low}", group="verb")


def _that_verb(place: Place) -> Fault | None:
    return place.fault(*(f"that {pronoun} {place['aux']}" for pronoun in ("it", "he", "she", "they")), group="that")


RULES = (
    GrammarRule(
        NO_SUBJECT,
        re.compile(r"(?<![\w,;:’'-] )(?<![\w])(?P<verb>Is|Was|Has|Did|Does|Had|Were|Will) (?P<next>[\w’]+)"),
        _lacking,
        fires=(
            "The goal came late. ⟦Was⟧ when the visitors woke up. -> It was",
            "⟦Is⟧ the third time that the plant has closed. -> It is",
            "The bus left at noon. ⟦Did⟧ not make it to Lugo. -> He did",
        ),
        silent=(
            "Is this the end? Was he there? Will Smith sang.",
            "Had he known, he would have left. Were it true, she would say so.",
            "Did he go? Has he not said so?",
            "Will Ruiz left.",
        ),
        needs=(frozenset("Is Was Has Did Does Had Were Will".split()),),
    ),
    GrammarRule(
        NO_SPEAKER,
        re.compile(rf"(?<![\w,;:’'-] )(?<![\w])(?P<verb>{_SAYING}) that (?=\w)"),
        _unspoken,
        fires=(
            "The plan is ready. ⟦Added⟧ that it will cost 3 million euros. -> He added",
            "⟦Considers⟧ that the law comes late. -> He considers",
        ),
        silent=(
            "Warned that it would rain, the club put off the game.",
            "The mayor added that it will cost little.",
        ),
        needs=(frozenset(verb.split()[0] for verb in _SAYING.split("|")), frozenset(("that",))),
    ),
    GrammarRule(
        CLAUSE,
        re.compile(
            r"\b(?P<word>because|although|since|whether) (?P<aux>is|was|has|had|will|are|were|have)(?P<not> not|"
            r"n[’']t)? (?=[a-z])"
        ),
        lambda place: (
            None
            if place["word"] == "since" and place["aux"] in ("has", "had", "have", "will", "was")
            else place.fault(
                *(
                    f"{place['word']} {pronoun} {place['aux']}{place['not']} "
                    for pronoun in (("they",) if place["aux"] in ("are", "were", "have") else ("it", "he", "she"))
                )
            )
        ),
        fires=("They left ⟦because is ⟧too late. -> because it is ",),
        silent=("They left because it is late.", "It was because of this, although the word was theirs."),
        cues=("because ", "although ", "since ", "whether "),
    ),
    GrammarRule(
        CLAUSE,
        re.compile(
            rf"\b(?:has|have|had|he|she|they|also|[A-Z][\wà-ÿ]+) (?:{words.REPORTED}) (?P<that>that (?P<aux>will|"
            rf"would|has been|have been|does not|did not|will not))(?= [a-z])"
        ),
        lambda place: (
            None
            if re.match(r" (?:be|mean|make|depend|change|help|take|not|have|happen|include|do)\b", place.after)
            and place["aux"] in ("will", "would", "will not")
            else _that_verb(place)
        ),
        fires=("The minister has announced ⟦that will⟧ resign in May. -> that it will",),
        silent=(
            "The minister has announced that she will resign.",
            "He said that will be enough.",
            "The measures announced that will affect them are few.",
        ),
        cues=("that w", "that ha", "that d"),
    ),
)
