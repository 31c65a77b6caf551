"""F4 with its full numbers, on a disk that is really full: 200 sizes in save, import, papers, backup and log; the
folder for temporary files full, too; a window that is opened where no byte is free.
"""

from __future__ import annotations

import logging
import os
import random
import shutil
import subprocess
import sys
import tempfile

import pytest

from shipdesk.app.log_files import ROOT, logging_to
from shipdesk.app.wiring import open_desk
from shipdesk.services.back_up_desk import back_up
from tests.builders import Clock, fixed_world, packed
from tests.full_disk import ACTS, MORE_ACTS, FullDisk
from tests.small_disk import small_disk

SIZES, DISK, TEMPORARY = int(os.environ.get("SHIPDESK_SIZES", "200")), 64 << 20, 8 << 20


@pytest.fixture(scope="module")
def base(filled_desk, tmp_path_factory):
    """A desk with a packed shipment and a backup from before it."""
    root = shutil.copytree(filled_desk, tmp_path_factory.mktemp("packed") / "desk")
    desk = open_desk(root, fixed_world(Clock()))
    back_up(desk, "asked")
    packed(desk)
    desk.store.close()
    return root


def told(trials, sizes):
    """How many of these sizes were told, and what was wrong."""
    outcomes = [trials.trial(room) for room in sizes]
    return sum(one.told is not None for one in outcomes), [one for one in outcomes if one.wrong]


def sizes_up_to(most):
    """From nothing to a little more than is needed."""
    dice = random.Random(4)
    return [0, *(dice.randint(1, most) for _ in range(SIZES - 1))]


@pytest.mark.parametrize("kind", ["tmpfs", "ext4"])
@pytest.mark.parametrize("act", ACTS)
def test_f4_a_full_disk(base, tmp_path, act, kind):
    with small_disk(tmp_path / "small", DISK, kind) as disk:
        trials = FullDisk(base, disk.root, disk, act)
        sizes = sizes_up_to(trials.room_it_takes())[: SIZES if kind == "tmpfs" else SIZES // 4]
        refused, wrong = told(trials, sizes)
    print(f"F4 {act} on {kind}: {refused} of {len(sizes)} sizes too small, {len(wrong)} wrong")
    assert wrong == []
    assert refused > 0


@pytest.mark.parametrize("act", [*ACTS, *MORE_ACTS])
def test_f4_the_folder_for_temporary_files_is_full(base, tmp_path, monkeypatch, act):
    with small_disk(tmp_path / "temporary", TEMPORARY) as disk:
        for variable in ("TMPDIR", "SQLITE_TMPDIR"):
            monkeypatch.setenv(variable, str(disk.root))
        monkeypatch.setattr(tempfile, "tempdir", str(disk.root))
        (tmp_path / "desks").mkdir()
        trials = FullDisk(base, tmp_path / "desks", disk, act)
        refused, wrong = told(trials, sizes_up_to(1 << 20)[: SIZES // 4])
    print(f"F4 {act}, temporary files: {refused} of {SIZES // 4} sizes too small, {len(wrong)} wrong")
    assert wrong == []


SORTS = """
import sys
from pathlib import Path
from shipdesk.database import Database, mapped_errors
from shipdesk.errors import DeskUnusable

many = "WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many LIMIT 60000)"
try:
    with mapped_errors(Path(sys.argv[1])), Database.at(sys.argv[1]) as db:
        db.execute(f"{many} SELECT randomblob(400) AS one FROM many ORDER BY one").fetchone()
except DeskUnusable as full:
    print(full.reason, full.values["file"])
"""


def test_f4_what_sqlite_puts_aside(filled_desk, tmp_path, repository):
    """A long list is sorted beside the desk, and what is full is said by its own name. SQLite looks once where."""
    with small_disk(tmp_path / "temporary", TEMPORARY) as disk:
        disk.leave(0)
        command = [sys.executable, "-c", SORTS, str(filled_desk / "desk.sqlite3")]
        where = os.environ | {"SQLITE_TMPDIR": str(disk.root)}
        done = subprocess.run(command, env=where, cwd=repository, capture_output=True, text=True, check=True)
        assert done.stdout.split() == ["disk_full", str(disk.root)]


def test_f4_the_log_lets_the_work_go_on(tmp_path):
    """Lines are lost while there is no room; nothing is raised, not at the end either; then it writes again."""
    raised, dice = [], random.Random(44)
    with small_disk(tmp_path / "small", 4 << 20) as disk:
        for _ in range(SIZES):
            logs = disk.root / "logs"
            shutil.rmtree(logs, ignore_errors=True)
            logs.mkdir()
            disk.leave(dice.randrange(200_000))
            try:
                with logging_to(logs, most_bytes=20_000):
                    for number in range(60):
                        ROOT.info("Line %d %s", number, "x" * 2000)
                    disk.leave(1 << 20)
                    ROOT.info("There is room again")
                assert "There is room again" in (logs / "shipdesk.log").read_text(encoding="utf-8")
                with logging_to(logs, most_bytes=20_000):
                    disk.leave(0)
                    ROOT.info("No room any more %s", "x" * 10_000)
            except OSError as error:
                raised.append(error)
    logging.getLogger("shipdesk").handlers.clear()
    print(f"F4 log: {SIZES} sizes, {len(raised)} raised")
    assert raised == []


@pytest.mark.timeout(120)
def test_f4_the_window_opens_where_no_byte_is_free(base, tmp_path, repository):
    with small_disk(tmp_path / "small", 16 << 20) as disk, small_disk(tmp_path / "temporary", 1 << 20) as temporary:
        root = shutil.copytree(base, disk.root / "desk")
        disk.leave(0)
        temporary.leave(0)
        done = subprocess.run(
            [sys.executable, "-m", "shipdesk", "--desk", str(root)],
            env=os.environ | {"SHIPDESK_QUIT_WHEN_SHOWN": "1", "TMPDIR": str(temporary.root)},
            cwd=repository, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0
        assert "Traceback" not in done.stderr
