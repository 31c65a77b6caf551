"""The list of a backup is read with suspicion: it may come from a stick or a mail."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from shipdesk.backups.lists import Backup, Kept, list_in, list_text
from shipdesk.backups.places import holds_database

HASH = "ab" * 32
FOLDER = Path("000001-x")


def listed(*paths: str, **changes: object) -> str:
    files = tuple(Kept(path, HASH, 1, "1-1", holds_database(path)) for path in paths)
    told = json.loads(list_text(Backup(FOLDER, 1, datetime(2026, 11, 26, tzinfo=UTC), "asked", "1", files)))
    told["files"] = [one | changes for one in told["files"]]
    return json.dumps(told)


def test_every_kind_of_place_is_read_back():
    places = ("desk.sqlite3", "embedded-hub.sqlite3", "catalogs/ทุเรียน.sqlite3", "catalogs/elsewhere.json",
              "papers/SO-1-abc/ใบกำกับ 1.pdf", "papers/.kept/a", "rules/my.toml")  # fmt: skip
    read = list_in(FOLDER, listed(*places))
    assert read is not None
    assert tuple(one.path for one in read.files) == places


@pytest.mark.parametrize(
    "path",
    ["../victim/autostart.sh", "papers/../../x", "/etc/cron.d/x", "papers//x", "papers/./x", "papers/", "papers", "",
     "C:/x", "papers/C:x",
     "papers\\..\\..\\x", "\\\\server\\x", "papers/con", "papers/NUL.pdf", "papers/x.", "papers/x ",
     "papers/x\0", "papers/x\n", "logs/crash.log", "window.ini", "desk.sqlite3-journal", "catalogs/x.exe",
     "catalogs/in/x.sqlite3", "catalogs/.sqlite3", "Papers/x", "backups/shelf.json", "restoring/ready.json",
     "papers" + "/x" * 40],
)  # fmt: skip
def test_a_list_that_names_another_place_is_none(path):
    assert list_in(FOLDER, listed("desk.sqlite3", path)) is None


@pytest.mark.parametrize(
    "change",
    [{"sha256": "../../etc/passwd"}, {"sha256": HASH.upper()}, {"size": -1}, {"size": "much"}, {"is_database": True}],
)
def test_a_member_that_is_none_makes_the_list_none(change):
    assert list_in(FOLDER, listed("papers/a.pdf", **change)) is None


def test_one_place_twice_is_no_list():
    assert list_in(FOLDER, listed("papers/a.pdf", "papers/a.pdf")) is None
