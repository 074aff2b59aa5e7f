"""One family of errors: a sentence for the editor, the cause for the log.

The sentence says what happened to *her* file and what she can do about it. It never holds story text.
"""

from __future__ import annotations

from pathlib import Path


class WorkbenchError(Exception):
    """What the editor is told.

    ``sentence`` is a whole English sentence (or two) without the file's name; ``path`` is the file it is
    about, if any; the original exception travels as ``__cause__`` for the log. A sentence may be given with
    ``{names}``, to be filled with ``values``; ``template`` is what the window translates before it fills it.
    """

    def __init__(self, sentence: str, path: Path | None = None, **values: str) -> None:
        self.template = sentence
        self.values = values
        for name, value in values.items():
            sentence = sentence.replace("{" + name + "}", value)
        super().__init__(sentence)
        self.sentence = sentence
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.sentence}" if self.path else self.sentence


class UnreadableFile(WorkbenchError):
    """The file cannot be opened as a story: missing, a folder, binary, too large, not the format it claims."""


class UnwritableFile(WorkbenchError):
    """The finished story could not be written; whatever stood at the target is untouched."""


class StaleEdit(WorkbenchError):
    """An edit names words that are no longer where it says; nothing was changed."""


class BrokenRule(WorkbenchError):
    """A rule of the lexicon or the house list does not hold what a rule must hold."""


class NotAvailable(WorkbenchError):
    """Something that this installation does not have, said plainly, with what to do."""
