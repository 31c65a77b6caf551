"""Labels and what they are made from, for tests that need no desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from shipdesk import paths
from shipdesk.checks import Facts
from shipdesk.domain.consignment import Consignment, DangerousGoods, HandlingUnit
from shipdesk.domain.measures import Length, Weight
from shipdesk.identifiers import sscc
from shipdesk.labels import Carriage, LabelContext, LabelFacts
from shipdesk.reference import Reference, Wording
from shipdesk.services.label_facts import gathered
from shipdesk.typeset import load_typesetter
from tests.documents import samples

REFERENCE = Reference.load(paths.resources())
WORDING = Wording.load(paths.resources() / "wording")
TODAY = date(2026, 11, 24)
BOOKED = Carriage(service="TH-CN-RAIL-LAOS-STD", number="SD26110000017", issued_by_embedded_hub=True)


def tables() -> Facts:
    return Facts(
        pack=REFERENCE.rules,
        today=TODAY,
        knows_hs=lambda _: True,
        minor_units=REFERENCE.minor_units,
        equipment=REFERENCE.equipment,
        agreements=REFERENCE.agreements,
        routes=REFERENCE.routes,
    )


def facts_of(
    consignment: Consignment, carriage: Carriage = BOOKED, specimens: frozenset[str] = frozenset()
) -> LabelFacts:
    return gathered(consignment, REFERENCE, WORDING, tables(), carriage, specimens)


def label_context(*, training: bool = False) -> LabelContext:
    return LabelContext(load_typesetter(paths.resources()), WORDING, REFERENCE, training=training)


LANGUAGE = {"CN": "zh", "LA": "lo", "KH": "km", "MM": "my", "VN": "vi"}
LABEL_TEXTS = {
    "CN": ("芒果100%", "常温、干燥处保存", "开袋即食", "昆明样例进出口贸易有限公司，云南省昆明市彩云北路1号"),
    "LA": ("ໝາກມ່ວງ 100%", "ເກັບຮັກສາໄວ້ບ່ອນແຫ້ງ ແລະ ເຢັນ", "ກິນໄດ້ທັນທີ", "ບໍລິສັດ ວຽງຈັນ ກຣີນມາດ"),
    "KH": ("ស្វាយ ១០០%", "រក្សាទុកនៅកន្លែងស្ងួត", "ញ៉ាំបានភ្លាម", "ក្រុមហ៊ុន អង្គរ ហ្វ្រេស"),
    "MM": ("သရက်သီး ၁၀၀%", "ခြောက်သွေ့သောနေရာတွင်ထားပါ", "ချက်ချင်းစားနိုင်သည်", "ရန်ကုန်ရွှေကုန်သွယ်ရေး"),
    "VN": ("Xoài 100%", "Bảo quản nơi khô ráo, thoáng mát", "Dùng ngay sau khi mở túi", "Công ty TNHH Hoa Sen"),
}


NUTRITION = {
    "energy_kj": "1480", "protein_g": "1.5", "fat_g": "0.4", "saturated_fat_g": "0.1", "carbohydrate_g": "84.25",
    "sugars_g": "62", "sodium_mg": "38",
}  # fmt: skip


def sample_of(kind: str, country: str) -> Consignment:
    """A packed consignment that has labels of that kind."""
    if kind == "phyto-carton-mark":
        return samples.fruit("CN", ("50", "30"))
    if kind == "pallet-sheet":
        return palletised(country)
    if kind == "consumer-sticker":
        return stickered(country)
    if kind in ("battery-mark", "limited-quantity-mark"):
        return dangerous(country)
    return samples.consignment(country, ("50",))


def palletised(country: str) -> Consignment:
    """All cartons on one pallet."""
    packed = samples.consignment(country, ("48", "20"))
    pallet = HandlingUnit(
        client_unit_reference="P1", package_type="PX", sscc=sscc.build(3, "9521234", 900),
        gross_weight_kg=Weight(Decimal("200.5")), length_cm=Length(Decimal(120)), width_cm=Length(Decimal(100)),
        height_cm=Length(Decimal(140)),
    )  # fmt: skip
    cartons = tuple(replace(unit, parent_unit_reference="P1") for unit in packed.handling_units)
    return replace(packed, handling_units=(pallet, *cartons))


def stickered(country: str) -> Consignment:
    ingredients, storage, use, responsible = LABEL_TEXTS[country]
    texts = NUTRITION | {
        "line_no": 1, "language": LANGUAGE[country], "ingredients": ingredients, "storage": storage, "use": use,
        "responsible": responsible,
    }  # fmt: skip
    return samples.consignment(country, ("48",), desk=samples.desk_object(label_data=[texts]))


def dangerous(country: str) -> Consignment:
    """Power banks and perfume: a battery and a limited quantity."""
    plain = samples.consignment(country, ("48", "8"))
    dangers = (
        DangerousGoods(un_number="3481", hazard_class="9"),
        DangerousGoods(un_number="1266", hazard_class="3", packing_group="II", limited_quantity=True),
    )
    items = tuple(replace(item, dangerous_goods=one) for item, one in zip(plain.items, dangers, strict=True))
    return replace(plain, items=items)
