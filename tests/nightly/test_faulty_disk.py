"""F2, F3 and F4 with their full numbers: 2,000 power cuts and their control, a failure at every call of ten acts."""

from __future__ import annotations

import shutil

import apsw
import pytest

from shipdesk.app.wiring import open_desk
from tests.builders import Clock, fixed_world, packed
from tests.disk_trials import ACTS, Trials, survives_a_cut, survives_a_failure

CUTS, CONTROL_CUTS = 500, 100
ROWS = (
    ("new", "pack", "copy"),
    ("party", "edit", "wish"),
    ("catalog", "setting", "printer"),
    ("template", "new", "edit"),
)
"""Four rows of acts, 500 cuts in each."""


@pytest.fixture(scope="module")
def base(filled_desk, tmp_path_factory):
    root = shutil.copytree(filled_desk, tmp_path_factory.mktemp("packed") / "desk")
    desk = open_desk(root, fixed_world(Clock()))
    packed(desk)
    desk.store.close()
    return root


@pytest.mark.parametrize("acts", ROWS, ids="-".join)
def test_f2_2000_power_cuts(base, tmp_path, acts):
    trials = Trials(base, tmp_path / "cut", acts)
    bad = [seed for seed in range(CUTS) if not survives_a_cut(trials, seed)]
    control = sum(not survives_a_cut(trials, seed, "OFF") for seed in range(CONTROL_CUTS))
    print(f"F2 {'-'.join(acts)}: {len(bad)} of {CUTS} bad; control without syncs: {control} of {CONTROL_CUTS}")
    assert bad == []
    assert control > CONTROL_CUTS / 2


@pytest.mark.parametrize("act", ACTS)
def test_f3_f4_every_call_fails(base, tmp_path, act):
    trials = Trials(base, tmp_path / "cut", (act,))
    told = [
        one
        for call in range(1, trials.calls + 1)
        for trouble in (apsw.IOError, apsw.FullError)
        for for_good in (False, True)
        if (one := survives_a_failure(trials, call, trouble, for_good=for_good)) is not None
    ]
    print(f"F3 F4 {act}: {len(told)} of {4 * trials.calls} wrong")
    assert told == []
