"""Code points to UTF-16 units and back, for the two neighbours that count in UTF-16: Qt and LanguageTool."""

from __future__ import annotations

from bisect import bisect_left


class Utf16Map:
    """Converts offsets of one text. Offsets inside a surrogate pair count to the character that it encodes."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # The code-point offsets of the characters that take two units.
        self._wide = [] if text.isascii() else [i for i, char in enumerate(text) if char > "\uffff"]
        self._wide_units = [offset + number for number, offset in enumerate(self._wide)]

    def units(self, offset: int) -> int:
        """The UTF-16 offset of a code-point offset."""
        return offset + bisect_left(self._wide, offset)

    def points(self, units: int) -> int:
        """The code-point offset of a UTF-16 offset."""
        if not self._wide:
            return units
        number = bisect_left(self._wide_units, units)
        if number and self._wide_units[number - 1] + 1 == units:
            return self._wide[number - 1]  # in the middle of a pair
        return units - number
