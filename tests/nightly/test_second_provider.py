"""karrio's own server, started for real: the walks that CI plays from records, and many bookings in a bad network."""

from __future__ import annotations

import sys
import uuid

import pytest

from shipdesk.app.wiring import real_world
from shipdesk.domain.states import Wish
from shipdesk.hub.calls import consignments, system
from shipdesk.hub.client import HubClient
from shipdesk.hub.http import http_send
from shipdesk.hub.karrio import KarrioProvider, ServerKey
from shipdesk.hub.port import Done, Refused
from shipdesk.net import HttpTransport
from shipdesk.services.outbox_wishes import booking_body
from tests.builders import Clock, fixed_world, packed, sample_desk
from tests.hub import karrio_walks
from tests.loopback import serving
from tests.nightly.karrio_server import CARRIER, KeyInHand, running
from tests.nightly.record_karrio import WALKS
from tests.nightly.second_provider_bookings import (
    BadNetwork,
    compare_books,
    kill_while_sending,
    prepared,
    send_until_done,
)

pytestmark = pytest.mark.timeout(7_200)
BOOKINGS, KILLS, SHARE = 100, 40, 1 / 3


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The way to it, with its key."""
    with running(tmp_path_factory.mktemp("karrio")) as started:
        yield http_send(HttpTransport(started.address), ServerKey(KeyInHand(started.key)))


@pytest.fixture
def desk(tmp_path):
    opened = sample_desk(tmp_path / "walk", fixed_world(Clock(), uuid.uuid4().int))
    yield opened
    opened.store.close()


def test_a_shipment_from_booking_to_cancellation(desk, server):
    came = karrio_walks.book_and_cancel(desk, server)
    assert (came["booking"].outbox, came["cancelled"].state) == (Wish.DONE, "CANCELLED")
    assert came["content"].startswith(b"%PDF-")


@pytest.mark.parametrize("walk", ["lost_purchase", "lost_draft"])
def test_what_is_lost_on_the_way_is_booked_once(desk, server, walk):
    assert WALKS[walk](desk, server)[-1][0] == Wish.DONE


def test_what_a_search_must_not_take_for_ours(desk, server):
    """A reference that is part of another, in other letters, archived, or taken by somebody else."""
    client = HubClient(KarrioProvider(server, real_world().now, CARRIER), real_world().now)
    longer = f"PART-{uuid.uuid4().hex[:8]}"
    body = booking_body(packed(desk, longer, items=karrio_walks.ONE_CARTON).consignment)
    first = client.perform(consignments.create(body), str(uuid.uuid4()))
    assert isinstance(first, Done)
    for reference in (longer[:-1], longer.lower()):
        key = str(uuid.uuid4())
        other = client.perform(consignments.create(body | {"client_reference": reference}), key)
        assert isinstance(other, Done)
        assert other.body["consignment_id"] != first.body["consignment_id"]
        assert isinstance(client.ask(system.operation(key)), Done)
    taken = client.perform(consignments.create(body), str(uuid.uuid4()))
    assert isinstance(taken, Refused)
    assert taken.problem.code == "duplicate_client_reference"


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_a_hundred_bookings_a_third_of_the_answers_lost_and_the_desk_killed(tmp_path, server):
    network = BadNetwork(server, SHARE, seed=20261126)
    folder = tmp_path / "desk"
    with serving(network, prefix="") as door:
        address = f"http://127.0.0.1:{door.server_port}"
        references = prepared(folder, BOOKINGS, address)
        kill_while_sending(folder, address, KILLS, seed=7)
        send_until_done(folder, address, seconds=600)
        network.share = 0.0
        assert send_until_done(folder, address, seconds=1_800)
    drafts = compare_books(folder, server, references)
    print(f"{dict(network.done)}, drafts left {drafts}")
