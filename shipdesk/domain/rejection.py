"""A shipment that a border turned back: what it was, where, and why; kept so that the same case warns next time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shipdesk.domain.codec import Nested, many, optional, required
from shipdesk.domain.consignment import Item
from shipdesk.domain.party import COUNTRY
from shipdesk.domain.shapes import CalendarDate, Text

HS6 = 6


@dataclass(frozen=True, kw_only=True)
class RejectedGoods:
    """Known by the SKU; goods without one by their subheading."""

    sku: str | None = optional(Text(60))
    hs6: str = required(Text(6, 6, "[0-9]{6}"))
    description: str = required(Text(500))

    @classmethod
    def of(cls, item: Item) -> RejectedGoods:
        return cls(sku=item.sku, hs6=item.hs_code[:HS6], description=item.english)

    def is_same(self, item: Item) -> bool:
        if self.sku is not None and item.sku is not None:
            return self.sku == item.sku
        return self.hs6 == item.hs_code[:HS6]


@dataclass(frozen=True, kw_only=True)
class Rejection:
    """`gate` is the place that turned the goods back; where nobody knows it, the route alone tells."""

    reference: str = required(Text(64))
    rejected_on: date = required(CalendarDate())
    destination: str = required(COUNTRY)
    route_id: str = required(Text(60))
    gate: str | None = optional(Text(60))
    goods: tuple[RejectedGoods, ...] = many(Nested(RejectedGoods), 1, 999)
    reason: str = required(Text(1000, multiline=True))

    def is_same_way(self, destination: str, route_id: str, gates: tuple[str, ...]) -> bool:
        if destination != self.destination:
            return False
        return self.gate in gates if self.gate is not None else route_id == self.route_id
