"""Between the model and Qt's document: characters and positions. The only place that converts either.

A model paragraph is a block. The model counts code points and parts paragraphs by a blank line; Qt counts
UTF-16 units and parts blocks by one position.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QTextBlock, QTextDocument

from workbench.story import SEPARATOR, Span, Story
from workbench.story.utf16 import Utf16Map

BREAK = "\u2029"  # between two blocks
LINE = "\u2028"  # a hard line break inside a block

# Characters that mean something to QTextDocument stand in it as private ones; each takes one unit like its original.
_SHOWN = str.maketrans(
    {
        "\n": LINE,
        LINE: "\ue028",
        BREAK: "\ue029",
        "\r": "\ue00d",
        "\0": "\ue000",
        "\ufdd0": "\ue0d0",  # Qt's beginning of a frame
        "\ufdd1": "\ue0d1",  # ... and its end
        "\ufffc": "\ue0fc",  # Qt's embedded object
    }
)
_TYPED = {stand_in: chr(original) for original, stand_in in _SHOWN.items()}
_TYPED = str.maketrans({**_TYPED, BREAK: SEPARATOR})


def shown(text: str) -> str:
    """A paragraph's text as its block holds it: as many code points, and as many UTF-16 units."""
    return text.translate(_SHOWN)


def shown_with_breaks(text: str) -> str:
    """A stretch of the story, paragraph breaks and all, as the document holds it."""
    return BREAK.join(shown(part) for part in text.split(SEPARATOR))


def typed(text: str) -> str:
    """What stands in the document (blocks parted by ``BREAK``) as the model writes it."""
    return text.translate(_TYPED)


_KEPT = 20_000  # characters; the maps of longer paragraphs are not worth their memory


def units_of(text: str) -> Utf16Map:
    """The map of one paragraph's offsets."""
    return _kept_map(text) if len(text) < _KEPT else Utf16Map(text)


@lru_cache(maxsize=512)
def _kept_map(text: str) -> Utf16Map:
    return Utf16Map(text)


def length_in_units(text: str) -> int:
    """How many UTF-16 units ``text`` takes."""
    return units_of(text).units(len(text))


def to_document(document: QTextDocument, story: Story, offset: int) -> int:
    """The document position of a story offset; ``document`` must show ``story``."""
    index, inner = story.locate(offset)
    return document.findBlockByNumber(index).position() + units_of(story.paragraphs[index].text).units(inner)


def to_story(story: Story, block: QTextBlock, position: int) -> int:
    """The story offset of a document position in ``block``."""
    index = min(block.blockNumber(), len(story.paragraphs) - 1)
    inner = units_of(story.paragraphs[index].text).points(position - block.position())
    return story.starts[index] + min(inner, len(story.paragraphs[index].text))


def span_units(text: str, span: Span) -> tuple[int, int]:
    """(first, behind the last) UTF-16 unit of a paragraph's span."""
    units = units_of(text)
    return units.units(span.start), units.units(span.end)
