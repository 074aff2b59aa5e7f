"""Classes of English words that say what may stand on either side of a lost space."""

from __future__ import annotations

PREPOSITIONS = frozenset(
    "about above across after against along amid among amongst around as at before behind below beneath beside "
    "besides between beyond by despite down during except for from in inside into like near of off on onto out "
    "outside over past per since than through throughout to toward towards under underneath until unlike up upon "
    "via with within without versus".split()
)
DETERMINERS = frozenset(
    "a an the this that these those his her its their our your my some any no every each both all another such "
    "either neither most many few several much more less other".split()
)
PRONOUNS = frozenset(
    "he she it they we you i him them us me who whom whose which what one himself herself itself themselves "
    "nobody everyone someone anyone nothing everything something those there here".split()
)
CONJUNCTIONS = frozenset(
    "and or but nor yet so because although though while whereas if unless when whenever where wherever once "
    "whether that than as since until however therefore meanwhile moreover".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did will would shall should can could may might "
    "must cannot isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t "
    "couldn’t shouldn’t".split()
)
ADVERBS = frozenset(
    "not also only now then still just even ever never again already almost always often once today yesterday "
    "tomorrow too very well here there soon later earlier recently nearly together according including "
    "especially particularly instead thus hence both rather".split()
)
NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand "
    "million billion first second third fourth fifth sixth seventh eighth ninth tenth".split()
)
CLOSED = PREPOSITIONS | DETERMINERS | PRONOUNS | CONJUNCTIONS | AUXILIARIES | ADVERBS | NUMBERS

# Past or present, these open what a person or a body did: "Rodríguez reported", "Moreno lashes".
REPORTING = frozenset(
    "said says told tells added adds reported reports announced announces warned warns asked asks argued argues "
    "claimed claims confirmed confirms denied denies declared declares explained explains insisted insists noted "
    "notes stressed stresses wrote writes called calls replied admitted admits accused accuses urged urges "
    "recalled recalls pointed defended defends demanded demands promised promises proposed stated states".split()
)
VERBS = REPORTING | frozenset(
    "became become becomes began begin begins took takes take made makes make came comes come went goes go got gets "
    "won wins win lost loses lose led leads lead left leaves leave held holds hold met meets meet gave gives give "
    "saw sees see kept keeps keep ran runs run sent sends send brought brings bring found finds find knew knows "
    "know thought thinks think stood stands stand fell falls fall rose rises rise grew grows grow beat beats hit "
    "hits set sets put puts cut cuts paid pays pay spent spends spend sold sells sell bought buys buy built builds "
    "build broke breaks fought fights fight sought seeks seek faced faces face voted votes vote plans planned wants "
    "wanted hopes hoped needs needed remains remained lives lived works worked plays played starts started ends "
    "ended opens opened closed closes moved moves joined joins served serves visited visits arrived arrives signed "
    "signs appeared appears captured captures recognised recognized recognise recognize refused agreed agrees "
    "attacked attacks killed kills died dies born elected appointed named arrested sentenced scored scores signed "
    "lashes lashed drew draws launched launches struck strikes spoke speaks received receives used uses controls "
    "controlled dominates dominate wears carried carries".split()
)

# Who somebody is, or what a place is: after a name these open an apposition ("Jolani, leader of …").
ROLES = frozenset(
    "leader head president chief director minister premier chancellor mayor governor senator deputy lawmaker lawyer "
    "judge prosecutor candidate spokesman spokeswoman spokesperson chairman chairwoman chair secretary founder "
    "co-founder owner captain coach manager striker defender midfielder goalkeeper winger author writer novelist "
    "poet singer actor actress painter sculptor filmmaker journalist editor professor teacher doctor surgeon nurse "
    "researcher scientist economist analyst historian expert member members commander general colonel ambassador "
    "envoy adviser advisor aide widow wife husband son daughter mother father brother sister resident native "
    "representative delegate counsellor councillor councilor commissioner inspector officer banker businessman "
    "businesswoman entrepreneur farmer fisherman engineer architect activist campaigner veteran champion winner "
    "runner-up heir successor predecessor bishop archbishop cardinal priest pope king queen prince princess capital "
    "home birthplace part winner holder dean rector treasurer ranked dating tenth based located known considered "
    "born accused headed led backed owned held vice deputy former current then acting".split()
)

# Small words inside names; after another name they are a word of their own: "Walid al-Haddad".
PARTICLES = frozenset("al el bin ibn de del della der den di da das dos du la las le los i e y van von".split())
