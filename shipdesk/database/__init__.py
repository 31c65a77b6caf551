"""SQLite files opened rightly: pragmas, versions, migrations, errors, backup; and identifiers for their rows."""

from shipdesk.database.backup import back_up, copy_database, put_back, sha256_of
from shipdesk.database.connected import Database
from shipdesk.database.cut_off import take_back_cut_off, whole_copy
from shipdesk.database.faults import fault_of_disk, mapped_errors
from shipdesk.database.ids import Ids, seeded_bytes, ulid, uuid7
from shipdesk.database.journal import JOURNAL, remove_database
from shipdesk.database.late_migrations import LateMigrations
from shipdesk.database.line import Line
from shipdesk.database.may_write import may_write_in, may_write_to
from shipdesk.database.opening import BeforeUpdate, in_memory, open_database
from shipdesk.database.page_format import Cell
from shipdesk.database.per_thread import PerThread
from shipdesk.database.salvage import Salvaged, salvage
from shipdesk.database.soundness import SQLITE_VERSION, check_soundness, counts_of
from shipdesk.database.transactions import atomic
from shipdesk.database.turn import is_held, turn

__all__ = [
    "JOURNAL",
    "SQLITE_VERSION",
    "BeforeUpdate",
    "Cell",
    "Database",
    "Ids",
    "LateMigrations",
    "Line",
    "PerThread",
    "Salvaged",
    "atomic",
    "back_up",
    "check_soundness",
    "copy_database",
    "counts_of",
    "fault_of_disk",
    "in_memory",
    "is_held",
    "mapped_errors",
    "may_write_in",
    "may_write_to",
    "open_database",
    "put_back",
    "remove_database",
    "salvage",
    "seeded_bytes",
    "sha256_of",
    "take_back_cut_off",
    "turn",
    "ulid",
    "uuid7",
    "whole_copy",
]
