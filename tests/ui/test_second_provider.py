"""Another provider in the window, by what karrio's server said when it was recorded."""

from __future__ import annotations

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.services.connect_hub import connect_provider
from shipdesk.services.hub_connection import KARRIO, ProviderChoice
from shipdesk.ui.editor_departure import DepartureField
from shipdesk.ui.hub_connection_dialog import HubConnectionDialog
from tests.builders import Clock, fixed_world
from tests.hub.karrio_walks import CARRIER
from tests.hub.recorded import Replay
from tests.loopback import serving
from tests.ui.conftest import PATIENCE_MS
from tests.ui.looks import clipped, nameless


@pytest.fixture
def desk(folder):
    opened = open_desk(folder, fixed_world(Clock(), 7))
    yield opened
    opened.store.close()


def test_karrio_is_chosen_connected_and_says_what_it_lacks(toolkit, desk, qtbot):
    dialog = HubConnectionDialog(toolkit, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    with serving(Replay("book_and_cancel"), prefix="") as door:
        dialog.provider.set_value("karrio")
        dialog.provider.edited.emit("karrio")
        assert (dialog.token.isVisible(), dialog.way.isVisible(), dialog.carrier.isVisible()) == (True, False, True)
        dialog.address.set_value(f"http://127.0.0.1:{door.server_port}")
        dialog.carrier.set_value(CARRIER)
        dialog.go.click()
        qtbot.waitUntil(dialog.lacks.isVisible, timeout=PATIENCE_MS)
    assert desk.hub_identity.account == CARRIER
    assert "hub_lacks_quotes" in dialog.lacks.text()
    assert "hub_note_carrier_label" in dialog.lacks.text()
    assert "hub_lacks_labels" not in dialog.lacks.text()
    assert (clipped(dialog), nameless(dialog)) == ([], [])


def test_the_choice_of_a_departure_says_that_there_is_none(toolkit, desk, qtbot):
    with serving(Replay("book_and_cancel"), prefix="") as door:
        address = f"http://127.0.0.1:{door.server_port}"
        connect_provider(desk, address, None, ProviderChoice(KARRIO, CARRIER))
        field = DepartureField(toolkit, desk)
        qtbot.addWidget(field)
        field.offer("TH-LA-ROAD-VIENTIANE", "TH-LA-ROAD-VIENTIANE-STD")
        qtbot.waitUntil(lambda: field.itemText(0) == "No departures at this provider", timeout=PATIENCE_MS)
    assert field.count() == 1
