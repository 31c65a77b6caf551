"""The program's window on a large desk, measured from within: `python -m tests.nightly.large_window DESK`.

Prints one JSON object: seconds of the start, milliseconds of the rest, all of this process's own time; mebibytes.
"""

from __future__ import annotations

import json
import random
import resource
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTableView

from shipdesk import paths
from shipdesk.app.shipped import shipped
from shipdesk.app.window import breakable, words_of
from shipdesk.app.wiring import open_desk
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.issue_manifest import freeze_manifest
from shipdesk.services.show_manifest import show_manifest
from shipdesk.ui.desk_window import DeskWindow, make_toolkit
from shipdesk.ui.palette_providers import product_provider, shipment_provider
from shipdesk.ui.theme import STYLE
from shipdesk.ui.toolkit import Toolkit
from tests.large_desk import MANIFEST

WORDS = ("s", "ship-04", "buyer 39", "laos", "สปป", "zz", "coconut", "ขนม", "咖啡", "8850", "noodle tom")
PAGES = ("catalog", "parties", "manifests", "papers", "prints", "tracking", "outbox", "charges")


def main(folder: Path) -> dict[str, float]:
    desk = open_desk(folder)
    app = QApplication(["shipdesk", *STYLE])
    messages = shipped().messages
    toolkit, era = make_toolkit(app, desk, paths.resources(), words_of(lambda: messages), breakable)
    opened = DeskWindow(toolkit, desk, era)
    opened.window.resize(1280, 800)
    opened.window.show()
    app.processEvents()
    figures = {"start_s": time.process_time()}
    _settle(toolkit)
    figures["today_s"] = time.process_time()
    opened.go_to("shipments")
    _settle(toolkit)
    page = opened.pages.shipments
    figures["rows"] = page.list.model.rowCount()
    figures["frame_p95_ms"] = _p95([_ms(lambda: _scrolled(page.list.table)) for _ in range(200)])
    figures["filter_p95_ms"] = _p95([_ms(partial(page.list.model.set_filter, word)) for word in WORDS * 3])
    figures["search_p95_ms"] = _p95(_searches(desk))
    for key in PAGES:
        opened.go_to(key)
        _settle(toolkit)
    figures["manifest_ms"] = _ms(lambda: show_manifest(desk, MANIFEST))
    figures["manifest_paper_ms"] = _once(lambda: freeze_manifest(desk, MANIFEST, "lo"))
    figures["peak_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    toolkit.tasks.shut_down()
    desk.store.close()
    return figures


def _searches(desk: Desk) -> list[float]:
    providers = (
        shipment_provider(desk, lambda _: None),
        product_provider(desk, lambda: "th", lambda *_: None),
    )
    return [_ms(partial(provider, word, Progress())) for word in WORDS * 3 for provider in providers]


def _scrolled(table: QTableView) -> None:
    bar = table.verticalScrollBar()
    bar.setValue(random.randrange(bar.maximum()))
    table.viewport().repaint()


def _settle(toolkit: Toolkit) -> None:
    for _ in range(3):
        QApplication.processEvents()
        while toolkit.tasks.running:
            QApplication.processEvents()
            time.sleep(0.005)
    QApplication.processEvents()


def _ms(act: Callable[[], object]) -> float:
    """The best of three: what others on the machine take of its caches is no part of it."""
    return min(_once(act) for _ in range(3))


def _once(act: Callable[[], object]) -> float:
    started = time.process_time()
    act()
    return (time.process_time() - started) * 1000


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
