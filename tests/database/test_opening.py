"""Opening: pragmas, identity, versions, migrations, and what is refused."""

import hashlib
import sqlite3
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlite_utils
from sqlite_utils.migrations import Migrations

from shipdesk.database import JOURNAL, Database, LateMigrations, atomic, in_memory, open_database
from shipdesk.errors import DeskUnusable

APPLICATION_ID = 0x1234


def one_table() -> Migrations:
    migrations = Migrations("test")

    @migrations()
    def m001_boxes(db: sqlite_utils.Database) -> None:
        db.execute("CREATE TABLE boxes (id TEXT PRIMARY KEY)")
        db.execute("CREATE TABLE lids (box TEXT NOT NULL REFERENCES boxes (id))")

    return migrations


def two_tables() -> Migrations:
    migrations = one_table()

    @migrations()
    def m002_crates(db: sqlite_utils.Database) -> None:
        db.execute("CREATE TABLE crates (id TEXT PRIMARY KEY)")

    return migrations


def count(db):
    return db.execute("SELECT count(*) FROM boxes").fetchone()[0]


def opened(path: Path, migrations: Migrations | LateMigrations | None = None, **options: object) -> Database:
    return open_database(path, migrations=migrations or one_table(), application_id=APPLICATION_ID, **options)  # type: ignore[arg-type]


def names(db: Database) -> set[str]:
    return {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def pragma(db: Database, name: str) -> object:
    return db.execute(f"PRAGMA {name}").fetchone()[0]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_new_file_gets_pragmas_identity_and_tables(tmp_path):
    with opened(tmp_path / "new" / "desk.sqlite3") as db:
        assert pragma(db, "foreign_keys") == 1
        assert pragma(db, "synchronous") == 2
        assert pragma(db, "secure_delete") == 1
        assert pragma(db, "fullfsync") == 1  # nothing else reaches the platter under macOS
        assert pragma(db, "journal_mode") == "truncate"
        assert pragma(db, "application_id") == APPLICATION_ID
        assert pragma(db, "user_version") == 1
        assert {"boxes", "lids"} <= names(db)


def test_foreign_keys_hold(tmp_path):
    with opened(tmp_path / "desk.sqlite3") as db, pytest.raises(sqlite3.IntegrityError), atomic(db):
        db.execute("INSERT INTO lids VALUES ('none')")


def test_an_older_file_gets_the_missing_migration_only(tmp_path):
    path = tmp_path / "desk.sqlite3"
    with opened(path) as db:
        db.execute("INSERT INTO boxes VALUES (?)", ["a"])
    with opened(path, two_tables()) as db:
        assert count(db) == 1
        assert "crates" in names(db)
        assert pragma(db, "user_version") == 2


@pytest.mark.parametrize("sign", ["migration", "version"])
def test_newer_file_is_refused_and_untouched(tmp_path, sign):
    path = tmp_path / "desk.sqlite3"
    if sign == "migration":
        with opened(path, two_tables()) as db:
            db.execute("PRAGMA user_version = 1")
    else:
        with opened(path) as db:
            db.execute("PRAGMA user_version = 9")
    before = digest(path)
    with pytest.raises(DeskUnusable) as refused:
        opened(path)
    assert refused.value.code == "newer_desk"
    assert refused.value.values["file"] == str(path)
    assert digest(path) == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["desk.sqlite3", f"desk.sqlite3{JOURNAL}"]


def test_file_of_another_program_is_refused_and_untouched(tmp_path):
    path = tmp_path / "other.sqlite3"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE theirs (id)")
    other.close()
    before = digest(path)
    with pytest.raises(DeskUnusable) as refused:
        opened(path)
    assert (refused.value.code, refused.value.reason) == ("not_a_table", "other_database")
    assert digest(path) == before


def test_not_a_database(tmp_path):
    path = tmp_path / "desk.sqlite3"
    path.write_bytes(b"these are words, not pages " * 100)
    with pytest.raises(DeskUnusable) as refused:
        opened(path)
    assert (refused.value.code, refused.value.reason) == ("not_a_table", "not_a_database")


def test_damage_that_not_even_its_message_can_be_read_of(tmp_path):
    path = tmp_path / "desk.sqlite3"
    opened(path).close()
    content = path.read_bytes()
    assert b"CREATE TABLE boxes" in content
    path.write_bytes(content.replace(b"CREATE TABLE boxes", b"CREATE T\xc3BLE boxes"))
    with pytest.raises(DeskUnusable) as refused:
        opened(path)
    assert refused.value.code == "not_a_table"


def test_damaged_file(tmp_path):
    path = tmp_path / "desk.sqlite3"
    with opened(path) as db, atomic(db):
        db.conn.executemany("INSERT INTO boxes VALUES (?)", ((f"{number:0100}",) for number in range(2000)))
    content = bytearray(path.read_bytes())
    content[100:4096] = bytes(3996)
    path.write_bytes(content)
    with pytest.raises(DeskUnusable) as refused:
        opened(path)
    assert refused.value.reason == "database_damaged"


def test_folder_that_is_a_file(tmp_path):
    (tmp_path / "desk").write_text("")
    with pytest.raises(DeskUnusable) as refused:
        opened(tmp_path / "desk" / "desk.sqlite3")
    assert refused.value.code == "exists"


def test_read_only_open_reads_and_cannot_write(tmp_path):
    path = tmp_path / ("desk ä#%.sqlite3" if sys.platform == "win32" else "desk ä#%?.sqlite3")
    with opened(path) as db:
        db.execute("INSERT INTO boxes VALUES (?)", ["a"])
    with opened(path, read_only=True) as db:
        assert count(db) == 1
        with pytest.raises(DeskUnusable) as refused, atomic(db):
            db.execute("INSERT INTO boxes VALUES (?)", ["b"])
    assert refused.value.code == "read_only"


def test_read_only_open_of_nothing_makes_nothing(tmp_path):
    with pytest.raises(DeskUnusable) as refused:
        opened(tmp_path / "none.sqlite3", read_only=True)
    assert refused.value.code == "not_found"
    assert not list(tmp_path.iterdir())


def test_read_only_open_of_an_older_file_is_refused(tmp_path):
    path = tmp_path / "desk.sqlite3"
    opened(path).close()
    with pytest.raises(DeskUnusable) as refused:
        opened(path, two_tables(), read_only=True)
    assert refused.value.reason == "database_needs_update"


_AS_ORDINARY_USER = """
import os, sys
from pathlib import Path
import sqlite_utils
from sqlite_utils.migrations import Migrations
from shipdesk.database import open_database
from shipdesk.errors import DeskUnusable
if os.geteuid() == 0:
    os.setgid(65534), os.setuid(65534)
try:
    open_database(Path(sys.argv[1]), migrations=Migrations("test"), application_id=1)
except DeskUnusable as refused:
    print(refused.code, refused.reason)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="folder permissions are another matter there")
@pytest.mark.parametrize("part", ["folder", "file"])
def test_read_only_folder_or_file(part):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.sqlite3"
        opened(path).close()
        Path(folder).chmod(0o555 if part == "folder" else 0o777)
        path.chmod(0o444 if part == "file" else 0o666)
        command = [sys.executable, "-c", _AS_ORDINARY_USER, str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        Path(folder).chmod(0o755)
    assert done.stdout.strip() == "read_only database_read_only"


def test_locked_by_another_is_busy(tmp_path):
    path = tmp_path / "desk.sqlite3"
    with opened(path) as first, opened(path, busy_seconds=0.05) as second, atomic(first):
        first.execute("INSERT INTO boxes VALUES (?)", ["a"])
        with pytest.raises(DeskUnusable) as refused, atomic(second):
            second.execute("INSERT INTO boxes VALUES (?)", ["b"])
    assert refused.value.code == "busy"


def test_a_failing_migration_leaves_an_empty_file(tmp_path):
    migrations = one_table()

    @migrations()
    def m002_breaks(db: sqlite_utils.Database) -> None:
        db.execute("CREATE TABLE crates (id TEXT PRIMARY KEY)")
        raise ZeroDivisionError

    path = tmp_path / "desk.sqlite3"
    with pytest.raises(ZeroDivisionError):
        opened(path, migrations)
    with opened(path) as db:
        assert names(db) == {"boxes", "lids", "_sqlite_migrations"}


def test_first_openings_at_the_same_time_agree(tmp_path):
    def open_and_close(_: int) -> str:
        with opened(tmp_path / "desk.sqlite3", two_tables()) as db:
            return str(pragma(db, "user_version"))

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(open_and_close, range(16))) == {"2"}


def test_in_memory_has_tables_and_foreign_keys():
    with in_memory(one_table()) as db:
        assert pragma(db, "foreign_keys") == 1
        assert "boxes" in names(db)


def test_the_code_of_migrations_is_not_read_for_a_file_that_has_them_all(tmp_path):
    path = tmp_path / "desk.sqlite3"
    opened(path, two_tables()).close()
    with opened(path, LateMigrations("test", 2, not_to_be_read)) as db:
        assert pragma(db, "foreign_keys") == 1
        assert pragma(db, "journal_mode") == "truncate"


def not_to_be_read() -> Migrations:
    raise AssertionError


@pytest.mark.parametrize("made_by", [None, one_table], ids=["new", "older"])
def test_the_code_of_migrations_is_read_for_a_file_that_lacks_one(tmp_path, made_by):
    path = tmp_path / "desk.sqlite3"
    if made_by:
        opened(path, made_by()).close()
    with opened(path, LateMigrations("test", 2, two_tables)) as db:
        assert "crates" in names(db)


def test_a_file_that_knows_more_than_the_code_is_refused_by_its_number_alone(tmp_path):
    path = tmp_path / "desk.sqlite3"
    opened(path, two_tables()).close()
    with pytest.raises(DeskUnusable) as refused:
        opened(path, LateMigrations("test", 1, one_table))
    assert refused.value.code == "newer_desk"
