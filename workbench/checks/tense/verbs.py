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
    "abandon abstain accept accompany accuse achieve acquit act activate address adopt advise alert appeal appear "
    "appoint approach approve arrest arrive assault assist attack attempt attend authorize award ban begin blame "
    "burn call cancel capture carry catch cause charge cite clash close collapse collide come conclude condemn "
    "congratulate convict cross cut debate defeat deploy deport describe destroy detain detect die discover dismiss "
    "distance drown elect encourage end enter evacuate exceed expel explode express extinguish fall file find fine "
    "finish fire flee free freeze gain gather get give go greet hand happen hear hold hospitalize identify impose "
    "imprison inaugurate injure intercept interrogate intervene invite jail join joke kick kill land launch lead "
    "leave locate lose lower make march mark meet murder name notify occur offer open opt order overturn pardon "
    "participate pass pay perish pick play pose present proceed pronounce prosecute protest publish put raid reach "
    "read receive record recover refer refuse register reject release remand remove request rescue resign result "
    "resume return rob sack sanction save score search see seize sell send sentence shoot sign sink speak stab "
    "start steal stop strike submit suffer summon surrender suspend swear take tender testify thank threaten tie "
    "transfer travel trigger try unveil urge visit vote wake want warn win withdraw wound"
)
_OTHERS = (
    "achieve address agree allow analyze answer attend avoid cause change comment complete comply confirm consider "
    "consult contact deny detail discuss exclude explain find finish follow forget help hesitate hide identify "
    "include know learn let like locate manage mention need obtain occur participate pay permit play prevent "
    "produce provide reach register request resolve respond rule sell serve sign succeed suffer take think train "
    "travel use want wish work"
)

SAYING = participles(_SAYING)  # whose perfect is a translation's, nearly always
TELLING = participles(_TELLING)  # whose perfect English has too
DOING = participles(_DOING)
# Of these, what happens at one moment; the others may stand to this day: “has opened an inquiry”, “has asked for help”.
HAPPENING = participles(
    "abstain acquit appear approve arrest arrive assault attack attend beat capture catch clash collapse collide "
    "condemn congratulate convict cross defeat destroy detain elect end evacuate expel explode extinguish fine flee "
    "gather go greet happen hear hold hospitalize imprison inaugurate injure intercept interrogate intervene jail "
    "joke land locate march meet murder occur participate pass perish pose present proceed pronounce raid remand "
    "rescue rob sack score seize sentence shoot stab strike submit surrender swear testify thank tie transfer "
    "travel visit vote wake warn withdraw wound"
)
# What has lasted or grown until now is told in the perfect.
LASTING = participles(
    "affect age attract be become belong build cause change climb come contain contribute cost decline depend "
    "deteriorate develop die disappear do double drop earn emerge establish evolve exceed exist expand fear feature "
    "gain generate get go grow happen hate have help improve increase inspire keep know lack lead learn like live "
    "lose love make mean need operate own plummet plunge prove remain rise run seem serve shape shrink soar spend "
    "stay strengthen struggle surge tend triple turn wait weaken work worsen"
)
COMMON = participles("say tell ask promise argue deny claim agree decide suggest show offer demand report find")
# Verbs that set a day for something to come: the day beside them need not be theirs.
PLANNING = participles(
    "agree announce ask book call cite convene decide delay expect fix hope intend invite move offer order plan "
    "postpone promise propose request schedule set summon urge vow want"
)
# After “wanted to”, what is said when nobody answers.
ANSWERS = frozenset(
    "comment reveal specify give go clarify answer say disclose confirm speak make assess explain".split()
)

BASES = {
    verb_forms(base)[Form.PARTICIPLE]: base
    for base in (*" ".join((_SAYING, _TELLING, _DOING, _OTHERS)).split(), *VERBS)
}
