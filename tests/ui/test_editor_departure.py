"""A shipment chooses the hub's departure in the route step; the planned days follow."""

from __future__ import annotations

from PySide6.QtCore import Qt

from shipdesk.services.desk import BANGKOK
from shipdesk.services.find_consignment import find
from shipdesk.services.find_departures import find_departure
from tests.ui.test_editor import REFERENCE, desk, editor, filled, settle  # noqa: F401


def test_only_departures_of_its_service_that_still_take_goods_are_offered(editor, desk, qtbot):  # noqa: F811
    editor.enter("route")
    settle(editor, qtbot)
    field = editor.steps["route"].departure
    qtbot.waitUntil(lambda: field.count() > 1, timeout=20_000)
    offered = [find_departure(desk, field.itemData(at)) for at in range(1, field.count())]
    service = find(desk, REFERENCE).consignment.service_code
    assert {(one.service_code, one.status) for one in offered} == {(service, "OPEN")}
    assert field.itemData(0) is None


def test_choosing_one_sets_the_planned_days(editor, desk, qtbot):  # noqa: F811
    editor.enter("route")
    field = editor.steps["route"].departure
    qtbot.waitUntil(lambda: field.count() > 1, timeout=20_000)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: find(desk, REFERENCE).consignment.departure_id is not None, timeout=20_000)
    chosen = find_departure(desk, find(desk, REFERENCE).consignment.departure_id or "")
    planned = find(desk, REFERENCE).consignment.desk
    assert planned.planned_departure == chosen.departs_at.astimezone(BANGKOK).date()
    assert planned.planned_arrival == chosen.arrives_at.astimezone(BANGKOK).date()
