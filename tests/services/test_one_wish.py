"""F20: however often a button is pressed, exactly one row stands in the outbox, and the hub does it once."""

import pytest

from shipdesk.hub.port import HubRequest
from shipdesk.services.amend_consignment import amend
from shipdesk.services.book_consignment import book, cancel_consignment
from shipdesk.services.hub_labels import LabelWish, ask_labels
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.pay_charges import charges, pay, refresh_charges
from shipdesk.services.quote_consignment import quote_consignment
from shipdesk.services.screen_consignment import screen_consignment
from shipdesk.services.send_papers import send_papers
from shipdesk.services.send_to_hub import sync
from tests.builders import VIENTIANE, behind, packed
from tests.services.faults import no_connection
from tests.services.pressing import WAYS, enter_held, two_windows

ACTS = {
    "createQuote": lambda desk: quote_consignment(desk, VIENTIANE),
    "createScreening": lambda desk: screen_consignment(desk, VIENTIANE),
    "createLabels": lambda desk: ask_labels(desk, VIENTIANE, LabelWish()),
    "amendConsignment": lambda desk: amend(desk, VIENTIANE, {"delivery_instructions": "ring"}),
    "declareDocument": lambda desk: send_papers(desk, VIENTIANE, ["COMMERCIAL_INVOICE"]),
    "createPayment": lambda desk: pay(desk, [one.record.id for one in charges(desk, VIENTIANE)]),
    "cancelConsignment": lambda desk: cancel_consignment(desk, VIENTIANE),
}
"""By the operation that each wishes; cancelling ends the walk."""


def wishes(desk, operation):
    return [row for row in desk.store.outbox.all() if row.operation == operation]


@pytest.mark.parametrize("way", WAYS)
def test_a_booking_is_wished_once(reopen, door, way):
    desks = [behind(reopen(), door), behind(reopen(), door)]
    packed(desks[0])
    way(lambda desk: book(desk, VIENTIANE), desks)
    assert len(wishes(desks[0], "createConsignment")) == 1
    held = door.hub(HubRequest("GET", f"/consignments?client_reference={VIENTIANE}")).json()["items"]
    assert len(held) == 1


@pytest.mark.parametrize("way", [enter_held, two_windows])
def test_every_wish_that_waits_is_wished_once(reopen, door, way):
    """While the hub takes nothing, each further press finds the wish that is there."""
    desks = [behind(reopen(), door), behind(reopen(), door)]
    desk = desks[0]
    packed(desk)
    book(desk, VIENTIANE)
    freeze_papers(desk, VIENTIANE, kinds=("commercial-invoice",))
    refresh_charges(desk)
    for operation, act in ACTS.items():
        door.always = lambda request, hub: hub(request) if request.method == "GET" else no_connection(request, hub)
        way(act, desks)
        assert len(wishes(desk, operation)) == 1, operation
        door.always = None
        sync(desk)
        assert [row.state for row in wishes(desk, operation)] == ["DONE"], operation
