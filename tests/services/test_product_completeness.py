"""What each destination asks of a product follows from the rules in force, and a fact that is there is not missing."""

from dataclasses import replace

import pytest

from shipdesk.domain.codes import DESTINATIONS_IN_ORDER
from shipdesk.domain.product import product_from_row, row_of
from shipdesk.domain.product_fields import PRODUCT_FIELDS
from shipdesk.reference.own_rules import LoadedRules
from shipdesk.services.product_completeness import Completenesses, completeness_of, in_words
from tests.builders import sample_desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = sample_desk(tmp_path_factory.mktemp("complete") / "desk")
    yield desk
    desk.store.close()


def product(desk, sku, **cells):
    with desk.catalogs.open("products") as catalog:
        row = row_of(catalog.get(sku))
    return product_from_row({**row, **cells}, minor_units=desk.reference.minor_units)


def missing(desk, sku, country, **cells):
    return {need.field for need in completeness_of(desk, product(desk, sku, **cells))[country].missing}


@pytest.mark.parametrize(
    ("sku", "country", "taken", "fields"),
    [("FF-001", "CN", ["orchard", "packing_house", "botanical_name"], {"orchard", "packing_house", "botanical_name"}),
     ("FF-001", "LA", ["orchard", "packing_house"], set()),
     ("SN-001", "CN", ["gacc_registration", "ingredients_zh"], {"gacc_registration", "ingredients_zh", "storage_zh"}),
     ("SN-001", "LA", [], {"lao_food_registration", "use_lo", "ingredients_lo"}),
     ("CS-001", "KH", [], {"khmer_cosmetic_notification"}), ("CS-001", "CN", [], set()),
     ("EL-001", "CN", [], {"hazard_class", "packing_instruction", "watt_hours", "un38_3_reference"}),
     ("EL-001", "VN", ["un_number"], {"un_number", "hazard_class"}),
     ("LX-001", "VN", ["carton_height_cm", "unit_code"], {"carton_height_cm", "unit_code"}),
     ("LX-001", "CN", ["hs_code"], {"hs_code"})],
)  # fmt: skip
def test_what_is_missing(desk, sku, country, taken, fields):
    assert missing(desk, sku, country, **dict.fromkeys(taken, "")) == fields


def test_facts_given_make_it_complete(desk):
    given = {"storage_zh": "阴凉干燥", "gacc_registration": "CTHA19052203150021"}
    assert missing(desk, "SN-001", "CN", **given) == set()


def test_papers_of_each_shipment_and_bans_are_told_by_name(desk):
    told = completeness_of(desk, product(desk, "FF-001"))
    papers = [in_words(one, desk.rules, "en") for one in told["CN"].shipment]
    assert {"The phytosanitary certificate", "Basic Yellow 2", "cadmium"} <= set(papers)
    assert [one.rule for one in told["KH"].barred] == ["LAW-05"]
    assert not told["CN"].barred


def test_a_rule_that_is_taken_out_asks_for_nothing(desk):
    rules = {name: rule for name, rule in desk.rules.rules.items() if name != "FRT-02"}
    without = replace(desk, load_rules=lambda: LoadedRules(replace(desk.rules, rules=rules)))
    assert missing(without, "FF-001", "CN", orchard="") == set()


def test_every_answer_of_the_table_is_a_field_and_every_rule_is_there(desk):
    table = desk.reference.product_needs
    fields = [*table.always, *table.label_fields.values(), *(f for one in table.answers for f in one.fields)]
    fields += [name for names in table.paper_fields.values() for name in names]
    languages = [label.language for label in desk.rules.border.label_fields.values()]
    assert {name.format(language=languages[0]) for name in fields} <= set(PRODUCT_FIELDS)
    assert table.rules <= set(desk.rules.rules)
    for answer in table.answers:
        assert answer.key is None or answer.key in desk.rules.rules[answer.rule].texts, answer


def test_like_goods_are_asked_about_once(desk):
    many = Completenesses(desk)
    first = many.of(product(desk, "SN-001"))
    again = many.of(product(desk, "SN-001", brand="Other", storage_zh="阴凉"))
    assert set(first) == set(DESTINATIONS_IN_ORDER)
    assert again["CN"].needs is first["CN"].needs
    assert again["CN"].done == first["CN"].done + 1
