"""From what Qt says has changed to one edit of the story, and from edits to the steps that undo takes back."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence

from workbench.desktop.paper.positions import BREAK, LINE, shown, typed
from workbench.story import Edit, Span, Story

_NEAR = 200  # code points between edits that the eye takes in together
_EMPTY_LINE = re.compile(f"{LINE}{{2,}}")
_LINE_AT_BREAK = re.compile(f"{LINE}*{BREAK}{LINE}*")


def edit_between(story: Story, first: int, last: int, blocks: Sequence[str], hint: int) -> Edit | None:
    """The least edit after which paragraphs ``first`` to ``last`` read as these blocks; None when they do already.

    ``hint`` is where the change begins, in code points from the start of the first block: of the edits that come
    to the same words ("aa" into "aaa"), the one that was made. An empty line inside a block parts paragraphs, as
    it does in the model; the block then no longer shows what the model holds.
    """
    old = BREAK.join(shown(paragraph.text) for paragraph in story.paragraphs[first : last + 1])
    new = _EMPTY_LINE.sub(BREAK, BREAK.join(blocks))
    if old == new:
        return None
    shorter = min(len(old), len(new))
    start = _common(old, new, min(hint, shorter))
    tail = _common(old[::-1], new[::-1], shorter - start)
    start += _common(old[start : len(old) - tail], new[start : len(new) - tail], shorter - start - tail)
    end = len(old) - tail
    inserted = typed(_LINE_AT_BREAK.sub(BREAK, new[start : len(new) - tail]))
    base = story.starts[first]
    span = Span(base + start + old.count(BREAK, 0, start), base + end + old.count(BREAK, 0, end))
    return Edit(span, span.of(story.text), inserted)


def _common(one: str, other: str, most: int) -> int:
    """How many characters, up to ``most``, the two begin with in common."""
    if one[:most] == other[:most]:
        return most
    low, high = 0, most  # the first ``low`` agree, the first ``high`` do not
    while high - low > 1:
        middle = (low + high) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle
    return low


def caret_after(edits: Sequence[Edit]) -> int | None:
    """Behind the words that one step brought; None (the caret stays) when the step was all over the story."""
    if not edits:
        return None
    low, high = edits[-1].span.start, edits[-1].span.start + len(edits[-1].new)
    near = all(low - _NEAR <= edit.span.start <= high + _NEAR for edit in edits)
    return high if near else None


class Burst:
    """Says which keystrokes belong together: a word with the space behind it, a row of deletions."""

    PAUSE = 2.0  # seconds after which a key begins a step of its own

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.end()

    def end(self) -> None:
        """The next key begins a step of its own: the caret jumped, something else was done between."""
        self._last: Edit | None = None
        self._at = 0.0

    def goes_on(self, edit: Edit) -> bool:
        """Whether ``edit`` belongs to the step of the one before it; remembers it for the next."""
        now = self._clock()
        last, self._last = self._last, edit
        in_time, self._at = now - self._at < self.PAUSE, now
        if last is None or not in_time or "\n" in edit.new or "\n" in last.new:
            return False
        if not edit.old:
            begins_word = not edit.new[:1].isspace() and last.new[-1:].isspace()
            return bool(last.new) and edit.span.start == last.span.start + len(last.new) and not begins_word
        if edit.new or last.new:
            return False
        return last.span.start in (edit.span.start, edit.span.end)
