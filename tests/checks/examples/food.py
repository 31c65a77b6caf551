"""Food: numbers of makers, labels in the language of the market, additives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from shipdesk.domain.consignment import Consignment, UnitContent
from shipdesk.domain.texts import Texts
from tests.checks.border_changes import label, labelled, made, named, planned, registration, sold_to
from tests.checks.changes import Change, all_of, desk, head, line, product, same
from tests.checks.example import Example

GACC = "CTHA19052203150021"
LICENCES, LABELS = "/items/0/licences", "/desk/label_data"
LAO_NUMBER = registration("LA_FDD_REGISTRATION", "FDD-26-1")


def gacc(value: str = GACC, **members: Any) -> Change:
    return desk(registrations=(registration("CN_GACC_REGISTRATION", value, **members),))


def by_weight(english: str, unit_code: str = "KGM") -> Change:
    """Invoiced by weight or volume, with no label yet."""
    return all_of(named(english, unit_code=unit_code), desk(label_data=()))


def sacks(consignment: Consignment) -> Consignment:
    """All in two sacks of 25 kg."""
    contents = (UnitContent(line_no=1, quantity=Decimal(50)),)
    units = (replace(one, package_type="BG", contents=contents) for one in consignment.handling_units[:2])
    return replace(consignment, handling_units=tuple(units))


EXAMPLES = (
    Example("FOD-02", "number of the right form", same),
    Example("FOD-02", "no number is another rule's", head(goods=())),
    Example("FOD-02", "a Vietnamese plant for goods of Vietnam", all_of(product(gacc_registration="CVNM19052203150021"),
            line(origin_country="VN"))),
    Example("FOD-02", "Thai plant number", product(gacc_registration="TH-1234"), LICENCES),
    Example("FOD-02", "a day that does not exist", product(gacc_registration="CTHA19052202300021"), LICENCES),
    Example("FOD-02", "a Vietnamese plant for Thai goods", product(gacc_registration="CVNM19052203150021"), LICENCES,
            "country"),
    Example("FOD-03", "valid to the day of arrival", gacc(valid_until=date(2026, 12, 8), hs_codes=("08045020",))),
    Example("FOD-03", "no codes: the whole category", gacc()),
    Example("FOD-03", "runs out the day before", gacc(valid_until=date(2026, 12, 7)),
            "/desk/registrations/0/valid_until", "expired"),
    Example("FOD-03", "for noodles only", gacc(hs_codes=("190219", "190230")),
            "/desk/registrations/0/hs_codes", "goods"),
    Example("FOD-04", "whole", same),
    Example("FOD-04", "in bulk by its name", by_weight("Dried mango slices, in bulk")),
    Example("FOD-04", "sacks of 25 kg by its name", by_weight("Dried mango slices, 25 kg bags")),
    Example("FOD-04", "oil in a flexitank", all_of(by_weight("Coconut oil, flexitank", unit_code="LTR"),
            line(hs_code="151319"))),
    Example("FOD-04", "sacks of 25 kg by its packages", all_of(by_weight("Dried mango slices"), sacks)),
    Example("FOD-04", "a whole label of goods sold by the kilo", line(unit_code="KGM")),
    Example("FOD-04", "packs of 500 g sold by the kilo", by_weight("Dried mango slices, 500 g"), LABELS),
    Example("FOD-04", "bottles sold by the litre", all_of(by_weight("Fish sauce in bottles", unit_code="LTR"),
            line(hs_code="210390")), LABELS),
    Example("FOD-04", "a pack in the catalog", all_of(by_weight("Dried mango slices"), product(unit_code="H87")),
            LABELS),
    Example("FOD-04", "a barcode", all_of(by_weight("Dried mango slices"), line(gtin="9521234001140")), LABELS),
    Example("FOD-04", "sold by the kilo in cartons: it is asked", by_weight("Dried mango slices"), LABELS, "perhaps",
            "warn"),
    Example("FOD-04", "10 kg may be either: it is asked", by_weight("Dried mango slices, 10 kg carton"), LABELS,
            "perhaps", "warn"),
    Example("FOD-04", "frozen shrimps in packs", all_of(named("Frozen shrimps, 500 g", hs_code="030617"),
            desk(label_data=())), LABELS),
    Example("FOD-04", "no pre-packed food", all_of(named("Natural latex pillow", hs_code="940490"),
            desk(label_data=()))),
    Example("FOD-04", "label language with script", desk(label_data=(label("zh-Hans"),))),
    Example("FOD-04", "no label data", desk(label_data=()), LABELS),
    Example("FOD-04", "no agent", desk(label_data=(label("zh", responsible=""),)), f"{LABELS}/0/responsible"),
    Example("FOD-04", "no expiry", line(expiry_date=None), "/items/0/expiry_date"),
    Example("FOD-04", "no Chinese name", product(names=Texts({"en": "Dried mango"})), "/items/0/descriptions"),
    Example("FOD-04", "no Chinese ingredients", product(ingredients=Texts({"en": "Mango"})), f"{LABELS}/0/ingredients"),
    Example("FOD-05", "made on 15 March 2027 without allergens", all_of(made(date(2027, 3, 15)),
            desk(label_data=(label("zh"),)))),
    Example("FOD-05", "made on 16 March 2027 with both", all_of(made(date(2027, 3, 16)),
            desk(label_data=(label("zh", allergens="无"),)))),
    Example("FOD-05", "made on 16 March 2027 without allergens", all_of(made(date(2027, 3, 16)),
            desk(label_data=(label("zh"),))), f"{LABELS}/0/allergens", "allergens"),
    Example("FOD-05", "made on 16 March 2027 without expiry", all_of(made(date(2027, 3, 16)),
            line(expiry_date=None)), "/items/0/expiry_date", "expiry"),
    Example("FOD-05", "made before, arrived after", all_of(made(date(2027, 3, 15), date(2027, 4, 1)),
            desk(label_data=(label("zh"),)))),
    Example("FOD-06", "mango and nothing else", same),
    Example("FOD-06", "not for Laos", all_of(sold_to("LA"), product(ingredients=Texts({"en": "Basic Yellow 2"})))),
    Example("FOD-06", "the dye of January 2025", product(ingredients=Texts({"en": "Mango, Basic Yellow 2",
            "zh": "芒果"})), LABELS + "/0/ingredients", "forbidden"),
    Example("FOD-06", "cyclamate in Chinese", desk(label_data=(label("zh", ingredients="芒果，甜蜜素"),)),
            f"{LABELS}/0/ingredients", "limited"),
    Example("FOD-07", "whole Vietnamese label", labelled("VN", "vi")),
    Example("FOD-07", "whole Lao label with number", labelled("LA", "lo", LAO_NUMBER)),
    Example("FOD-07", "rice in bulk to Vietnam", all_of(sold_to("VN"), by_weight("Hom Mali rice in bulk"))),
    Example("FOD-07", "sold by the kilo: it is asked", all_of(sold_to("VN"), by_weight("Dried mango slices")), LABELS,
            "perhaps", "warn"),
    Example("FOD-07", "packs of 80 g sold by the kilo", all_of(sold_to("KH"), by_weight("Dried mango, 80 g")), LABELS,
            "none"),
    Example("FOD-07", "pillows need none", all_of(sold_to("KH"), named("Latex pillow", hs_code="940490"))),
    Example("FOD-07", "China has its own rule", desk(label_data=())),
    Example("FOD-07", "no Vietnamese text", sold_to("VN"), LABELS, "none"),
    Example("FOD-07", "Vietnamese label without storage", labelled("VN", "vi", storage=""), f"{LABELS}/0/storage",
            "fields"),
    Example("FOD-07", "no date of expiry: a warning", all_of(labelled("VN", "vi"), line(expiry_date=None)),
            "/items/0/expiry_date", "fields", "warn"),
    Example("FOD-07", "Lao number missing, made on 1 July 2025", all_of(labelled("LA", "lo"), made(date(2025, 7, 1))),
            "/desk/registrations", "number"),
    Example("FOD-07", "Lao number not asked on 30 June 2025", all_of(labelled("LA", "lo"), made(date(2025, 6, 30)))),
    Example("FOD-07", "Burmese text since 16 March 2020", all_of(sold_to("MM"), made(date(2020, 3, 16))), LABELS,
            "none"),
    Example("FOD-07", "Burmese text the day before", all_of(sold_to("MM"), made(date(2020, 3, 15)))),
    Example("FOD-07", "Khmer text since 1 January 2023", all_of(sold_to("KH"), made(date(2023, 1, 1))), LABELS, "none"),
    Example("FOD-07", "Khmer text the day before", all_of(sold_to("KH"), made(date(2022, 12, 31),
            date(2023, 1, 5)))),
    Example("FOD-07", "no date of production: by arrival", all_of(sold_to("KH"), line(production_date=None),
            planned(date(2022, 12, 30), date(2022, 12, 31)))),
)  # fmt: skip
