"""The words that do not follow the rules of inflection: only what a news story needs."""

from __future__ import annotations


def _verbs(table: str) -> dict[str, tuple[str, str]]:
    """Base to past and participle, from “base past [participle]” entries parted by commas."""
    found = {}
    for entry in table.split(","):
        base, past, *participle = entry.split()
        found[base] = (past, participle[0] if participle else past)
    return found


VERBS = _verbs(
    "arise arose arisen, awake awoke awoken, be was been, bear bore borne, beat beat beaten, "
    "become became become, begin began begun, bend bent, bet bet, bind bound, bite bit bitten, bleed bled, "
    "blow blew blown, break broke broken, bring brought, broadcast broadcast, build built, burst burst, "
    "buy bought, cast cast, catch caught, choose chose chosen, cling clung, come came come, cost cost, "
    "creep crept, cut cut, deal dealt, dig dug, do did done, draw drew drawn, drink drank drunk, "
    "drive drove driven, eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, "
    "flee fled, fly flew flown, forbid forbade forbidden, foresee foresaw foreseen, forget forgot forgotten, "
    "forgive forgave forgiven, freeze froze frozen, get got gotten, give gave given, go went gone, "
    "grow grew grown, hang hung, have had, hear heard, hide hid hidden, hit hit, hold held, hurt hurt, "
    "keep kept, know knew known, lay laid, lead led, leave left, lend lent, let let, lie lay lain, "
    "light lit, lose lost, make made, mean meant, meet met, mislead misled, outdo outdid outdone, "
    "overcome overcame overcome, override overrode overridden, overtake overtook overtaken, "
    "overthrow overthrew overthrown, pay paid, prove proved, put put, quit quit, read read, rebuild rebuilt, "
    "ride rode ridden, ring rang rung, rise rose risen, run ran run, say said, see saw seen, seek sought, "
    "sell sold, send sent, set set, shake shook shaken, shed shed, shine shone, shoot shot, "
    "show showed shown, shut shut, sing sang sung, sink sank sunk, sit sat, sleep slept, slide slid, "
    "speak spoke spoken, spend spent, split split, spread spread, stand stood, steal stole stolen, "
    "stick stuck, strike struck, swear swore sworn, sweep swept, swim swam swum, swing swung, "
    "take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, "
    "undergo underwent undergone, understand understood, undertake undertook undertaken, uphold upheld, "
    "wear wore worn, weep wept, win won, wind wound, withdraw withdrew withdrawn, withhold withheld, "
    "withstand withstood, write wrote written"
)

# Verbs of several syllables whose last consonant doubles before -ed and -ing.
DOUBLING = frozenset(
    "admit commit submit permit omit transmit remit refer prefer infer confer defer transfer occur incur recur concur "
    "regret rebel repel expel compel propel dispel control patrol abet begin forget forbid equip outfit quit "
    "acquit annul nutmeg kidnap emit".split()
)

PLURALS = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "foot": "feet",
    "tooth": "teeth",
    "goose": "geese",
    "mouse": "mice",
    "life": "lives",
    "knife": "knives",
    "wife": "wives",
    "half": "halves",
    "leaf": "leaves",
    "loaf": "loaves",
    "thief": "thieves",
    "wolf": "wolves",
    "shelf": "shelves",
    "crisis": "crises",
    "basis": "bases",
    "analysis": "analyses",
    "thesis": "theses",
    "oasis": "oases",
    "phenomenon": "phenomena",
    "criterion": "criteria",
    "hero": "heroes",
    "potato": "potatoes",
    "tomato": "tomatoes",
    "veto": "vetoes",
    "embargo": "embargoes",
    "echo": "echoes",
    "cargo": "cargoes",
    "spokesman": "spokesmen",
    "spokeswoman": "spokeswomen",
    "fireman": "firemen",
    "policeman": "policemen",
    "businessman": "businessmen",
    "gunman": "gunmen",
    "this": "these",
    "that": "those",
}

INVARIABLE = frozenset("series species sheep fish aircraft spacecraft offspring means headquarters police".split())
