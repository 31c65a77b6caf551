"""F4 in short, on a disk that is really full. The long form is `tests/nightly/test_full_disk.py`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from shipdesk import whole_files
from shipdesk.app.log_files import ROOT, logging_to
from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.services.issued_files import write_whole
from shipdesk.sheets import write_csv
from tests.full_disk import FullDisk
from tests.small_disk import small_disk

needs_a_full_device = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")


@pytest.mark.parametrize("act", ["save", "import", "backup"])
def test_a_full_disk_is_told_and_leaves_no_half(packed_folder, tmp_path, act):
    with small_disk(tmp_path / "small", 8 << 20) as disk:
        trials = FullDisk(packed_folder, disk.root, disk, act)
        outcomes = [trials.trial(room) for room in (0, 20_000)]
    assert [one.wrong for one in outcomes] == [(), ()]
    assert all(one.told is not None for one in outcomes)


@needs_a_full_device
def test_a_file_that_finds_no_room_leaves_the_older_one(tmp_path):
    paper = tmp_path / "paper.pdf"
    whole_files.write_whole(paper, b"the older one")
    paper.with_name("paper.pdf.part").symlink_to("/dev/full")
    with pytest.raises(DeskUnusable) as told:
        write_whole(paper, b"x" * 70_000)
    assert (told.value.reason, told.value.values["file"]) == ("file_no_room", str(paper))
    assert int(told.value.values["needed"]) > 2 * 70_000
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("paper.pdf", b"the older one")]


@needs_a_full_device
def test_a_table_that_finds_no_room_is_told_with_bytes(tmp_path):
    (tmp_path / f".goods.csv.{os.getpid()}.part").symlink_to("/dev/full")
    with pytest.raises(WrongInput) as told:
        write_csv(tmp_path / "goods.csv", ["sku"], [["x" * 1000]] * 100)
    assert told.value.reason == "file_no_room"
    assert list(tmp_path.iterdir()) == []


@needs_a_full_device
def test_a_log_that_finds_no_room_stops_nothing(tmp_path):
    """Also when the program ends: what waits to be written is let go."""
    (tmp_path / "shipdesk.log").symlink_to("/dev/full")
    done = []
    with logging_to(tmp_path):
        ROOT.error("A fault")
        done.append("the work")
    assert done == ["the work"]
