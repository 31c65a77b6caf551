"""Two files of one desk side by side: what the one has that the other lacks, and what must outlive a restore."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from shipdesk.database import Database, atomic, mapped_errors, open_database, take_back_cut_off
from shipdesk.errors import DeskUnusable
from shipdesk.settings import setting
from shipdesk.store.mark import APPLICATION_ID, MIGRATIONS

LEFT_OUT = 10_000
PAUSED = "outbox_paused"
"""The setting that holds the outbox after a restore, until a person has looked."""
NOTICE_SEEN = "update_kept"
"""The setting that holds the last notice of a new version that was taken, and its serial number."""

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


def references(path: Path, ids: Iterable[object]) -> tuple[str, ...]:
    """Of the shipments with these keys, in their order."""
    with closing(open_copy(path)) as db:
        rows = db.execute(
            "SELECT reference FROM consignments WHERE id IN (SELECT value FROM json_each(?)) ORDER BY reference",
            [json.dumps(list(ids))],
        )
        return tuple(str(reference) for (reference,) in rows)


def carry_over(present: Path, restored: Path) -> None:
    """Numbers that were used since stay used, whatever else goes back in time: no SSCC is given twice, and no notice of
    a new version is taken that is older than the last.
    """
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
        db.execute(
            "INSERT OR REPLACE INTO main.settings SELECT * FROM present.settings AS theirs WHERE key = ? AND"
            " coalesce(json_extract(value, '$.seen.serial') > (SELECT json_extract(value, '$.seen.serial')"
            " FROM main.settings AS mine WHERE mine.key = theirs.key), 1)",
            [NOTICE_SEEN],
        )


def spend_numbers(restored: Path, now: datetime) -> None:
    """Where nobody knows which numbers were used since: lent ones are used no more, and of the desk's own series a
    stretch is left out, which no desk fills between two backups.
    """
    from shipdesk.identifiers.sscc import build

    with closing(open_copy(restored)) as db, atomic(db):
        db.execute("UPDATE number_blocks SET remaining = 0")
        settings = dict(db.execute("SELECT key, value FROM settings").fetchall())
        prefix = settings.get("gs1_prefix")
        if not prefix:
            return
        extension = int(settings.get("sscc_extension_digit", setting("sscc_extension_digit").default))
        start = f"{extension}{prefix}"
        room = 10 ** (17 - len(start))
        highest = db.execute(
            "SELECT max(sscc) FROM used_ssccs WHERE sscc >= ? AND sscc < ? AND source = 'PREFIX'", [start, start + ":"]
        ).fetchone()[0]
        last = 0 if highest is None else int(highest[len(start) : 17])
        skipped = min(room - 1, last + min(LEFT_OUT, room // 100))
        db.execute(
            "INSERT OR IGNORE INTO used_ssccs (sscc, source, consignment, unit_reference, used_at)"
            " VALUES (?, 'PREFIX', '', 'LEFT OUT', ?)",
            [build(extension, prefix, skipped), now.isoformat()],
        )


def hold_back(restored: Path, told: dict[str, str], now: datetime) -> None:
    """Nothing leaves the restored desk by itself: the outbox waits, and what stood in the print queue is in doubt."""
    note_settings(restored, {PAUSED: json.dumps(told)})
    with closing(open_copy(restored)) as db, atomic(db):
        db.execute(
            "UPDATE print_jobs SET state = 'UNKNOWN', problem = ?, settled_at = ? WHERE state IN ('QUEUED', 'SENDING')",
            [json.dumps({"reason": "print_restored"}), now.isoformat()],
        )


def note_settings(restored: Path, values: Mapping[str, str]) -> None:
    with closing(open_copy(restored)) as db, atomic(db):
        for pair in values.items():
            db.execute("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", pair)


def note_in_inbox(restored: Path, kind: str, reference: str, word: str, now: datetime) -> None:
    with closing(open_copy(restored)) as db, atomic(db):
        db.execute(
            "INSERT INTO inbox (kind, reference, word, at) VALUES (?, ?, ?, ?)",
            [kind, reference, word, now.isoformat()],
        )


def restored_at(path: Path) -> str | None:
    """When that desk was last taken back to a backup; None where it never was, or can't be read."""
    try:
        take_back_cut_off(path)
        with mapped_errors(path), closing(Database.at(str(path))) as db:
            row = db.execute("SELECT json_extract(value, '$.restored_at') FROM settings WHERE key = ?", [PAUSED])
            found = row.fetchone()
    except (DeskUnusable, sqlite3.Error):
        return None
    return None if found is None else str(found[0])


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
