"""The case before the rules: a consignment with its facts, and what several rules would else compute again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Protocol, TypeVar

from shipdesk.checks.facts import Facts
from shipdesk.domain.border_value import BorderValue, border_value, fob_by_line, rates_of
from shipdesk.domain.consignment import Consignment, HandlingUnit, Item
from shipdesk.domain.content_weights import filled_units
from shipdesk.domain.desk_object import DeskObject, Gates, LabelData, LineOrigin, LineRegistration
from shipdesk.domain.exchange import Rates
from shipdesk.domain.measures import Weight, total_weight
from shipdesk.domain.money import Money
from shipdesk.domain.product import Product
from shipdesk.domain.totals import Totals, totals
from shipdesk.reference.border_tables import Fruit


@dataclass(frozen=True)
class PlacedUnit:
    """A handling unit with its place in the list."""

    index: int
    unit: HandlingUnit

    @property
    def pointer(self) -> str:
        return f"/handling_units/{self.index}"


@dataclass(frozen=True)
class Share:
    """What lies of one line in the units that hold nothing else."""

    quantity: Decimal
    gross: Weight


OF_ROUTE = "/route_id"
SEVERAL_MEANS = "MULTIMODAL"


@dataclass(frozen=True)
class PassedGate:
    """A place on the way, and what names it: a member of the desk object, or the route."""

    place: str
    pointer: str

    @property
    def is_of_route(self) -> bool:
        return self.pointer == OF_ROUTE


def _end(name: str, named: str | None, own: str | None) -> PassedGate | None:
    if named is not None:
        return PassedGate(named, f"/desk/gates/{name}")
    return None if own is None else PassedGate(own, OF_ROUTE)


@dataclass(frozen=True)
class Case:
    consignment: Consignment
    facts: Facts

    @property
    def desk(self) -> DeskObject:
        return self.consignment.desk

    @property
    def destination(self) -> str:
        return self.consignment.destination

    @property
    def departure_day(self) -> date:
        """Day of departure, else of arrival, else today."""
        return self.desk.planned_departure or self.desk.planned_arrival or self.facts.today

    @property
    def arrival_day(self) -> date:
        """Day of arrival, else of departure, else today."""
        return self.desk.planned_arrival or self.desk.planned_departure or self.facts.today

    @cached_property
    def passed(self) -> tuple[PassedGate, ...]:
        """The desk object's gates in their order; the route's own for an end that is not named, and for all between."""
        named, route = self.desk.gates or Gates(), self.facts.routes.get(self.consignment.route_id)
        own = route.gates if route is not None else Gates()
        between = [PassedGate(place, f"/desk/gates/transit/{at}") for at, place in enumerate(named.transit)]
        passed = (
            _end("exit", named.exit, own.exit),
            *(between or (PassedGate(place, OF_ROUTE) for place in own.transit)),
            _end("entry", named.entry, own.entry),
        )
        return tuple(one for one in passed if one is not None)

    @cached_property
    def gates(self) -> tuple[str, ...]:
        """The places of `passed`."""
        return tuple(one.place for one in self.passed)

    @property
    def main_mode(self) -> str:
        """The consignment's mode; of several means the route's own, where the table knows the route."""
        mode, route = self.consignment.mode, self.facts.routes.get(self.consignment.route_id)
        return route.main_mode if mode == SEVERAL_MEANS and route is not None else mode

    @property
    def knows_way(self) -> bool:
        """Whether anybody says where the goods pass."""
        return self.desk.gates is not None or self.consignment.route_id in self.facts.routes

    @cached_property
    def sums(self) -> Totals:
        return totals(self.consignment)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        products = dict(self.consignment.goods)
        return tuple(
            Line(self, index, item, products.get(item.line_no)) for index, item in enumerate(self.consignment.items)
        )

    @cached_property
    def border_value(self) -> BorderValue:
        """FOB and CIF, worked out of the term."""
        return border_value(self.consignment, self.facts.minor_units)

    @cached_property
    def rates(self) -> Rates:
        """The stated rates of exchange."""
        return rates_of(self.consignment, self.facts.minor_units)

    @cached_property
    def fobs(self) -> Mapping[int, Money]:
        """Each line's share of the FOB value by line number; empty where FOB is not known."""
        return fob_by_line(self.consignment, self.facts.minor_units) or {}

    @cached_property
    def origins(self) -> Mapping[int, tuple[int, LineOrigin]]:
        """What is stated of the origin of each line, by line number, with its place in the list."""
        stated = list(enumerate(self.desk.origin))
        return {origin.line_no: (index, origin) for index, origin in reversed(stated)}

    @cached_property
    def registrations(self) -> Mapping[int, tuple[LineRegistration, ...]]:
        """Those of the desk object, by line number."""
        return _by_line(self.desk.registrations)

    @cached_property
    def label_data(self) -> Mapping[int, tuple[LabelData, ...]]:
        return _by_line(self.desk.label_data)

    @cached_property
    def placed_units(self) -> tuple[PlacedUnit, ...]:
        return tuple(PlacedUnit(index, unit) for index, unit in enumerate(self.consignment.handling_units))

    @cached_property
    def cartons(self) -> tuple[PlacedUnit, ...]:
        """Units that hold no other unit."""
        parents = {unit.parent_unit_reference for unit in self.consignment.handling_units}
        return tuple(one for one in self.placed_units if one.unit.client_unit_reference not in parents)

    @cached_property
    def _by_parent(self) -> Mapping[str | None, tuple[PlacedUnit, ...]]:
        children: dict[str | None, list[PlacedUnit]] = {}
        for one in self.placed_units:
            children.setdefault(one.unit.parent_unit_reference, []).append(one)
        return {parent: tuple(units) for parent, units in children.items()}

    @property
    def outermost(self) -> tuple[PlacedUnit, ...]:
        """Units that stand in no other."""
        return self._by_parent.get(None, ())

    @cached_property
    def holders(self) -> tuple[PlacedUnit, ...]:
        """Units that other units stand in."""
        return tuple(one for one in self.placed_units if self.inside(one))

    def inside(self, holder: PlacedUnit) -> tuple[PlacedUnit, ...]:
        """The units that stand right in this one."""
        return self._by_parent.get(holder.unit.client_unit_reference, ())

    def lines_in(self, holder: PlacedUnit) -> set[int]:
        """Numbers of the lines that lie in the unit or in what stands in it."""
        own = {content.line_no for content in holder.unit.contents}
        return own.union(*(self.lines_in(one) for one in self.inside(holder)))

    @cached_property
    def filled_units(self) -> tuple[PlacedUnit, ...]:
        """Units with contents; what a pallet says is left out where its cartons say it."""
        filled = {unit.client_unit_reference for unit in filled_units(self.consignment) if unit.contents}
        return tuple(one for one in self.placed_units if one.unit.client_unit_reference in filled)

    @cached_property
    def own_cartons(self) -> Mapping[int, tuple[PlacedUnit, ...]]:
        """By line number: the filled units that hold that line only."""
        cartons: dict[int, list[PlacedUnit]] = {}
        for one in self.filled_units:
            lines = {content.line_no for content in one.unit.contents}
            if len(lines) == 1:
                cartons.setdefault(lines.pop(), []).append(one)
        return {line_no: tuple(units) for line_no, units in cartons.items()}

    @cached_property
    def own_units(self) -> Mapping[int, Share]:
        """By line number: its share in the units that hold that line only."""
        return {
            line_no: Share(
                sum((content.quantity for one in units for content in one.unit.contents), Decimal(0)),
                total_weight(one.unit.gross_weight_kg for one in units),
            )
            for line_no, units in self.own_cartons.items()
        }

    def shared_units(self) -> Iterator[PlacedUnit]:
        """Units that hold several lines."""
        return (one for one in self.filled_units if len({content.line_no for content in one.unit.contents}) > 1)


class _OfLine(Protocol):
    @property
    def line_no(self) -> int: ...


Entry = TypeVar("Entry", bound=_OfLine)


def _by_line(entries: Iterable[Entry]) -> Mapping[int, tuple[Entry, ...]]:
    grouped: dict[int, tuple[Entry, ...]] = {}
    for one in entries:
        grouped[one.line_no] = (*grouped.get(one.line_no, ()), one)
    return grouped


@dataclass(frozen=True)
class Line:
    """One item with its place, its product as it was taken, and the case it belongs to."""

    case: Case
    index: int
    item: Item
    product: Product | None

    @property
    def pointer(self) -> str:
        return f"/items/{self.index}"

    @property
    def facts(self) -> Facts:
        return self.case.facts

    @property
    def number(self) -> str:
        return str(self.item.line_no)

    @property
    def own_cartons(self) -> tuple[PlacedUnit, ...]:
        """Filled units that hold nothing but this line."""
        return self.case.own_cartons.get(self.item.line_no, ())

    @cached_property
    def goods_class(self) -> str:
        """Read from the HS code, never from the catalog's free category."""
        return self.facts.tables.goods_class(self.item.hs_code, self.item.english)

    @cached_property
    def fruit(self) -> Fruit | None:
        """The kind of fruit, fresh, frozen or dried; None where it is none or not known."""
        botanical = self.product.botanical_name if self.product is not None else None
        return self.facts.border.fruit(botanical, self.item.hs_code, self.item.english)

    @property
    def goes_to_china(self) -> bool:
        return self.case.destination == "CN"

    @property
    def production_day(self) -> date:
        """The day by which label standards are judged."""
        return self.item.production_date or self.case.arrival_day

    @property
    def named(self) -> dict[str, str]:
        """The line as a sentence names it."""
        return {"line": self.number, "description": self.item.english}

    def is_of(self, classes: str) -> bool:
        """Whether the goods are of one of the classes in a list of the pack."""
        return self.goods_class in self.facts.listed(classes)

    def numbers(self, scheme: str) -> tuple[str, ...]:
        """Every number of that scheme: the line's own, then the desk object's."""
        own = (one.value for one in self.item.licences if one.scheme == scheme)
        at_desk = (one.value for one in self.case.registrations.get(self.item.line_no, ()) if one.scheme == scheme)
        return tuple(dict.fromkeys((*own, *at_desk)))

    def net_of(self, quantity: Decimal) -> Weight:
        """Net weight of a part of the line, to the gram."""
        return (self.item.net_weight_kg * (quantity / self.item.quantity)).to_gram()
