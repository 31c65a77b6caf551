"""Consignments as the hub knows them: found by its ids, with the state and version it last told."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from shipdesk.store.connection import Connections


class BookedTable:
    """The hub's side of the table of consignments; all of them are questions, nothing is written here."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def holder_of(self, hub: str, consignment_id: str, number: str) -> str | None:
        """The consignment that has this id or number at that hub already."""
        row = self._connections.db.execute(
            "SELECT reference FROM consignments WHERE (consignment_id = ? OR consignment_number = ?)"
            " AND consignment_id IS NOT NULL AND coalesce(hub, ?) = ? LIMIT 1",
            [consignment_id, number, hub, hub],
        ).fetchone()
        return None if row is None else str(row[0])

    def hub_of(self, reference: str) -> str | None:
        """The hub where it is booked; None where it is not, or was before there was more than one."""
        row = self._connections.db.execute("SELECT hub FROM consignments WHERE reference = ?", [reference]).fetchone()
        return None if row is None else row[0]

    def references_of(self, consignment_ids: Iterable[str]) -> dict[str, str]:
        """The reference of each consignment that this desk knows by the hub's id."""
        rows = self._connections.db.execute(
            "SELECT consignment_id, reference FROM consignments WHERE consignment_id IN"
            " (SELECT value FROM json_each(?))",
            [json.dumps(list(consignment_ids))],
        )
        return dict(rows.fetchall())

    def hub_ids(self, references: Iterable[str]) -> dict[str, str]:
        """The hub's id of each of these consignments that has one."""
        rows = self._connections.db.execute(
            "SELECT reference, consignment_id FROM consignments WHERE consignment_id IS NOT NULL AND reference IN"
            " (SELECT value FROM json_each(?))",
            [json.dumps(list(references))],
        )
        return dict(rows.fetchall())

    def states_of(self, consignment_ids: Iterable[str]) -> dict[str, str]:
        """The present state of each consignment that this desk knows by the hub's id."""
        rows = self._connections.db.execute(
            "SELECT consignment_id, state FROM consignments WHERE consignment_id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(consignment_ids))],
        )
        return dict(rows.fetchall())

    def open_at(self, hub: str, final: Sequence[str]) -> list[str]:
        """The hub's ids of the consignments booked there that are in none of these last states."""
        rows = self._connections.db.execute(
            "SELECT consignment_id FROM consignments WHERE hub = ? AND consignment_id IS NOT NULL"
            " AND state NOT IN (SELECT value FROM json_each(?)) ORDER BY consignment_id",
            [hub, json.dumps(list(final))],
        )
        return [str(row[0]) for row in rows]

    def hub_versions(self, consignment_ids: Iterable[str]) -> dict[str, int | None]:
        """The version of the hub's record that is kept of each consignment that this desk knows by the hub's id."""
        rows = self._connections.db.execute(
            "SELECT consignment_id, json_extract(hub_record, '$.version') FROM consignments WHERE consignment_id IN"
            " (SELECT value FROM json_each(?))",
            [json.dumps(list(consignment_ids))],
        )
        return {row[0]: row[1] if isinstance(row[1], int) else None for row in rows}
