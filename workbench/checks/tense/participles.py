"""From a participle back to the past and to the base: “spoken” to “spoke” and “speak”, “denied” to “deny”."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.language.irregular import VERBS

_MORE = {
    "awoken": ("awoke", "awake"), "beaten": ("beat", "beat"), "bid": ("bid", "bid"), "cost": ("cost", "cost"),
    "forecast": ("forecast", "forecast"), "got": ("got", "get"), "proven": ("proved", "prove"), "rid": ("rid", "rid"),
    "slain": ("slew", "slay"), "spun": ("spun", "spin"), "sprung": ("sprang", "spring"), "thrust": ("thrust", "thrust"),
    "trodden": ("trod", "tread"), "upset": ("upset", "upset"), "woven": ("wove", "weave"), "strewn": ("strewed", "strew"),
    "swollen": ("swelled", "swell"), "sewn": ("sewed", "sew"), "sown": ("sowed", "sow"), "learnt": ("learned", "learn"),
}  # fmt: skip
IRREGULAR = {participle: (past, base) for base, (past, participle) in VERBS.items() if base != "be"} | _MORE
PASTS = frozenset(past for past, _ in VERBS.values())
_PREFIX = re.compile(r"(over|re|under|out|un|mis|fore|up)(?=[a-z]{3})")
# Ends in -ed, and is no participle.
_NO_VERB = frozenset("need seed weed feed bleed breed speed heed deed creed greed indeed hundred sacred naked wicked".split())
# Said of what somebody owns far more often than of what was done: "has limited resources".
_OWNED = frozenset(
    "limited unlimited mixed skilled varied dedicated armed advanced united marked related so-called alleged gifted "
    "talented wounded elected assorted complicated detailed extended increased reduced added unmatched unprecedented "
    "repeated supposed trained qualified experienced aged loved beloved crowded".split()
)
_NOUN_FOLLOWS = re.compile(r"[a-z]+(?:s|ce|ty|ment|ion|ing|al|ce|ge|work|tech|power|men|people|staff|value|hair)$")
_STARTS_OBJECT = frozenset("this its his as us yes is was has".split())


@lru_cache(maxsize=4096)
def past(participle: str) -> str | None:
    """The past of a participle (lower case, but “been”); None for a word that is none."""
    if participle in IRREGULAR:
        return IRREGULAR[participle][0]
    if participle.endswith("ed") and len(participle) > 3 and participle not in _NO_VERB:
        return participle if re.search(r"[aeiouy].*ed$", participle) else None
    prefix = _PREFIX.match(participle)
    if prefix and participle[prefix.end() :] in IRREGULAR:
        return prefix.group() + IRREGULAR[participle[prefix.end() :]][0]
    return None


def describes(participle: str, following: str) -> bool:
    """Whether "has" owns what follows, and the participle describes it: “has limited resources”."""
    return participle in _OWNED and following not in _STARTS_OBJECT and bool(_NOUN_FOLLOWS.match(following))


_E = r"(?<![aeo])[aeiou]"  # a single vowel: “ra” of “rate”, not “ea” of “treat”
_TAKES_E = re.compile(
    r"(?:[cvuz]|(?<!s)s|[dnrlae]g|(?:at|it|ar|ir|or|ur|id|ud|ad|od|am|im|om|um|in|un|ap|op|ip|yp|ik|ok|ak|uk|ib|ob|ub|"
    r"il|ul|ol|ut|ot|[bcdfgkpt]l|yz|yl)(?<![aeo][aeiou][a-z])(?<!ui[a-z])(?<!ou[a-z]))$"
)
_E_ANYWAY = re.compile(
    r"(?:^(?:complet|delet|compet|deplet|obsolet|conven|interven|contraven|reconven|conced|imped|preced|reced|supersed|"
    r"interfer|adher|persever|rever|creat|recreat|delineat|permeat|alleviat|postpon|phon|telephon|clon|condon|hon|ton|"
    r"ston|enthron|dethron|ston|breath|cloth|bath|lik|typ|past|tast|wast|hast|scal|exhal|inhal|impal|welcom|rout|"
    r"squar|requit|bath|sooth|loath|shap|owe|ax)|(?:ia|ea|ue|ua|oa)t)$"
)
_NO_E = re.compile(
    r"(?:^(?:belong|long|prolong|hang|bang|ring|wrong|focus|bias|canvass|canvas|monitor|honor|favor|labor|sponsor|"
    r"author|mirror|tailor|anchor|censor|harbor|savor|doctor|combat|format|profit|develop|envelop|gallop|gossip|"
    r"worship|pilot|pivot|debut|signal|rival|total|equal|repeat|defeat|treat|seat|heat|cheat|beat|float|boat|"
    r"visit|edit|exhibit|inherit|limit|credit|audit|merit|deposit|solicit|prohibit|inhibit|benefit|exploit|recruit|"
    r"orbit|spirit|elicit|forfeit|await|wait|bait|target|transit|vomit|debit|discredit|accredit|posit|plummet|"
    r"factor|error|tutor|mentor|minor|color|humor|rumor|vapor|flavor|armor|endeavor|clamor|murmur|sulfur|occur|"
    r"welcom(?!)|custom|ransom|blossom|bottom|fathom|victim|maxim|begin|bargain|ruin|coin|join|kidnap|equip|"
    r"ballot|balloon|carpool|pencil|council|fossil|vigil|argu(?!)|wiretap|sculpt|catalog|dialog|catapult|"
    r"cartwheel|label)|(?:ss|zz))$"
)
_DOUBLED = re.compile(r"([bdgklmnprtvz])\1$")
_KEEPS_DOUBLE = re.compile(r"(?:add|err|butt|putt|purr|buzz|[^aeiou]*[aeiouy]ll|qu[aeiou]ll|install|recall|fulfill|enroll|distill|instill|forestall|overrull)$")


def base(participle: str) -> str | None:
    """The base of a participle, for “did not …”; None for a word that is none."""
    if participle in IRREGULAR:
        return IRREGULAR[participle][1]
    if not participle.endswith("ed") or past(participle) is None:
        prefix = _PREFIX.match(participle)
        known = IRREGULAR.get(participle[prefix.end() :]) if prefix else None
        return prefix.group() + known[1] if prefix and known else None
    stem = participle[:-2]
    if participle.endswith("ied"):
        return participle[:-1] if len(participle) < 5 else participle[:-3] + "y"
    if participle.endswith("eed"):
        return participle[:-1]
    if _DOUBLED.search(stem):
        return stem if _KEEPS_DOUBLE.match(stem) else stem[:-1]
    if _E_ANYWAY.search(stem) or (_TAKES_E.search(stem) and not _NO_E.search(stem)):
        return stem + "e"
    return stem
