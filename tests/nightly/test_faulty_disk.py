"""F2, F3 and F4 with their full numbers: 2,000 power cuts and their control, a failure at every call of twelve acts."""

from __future__ import annotations

import apsw
import pytest

from tests.cut_backups import Cuts
from tests.disk_trials import ACTS, Trials, survives_a_cut, survives_a_failure

CUTS, CONTROL_CUTS, PLAIN_CUTS = 400, 100, 400
ROWS = (
    ("new", "pack", "copy"),
    ("party", "edit", "wish"),
    ("catalog", "import", "setting", "printer"),
    ("template", "new", "edit", "papers"),
)
"""Four rows of acts, 400 cuts in each; 400 more while it is backed up, and those of `test_cut_migrations.py`."""


@pytest.fixture(scope="module")
def rows_of_acts(packed_folder, tmp_path_factory):
    return [Trials(packed_folder, tmp_path_factory.mktemp("after") / "cut", acts) for acts in ROWS]


def test_f2_power_cuts_take_nothing_that_was_acknowledged(rows_of_acts):
    bad = [(row.acts, seed) for row in rows_of_acts for seed in range(CUTS) if not survives_a_cut(row, seed)]
    print(f"F2 {CUTS * len(ROWS)} cuts while saving, importing and issuing: {len(bad)} bad")
    assert bad == []


def test_f2_the_same_cuts_without_syncs_do(rows_of_acts):
    """Over all acts: a row that changes one page at a time is less easily torn than one that changes many."""
    bad = {
        "-".join(row.acts): sum(not survives_a_cut(row, seed, "OFF") for seed in range(CONTROL_CUTS))
        for row in rows_of_acts
    }
    print(f"F2 control without syncs: {sum(bad.values())} of {CONTROL_CUTS * len(ROWS)} bad, {bad}")
    assert sum(bad.values()) > CONTROL_CUTS * len(ROWS) / 2


def test_f2_power_cuts_while_backing_up(packed_folder, tmp_path):
    """A backup that bears its name is whole, and so is all that was told to be there: papers, the file of a desk."""
    cuts = Cuts(packed_folder, tmp_path)
    bad = {seed: wrong for seed in range(PLAIN_CUTS) if (wrong := cuts.wrong_after(seed))}
    control = [seed for seed in range(PLAIN_CUTS) if cuts.wrong_after(seed, minds_syncs=False)]
    print(f"F2 {PLAIN_CUTS} cuts while backing up: {len(bad)} bad; without syncs {len(control)} of {PLAIN_CUTS}")
    assert bad == {}
    assert len(control) > PLAIN_CUTS / 2


@pytest.mark.parametrize("act", ACTS)
def test_f3_f4_every_call_fails(packed_folder, tmp_path, act):
    trials = Trials(packed_folder, tmp_path / "cut", (act,))
    told = [
        one
        for call in range(1, trials.calls + 1)
        for trouble in (apsw.IOError, apsw.FullError)
        for for_good in (False, True)
        if (one := survives_a_failure(trials, call, trouble, for_good=for_good)) is not None
    ]
    print(f"F3 F4 {act}: {len(told)} of {4 * trials.calls} wrong")
    assert told == []
