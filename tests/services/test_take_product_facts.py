"""A line takes from its product what the destination asks for, once, and never over what somebody has said."""

import pytest

from shipdesk.services.browse_catalogs import set_product_fields
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import members_of
from tests.builders import body, line

FACTS = {
    "tariff_cn": "0813400000", "tariff_th": "08134000000", "tariff_la": "08134000", "storage_zh": "阴凉干燥",
    "storage_my": "အေးသောနေရာ", "un_number": "3481", "hazard_class": "9", "shipping_name": "LITHIUM ION BATTERIES",
    "watt_hours": "7.4", "lao_food_registration": "LA-1", "cosmetic_notification": "10-1-6500012345",
}  # fmt: skip


@pytest.fixture
def known(desk):
    set_product_fields(desk.catalogs, "DF-001", FACTS, catalog="products")
    return desk


def desk_of(stored):
    return members_of(stored)["desk"]


def test_what_concerns_china_and_thailand_is_taken(known):
    stored = new_consignment(known, body(items=[line("DF-001", "10")], desk=None))
    facts = desk_of(stored)
    assert [(one["country"], one["code"]) for one in facts["tariff_codes"]] == [
        ("TH", "08134000000"), ("CN", "0813400000"),
    ]  # fmt: skip
    assert facts["registrations"] == [
        {"line_no": 1, "scheme": "TH_FDA_COSMETIC_NOTIFICATION", "value": "10-1-6500012345"},
    ]
    assert facts["label_data"] == [{"line_no": 1, "language": "zh", "storage": "阴凉干燥"}]
    assert facts["dangerous_goods"] == [
        {"line_no": 1, "proper_shipping_name": "LITHIUM ION BATTERIES", "watt_hours": "7.4"},
    ]
    assert members_of(stored)["items"][0]["dangerous_goods"] == {"un_number": "3481", "hazard_class": "9"}


@pytest.mark.parametrize(("name", "has_table"), [("kunming", True), ("vientiane", False)])
def test_nutrition_is_taken_where_labels_bear_a_table(desk, name, has_table):
    figures = {"energy_kj": "1480", "sodium_mg": "38.50", "nutrition_per": "100g"}
    set_product_fields(desk.catalogs, "DF-001", figures, catalog="products")
    told = desk_of(new_consignment(desk, body(name, items=[line("DF-001", "10")], desk=None))).get("label_data")
    taken = {"line_no": 1, "language": "zh", "energy_kj": "1480", "sodium_mg": "38.5", "nutrition_per": "100g"}
    assert told == ([taken] if has_table else None)


def test_what_was_said_of_the_line_stays(known):
    given = {"tariff_codes": [{"line_no": 1, "country": "CN", "code": "0813409090"}]}
    stored = new_consignment(known, body(items=[line("DF-001", "10")], desk=given))
    codes = {one["country"]: one["code"] for one in desk_of(stored)["tariff_codes"]}
    assert codes == {"CN": "0813409090", "TH": "08134000000"}


def test_a_line_that_stays_takes_nothing_again(known):
    stored = new_consignment(known, body(items=[line("DF-001", "10")], desk=None))
    emptied = edit_consignment(known, stored.reference, {"desk": {"tariff_codes": None}})
    again = edit_consignment(known, emptied.reference, {"incoterm_place": "Bangkok"})
    assert "tariff_codes" not in desk_of(again)
