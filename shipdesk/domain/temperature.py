"""Temperature classes of lines and handling units: what differs never shares a carton, a pallet or a container."""

from __future__ import annotations

from collections.abc import Mapping

from shipdesk.domain.consignment import Consignment, HandlingUnit

AMBIENT = "AMBIENT"


def line_classes(consignment: Consignment) -> Mapping[int, str]:
    """By line number: the product's own class, else the consignment's, else ambient."""
    usual = consignment.temperature.regime if consignment.temperature else AMBIENT
    products = dict(consignment.goods)
    classes = {}
    for item in consignment.items:
        product = products.get(item.line_no)
        classes[item.line_no] = (product.temperature_regime if product else None) or usual
    return classes


def unit_class(unit: HandlingUnit, lines: Mapping[int, str]) -> str:
    """The unit's own class where it states one, else that of what lies in it."""
    if unit.temperature is not None:
        return unit.temperature.regime
    return next((lines[content.line_no] for content in unit.contents if content.line_no in lines), AMBIENT)
