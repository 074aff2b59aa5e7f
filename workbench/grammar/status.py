"""How LanguageTool is, in one word for programs and one sentence for the status bar."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.story import Wording
from workbench.story.finding import QT_TRANSLATE_NOOP


class State(StrEnum):
    """Where a server is in its life."""

    OFF = "off"
    STARTING = "starting"
    READY = "ready"
    RESTARTING = "restarting"
    FAILED = "failed"


SENTENCES = {
    State.OFF: Wording(QT_TRANSLATE_NOOP("Rules", "LanguageTool is off.")),
    State.STARTING: Wording(QT_TRANSLATE_NOOP("Rules", "LanguageTool is starting.")),
    State.READY: Wording(QT_TRANSLATE_NOOP("Rules", "LanguageTool is ready.")),
    State.RESTARTING: Wording(QT_TRANSLATE_NOOP("Rules", "LanguageTool had stopped and is being started again.")),
    State.FAILED: Wording(
        QT_TRANSLATE_NOOP("Rules", "LanguageTool does not start; the log says why. All other checks go on.")
    ),
}


@dataclass(frozen=True, slots=True)
class Status:
    """``restarts`` counts how often the server had to be started again since the program began."""

    state: State
    restarts: int = 0

    @property
    def sentence(self) -> Wording:
        """For the status bar."""
        return SENTENCES[self.state]
