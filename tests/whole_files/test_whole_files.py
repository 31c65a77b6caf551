"""Files take their names whole, and patiently where another program still holds them."""

from __future__ import annotations

import sys
import threading

import pytest

from shipdesk import whole_files
from shipdesk.whole_files import bring_path_to_disk, bring_to_disk, put_in_place, rename


class HeldByAScanner(PermissionError):
    """As Windows raises it; the attribute is that system's own."""

    def __init__(self, winerror: int) -> None:
        super().__init__(13, "held")
        self.winerror = winerror


class Act:
    """Fails so many times, then is done."""

    def __init__(self, failures: int, fault: OSError) -> None:
        self.left, self.fault, self.tries = failures, fault, 0

    def __call__(self) -> None:
        self.tries += 1
        if self.left:
            self.left -= 1
            raise self.fault


def test_a_written_file_takes_the_place_of_what_stood_there(tmp_path):
    waiting, target = tmp_path / "paper.pdf.part", tmp_path / "paper.pdf"
    target.write_bytes(b"old")
    with waiting.open("wb") as file:
        file.write(b"new")
        bring_to_disk(file)
        assert waiting.read_bytes() == b"new"
    bring_path_to_disk(waiting)
    put_in_place(waiting, target)
    assert target.read_bytes() == b"new"
    assert not waiting.exists()


def test_a_folder_is_renamed(tmp_path):
    (tmp_path / "making.part").mkdir()
    rename(tmp_path / "making.part", tmp_path / "made")
    assert (tmp_path / "made").is_dir()


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_what_another_program_holds_for_a_moment_is_tried_again(winerror):
    act = Act(2, HeldByAScanner(winerror))
    whole_files._patiently(act)
    assert act.tries == 3


@pytest.mark.parametrize("fault", [HeldByAScanner(112), FileNotFoundError(2, "gone"), PermissionError(13, "read-only")])
def test_what_waiting_does_not_cure_is_told_at_once(fault):
    act = Act(2, fault)
    with pytest.raises(type(fault)):
        whole_files._patiently(act)
    assert act.tries == 1


def test_a_file_that_is_held_for_good_is_told_in_the_end(monkeypatch):
    monkeypatch.setattr(whole_files, "PAUSES_S", (0.0, 0.0))
    act = Act(9, HeldByAScanner(32))
    with pytest.raises(HeldByAScanner):
        whole_files._patiently(act)
    assert act.tries == 3


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere an open file does not hinder its replacement")
def test_a_file_that_somebody_has_open_is_replaced_once_they_close_it(tmp_path):
    waiting, target = tmp_path / "new", tmp_path / "old"
    waiting.write_bytes(b"new")
    target.write_bytes(b"old")
    held = target.open("rb")
    threading.Timer(0.2, held.close).start()
    put_in_place(waiting, target)
    assert target.read_bytes() == b"new"
