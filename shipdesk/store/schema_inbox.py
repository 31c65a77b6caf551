"""The inbox: what happened while nobody looked. It is written by the change itself, so that none is ever lost.

Triggers see every way in which a wish, a shipment or a print job changes, and land with the change or not at all.
"""

from __future__ import annotations

_STATEMENTS = """
CREATE TABLE inbox (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    word TEXT NOT NULL,
    at TEXT NOT NULL,
    seen_at TEXT
)
----
CREATE INDEX inbox_unseen ON inbox (seen_at) WHERE seen_at IS NULL
----
CREATE TRIGGER inbox_of_wishes AFTER UPDATE OF state ON outbox
WHEN NEW.state <> OLD.state AND NEW.state IN ('REFUSED', 'UNKNOWN')
BEGIN
    INSERT INTO inbox (kind, reference, word, at)
    VALUES ('wish', coalesce(NEW.reference, NEW.manifest, ''), NEW.state, strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now'));
END
----
CREATE TRIGGER inbox_of_shipments AFTER UPDATE OF state ON consignments
WHEN NEW.state <> OLD.state AND NEW.consignment_number IS NOT NULL
    AND NEW.state NOT IN ('DRAFT', 'PACKED', 'QUEUED', 'UNKNOWN', 'REFUSED')
BEGIN
    INSERT INTO inbox (kind, reference, word, at) VALUES ('shipment', NEW.reference, NEW.state, NEW.updated_at);
END
----
CREATE TRIGGER inbox_of_prints AFTER UPDATE OF state ON print_jobs
WHEN NEW.state <> OLD.state AND NEW.state IN ('FAILED', 'UNKNOWN')
BEGIN
    INSERT INTO inbox (kind, reference, word, at)
    VALUES ('print', NEW.printer, NEW.state, coalesce(NEW.settled_at, NEW.created_at));
END
"""
INBOX = tuple(_STATEMENTS.split("----"))
"""A trigger holds semicolons, so these are parted by dashes."""
