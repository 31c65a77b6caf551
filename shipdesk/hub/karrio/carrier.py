"""The carrier's account at karrio that the desk books with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shipdesk.hub.karrio.answers import declined, fault
from shipdesk.hub.karrio.shipment_in import environment_of
from shipdesk.hub.karrio.wire import Wire

SHIPPING, MANIFEST, TRACKING = "shipping", "manifest", "tracking"


@dataclass(frozen=True)
class Carrier:
    """`carrier_id` is the account's name at karrio, `carrier_name` the carrier's."""

    carrier_id: str
    carrier_name: str
    display_name: str
    capabilities: frozenset[str]
    environment: str


def find_carrier(wire: Wire, wished: str | None) -> Carrier:
    """The account of that name, or the only one that ships; raises `Declined` where nobody can say which."""
    ships = [one for one in wire.all_of("/v1/connections") if one.get("active") and SHIPPING in _can(one)]
    found = [one for one in ships if wished in (None, one.get("carrier_id"))]
    if len(found) == 1:
        return _carrier(found[0])
    names = ", ".join(str(one.get("carrier_id")) for one in ships) or "-"
    detail = f"which carrier of these: {names}" if ships else "karrio has no active carrier that ships"
    raise declined(422, "validation_failed", detail, errors=[fault("not_in_enum", "/account", detail)])


def _carrier(told: Mapping[str, Any]) -> Carrier:
    return Carrier(
        carrier_id=str(told["carrier_id"]),
        carrier_name=str(told["carrier_name"]),
        display_name=str(told.get("display_name") or told["carrier_name"]),
        capabilities=_can(told),
        environment=environment_of(told),
    )


def _can(told: Mapping[str, Any]) -> frozenset[str]:
    listed = told.get("capabilities")
    return frozenset(str(one).lower() for one in listed) if isinstance(listed, list) else frozenset()
