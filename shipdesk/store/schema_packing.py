"""Table of the migration `m060_packing_plans`."""

PACKING_PLANS = """
CREATE TABLE packing_plans (
    consignment TEXT PRIMARY KEY REFERENCES consignments (id) ON DELETE CASCADE,
    plan TEXT NOT NULL
) WITHOUT ROWID
"""
