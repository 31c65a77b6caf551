"""A program killed at twenty points of its prints, and five hundred presses in two windows: no label goes out twice."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.services.print_log import read_log
from tests import builders
from tests.printing.fake_printer import FakePrinter
from tests.services.test_printing import codes, queue, send, zebra

pytestmark = pytest.mark.timeout(3600)
POINTS, PRESSES = 20, 500
CHILD = (
    "import sys; from tests.builders import fixed_world; from shipdesk.app.wiring import open_desk;"
    "from pathlib import Path; from shipdesk.services.send_prints import send_prints;"
    "send_prints(open_desk(Path(sys.argv[1]), fixed_world()), 'zebra')"
)


@pytest.fixture
def machine():
    one = FakePrinter()
    yield one
    one.close()


def test_killed_at_twenty_points(folder, machine):
    desk, moments = open_desk(folder, builders.fixed_world()), random.Random(5)
    zebra(desk, machine)
    references = [f"K-{number}" for number in range(12)]
    for reference in references:
        builders.packed(desk, reference)
    queued = queue(desk, *references)
    for _ in range(POINTS):
        begun = machine.connections
        with subprocess.Popen([sys.executable, "-c", CHILD, str(folder)]) as child:
            while machine.connections <= begun + moments.randrange(4) and child.poll() is None:
                time.sleep(0.001)
            time.sleep(moments.uniform(0, 0.1))
            child.kill()
    send(desk)
    printed = codes(machine)
    assert len(printed) == len(set(printed))
    states = [job.state for job in read_log(desk)]
    assert states.count("SENT") + states.count("UNKNOWN") == queued.added
    assert states.count("UNKNOWN") <= POINTS
    assert states.count("SENT") <= len(printed)
    desk.store.close()


def test_five_hundred_presses_in_two_windows(folder, machine):
    desk = open_desk(folder, builders.fixed_world())
    zebra(desk, machine)
    references = [f"W-{number}" for number in range(10)]
    for reference in references:
        builders.packed(desk, reference)
    added: list[int] = []

    def press(seed):
        window, chance = open_desk(folder, builders.fixed_world(seed=seed)), random.Random(seed)
        for _ in range(PRESSES // 2):
            added.append(queue(window, chance.choice(references)).added)
            send(window)
        window.store.close()

    windows = [threading.Thread(target=press, args=(seed,)) for seed in (11, 12)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    printed = codes(machine)
    assert sum(added) == len(read_log(desk)) == len(printed) == len(set(printed))
    assert {job.subject.reference for job in read_log(desk)} == set(references)
    desk.store.close()
