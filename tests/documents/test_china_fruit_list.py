"""The fruit list for China holds what the packing list and the phytosanitary data hold."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk import documents, paths
from shipdesk.documents import KINDS
from shipdesk.documents.carton_ranges import carton_ranges, cartons_of
from shipdesk.documents.packed_rows import packed_rows
from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import UnitContent
from shipdesk.domain.measures import Weight
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference, Wording
from tests.documents import samples
from tests.documents.conftest import page_texts

KIND = "china-fruit-list"
RESOURCES = paths.resources()
TERMS = Terms(Reference.load(RESOURCES), Wording.load(RESOURCES / "wording"), "zh")


def text_of(rendered) -> str:
    return " ".join(page_texts(rendered.pdf))


def data_of(context, consignment):
    return documents.paper_data_of(consignment, context.reference, context.wording, second="zh", revision=1)


def test_every_lot_in_english_and_chinese(issue):
    text = text_of(issue(KIND, samples.fruit()))
    for fact in (
        "Fruit list for China", "输华水果清单", "Fresh durian, Monthong", "鲜榴莲（金枕）", "Durio zibethinus",
        "Chanthaburi 尖竹汶府", "Orchard 果园注册号", "AC 03-9001-22990000-001", "AC 03-9001-22990000-002",
        "Packing house 包装厂注册号", "DOA 99001 22 000001", "Lot 批号", "L26A1", "L26A2", "2026-11-21", "2026-11-23",
        "1-45", "46-57", "450.000", "120.000", "Total 合计", "57", "570.000",
        "Export to the People's Republic of China 输往中华人民共和国", "CSQU3054383 / 45R1", "TH778812", "CIQ-26-0104",
    ):  # fmt: skip
        assert fact in text, fact
    assert "พ.ศ." not in text


def test_carton_numbers_and_weights_are_those_of_the_packing_list(context):
    """By the shared fields of three papers of one consignment."""
    data = data_of(context, samples.fruit())
    said = {
        kind: {one.field: one.value for one in KINDS[kind].statements(data)}
        for kind in (KIND, "packing-list", "phytosanitary-data")
    }
    listed, packing, plants = said.values()
    assert {field for field in listed.keys() & packing.keys() if listed[field] != packing[field]} == set()
    assert {field for field in listed.keys() & plants.keys() if listed[field] != plants[field]} == set()
    assert {"line.1.lot", "line.2.quantity", "total.packages", "total.net_weight", "consignee.name"} <= (
        listed.keys() & packing.keys()
    )
    assert {"line.1.orchard", "line.2.packing_house", "line.1.net_weight", "line.2.cartons", "seal"} <= (
        listed.keys() & plants.keys()
    )


def test_other_goods_stay_off_the_list_and_out_of_its_sums(issue, context):
    """Dried mango, rice and fish sauce packed with the fruit."""
    fruit, dry = samples.fruit(), samples.consignment()
    items = (*fruit.items, *(replace(one, line_no=one.line_no + 2) for one in dry.items))
    units = tuple(
        replace(
            one,
            client_unit_reference=f"D{number}",
            contents=tuple(replace(content, line_no=content.line_no + 2) for content in one.contents),
        )
        for number, one in enumerate(dry.handling_units)
    )
    goods = (*fruit.goods, *((line + 2, product) for line, product in dry.goods))
    mixed = replace(fruit, items=items, goods=goods, handling_units=(*units, *fruit.handling_units))
    text = text_of(issue(KIND, mixed))
    assert "Fish sauce" not in text
    assert "29-73" in text
    assert "74-85" in text
    said = {one.field: one.value for one in KINDS[KIND].statements(data_of(context, mixed))}
    assert (said["fruit.cartons"], said["fruit.net_weight"]) == ("57", "570")
    assert "total.net_weight" not in said


def test_a_carton_of_two_lines_counts_once(context):
    consignment = samples.fruit("CN", ("20", "30"))
    shared = replace(consignment.handling_units[0], contents=(
        UnitContent(line_no=1, quantity=Decimal(10)), UnitContent(line_no=2, quantity=Decimal(10)),
    ))  # fmt: skip
    data = data_of(context, replace(consignment, handling_units=(shared, *consignment.handling_units[1:4])))
    said = {one.field: one.value for one in KINDS[KIND].statements(data)}
    assert said["fruit.cartons"] == "4"
    assert (said["line.1.cartons"], said["line.2.cartons"]) == ("2", "3")


@given(st.lists(st.sampled_from((1, 2)), min_size=1, max_size=40))
def test_ranges_name_each_carton_of_a_line_once(order):
    """Cartons of two lots in any order."""
    template = samples.fruit("CN", ("10", "10"))
    units = tuple(
        replace(
            template.handling_units[0],
            client_unit_reference=f"C{number}",
            contents=(UnitContent(line_no=line, quantity=Decimal(10)),),
        )
        for number, line in enumerate(order)
    )
    items = tuple(replace(one, net_weight_kg=Weight(Decimal(10 * len(order)))) for one in template.items)
    rows = packed_rows(replace(template, items=items, handling_units=units), TERMS)
    for line in (1, 2):
        named = [number for text in carton_ranges(rows, line) for number in spread(text)]
        assert named == [number for number, one in enumerate(order, start=1) if one == line]
    assert cartons_of(rows, {1, 2}) == len(order)


def spread(text: str) -> range:
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def test_missing_numbers_are_said(issue, context):
    bare = samples.fruit()
    goods = tuple((line, replace(one, orchard=None, packing_house=None)) for line, one in bare.goods)
    consignment = replace(bare, goods=goods)
    lacks = [lack.caption for lack in KINDS[KIND].lacks(data_of(context, consignment))]
    assert lacks == ["registration.TH_GAP_ORCHARD", "registration.TH_DOA_PACKING_HOUSE"] * 2
    assert text_of(issue(KIND, consignment)).count("to be filled in 待填写") == 4


def test_fruit_that_is_not_packed_has_no_list(issue):
    with pytest.raises(WrongInput) as fault:
        issue(KIND, samples.fruit(handling_units=()))
    assert fault.value.reason == "packing_list_without_units"


def test_goods_that_are_no_fresh_fruit_have_no_list(issue):
    with pytest.raises(WrongInput) as fault:
        issue(KIND, samples.consignment())
    assert fault.value.reason == "no_fresh_fruit"


def test_no_other_second_language(issue):
    with pytest.raises(WrongInput) as fault:
        issue(KIND, samples.fruit(), "th")
    assert (fault.value.reason, fault.value.values["language"]) == ("paper_has_its_language", "zh")


def test_three_hundred_lots(issue):
    rendered = issue(KIND, samples.fruit("CN", ("20",) * 300))
    pages = page_texts(rendered.pdf)
    assert all("Registration numbers" in page for page in pages[:-1])
    text = " ".join(pages)
    assert all(f"AC 03-9001-22990000-{number:03d}" in text for number in range(1, 301))
    assert "Total 合计 600 6,000.000" in text
    assert "Signature and stamp" in pages[-1]
    assert "签字盖章" in pages[-1]
