"""Where a story plays, as far as it matters for names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.language.knowledge import StoryKnowledge

_SLAVIC = frozenset(
    "ukraine ukrainian ukrainians russia russian russians kremlin moscow kyiv kiev belarus belarusian".split()
)
_EASTERN = frozenset(
    "iran iranian iranians tehran syria syrian syrians damascus lebanon lebanese beirut iraq iraqi baghdad gaza gazan "
    "palestinian palestinians israel israeli israelis hezbollah hamas yemen yemeni houthis houthi saudi libya libyan "
    "tripoli egypt egyptian afghanistan afghan taliban pakistan pakistani jordan jordanian sudan sudanese jihadi "
    "jihadis qatar qatari emirates kurdish algeria algerian morocco moroccan sahara sahrawi".split()
)
# Where Spanish names have lost their accents for good, and English surnames follow Spanish given names.
_ABROAD = frozenset(
    "california texas florida chicago boston miami arizona yankees dodgers mlb nba nfl baseball pitcher london leeds "
    "manchester gibraltar philippines philippine filipino manila".split()
)
_ACCENTED = re.compile(r"[áéíóúñÁÉÍÓÚÑ]")
_PRESENT = 0.18  # of the vote of topics
_PLACES = ("spain", "basque", "latin-america")


@dataclass(frozen=True)
class Scene:
    """``hispanic``: people of Spain or Latin America act here; ``accented``: the story writes their accents.

    ``abroad``: people with Spanish names may be Americans, Britons or Filipinos here.
    """

    hispanic: bool
    accented: bool
    slavic: bool
    eastern: bool
    abroad: bool = False

    @classmethod
    def of(cls, knowledge: StoryKnowledge) -> Scene:
        """The scene that the story's own words set."""
        accents = sum(1 for name in knowledge.names if not name.isascii() and _ACCENTED.search(name))
        told = any(knowledge.topics.get(place, 0.0) >= _PRESENT for place in _PLACES)
        return cls(
            hispanic=told or accents >= 1,
            accented=told and accents >= 1,
            slavic=sum(word in knowledge.words for word in _SLAVIC) >= 2,
            eastern=sum(word in knowledge.words for word in _EASTERN) >= 2,
            abroad=any(word in knowledge.words for word in _ABROAD),
        )
