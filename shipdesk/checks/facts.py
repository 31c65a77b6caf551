"""What rules need to know beside the consignment; handed in by the caller."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from shipdesk.checks.history import History
from shipdesk.domain.money import MinorUnits
from shipdesk.domain.route_notice import KnownRouteNotice, closure_notice
from shipdesk.reference.agreements import Agreements
from shipdesk.reference.border_tables import BorderTables
from shipdesk.reference.equipment import Equipment
from shipdesk.reference.fruit_protocol import FruitProtocol
from shipdesk.reference.holidays import NO_HOLIDAYS, Holidays
from shipdesk.reference.routes import Route
from shipdesk.reference.rule_tables import RuleTables
from shipdesk.reference.rules import RulePack


def _prints_all(text: str) -> str:
    return text[:0]


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Rule pack, tables of other folders, and the day of the check."""

    pack: RulePack
    today: date
    """The date in Asia/Bangkok."""
    knows_hs: Callable[[str], bool]
    """Whether six digits are a subheading of HS 2022."""
    minor_units: MinorUnits
    equipment: Equipment
    """Containers, trucks, pallets and road limits, with the user's own figures."""
    agreements: Agreements
    """Trade agreements with their rules of origin."""
    route_notices: tuple[KnownRouteNotice, ...] = ()
    """What is said of gates, routes and countries: shipped, and the user's own."""
    routes: Mapping[str, Route] = field(default_factory=dict)
    fruit_protocol: FruitProtocol | None = None
    """Gates for fruit to China by land; None: nobody judges them."""
    cannot_print: Callable[[str], str] = field(default=_prints_all, compare=False)
    """The characters of a text that no bundled font has."""
    holidays: Holidays = NO_HOLIDAYS
    """Public holidays of Thailand and its markets."""
    history: History = field(default_factory=History)
    """What the desk remembers from other consignments; empty where nobody asked."""

    @property
    def pack_version(self) -> str:
        return self.pack.version

    @property
    def tables(self) -> RuleTables:
        return self.pack.tables

    @cached_property
    def gate_notices(self) -> tuple[KnownRouteNotice, ...]:
        """The notices, and the gates that the rule tables, with the user's own, call closed."""
        closed = (closure_notice(one) for one in self.pack.tables.closures)
        return (*self.route_notices, *closed)

    @cached_property
    def airports(self) -> frozenset[str]:
        """Places where a leg by air of some route begins or ends."""
        legs = (leg for route in self.routes.values() for leg in route.legs if leg.mode == "AIR")
        return frozenset(place for leg in legs for place in (leg.start, leg.end))

    @property
    def border(self) -> BorderTables:
        return self.pack.border

    def limit(self, name: str) -> Decimal:
        return self.pack.tables.limits[name]

    def listed(self, name: str) -> frozenset[str]:
        return self.pack.tables.lists[name]
