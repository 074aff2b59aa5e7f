"""What the letters of a token say about a cut before a small letter.

A cut is weighed as a ratio: how likely two words of these frequencies stand side by side with the space lost,
against how likely one unknown word or name has just these letters. A name goes on after "…ez" and ends in "said"
once in ten million; the word "said" comes once in six hundred.
"""

from __future__ import annotations

import math

from workbench.checks.joins.split import ACRONYM, NAME, UNKNOWN, WORD, bare
from workbench.checks.joins.vocabulary import AUXILIARIES, CLOSED, PARTICLES, ROLES, VERBS
from workbench.language.lexicon import Lexicon

# Words that also end others without a hyphen: "roadless", "townsfolk".
_SUFFIXES = frozenset(
    "less like wide free some ward wards wise fold hood ship land lands man men woman women proof worthy folk side "
    "time work works house".split()
)
# Word parts that stand before words without a hyphen: "nanosatellite", "cyberattack".
_PREFIXES = frozenset(
    "anti auto bi bio co counter cyber de dis down eco electro euro extra fore geo hetero homo hydro hyper in info "
    "infra inter intra iso kilo macro mal mega meta micro mid mini mis mono multi nano narco neo neuro non off omni "
    "on out over para petro photo poly post pre pro proto pseudo psycho quasi radio re retro self semi socio step "
    "sub super supra sur techno tele tetra thermo trans tri turbo ultra un under uni up vice".split()
)
# The share of names (powers of ten) that such a word follows, in stories from the Spanish- and Arabic-speaking world.
_PARTICLE_CHANCE = {"de": -1.5, "del": -2.2, "al": -2.2, "y": -2.2, "van": -2.3, "da": -2.5, "von": -2.6, "i": -3.0}
_DEMONYMS = ("ish", "ian", "ean", "ese", "can", "nch", "tch")


def features(lexicon: Lexicon, token: str, cut: int, kind: str) -> dict[str, float]:
    """What speaks for and against a cut; ``kind`` is what its left half is."""
    left, right = bare(token[:cut]), bare(token[cut:])
    lower, head = token.lower(), left.lower()
    closed, particle = right in CLOSED, right in PARTICLES
    verbal = right in VERBS or (right.endswith(("ed", "ing")) and len(right) > 4)
    zipf = lexicon.zipf(right)
    found = {
        "base": 1.0,
        "right": 0.0 if particle else zipf - 9 - math.log10(lexicon.share_ending(right)),
        "closed right": float(closed),
        "particle": float(particle),
        "role right": float(right in ROLES),
        "verbal right": float(verbal and not closed),
        "one letter right": float(len(right) == 1),
        "two letters right": float(len(right) == 2),
        "three letters right": float(len(right) == 3),
        "long right": float(max(0, min(len(right), 9) - 5)),
        "short left": float(len(left) < 4),
        "seen": lexicon.zipf(lower),
        "possessive": float(len(bare(token)) < len(token)),
        "owner left": float(left != token[:cut]),
        "prefix": float(head in _PREFIXES and head not in CLOSED),
        "small prefix": float(head in _PREFIXES and head in CLOSED),
        "suffix": float(right in _SUFFIXES),
    }
    if token[0].isupper():
        if kind in (NAME, WORD):
            found[f"{kind} begins name"] = max(lexicon.zipf(head), 2.0) - 9 - math.log10(lexicon.share_of_heads(head))
        chance = _PARTICLE_CHANCE.get(right, -3.2) if particle else zipf - 9
        found["name goes on in particle" if particle else "name goes on"] = _goes_on(lexicon, head, right, chance)
    found.update(_left(lexicon, left, kind))
    if kind == NAME:
        found["noun after name"] = float(not closed and len(right) > 3 and len(left) > 4)
        found["noun after adjective"] = float(not closed and len(right) > 3 and left.endswith(_DEMONYMS))
    elif kind == UNKNOWN:
        found["unknown content"] = float(not closed)
        found["unknown particle"] = float(particle)
    elif kind == WORD:
        found["capitalised word"] = float(left[0].isupper())
        found["i"] = float(left == "I" and (verbal or right in AUXILIARIES))
        found["one letter left"] = float(len(left) == 1 and left != "I")
        found["closed both"] = float(closed and head in CLOSED)
        if not closed and head not in CLOSED:
            found["content both, capital" if left[0].isupper() else "content both"] = 1.0
            found["plural left"] = float(len(head) > 4 and head.endswith("s") and not head.endswith("ss"))
            found["verbal content"] = float(verbal)
            found["long both"] = float(max(0, min(len(lower), 16) - 9))
    return {name: value for name, value in found.items() if value}


def _goes_on(lexicon: Lexicon, head: str, right: str, chance: float) -> float:
    """How much likelier a word ``right`` follows than that a name that has got as far as ``head`` so ends.

    ``chance`` is that of the word, like the result a power of ten.
    """
    seen = lexicon.share_of_names(head[-2:] + right) / lexicon.share_of_names(head[-2:])
    return max(-4.0, min(chance - math.log10(seen), 6.0))


def _left(lexicon: Lexicon, left: str, kind: str) -> dict[str, float]:
    """What the letters of the left half say."""
    head = left.lower()
    if kind == UNKNOWN:
        return {
            "unknown": 1.0,
            "unknown begins": math.log10(lexicon.share_beginning(head)) + 5,
            "unknown ends": math.log10(lexicon.share_ending(head[-2:])) + 2,
            "unknown short": float(len(head) == 3),
        }
    if kind == ACRONYM:
        return {"acronym": 1.0}
    weight = max(lexicon.zipf(head), 2.0) - 9 - math.log10(lexicon.share_beginning(head))
    return {"name left" if kind == NAME else "left": weight, "name": float(kind == NAME)}
