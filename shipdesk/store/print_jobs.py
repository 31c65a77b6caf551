"""The print queue, which is the print log too: rows are added and settled, never taken away."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from shipdesk.domain import print_job
from shipdesk.domain.print_job import Code, PrintJob, PrintSource, PrintSubject
from shipdesk.store.connection import Connections

_COLUMNS = (
    "id, batch, place, request_key, printer, family, kind, reference, consignment, unit, number, total, label_id,"
    " source_path, source_sha256, source_page, source_media, source_dpi, originals, mark, label, version, codes,"
    " copies, who, created_at, verb, reason, repeats, state, sha256, problem, settled_at"
)
_ADD = f"INSERT OR IGNORE INTO print_jobs ({_COLUMNS}) VALUES ({', '.join('?' * 33)})"
_FOUND = (
    "(? = '' OR reference LIKE ? ESCAPE '\\' OR unit LIKE ? ESCAPE '\\' OR printer LIKE ? ESCAPE '\\'"
    " OR codes LIKE ? ESCAPE '\\' OR kind LIKE ? ESCAPE '\\' OR who LIKE ? ESCAPE '\\'"
    " OR coalesce(reason, '') LIKE ? ESCAPE '\\' OR coalesce(sha256, '') LIKE ? ESCAPE '\\')"
)


class PrintJobTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, jobs: Iterable[PrintJob]) -> int:
        """A wish that is there already (by its request key) is not added again; returns how many were new."""
        return int(self._connections.db.conn.executemany(_ADD, [_row(job) for job in jobs]).rowcount)

    def forget_cancelled(self, keys: Iterable[str]) -> None:
        """What was cancelled may be wished once more; its row stays in the log under a key of its own.

        Not so where it was printed again: the repeat took its place.
        """
        self._connections.db.execute(
            "WITH RECURSIVE repeated (first, id, state) AS ("
            " SELECT id, id, state FROM print_jobs WHERE state = 'CANCELLED'"
            "  AND request_key IN (SELECT value FROM json_each(?))"
            " UNION SELECT repeated.first, one.id, one.state FROM print_jobs one"
            "  JOIN repeated ON one.repeats = repeated.id)"
            " UPDATE print_jobs SET request_key = request_key || ':' || id WHERE id IN"
            " (SELECT first FROM repeated GROUP BY first HAVING sum(state <> 'CANCELLED') = 0)",
            [json.dumps(list(keys))],
        )

    def get(self, id_: str) -> PrintJob | None:
        found = self._read("id = ?", [id_])
        return found[0] if found else None

    def by_keys(self, keys: Iterable[str]) -> list[PrintJob]:
        """The jobs of these request keys, in the order of printing."""
        return self._read(
            "request_key IN (SELECT value FROM json_each(?)) ORDER BY batch, place, sequence", [json.dumps(list(keys))]
        )

    def of_batch(self, batch: str) -> list[PrintJob]:
        return self._read("batch = ? ORDER BY place, sequence", [batch])

    def waiting(self, printer: str) -> list[PrintJob]:
        """Queued jobs of a printer in the order of printing."""
        return self._read("printer = ? AND state = 'QUEUED' ORDER BY batch, place, sequence", [printer])

    def undrawn(self, like: PrintJob, most: int) -> list[PrintJob]:
        """Labels that wait to be drawn, those of the same batch, kind and consignment as this one, from it on."""
        subject = like.subject
        return self._read(
            "printer = ? AND batch = ? AND kind = ? AND consignment = ? AND place >= ? AND source_path = ''"
            " AND state = 'QUEUED' ORDER BY place, sequence LIMIT ?",
            [like.printer, like.batch, subject.kind, subject.consignment, like.place, most],
        )

    def draw(self, id_: str, source: PrintSource, codes: Iterable[Code]) -> None:
        """The frozen file of a label that waited to be drawn, and what must be read from it."""
        told = _told_codes(codes)
        self._connections.db.execute(
            "UPDATE print_jobs SET source_path = ?, source_sha256 = ?, source_page = ?, codes = ? WHERE id = ?",
            [source.path, source.sha256, source.page, told, id_],
        )

    def know_again(self, jobs: Iterable[PrintJob]) -> None:
        """A label that was queued by another version of the program is known by today's key.

        It is the same label where it says the same, or neither its codes nor its consignment have changed since.
        """
        for job in jobs:
            subject = job.subject
            self._connections.db.execute(
                "UPDATE print_jobs SET request_key = ?, label = ?, version = ? WHERE id = ("
                " SELECT id FROM print_jobs WHERE consignment = ? AND unit = ? AND kind = ? AND number = ?"
                " AND verb IN ('print', 'copy', 'replace') AND state <> 'CANCELLED'"
                " AND (label = ? OR codes = ? AND (version IS NULL OR version = ?)) ORDER BY sequence DESC LIMIT 1)"
                " AND NOT EXISTS (SELECT 1 FROM print_jobs WHERE request_key = ?)",
                [job.request_key, job.label, job.version, subject.consignment, subject.unit, subject.kind,
                 subject.number, job.label, _told_codes(job.codes), job.version, job.request_key],
            )  # fmt: skip

    def next_waiting(self, printer: str) -> PrintJob | None:
        found = self._read("printer = ? AND state = 'QUEUED' ORDER BY batch, place, sequence LIMIT 1", [printer])
        return found[0] if found else None

    def repeats_of(self, id_: str) -> list[PrintJob]:
        return self._read("repeats = ? ORDER BY sequence", [id_])

    def originals_out(self, source_sha256: str) -> int:
        """How many of the file went out unmarked, will go out, or may have gone out."""
        row = self._connections.db.execute(
            "SELECT coalesce(sum(copies), 0) FROM print_jobs WHERE source_sha256 = ? AND mark IS NULL"
            " AND state IN ('QUEUED', 'SENDING', 'SENT', 'UNKNOWN')",
            [source_sha256],
        ).fetchone()
        return int(row[0])

    def of_unit(self, consignment: str, unit: str) -> list[PrintJob]:
        return self._read("consignment = ? AND unit = ? ORDER BY sequence", [consignment, unit])

    def log(self, *, text: str = "", states: Sequence[str] = (), printer: str = "", most: int = -1) -> list[PrintJob]:
        """Newest first; `text` stands in reference, unit, code, printer, kind, person, reason or hash."""
        like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        wanted = json.dumps(list(states or print_job.STATES))
        return self._read(
            f"{_FOUND} AND state IN (SELECT value FROM json_each(?)) AND (? = '' OR printer = ?)"
            " ORDER BY sequence DESC LIMIT ?",
            [text, *[like] * 8, wanted, printer, printer, most],
        )

    def settle(
        self, id_: str, state: str, *, now: datetime, sha256: str | None = None, problem: dict[str, str] | None = None
    ) -> None:
        """The job's new state; a hash once written stays."""
        self._connections.db.execute(
            "UPDATE print_jobs SET state = ?, sha256 = coalesce(?, sha256), problem = ?, settled_at = ? WHERE id = ?",
            [state, sha256, _told(problem), now.isoformat(), id_],
        )

    def cancel_waiting(self, where: str, value: str, now: datetime) -> int:
        """Queued and failed jobs by `id`, `batch` or `printer`; how many they were."""
        column = {"id": "id", "batch": "batch", "printer": "printer"}[where]
        cursor = self._connections.db.execute(
            f"UPDATE print_jobs SET state = 'CANCELLED', settled_at = ? WHERE {column} = ?"
            " AND state IN ('QUEUED', 'FAILED')",
            [now.isoformat(), value],
        )
        return int(cursor.rowcount)

    def failed_wait_again(self, printer: str) -> int:
        """Jobs of which nothing reached the printer go back into the queue."""
        cursor = self._connections.db.execute(
            "UPDATE print_jobs SET state = 'QUEUED', problem = NULL, settled_at = NULL"
            " WHERE printer = ? AND state = 'FAILED'",
            [printer],
        )
        return int(cursor.rowcount)

    def interrupted_become_unknown(self, printer: str, now: datetime) -> int:
        """Jobs found SENDING when nobody sends to that printer: nobody knows whether they were printed."""
        cursor = self._connections.db.execute(
            "UPDATE print_jobs SET state = 'UNKNOWN', problem = ?, settled_at = ?"
            " WHERE printer = ? AND state = 'SENDING'",
            [_told({"reason": "print_interrupted"}), now.isoformat(), printer],
        )
        return int(cursor.rowcount)

    def counts(self, printer: str) -> dict[str, int]:
        """Jobs by state, every state named."""
        rows = self._connections.db.execute(
            "SELECT state, count(*) FROM print_jobs WHERE printer = ? GROUP BY state", [printer]
        )
        found = {str(state): int(count) for state, count in rows}
        return {state: found.get(state, 0) for state in print_job.STATES}

    def printers_sending(self) -> list[str]:
        """Printers with a job that is on its way, or was when somebody died."""
        rows = self._connections.db.execute("SELECT DISTINCT printer FROM print_jobs WHERE state = 'SENDING'")
        return [str(row[0]) for row in rows]

    def _read(self, where: str, values: Sequence[Any]) -> list[PrintJob]:
        rows = self._connections.db.execute(f"SELECT {_COLUMNS} FROM print_jobs WHERE {where}", list(values))
        return [_job(row) for row in rows.fetchall()]


def _row(job: PrintJob) -> list[Any]:
    subject, source = job.subject, job.source
    codes = _told_codes(job.codes)
    return [
        job.id, job.batch, job.place, job.request_key, job.printer, subject.family, subject.kind, subject.reference,
        subject.consignment, subject.unit, subject.number, subject.total, subject.label_id, source.path, source.sha256,
        source.page, source.media, source.dpi, job.originals, job.mark, job.label, job.version, codes,
        job.copies, job.who, job.created_at.isoformat(), job.verb, job.reason, job.repeats, job.state, job.sha256,
        _told(job.problem), None if job.settled_at is None else job.settled_at.isoformat(),
    ]  # fmt: skip


def _job(row: tuple[Any, ...]) -> PrintJob:
    id_, batch, place, key, printer, *rest = row
    subject, source, (originals, mark, label, version), told = rest[:8], rest[8:13], rest[13:17], rest[17:]
    codes, copies, who, created_at, verb, reason, repeats, state, sha256, problem, settled_at = told
    return PrintJob(
        id=id_,
        batch=batch,
        place=place,
        request_key=key,
        printer=printer,
        subject=PrintSubject(*subject),
        source=PrintSource(*source),
        codes=tuple(Code(**code) for code in json.loads(codes)),
        originals=originals,
        mark=mark,
        label=label,
        version=version,
        copies=copies,
        who=who,
        created_at=datetime.fromisoformat(created_at),
        verb=verb,
        reason=reason,
        repeats=repeats,
        state=state,
        sha256=sha256,
        problem=None if problem is None else json.loads(problem),
        settled_at=None if settled_at is None else datetime.fromisoformat(settled_at),
    )


def _told_codes(codes: Iterable[Code]) -> str:
    return json.dumps([asdict(code) for code in codes], ensure_ascii=False)


def _told(problem: dict[str, str] | None) -> str | None:
    return None if problem is None else json.dumps(problem, ensure_ascii=False)
