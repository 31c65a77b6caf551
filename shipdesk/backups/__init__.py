"""Backups of a desk folder: a shelf of them, made, thinned, proved, kept in a second place, put back."""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
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

__getattr__ = late(
    __name__,
    {
        "Backup": "shelf",
        "DESK": "shelf",
        "EMBEDDED_HUB": "shelf",
        "Kept": "shelf",
        "Limit": "thinning",
        "Made": "making",
        "Shelf": "shelf",
        "bring_back": "restoring",
        "check_out": "restoring",
        "copy_to": "second_place",
        "make_backup": "making",
        "mark_of": "shelf",
        "prove": "proving",
        "set_aside": "restoring",
        "shelves_in": "second_place",
        "thin": "thinning",
    },
)
