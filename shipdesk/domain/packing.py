"""Packing the lines into numbered cartons: counted out by hand, by the carton data of each product, or mixed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from shipdesk.domain.carton_data import CartonData, carton_data
from shipdesk.domain.consignment import Consignment, HandlingUnit, Item, UnitContent
from shipdesk.domain.content_weights import around_filled
from shipdesk.domain.marks import marks_text
from shipdesk.domain.measures import Length, Weight, plain
from shipdesk.domain.mixed_cartons import Mixed, Rest, keeps_to, mix
from shipdesk.domain.packing_plan import MOST_CARTONS, NO_PLAN, USUAL, HandCartons, PackingPlan, PackRules
from shipdesk.domain.temperature import line_classes
from shipdesk.errors import WrongInput

CARTON = "CT"


@dataclass(frozen=True)
class Filled:
    """A carton before it has its number."""

    contents: tuple[UnitContent, ...]
    gross: Weight
    sides: tuple[Length, Length, Length]


def pack(consignment: Consignment, plan: PackingPlan = NO_PLAN, rules: PackRules = USUAL) -> tuple[HandlingUnit, ...]:
    """Cartons of all lines in their order, mixed ones last, numbered C1 ... CN, without SSCC. Raises `WrongInput`."""
    cartons: list[Filled] = []
    rests: list[Rest] = []
    regimes = line_classes(consignment)
    for index, item in enumerate(consignment.items):
        product, pointer = consignment.product(item.line_no), f"/items/{index}"
        left = item.quantity - _by_hand(item, plan, pointer)
        _refuse_too_many(len(cartons) + sum(one.count for one in plan.of_line(item.line_no)), pointer)
        cartons.extend(carton for one in plan.of_line(item.line_no) for carton in _counted(one))
        if not left:
            continue
        data = carton_data(item, product, pointer)
        _refuse_too_many(len(cartons) + left / data.units, pointer)
        full, rest = divmod(left, data.units)
        cartons.extend(_of_line(item, data, Decimal(data.units)) for _ in range(int(full)))
        if rest and plan.mixed:
            key = keeps_to(item, product, regimes[item.line_no], plan, rules)
            rests.append(Rest(item.line_no, rest, data, key))
        elif rest:
            cartons.append(_of_line(item, data, rest))
    cartons.extend(_shared(one) for one in mix(rests))
    return _numbered(cartons, consignment, rules)


def count_by_hand(consignment: Consignment, plan: PackingPlan, line_no: int) -> Decimal:
    """What the plan counts out of a line. Raises `WrongInput` for an unknown line and for more than there is of it."""
    for index, item in enumerate(consignment.items):
        if item.line_no == line_no:
            return _by_hand(item, plan, f"/items/{index}")
    raise WrongInput("not_found", "cartons_of_unknown_line", pointer="/line", line=line_no)


def _by_hand(item: Item, plan: PackingPlan, pointer: str) -> Decimal:
    """How much of the line was counted out; more than there is of it is refused."""
    counted = sum((one.quantity for one in plan.of_line(item.line_no)), Decimal(0))
    if counted > item.quantity:
        raise WrongInput(
            "inconsistent_sum",
            "cartons_hold_more_than_line",
            pointer=f"{pointer}/quantity",
            line=item.line_no,
            quantity=plain(item.quantity),
            packed=plain(counted),
        )
    return counted


def _refuse_too_many(cartons: Decimal | int, pointer: str) -> None:
    if cartons > MOST_CARTONS:
        raise WrongInput("limit", "too_many_cartons", pointer=f"{pointer}/quantity", limit=MOST_CARTONS)


def _counted(one: HandCartons) -> Iterator[Filled]:
    content = (UnitContent(line_no=one.line_no, quantity=one.units),)
    filled = Filled(content, one.gross_kg, (one.length_cm, one.width_cm, one.height_cm))
    return (filled for _ in range(one.count))


def _of_line(item: Item, data: CartonData, quantity: Decimal) -> Filled:
    content = UnitContent(line_no=item.line_no, quantity=quantity)
    return Filled((content,), data.gross(quantity), (data.length, data.width, data.height))


def _shared(mixed: Mixed) -> Filled:
    contents = tuple(UnitContent(line_no=rest.line_no, quantity=rest.quantity) for rest in mixed.rests)
    return Filled(contents, mixed.gross, (mixed.box.length, mixed.box.width, mixed.box.height))


def _numbered(cartons: list[Filled], consignment: Consignment, rules: PackRules) -> tuple[HandlingUnit, ...]:
    width, total = len(str(len(cartons))), len(cartons)
    return tuple(
        _carton(f"C{number:0{width}d}", carton, marks_text(rules.marks, consignment, str(number), total))
        for number, carton in enumerate(cartons, start=1)
    )


def _carton(reference: str, filled: Filled, marks: str) -> HandlingUnit:
    inside = sum((content.quantity for content in filled.contents), Decimal(0))
    is_whole = all(content.quantity == content.quantity.to_integral_value() for content in filled.contents)
    length, width, height = filled.sides
    return HandlingUnit(
        client_unit_reference=reference,
        package_type=CARTON,
        gross_weight_kg=filled.gross,
        length_cm=length,
        width_cm=width,
        height_cm=height,
        inner_packages=int(inside) if is_whole and inside <= 9999 else None,
        contents=filled.contents,
        marks=marks,
    )


def check_units(items: Iterable[Item], units: tuple[HandlingUnit, ...]) -> None:
    """Units given by hand: unique references, known parents and lines, and every line wholly packed (H-77).

    What a pallet says of its contents is not counted again where its cartons say it.
    """
    _check_references(units)
    lines = {item.line_no: item.quantity for item in items}
    packed: dict[int, Decimal] = {}
    around = around_filled(units)
    for number, unit in enumerate(units):
        if unit.client_unit_reference in around:
            continue
        for place, content in enumerate(unit.contents):
            pointer = f"/handling_units/{number}/contents/{place}"
            if content.line_no not in lines:
                raise WrongInput(
                    "not_found", "unit_of_unknown_line", pointer=f"{pointer}/line_no", line=content.line_no
                )
            packed[content.line_no] = packed.get(content.line_no, Decimal(0)) + content.quantity
    for line_no, quantity in lines.items():
        if packed.get(line_no, Decimal(0)) != quantity:
            raise WrongInput(
                "inconsistent_sum",
                "line_not_wholly_packed",
                pointer="/handling_units",
                line=line_no,
                quantity=plain(quantity),
                packed=plain(packed.get(line_no, Decimal(0))),
            )


def _check_references(units: tuple[HandlingUnit, ...]) -> None:
    parents = {unit.client_unit_reference: unit.parent_unit_reference for unit in units}
    seen: set[str] = set()
    for number, unit in enumerate(units):
        reference, pointer = unit.client_unit_reference, f"/handling_units/{number}"
        if reference in seen:
            raise WrongInput(
                "duplicate", "unit_reference_twice", pointer=f"{pointer}/client_unit_reference", unit=reference
            )
        seen.add(reference)
        if unit.parent_unit_reference is not None and not _stands_in_known_unit(reference, parents):
            raise WrongInput(
                "not_found", "unit_parent_unknown", pointer=f"{pointer}/parent_unit_reference", unit=reference
            )


def _stands_in_known_unit(reference: str, parents: Mapping[str, str | None]) -> bool:
    """False where a parent is missing or the chain of parents comes back to itself."""
    walked: set[str] = set()
    current: str | None = reference
    while current is not None:
        if current in walked or current not in parents:
            return False
        walked.add(current)
        current = parents[current]
    return True


def with_ssccs(units: tuple[HandlingUnit, ...], numbers: Mapping[str, str]) -> tuple[HandlingUnit, ...]:
    """The units with the SSCC that `numbers` holds under their reference."""
    return tuple(replace(unit, sscc=numbers.get(unit.client_unit_reference, unit.sscc)) for unit in units)
