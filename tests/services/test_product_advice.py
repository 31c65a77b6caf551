"""What looks wrong with a product's numbers is told at its field, and the product is kept all the same."""

from shipdesk.domain.product import product_from_row
from shipdesk.paths import resources
from shipdesk.reference.messages import Messages
from shipdesk.services.product_advice import advise

RIGHT = {
    "sku": "D-1", "name_en": "Durian", "hs_code": "081060", "tariff_th": "08106000001", "tariff_cn": "0810600000",
    "tariff_vn": "08106000", "gacc_registration": "CTHA19052203150021", "fda_number": "10-1-12345-5-0001",
    "cosmetic_notification": "10-1-6500012345", "orchard": "กษ 03-9001-22990000-001",
    "packing_house": "DOA 99001 22 000001",
}  # fmt: skip
ODD = (
    ("tariff_th", "0810600000", "tariff_code_digits"), ("tariff_cn", "08106000001", "tariff_code_digits"),
    ("tariff_la", "08045010", "tariff_code_of_other_goods"), ("gacc_registration", "CTHA19052203", "gacc_length"),
    ("fda_number", "10-1-12345-5-001", "th_fda_food_length"), ("fda_number", "G 123/45", "th_fda_food_pattern"),
    ("cosmetic_notification", "123", "th_fda_cosmetic_length"), ("orchard", "my orchard", "th_gap_orchard_form"),
    ("packing_house", "DOA", "th_doa_packing_house_form"),
)  # fmt: skip


def told(desk, **cells):
    product = product_from_row({**RIGHT, **cells}, minor_units=desk.reference.minor_units)
    return [(one.field, one.fault.reason) for one in advise(desk, product)]


def test_numbers_of_a_public_form_are_judged_each_at_its_field(desk):
    assert told(desk) == []
    for field, text, reason in ODD:
        assert told(desk, **{field: text}) == [(field, reason)]


def test_codes_that_begin_otherwise_than_the_hs_code_are_told_with_it(desk):
    reasons = dict(told(desk, hs_code="081069"))
    assert reasons.pop("hs_code") == "hs_code_not_in_table"
    assert set(reasons) == {"tariff_th", "tariff_cn", "tariff_vn"}


def test_every_sentence_can_be_said(desk):
    messages = Messages.load(resources() / "messages")
    for field, text, reason in ODD:
        product = product_from_row({**RIGHT, field: text}, minor_units=desk.reference.minor_units)
        fault = advise(desk, product)[0].fault
        assert len({messages.sentence(language, reason, fault.values) for language in ("en", "th", "zh")}) == 3
