"""Tables of what a hub tells and takes. They belong to a released migration: never edited, a new one is added."""

HUB_DESK = """
CREATE TABLE feed_positions (
    environment TEXT NOT NULL,
    account TEXT NOT NULL,
    cursor TEXT,
    read_at TEXT,
    poll_after_s INTEGER NOT NULL,
    PRIMARY KEY (environment, account)
) WITHOUT ROWID;
INSERT INTO feed_positions SELECT environment, 'embedded', cursor, NULL, 0 FROM feed_cursors;
DROP TABLE feed_cursors;
CREATE TABLE feed_hints (
    environment TEXT NOT NULL,
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER,
    PRIMARY KEY (environment, account, kind, id)
) WITHOUT ROWID;
CREATE TABLE hub_records (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    environment TEXT NOT NULL,
    account TEXT NOT NULL,
    consignment_id TEXT,
    state TEXT,
    version INTEGER,
    etag TEXT,
    told_at TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE INDEX hub_records_by_consignment ON hub_records (consignment_id, kind);
CREATE INDEX hub_records_by_state ON hub_records (kind, state);
CREATE TABLE hub_files (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    path TEXT,
    sha256 TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    problem TEXT,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE TABLE sent_papers (
    id TEXT PRIMARY KEY,
    consignment TEXT NOT NULL REFERENCES consignments (id) ON DELETE CASCADE,
    environment TEXT NOT NULL,
    account TEXT NOT NULL,
    document_type TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    byte_length INTEGER NOT NULL,
    declaration TEXT NOT NULL,
    content TEXT NOT NULL,
    document_id TEXT,
    sent_at TEXT NOT NULL
);
CREATE INDEX sent_papers_by_consignment ON sent_papers (consignment);
CREATE TABLE amendments (
    outbox TEXT PRIMARY KEY,
    consignment TEXT NOT NULL REFERENCES consignments (id) ON DELETE CASCADE,
    base TEXT NOT NULL,
    patch TEXT NOT NULL,
    theirs TEXT,
    made_at TEXT NOT NULL
);
CREATE INDEX amendments_by_consignment ON amendments (consignment)
"""
