"""Work leaves the UI thread and comes back to it, whatever happens to the work or to the asker."""

from __future__ import annotations

import threading
import time
import weakref

import pytest
from PySide6.QtCore import QObject

from shipdesk.errors import Cancelled
from shipdesk.progress import Progress
from shipdesk.ui.first_page import FirstPage
from shipdesk.ui.tasks import Changed, Latest, Task, TaskRunner, What


@pytest.fixture
def runner(qapp):
    runner = TaskRunner(Changed())
    yield runner
    runner.shut_down()


def test_work_runs_elsewhere_and_answers_here(runner, qtbot):
    here, seen = threading.get_ident(), []
    runner.run(lambda _: threading.get_ident(), lambda there: seen.append((there, threading.get_ident())), seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    there, then = seen[0]
    assert there != here
    assert then == here


def test_a_fault_comes_as_the_exception_itself(runner, qtbot):
    fault = ValueError("17")
    seen: list[object] = []

    def work(progress: Progress) -> None:
        raise fault

    runner.run(work, lambda result: seen.append("success"), seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [fault]


def test_nothing_of_work_that_is_done_is_kept(runner, qtbot):
    """Also of work that is done before the pool has said that it began."""

    def ask() -> weakref.ref[QObject]:
        held = QObject()
        runner.run(lambda _: held.objectName(), lambda _: held, lambda _: held, owner=held)
        return weakref.ref(held)

    asked = [ask() for _ in range(200)]
    qtbot.waitUntil(lambda: not runner.running)
    qtbot.waitUntil(lambda: not any(one() for one in asked))


def test_cancel_stops_work_at_its_next_step(runner, qtbot):
    seen, steps = [], []

    def work(progress: Progress) -> None:
        for number in range(10_000):
            steps.append(number)
            progress.step(number, 10_000)
            time.sleep(0.001)

    task = runner.run(work, seen.append, seen.append, "counting")
    qtbot.waitUntil(lambda: len(steps) > 5)
    task.cancel()
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], Cancelled)
    assert len(steps) < 10_000
    assert task.latest
    assert task.latest[1] == 10_000


def test_what_is_more_than_a_bar_can_count_is_told_in_thousandths():
    task = Task("counting", quiet=False)
    task.progress.step(3 << 31, 4 << 31)
    assert task.latest == (750, 1000)
    task.progress.step(3, 4)
    assert task.latest == (3, 4)


def test_a_deleted_owner_gets_no_answer(runner, qtbot):
    owner, seen, gate = QObject(), [], threading.Event()
    with qtbot.waitSignal(runner.ended):
        runner.run(lambda _: gate.wait(60), seen.append, seen.append, owner=owner)
        owner.deleteLater()
        qtbot.wait(10)
        gate.set()
    assert seen == []


def test_a_write_tells_what_changed_after_success_only(runner, qtbot):
    told, changed, done = [], runner._changed, []
    changed.happened.connect(told.append)
    runner.write(lambda _: 1, {What.CATALOG, What.OUTBOX}, done.append, done.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [frozenset({What.CATALOG, What.OUTBOX})]

    def fails(progress: Progress) -> None:
        raise OSError

    runner.write(fails, {What.PARTIES}, done.append, done.append)
    qtbot.waitUntil(lambda: len(done) == 2)
    assert len(told) == 1


def test_the_fault_of_a_write_is_heard_though_its_asker_is_gone(runner, qtbot):
    owner, seen, gate, fault = QObject(), [], threading.Event(), OSError("28")
    unheard = []
    runner.unheard.connect(unheard.append)

    def fails(progress: Progress) -> None:
        gate.wait(60)
        raise fault

    with qtbot.waitSignal(runner.ended):
        runner.write(fails, {What.PARTIES}, seen.append, seen.append, owner=owner)
        owner.deleteLater()
        qtbot.wait(10)
        gate.set()
    qtbot.waitUntil(lambda: bool(unheard))
    assert (seen, unheard) == ([], [fault])


def test_only_the_latest_question_is_answered(runner, qtbot):
    latest, seen, gate = Latest(runner, runner), [], threading.Event()
    latest.ask(lambda _: gate.wait(60) and "old", seen.append, seen.append)
    latest.ask(lambda _: "new", seen.append, seen.append)
    gate.set()
    qtbot.waitUntil(lambda: not runner.running)
    assert seen == ["new"]


def test_shut_down_waits_and_answers_nobody(qapp, qtbot):
    runner, seen, began, ended = TaskRunner(Changed()), [], threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        began.set()
        time.sleep(0.05)
        ended.set()

    runner.run(work, seen.append, seen.append)
    assert began.wait(60)
    runner.shut_down()
    qtbot.wait(20)
    assert ended.is_set()
    assert seen == []


def test_the_first_page_is_shown_when_what_it_asked_for_is_there_and_only_once(runner, qtbot):
    told: list[str] = []

    def first(_: object) -> None:
        told.append("first")
        runner.run(lambda _: None, lambda _: told.append("second"), told.append)

    runner.run(lambda _: None, first, told.append)
    page = FirstPage(runner, runner)
    page.shown.connect(lambda: told.append("shown"))
    qtbot.waitUntil(lambda: "shown" in told)
    runner.run(lambda _: None, lambda _: told.append("later"), told.append)
    qtbot.waitUntil(lambda: "later" in told)
    qtbot.wait(20)
    assert told == ["first", "second", "shown", "later"]
