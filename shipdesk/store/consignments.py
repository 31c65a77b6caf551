"""Consignments and their handling units.

The body is the contract's JSON with the desk object beside it; the columns next to it are for lists and are
written with it. Every carton has a row of its own, so a list of ten thousand cartons costs nothing to skip.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.domain.consignment import Consignment, HandlingUnit
from shipdesk.domain.measures import Weight
from shipdesk.domain.money import MinorUnits, Money
from shipdesk.domain.product import Product
from shipdesk.domain.restore import restore
from shipdesk.domain.totals import totals
from shipdesk.store.connection import Connections
from shipdesk.store.consignment_text import bare, body_of, compact, consignment_of, goods_of
from shipdesk.store.damaged_rows import readable


@dataclass(frozen=True, kw_only=True)
class StoredConsignment:
    """A consignment with what the desk and the hub know of it."""

    id: str
    reference: str
    state: str
    version: int
    consignment: Consignment
    units_given: bool
    """True where the user gave the handling units; such units are kept when packing."""
    consignment_id: str | None = None
    consignment_number: str | None = None
    etag: str | None = None
    hub_record: str | None = None


@dataclass(frozen=True, kw_only=True)
class ConsignmentSummary:
    """A line of the list of consignments."""

    reference: str
    state: str
    destination: str
    consignee: str
    route_id: str
    packages: int
    gross_weight_kg: Weight
    value: Money
    planned_departure: date | None
    consignment_number: str | None
    version: int = 0
    """Goes up with every change of the row."""


@dataclass(frozen=True)
class Sent:
    """A consignment on its way, as far as a buyer's yearly total asks for it."""

    reference: str
    day: date
    trade_mode: str | None
    value: Money


_STORED = (
    "id, reference, state, version, body, goods, units_given, consignment_id, consignment_number, etag, hub_record"
)
LISTED = (
    "reference, state, destination, consignee, route_id, packages, gross_weight_kg, value, currency,"
    " planned_departure, consignment_number, version"
)


class ConsignmentTable:
    def __init__(self, connections: Connections, minor_units: MinorUnits) -> None:
        self._connections = connections
        self._minor_units = minor_units

    def exists(self, reference: str) -> bool:
        found = self._connections.db.execute("SELECT 1 FROM consignments WHERE reference = ?", [reference])
        return found.fetchone() is not None

    def add(self, stored: StoredConsignment, now: datetime) -> None:
        """A new row; a reference that exists raises sqlite3.IntegrityError, so ask `exists` in the same transaction."""
        values = _columns(stored) | {"created_at": now.isoformat(), "updated_at": now.isoformat()}
        names = ", ".join(values)
        marks = ", ".join("?" * len(values))
        self._connections.db.execute(f"INSERT INTO consignments ({names}) VALUES ({marks})", list(values.values()))
        self._put_units(stored)

    def save(self, stored: StoredConsignment, now: datetime) -> StoredConsignment:
        """Writes the whole consignment over its former version and returns it with its new version number."""
        newer = replace(stored, version=stored.version + 1)
        values = _columns(newer) | {"updated_at": now.isoformat()}
        names = ", ".join(f"{name} = ?" for name in values)
        self._connections.db.execute(f"UPDATE consignments SET {names} WHERE id = ?", [*values.values(), stored.id])
        self._connections.db.execute("DELETE FROM handling_units WHERE consignment = ?", [stored.id])
        self._put_units(newer)
        return newer

    def freeze_goods(
        self, stored: StoredConsignment, goods: tuple[tuple[int, Product], ...], now: datetime
    ) -> StoredConsignment:
        """The same consignment with the products its lines were made from."""
        return self.save(replace(stored, consignment=replace(stored.consignment, goods=goods)), now)

    def set_state(self, reference: str, state: str, now: datetime) -> None:
        self._connections.db.execute(
            "UPDATE consignments SET state = ?, updated_at = ?, version = version + 1 WHERE reference = ?",
            [state, now.isoformat(), reference],
        )

    def set_hub_record(
        self,
        reference: str,
        *,
        state: str,
        consignment_id: str,
        number: str,
        etag: str | None,
        record: str,
        now: datetime,
        hub: str | None = None,
    ) -> None:
        """What the hub last said of the consignment; `record` is its raw JSON, unknown members and all.

        `hub` names the hub it is booked at.
        """
        self._connections.db.execute(
            "UPDATE consignments SET state = ?, consignment_id = ?, consignment_number = ?, etag = coalesce(?, etag),"
            " hub_record = ?, updated_at = ?, version = version + 1, hub = coalesce(?, hub) WHERE reference = ?",
            [state, consignment_id, number, etag, record, now.isoformat(), hub, reference],
        )

    def get(self, reference: str) -> StoredConsignment | None:
        row = self._connections.db.execute(
            f"SELECT {_STORED} FROM consignments WHERE reference = ?", [reference]
        ).fetchone()
        return None if row is None else self._stored(row)

    def older_with_invoice(self, number: str, reference: str) -> list[Consignment]:
        """Other consignments, no younger than `reference`, under that invoice number; without their units.

        A cancelled one counts only where its invoice was issued: nobody else has seen the number.
        """
        rows = self._connections.db.execute(
            "SELECT body FROM consignments AS other WHERE json_extract(body, '$.desk.invoice.number') = ?"
            " AND reference <> ? AND created_at <= coalesce("
            "  (SELECT created_at FROM consignments WHERE reference = ?), created_at)"
            " AND (state <> 'CANCELLED' OR EXISTS (SELECT 1 FROM issued WHERE issued.consignment = other.id"
            "  AND family = 'paper' AND kind = 'commercial-invoice')) ORDER BY created_at",
            [number, reference, reference],
        )
        return [bare(json.loads(row[0])) for row in rows]

    def sent_to(self, consignee: str, reference: str) -> list[Sent]:
        """Other consignments for that consignee that went to the hub."""
        rows = self._connections.db.execute(
            "SELECT reference, coalesce(planned_departure, substr(created_at, 1, 10)), value, currency,"
            " json_extract(body, '$.desk.trade_mode') FROM consignments WHERE consignee = ? AND reference <> ?"
            " AND state NOT IN ('DRAFT', 'PACKED', 'REFUSED', 'CANCELLED', 'REJECTED') ORDER BY created_at",
            [consignee, reference],
        )
        return [Sent(row[0], date.fromisoformat(row[1]), row[4], Money(Decimal(row[2]), row[3])) for row in rows]

    def coded_items(self, most: int) -> list[tuple[str, str, str]]:
        """Reference, HS code and a description of the lines of the newest consignments; each description once."""
        rows = self._connections.db.execute(
            "SELECT reference, json_extract(item.value, '$.hs_code'), json_extract(told.value, '$.text')"
            " FROM (SELECT reference, body FROM consignments ORDER BY created_at DESC LIMIT ?) AS newest,"
            " json_each(newest.body, '$.items') AS item, json_each(item.value, '$.descriptions') AS told LIMIT ?",
            [most // 10, most],
        )
        return [(reference, code, text) for reference, code, text in rows if code and text]

    def all(self) -> list[ConsignmentSummary]:
        """The newest first."""
        rows = self._connections.db.execute(f"SELECT {LISTED} FROM consignments ORDER BY created_at DESC, rowid DESC")
        return [summary_of(row) for row in rows]

    def _put_units(self, stored: StoredConsignment) -> None:
        rows = [
            (stored.id, position, unit.client_unit_reference, unit.sscc, compact(encode(unit)))
            for position, unit in enumerate(stored.consignment.handling_units)
        ]
        self._connections.db.conn.executemany(
            "INSERT INTO handling_units (consignment, position, reference, sscc, body) VALUES (?, ?, ?, ?, ?)", rows
        )

    def _units(self, id_: str) -> tuple[HandlingUnit, ...]:
        rows = self._connections.db.execute(
            "SELECT body FROM handling_units WHERE consignment = ? ORDER BY position", [id_]
        )
        bodies = json.loads(f"[{','.join(body for (body,) in rows)}]")
        return tuple(restore(HandlingUnit, body) for body in bodies)

    def _stored(self, row: tuple[Any, ...]) -> StoredConsignment:
        id_, reference, state, version, body, goods, units_given, consignment_id, number, etag, record = row
        with readable("consignments", reference):
            consignment = replace(consignment_of(body, goods, self._minor_units), handling_units=self._units(id_))
        return StoredConsignment(
            id=id_,
            reference=reference,
            state=state,
            version=version,
            consignment=consignment,
            units_given=bool(units_given),
            consignment_id=consignment_id,
            consignment_number=number,
            etag=etag,
            hub_record=record,
        )


def _columns(stored: StoredConsignment) -> dict[str, Any]:
    consignment = stored.consignment
    sums = totals(consignment)
    departure = consignment.desk.planned_departure
    return {
        "id": stored.id,
        "reference": stored.reference,
        "state": stored.state,
        "version": stored.version,
        "body": body_of(consignment),
        "goods": goods_of(consignment),
        "units_given": int(stored.units_given),
        "consignment_id": stored.consignment_id,
        "consignment_number": stored.consignment_number,
        "etag": stored.etag,
        "hub_record": stored.hub_record,
        "destination": consignment.destination,
        "consignee": consignment.consignee.name_latin,
        "route_id": consignment.route_id,
        "packages": sums.packages,
        "gross_weight_kg": str(sums.gross_weight_kg),
        "value": str(sums.value),
        "currency": sums.value.currency,
        "planned_departure": None if departure is None else departure.isoformat(),
    }


def summary_of(row: Sequence[Any]) -> ConsignmentSummary:
    reference, state, destination, consignee, route_id, packages, gross, value, currency, *rest = row
    departure, number, version = rest
    with readable("consignments", reference):
        return ConsignmentSummary(
            reference=reference,
            state=state,
            destination=destination,
            consignee=consignee,
            route_id=route_id,
            packages=packages,
            gross_weight_kg=Weight(Decimal(gross)),
            value=Money(Decimal(value), currency),
            planned_departure=None if departure is None else date.fromisoformat(departure),
            consignment_number=number,
            version=version,
        )
