"""Product catalogs: each one ordinary SQLite file that can be mailed, copied and opened with other tools."""

from shipdesk.catalogs.catalog import Catalog, Tally
from shipdesk.catalogs.folder import Catalogs
from shipdesk.catalogs.search import Hit, Hits

__all__ = ["Catalog", "Catalogs", "Hit", "Hits", "Tally"]
