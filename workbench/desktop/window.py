"""The main window: queue, story, findings. It brings the panels together; what they know they know themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QMainWindow

from workbench.checking import Report
from workbench.desktop import commands
from workbench.desktop.about import about
from workbench.desktop.background import BackgroundChecks
from workbench.desktop.background_grammar import BackgroundGrammar
from workbench.desktop.choices import Choices, Make, checker_by, wanted_by
from workbench.desktop.errands import Errands, sentence
from workbench.desktop.filing import Filing
from workbench.desktop.found.findings_panel import FindingsPanel
from workbench.desktop.icons import icon
from workbench.desktop.intake import Intake
from workbench.desktop.keys_dialog import KeysDialog
from workbench.desktop.panels import panels
from workbench.desktop.preferences_dialog import PreferencesDialog
from workbench.desktop.queue_panel import QueuePanel
from workbench.desktop.status import Status
from workbench.desktop.story_pane import StoryPane
from workbench.desktop.theme import Theme
from workbench.desktop.wording import said
from workbench.errors import WorkbenchError
from workbench.review import Desk, OpenStory
from workbench.settings import Store, declared


class Window(QMainWindow):
    """Everything the editor sees."""

    def __init__(
        self,
        desk: Desk,
        make: Make,
        store: Store,
        resources: Path,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._desk, self._store, self.resources = desk, store, resources
        self._theme = theme
        self._current: OpenStory | None = None
        self.setWindowTitle("Wire Workbench")
        self.setAcceptDrops(True)
        self.errands = Errands(desk, self)
        self.grammar = BackgroundGrammar(make, lambda: store.get(declared.ENGLISH), wanted_by(store), self)
        self.checks = BackgroundChecks(checker_by(store, make), wanted_by(store), self.grammar.with_known, self)
        self.filing = Filing(desk, self.errands, store, self)
        self.queue = QueuePanel()
        self.intake = Intake(self.errands, self.queue, self)
        self.pane = StoryPane(theme)
        self.findings = FindingsPanel(theme)
        self.status = Status(self.errands.stop)
        self.actions_by_name: dict[str, QAction] = {}
        self._lay_out()
        self._make_menus()
        self._connect()
        self.choices = Choices(store, self)
        self._show(None)

    # ---- what others ask of the window

    @property
    def current(self) -> OpenStory | None:
        """The story in front."""
        return self._current

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being read, written, checked or compared."""
        return self.errands.is_idle and self.checks.is_idle and self.grammar.is_idle and self.pane.compare.is_idle

    def begin(self, paths: Sequence[Path]) -> None:
        """Brings back the queue as it was left, then opens these files."""
        self.grammar.start()
        self.errands.restore(then=lambda: self.open(list(paths)))

    def open(self, paths: list[Path]) -> None:
        """Opens files; those that are in the queue already come to the front."""
        self.intake.open(paths)

    def act(self, name: str) -> None:
        """Does a command by its name."""
        self.actions_by_name[name].trigger()

    def dialog(self, name: str) -> QDialog:
        """The dialog of a command ("export" for the story in front, "preferences"), not yet shown."""
        return self.filing.export_dialog(self._current) if name == "export" else PreferencesDialog(self._store, self)

    def use_theme(self, theme: Theme) -> None:
        """Changes the look of everything."""
        self._theme = theme
        theme.dress(QGuiApplication.instance())
        self.pane.use_theme(theme)
        self.findings.use_theme(theme)
        self.actions_by_name["theme"].setChecked(theme.is_dark)
        for menu in self._commands:
            if menu.icon:
                self.actions_by_name[menu.name].setIcon(icon(menu.icon, theme))

    # ---- putting it together

    def _lay_out(self) -> None:
        self.panels = panels(self.queue, self.pane, self.findings)
        self.setCentralWidget(self.panels)
        self.setStatusBar(self.status)
        self.resize(1400, 880)

    def _make_menus(self) -> None:
        self._commands: list[commands.Command] = []
        for title, entries in commands.menus():
            menu = self.menuBar().addMenu(title)
            for entry in entries:
                if entry is None:
                    menu.addSeparator()
                    continue
                made = commands.action(entry, self, icon(entry.icon, self._theme) if entry.icon else None)
                menu.addAction(made)
                self.actions_by_name[entry.name] = made
                self._commands.append(entry)
        self.actions_by_name["theme"].setChecked(self._theme.is_dark)
        for name in ("take-safe", "export"):
            self.pane.add_button(self.actions_by_name[name])

    def _connect(self) -> None:
        self.filing.chosen.connect(self.open)
        self.intake.said.connect(self.pane.say)
        self.errands.opened.connect(self._opened)
        self.errands.failed.connect(lambda text: self.pane.say(text, trouble=True))
        self.errands.exported.connect(self._exported)
        self.errands.progressed.connect(self.status.show_progress)
        self.checks.reported.connect(self._reported)
        self.grammar.added.connect(self._found)
        self.grammar.said.connect(lambda wording: self.status.show_grammar(said(wording)))
        self.checks.failed.connect(lambda error: self.pane.say(sentence(error), trouble=True))
        self.checks.busy_changed.connect(self.status.show_checking)
        self.status.topics.chosen.connect(self.pane.deciding.choose_topics)
        self.queue.chosen.connect(self._show)
        self.queue.close_wished.connect(self._close_story)
        self.pane.changed.connect(self._changed)
        self.pane.turned.connect(lambda comparing: self.findings.setVisible(not comparing))
        self.pane.empty.wished.connect(self.act)
        self.pane.arrived.connect(self.findings.select)
        self.pane.export_wished.connect(self._export)
        self.findings.arrived.connect(self.pane.bring_up)
        self.findings.take.connect(self.pane.deciding.take)
        self.findings.dismiss.connect(self.pane.deciding.dismiss)
        self.findings.categories_changed.connect(self.pane.show_categories)
        doings: dict[str, Callable[[], object]] = {
            "open": self.filing.ask_open,
            "paste-story": lambda: self.intake.take_in(QGuiApplication.clipboard().mimeData()),
            "sample": lambda: self.open([self.resources / "samples" / "welcome.html"]),
            "export": self._export,
            "marked": lambda: self._current and self.filing.save_marked(self._current),
            "report": lambda: self._current and self.filing.save_report(self._current),
            "next-story": lambda: self.queue.step(1),
            "previous-story": lambda: self.queue.step(-1),
            "close-story": lambda: self._current and self._close_story(self._current),
            "quit": self.close,
            "topics": self.status.topics.showMenu,
            "preferences": lambda: self.dialog("preferences").exec(),
            "theme": self._toggle_theme,
            "keys": lambda: KeysDialog(self).exec(),
            "about": lambda: about(self),
        }
        for name, do in {**doings, **self.pane.doings()}.items():
            self.actions_by_name[name].triggered.connect(lambda _checked=False, do=do: do())

    # ---- what happens

    def _opened(self, story: OpenStory, is_wished: bool) -> None:
        self.queue.add(story)
        self.checks.add(story)
        if self._current is None or is_wished:
            self.queue.choose(story)
        for notice in story.document.notices:
            self.pane.say(QCoreApplication.translate("Rules", str(notice)))

    def _show(self, story: OpenStory | None) -> None:
        if self._current is not None and self._current is not story:
            self._note(self._current, cursor=self.pane.cursor)
        self._current = story
        self.checks.show(story)
        self.grammar.show(story)
        self.pane.show_story(story)
        self.findings.show_review(story.review if story else None)
        self.findings.show_checking(story is not None and not story.is_checked)
        if story is not None and story.state == "new":
            self._note(story, state="open")
            self.queue.refresh(story)
        self._tell()

    def _changed(self) -> None:
        """The words or the decisions of the story in front changed."""
        if self._current is None:
            return
        if self._current.state == "exported":
            self._note(self._current, state="open")
        self.checks.words_changed()
        self.errands.words_changed()
        self.findings.refresh()
        self.queue.refresh(self._current)
        self._tell()

    def _note(self, story: OpenStory, state: str | None = None, cursor: int | None = None) -> None:
        try:
            self._desk.note(story, state, cursor)
        except WorkbenchError as error:
            self.pane.say(sentence(error), trouble=True)

    def _reported(self, story: OpenStory, report: Report) -> None:
        story.is_checked = True
        self._found(story)
        self.grammar.add(story, report)

    def _found(self, story: OpenStory) -> None:
        """The findings of a story are others now."""
        self.queue.refresh(story)
        if story is self._current:
            self.pane.refresh_marks()
            self.findings.show_checking(False)
            self.findings.refresh()
            self._tell()

    def renew(self) -> None:
        """What the checks are made with has changed."""
        self.checks.renew()
        self.grammar.renew()
        self.recheck()

    def recheck(self) -> None:
        """What is to be found has changed."""
        for story in self.queue.stories:
            self.checks.add(story)

    def _tell(self) -> None:
        self.status.tell(self._current)
        review = self._current.review if self._current else None
        for name in "export report marked topics close-story next previous take-safe view-compare".split():
            self.actions_by_name[name].setEnabled(review is not None)
        self.actions_by_name["undo"].setEnabled(bool(review and review.next_undo))
        self.actions_by_name["redo"].setEnabled(bool(review and review.next_redo))

    # ---- commands

    def _close_story(self, story: OpenStory) -> None:
        if not self.filing.may_close(story):
            return
        self.checks.forget(story)
        self.grammar.forget(story)
        self._desk.close(story)
        if story is self._current:
            self._current = None
        self.queue.remove(story)
        if self.queue.current is None:
            self._show(None)

    def _export(self) -> None:
        """Through the compare view: what leaves the desk was looked at."""
        if self._current is None:
            return
        if self.pane.is_comparing:
            self.filing.export(self._current)
        else:
            self.act("view-compare")

    def _exported(self, story: OpenStory, target: Path) -> None:
        self.queue.refresh(story)
        self.pane.say(QCoreApplication.translate("Window", "Exported to {path}").format(path=target))

    def _toggle_theme(self) -> None:
        self._store.set(declared.THEME, "light" if self._theme.is_dark else "dark")

    # ---- drops and the end

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.intake.take_in(event.mimeData())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._current is not None:
            self._note(self._current, cursor=self.pane.cursor)
        self.choices.close()
        self.checks.close()
        self.grammar.close()
        self.errands.close()
        self.pane.close_jobs()
        event.accept()
