"""Which verbs tell an act that is over, and which report what somebody said; all as bases."""

from __future__ import annotations

from workbench.language.inflection import Form, verb_forms
from workbench.language.irregular import VERBS


def participles(bases: str) -> frozenset[str]:
    """The participles of these verbs."""
    return frozenset(verb_forms(base)[Form.PARTICIPLE] for base in bases.split())


_SAYING = (
    "abound add advance affirm allude apostille appreciate assure celebrate clarify comment conclude consider "
    "declare defend denounce detail emphasise emphasize explain express highlight indicate insist ironize lament "
    "maintain manifest note observe opine point precise qualify recall regret reiterate remark remember reply "
    "respond sentence settle specify state stress transfer underline understand value"
)
_TELLING = (
    "acknowledge admit agree allege announce argue ask claim complain confirm criticise criticize decide demand "
    "deny determine disclose estimate guarantee hint inform justify order pledge predict promise propose question "
    "ratify recognise recognize reject report request reveal rule say show suggest tell threaten warn write"
)
_DOING = (
    "abandon abstain accept accompany achieve accuse acquit act activate address adopt advise alert appeal appear "
    "appoint approach  approve arrest arrive assault assist attack attempt attend authorize award ban begin burn "
    "call cancel  capture carry cause charge cite clash close collapse collide come conclude condemn congratulate "
    "convict  cross cut debate deploy deport describe destroy detain detect die discover dismiss distance drown "
    "elect encourage end  enter evacuate exceed expel explode express extinguish fall file find fine finish fire "
    "flee free gain gather  get give go greet hand happen hear hold hospitalize identify impose imprison inaugurate "
    "injure intercept  interrogate intervene invite jail join kick kill land launch lead leave locate lose make "
    "march mark meet murder  name notify occur offer opt open order overturn pardon participate pass pay perish "
    "pick play present proceed  pronounce prosecute protest publish put raid reach read receive record recover "
    "refer refuse register reject  release remand remove request rescue resign result resume return rob sack "
    "sanction save score search see  seize sell send sentence shoot sign sink speak stab start steal stop strike "
    "submit suffer summon surrender  suspend swear take tender testify thank threaten tie transfer travel trigger "
    "try unveil urge visit vote wake  want warn win withdraw wound"
)
_OTHERS = (
    "achieve address agree allow analyze answer attend avoid cause change comment complete comply confirm  consider "
    "consult contact deny detail discuss exclude explain find finish follow forget help hesitate hide  identify "
    "include know learn let like locate manage mention need obtain occur participate pay permit play  prevent "
    "produce provide reach register request resolve respond rule sell serve sign succeed suffer take  think train "
    "travel use want wish work"
)

SAYING = participles(_SAYING)  # whose perfect is a translation's, nearly always
TELLING = participles(_TELLING)  # whose perfect English has too
DOING = participles(_DOING)
# Of these, what happens at one moment; the others may stand to this day: “has opened an inquiry”, “has asked for help”.
HAPPENING = participles(
    "abstain acquit appear approve arrest arrive assault attack attend beat capture clash collapse collide condemn "
    "convict  cross destroy detain elect end evacuate expel explode extinguish fine flee gather go greet happen "
    "hear hold  hospitalize imprison inaugurate injure intercept interrogate intervene jail land locate march meet "
    "murder occur  participate pass perish present proceed pronounce raid remand rescue rob sack score seize "
    "sentence shoot stab  strike submit surrender swear testify thank tie transfer travel visit vote warn withdraw "
    "wound wake"
)
COMMON = participles("say tell ask promise argue deny claim agree decide suggest show offer demand report find")
# Verbs that set a day for something to come: the day beside them need not be theirs.
PLANNING = participles(
    "call schedule convene summon plan set postpone invite book cite promise move offer vow fix delay order ask "
    "agree  propose decide want hope intend expect urge announce request"
)
# After “wanted to”, what is said when nobody answers.
ANSWERS = frozenset(
    "comment reveal specify give go clarify answer say disclose confirm speak make assess explain".split()
)

BASES = {
    verb_forms(base)[Form.PARTICIPLE]: base
    for base in (*" ".join((_SAYING, _TELLING, _DOING, _OTHERS)).split(), *VERBS)
}
