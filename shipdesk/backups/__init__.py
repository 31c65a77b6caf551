"""Backups of a desk folder: a shelf of them, made, thinned, proved, kept in a second place, put back."""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.backups.gathering import catalogs_elsewhere
    from shipdesk.backups.lists import Backup, Kept, mark_of
    from shipdesk.backups.making import Made, make_backup
    from shipdesk.backups.places import DESK, EMBEDDED_HUB
    from shipdesk.backups.proving import is_whole, prove
    from shipdesk.backups.restoring import check_out, is_aside, lacking, replace_database, set_aside
    from shipdesk.backups.second_place import Copied, copy_to, shelves_in
    from shipdesk.backups.shelf import Shelf
    from shipdesk.backups.thinning import Limit, thin

__all__ = [
    "DESK",
    "EMBEDDED_HUB",
    "Backup",
    "Copied",
    "Kept",
    "Limit",
    "Made",
    "Shelf",
    "catalogs_elsewhere",
    "check_out",
    "copy_to",
    "is_aside",
    "is_whole",
    "lacking",
    "make_backup",
    "mark_of",
    "prove",
    "replace_database",
    "set_aside",
    "shelves_in",
    "thin",
]

__getattr__ = late(
    __name__,
    {
        "Backup": "lists",
        "Copied": "second_place",
        "DESK": "places",
        "EMBEDDED_HUB": "places",
        "Kept": "lists",
        "Limit": "thinning",
        "Made": "making",
        "Shelf": "shelf",
        "catalogs_elsewhere": "gathering",
        "check_out": "restoring",
        "copy_to": "second_place",
        "is_aside": "restoring",
        "is_whole": "proving",
        "lacking": "restoring",
        "make_backup": "making",
        "mark_of": "lists",
        "prove": "proving",
        "replace_database": "restoring",
        "set_aside": "restoring",
        "shelves_in": "second_place",
        "thin": "thinning",
    },
)
