"""Tables of the migration `m020_drafts_history`."""

DRAFTS_AND_HISTORY = """
CREATE TABLE drafts (
    key TEXT PRIMARY KEY,
    reference TEXT,
    fields TEXT NOT NULL,
    saved_at TEXT NOT NULL
);
CREATE TABLE consignment_changes (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    consignment TEXT NOT NULL REFERENCES consignments (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    pointer TEXT NOT NULL,
    old TEXT,
    new TEXT
);
CREATE INDEX consignment_changes_by_consignment ON consignment_changes (consignment, sequence);
CREATE TABLE templates (
    name TEXT PRIMARY KEY,
    customer TEXT NOT NULL,
    body TEXT NOT NULL,
    goods TEXT NOT NULL,
    saved_at TEXT NOT NULL
)
"""
