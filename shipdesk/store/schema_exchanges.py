"""What is kept of exchanges with hubs. It belongs to a released migration: never edited, a new one is added."""

EXCHANGES = """
CREATE TABLE exchanges (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    wish_key TEXT,
    status INTEGER,
    fault TEXT,
    request_id TEXT,
    milliseconds INTEGER NOT NULL,
    request BLOB NOT NULL,
    answer BLOB NOT NULL
);
CREATE INDEX exchanges_by_wish ON exchanges (wish_key);
ALTER TABLE consignments ADD COLUMN hub TEXT
"""
