"""Backups of a desk folder: a shelf of them, made, thinned, proved, kept in a second place, put back."""

from shipdesk.backups.making import Made, make_backup
from shipdesk.backups.proving import prove
from shipdesk.backups.restoring import bring_back, check_out, set_aside
from shipdesk.backups.second_place import copy_to, shelves_in
from shipdesk.backups.shelf import DESK, EMBEDDED_HUB, Backup, Kept, Shelf, mark_of
from shipdesk.backups.thinning import Limit, thin

__all__ = [
    "DESK",
    "EMBEDDED_HUB",
    "Backup",
    "Kept",
    "Limit",
    "Made",
    "Shelf",
    "bring_back",
    "check_out",
    "copy_to",
    "make_backup",
    "mark_of",
    "prove",
    "set_aside",
    "shelves_in",
    "thin",
]
