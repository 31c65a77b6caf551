"""Tables of `embedded-hub.sqlite3`. A released migration is never edited; a new one is added."""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

MIGRATIONS = Migrations("embedded-hub")


@MIGRATIONS()
def m001_first_hub(db: Database) -> None:
    """Everything that booking, numbers, quotes, tracking and the feed need."""
    _run(db, _FIRST_HUB)


@MIGRATIONS()
def m050_manifests(db: Database) -> None:
    """Manifests of a departure and what stands in them."""
    _run(db, _MANIFESTS)


@MIGRATIONS()
def m100_labels_papers_money(db: Database) -> None:
    """Labels, documents, customs, screenings, charges, payments, holds, and what a sandbox can be told."""
    _run(db, _LABELS_PAPERS_MONEY)


@MIGRATIONS()
def m110_served_hub(db: Database) -> None:
    """Who may ask a hub that is reached over the network."""
    _run(db, _SERVED_HUB)


def _run(db: Database, statements: str) -> None:
    for statement in statements.split(";"):
        if statement.strip():
            db.execute(statement)


_FIRST_HUB = """
CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE salt (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    value BLOB NOT NULL
);
CREATE TABLE wishes (
    account TEXT NOT NULL,
    key TEXT NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    committed_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    status INTEGER NOT NULL,
    headers TEXT NOT NULL,
    body BLOB NOT NULL,
    resource TEXT,
    PRIMARY KEY (account, key)
) WITHOUT ROWID;
CREATE TABLE consignments (
    sequence INTEGER PRIMARY KEY,
    consignment_id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    client_reference TEXT NOT NULL,
    consignment_number TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    free_until TEXT NOT NULL,
    body TEXT NOT NULL,
    cancellation TEXT,
    UNIQUE (account, client_reference)
);
CREATE TABLE handling_units (
    sequence INTEGER PRIMARY KEY,
    sscc TEXT NOT NULL UNIQUE,
    consignment_id TEXT NOT NULL REFERENCES consignments (consignment_id),
    position INTEGER NOT NULL,
    unit_reference TEXT NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    void_reason TEXT
);
CREATE INDEX units_by_consignment ON handling_units (consignment_id, state, position);
CREATE TABLE number_blocks (
    block_id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    stem TEXT NOT NULL,
    first_serial INTEGER NOT NULL,
    last_serial INTEGER NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE INDEX blocks_by_serial ON number_blocks (stem, first_serial);
CREATE TABLE quotes (
    quote_id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE tracking_events (
    sequence INTEGER PRIMARY KEY,
    consignment_id TEXT NOT NULL REFERENCES consignments (consignment_id),
    step TEXT NOT NULL,
    due_at TEXT NOT NULL,
    event TEXT
);
CREATE INDEX events_by_consignment ON tracking_events (consignment_id, due_at);
CREATE INDEX events_still_due ON tracking_events (due_at) WHERE event IS NULL;
CREATE TABLE feed (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    type TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    item TEXT NOT NULL
);
CREATE INDEX feed_by_account ON feed (account, sequence)
"""
_MANIFESTS = """
CREATE TABLE manifests (
    sequence INTEGER PRIMARY KEY,
    manifest_id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    client_reference TEXT NOT NULL,
    manifest_number TEXT NOT NULL UNIQUE,
    departure_id TEXT NOT NULL,
    mode TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    closed_at TEXT,
    closing TEXT,
    UNIQUE (account, client_reference)
);
CREATE TABLE manifest_entries (
    sequence INTEGER PRIMARY KEY,
    manifest_id TEXT NOT NULL REFERENCES manifests (manifest_id),
    consignment_id TEXT NOT NULL,
    client_reference TEXT,
    status TEXT NOT NULL,
    problem TEXT,
    UNIQUE (manifest_id, consignment_id)
);
CREATE INDEX entries_by_consignment ON manifest_entries (consignment_id, status)
"""
_LABELS_PAPERS_MONEY = """
ALTER TABLE consignments ADD COLUMN holds TEXT NOT NULL DEFAULT '[]';
ALTER TABLE handling_units ADD COLUMN replaced_by TEXT;
ALTER TABLE manifests ADD COLUMN document_id TEXT;
CREATE TABLE labels (
    sequence INTEGER PRIMARY KEY,
    label_id TEXT NOT NULL UNIQUE,
    consignment_id TEXT NOT NULL REFERENCES consignments (consignment_id),
    consignment_version INTEGER NOT NULL,
    state TEXT NOT NULL,
    created_at TEXT NOT NULL,
    wish TEXT NOT NULL,
    printed TEXT NOT NULL,
    facts TEXT NOT NULL,
    content BLOB NOT NULL
);
CREATE INDEX labels_by_consignment ON labels (consignment_id, state);
CREATE TABLE documents (
    sequence INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    consignment_id TEXT REFERENCES consignments (consignment_id),
    origin TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    declared TEXT NOT NULL,
    created_at TEXT NOT NULL,
    received_at TEXT,
    rejection_reason TEXT,
    replaced_by TEXT,
    upload_expires_at TEXT
);
CREATE INDEX documents_by_consignment ON documents (consignment_id, state);
CREATE INDEX documents_awaited ON documents (upload_expires_at) WHERE state = 'AWAITING_CONTENT';
CREATE TABLE document_contents (
    document_id TEXT PRIMARY KEY REFERENCES documents (document_id),
    content BLOB NOT NULL
);
CREATE TABLE customs_messages (
    sequence INTEGER PRIMARY KEY,
    message_id TEXT NOT NULL UNIQUE,
    consignment_id TEXT NOT NULL REFERENCES consignments (consignment_id),
    status TEXT NOT NULL,
    authority TEXT NOT NULL,
    regime TEXT NOT NULL,
    message TEXT NOT NULL
);
CREATE INDEX customs_by_consignment ON customs_messages (consignment_id, sequence);
CREATE TABLE screenings (
    screening_id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    wish TEXT NOT NULL,
    screening TEXT NOT NULL
);
CREATE TABLE charges (
    sequence INTEGER PRIMARY KEY,
    charge_id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    consignment_id TEXT NOT NULL REFERENCES consignments (consignment_id),
    code TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    amount TEXT NOT NULL,
    tax TEXT NOT NULL,
    due_at TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    payment_id TEXT
);
CREATE INDEX charges_by_consignment ON charges (consignment_id);
CREATE INDEX charges_by_payment ON charges (payment_id);
CREATE TABLE payments (
    sequence INTEGER PRIMARY KEY,
    payment_id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    expires_at TEXT NOT NULL,
    payment TEXT NOT NULL
);
CREATE INDEX payments_awaited ON payments (expires_at) WHERE state = 'AWAITING_PAYER';
CREATE TABLE clocks (
    account TEXT PRIMARY KEY,
    ahead_s INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE switches (
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (account, kind, name)
) WITHOUT ROWID;
CREATE TABLE armed_faults (
    sequence INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    method TEXT NOT NULL,
    path_prefix TEXT NOT NULL,
    fault TEXT NOT NULL,
    times INTEGER NOT NULL
)
"""
_SERVED_HUB = """
CREATE TABLE tokens (
    digest TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    account TEXT NOT NULL,
    scopes TEXT NOT NULL,
    expires_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE clients (
    client_id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    secret TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE sign_ins (
    device_digest TEXT PRIMARY KEY,
    user_code TEXT NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    state TEXT NOT NULL,
    account TEXT,
    expires_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE nonces (
    nonce TEXT PRIMARY KEY,
    seen_at TEXT NOT NULL
) WITHOUT ROWID
"""
