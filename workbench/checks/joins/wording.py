"""What an editor reads about a join, by rule."""

from __future__ import annotations

from workbench.checks.joins.split import Split, bare
from workbench.story import Wording
from workbench.story.finding import QT_TRANSLATE_NOOP

RULES = (
    "joins.name-word",
    "joins.word-name",
    "joins.word-word",
    "joins.bracket",
    "joins.quote",
    "joins.digit",
    "joins.stop",
    "joins.comma",
    "joins.url",
)

MESSAGE = QT_TRANSLATE_NOOP("Rules", "Run-together words")

_SPACE = QT_TRANSLATE_NOOP("Rules", "“{left}” and “{right}” are two words; a space was lost between them.")
_COMMA = QT_TRANSLATE_NOOP("Rules", "“{left}” and “{right}” are two words; a comma and a space were lost.")
_STOP = QT_TRANSLATE_NOOP("Rules", "A sentence ends with “{left}”; a full stop and a space were lost.")
_AFTER_STOP = QT_TRANSLATE_NOOP("Rules", "A space is missing after the full stop.")
_AFTER_COMMA = QT_TRANSLATE_NOOP("Rules", "A space is missing after “{mark}”.")
_BRACKET = QT_TRANSLATE_NOOP("Rules", "A space is missing at the bracket.")
_QUOTE = QT_TRANSLATE_NOOP("Rules", "A space is missing at the quotation mark.")
_DIGIT = QT_TRANSLATE_NOOP("Rules", "A space is missing between the figure and the word.")
_ADDRESS = QT_TRANSLATE_NOOP("Rules", "A web address is glued to the word before it.")


def reason(split: Split, found: str, mended: str) -> Wording:
    """Why ``found`` is two words, given how it is to be mended first."""
    seam = found[split.cuts[0] - 1]
    fixed = {"joins.bracket": _BRACKET, "joins.quote": _QUOTE, "joins.digit": _DIGIT, "joins.url": _ADDRESS}
    if split.rule in fixed:
        return Wording(fixed[split.rule])
    if split.rule == "joins.comma":
        return Wording.of(_AFTER_COMMA, mark=seam)
    if split.rule == "joins.stop" and seam in ".!?…":
        return Wording(_AFTER_STOP)
    left = bare(split.left)
    lost = mended[len(found[: split.cuts[0]]) :][:2]
    if lost.startswith("."):
        return Wording.of(_STOP, left=left)
    template = _COMMA if lost.startswith(",") else _SPACE
    return Wording.of(template, left=left, right=split.right)
