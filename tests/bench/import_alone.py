"""One import in a process of its own, which tells its seconds and its peak of memory: `python -m ... SHEET FOLDER`."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from shipdesk import paths
from shipdesk.catalogs import Catalogs, search_index
from shipdesk.progress import Progress
from shipdesk.reference import Reference
from shipdesk.services.import_catalog import ImportWish, import_catalog

WITHOUT_INDEX = "--without-index"


def main(sheet: Path, folder: Path) -> None:
    import resource

    minor_units = Reference.load(paths.resources()).minor_units
    started = time.perf_counter()
    report = import_catalog(Catalogs(folder, minor_units), ImportWish(sheet), minor_units, Progress())
    seconds = time.perf_counter() - started
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({"seconds": seconds, "peak_kib": peak, "added": report.added}))


if __name__ == "__main__":
    if WITHOUT_INDEX in sys.argv:
        search_index.add_columns = lambda *given: None  # what is left is reading, judging and storing
    main(Path(sys.argv[1]), Path(sys.argv[2]))
