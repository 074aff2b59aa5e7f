"""The settings in force: what the window does when the editor chooses otherwise, and how it comes back next time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray

from workbench.checking import Checker
from workbench.desktop import theme as themes
from workbench.desktop.background_grammar import MakeGrammar
from workbench.settings import CATEGORIES, Store, declared
from workbench.story import Finding

if TYPE_CHECKING:
    from workbench.desktop.window import Window


def wanted_by(store: Store) -> Callable[[Finding], bool]:
    """Whether the editor's settings let a finding be seen. Called from the worker's thread; only reads."""

    def wanted(finding: Finding) -> bool:
        enough = finding.confidence >= store.get(declared.MINIMUM_CONFIDENCE)
        return enough and store.get(CATEGORIES[finding.category])

    return wanted


class Make(MakeGrammar, Protocol):
    """Builds what the window checks with; ``english`` is a choice of the setting of that name."""

    def checker(self, *, english: str) -> Checker: ...


def checker_by(store: Store, make: Make) -> Callable[[], Checker]:
    """Makes a checker as the settings are at the time. Called from the worker's thread; only reads."""
    return lambda: make.checker(english=store.get(declared.ENGLISH))


class Choices:
    """Keeps ``window`` as ``store`` says until ``close``, which also notes the window's place and size."""

    def __init__(self, store: Store, window: Window) -> None:
        self._store, self._window = store, window
        folder = window.resources / "themes"
        self._ends = [
            store.watch(declared.THEME, lambda name: window.use_theme(themes.chosen(folder, name))),
            store.watch(declared.ZOOM, lambda percent: window.pane.use_zoom(percent / 100)),
            store.watch(declared.ENGLISH, lambda _english: window.renew()),
            *(
                store.watch(setting, lambda _value: window.recheck())
                for setting in (declared.MINIMUM_CONFIDENCE, *CATEGORIES.values())
            ),
        ]
        window.pane.zoomed.connect(lambda zoom: store.set(declared.ZOOM, round(zoom * 100)))
        window.pane.use_zoom(store.get(declared.ZOOM) / 100)
        geometry, layout = store.get(declared.WINDOW_GEOMETRY), store.get(declared.WINDOW_LAYOUT)
        if geometry:
            window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        if layout:
            window.panels.restoreState(QByteArray.fromBase64(layout.encode()))

    def close(self) -> None:
        """Ends watching."""
        window, store = self._window, self._store
        store.set(declared.WINDOW_GEOMETRY, window.saveGeometry().toBase64().data().decode())
        store.set(declared.WINDOW_LAYOUT, window.panels.saveState().toBase64().data().decode())
        for end in self._ends:
            end()
