"""Work off the GUI thread: the newest wins, every errand answers, nothing is left running."""

import threading

import pytest

from tests.desktop.driver import Driver
from tests.desktop.makers import WithoutGrammar
from workbench.checking import Checker
from workbench.desktop.instance import Instance
from workbench.desktop.jobs import JobQueue, LatestJob
from workbench.errors import WorkbenchError
from workbench.story import Story


@pytest.fixture
def latest(qtbot):
    job = LatestJob()
    yield job
    job.close()


def test_of_many_wishes_the_newest_is_answered(latest, qtbot):
    answers, go = [], threading.Event()
    latest.finished.connect(answers.append)

    def slow(stop):
        go.wait(5)
        return "first" if not stop() else "stopped"

    latest.submit(slow)
    for number in range(5):
        latest.submit(lambda _stop, number=number: number)
    go.set()
    qtbot.waitUntil(lambda: latest.is_idle)
    assert answers == [4]


def test_what_goes_wrong_comes_back_as_a_value(latest, qtbot):
    with qtbot.waitSignal(latest.failed) as told:
        latest.submit(lambda _stop: (_ for _ in ()).throw(WorkbenchError("The disk is full.")))
    assert str(told.args[0]) == "The disk is full."


def test_closing_waits_for_the_thread(qtbot):
    job, ended = LatestJob(), []

    def patient(stop):
        while not stop():
            pass
        ended.append(True)

    job.submit(patient)
    job.close()
    assert ended == [True]


def test_errands_are_done_in_turn_and_a_bad_one_stops_no_other(qtbot):
    queue, answers = JobQueue(), []
    for number in range(4):
        queue.submit(lambda _stop, n=number: 10 // (n - 1), answers.append, lambda error: answers.append(type(error)))
    qtbot.waitUntil(lambda: queue.is_idle)
    assert answers == [-10, ZeroDivisionError, 10, 5]
    queue.close()


def test_errands_given_up_answer_nothing(qtbot):
    queue, answers, go = JobQueue(), [], threading.Event()
    for _ in range(3):
        queue.submit(lambda _stop: go.wait(5), answers.append, answers.append)
    queue.stop()
    go.set()
    queue.submit(lambda _stop: "after", answers.append, answers.append)
    qtbot.waitUntil(lambda: queue.is_idle)
    assert answers == ["after"]
    queue.close()


def test_the_story_in_front_is_checked_though_another_is_long(qtbot, tmp_path):
    seen, go = [], threading.Event()

    class Slow(Checker):
        def check(self, story: Story, *rest):
            seen.append(story.paragraphs[0].text)
            if "long" in story.text:
                go.wait(2)
            return super().check(story, *rest)

    for name in ("long", "short"):
        (tmp_path / f"{name}.txt").write_text(f"A {name} story stands here, and it is told.\n")
    driver = Driver(qtbot, tmp_path, WithoutGrammar(Slow([])))
    driver.window.open([tmp_path / "long.txt", tmp_path / "short.txt"])
    qtbot.waitUntil(lambda: len(driver.queue) == 2)
    go.set()
    driver.settle()
    assert all(story.is_checked for story in driver.window.queue.stories)
    driver.close()


def test_a_second_start_hands_its_files_to_the_first(qtbot, tmp_path):
    first = Instance(tmp_path)
    second = Instance(tmp_path)
    assert first.is_first
    assert not second.is_first
    with qtbot.waitSignal(first.files_came) as came:
        assert second.hand_over([tmp_path / "story.txt"])
    assert came.args[0] == [tmp_path / "story.txt"]
    first.close()
    third = Instance(tmp_path)
    assert third.is_first
    third.close()
