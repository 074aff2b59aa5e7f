"""Which rules of a long row a text may concern: one pass over it for the cues of all of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import ahocorasick


class Cues:
    """The cues of a row of rules, in lower case; ``always`` are the numbers of the rules that have none."""

    def __init__(self, cues: Sequence[Collection[str]]) -> None:
        self.always = frozenset(number for number, own in enumerate(cues) if not own)
        by_cue: dict[str, list[int]] = {}
        for number, own in enumerate(cues):
            for cue in own:
                by_cue.setdefault(cue, []).append(number)
        self._automaton = ahocorasick.Automaton()
        for cue, numbers in by_cue.items():
            self._automaton.add_word(cue, tuple(numbers))
        if by_cue:
            self._automaton.make_automaton()

    def seen(self, lower: str) -> set[int]:
        """The numbers of the rules of which a cue stands in a text, given in lower case."""
        numbers: set[int] = set()
        if len(self._automaton):
            for _, found in self._automaton.iter(lower):
                numbers.update(found)
        return numbers
