"""SQLite files opened rightly: pragmas, versions, migrations, errors, backup; and identifiers for their rows."""

from shipdesk.database.backup import back_up, sha256_of
from shipdesk.database.faults import mapped_errors
from shipdesk.database.ids import Ids, seeded_bytes, ulid, uuid7
from shipdesk.database.opening import in_memory, open_database
from shipdesk.database.transactions import atomic
from shipdesk.database.turn import turn

__all__ = [
    "Ids",
    "atomic",
    "back_up",
    "in_memory",
    "mapped_errors",
    "open_database",
    "seeded_bytes",
    "sha256_of",
    "turn",
    "ulid",
    "uuid7",
]
