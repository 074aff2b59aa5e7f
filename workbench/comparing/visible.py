"""Making seen what cannot be seen: changed white space, and characters that would disturb a page or a terminal."""

from __future__ import annotations

import unicodedata

from workbench.comparing.comparison import Change, Kind
from workbench.story import SEPARATOR

PARAGRAPH_SIGN = "¶"
_SPACES = {" ": "␣", "\n": "↵", "\t": "⇥"}
_WIDE_OPEN = "⍽"  # any other kind of space: no-break, thin, …


def is_invisible(text: str) -> bool:
    """Whether ``text`` holds something, and nothing that one would see."""
    return bool(text) and not text.strip()


def visible_space(text: str) -> str:
    """``text``, all white space, as signs: ␣ space, ⍽ another space, ⇥ tab, ↵ line break, ¶ paragraph break."""
    marked = text.replace(SEPARATOR, PARAGRAPH_SIGN)
    return "".join(_SPACES.get(char, _WIDE_OPEN if char.isspace() else char) for char in marked)


def harmless(text: str) -> str:
    """``text`` without characters that act instead of showing: controls, directions, halves of surrogate pairs.

    Each becomes its code point in angle brackets; a line feed, a tab and a soft joiner stay.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"⟨U+{ord(char):04X}⟩" if _acts(char) else char for char in text)


def _acts(char: str) -> bool:
    if char in "\n\t\u200d\u200c":
        return False
    return unicodedata.category(char) in ("Cc", "Cf", "Cs")


def shown(change: Change, side: str) -> str:
    """What a change is shown as on one side ("left" or "right"); nothing where it left nothing.

    White space stands as signs when there is nothing else; a paragraph without words is a paragraph sign.
    """
    text = change.old if side == "left" else change.new
    if not text and change.kind == (Kind.REMOVED if side == "left" else Kind.ADDED):
        return PARAGRAPH_SIGN
    return harmless(visible_space(text) if is_invisible(text) else text)
