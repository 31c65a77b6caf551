"""Printers the desk knows, which of them prints what, and those that stopped."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.domain.printer import PrinterProfile, read_printer
from shipdesk.store.connection import Connections


@dataclass(frozen=True)
class KnownPrinter:
    """`stopped` is why nothing goes to it until somebody says continue; `prints` the kinds it was chosen for."""

    profile: PrinterProfile
    stopped: dict[str, Any] | None
    prints: tuple[str, ...]


class PrinterTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, profile: PrinterProfile, now: datetime) -> None:
        """Adds it or replaces the profile of that name."""
        self._connections.db.execute(
            "INSERT INTO printers (name, body, added_at) VALUES (?, ?, ?)"
            " ON CONFLICT (name) DO UPDATE SET body = excluded.body",
            [profile.name, json.dumps(encode(profile), ensure_ascii=False), now.isoformat()],
        )

    def get(self, name: str) -> KnownPrinter | None:
        return next((one for one in self.all() if one.profile.name == name), None)

    def is_stopped(self, name: str) -> bool:
        """Whether nothing goes to it now; also where it is gone."""
        row = self._connections.db.execute("SELECT stopped FROM printers WHERE name = ?", [name]).fetchone()
        return row is None or row[0] is not None

    def all(self) -> list[KnownPrinter]:
        """In the order in which they were added."""
        db = self._connections.db
        kinds: dict[str, list[str]] = {}
        for kind, printer in db.execute("SELECT kind, printer FROM printer_choices ORDER BY kind"):
            kinds.setdefault(printer, []).append(kind)
        rows = db.execute("SELECT name, body, stopped FROM printers ORDER BY added_at, name").fetchall()
        return [
            KnownPrinter(
                read_printer(json.loads(body)),
                None if stopped is None else json.loads(stopped),
                tuple(kinds.get(name, ())),
            )
            for name, body, stopped in rows
        ]

    def remove(self, name: str) -> bool:
        """False where there was none of that name."""
        return self._connections.db.execute("DELETE FROM printers WHERE name = ?", [name]).rowcount > 0

    def stop(self, name: str, why: dict[str, Any] | None) -> None:
        """None lets it go on."""
        told = None if why is None else json.dumps(why, ensure_ascii=False)
        self._connections.db.execute("UPDATE printers SET stopped = ? WHERE name = ?", [told, name])

    def choose(self, kind: str, printer: str) -> None:
        """Remembers that labels or papers of the kind go to this printer."""
        self._connections.db.execute(
            "INSERT INTO printer_choices (kind, printer) VALUES (?, ?)"
            " ON CONFLICT (kind) DO UPDATE SET printer = excluded.printer",
            [kind, printer],
        )

    def chosen_for(self, kind: str) -> str | None:
        row = self._connections.db.execute("SELECT printer FROM printer_choices WHERE kind = ?", [kind]).fetchone()
        return None if row is None else str(row[0])
