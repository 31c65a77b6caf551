"""Tables of manifests. They belong to a released migration: never edited, a new one is added."""

MANIFESTS = """
CREATE TABLE manifests (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    departure_id TEXT NOT NULL,
    route_id TEXT,
    service_code TEXT,
    cut_off_at TEXT,
    departs_at TEXT,
    arrives_at TEXT,
    vehicle_reference TEXT,
    manifest_id TEXT UNIQUE,
    manifest_number TEXT,
    etag TEXT,
    vehicle_plate TEXT,
    seal_number TEXT,
    hub_record TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);
CREATE TABLE manifest_entries (
    manifest TEXT NOT NULL REFERENCES manifests (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    consignment_id TEXT NOT NULL,
    reference TEXT,
    status TEXT NOT NULL,
    problem TEXT,
    PRIMARY KEY (manifest, position)
) WITHOUT ROWID;
CREATE INDEX manifest_entries_by_consignment ON manifest_entries (consignment_id, status);
CREATE INDEX consignments_by_hub_id ON consignments (consignment_id);
CREATE INDEX consignments_by_route ON consignments (route_id, state);
ALTER TABLE outbox ADD COLUMN manifest TEXT;
CREATE INDEX outbox_by_manifest ON outbox (manifest);
CREATE TABLE manifest_verdicts (
    consignment TEXT PRIMARY KEY REFERENCES consignments (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    stamp TEXT NOT NULL,
    blocks TEXT NOT NULL
) WITHOUT ROWID
"""
MANIFEST_PAPERS = """
CREATE TABLE manifest_papers (
    manifest TEXT NOT NULL REFERENCES manifests (id),
    form TEXT NOT NULL,
    revision INTEGER NOT NULL,
    content_sha256 TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    pages INTEGER NOT NULL,
    PRIMARY KEY (manifest, form, revision)
) WITHOUT ROWID
"""
