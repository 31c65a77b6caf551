"""Lines of plants as quarantine stations read them: botanical name, province, orchard, packing house, cartons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from shipdesk.documents.paper_data import Both, GoodsLine
from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import Consignment, HandlingUnit, Item
from shipdesk.domain.product import Product
from shipdesk.reference.rules import RulePack
from shipdesk.reference.thai_places import thai_province

FRESH_FRUIT = "fresh_fruit"
FRESH = frozenset({FRESH_FRUIT, "fresh_vegetables"})
"""Classes of goods that are living plants, whether or not a border asks for a certificate."""
CERTIFICATE = "PHYTOSANITARY_CERTIFICATE"
ORCHARD, PACKING_HOUSE = "TH_GAP_ORCHARD", "TH_DOA_PACKING_HOUSE"


@dataclass(frozen=True, kw_only=True)
class PlantLine:
    """One line of plants. `cartons` counts the filled packages that hold any of it."""

    line: GoodsLine
    goods_class: str
    fruit: str | None
    """The rule pack's key of the kind of fruit."""
    botanical_name: str | None
    is_botanical_name_of_table: bool
    chinese_name: str
    province: Both | None
    chinese_province: str
    orchards: tuple[str, ...]
    packing_houses: tuple[str, ...]
    lot: str | None
    packed_on: date | None
    harvested_on: date | None
    cartons: int

    @property
    def line_no(self) -> int:
        return self.line.line_no

    @property
    def is_fresh_fruit(self) -> bool:
        return self.goods_class == FRESH_FRUIT


def plant_lines(
    consignment: Consignment, lines: Sequence[GoodsLine], units: Iterable[HandlingUnit], terms: Terms, rules: RulePack
) -> tuple[PlantLine, ...]:
    """The lines that a phytosanitary certificate must name, in the items' order; `units` are the filled packages."""
    cartons, products = _cartons(units), dict(consignment.goods)
    found = []
    for item, line in zip(consignment.items, lines, strict=True):
        goods_class = rules.tables.goods_class(item.hs_code, item.english)
        if goods_class in FRESH or _is_certified(consignment.destination, item.hs_code, goods_class, rules):
            product, held = products.get(item.line_no), cartons.get(item.line_no, 0)
            found.append(_line(consignment, item, product, line, goods_class, held, terms, rules))
    return tuple(found)


def _is_certified(destination: str, hs_code: str, goods_class: str, rules: RulePack) -> bool:
    """Whether that country asks for a phytosanitary certificate, if only as one of several papers."""
    return any(
        CERTIFICATE in one.types
        and not one.for_preference
        and one.is_for(destination)
        and one.covers(goods_class, hs_code)
        for one in rules.border.needed_papers
    )


def _cartons(units: Iterable[HandlingUnit]) -> Mapping[int, int]:
    counted: dict[int, int] = {}
    for unit in units:
        for line_no in {content.line_no for content in unit.contents}:
            counted[line_no] = counted.get(line_no, 0) + 1
    return counted


def _line(
    consignment: Consignment,
    item: Item,
    product: Product | None,
    line: GoodsLine,
    goods_class: str,
    cartons: int,
    terms: Terms,
    rules: RulePack,
) -> PlantLine:
    own_name = product.botanical_name if product else None
    fruit = rules.border.fruit(own_name, item.hs_code, item.english)
    plant = terms.reference.plants.plant(fruit.key if fruit else None, item.hs_code)
    return PlantLine(
        line=line,
        goods_class=goods_class,
        fruit=fruit.key if fruit else None,
        botanical_name=own_name or (plant.botanical if plant else None),
        is_botanical_name_of_table=not own_name and plant is not None,
        chinese_name=_chinese(item, product) or (plant.chinese if plant else ""),
        province=_province(product.province_code if product else None),
        chinese_province=_chinese_province(product, terms),
        orchards=_numbers(consignment, item, ORCHARD, product.orchard if product else None),
        packing_houses=_numbers(consignment, item, PACKING_HOUSE, product.packing_house if product else None),
        lot=item.lot_number,
        packed_on=item.production_date,
        harvested_on=next((one.date for one in consignment.desk.harvest if one.line_no == item.line_no), None),
        cartons=cartons,
    )


def _chinese(item: Item, product: Product | None) -> str | None:
    return item.description("zh") or (product.names.get("zh") if product else None)


def _province(code: str | None) -> Both | None:
    """In English and, for the Thai office, in Thai, whatever the paper's second language."""
    named = thai_province(code) if code else None
    return Both(named.en, named.th) if named else None


def _chinese_province(product: Product | None, terms: Terms) -> str:
    code = product.province_code if product else None
    return terms.reference.thai_provinces_in_chinese.get(code or "", "")


def _numbers(consignment: Consignment, item: Item, scheme: str, of_product: str | None) -> tuple[str, ...]:
    """The line's own numbers, else its product's, else the exporter's."""
    own = [*_of_item(item, scheme), *_of_desk(consignment, item, scheme)]
    other = of_product or consignment.exporter.registration(scheme)
    return tuple(dict.fromkeys(own)) or ((other,) if other else ())


def _of_item(item: Item, scheme: str) -> Iterator[str]:
    return (one.value for one in item.licences if one.scheme == scheme)


def _of_desk(consignment: Consignment, item: Item, scheme: str) -> Iterator[str]:
    return (one.value for one in consignment.desk.registrations if one.line_no == item.line_no and one.scheme == scheme)
