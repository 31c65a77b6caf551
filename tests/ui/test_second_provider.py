"""Another provider in the window, by what karrio's server said when it was recorded."""

from __future__ import annotations

import pytest

from shipdesk.app.wiring import open_desk
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
