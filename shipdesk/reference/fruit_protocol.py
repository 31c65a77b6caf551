"""Where fresh fruit may leave Thailand and enter China: the protocol's land points, and sites at ports and airports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True)
class FruitSite:
    """A port or airport where China Customs inspect fruit, from its day on."""

    place: str
    since: date
    source: str
    to_verify: bool


@dataclass(frozen=True)
class FruitProtocol:
    """Points where fruit may leave Thailand and enter China by land through a third country, each from its day on."""

    signed: date
    exits: Mapping[str, date]
    entries: Mapping[tuple[str, str], date]
    sites: Mapping[str, FruitSite]
    """Outside the protocol: rivers, seas and airports."""
    rule: str
    source: str

    def allows_exit(self, place: str, on: date) -> bool:
        return place in self.exits and on >= self.exits[place]

    def allows_entry(self, place: str, mode: str, on: date) -> bool:
        """`mode` is the contract's ROAD or RAIL."""
        return (place, mode) in self.entries and on >= self.entries[place, mode]

    def site(self, place: str, on: date) -> FruitSite | None:
        """The fruit site of a port or airport, if one is known on that day."""
        found = self.sites.get(place)
        return found if found is not None and on >= found.since else None

    def entry_points(self, on: date) -> tuple[tuple[str, str], ...]:
        """Place and mode of every land entry of that day."""
        return tuple(sorted(entry for entry, since in self.entries.items() if on >= since))


def read_fruit_protocol(entry: Mapping[str, Any]) -> FruitProtocol:
    """The protocol as `routes.json` writes it."""
    return FruitProtocol(
        signed=date.fromisoformat(entry["signed"]),
        exits=MappingProxyType({gate["place"]: date.fromisoformat(gate["from"]) for gate in entry["exits"]}),
        entries=MappingProxyType(
            {
                (gate["place"], mode): date.fromisoformat(gate["from"])
                for gate in entry["entries"]
                for mode in gate["modes"]
            }
        ),
        sites=MappingProxyType({one["place"]: _site(one) for one in entry["sites"]}),
        rule=entry["rule"],
        source=entry["source"],
    )


def _site(entry: Mapping[str, Any]) -> FruitSite:
    return FruitSite(entry["place"], date.fromisoformat(entry["from"]), entry["source"], entry["to_verify"])
