"""Chinese labels of pre-packed food, one for each line: which standard, which text for each field, how high letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shipdesk.documents.food_label_texts import ChineseTexts, Written
from shipdesk.documents.paper_data import GoodsLine
from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import Consignment, Item
from shipdesk.domain.nutrition import Declared, declared_of
from shipdesk.domain.product import Product
from shipdesk.reference.china_label import Heights, HeightStep
from shipdesk.reference.nutrients import Nutrient
from shipdesk.reference.rules import RulePack

LABELLED, LAW = "labelled_food", "food_label_CN"
STANDARDS = {"gb-7718-2011": "GB 7718-2011", "gb-7718-2025": "GB 7718-2025"}


@dataclass(frozen=True, kw_only=True)
class LabelField:
    """One field: what is asked of it, and the Chinese text for it as far as it is known."""

    key: str
    asked: str
    clause: str
    written: Written | None


@dataclass(frozen=True, kw_only=True)
class FoodLabel:
    """`face_cm2` is the pack's largest face and `step` its letters, both None where the pack's size is not known."""

    line: GoodsLine
    lot: str | None
    produced: date | None
    expires: date | None
    standard: str
    fields: tuple[LabelField, ...]
    nutrients: tuple[Nutrient, ...]
    declared: tuple[Declared, ...]
    """Of the nutrients those whose figures were typed."""
    heights: Heights
    face_cm2: Decimal | None
    step: HeightStep | None
    net_letters: Decimal | None

    @property
    def standard_name(self) -> str:
        return STANDARDS[self.standard]

    def text(self, key: str) -> str:
        """The Chinese text of a field, empty where it is not known."""
        return next((one.written.text for one in self.fields if one.key == key and one.written), "")


def food_labels(
    consignment: Consignment, lines: Sequence[GoodsLine], terms: Terms, rules: RulePack
) -> tuple[FoodLabel, ...]:
    """For every line of food of a class that goes in labelled packs."""
    labelled, products = rules.tables.lists[LABELLED], dict(consignment.goods)
    return tuple(
        _label(consignment, item, line, products.get(item.line_no), terms, rules)
        for item, line in zip(consignment.items, lines, strict=True)
        if rules.tables.goods_class(item.hs_code, item.english) in labelled
    )


def _label(
    consignment: Consignment, item: Item, line: GoodsLine, product: Product | None, terms: Terms, rules: RulePack
) -> FoodLabel:
    table = terms.reference.china_label
    standard = _standard(consignment, item, rules)
    texts = ChineseTexts(consignment, item, line.pointer, product, standard, terms, rules)
    face, content = _largest_face(product), texts.content_each
    heights = table.heights[standard]
    return FoodLabel(
        line=line,
        lot=item.lot_number,
        produced=item.production_date,
        expires=item.expiry_date,
        standard=standard,
        fields=tuple(
            LabelField(key=one.key, asked=one.asked, clause=one.clause, written=texts.written(one.key))
            for one in table.fields[standard]
        ),
        nutrients=table.nutrients[standard],
        declared=declared_of(texts.label, table.nutrients[standard]),
        heights=heights,
        face_cm2=face,
        step=heights.of_face(face) if face is not None else None,
        net_letters=table.net_height(content[0]) if content is not None else None,
    )


def _standard(consignment: Consignment, item: Item, rules: RulePack) -> str:
    """By the day of production, else by the days of the journey or the invoice; the newest where no day is known."""
    desk = consignment.desk
    invoiced = desk.invoice.date if desk.invoice else None
    days = (item.production_date, desk.planned_arrival, desk.planned_departure, invoiced)
    day = next((one for one in days if one is not None), None)
    law = rules.border.law(LAW, day) if day else None
    return law.name if law and law.name in STANDARDS else list(STANDARDS)[-1]


def _largest_face(product: Product | None) -> Decimal | None:
    """Square centimetres of the two longest sides."""
    if product is None:
        return None
    sides = sorted((one.cm for one in (product.length, product.width, product.height) if one is not None), reverse=True)
    return sides[0] * sides[1] if len(sides) > 1 else None
