"""F11: the power goes at 200 moments of bringing a desk up to date, from each older schema, little and much of it."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing

import pytest

from tests.faults.test_migrations import SCHEMAS, before_the_seals, migrated, survives, wholes_of
from tests.schemas.dump import load

CUTS = 200
COPIED = {
    "consignments": ("id", "reference"),
    "handling_units": ("consignment",),
    "issued": ("id", "consignment"),
    "issued_files": ("issued",),
    "consignment_changes": ("consignment",),
}
"""Tables that are made ten times as long, and the columns in which a copy differs."""


@pytest.mark.parametrize("scale", [1, 10])
@pytest.mark.parametrize("schema", ["desk-1", "before the seals"])
def test_f11_a_cut_leaves_the_old_schema_or_the_new_one(schema, scale, tmp_path):
    older = tmp_path / "desk.sqlite3"
    load(SCHEMAS / "desk-1.sql", older)
    if schema != "desk-1":
        before_the_seals(older)
    grow(older, scale)
    wholes, place = wholes_of(older, tmp_path), tmp_path / "cut"
    place.mkdir()
    calls = migrated(older, place, None, random.Random(0))
    moments = [1 + calls * cut // CUTS for cut in range(CUTS)]
    torn = [at for at in moments if not survives(older, place, at, random.Random(at), wholes)]
    print(f"F11 from {schema}, {scale}x, {calls} calls: {len(torn)} of {CUTS} cuts between two schemas")
    assert torn == []
    shutil.rmtree(place)


def grow(path, scale):
    with closing(sqlite3.connect(path)) as db, db:
        for table, changed in COPIED.items():
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            own = [name for name in columns if name != "sequence"]
            rows = db.execute(f"SELECT {', '.join(own)} FROM {table}").fetchall()
            for copy in range(1, scale):
                db.executemany(
                    f"INSERT INTO {table} ({', '.join(own)}) VALUES ({', '.join('?' * len(own))})",
                    [
                        [f"{cell}-{copy}" if name in changed else cell for name, cell in zip(own, row, strict=True)]
                        for row in rows
                    ],
                )
