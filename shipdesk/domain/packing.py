"""Packing the lines into numbered cartons, by the carton data each line froze of its product.

Tare of a carton = carton_gross_weight_kg - units_per_carton x gross weight of a unit (net where gross is
unknown). A rest carton weighs its units' gross plus that tare; its outer size is the full carton's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from shipdesk.domain.consignment import Consignment, HandlingUnit, Item, UnitContent
from shipdesk.domain.content_weights import around_filled
from shipdesk.domain.measures import Length, Weight, plain
from shipdesk.domain.product import Product
from shipdesk.errors import WrongInput

MOST_CARTONS = 100_000
"""Guard against a quantity typed with three zeros too many."""


@dataclass(frozen=True)
class CartonData:
    """What packing needs to know of one line's carton."""

    units: int
    unit_gross: Weight
    tare: Weight
    length: Length
    width: Length
    height: Length

    def gross(self, quantity: Decimal) -> Weight:
        """Gross weight of a carton with `quantity` units in it, to the gram."""
        return (self.unit_gross * quantity + self.tare).to_gram()


def carton_data(item: Item, product: Product | None, pointer: str) -> CartonData:
    """Raises `WrongInput` naming what the product does not say."""
    if product is None:
        raise WrongInput("required", "line_without_carton_data", pointer=pointer, line=item.line_no, missing="sku")
    unit_gross = product.gross_weight or product.net_weight
    needed = {
        "units_per_carton": product.units_per_carton,
        "net_weight_kg": unit_gross,
        "carton_length_cm": product.carton_length,
        "carton_width_cm": product.carton_width,
        "carton_height_cm": product.carton_height,
    }
    missing = ", ".join(name for name, value in needed.items() if value is None)
    if missing or product.units_per_carton is None or unit_gross is None:
        raise _without_carton_data(item, product, missing, pointer)
    if product.carton_length is None or product.carton_width is None or product.carton_height is None:
        raise _without_carton_data(item, product, missing, pointer)
    content = unit_gross * product.units_per_carton
    carton = product.carton_gross_weight or content
    if carton < content:
        raise WrongInput(
            "inconsistent_sum",
            "carton_lighter_than_content",
            pointer=pointer,
            sku=product.sku,
            carton=carton,
            content=content,
        )
    return CartonData(
        product.units_per_carton,
        unit_gross,
        carton - content,
        product.carton_length,
        product.carton_width,
        product.carton_height,
    )


def _without_carton_data(item: Item, product: Product, missing: str, pointer: str) -> WrongInput:
    return WrongInput(
        "required", "product_without_carton_data", pointer=pointer, line=item.line_no, sku=product.sku, missing=missing
    )


def pack(consignment: Consignment) -> tuple[HandlingUnit, ...]:
    """Cartons of all lines in their order, numbered C1 ... CN, without SSCC. Raises `WrongInput`."""
    contents: list[tuple[CartonData, UnitContent]] = []
    for index, item in enumerate(consignment.items):
        data = carton_data(item, consignment.product(item.line_no), f"/items/{index}")
        if len(contents) + item.quantity / data.units > MOST_CARTONS:
            raise WrongInput("limit", "too_many_cartons", pointer=f"/items/{index}/quantity", limit=MOST_CARTONS)
        contents.extend((data, content) for content in _portions(item, data.units))
    width = len(str(len(contents)))
    return tuple(
        _carton(f"C{number:0{width}d}", data, content, f"{consignment.client_reference} {number}/{len(contents)}")
        for number, (data, content) in enumerate(contents, start=1)
    )


def _portions(item: Item, units: int) -> Iterator[UnitContent]:
    full, rest = divmod(item.quantity, units)
    for _ in range(int(full)):
        yield UnitContent(line_no=item.line_no, quantity=Decimal(units))
    if rest:
        yield UnitContent(line_no=item.line_no, quantity=rest)


def _carton(reference: str, data: CartonData, content: UnitContent, marks: str) -> HandlingUnit:
    whole = content.quantity == content.quantity.to_integral_value()
    return HandlingUnit(
        client_unit_reference=reference,
        package_type="CT",
        gross_weight_kg=data.gross(content.quantity),
        length_cm=data.length,
        width_cm=data.width,
        height_cm=data.height,
        inner_packages=int(content.quantity) if whole and content.quantity <= 9999 else None,
        contents=(content,),
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
