"""A manifest: what goes along on one departure, with the sums that control it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from shipdesk.domain import states
from shipdesk.domain.desk_object import TransportUnit
from shipdesk.domain.measures import Weight, total_weight
from shipdesk.domain.money import Money, total_money

DRAFT, CLOSING, CLOSED, ACCEPTED = "DRAFT", "CLOSING", "CLOSED", "ACCEPTED"
"""The contract's ManifestState; QUEUED, UNKNOWN and REFUSED are the desk's own, before the hub knows of it."""

INCLUDED, ENTRY_REFUSED, REMOVED = "INCLUDED", "REFUSED", "REMOVED"

GONE = frozenset({"CANCELLED", "REJECTED", states.REFUSED})
"""A manifest in one of these binds no consignment any more."""

READY, ON_MANIFEST = "ACCEPTED", "MANIFESTED"
"""States of a consignment: it may join a manifest; a closed one has taken it along."""


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """`name` is the client_reference; what the hub alone knows is None until it has answered."""

    id: str
    name: str
    state: str
    departure_id: str
    route_id: str | None = None
    service_code: str | None = None
    cut_off_at: datetime | None = None
    departs_at: datetime | None = None
    arrives_at: datetime | None = None
    vehicle_reference: str | None = None
    manifest_id: str | None = None
    manifest_number: str | None = None
    etag: str | None = None
    vehicle_plate: str | None = None
    seal_number: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether consignments may still join and leave."""
        return self.state == DRAFT

    @property
    def is_closed(self) -> bool:
        return self.state in (CLOSED, ACCEPTED)

    def left_until_cut_off(self, now: datetime) -> timedelta | None:
        """Negative once it has passed; None where the departure is not known yet."""
        return None if self.cut_off_at is None else self.cut_off_at - now


@dataclass(frozen=True, kw_only=True)
class ManifestLine:
    """One consignment on a manifest. `status` is the contract's; `papers` are kinds and types on file.

    `goods` is what the first of its `goods_count` lines is called; `hs_codes` are six digits each.
    """

    reference: str
    status: str
    state: str
    consignment_number: str | None
    consignment_id: str
    consignee: str
    destination: str
    goods: str
    packages: int
    gross_weight_kg: Weight
    value: Money
    exporter: str = ""
    goods_count: int = 1
    hs_codes: tuple[str, ...] = ()
    transport_units: tuple[TransportUnit, ...] = ()
    papers: tuple[str, ...] = ()
    missing_papers: tuple[str, ...] = ()
    problem: str | None = None

    @property
    def is_included(self) -> bool:
        return self.status == INCLUDED


@dataclass(frozen=True)
class ControlTotals:
    """`packages` are the outermost units, which is what the hub counts; one value for each currency."""

    consignments: int
    packages: int
    gross_weight_kg: Weight
    values: tuple[Money, ...]


@dataclass(frozen=True)
class Carrier:
    """The lines that travel in the same trucks, wagons, containers or flight units; none where nobody has said."""

    units: tuple[TransportUnit, ...]
    lines: tuple[ManifestLine, ...]

    @property
    def totals(self) -> ControlTotals:
        return control_totals(self.lines)


def control_totals(lines: Iterable[ManifestLine]) -> ControlTotals:
    """Over the included lines."""
    counted = [line for line in lines if line.is_included]
    currencies = sorted({line.value.currency for line in counted})
    return ControlTotals(
        consignments=len(counted),
        packages=sum(line.packages for line in counted),
        gross_weight_kg=total_weight(line.gross_weight_kg for line in counted),
        values=tuple(
            total_money((line.value for line in counted if line.value.currency == currency), currency)
            for currency in currencies
        ),
    )


def by_carrier(lines: Sequence[ManifestLine]) -> tuple[Carrier, ...]:
    """The included lines, together where the same numbers carry them; those without a carrier come last."""
    found: dict[tuple[tuple[str, str], ...], tuple[tuple[TransportUnit, ...], list[ManifestLine]]] = {}
    for line in lines:
        if line.is_included:
            key = tuple(sorted((unit.kind, name_of_unit(unit)) for unit in line.transport_units))
            found.setdefault(key, (line.transport_units, []))[1].append(line)
    in_order = sorted(found.items(), key=lambda one: (not one[0], one[0]))
    return tuple(Carrier(units, tuple(together)) for _, (units, together) in in_order)


def name_of_unit(unit: TransportUnit) -> str:
    """What tells it from others of its kind: a number, else a plate; empty where neither is known yet."""
    return unit.number or unit.plate or ""
