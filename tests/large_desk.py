"""A desk ten times as large as most: 50,000 shipments of ten lines with what was wished and told of them, as ten
years leave them; one manifest of 500."""

from __future__ import annotations

from pathlib import Path

from shipdesk.database import atomic
from shipdesk.services.desk import Desk
from tests.builders import VIENTIANE, line, packed, sample_desk

SHIPMENTS = 50_000
LINES = ("ND-002", "BV-001", "BV-002", "BV-003", "BV-004", "BV-005", "BV-006", "BV-007", "CS-004", "CS-005")
ON_MANIFEST, MANIFEST = 500, "DAY-500"
IN_HAND = 200
"""Half of them drafts, half packed: their next step hangs on checks."""

_NUMBERED = "WITH RECURSIVE numbered(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbered WHERE n < :shipments)"
_STATE = """CASE WHEN n > :shipments - :in_hand / 2 THEN 'DRAFT' WHEN n > :shipments - :in_hand THEN 'PACKED'
    WHEN n > :shipments - :in_hand - :manifested THEN 'HANDED_OVER' WHEN n % 70 = 3 THEN 'CANCELLED'
    ELSE 'DELIVERED' END"""
_CONSIGNMENTS = f"""{_NUMBERED}
INSERT INTO consignments (id, reference, state, version, body, goods, units_given, consignment_id, consignment_number,
    etag, destination, consignee, route_id, packages, gross_weight_kg, value, currency, planned_departure, created_at,
    updated_at)
SELECT printf('%08x-0000-7000-8000-000000000000', n), 'SHIP-' || printf('%06d', n), {_STATE}, 1,
    json_set(body, '$.client_reference', 'SHIP-' || printf('%06d', n),
        '$.consignee.name_latin', 'Buyer ' || (n % 400), '$.desk.invoice.number', 'INV-' || printf('%06d', n)),
    goods, units_given, printf('csg_%026d', n), 'C' || printf('%09d', n), NULL, destination, 'Buyer ' || (n % 400),
    route_id, packages, gross_weight_kg, CAST(1000 + n % 5000 AS TEXT) || '.00', currency,
    date('2016-12-01', (n / 14) || ' days'), strftime('%Y-%m-%dT%H:%M:%S+00:00', '2016-12-01', (n * 105) || ' minutes'),
    strftime('%Y-%m-%dT%H:%M:%S+00:00', '2016-12-01', (n * 105) || ' minutes')
FROM numbered, consignments WHERE reference = :made"""
_UNITS = """INSERT INTO handling_units (consignment, position, reference, sscc, body)
SELECT c.id, u.position, u.reference, printf('%018d', c.rowid * 100 + u.position), u.body
FROM consignments AS c, handling_units AS u
WHERE c.reference <> :made AND u.consignment = (SELECT id FROM consignments WHERE reference = :made)"""
_AT_THE_DESK = """UPDATE consignments SET consignment_id = NULL, consignment_number = NULL
WHERE state IN ('DRAFT', 'PACKED')"""
_WISHES = """INSERT INTO outbox (id, reference, operation, method, path, body, idempotency_key, environment, account,
    state, tries, created_at)
SELECT 'wish-' || reference, reference, 'book', 'POST', '/v1/consignments', CAST(substr(body, 1, 4000) AS BLOB),
    'key-' || reference, 'sandbox', 'desk', 'DONE', 1, created_at FROM consignments WHERE consignment_id IS NOT NULL"""
_EVENTS = """INSERT INTO tracking_events (event_id, record_time, consignment_id, event_time, body)
SELECT 'event-' || reference, created_at, consignment_id, created_at, json_object('event_id', 'event-' || reference)
FROM consignments WHERE consignment_id IS NOT NULL"""
_MANIFEST = """INSERT INTO manifests (id, name, state, departure_id, created_at, updated_at)
VALUES ('m-500', :name, 'DRAFT', 'dep-1', '2026-12-01T00:00:00+00:00', '2026-12-01T00:00:00+00:00')"""
_ENTRIES = """INSERT INTO manifest_entries (manifest, position, consignment_id, reference, status)
SELECT 'm-500', row_number() OVER (ORDER BY reference), consignment_id, reference, 'INCLUDED'
FROM consignments WHERE state = 'HANDED_OVER'"""


def large_desk(root: Path, shipments: int = SHIPMENTS, in_hand: int = IN_HAND) -> Desk:
    """One shipment is made as people make them; its likes are written row by row beside it."""
    desk = sample_desk(root)
    packed(desk, items=[line(sku, "24") for sku in LINES])
    db = desk.store._connections.db
    told = {"shipments": shipments, "in_hand": in_hand, "manifested": ON_MANIFEST, "made": VIENTIANE}
    with atomic(db):
        db.execute(_CONSIGNMENTS, told)
        db.execute(_UNITS, {"made": VIENTIANE})
        db.execute(_AT_THE_DESK)
        db.execute(_WISHES)
        db.execute(_EVENTS)
        db.execute(_MANIFEST, {"name": MANIFEST})
        db.execute(_ENTRIES)
    return desk
