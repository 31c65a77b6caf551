"""Keep up with a provider that has no feed: every shipment that is still on its way there is looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from shipdesk.domain.states import FINAL
from shipdesk.hub.calls import system
from shipdesk.hub.port import Done
from shipdesk.services import feed_items, record_followers
from shipdesk.services.desk import Desk
from shipdesk.store.feed import FeedPosition, Hint
from shipdesk.store.hub_records import LABEL

PAUSE_S = 900
"""Each look asks as often as there are shipments on their way."""


def look_around(desk: Desk) -> int | None:
    """How many resources are to be read again; None where nobody answers."""
    if not isinstance(desk.hub.ask(system.health()), Done):
        return None
    environment, account = desk.hub_identity.environment, desk.hub_identity.account
    hints = [hint for one in _on_their_way(desk) for hint in _hints(desk, one)]
    with desk.store.atomic():
        desk.store.feed.add_hints(environment, account, hints)
        desk.store.feed.set_position(environment, account, FeedPosition(None, desk.tools.now(), PAUSE_S))
    return len(hints)


def _on_their_way(desk: Desk) -> list[str]:
    return desk.store.booked.open_at(desk.hub_identity.key, sorted(FINAL))


def _hints(desk: Desk, consignment_id: str) -> Iterator[Hint]:
    yield Hint(feed_items.CONSIGNMENT, consignment_id)
    if desk.hub.offers("listTrackingEvents"):
        yield Hint(record_followers.EVENTS, consignment_id)
    if not desk.store.hub_records.of_consignment(LABEL, consignment_id):
        yield Hint(record_followers.LABELS, consignment_id)
