"""Product catalogs: each one ordinary SQLite file that can be mailed, copied and opened with other tools."""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
    from shipdesk.catalogs.acts import Act, Undone
    from shipdesk.catalogs.catalog import Catalog
    from shipdesk.catalogs.folder import Catalogs
    from shipdesk.catalogs.intake import Intake, Met, Verdict
    from shipdesk.catalogs.merging import Merged, Run
    from shipdesk.catalogs.photos import KeptPhoto
    from shipdesk.catalogs.search import Hit, Hits
    from shipdesk.catalogs.tally import Tally
    from shipdesk.catalogs.trash import Trashed
    from shipdesk.catalogs.views import Compare, Condition, Listing, View

__all__ = [
    "Act",
    "Catalog",
    "Catalogs",
    "Compare",
    "Condition",
    "Hit",
    "Hits",
    "Intake",
    "KeptPhoto",
    "Listing",
    "Merged",
    "Met",
    "Run",
    "Tally",
    "Trashed",
    "Undone",
    "Verdict",
    "View",
]

__getattr__ = late(
    __name__,
    {
        "Act": "acts",
        "Catalog": "catalog",
        "Catalogs": "folder",
        "Compare": "views",
        "Condition": "views",
        "Hit": "search",
        "Hits": "search",
        "Intake": "intake",
        "KeptPhoto": "photos",
        "Listing": "views",
        "Merged": "merging",
        "Met": "intake",
        "Run": "merging",
        "Tally": "tally",
        "Trashed": "trash",
        "Undone": "acts",
        "Verdict": "intake",
        "View": "views",
    },
)
