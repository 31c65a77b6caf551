"""Rests of several lines in one carton: never over the weight or volume of the carton that is taken for it.

The carton taken is one of those the lines themselves are packed in; its limit is what it weighs when full. Lines keep
apart by temperature class, lot, dangerous goods, and where one variety alone may lie in a carton.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shipdesk.domain.carton_data import CartonData
from shipdesk.domain.consignment import Item
from shipdesk.domain.measures import EXACT, Weight, total_weight
from shipdesk.domain.packing_plan import PackingPlan, PackRules
from shipdesk.domain.product import Product


@dataclass(frozen=True)
class Rest:
    """What is left of a line when its full cartons are packed; `keeps_to` is equal for what may share a carton."""

    line_no: int
    quantity: Decimal
    data: CartonData
    keeps_to: Hashable

    @property
    def space(self) -> Decimal:
        """The share of its own carton it fills, in cubic metres."""
        return EXACT.divide(EXACT.multiply(self.data.volume.m3, self.quantity), Decimal(self.data.units))


@dataclass(frozen=True)
class Mixed:
    """The rests that share one carton, and whose carton it is."""

    rests: tuple[Rest, ...]
    box: CartonData

    @property
    def gross(self) -> Weight:
        return _gross(self.rests, self.box)


def keeps_to(item: Item, product: Product | None, regime: str, plan: PackingPlan, rules: PackRules) -> Hashable:
    """Equal for two lines that may share a carton."""
    is_dangerous = item.dangerous_goods is not None or (product is not None and product.un_number is not None)
    if is_dangerous:
        return ("dangerous", item.line_no)
    variety = (item.hs_code, item.sku or item.english) if rules.one_variety(item) else None
    lot = None if plan.mix_lots else (item.lot_number, item.production_date, item.expiry_date)
    return (regime, variety, lot)


def mix(rests: Iterable[Rest]) -> list[Mixed]:
    """First fit, the largest rests first; cartons come in the order of the lines that open them."""
    opened: list[list[Rest]] = []
    for rest in sorted(rests, key=lambda one: (-one.space, one.line_no)):
        for carton in opened:
            if carton[0].keeps_to == rest.keeps_to and _box_for([*carton, rest]) is not None:
                carton.append(rest)
                break
        else:
            opened.append([rest])
    filled = [sorted(carton, key=lambda rest: rest.line_no) for carton in opened]
    return [Mixed(tuple(carton), _smallest_box(carton)) for carton in sorted(filled, key=lambda one: one[0].line_no)]


def _smallest_box(rests: Sequence[Rest]) -> CartonData:
    """A rest alone always fits its own carton."""
    return _box_for(rests) or rests[0].data


def _box_for(rests: Sequence[Rest]) -> CartonData | None:
    """The smallest of the lines' own cartons that holds all the rests."""
    space = sum((rest.space for rest in rests), Decimal(0))
    boxes = sorted((rest.data for rest in rests), key=lambda box: (box.volume.m3, box.gross(Decimal(box.units)).kg))
    return next((box for box in boxes if space <= box.volume.m3 and _within_weight(rests, box)), None)


def _within_weight(rests: Sequence[Rest], box: CartonData) -> bool:
    return _gross(rests, box) <= box.gross(Decimal(box.units))


def _gross(rests: Iterable[Rest], box: CartonData) -> Weight:
    return (total_weight(rest.data.unit_gross * rest.quantity for rest in rests) + box.tare).to_gram()
