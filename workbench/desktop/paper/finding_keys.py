"""What a key means while the editor decides about a finding. The rules are told in ``StoryView``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
    }
)


class Verb(Enum):
    """What may be decided."""

    TAKE = auto()
    DISMISS = auto()
    DISMISS_EVERYWHERE = auto()
    REWRITE = auto()
    LEAVE = auto()


@dataclass(frozen=True)
class Decision:
    """A verb; for TAKE with the number of the proposal, from 0."""

    verb: Verb
    proposal: int = 0


def decision(event: QKeyEvent) -> Decision | None:
    """What this key decides; None when it types, moves or calls a command as it always does."""
    key = event.key()
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shifted = modifiers == Qt.KeyboardModifier.ShiftModifier
    if modifiers != Qt.KeyboardModifier.NoModifier and not shifted:
        return None
    if key in (Qt.Key.Key_D, Qt.Key.Key_Delete):
        return Decision(Verb.DISMISS_EVERYWHERE if shifted else Verb.DISMISS)
    if shifted:
        return None
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return Decision(Verb.TAKE)
    if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
        return Decision(Verb.TAKE, key - Qt.Key.Key_1)
    verb = {Qt.Key.Key_F2: Verb.REWRITE, Qt.Key.Key_Escape: Verb.LEAVE}.get(key)
    return Decision(verb) if verb is not None else None
