"""The words that the rules of this family go by."""

from __future__ import annotations

# People by what they do; not said whether man or woman.
ROLES = frozenset(
    "actor admiral adviser ambassador analyst archbishop artist attorney author bishop boss candidate captain "
    "cardinal chairman chairperson champion chancellor chief climber coach colleague colonel columnist commissioner "
    "complainant congressman coordinator correspondent councilman councilor councillor counselor cyclist defendant "
    "defender delegate deputy detainee director doctor driver economist editor entrepreneur expert explorer "
    "fighter filmmaker foreman forward founder general guide goalkeeper governor guard guest head historian "
    "host inmate inspector "
    "instructor interviewee journalist judge lawmaker lawyer leader legislator lehendakari lieutenant "
    "magistrate manager "
    "mayor midfielder migrant minister ministers motorist musician mp neighbor neighbour novelist nurse "
    "officer official "
    "ombudsman owner painter parliamentarian passenger patient pedestrian philosopher photographer "
    "physician pilot player "
    "poet politician premier presenter president prime-minister prisoner professor prosecutor protester psychologist "
    "rapper regent reporter representative researcher resident rider rival runner scientist screenwriter "
    "secretary senator "
    "sergeant singer skipper soldier songwriter speaker spokesman spokesperson sprinter striker student "
    "successor surgeon "
    "surfer suspect swimmer teacher teenager technician trainer treasurer tribune veteran victim "
    "vice-president viceroy winger winner witness worker writer youngster predecessor minor child baby adult person "
    "partner cousin relative friend pupil employee tourist hostage gunman businessman fisherman policeman fireman "
    "layman salesman draftsman nominee incumbent dictator emperor tycoon magnate hero chef farmer shepherd sailor "
    "biologist sociologist anthropologist physicist engineer architect sculptor composer conductor director-general "
    "opponent user client customer buyer seller tenant landlord bather hiker mountaineer golfer boxer athlete".split()
)
MEN = frozenset(
    "man boy husband father son brother king prince grandfather uncle nephew priest monk widower gentleman boyfriend "
    "stepfather grandson fiancé friar duke lad sir abbot baron sheikh imam ayatollah pope".split()
)
WOMEN = frozenset(
    "woman girl wife mother daughter sister queen princess actress grandmother aunt niece nun widow lady girlfriend "
    "stepmother granddaughter fiancée spokeswoman councilwoman mayoress heroine waitress businesswoman congresswoman "
    "policewoman chairwoman duchess countess empress sportswoman abbess".split()
)
# Somebody, nobody in particular: “everyone … his”.
ANYBODY = frozenset(
    "anyone everyone someone nobody anybody everybody somebody whoever individual citizen reader viewer voter".split()
)
# What may own something, by its head noun.
BODIES = frozenset(
    "government ministry company party union court council club team bank association federation foundation coalition "
    "opposition army police organization organisation group commission committee agency parliament "
    "chamber assembly firm "
    "airline platform newspaper institute university hospital cabinet executive prosecution consortium city town state "
    "municipality province region country administration employer board congress senate squad law plan "
    "film book".split()
)
# What is called by a name that is nobody's: "the newspaper Punto Llano".
CALLED = frozenset(
    "medium outlet portal website newspaper daily magazine channel station radio ship boat ferry vessel "
    "town village city "
    "neighborhood district municipality street square bar restaurant hotel company firm platform app program show film "
    "movie series novel book song album party coalition union association foundation group team club bank hospital "
    "school university state province region river mountain island port airport operation storm hurricane".split()
)
# Posts by which somebody is named again: "The minister" for Ana Ruiz.
POSTS = frozenset(
    "minister president mayor leader spokesman spokesperson councilor councillor counselor deputy general judge "
    "magistrate candidate director secretary senator coach lawmaker politician singer artist writer author player "
    "official representative lehendakari parliamentarian prosecutor lawyer commissioner delegate manager captain "
    "champion actor filmmaker midfielder goalkeeper cyclist rider swimmer defender athlete head councilman congressman "
    "chairman bishop archbishop ambassador boss".split()
)
TITLES_OF_MEN = frozenset("Mr Mr. Sir Lord King Prince Don Father Brother Duke Count Señor Sheikh".split())
TITLES_OF_WOMEN = frozenset("Mrs Mrs. Ms Ms. Miss Lady Dame Queen Princess Sister Doña Duchess Countess Señora".split())
ABBREVIATED = frozenset("Mr Mrs Ms Dr Sr Sra".split())
PARTICLES = frozenset("de del la las los el y i e da do dos das di von van der den bin ben ibn al el-".split())
# Capitalised, and a people or a language: "the Czech Petra Holubová".
PEOPLES = frozenset(
    "spanish spaniard mexican french german italian portuguese british english russian ukrainian syrian israeli "
    "palestinian lebanese iranian iraqi moroccan algerian tunisian egyptian venezuelan colombian argentine chilean "
    "peruvian ecuadorian bolivian cuban brazilian american european african asian chinese japanese turkish basque "
    "catalan galician andalusian valencian canarian navarrese asturian czech swede swedish swiss belgian dutch danish "
    "norwegian finnish polish greek hungarian romanian bulgarian serbian croatian austrian australian canadian irish "
    "scottish welsh indian pakistani afghan saudi uruguayan paraguayan nigerian senegalese socialist communist "
    "catholic jewish muslim christian arab kurdish hebrew democrat republican popular".split()
)
# Capitalised at the head of a sentence, and no name there.
SMALL = frozenset(
    "a about according after again against all almost along already also although among an and any apart around as at "
    "because before behind below beside besides between both but by can could despite did do does during each either "
    "even every few finally first for from given had has have he hence her here hers his how however i if in indeed "
    "inside instead into is it its just last later least less like likewise many meanwhile more moreover most much my "
    "near nearly neither never nevertheless next no nobody nor not nothing now of off often on once one only or other "
    "others our out outside over own perhaps rather same second several shall she should since so some somebody still "
    "such than thanks that the their them then there therefore these they third this those though three "
    "through thus to "
    "today together tomorrow too toward towards two under unless until up upon very was we well were "
    "what when whenever "
    "where whereas whether which while who whom whose why will with within without would yes yesterday yet you your "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december spring summer autumn winter".split()
)

FINITE = frozenset(
    "is are was were has have had will would can could may might must should did does do said says told "
    "tells asked asks "
    "fell rose lost won took made came went gave got held began became met put saw kept stood ran seems seemed wants "
    "remains means meant knows knew needs grew led paid sent spent goes comes gets makes takes shows "
    "faces thinks thought "
    "believes considers regrets insists adds explains assures stresses points leads wrote writes sees saw speaks spoke "
    "isn't wasn't hasn't doesn't didn't won't wouldn't couldn't can't".split()
)
# Past forms that end in -ed and mostly stand as the verb of a clause.
REPORTED = (
    "said|added|explained|assured|stressed|warned|insisted|concluded|declared|stated|recalled|pointed "
    "out|indicated|noted|"
    "highlighted|emphasized|emphasised|underlined|announced|confirmed|affirmed|lamented|regretted|"
    "acknowledged|admitted|"
    "claimed|argued|maintained|defended|criticized|criticised|denounced|revealed|specified|clarified|reported|replied|"
    "remarked|commented|denied|promised|guaranteed|reiterated|remembered"
)
ROLE_PATTERN = "|".join(sorted(ROLES | MEN | WOMEN, key=lambda word: (-len(word), word)))
