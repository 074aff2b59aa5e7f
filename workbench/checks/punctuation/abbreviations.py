"""Words that carry a stop of their own."""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    # titles and ranks
    "mr mrs ms mx dr drs prof st ste sr jr sra srta dña gen brig col lt sgt cpl pvt maj capt cmdr cdr adm rev fr hon "
    "gov sen rep reps pres messrs mme mlle supt insp det fray "
    # firms, places, streets
    "inc ltd co corp bros cos assn assoc dept univ inst mfg intl natl ave blvd rd hwy rte mt ft apt bldg "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn "
    "tenn tex va vt wash wis wyo "
    # time
    "jan feb mar apr jun jul aug sept sep oct nov dec ene abr ago dic mon tue tues wed thu thurs fri sat sun "
    "hr hrs min mins sec secs yr yrs "
    # reference and measure
    "no nos núm num vs v etc est approx art arts sec fig figs vol vols p pp ch par ed eds ibid cf al ca c trans illus "
    "i.e e.g a.m p.m ph.d cal kg km cm mm lb lbs oz gal mph tel ext max avg temp misc dim esp incl excl resp "
    "ee.uu pts reb ast".split()
)
_LAST_WORD = re.compile(r"[\w.’'-]+\Z")


def word_before(text: str, place: int) -> str:
    """The run of letters, digits, inner stops and hyphens that ends at ``place``; empty if there is none."""
    match = _LAST_WORD.search(text, max(place - 40, 0), place)
    return match.group() if match else ""


def is_abbreviation(word: str) -> bool:
    """Whether ``word``, without its last stop, is one that has a stop: "Inc", "a.m", "J", "Sept", "U.S"."""
    lower = word.lower()
    return lower in _ABBREVIATIONS or "." in word or (len(word) == 1 and word.isalpha())
