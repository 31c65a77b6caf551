"""The Chinese text for each field of a food label, from what the line, its product and the label data say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import Consignment, Item
from shipdesk.domain.desk_object import LabelData
from shipdesk.domain.measures import GRAM, plain
from shipdesk.domain.product import Product
from shipdesk.reference.rules import RulePack

CHINESE = "zh"
GACC = "CN_GACC_REGISTRATION"
LABEL_DATA = "/desk/label_data"
GRAMS = 1000
DRINKS = "beverages"
_VOLUME = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*(ml|cl|l|litres?|liters?)\b", re.IGNORECASE)
_MILLILITRES = {"m": Decimal(1), "c": Decimal(10), "l": Decimal(1000)}
"""By the first letter of the unit."""
OF_LINE, OF_PRODUCT, OF_LABEL_DATA = "line", "product", "label_data"


@dataclass(frozen=True)
class Written:
    """A text, who said it, and where it stands; `otherwise` is what the product says instead."""

    text: str
    by: str
    pointer: str
    otherwise: str = ""


class ChineseTexts:
    """Of one line."""

    def __init__(
        self,
        consignment: Consignment,
        item: Item,
        pointer: str,
        product: Product | None,
        standard: str,
        terms: Terms,
        rules: RulePack,
    ) -> None:
        self._consignment, self._item, self._pointer = consignment, item, pointer
        self._product, self._standard, self._terms, self._rules = product, standard, terms, rules

    def written(self, key: str) -> Written | None:
        """None where nobody said it yet, or where the desk has no field for it."""
        reader = _READERS.get(key)
        return reader(self) if reader else None

    @cached_property
    def content_each(self) -> tuple[Decimal, tuple[str, str]] | None:
        """Grams or millilitres in one pack, with their units; None for a line counted by weight or volume."""
        if self._item.unit_code in self._rules.tables.lists["bulk_units"]:
            return None
        stated = _VOLUME.search(self._item.english)
        if stated:
            return Decimal(stated[1].replace(",", ".")) * _MILLILITRES[stated[2].casefold()[0]], ("毫升", "升")
        if self._rules.tables.goods_class(self._item.hs_code, self._item.english) == DRINKS:
            return None
        each = (self._item.net_weight_kg.kg / self._item.quantity).quantize(GRAM)
        return each * GRAMS, ("克", "千克")

    @cached_property
    def _label(self) -> tuple[int, LabelData] | None:
        """`zh` and `zh-Hans` are one language here."""
        given = enumerate(self._consignment.desk.label_data)
        own = ((index, one) for index, one in given if one.line_no == self._item.line_no)
        return next(((index, one) for index, one in own if one.language.partition("-")[0] == CHINESE), None)

    @property
    def label(self) -> LabelData | None:
        """What was typed for the Chinese label."""
        return self._label[1] if self._label else None

    def _said(self, key: str, value: str) -> str:
        return self._terms.wording.word(CHINESE, f"china_label.text_{key}").format(value=value)

    def of_label(self, member: str) -> Written | None:
        if self._label is None:
            return None
        index, label = self._label
        text = getattr(label, member)
        return Written(self._said(member, text), OF_LABEL_DATA, f"{LABEL_DATA}/{index}/{member}") if text else None

    def name(self) -> Written | None:
        own = self._item.description(CHINESE)
        if own:
            return Written(own, OF_LINE, f"{self._pointer}/descriptions")
        taken = self._product.names.get(CHINESE) if self._product else None
        return Written(taken, OF_PRODUCT, f"{self._pointer}/sku") if taken else None

    def ingredients(self) -> Written | None:
        """The label's own; where its product has another list, both are shown."""
        taken = self._product.ingredients.get(CHINESE) if self._product else None
        of_label = self.of_label("ingredients")
        if of_label is None:
            return Written(self._said("ingredients", taken), OF_PRODUCT, f"{self._pointer}/sku") if taken else None
        if taken and not _is_same(of_label.text, self._said("ingredients", taken)):
            return replace(of_label, otherwise=taken)
        return of_label

    def net(self) -> Written | None:
        """Liquids by volume, as their name states it; a drink whose name states none is left to the importer."""
        measured = self.content_each
        if measured is None:
            return None
        content, units = measured
        small, large = units
        amount = f"{plain(content / GRAMS)}{large}" if content >= GRAMS else f"{plain(content)}{small}"
        return Written(self._said("net", amount), OF_LINE, f"{self._pointer}/net_weight_kg")

    def origin(self) -> Written | None:
        country = self._terms.reference.countries.get(self._item.origin_country)
        named = country.name(CHINESE, 1) if country else self._item.origin_country
        return Written(self._said("origin", named), OF_LINE, f"{self._pointer}/origin_country")

    def maker(self) -> Written | None:
        named = self._product.manufacturer if self._product else None
        return Written(self._said("maker", named), OF_PRODUCT, f"{self._pointer}/sku") if named else None

    def gacc(self) -> Written | None:
        registered = [one.value for one in self._item.licences if one.scheme == GACC]
        registered += [
            one.value
            for one in self._consignment.desk.registrations
            if one.line_no == self._item.line_no and one.scheme == GACC
        ]
        if registered:
            return Written(self._said("gacc", registered[0]), OF_LINE, "/desk/registrations")
        taken = self._product.gacc_registration if self._product else None
        return Written(self._said("gacc", taken), OF_PRODUCT, f"{self._pointer}/sku") if taken else None

    def production_date(self) -> Written | None:
        return self._dated("production_date", self._item.production_date, "production_date")

    def expiry_date(self) -> Written | None:
        """The day itself; of a product that only says for how many days it keeps, those."""
        days = self._product.shelf_life_days if self._product else None
        of_product = Written(self._said("shelf_life", str(days)), OF_PRODUCT, f"{self._pointer}/sku") if days else None
        dated = self._dated("expiry_date", self._item.expiry_date, f"expiry_date_{self._standard}")
        return dated or of_product

    def lot(self) -> Written | None:
        lot = self._item.lot_number
        return Written(self._said("lot", lot), OF_LINE, f"{self._pointer}/lot_number") if lot else None

    def _dated(self, member: str, day: date | None, words: str) -> Written | None:
        return Written(self._said(words, in_chinese(day)), OF_LINE, f"{self._pointer}/{member}") if day else None


def _is_same(one: str, other: str) -> bool:
    """Blanks don't matter."""
    return "".join(one.split()) == "".join(other.split())


def in_chinese(day: date) -> str:
    """Year, month and day in the order that both standards ask for: 2026年11月20日."""
    return f"{day.year}年{day.month:02d}月{day.day:02d}日"


_READERS: Mapping[str, Callable[[ChineseTexts], Written | None]] = {
    "name": ChineseTexts.name,
    "ingredients": ChineseTexts.ingredients,
    "allergens": lambda texts: texts.of_label("allergens"),
    "net": ChineseTexts.net,
    "origin": ChineseTexts.origin,
    "responsible": lambda texts: texts.of_label("responsible"),
    "gacc": ChineseTexts.gacc,
    "maker": ChineseTexts.maker,
    "production_date": ChineseTexts.production_date,
    "expiry_date": ChineseTexts.expiry_date,
    "storage": lambda texts: texts.of_label("storage"),
    "use": lambda texts: texts.of_label("use"),
    "warnings": lambda texts: texts.of_label("warnings"),
    "lot": ChineseTexts.lot,
}
