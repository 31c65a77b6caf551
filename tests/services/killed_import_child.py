"""Imports a sheet and ends in the middle, as a killed program does: `killed_import_child.py SHEET FOLDER [ROWS]`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from shipdesk.catalogs import Catalogs
from shipdesk.progress import Progress
from shipdesk.services.import_catalog import ImportWish, import_catalog

AFTER_ROWS = int(sys.argv[3]) if len(sys.argv) > 3 else 1000


def die_halfway(done: int, total: int | None) -> None:
    if done >= AFTER_ROWS:
        print("some rows are in", flush=True)
        os._exit(9)


if __name__ == "__main__":
    minor_units = {"THB": 2}
    wish = ImportWish(Path(sys.argv[1]))
    import_catalog(Catalogs(Path(sys.argv[2]), minor_units), wish, minor_units, Progress(die_halfway))
