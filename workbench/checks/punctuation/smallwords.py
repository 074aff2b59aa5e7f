"""The small words that have a capital only where something begins, and what may excuse one."""

from __future__ import annotations

import re

PRONOUNS = ("He", "She", "It", "They", "We")  # no “You”: contracts and letters give it a capital
CLOSED = (
    *PRONOUNS,
    *(
        "The This That These Those In At From To On By For With Without During After Before Since Until Among Between "
        "Against Through According Which Who Whose Where When While If Because Although Though However Therefore "
        "Meanwhile Also And But Or One A An As Its His Her Their There Some Many Most Both Such Not Only "
        "Has Have Had Is Was Were Are Will Would Said"
    ).split(),
)
PREPOSITIONS = frozenset(
    "In At From To On By For With Without During After Before Since Until Among Between Against Through And".split()
)
# Capitals that are easily a name's, a grade's or a vote's: right in mid-sentence more often than the others.
DOUBTFUL = frozenset("A An As To One That Not Only Or".split())
SURNAMES = frozenset("An He In On She To".split())  # "Premier He said"
NAMESAKES = SURNAMES | frozenset("A As One Who The It That At Not And Or Both Some".split())
# Words after which the small word may well be part of a name: "Formula One", "Serie A", "Doctor Who".
NUMBERED = frozenset(
    "formula force channel ligue serie group plan vitamin hepatitis type team grade category league phase day article "
    "bank air capital xbox class section level tier chapter part act doctor dr square number no pier studio line "
    "influenza block building gate option exhibit appendix annex annexe zone stage pool division bundesliga".split()
)
TITLES = frozenset(
    "mr mrs ms dr president premier minister secretary general governor mayor judge senator professor chairman "
    "director king queen prince pope vice chancellor ambassador".split()
)
WORKS = frozenset(
    "film movie novel book song album series show play musical called titled entitled named magazine newspaper daily "
    "hit single documentary comedy drama opera band group program programme podcast campaign slogan motto game column "
    "poem painting exhibition exhibit newscast website site app club bar pub café restaurant".split()
)
PAPERS = frozenset("newspaper daily diario paper sports marca sport".split())
BEFORE_LETTER = frozenset("from an a the straight in".split())  # "from A to Z", "an A for effort", "in A minor"
AFTER_LETTER = frozenset("grade grades side team license level levels list minor major flat sharp student to".split())

DAYS = (
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|"
    "September|October|November|December"
)
REPORTING = (
    "said|says|added|adds|explained|explains|assured|assures|stressed|warned|told|insisted|concluded|declared|stated"
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says|told|asked|"
    r"fell|rose|lost|won|took|made|came|went|gave|got|held|began|became|met|put|saw|kept|stood|ran|seems|seemed|wants|"
    r"remains|remained|means|meant|knows|knew|needs|needed|isn|wasn|doesn|didn|hasn|won|grew|led|paid|sent|spent|goes|"
    r"comes|gets|makes|takes|says|shows|showed|faces|faced|arrived|announced|added|reported|claimed|warned)\b"
)
EXPECTS_SPEECH = re.compile(
    r"\b(?:said|says|say|thought|thinks|asked|asks|wondered|replied|answered|reads|read|wrote|shouted|told|chanted),$"
)
# Verbs that follow a quotation, as a pattern.
SAYS = (
    r"(?:(?:has |have |had )?(?:said|says|say|told|tells|added|adds|warned|warns|explained|explains|argued|insisted|"
    r"stressed|recalled|asked|replied|supported|declared|stated|admitted|announced|claimed|noted|wrote|writes|"
    r"concluded|lamented|assured|finished|pointed out|indicated|underlined|highlighted|denounced|criticized|"
    r"criticised|promised|acknowledged|confirmed|maintained|complained|remarked))"
)
