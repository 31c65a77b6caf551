"""What a retail pack's sticker says in the language of the destination, from the line, product and label data."""

from __future__ import annotations

from collections.abc import Iterator

from shipdesk.checks.case import Line
from shipdesk.checks.food_labels import label_of
from shipdesk.domain.measures import GRAM, plain
from shipdesk.labels.facts import StickerText
from shipdesk.reference import Reference

LABEL_DATA = "/desk/label_data"
GRAMS = 1000
PACKS_IN = {"H87": 1, "NPR": 1, "SET": 1, "DZN": 12}
"""By unit (Recommendation 20)."""


def sticker_texts(line: Line, language: str, reference: Reference) -> tuple[StickerText, ...]:
    """The fields that somebody gave, in the order in which labels have them; captions are the label's own."""
    return tuple(one for one in _texts(line, language, reference) if one.text)


def _texts(line: Line, language: str, reference: Reference) -> Iterator[StickerText]:
    item, label, at = line.item, label_of(line, language), label_data_place(line, language)
    product_words = line.product.ingredients if line.product is not None else {}
    ingredients = (label.ingredients if label else None) or product_words.get(language) or ""
    country = reference.countries.get(item.origin_country)
    yield StickerText(key="ingredients", text=ingredients, pointer=f"{at}/ingredients")
    yield StickerText(key="allergens", text=(label and label.allergens) or "", pointer=f"{at}/allergens")
    yield StickerText(key="net_each", text=_net_each(line), pointer=f"{line.pointer}/net_weight_kg")
    origin = country.name(language) if country else item.origin_country
    yield StickerText(key="origin", text=origin, pointer=f"{line.pointer}/origin_country")
    maker = (line.product.manufacturer if line.product is not None else None) or ""
    yield StickerText(key="maker", text=maker, pointer=f"{line.pointer}/sku")
    for member in ("responsible", "storage", "use", "warnings"):
        yield StickerText(key=member, text=getattr(label, member, None) or "", pointer=f"{at}/{member}")
    days = (("produced", item.production_date, "production_date"), ("expires", item.expiry_date, "expiry_date"))
    yield StickerText(key="lot", text=item.lot_number or "", pointer=f"{line.pointer}/lot_number")
    for key, day, member in days:
        yield StickerText(key=key, text=day.isoformat() if day else "", pointer=f"{line.pointer}/{member}")


def local_name(line: Line, language: str) -> str | None:
    taken = line.product.names.get(language) if line.product is not None else None
    return line.item.description(language) or taken


def packs_of(line: Line) -> int | None:
    """As many as the line has pieces; None of goods sold by weight, volume or length."""
    packs = line.item.quantity * PACKS_IN.get(line.item.unit_code, 0)
    return int(packs) if packs and packs == packs.to_integral_value() else None


def _net_each(line: Line) -> str:
    """Of one pack of goods sold by the piece."""
    item = line.item
    if item.unit_code in line.facts.listed("bulk_units"):
        return ""
    each = (item.net_weight_kg.kg / item.quantity).quantize(GRAM)
    return f"{plain(each)} kg" if each >= 1 else f"{plain(each * GRAMS)} g"


def label_data_place(line: Line, language: str) -> str:
    """The pointer of what was typed for the line's label in that language, else of all such words."""
    for index, one in enumerate(line.case.desk.label_data):
        if one.line_no == line.item.line_no and one.language.partition("-")[0] == language:
            return f"{LABEL_DATA}/{index}"
    return LABEL_DATA
