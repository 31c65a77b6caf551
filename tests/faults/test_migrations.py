"""Every released schema comes up to the present one with nothing lost, also where the power goes meanwhile (F11)."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from shipdesk.catalogs.mark import APPLICATION_ID as CATALOG_ID
from shipdesk.catalogs.schema import migrations as catalog_migrations
from shipdesk.database import check_soundness, open_database
from shipdesk.embedded_hub.mark import APPLICATION_ID as HUB_ID
from shipdesk.embedded_hub.schema import MIGRATIONS as HUB_MIGRATIONS
from shipdesk.errors import Cancelled, DeskUnusable
from shipdesk.progress import Progress
from shipdesk.store.mark import APPLICATION_ID as DESK_ID
from shipdesk.store.schema import MIGRATIONS as DESK_MIGRATIONS
from tests.faulty_disk import FaultyDisk, desk_on
from tests.schemas.dump import figures_of, load

SCHEMAS = Path(__file__).parents[1] / "schemas"
EXPECTED = json.loads((SCHEMAS / "expected.json").read_text(encoding="utf-8"))
KINDS = {
    "desk": (DESK_MIGRATIONS, DESK_ID),
    "catalog": (catalog_migrations, CATALOG_ID),
    "hub": (HUB_MIGRATIONS, HUB_ID),
}
CUTS = 12


def opened(path, kind="desk", **how):
    migrations, application_id = KINDS[kind]
    return open_database(path, migrations=migrations, application_id=application_id, **how)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_released_schema_comes_up_to_the_present_one(name, tmp_path):
    path = tmp_path / "old.sqlite3"
    load(SCHEMAS / f"{name}.sql", path)
    assert figures_of(path) == EXPECTED[name], "the dump is what was kept"
    with opened(path, name.partition("-")[0]) as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    now = figures_of(path)
    for table, (count, length) in EXPECTED[name].items():
        assert now[table][0] == count, table
        assert now[table][1] >= length, table


@pytest.fixture(scope="module")
def older(tmp_path_factory):
    """A desk as it was before the last migration."""
    path = tmp_path_factory.mktemp("older") / "desk.sqlite3"
    load(SCHEMAS / "desk-1.sql", path)
    before_the_seals(path)
    return path


def before_the_seals(path):
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("ALTER TABLE issued DROP COLUMN seal")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm091_seals'")
        db.execute("PRAGMA user_version = 19")


def migrated(path, place, moment, dice):
    """How many calls it took with the power gone at `moment`, and the file afterwards."""
    disk = FaultyDisk(fails=lambda number, kind: apsw.IOError("no power") if moment and number >= moment else None)
    disk.load(path)
    try:
        with desk_on(disk):
            opened(path).close()
    except DeskUnusable:
        assert moment
    disk.write_out(dice, place)
    disk.close()
    return disk.calls


def survives(path, place, moment, dice, wholes):
    """Whether the file is the old one or the new one, and comes up to date the next time."""
    place.mkdir(exist_ok=True)
    migrated(path, place, moment, dice)
    left = place / "desk.sqlite3"
    assert check_soundness(left, thorough=True, is_enough=lambda: False), "as the window looks at its start"
    is_whole = figures_of(left) in wholes
    opened(left).close()
    return is_whole and figures_of(left) == wholes[1]


def wholes_of(older, tmp_path):
    new = Path(shutil.copy(older, tmp_path / "new.sqlite3"))
    opened(new).close()
    return [figures_of(older), figures_of(new)]


def test_a_power_cut_leaves_the_old_file_or_the_new_one(older, tmp_path):
    wholes = wholes_of(older, tmp_path)
    (tmp_path / "cut").mkdir()
    calls = migrated(older, tmp_path / "cut", None, random.Random(0))
    moments = [1 + calls * cut // CUTS for cut in range(CUTS)]
    torn = [at for at in moments if not survives(older, tmp_path / "cut", at, random.Random(at), wholes)]
    assert torn == []


def test_cancelling_leaves_the_old_file_and_progress_moves(older, tmp_path):
    path = Path(shutil.copy(older, tmp_path / "desk.sqlite3"))
    before = figures_of(path)
    steps = []
    progress = Progress(lambda done, total: steps.append((done, total)))
    progress.cancel()
    with pytest.raises(Cancelled):
        opened(path, progress=progress)
    assert figures_of(path) == before
    opened(path, progress=Progress(lambda done, total: steps.append((done, total)))).close()
    assert steps
    assert all(total is not None and done <= total for done, total in steps)


def test_before_a_migration_a_copy_is_kept(older, tmp_path):
    path, kept = Path(shutil.copy(older, tmp_path / "desk.sqlite3")), []
    opened(path, before_update=lambda file: kept.append(figures_of(file))).close()
    assert kept == [figures_of(older)]
    opened(path, before_update=kept.append).close()
    assert len(kept) == 1, "and not where nothing is to be done"
