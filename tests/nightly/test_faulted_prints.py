"""500 faulted print jobs (F45): not one label goes out twice without a person's word."""

from __future__ import annotations

import pytest

from shipdesk.app.wiring import open_desk
from tests import builders
from tests.printing.fake_printer import FakePrinter
from tests.services.test_printing import faulted_jobs, queue, zebra


@pytest.mark.parametrize("seed", [1, 2])
def test_500_faulted_jobs(folder, seed):
    machine, desk = FakePrinter(), open_desk(folder, builders.fixed_world())
    zebra(desk, machine)
    references = [f"N-{number}" for number in range(36)]
    for reference in references:
        builders.packed(desk, reference)
    assert queue(desk, *references).added > 500
    assert faulted_jobs(desk, machine, seed, 500)
    machine.close()
    desk.store.close()
