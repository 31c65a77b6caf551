"""Tables of what the rules remember, and the ways to look up older consignments."""

CHECKS = """
CREATE TABLE overrides (
    id TEXT PRIMARY KEY,
    consignment TEXT NOT NULL REFERENCES consignments (id),
    rule TEXT NOT NULL,
    pointer TEXT NOT NULL,
    found TEXT NOT NULL,
    reason TEXT NOT NULL,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,
    withdrawn_by TEXT,
    withdrawn_at TEXT
);
CREATE INDEX overrides_by_consignment ON overrides (consignment);
CREATE TABLE rejections (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL,
    destination TEXT NOT NULL,
    body TEXT NOT NULL,
    who TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);
CREATE INDEX rejections_by_destination ON rejections (destination);
CREATE INDEX rejections_by_reference ON rejections (reference);
CREATE TABLE notices (
    key TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    who TEXT NOT NULL,
    added_at TEXT NOT NULL
);
CREATE INDEX consignments_by_invoice ON consignments (json_extract(body, '$.desk.invoice.number'));
CREATE INDEX consignments_by_consignee ON consignments (consignee)
"""
