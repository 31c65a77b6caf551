"""What a line's product says of its carton.

Tare of a carton = carton_gross_weight_kg - units_per_carton x gross weight of a unit (net where gross is
unknown). A rest carton weighs its units' gross plus that tare; its outer size is the full carton's.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from shipdesk.domain.consignment import Item
from shipdesk.domain.measures import Length, Volume, Weight
from shipdesk.domain.product import Product
from shipdesk.errors import WrongInput


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

    @property
    def volume(self) -> Volume:
        return Volume.of_box(self.length, self.width, self.height)


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
