"""The shipping instruction read back: what a carrier needs for its document and manifest, and what it still lacks."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from shipdesk import documents
from shipdesk.documents import KINDS
from shipdesk.documents.cargo_rows import cargo_rows
from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import DangerousGoods, TemperatureRange, UnitContent
from shipdesk.domain.desk_object import DeskObject
from shipdesk.domain.measures import Length, Weight
from tests.documents import samples
from tests.documents.conftest import page_texts
from tests.drawing.extraction import poppler_text

KIND = "shipping-instruction"
BOOKING = {
    "document_type": "BOOKING_CONFIRMATION",
    "number": "LCB2611870",
    "issuer": "Gulf Coast Lines",
    "subject": "MV Andaman Star V.118N",
}
REEFER = {
    "kind": "container", "number": "CSQU3054383", "size_type": "45R1", "seal_number": "TH778812",
    "tare_kg": "4640", "vgm_kg": "5069.34", "set_point_c": "-18", "vent_m3h": "25",
}  # fmt: skip


def by_sea(**more):
    facts = {
        "gates": {"exit": "TH-LCH", "entry": "CN-SHK"},
        "received_papers": [
            BOOKING,
            {"document_type": "LETTER_OF_CREDIT", "number": "LC-7781", "states": {"latest_shipment": "2026-12-05"}},
        ],
        "transport_units": [REEFER],
        "wood_packing": {"used": True, "ispm15_mark": "TH-001 HT"},
    }
    return samples.consignment(
        **{
            "mode": "SEA",
            "notify_party": samples.consignee("CN"),
            "delivery_instructions": "Telex release, 3/3 originals",
            "temperature": TemperatureRange(regime="FROZEN", max_c=Decimal(-18)),
            "desk": samples.desk_object(**facts),
            **more,
        }
    )


def lacking(context, consignment) -> list[tuple[str, str]]:
    data = documents.paper_data_of(consignment, context.reference, context.wording, second="zh", revision=1)
    return [(one.caption, one.pointer) for one in KINDS[KIND].lacks(data)]


def text_of(rendered) -> str:
    return " ".join(page_texts(rendered.pdf))


def test_everything_a_carrier_needs(issue):
    text = text_of(issue(KIND, by_sea()))
    for shown in (
        "Shipper 发货人 Siam Orchard Export Co., Ltd.", "Same as consignee", "Booking no. 订舱号 LCB2611870",
        "Gulf Coast Lines", "MV Andaman Star V.118N", "Prepaid (by shipper)", "Bill of lading 海运提单",
        "Laem Chabang", "Shekou", "Place of delivery 交货地点 Kunming", "CSQU3054383", "45R1", "TH778812",
        "4,640.000", "5,069.340", "-18 °C", "25 m³/h", "Frozen, -18 °C", "LC-7781",
        "Latest date of shipment 最迟装运日 2026-12-05", "ISPM 15 mark TH-001 HT", "Telex release, 3/3 originals",
        "+66812345678", "+8687112345678", "USCC 91440300MA5F2K8L7P",
    ):  # fmt: skip
        assert shown in text, shown
    assert "THB" not in text


def test_boxes_stand_in_the_order_of_a_journey(issue):
    text = text_of(issue(KIND, by_sea()))
    places = ("Place of receipt", "checkpoint of loading", "checkpoint of discharge", "Place of delivery", "Departure")
    assert [text.index(place) for place in places] == sorted(text.index(place) for place in places)


def test_the_rows_sum_up_to_the_whole(issue, context):
    consignment = by_sea()
    terms = Terms(context.reference, context.wording, None)
    lines = documents.paper_data_of(consignment, context.reference, context.wording, second=None, revision=1).lines
    rows = cargo_rows(consignment, lines, terms)
    cartons = {1: 12, 2: 5, 3: 11}
    assert {row.lines[0].line_no: row.packages[0][0] for row in rows} == cartons
    weighed = sum((unit.gross_weight_kg.kg for unit in consignment.handling_units), Decimal(0))
    assert sum((row.gross.kg for row in rows), Decimal(0)) == weighed
    text = text_of(issue(KIND, consignment))
    for row in rows:
        assert f"{row.gross.kg:,.3f}" in text
    assert f"{weighed:,.3f}" in text


def test_lines_in_one_carton_are_one_row_and_refer_to_its_first(issue, context):
    consignment = by_sea()
    mixed = tuple(UnitContent(line_no=number, quantity=Decimal(1)) for number in (1, 3))
    first, *others = consignment.handling_units
    mixed_up = replace(consignment, handling_units=(replace(first, contents=mixed), *others))
    data = documents.paper_data_of(mixed_up, context.reference, context.wording, second="zh", revision=1)
    assert [[line.line_no for line in row.lines] for row in data.carriage.cargo] == [[1, 3], [2]]
    assert [row.packages[0][0] for row in data.carriage.cargo] == [23, 5]
    assert "in the packages of No. 1" in text_of(issue(KIND, mixed_up))


def test_pallets_weigh_beside_their_cartons(issue):
    consignment = by_sea()
    carton = consignment.handling_units[0]
    pallet = replace(
        carton, client_unit_reference="P1", package_type="PX", contents=(), sscc=None, marks=None,
        gross_weight_kg=Weight(Decimal(460)), length_cm=Length(Decimal(120)), inner_packages=28,
    )  # fmt: skip
    inside = tuple(replace(unit, parent_unit_reference="P1") for unit in consignment.handling_units)
    text = text_of(issue(KIND, replace(consignment, handling_units=(pallet, *inside))))
    cartons = sum((unit.gross_weight_kg.kg for unit in inside), Decimal(0))
    assert f"Pallets 托盘 {Decimal(460) - cartons:,.3f}" in text
    assert "1 pallet (28 cartons)" in text
    assert "460.000" in text


def test_dangerous_goods_are_written_as_every_mode_writes_them(issue):
    consignment = by_sea()
    perfume = DangerousGoods(un_number="1266", hazard_class="3", packing_group="II", limited_quantity=True)
    items = (replace(consignment.items[0], dangerous_goods=perfume), *consignment.items[1:])
    desk = replace(
        consignment.desk,
        dangerous_goods=samples.desk_object(
            dangerous_goods=[{"line_no": 1, "proper_shipping_name": "PERFUMERY PRODUCTS"}]
        ).dangerous_goods,
    )
    text = text_of(issue(KIND, replace(consignment, items=items, desk=desk)))
    assert "UN 1266, PERFUMERY PRODUCTS, 3, PG II, LTD QTY (No. 1)" in text
    assert "Dangerous goods 危险货物" not in text_of(issue(KIND, consignment))


def test_what_is_known_is_not_lacking(context):
    pickup = samples.EXPORTER.address
    assert lacking(context, by_sea(pickup_address=pickup)) == []


def test_type_and_number_of_bills_are_open_on_the_paper_by_sea_alone(issue):
    assert "Number of originals 正本份数 to be filled in" in text_of(issue(KIND, by_sea()))
    assert "Number of originals" not in text_of(issue(KIND, by_sea(mode="RAIL")))


@pytest.mark.parametrize(
    ("changes", "lack"),
    [
        ({"exporter": replace(samples.EXPORTER, phone=None)}, ("carriage.shipper_phone", "/exporter/phone")),
        (
            {"consignee": replace(samples.consignee("CN"), registrations=())},
            ("carriage.consignee_code", "/consignee/registrations"),
        ),
        ({"notify_party": None}, ("party.notify", "/notify_party")),
        (
            {"desk": samples.desk_object(transport_units=[{**REEFER, "vgm_kg": "1"}, {"kind": "container"}])},
            ("carriage.vgm", "/desk/transport_units/1/vgm_kg"),
        ),
        (
            {"mode": "ROAD", "desk": samples.desk_object(transport_units=[{"kind": "truck"}])},
            ("carriage.driver", "/desk/transport_units/0/driver"),
        ),
        ({"desk": DeskObject()}, ("carriage.number", "/desk/received_papers")),
        ({"desk": DeskObject()}, ("carriage.units", "/desk/transport_units")),
        ({"mode": "AIR", "desk": DeskObject()}, ("carriage.vehicle_AIR", "/desk/received_papers")),
    ],
)
def test_what_is_not_known_is_lacking_and_said_on_the_paper(context, issue, changes, lack):
    consignment = by_sea(**changes)
    assert lack in lacking(context, consignment)
    assert "to be filled in" in text_of(issue(KIND, consignment))


def test_a_code_of_the_parties_is_asked_for_china_alone(context):
    party = replace(samples.consignee("VN"), registrations=())
    consignment = samples.consignment("VN", consignee=party)
    assert not [caption for caption, _ in lacking(context, consignment) if caption.endswith("_code")]


@pytest.mark.parametrize("second", ["th", "zh", "vi", "lo", "km", "my", None])
def test_three_hundred_lines_in_every_language(issue, second):
    consignment = by_sea()
    many = samples.consignment(
        "CN", tuple("5" for _ in range(300)), mode="SEA", desk=consignment.desk, delivery_instructions="x" * 300
    )
    rendered = issue(KIND, many, second)
    pages = poppler_text(rendered.pdf, "-layout").split("\f")
    assert rendered.pages > 4
    assert all("Description of goods" in page for page in pages[1 : rendered.pages - 2])
    assert f"{len(many.handling_units)} cartons" in pages[0]
