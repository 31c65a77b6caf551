"""What a provider does not offer, and what to do instead: told when it is connected and where an act would need it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from shipdesk.errors import RefusedByHub
from shipdesk.hub.capabilities import Capabilities

LACKS: Mapping[str, str] = MappingProxyType(
    {
        "listDepartures": "hub_lacks_departures",
        "createQuote": "hub_lacks_quotes",
        "createNumberBlock": "hub_lacks_numbers",
        "amendConsignment": "hub_lacks_changes",
        "voidHandlingUnit": "hub_lacks_units",
        "createLabels": "hub_lacks_labels",
        "declareDocument": "hub_lacks_papers",
        "createManifest": "hub_lacks_manifests",
        "listCustomsMessages": "hub_lacks_customs",
        "listTrackingEvents": "hub_lacks_tracking",
        "readFeed": "hub_lacks_feed",
        "createScreening": "hub_lacks_screening",
        "adviseHs": "hub_lacks_hs_advice",
        "createPayment": "hub_lacks_payments",
    }
)
"""By the operation that stands for the whole: the sentence about it."""


def absent(known: Capabilities | None) -> list[str]:
    """Operations that this provider has not; none where it has not said."""
    return [] if known is None else [one for one in LACKS if not known.offers(one)]


def sentences(operations: Iterable[str]) -> list[RefusedByHub]:
    """In the words of the catalogue."""
    return [RefusedByHub("not_supported", LACKS[one], operation=one) for one in operations if one in LACKS]
