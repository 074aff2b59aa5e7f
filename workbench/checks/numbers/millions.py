"""Large sums: “50,000 million”, “one million of”, and a billion that cannot be one."""

from __future__ import annotations

import re
from decimal import Decimal

from workbench.checks.fault import Fault, Kind
from workbench.checks.numbers.figures import MEASURES, MONEY, MONTHS, NUMBER_WORDS, ONE_TO_TWELVE, PEOPLE, plain, value
from workbench.checks.numbers.rule import NumberRule, Place
from workbench.story import Action, Severity
from workbench.story.finding import QT_TRANSLATE_NOOP

_COUNTED = f"(?:{MONEY}|{PEOPLE}|{MEASURES})\\b"

THOUSAND_MILLION = Kind(
    "numbers.thousand-million",
    Severity.ERROR,
    Action.BATCH,
    0.95,
    QT_TRANSLATE_NOOP("Rules", "Thousands of millions"),
    QT_TRANSLATE_NOOP("Rules", "Spanish counts “mil millones”; English says “{put}”."),
)
MILLION_OF = Kind(
    "numbers.million-of",
    Severity.ERROR,
    Action.BATCH,
    0.93,
    QT_TRANSLATE_NOOP("Rules", "A number with “of” or a plural after Spanish"),
    QT_TRANSLATE_NOOP("Rules", "After a number English says “{put}”, without “of” and without “s”."),
)
PLURAL = Kind(
    "numbers.plural-million",
    Severity.ERROR,
    Action.BATCH,
    0.9,
    QT_TRANSLATE_NOOP("Rules", "“Millions” after a number"),
    QT_TRANSLATE_NOOP("Rules", "After a number “million” has no “s”: “{put}”."),
)
ABOUT = Kind(
    "numbers.about-so-many",
    Severity.ERROR,
    Action.ASK,
    0.85,
    QT_TRANSLATE_NOOP("Rules", "“{found}” for a round number"),
    QT_TRANSLATE_NOOP("Rules", "“Una decena, una treintena de” is “about 10, about 30”: “{put}”."),
)
NO_BILLION = Kind(
    "numbers.impossible-billion",
    Severity.ERROR,
    Action.FLAG,
    0.75,
    QT_TRANSLATE_NOOP("Rules", "“{found}” may be a trillion"),
    QT_TRANSLATE_NOOP(
        "Rules", "It is less than a part of it in the same sentence. A Spanish “billón” is a trillion in English."
    ),
)

_FIGURE = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d{4,6}"
_LOW = r"\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?"
_SUM = re.compile(
    rf"(?<![\w.,$€£-])(?:(?P<lead>(?:[Bb]etween|[Ff]rom) )?(?P<lowsign>[$€£])?(?P<low>{_LOW}) (?P<link>and|to|or) )?"
    rf"(?P<sign>[$€£])?(?P<number>{_FIGURE})(?P<gap>[ \u00a0-])(?:million(?!s)|millions)\b(?: of(?= {_COUNTED}))?"
)
_THOUSANDS = re.compile(
    rf"\b(?P<number>(?:an?|several|\d+(?:[.,]\d+)?|(?:{NUMBER_WORDS})(?:-(?:{NUMBER_WORDS}))?) (?:hundred )?)?"
    r"thousand (?:million|millions)\b(?!-)"
    r"|\bthousands of millions\b",
    re.IGNORECASE,
)
_YEARS = range(1900, 2101)


def _sum(place: Place) -> Fault | None:
    """Answers with the sum in billions or trillions, and the lower bound of a range in its own scale."""
    figure = _thousands(place["number"])
    if figure is None or (figure in _YEARS and place["number"].isdigit() and not place["sign"]):
        return None
    sure = None if "." not in place["number"] or place["number"].count(".") > 1 else 0.8
    scale, worth = ("trillion", 1_000_000) if figure >= 1_000_000 else ("billion", 1_000)
    high = f"{place['sign']}{plain(figure / worth)}{'-' if place['gap'] == '-' else ' '}{scale}"
    low = place["low"]
    if not low:
        return place.fault(high).but(confidence=sure)
    if not place["lead"] and not re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", low):
        return place.fault(high, group="sign" if place["sign"] else "number", until=0).but(confidence=sure)
    least = _thousands(low) or value(low)
    start = plain(least / worth) if least >= 1_000 else f"{low} million"
    put = f"{place['lead']}{place['lowsign']}{start} {place['link']} {high}"
    return place.fault(put).but(confidence=sure)


def _thousands(written: str) -> Decimal | None:
    """The value of a figure of four digits or more; None when its point may be a decimal one: 1.234 million."""
    if re.fullmatch(r"\d{1,3}\.\d{3}", written):
        return value(written.replace(".", ",")) if written.endswith("0") and written[0] != "0" else None
    return value(written)


def _thousand(place: Place) -> Fault | None:
    if place["number"]:
        return place.fault(f"{place['number']}billion")
    return place.fault("billions" if " of " in place.match.group() else "1 billion")


def _million_of(place: Place) -> Fault | None:
    scale = place["scale"]
    if scale.endswith("s") and _is_year_or_date(place):
        return None
    return place.fault(f"{place['number']} {scale.rstrip('s')}")


def _plural(place: Place) -> Fault | None:
    return None if _is_year_or_date(place) else place.fault(f"{place['number']} {place['scale']}")


def _is_year_or_date(place: Place) -> bool:
    """Whether the number may belong to what stands before it: “in 2023 millions of people”, “on May 5 millions”."""
    if not place["number"].isdigit():
        return False
    return len(place["number"]) == 4 or bool(re.search(rf"(?:\b(?:{MONTHS})|\.|\b(?:at|in|by|since)) $", place.before))


def _about(place: Place) -> Fault:
    number = {"ten": "10", "fifteen": "15"}.get(place["number"].lower())
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    return place.fault(f"about {number or 10 * (tens.index(place['number'].lower()) + 2)} {place['counted']}")


def _billion(place: Place) -> Fault | None:
    part = value((place["part"] or place["rise"]).rstrip(".,"))
    if (place["scale"] or place["risen"]) == "million":
        part /= 1_000
    return place.fault(group="whole", until="word") if part > value(place["whole"]) else None


RULES = (
    NumberRule(
        THOUSAND_MILLION,
        _SUM,
        _sum,
        fires=(
            "The plan will cost ⟦50,000 million⟧ euros. -> 50 billion",
            "Debt rose by ⟦2,300 million⟧ in a year. -> 2.3 billion",
            "It is worth ⟦$12,500 million⟧. -> $12.5 billion",
            "A ⟦2,300-million⟧-euro plan was approved. -> 2.3-billion",
            "It will cost ⟦between 900 and 1,200 million⟧ euros. -> between 900 million and 1.2 billion",
            "It will cost ⟦1,200 to 1,500 million⟧ euros. -> 1.2 to 1.5 billion",
            "The bank lent ⟦1,250,000 million⟧ euros. -> 1.25 trillion",
            "The fund holds ⟦4.000 million⟧ euros. -> 4 billion",
            "The fund holds ⟦50,000 millions of⟧ euros. -> 50 billion",
            "The fund holds ⟦50000 million⟧ euros. -> 50 billion",
        ),
        silent=(
            "Some 21.234 million people are insured.",
            "In 2023 million-dollar homes sold well.",
            "It cost 500 million euros and lasted 1,200 days.",
            "The deal is worth 1.5 million euros.",
        ),
        cues=("million",),
    ),
    NumberRule(
        THOUSAND_MILLION,
        _THOUSANDS,
        _thousand,
        fires=(
            "It lost ⟦two thousand million⟧ euros. -> two billion",
            "It lost ⟦three hundred thousand million⟧ euros. -> three hundred billion",
            "It lost ⟦50 thousand million⟧ euros. -> 50 billion",
            "It lost ⟦thousands of millions⟧ of euros. -> billions",
            "⟦A thousand million⟧ euros is missing. -> A billion",
        ),
        silent=("Thousands of people and millions of euros moved.", "It sold two thousand; millions waited."),
        cues=("thousand million", "thousands of million"),
        wordy=True,
    ),
    NumberRule(
        MILLION_OF,
        re.compile(
            rf"(?<![\w.,-])(?P<number>\d+(?:[.,]\d+)*|[Aa]|[Hh]alf a|{ONE_TO_TWELVE}|One|Two|Three) "
            rf"(?P<scale>millions?|billions?|trillions?|thousand|hundred|dozen) of(?= {_COUNTED})"
        ),
        _million_of,
        fires=(
            "The club owes ⟦one million of⟧ euros. -> one million",
            "It has ⟦3.2 million of⟧ inhabitants. -> 3.2 million",
            "It lost ⟦two millions of⟧ dollars. -> two million",
            "⟦Half a million of⟧ people marched. -> Half a million",
            "Police saw ⟦a hundred of⟧ people. -> a hundred",
            "Police arrested ⟦a dozen of⟧ people. -> a dozen",
        ),
        silent=(
            "Tens of millions of euros were lost.",
            "A million of the refugees went home.",
            "In 2023 millions of people voted.",
            "On May 5 millions of people will vote.",
            "The bank sold $2 billion of bonds.",
        ),
        cues=(" of ",),
        wordy=True,
    ),
    NumberRule(
        PLURAL,
        re.compile(
            rf"(?<![\w.,-])(?P<number>\d+(?:\.\d+)?|{ONE_TO_TWELVE}) (?P<scale>million|billion|trillion)s\b(?! of\b)"
        ),
        _plural,
        fires=(
            "The club owes ⟦3.5 millions⟧ euros. -> 3.5 million",
            "The stadium cost ⟦two billions⟧. -> two billion",
        ),
        silent=("In 2024 millions stayed at home.", "The three million are lost.", "One in 10 million wins."),
        cues=("millions", "billions", "trillions"),
        wordy=True,
    ),
    NumberRule(
        ABOUT,
        re.compile(
            r"\b(?:an?|[Aa]bout an?|[Ss]ome) "
            r"(?P<number>ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) of "
            rf"(?P<counted>(?:{PEOPLE}))\b",
            re.IGNORECASE,
        ),
        _about,
        fires=(
            "The blaze forced out ⟦a thirty of people⟧. -> about 30 people",
            "⟦A ten of protesters⟧ stayed. -> About 10 protesters",
        ),
        silent=("She held a ten of hearts.", "Twenty of the protesters stayed."),
        cues=("ten of", "teen of", "ty of"),
        wordy=True,
    ),
    NumberRule(
        NO_BILLION,
        re.compile(
            r"(?P<whole>\d[\d,]*(?:\.\d+)?) (?P<word>billion)(?: (?!billion)[a-z]+){0,3}(?:,| \() ?"
            r"(?:(?:of which|including|among them) (?:some |about |around |nearly |almost )?[$€£]?(?P<part>\d[\d.,]*) "
            r"(?P<scale>billion|million)\b"
            r"|[$€£]?(?P<rise>\d[\d.,]*) (?P<risen>billion|million)(?: [a-z]+)? (?:more|higher) than)"
        ),
        _billion,
        fires=(
            "The debt reached ⟦1.6 billion⟧ euros, 25 billion more than in May.",
            "The state spent ⟦1.2 billion⟧ euros, of which 300 billion went to pensions.",
        ),
        silent=(
            "The debt reached 1.6 billion euros, 250 million more than in May.",
            "The state spent 300 billion euros, of which 120 billion went to pensions.",
            "The debt reached 1.6 billion euros, 25 billion less than hers.",
        ),
        cues=("billion",),
    ),
)
