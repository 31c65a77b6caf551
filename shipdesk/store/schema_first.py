"""Tables of the first desk: everything the main job needs."""

FIRST_DESK = """
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE parties (
    key TEXT PRIMARY KEY,
    name_latin TEXT NOT NULL,
    roles TEXT NOT NULL,
    body TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE consignments (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    goods TEXT NOT NULL,
    units_given INTEGER NOT NULL DEFAULT 0,
    consignment_id TEXT,
    consignment_number TEXT,
    etag TEXT,
    hub_record TEXT,
    destination TEXT NOT NULL,
    consignee TEXT NOT NULL,
    route_id TEXT NOT NULL,
    packages INTEGER NOT NULL,
    gross_weight_kg TEXT NOT NULL,
    value TEXT NOT NULL,
    currency TEXT NOT NULL,
    planned_departure TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);
CREATE INDEX consignments_by_state ON consignments (state);
CREATE TABLE handling_units (
    consignment TEXT NOT NULL REFERENCES consignments (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    reference TEXT NOT NULL,
    sscc TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (consignment, position)
) WITHOUT ROWID;
CREATE INDEX handling_units_by_sscc ON handling_units (sscc);
CREATE TABLE number_blocks (
    block_id TEXT PRIMARY KEY,
    environment TEXT NOT NULL,
    kind TEXT NOT NULL,
    next TEXT NOT NULL,
    last TEXT NOT NULL,
    remaining INTEGER NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE TABLE used_ssccs (
    sscc TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    consignment TEXT NOT NULL,
    unit_reference TEXT NOT NULL,
    used_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE issued (
    id TEXT PRIMARY KEY,
    consignment TEXT NOT NULL REFERENCES consignments (id),
    family TEXT NOT NULL,
    kind TEXT NOT NULL,
    form TEXT NOT NULL,
    revision INTEGER NOT NULL,
    content_sha256 TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    UNIQUE (consignment, family, kind, form, revision)
);
CREATE TABLE issued_files (
    issued TEXT NOT NULL REFERENCES issued (id),
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    pages INTEGER NOT NULL,
    PRIMARY KEY (issued, position)
) WITHOUT ROWID;
CREATE TABLE outbox (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    reference TEXT,
    operation TEXT NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    headers TEXT NOT NULL DEFAULT '{}',
    body BLOB NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    depends_on TEXT,
    environment TEXT NOT NULL,
    account TEXT NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    next_at TEXT,
    problem TEXT,
    created_at TEXT NOT NULL
);
CREATE INDEX outbox_by_state ON outbox (state);
CREATE INDEX outbox_by_reference ON outbox (reference);
CREATE TABLE tracking_events (
    event_id TEXT NOT NULL,
    record_time TEXT NOT NULL,
    consignment_id TEXT NOT NULL,
    event_time TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (event_id, record_time)
) WITHOUT ROWID;
CREATE INDEX tracking_by_consignment ON tracking_events (consignment_id, event_time);
CREATE TABLE feed_items (
    item_id TEXT PRIMARY KEY
) WITHOUT ROWID;
CREATE TABLE feed_cursors (
    environment TEXT PRIMARY KEY,
    cursor TEXT NOT NULL
)
"""
