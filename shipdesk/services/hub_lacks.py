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


NOTES: Mapping[str, str] = MappingProxyType(
    {"carrier_label": "hub_note_carrier_label", "narrow_goods": "hub_note_narrow_goods"}
)
"""What a provider does in a narrower way: a word of its capabilities, and the sentence about it."""


def notes(known: Capabilities | None) -> list[str]:
    """Those that this program knows."""
    told = None if known is None else known.raw.get("notes")
    return [one for one in NOTES if isinstance(told, list) and one in told]


def absent(known: Capabilities | None) -> list[str]:
    """Operations that this provider has not; none where it has not said."""
    return [] if known is None else [one for one in LACKS if not known.offers(one)]


def sentences(words: Iterable[str]) -> list[RefusedByHub]:
    """Operations and notes, in the words of the catalogue."""
    known = {**LACKS, **NOTES}
    return [RefusedByHub("not_supported", known[one], operation=one) for one in words if one in known]
