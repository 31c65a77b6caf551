"""One opening of the catalog page in a process of its own: its seconds to the first rows, and its peak of memory.

`python -m tests.bench.first_paint CATALOG`: the page that a user sees, on a desk that has this one catalog.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from shipdesk import paths
from shipdesk.app.wiring import open_desk
from shipdesk.ui.catalog_page import CatalogPage
from shipdesk.ui.fonts import use_fonts
from shipdesk.ui.icons import Icons
from shipdesk.ui.language import Languages
from shipdesk.ui.tasks import Changed, TaskRunner, What
from shipdesk.ui.theme import STYLE, Mode, Theme
from shipdesk.ui.toolkit import Toolkit


def main(catalog: Path) -> None:
    import resource

    app = QApplication([])
    app.setStyle(STYLE[1])
    use_fonts(app, paths.resources() / "fonts")
    with tempfile.TemporaryDirectory(prefix="shipdesk-bench-") as folder:
        desk = open_desk(Path(folder) / "desk")
        own = desk.catalogs.file_of("products")
        own.parent.mkdir(parents=True, exist_ok=True)
        own.symlink_to(catalog.absolute())
        toolkit = toolkit_of(app, Path(folder))
        started, busy = time.perf_counter(), time.process_time()
        page = CatalogPage(toolkit, desk, lambda _: None)
        page.resize(1100, 760)
        page.show()
        page.refresh(frozenset(What))
        while not page.list.model.rowCount() or not page.list.model.index(0, 1).data():
            app.processEvents()
        page.grab()
        seconds, cpu = time.perf_counter() - started, time.process_time() - busy
        rows = page.list.model.rowCount()
        toolkit.tasks.shut_down()
        desk.store.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"seconds": seconds, "cpu": cpu, "peak_kib": peak, "rows": rows}))


def toolkit_of(app: QApplication, folder: Path) -> Toolkit:
    changed = Changed()
    return Toolkit(
        theme=Theme(app, paths.resources(), Mode.LIGHT),
        icons=Icons(paths.resources() / "icons"),
        languages=Languages(app, paths.resources() / "translations"),
        tasks=TaskRunner(changed),
        changed=changed,
        session=QSettings(str(folder / "session.ini"), QSettings.Format.IniFormat),
        sentence=lambda error, language: f"{language}: {error}",
        today=lambda: date(2026, 11, 26),
        breaks=lambda text: text,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
