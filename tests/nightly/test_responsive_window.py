"""The window answers while it sends, polls and downloads: measured in its event loop, the hub in another process."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from shipdesk.app.wiring import real_world
from shipdesk.services.connect_hub import connect
from shipdesk.services.find_consignment import find
from shipdesk.services.hub_labels import LabelWish, hub_labels, wish_labels
from shipdesk.services.send_to_hub import sync
from shipdesk.ui.desk_window import DeskWindow
from shipdesk.ui.hub_courier import HubCourier
from shipdesk.ui.preferences import Era
from shipdesk.ui.quick_turns import QuickTurns
from tests.builders import packed, sample_desk
from tests.hub_rules.serving import Served
from tests.services.hub_desks import queue_many
from tests.ui.conftest import dressed_app, icons, qtbot, toolkit  # noqa: F401 - fixtures
from tests.ui.stalls import StallWatch

BOOKINGS, LABELS = 200, 20
PAGES = ("outbox", "tracking", "charges", "shipments", "today")
PATIENCE_MS = 600_000
HARDEST_S = 0.05
"""Of the UI thread's own work; how late it comes by the clock depends on who else uses the machine, and is printed."""

pytestmark = pytest.mark.timeout(1_800)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    served = Served(tmp_path / "served.sqlite3", tmp_path / "served")
    monkeypatch.setenv("SHIPDESK_HUB_TOKEN", served.token)
    desk = sample_desk(tmp_path / "desk", real_world())
    connect(desk, served.url, served.token)
    packed(desk)
    yield desk
    desk.store.close()
    served.end()


@pytest.mark.parametrize("page", PAGES)
def test_no_stall_while_sending_polling_and_downloading(toolkit, desk, qtbot, page):  # noqa: F811
    references = queue_many(desk, BOOKINGS)
    opened = DeskWindow(toolkit, desk, Era("be"))
    qtbot.addWidget(opened.window)
    opened.window.resize(1280, 800)
    opened.window.show()
    opened.go_to(page)
    qtbot.waitUntil(lambda: not toolkit.tasks.running, timeout=PATIENCE_MS)
    QuickTurns(opened).start()
    courier, watch = HubCourier(toolkit, desk, opened), StallWatch(opened)
    courier.start(0)
    qtbot.waitUntil(lambda: courier.runs > 0, timeout=PATIENCE_MS)
    sent = watch.end()
    assert desk.store.outbox.counts()["DONE"] >= BOOKINGS

    def fetch(progress):
        for reference in references[:LABELS]:
            wish_labels(desk, reference, LabelWish(), progress)
        sync(desk, progress)

    watch.begin()
    ended = []
    toolkit.tasks.run(fetch, ended.append, ended.append)
    qtbot.waitUntil(lambda: bool(ended) and not toolkit.tasks.running, timeout=PATIENCE_MS)
    came = watch.end()
    assert ended == [None]
    assert all(any(one.is_here for one in hub_labels(desk, reference)) for reference in references[:LABELS])
    print(f"\n{sent.line(page + ', sending and polling')}\n{came.line(page + ', downloading')}")
    assert find(desk, references[0]).consignment_number
    assert max(sent.hardest, came.hardest) < HARDEST_S
    opened.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
