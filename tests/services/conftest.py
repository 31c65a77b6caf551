"""A desk with the sample goods and address book, at a moment that stands still."""

from __future__ import annotations

import pytest

from shipdesk.app.hub_door import embedded_send
from shipdesk.app.wiring import open_desk
from shipdesk.paths import DeskFolder
from tests.builders import Clock, Door, behind, fixed_world


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def reopen(folder, clock):
    """Opens the same desk again, as after a restart."""
    opened = []

    def open_again(seed=7):
        opened.append(open_desk(folder, fixed_world(clock, seed + len(opened))))
        return opened[-1]

    yield open_again
    for one in opened:
        one.store.close()


@pytest.fixture
def desk(reopen):
    return reopen()


@pytest.fixture
def door(desk, folder, clock):
    """The way to the desk's embedded hub, at which a test can let things go wrong."""
    world = fixed_world(clock, 99)
    return Door(embedded_send(DeskFolder(folder), desk.reference, world.now, world.random_bytes))


@pytest.fixture
def faulty(desk, door):
    """The desk behind that door."""
    return behind(desk, door)
