"""A consignment as text in the desk's database and back: its body, and what its lines froze of the catalog."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from shipdesk.domain.codec import encode
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import DeskObject
from shipdesk.domain.money import MinorUnits
from shipdesk.domain.product import Product, kept_row, product_from_row
from shipdesk.domain.restore import restore


def bare(members: dict[str, Any]) -> Consignment:
    """A consignment of its body alone: no goods, no units."""
    desk = restore(DeskObject, members.pop("desk", {}))
    return replace(restore(Consignment, members), desk=desk)


def body_of(consignment: Consignment) -> str:
    """The contract's JSON and the desk object, without the handling units, which have rows of their own."""
    body = encode(replace(consignment, handling_units=()))
    body["desk"] = encode(consignment.desk)
    return compact(body)


def goods_of(consignment: Consignment) -> str:
    """What each line froze of its product."""
    return compact({str(line_no): kept_row(product) for line_no, product in consignment.goods})


def goods_from(goods: str, minor_units: MinorUnits) -> tuple[tuple[int, Product], ...]:
    """The way back from `goods_of`."""
    product = _product_reader(tuple(minor_units.items()))
    return tuple((int(line_no), product(tuple(cells.items()))) for line_no, cells in json.loads(goods).items())


def consignment_of(body: str, goods: str, minor_units: MinorUnits) -> Consignment:
    """The way back from `body_of` and `goods_of`."""
    return replace(bare(json.loads(body)), goods=goods_from(goods, minor_units))


@lru_cache(maxsize=4)
def _product_reader(minor_units: tuple[tuple[str, int], ...]) -> Callable[[tuple[tuple[str, str], ...]], Product]:
    """Many consignments froze the same row of the catalog; what stands in it is read once."""
    decimals = dict(minor_units)

    @lru_cache(maxsize=2048)
    def read(cells: tuple[tuple[str, str], ...]) -> Product:
        return product_from_row(dict(cells), minor_units=decimals)

    return read


def compact(value: object) -> str:
    """JSON without blanks, every script as it is written."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
