"""Tables of the migrations `m070_printing`, `m071_printed_files` and `m072_labels_drawn_late`."""

PRINTING = """
CREATE TABLE printers (
    name TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    stopped TEXT,
    added_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE printer_choices (
    kind TEXT PRIMARY KEY,
    printer TEXT NOT NULL REFERENCES printers (name) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE print_jobs (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    batch TEXT NOT NULL,
    place INTEGER NOT NULL,
    request_key TEXT NOT NULL UNIQUE,
    printer TEXT NOT NULL,
    family TEXT NOT NULL,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    consignment TEXT NOT NULL,
    unit TEXT NOT NULL,
    number INTEGER NOT NULL,
    total INTEGER NOT NULL,
    source_path TEXT NOT NULL,
    source_sha256 TEXT NOT NULL,
    source_page INTEGER,
    codes TEXT NOT NULL,
    copies INTEGER NOT NULL,
    who TEXT NOT NULL,
    created_at TEXT NOT NULL,
    verb TEXT NOT NULL,
    reason TEXT,
    repeats TEXT,
    state TEXT NOT NULL,
    sha256 TEXT,
    problem TEXT,
    settled_at TEXT
);
CREATE INDEX print_jobs_by_printer ON print_jobs (printer, state, batch, place);
CREATE INDEX print_jobs_by_consignment ON print_jobs (consignment, unit);
CREATE INDEX print_jobs_by_batch ON print_jobs (batch, place);
CREATE TABLE voided_ssccs (
    sscc TEXT PRIMARY KEY,
    replaced_by TEXT NOT NULL,
    consignment TEXT NOT NULL,
    reason TEXT NOT NULL,
    who TEXT NOT NULL,
    voided_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE unit_scans (
    consignment TEXT NOT NULL,
    sscc TEXT NOT NULL,
    who TEXT NOT NULL,
    scanned_at TEXT NOT NULL,
    PRIMARY KEY (consignment, sscc)
) WITHOUT ROWID
"""

PRINTED_FILES = """
ALTER TABLE print_jobs ADD COLUMN source_media TEXT NOT NULL DEFAULT 'application/pdf';
ALTER TABLE print_jobs ADD COLUMN source_dpi INTEGER;
ALTER TABLE print_jobs ADD COLUMN label_id TEXT;
ALTER TABLE print_jobs ADD COLUMN originals INTEGER;
ALTER TABLE print_jobs ADD COLUMN mark TEXT;
CREATE INDEX print_jobs_by_source ON print_jobs (source_sha256, source_page);
CREATE INDEX print_jobs_by_repeats ON print_jobs (repeats)
"""

LABELS_DRAWN_LATE = """
ALTER TABLE print_jobs ADD COLUMN label TEXT;
ALTER TABLE print_jobs ADD COLUMN version INTEGER
"""
