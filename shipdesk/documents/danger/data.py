"""The dangerous lines of a consignment, with their packages, and the means of transport they are declared for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from shipdesk.documents.cargo_rows import CargoRow
from shipdesk.documents.paper_data import GoodsLine
from shipdesk.documents.terms import Terms
from shipdesk.documents.transport import route_of
from shipdesk.domain.consignment import Consignment, Item
from shipdesk.domain.desk_object import DangerousGoodsLine
from shipdesk.domain.product import Product
from shipdesk.reference.dangerous_goods import DangerousGoodsTables
from shipdesk.reference.rules import RulePack

AIR, SEA, LAND = "air", "sea", "land"
SEVERAL_MEANS = "MULTIMODAL"
MEANS = {"AIR": AIR, "SEA": SEA, "INLAND_WATER": SEA, "ROAD": LAND, "RAIL": LAND}
STRICTEST_FIRST = (AIR, SEA, LAND)


@dataclass(frozen=True, kw_only=True)
class DangerLine:
    """`pointer` is that of the line's danger; `told` that of what else is said of it, `/desk/dangerous_goods/0`."""

    line: GoodsLine
    pointer: str
    told: str
    un_number: str
    hazard_class: str | None
    packing_group: str | None
    has_group: bool
    """Whether goods of this class and number have a packing group."""
    limited_quantity: bool
    entry: DangerousGoodsLine
    names: tuple[str, ...]
    """The proper shipping names that the table knows for the number."""
    is_battery: bool
    small_statement: str | None
    """For batteries that fly without a declaration: what the air waybill says of them."""
    cargo: CargoRow | None
    """The packages it lies in; None before it is packed."""

    @property
    def packed_with(self) -> int | None:
        """The line beside which the packages stand, where they hold others too."""
        first = self.cargo.lines[0].line_no if self.cargo else self.line.line_no
        return None if first == self.line.line_no else first


@dataclass(frozen=True)
class Danger:
    """`means` is the strictest of the way; `further` are the other means, each with papers of its own."""

    means: str
    further: tuple[str, ...]
    lines: tuple[DangerLine, ...]
    others: tuple[tuple[GoodsLine, tuple[str, ...]], ...]
    """Lines of which no danger is said, each with the texts that might tell one."""
    tables: DangerousGoodsTables = field(compare=False, repr=False)

    @property
    def declared(self) -> tuple[DangerLine, ...]:
        """Those that need a declaration."""
        return tuple(one for one in self.lines if self.means != AIR or one.small_statement is None)

    @property
    def small(self) -> tuple[DangerLine, ...]:
        return tuple(one for one in self.lines if self.means == AIR and one.small_statement is not None)

    @cached_property
    def unnamed(self) -> tuple[GoodsLine, ...]:
        """Lines that look dangerous by code or name; looked for when a paper asks, as every word of them is read."""
        return tuple(line for line, texts in self.others if self.tables.sign(line.hs_code, texts) is not None)


def danger(
    consignment: Consignment, lines: Sequence[GoodsLine], cargo: Sequence[CargoRow], terms: Terms, rules: RulePack
) -> Danger:
    means = [one for one in STRICTEST_FIRST if one in set(_means(consignment, terms))]
    held = {line.line_no: row for row in cargo for line in row.lines}
    found: list[DangerLine] = []
    others: list[tuple[GoodsLine, tuple[str, ...]]] = []
    for line, item in zip(lines, consignment.items, strict=True):
        product = consignment.product(item.line_no)
        number = item.dangerous_goods.un_number if item.dangerous_goods else product.un_number if product else None
        if number:
            found.append(_line(consignment, line, item, number, held.get(line.line_no), terms, rules))
        else:
            others.append((line, _texts(item, product)))
    return Danger(means[0], tuple(means[1:]), tuple(found), tuple(others), rules.tables.dangerous_goods)


def _texts(item: Item, product: Product | None) -> tuple[str, ...]:
    further = product.description_en if product else None
    return (item.english, further) if further else (item.english,)


def _means(consignment: Consignment, terms: Terms) -> Iterator[str]:
    """Of several means those of the route; where it is not known, sea, whose form serves every means."""
    if consignment.mode != SEVERAL_MEANS:
        yield MEANS[consignment.mode]
        return
    route = route_of(consignment, terms)
    modes = [leg.mode for leg in route.legs] if route else []
    yield from (MEANS[mode] for mode in modes if mode in MEANS)
    if not modes:
        yield SEA


def _line(
    consignment: Consignment,
    line: GoodsLine,
    item: Item,
    number: str,
    cargo: CargoRow | None,
    terms: Terms,
    rules: RulePack,
) -> DangerLine:
    named = item.dangerous_goods
    told, entry = _entry(consignment, item)
    lists, known = rules.tables.lists, rules.tables.dangerous_goods.shipping_names.get(number)
    hazard = named.hazard_class if named else None
    small = terms.reference.small_batteries
    return DangerLine(
        line=line,
        pointer=f"{line.pointer}/dangerous_goods",
        told=told,
        un_number=number,
        hazard_class=hazard,
        packing_group=named.packing_group if named else None,
        has_group=hazard in lists["classes_with_packing_group"]
        and number not in lists["un_numbers_without_packing_group"],
        limited_quantity=bool(named and named.limited_quantity),
        entry=entry,
        names=known.names if known else (),
        is_battery=number in lists["battery_un_numbers"],
        small_statement=small.statement(entry.packing_instruction, entry.watt_hours, entry.lithium_g),
        cargo=cargo,
    )


def _entry(consignment: Consignment, item: Item) -> tuple[str, DangerousGoodsLine]:
    """What the desk object says of the line; an empty entry where it says nothing."""
    for index, one in enumerate(consignment.desk.dangerous_goods):
        if one.line_no == item.line_no:
            return f"/desk/dangerous_goods/{index}", one
    return "/desk/dangerous_goods", DangerousGoodsLine(line_no=item.line_no)
