"""Food: numbers of makers, labels in the language of the market, additives."""

from __future__ import annotations

from datetime import date
from typing import Any

from shipdesk.domain.texts import Texts
from tests.checks.border_changes import label, labelled, made, named, planned, registration, sold_to
from tests.checks.changes import Change, all_of, desk, head, line, product, same
from tests.checks.example import Example

GACC = "CTHA19052203150021"
LICENCES, LABELS = "/items/0/licences", "/desk/label_data"
LAO_NUMBER = registration("LA_FDD_REGISTRATION", "FDD-26-1")


def gacc(value: str = GACC, **members: Any) -> Change:
    return desk(registrations=(registration("CN_GACC_REGISTRATION", value, **members),))


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
    Example("FOD-04", "sold by the kilo", all_of(line(unit_code="KGM"), desk(label_data=()))),
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
