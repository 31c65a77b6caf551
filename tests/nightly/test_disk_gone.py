"""F44 with its full numbers: a folder, a file or a whole disk that can only be read, a stick that is pulled out while
somebody works, in between two acts or in the middle of one. Nothing acknowledged is lost, and nothing is ever written
to the folder of the program.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import threading
import time

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.errors import DeskUnusable
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.business_settings import get_setting, set_setting
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk_health import look
from shipdesk.services.find_consignment import list_consignments
from tests.builders import VIENTIANE, Clock, fixed_world, packed
from tests.small_disk import stick

PULLS, SIZE = int(os.environ.get("SHIPDESK_PULLS", "100")), 64 << 20
WITHOUT_PRIVILEGE = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
"""Root is bound by the rights of files like everybody else then."""


@pytest.fixture(scope="module")
def base(filled_desk, tmp_path_factory):
    root = shutil.copytree(filled_desk, tmp_path_factory.mktemp("packed") / "desk")
    desk = open_desk(root, fixed_world(Clock()))
    packed(desk)
    back_up(desk, "asked")
    desk.store.close()
    return root


@pytest.fixture
def program(repository):
    """Nothing in the folder of the program changes."""

    def state():
        files = [path for part in ("shipdesk", "resources") for path in (repository / part).rglob("*")]
        return {str(path): path.stat().st_mtime_ns for path in files if "__pycache__" not in path.parts}

    before = state()
    yield repository
    assert state() == before


def hashes(root):
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in root.rglob("*") if path.is_file()}


def work_at(root, program, tmp_path):
    """As somebody without root's privileges, in a folder of their own."""
    here = tmp_path / "here"
    here.mkdir()
    as_anybody = WITHOUT_PRIVILEGE if os.geteuid() == 0 else ()
    if as_anybody and shutil.which("setpriv") is None:
        pytest.skip("nothing is read-only for root, and setpriv is not here")
    child = program / "tests" / "nightly" / "reading_child.py"
    command = [*as_anybody, sys.executable, str(child), str(root), str(tmp_path / "out")]
    kept = os.environ | {"PYTHONPATH": str(program), "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(tmp_path / "home")}
    done = subprocess.run(command, env=kept, cwd=here, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert list(here.iterdir()) == []
    return json.loads(done.stdout.splitlines()[-1])


def assert_only_looked_at(found):
    assert found["read_only"]
    assert found["banner"], "the window says so above everything"
    assert found["there"] == [VIENTIANE]
    assert {found["told"][act] for act in ("setting", "save", "papers")} == {"read_only"}


@pytest.mark.parametrize("what", ["folder", "file"])
def test_f44_rights_that_only_let_one_read(base, program, tmp_path, what):
    root = shutil.copytree(base, tmp_path / "desk")
    before = hashes(root)
    for path in [root, *root.rglob("*")] if what == "folder" else [root / "desk.sqlite3"]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert_only_looked_at(work_at(root, program, tmp_path))
        if what == "folder":
            assert hashes(root) == before
        assert (root / "desk.sqlite3").read_bytes() == (base / "desk.sqlite3").read_bytes()
    finally:
        for path in [root, *root.rglob("*")]:
            path.chmod(0o755)


def test_f44_a_disk_that_only_lets_one_read(base, program, tmp_path):
    with stick(tmp_path, SIZE) as plugged:
        root = shutil.copytree(base, plugged.root / "desk")
        before = hashes(root)
        plugged.pull()
        plugged.plug_in(read_only=True)
        assert_only_looked_at(work_at(root, program, tmp_path))
        assert hashes(root) == before


def copies(desk, told, faults):
    """One after another until the disk is gone; `told` grows with each that was acknowledged."""
    try:
        for number in range(len(told), 10_000):
            copy_consignment(desk, VIENTIANE, f"COPY-{number:05}")
            told.append(f"COPY-{number:05}")
    except Exception as fault:  # noqa: BLE001 - what it is, is the question
        faults.append(fault)
    finally:
        desk.store.close()


@pytest.mark.parametrize("how", ["gone", "write-protected"])
def test_f44_a_stick_that_is_pulled_out(base, program, tmp_path, how):
    """In the middle of the work; back again, all that was acknowledged is there, and the next act works."""
    dice, saved, lost = random.Random(how), 0, []
    with stick(tmp_path, SIZE) as plugged:
        for number in range(PULLS):
            shutil.rmtree(plugged.root / "desk", ignore_errors=True)
            root = shutil.copytree(base, plugged.root / "desk")
            desk = open_desk(root, fixed_world(Clock(), seed=1000 + number))
            told, faults = [], []
            worker = threading.Thread(target=copies, args=(desk, told, faults))
            worker.start()
            while not told and worker.is_alive():
                time.sleep(0.001)
            time.sleep(dice.uniform(0, 0.1))
            plugged.pull()
            if how == "write-protected":
                plugged.plug_in(read_only=True)
            worker.join()
            assert [type(fault) for fault in faults] == [DeskUnusable]
            if how == "gone":
                assert list(plugged.root.iterdir()) == [], "nothing is begun where the stick was"
            else:
                plugged.pull()
            plugged.plug_in()
            desk.store.renew()
            there = {one.reference for one in list_consignments(desk)}
            lost += [f"{number}: {one}" for one in told if one not in there]
            assert len(there) <= len(told) + 2
            assert look(desk, lambda: False).faults == ()
            set_setting(desk, "theme", "dark")
            assert get_setting(desk, "theme") == "dark"
            desk.store.close()
            saved += len(told)
    print(f"F44 {PULLS} times {how}, {saved} saved: {len(lost)} lost")
    assert lost == []
