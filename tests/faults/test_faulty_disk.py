"""F2, F3, F4 in short: the power goes, the disk fails or fills up; what was acknowledged stays, nothing is half there.

The long form is `tests/nightly/test_faulty_disk.py`.
"""

from __future__ import annotations

import random
import sys

import apsw
import pytest

from shipdesk.backups.restoring import agree, agreed, discard
from shipdesk.paths import DeskFolder
from tests.cut_backups import Cuts
from tests.disk_trials import Trials, survives_a_cut, survives_a_failure
from tests.plain_disk import after_a_cut, recorded

CUTS, CONTROL_CUTS = 24, 8


@pytest.fixture(scope="module")
def trials(packed_folder, tmp_path_factory):
    return Trials(packed_folder, tmp_path_factory.mktemp("after") / "cut", ("party", "edit", "wish"))


def test_no_power_cut_takes_what_was_acknowledged(trials):
    assert [seed for seed in range(CUTS) if not survives_a_cut(trials, seed)] == []


def test_the_same_cuts_without_syncs_do(trials):
    """Else the trial could not see a loss."""
    lost = [seed for seed in range(CONTROL_CUTS) if not survives_a_cut(trials, seed, "OFF")]
    assert len(lost) > CONTROL_CUTS / 2


on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux says which file is brought to the disk"
)


@on_linux
def test_a_way_back_that_came_to_its_end_is_not_gone_once_more(tmp_path):
    folder = DeskFolder(tmp_path / "disk" / "desk")
    (folder.restoring / "files").mkdir(parents=True)
    with recorded(tmp_path / "disk", lambda path: True) as recorder:
        agree(folder, "2026-11-26T09:00:00+07:00", {})
        discard(folder)
    for seed in range(CUTS):
        place = tmp_path / f"cut-{seed}"
        after_a_cut(recorder.events, recorder.root, random.Random(seed), place)
        assert agreed(DeskFolder(place / "desk")) is None


@on_linux
def test_a_backup_that_bears_its_name_is_whole(packed_folder, tmp_path):
    """And nothing that was told to be there is gone; without syncs it would be."""
    cuts = Cuts(packed_folder, tmp_path)
    assert {seed: wrong for seed in range(CUTS) if (wrong := cuts.wrong_after(seed))} == {}
    assert sum(bool(cuts.wrong_after(seed, minds_syncs=False)) for seed in range(CUTS)) > CUTS / 2


@pytest.mark.parametrize("trouble", [apsw.IOError, apsw.FullError], ids=["io-error", "disk-full"])
@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for-good"])
def test_a_disk_that_fails_is_told_in_words_and_leaves_no_half(trials, trouble, for_good):
    step = max(1, trials.calls // 8)
    told = [survives_a_failure(trials, call, trouble, for_good=for_good) for call in range(1, trials.calls, step)]
    assert [one for one in told if one is not None] == []
