"""What one key costs on the GUI thread, in a story of 10,000 words with 1,000 marks.

Run it with ``python -m tests.benchmarks.keypress``. A key is sent as a window system would send it and everything
that it causes is waited for: the document, the edit, the findings that move, the list beside the story, the paint.
Beside it, in the same run, Qt's two bare editors with the same words and nothing else.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QTextEdit, QWidget

from workbench import paths
from workbench.checking import Report
from workbench.desktop.found.findings_panel import FindingsPanel
from workbench.desktop.paper.story_view import StoryView
from workbench.desktop.theme import Theme
from workbench.review import Review
from workbench.story import Action, Category, Finding, Proposal, Severity, Span, Story, Wording, tokens

_WORDS = (
    "the council said on Tuesday that a new bridge over its river would open in spring after years of delay".split()
)
_KEYS = 400


def story_of(words: int, chance: random.Random) -> Story:
    """Invented prose in paragraphs of 40 to 90 words."""
    paragraphs, left = [], words
    while left > 0:
        length = min(left, chance.randint(40, 90))
        paragraphs.append(" ".join(chance.choices(_WORDS, k=length)).capitalize() + ".")
        left -= length
    return Story.of(*paragraphs)


def findings_in(story: Story, count: int, chance: random.Random) -> tuple[Finding, ...]:
    """So many marks, spread evenly, of every category."""
    places = [
        (paragraph.id, token)
        for paragraph in story.paragraphs
        for token in tokens(paragraph.text)
        if token.is_word and len(token.text) > 3
    ]
    chosen = sorted(chance.sample(range(len(places)), count))
    kinds = list(Category)
    return tuple(
        Finding(
            "benchmark.word",
            kinds[number % len(kinds)],
            Severity.WARNING,
            0.9,
            Action.ASK,
            places[place][0],
            Span(places[place][1].start, places[place][1].end),
            places[place][1].text,
            Wording("A word"),
            Wording("It is one of those that were chosen."),
            (Proposal("another", 0.9),),
        )
        for number, place in enumerate(chosen)
    )


def timed(editor: QTextEdit | QPlainTextEdit, chance: random.Random) -> tuple[list[float], list[float]]:
    """(milliseconds on the clock, milliseconds of this thread) of each key, typed at places all over the document.

    The clock counts what other programs took from a busy machine, the thread does not.
    """
    clock, thread = [], []
    for number in range(_KEYS):
        if number % 20 == 0:
            cursor = editor.textCursor()
            cursor.setPosition(chance.randrange(editor.document().characterCount() - 1))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfWord)
            editor.setTextCursor(cursor)
            QApplication.processEvents()
        letter = chance.choice("etaoin shrdlu")
        begun, begun_thread = time.perf_counter(), time.thread_time()
        QTest.keyClick(editor, letter)
        QApplication.processEvents()
        thread.append((time.thread_time() - begun_thread) * 1000)
        clock.append((time.perf_counter() - begun) * 1000)
    return clock, thread


def main() -> None:
    """Prints a line for each editor."""
    application = QApplication([])
    chance = random.Random(1)
    theme = Theme.load(paths.resources() / "themes" / "light.toml")
    theme.dress(application)
    story = story_of(10_000, chance)
    review = Review(story)
    review.receive(Report(story, findings_in(story, 1_000, chance)))
    view, panel = StoryView(theme), FindingsPanel(theme)
    view.smooth = False
    view.show_review(review)
    panel.show_review(review)
    view.typed.connect(panel.refresh)
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(view, 1)
    row.addWidget(panel)
    editors: list[tuple[str, QWidget, QTextEdit | QPlainTextEdit]] = [("story view and list", window, view)]
    for kind in (QTextEdit, QPlainTextEdit):
        bare = kind()
        bare.setPlainText(story.text)
        editors.append((f"bare {kind.__name__}", bare, bare))
    say = sys.stdout.write
    say(f"{len(story.text.split()):,} words, {len(review.findings):,} marks, {_KEYS} keys, milliseconds\n")
    say(f"{'':22}{'clock: 50th':>12}{'95th':>8}{'worst':>8}{'thread: 50th':>15}{'95th':>8}{'worst':>8}\n")
    for name, shown, editor in editors:
        shown.resize(1200, 860)
        shown.show()
        QTest.qWaitForWindowExposed(shown)
        clock, thread = (
            (*(statistics.quantiles(took, n=100)[at] for at in (49, 94)), max(took))
            for took in timed(editor, random.Random(2))
        )
        say(f"{name:22}{clock[0]:12.2f}{clock[1]:8.2f}{clock[2]:8.2f}")
        say(f"{thread[0]:15.2f}{thread[1]:8.2f}{thread[2]:8.2f}\n")
        shown.hide()
    assert review.story.text != story.text


if __name__ == "__main__":
    main()
