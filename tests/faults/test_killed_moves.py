"""Killed between two moves of files: a rescue goes on or is offered anew, and of a desk's arrival nothing is left."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing

import pytest
from click.testing import CliRunner

from shipdesk.app.main import ShipDesk
from shipdesk.app.wiring import open_desk
from shipdesk.cli.main import build
from shipdesk.database import turn
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from shipdesk.services.desk_presence import finish_what_was_begun, require_present
from shipdesk.services.find_consignment import list_consignments
from shipdesk.services.manage_parties import list_parties
from shipdesk.services.move_desk import export_desk, import_desk
from shipdesk.services.pause_outbox import pause_of
from shipdesk.services.read_inbox import read_inbox
from shipdesk.services.rescue_desk import salvage_desk
from tests.builders import MOMENT, VIENTIANE, fixed_world
from tests.faults.at_the_start import opened_at_the_start
from tests.faults.killing import killed_before_move

PAGE = 4096
WHOLE, ASIDE, PUT = 1, 2, 3
"""The moves of a rescue: the new file gets its name, the damaged one is set aside, the new one takes its place."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a program that begins in the midst of another")


@pytest.fixture
def damaged(packed_folder, tmp_path):
    """With no paper and no backup beside it: nothing but its own file tells that there was a desk."""
    folder = DeskFolder(shutil.copytree(packed_folder, tmp_path / "desk"))
    shutil.rmtree(folder.papers)
    with closing(sqlite3.connect(folder.database)) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'settings'").fetchone()
    with folder.database.open("r+b") as file:
        file.seek((root - 1) * PAGE)
        file.write(b"\xff" * PAGE)
    return folder


def salvage(folder):
    return salvage_desk(folder, MOMENT, Progress())


@pytest.mark.parametrize("move", [WHOLE, ASIDE, PUT])
def test_a_rescue_goes_on_or_is_offered_anew(damaged, move):
    content = damaged.database.read_bytes()
    assert killed_before_move(move, lambda: salvage(damaged))
    if move != PUT:
        with pytest.raises(DeskUnusable) as told:
            opened_at_the_start(damaged.root)
        assert told.value.code == "not_a_table"
        assert damaged.database.read_bytes() == content
        assert not list(damaged.root.glob("desk.sqlite3.*"))
        salvage(damaged)
    desk = opened_at_the_start(damaged.root)
    assert ([one.reference for one in list_consignments(desk)], len(list_parties(desk))) == ([VIENTIANE], 8)
    assert pause_of(desk.store) is not None
    assert [one.word for one in read_inbox(desk).notes] == ["SALVAGED"]
    desk.store.close()
    assert [one.read_bytes() for one in damaged.root.glob("desk.sqlite3.*")] == [content]


def test_a_rescue_that_was_not_killed_has_no_further_move(damaged):
    assert not killed_before_move(PUT + 1, lambda: salvage(damaged))


def test_with_the_new_file_lost_too_nothing_is_begun_anew(damaged):
    assert killed_before_move(PUT, lambda: salvage(damaged))
    damaged.salvaged.unlink()
    with pytest.raises(DeskUnusable) as told:
        open_desk(damaged.root, fixed_world())
    assert told.value.reason == "desk_gone"


def test_nobody_reads_anew_what_waits_for_its_place(damaged):
    """As where the move failed and the person presses once more: the one file that is left is not cleared away."""
    assert killed_before_move(PUT, lambda: salvage(damaged))
    with pytest.raises(DeskUnusable) as told:
        salvage(damaged)
    assert told.value.reason == "database_missing"
    finish_what_was_begun(damaged, MOMENT)
    require_present(damaged)


@pytest.mark.parametrize(("words", "code"), [("salvage", "state_conflict"), ("restore 1", "not_found")])
def test_who_asks_once_more_is_not_told_that_the_desk_is_gone(damaged, words, code):
    assert killed_before_move(PUT, lambda: salvage(damaged))
    command = ["--desk", str(damaged.root), "--json", "backup", *words.split()]
    answer = CliRunner().invoke(build(ShipDesk()), command)
    assert json.loads(answer.stdout)["error"]["code"] == code
    require_present(damaged)


@pytest.fixture(scope="module")
def sealed(packed_folder, tmp_path_factory):
    root = tmp_path_factory.mktemp("sealed")
    desk = open_desk(shutil.copytree(packed_folder, root / "desk"), fixed_world(seed=2))
    export_desk(desk, root / "desk.shipdesk")
    desk.store.close()
    return root / "desk.shipdesk"


def arrive(root, sealed):
    desk = open_desk(root, fixed_world(seed=3))
    import_desk(desk, sealed)
    there = [one.reference for one in list_consignments(desk)]
    desk.store.close()
    return there


def test_of_an_arrival_nothing_is_left(sealed, tmp_path):
    folder = DeskFolder(tmp_path / "desk")
    assert killed_before_move(1, lambda: arrive(folder.root, sealed))
    assert list(folder.arriving.iterdir())
    with turn(folder.arriving_lock, patience_seconds=0.0):
        finish_what_was_begun(folder, MOMENT)
        assert list(folder.arriving.iterdir()), "of somebody who unpacks just now"
        with pytest.raises(DeskUnusable):
            arrive(folder.root, sealed)
    opened_at_the_start(folder.root).store.close()
    assert not folder.arriving.exists()
    assert arrive(folder.root, sealed) == [VIENTIANE]
    assert not folder.arriving.exists()
