"""An older desk with older catalogs comes up to date before the window, after one backup; cancelled, it is whole."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from shipdesk.app.updating import GLANCE_SECONDS, _File, needs_update, update_desk
from shipdesk.catalogs.elsewhere import FILE, Elsewhere
from shipdesk.catalogs.mark import APPLICATION_ID, MIGRATIONS
from shipdesk.database import sha256_of
from shipdesk.errors import Cancelled
from shipdesk.paths import DeskFolder
from shipdesk.progress import Progress
from tests.faults.cut_off import nobody_may_write
from tests.schemas.dump import load

SCHEMAS = Path(__file__).parents[1] / "schemas"
DOUBLED = 9


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = DeskFolder(tmp_path_factory.mktemp("older"))
    folder.catalogs.mkdir()
    load(SCHEMAS / "desk-1.sql", folder.database)
    load(SCHEMAS / "hub-1.sql", folder.embedded_hub)
    load(SCHEMAS / "catalog-1.sql", folder.catalogs / "products.sqlite3")
    grow(folder.catalogs / "products.sqlite3")
    return folder.root


@pytest.fixture
def folder(made, tmp_path):
    return DeskFolder(shutil.copytree(made, tmp_path / "desk"))


def grow(catalog):
    """Enough products for an index that takes more than one look at the clock."""
    with closing(sqlite3.connect(catalog)) as db, db:
        columns = [row[1] for row in db.execute("PRAGMA table_info(products)") if row[1] not in ("id", "sku")]
        listed = ", ".join(columns)
        for copy in range(DOUBLED):
            db.execute(f"INSERT INTO products (sku, {listed}) SELECT sku || '-{copy}', {listed} FROM products")


def hashes(folder):
    files = (folder.catalogs / "products.sqlite3", folder.embedded_hub, folder.database)
    return {path.name: sha256_of(path) for path in files}


def test_catalogs_too_after_one_backup_and_with_progress(folder):
    (folder.catalogs / "other.sqlite3").write_bytes(b"no catalog at all")
    steps = []
    assert needs_update(folder)
    update_desk(folder, Progress(lambda done, total: steps.append((done, total))))
    assert not needs_update(folder)
    assert steps == sorted(steps)
    assert {total for _, total in steps} == {3000}, "the backup, a catalog, the desk"
    assert len([done for done, _ in steps if 1500 < done < 2000]) > 3, "the index moves it, too"
    made = [json.loads(one.read_text(encoding="utf-8"))["why"] for one in folder.backups.glob("0*/backup.json")]
    assert made == ["migration"]


@pytest.mark.parametrize(("at", "changed"), [(1501, []), (1503, []), (2001, ["products.sqlite3"])])
def test_cancelled_in_the_midst_a_file_is_as_it_was(folder, at, changed):
    before = hashes(folder)

    def look(done, _total):
        if done >= at:
            progress.cancel()

    progress = Progress(look)
    with pytest.raises(Cancelled):
        update_desk(folder, progress)
    now = hashes(folder)
    assert [name for name in before if now[name] != before[name]] == changed
    update_desk(folder, Progress())
    assert not needs_update(folder)


def test_a_catalog_that_another_program_holds_is_not_waited_for(folder, monkeypatch):
    """Whether it is behind is not known then; it is brought up to date when it is opened."""
    path, waits, connect = folder.catalogs / "products.sqlite3", [], sqlite3.connect
    catalog = _File(path, MIGRATIONS, APPLICATION_ID)

    def noting(*given, **named):
        waits.append(named["timeout"])
        return connect(*given, **named)

    with closing(connect(path, isolation_level=None)) as other, monkeypatch.context() as patch:
        other.execute("BEGIN EXCLUSIVE")
        patch.setattr(sqlite3, "connect", noting)
        assert not catalog.is_behind
    assert waits == [GLANCE_SECONDS]
    assert GLANCE_SECONDS <= 0.05
    assert catalog.is_behind


@pytest.fixture
def elsewhere(folder, tmp_path):
    """A catalog of an older program outside of the folder; nothing else in it is behind any more."""
    update_desk(folder, Progress())
    path = tmp_path / "stick" / "theirs.sqlite3"
    path.parent.mkdir()
    load(SCHEMAS / "catalog-1.sql", path)
    Elsewhere(folder.catalogs / FILE).put("theirs", path)
    return path


def test_a_catalog_elsewhere_too_after_a_copy_beside_it(folder, elsewhere):
    steps = []
    assert needs_update(folder)
    update_desk(folder, Progress(lambda done, total: steps.append((done, total))))
    assert not needs_update(folder)
    assert _File(elsewhere.with_name("theirs.sqlite3.before-update"), MIGRATIONS, APPLICATION_ID).is_behind
    assert steps == sorted(steps)
    assert steps[-1][1] == 2000


def test_one_elsewhere_that_fails_keeps_nobody_from_the_desk(folder, elsewhere):
    elsewhere.with_name("theirs.sqlite3.before-update").mkdir()
    update_desk(folder, Progress())
    assert needs_update(folder), "and is tried again"


@pytest.mark.skipif(sys.platform == "win32", reason="folder permissions are another matter there")
def test_one_elsewhere_that_nobody_may_write_is_left():
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        path = Path(place) / "stick" / "theirs.sqlite3"
        path.parent.mkdir()
        load(SCHEMAS / "catalog-1.sql", path)
        catalog = _File(path, MIGRATIONS, APPLICATION_ID, is_elsewhere=True)
        assert catalog.is_behind
        with nobody_may_write(path.parent):
            assert not catalog.is_behind
