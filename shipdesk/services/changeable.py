"""What of a booked shipment may change at the hub now, and what it may change to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.departure import Departure
from shipdesk.domain.party import KnownParty
from shipdesk.errors import DeskError
from shipdesk.services.amend_consignment import amendable_now
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.find_departures import TAKING, departures
from shipdesk.services.hub_consignment import booked
from shipdesk.services.manage_parties import list_parties

PARTIES = ("consignee", "notify_party", "importer_of_record")
_ROLES = {"consignee": ("consignee", "buyer"), "notify_party": ("notify",), "importer_of_record": ("importer",)}


@dataclass(frozen=True)
class Changeable:
    """`members` are those that the hub lets change now; `departures` are the ones still open on its service."""

    consignment: Consignment
    members: frozenset[str]
    departures: tuple[Departure, ...]
    parties: tuple[KnownParty, ...]

    def parties_for(self, member: str) -> list[KnownParty]:
        """Those of the address book that play the role; for the consignee only of the same country."""
        country, roles = self.consignment.destination, _ROLES[member]
        fitting = (one for one in self.parties if not set(roles).isdisjoint(one.roles))
        return [one for one in fitting if member != "consignee" or one.party.address.country_code == country]


def changeable(desk: Desk, reference: str) -> Changeable:
    """Departures are asked of the hub; where it does not answer there are none to choose."""
    known = booked(desk, reference)
    members = amendable_now(known)
    consignment = find(desk, reference).consignment
    offered = _departures(desk, consignment) if "departure_id" in members else ()
    return Changeable(consignment, members, tuple(offered), tuple(list_parties(desk)))


def _departures(desk: Desk, consignment: Consignment) -> Iterable[Departure]:
    try:
        found = departures(desk, consignment.route_id, consignment.service_code)
    except DeskError:
        return ()
    return (one for one in found if one.status in TAKING)
