"""Two files of one desk side by side: what the one has that the other lacks, and what must outlive a restore."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from shipdesk.database import Database, atomic, mapped_errors, open_database
from shipdesk.store.mark import APPLICATION_ID, MIGRATIONS

PAUSED = "outbox_paused"
"""The setting that holds the outbox after a restore, until a person has looked."""

COMPARED = {
    "papers": "issued",
    "wishes": "outbox",
    "parties": "parties",
    "prints": "print_jobs",
    "manifests": "manifests",
    "tracking": "tracking_events",
}


@dataclass(frozen=True)
class Difference:
    """What one file of a desk has and the other lacks: shipments by reference, of the rest how many rows."""

    new_shipments: tuple[str, ...]
    changed_shipments: tuple[str, ...]
    rows: dict[str, int]

    @property
    def is_empty(self) -> bool:
        return not (self.new_shipments or self.changed_shipments or any(self.rows.values()))


def open_copy(path: Path) -> Database:
    """A copy of a desk, brought up to date where an older program made it."""
    return open_database(path, migrations=MIGRATIONS, application_id=APPLICATION_ID)


def difference(present: Path, other: Path) -> Difference:
    """What `present` has that `other` lacks; both of the present version."""
    with closing(open_copy(other)) as db, _attached(db, present):
        rows = db.execute(
            "SELECT now.reference, then_.id IS NULL FROM present.consignments AS now"
            " LEFT JOIN main.consignments AS then_ ON then_.id = now.id"
            " WHERE then_.id IS NULL OR then_.version <> now.version OR then_.state <> now.state"
            " ORDER BY now.updated_at DESC"
        ).fetchall()
        counts = {word: _more_in_present(db, table) for word, table in COMPARED.items()}
    new, changed = (tuple(str(row[0]) for row in rows if bool(row[1]) is is_new) for is_new in (True, False))
    return Difference(new, changed, counts)


def carry_over(present: Path, restored: Path) -> None:
    """Numbers that were used since stay used, whatever else goes back in time: no SSCC is given twice."""
    with closing(open_copy(restored)) as db, _attached(db, present), atomic(db):
        db.execute("INSERT OR IGNORE INTO main.used_ssccs SELECT * FROM present.used_ssccs")
        db.execute("INSERT OR IGNORE INTO main.voided_ssccs SELECT * FROM present.voided_ssccs")
        db.execute("INSERT OR IGNORE INTO main.number_blocks SELECT * FROM present.number_blocks")
        db.execute(
            "UPDATE main.number_blocks AS mine SET (next, remaining) ="
            " (SELECT next, remaining FROM present.number_blocks AS theirs WHERE theirs.block_id = mine.block_id)"
            " WHERE EXISTS (SELECT 1 FROM present.number_blocks AS theirs"
            " WHERE theirs.block_id = mine.block_id AND theirs.remaining < mine.remaining)"
        )


def spend_blocks(restored: Path) -> None:
    """Where nobody knows which lent numbers were used since, none of them is used any more."""
    with closing(open_copy(restored)) as db, atomic(db):
        db.execute("UPDATE number_blocks SET remaining = 0")


def hold_back(restored: Path, told: dict[str, str], now: datetime) -> None:
    """Nothing leaves the restored desk by itself: the outbox waits, and what stood in the print queue is in doubt."""
    with closing(open_copy(restored)) as db, atomic(db):
        db.execute(
            "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [PAUSED, json.dumps(told)],
        )
        db.execute(
            "UPDATE print_jobs SET state = 'UNKNOWN', problem = ?, settled_at = ? WHERE state IN ('QUEUED', 'SENDING')",
            [json.dumps({"reason": "print_restored"}), now.isoformat()],
        )


@contextmanager
def _attached(db: Database, present: Path) -> Iterator[None]:
    with mapped_errors(present):
        db.execute("ATTACH ? AS present", [str(present)])
        try:
            yield
        finally:
            if db.conn.in_transaction:
                db.conn.rollback()
            db.execute("DETACH present")


def _more_in_present(db: Database, table: str) -> int:
    columns = ", ".join(f'"{row[1]}"' for row in db.execute(f"PRAGMA main.table_info({table})"))
    found = db.execute(
        f"SELECT count(*) FROM (SELECT {columns} FROM present.{table} EXCEPT SELECT {columns} FROM main.{table})"
    ).fetchone()
    return int(found[0])
