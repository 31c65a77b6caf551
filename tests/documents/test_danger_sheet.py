"""The dangerous goods declaration by sea, by air and by land, read back from the PDF."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from shipdesk import documents
from shipdesk.documents import KINDS
from shipdesk.domain.consignment import DangerousGoods
from shipdesk.drawing import raster, read_back
from shipdesk.reference.small_batteries import SmallBatteries
from tests.documents import samples
from tests.documents.conftest import page_texts
from tests.drawing.extraction import poppler_text

KIND = "dangerous-goods-data"
LANGUAGES = ("th", "zh", "vi", "lo", "km", "my", None)
PERFUME = DangerousGoods(un_number="1266", hazard_class="3", packing_group="II")
CELLS = DangerousGoods(un_number="3480", hazard_class="9")
PHONES = DangerousGoods(un_number="3481", hazard_class="9")
NOT_SPECIFIED = DangerousGoods(un_number="1993", hazard_class="3", packing_group="III", limited_quantity=True)
CELLS_TOLD = {
    "line_no": 1, "proper_shipping_name": "LITHIUM ION BATTERIES", "packing_instruction": "965 IA",
    "watt_hours": "148", "un38_3_reference": "TS-2026-14", "state_of_charge_percent": "28",
    "cargo_aircraft_only": True,
}  # fmt: skip
PHONES_TOLD = {
    "line_no": 2, "proper_shipping_name": "LITHIUM ION BATTERIES PACKED WITH EQUIPMENT",
    "packing_instruction": "PI 966 Section II", "watt_hours": "18.5", "un38_3_reference": "TS-9",
}  # fmt: skip
BOOKING = {
    "document_type": "BOOKING_CONFIRMATION", "number": "BK-77", "issuer": "Sample Line", "subject": "SIAM STAR 0126E",
}  # fmt: skip


def consignment(route: str, country: str, mode: str, goods, told=(), quantities=("288", "20", "130"), **more):
    desk = samples.desk_object(dangerous_goods=list(told), **more)
    made = samples.consignment(country, quantities, route_id=route, mode=mode, desk=desk)
    named = [*goods, *([None] * (len(made.items) - len(goods)))]
    items = tuple(replace(item, dangerous_goods=one) for item, one in zip(made.items, named, strict=True))
    return replace(made, items=items)


def by_sea(*goods, told=(), **more):
    return consignment("TH-VN-SEA-CATLAI", "VN", "SEA", goods, told, **more)


def by_air(*goods, told=(), **more):
    return consignment("TH-CN-AIR", "CN", "AIR", goods, told, transport_units=[], **more)


def by_road(*goods, told=(), **more):
    return consignment("TH-LA-ROAD-VIENTIANE", "LA", "ROAD", goods, told, **more)


def data_of(context, made, second=None):
    return documents.paper_data_of(made, context.reference, context.wording, second=second, revision=1)


def lacks(context, made) -> dict[str, str]:
    return {one.caption: one.pointer for one in KINDS[KIND].lacks(data_of(context, made))}


def red_on(pdf: bytes) -> list[int]:
    """Red pixels of each page in the outer centimetre of both sides."""
    counts = []
    for page in range(len(page_texts(pdf))):
        picture = Image.open(BytesIO(raster.render(pdf, page, 40))).convert("RGB")
        strips = [picture.crop((0, 0, 32, picture.height)), picture.crop((picture.width - 16, 0, *picture.size))]
        reds = [
            sum(r > 180 and g < 90 for r, g in zip(strip.tobytes()[::3], strip.tobytes()[1::3], strict=True))
            for strip in strips
        ]
        counts.append(min(reds))
    return counts


def test_by_sea_the_sequence_the_boxes_and_the_packing_certificate(issue, context):
    units = [{"kind": "container", "number": "CSQU3054383", "size_type": "45R1", "seal_number": "TH778812",
              "tare_kg": "4640", "vgm_kg": "5069.3"}]  # fmt: skip
    told = [{"line_no": 1, "proper_shipping_name": "PERFUMERY PRODUCTS"},
            {"line_no": 2, "proper_shipping_name": "FLAMMABLE LIQUID, N.O.S."}]  # fmt: skip
    made = by_sea(PERFUME, NOT_SPECIFIED, told=told, transport_units=units, received_papers=[BOOKING])
    (text,) = page_texts(issue(KIND, made, None).pdf)
    for fact in (
        "UN 1266, PERFUMERY PRODUCTS, 3, PG II", "UN 1993, FLAMMABLE LIQUID, N.O.S., 3, PG III", "LTD QTY",
        "160.440 144.000 0.366000", "12 cartons SO/2026-0117 1–28/28", "Vessel and voyage SIAM STAR 0126E",
        "12. Port / place of discharge Cat Lai", "CSQU3054383 TH778812 45R1 4,640.000 5,069.300",
        "Technical name (in brackets): to be filled in", "Emergency telephone (24 hours) to be filled in",
    ):  # fmt: skip
        assert fact in text, fact
    places = [text.index(f"{number}. ") for number in (14, 9, 15, 16, 17, 18, 19, 20, 21, 22)]
    assert places == sorted(places)
    assert lacks(context, made) == {
        "danger.flash_point": "/delivery_instructions", "danger.document": "/desk/received_papers",
        "danger.technical_name": "/desk/dangerous_goods/1/proper_shipping_name",
        "danger.emergency": "/delivery_instructions",
    }  # fmt: skip
    assert "Fish sauce" not in text


def test_by_air_red_hatching_on_both_sides_and_the_aircraft(issue, context):
    made = by_air(CELLS, told=[CELLS_TOLD])
    rendered = issue(KIND, made, None)
    (text,) = page_texts(rendered.pdf)
    for fact in (
        "UN 3480 LITHIUM ION BATTERIES", "148 Wh · State of charge 28 %", "UN 38.3 test summary TS-2026-14",
        "12 cartons Net weight 144.000 kg 965 IA", "Airport of departure Suvarnabhumi",
        "Airport of destination Guangzhou Baiyun", "Shipment type: Non-radioactive",
        "two signed copies at least",
    ):  # fmt: skip
        assert fact in text, fact
    assert min(red_on(rendered.pdf)) > 300
    assert {"danger.document", "carriage.vehicle_AIR", "danger.emergency"} == lacks(context, made).keys()


@pytest.mark.parametrize(("said", "chosen"), [(True, "cargo"), (False, "passenger"), (None, None)])
def test_the_aircraft_is_ticked_where_it_is_said(context, said, chosen):
    from shipdesk.documents.danger.states import aircraft

    told = {name: value for name, value in CELLS_TOLD.items() if name != "cargo_aircraft_only"}
    made = by_air(CELLS, told=[told | ({} if said is None else {"cargo_aircraft_only": said})])
    assert aircraft(data_of(context, made)) == chosen
    asked = lacks(context, made).get("danger.aircraft")
    assert asked == (None if chosen else "/desk/dangerous_goods/0/cargo_aircraft_only")


def test_small_batteries_have_the_words_of_the_waybill_instead(issue, context):
    made = by_air(None, PHONES, told=[PHONES_TOLD])
    rendered = issue(KIND, made, None)
    text = " ".join(page_texts(rendered.pdf))
    assert "On the air waybill Lithium ion batteries in compliance with Section II of PI 966" in text
    assert "No shipper's declaration is needed" in text
    assert "100 × 100 mm" in text
    assert "Emergency" not in text
    assert red_on(rendered.pdf) == [0]
    assert lacks(context, made) == {}


def test_with_both_only_the_declaration_is_hatched(issue):
    rendered = issue(KIND, by_air(CELLS, PHONES, told=[CELLS_TOLD, PHONES_TOLD]), None)
    first, second = red_on(rendered.pdf)
    assert first > 300
    assert second == 0
    pages = page_texts(rendered.pdf)
    assert "UN 3481" not in pages[0]
    assert "Section II of PI 966" in pages[1]


@pytest.mark.parametrize(
    ("instruction", "watt_hours", "lithium_g", "small"),
    [
        ("PI 966 Section II", "100", None, True),
        ("966 II", "20", None, True),
        ("PI 970 Section II", None, "2", True),
        ("PI 966 Section II", "100.1", None, False),
        ("PI 969 Section II", None, "2.01", False),
        ("PI 966 Section II", None, None, False),
        ("PI 965 Section II", "20", None, False),
        ("PI 966 Section IB", "20", None, False),
        ("PI 966 Section I", "20", None, False),
        (None, "20", None, False),
    ],
)
def test_which_batteries_are_small(context, instruction, watt_hours, lithium_g, small):
    table: SmallBatteries = context.reference.small_batteries
    energy = (Decimal(one) if one else None for one in (watt_hours, lithium_g))
    assert (table.statement(instruction, *energy) is not None) is small


def test_by_road_with_plate_and_driver(issue, context):
    truck = [{"kind": "truck", "plate": "70-1234", "driver": "Somsak"}]
    made = by_road(PERFUME, PHONES, told=[{"line_no": 1, "proper_shipping_name": "PERFUMERY PRODUCTS"}],
                   transport_units=truck)  # fmt: skip
    text = " ".join(page_texts(issue(KIND, made, None).pdf))
    for fact in (
        "UN 1266, PERFUMERY PRODUCTS, 3, PG II", "UN 3481, (to be filled in), 9",
        "In the table: LITHIUM ION BATTERIES CONTAINED IN EQUIPMENT", "Plate 70-1234", "instructions in writing",
        "special provision 188",
    ):  # fmt: skip
        assert fact in text, fact
    assert "danger.packing_instruction" not in lacks(context, made)
    assert "carriage.units" in lacks(context, by_road(PERFUME, transport_units=[]))


def test_what_is_missing_of_a_line_by_air(context):
    made = by_air(DangerousGoods(un_number="1266", hazard_class="3"), CELLS)
    found = lacks(context, replace(made, handling_units=()))
    assert {
        "danger.packing_group": "/items/0/dangerous_goods/packing_group",
        "danger.proper_shipping_name": "/desk/dangerous_goods/proper_shipping_name",
        "danger.packing_instruction": "/desk/dangerous_goods/packing_instruction",
        "danger.energy": "/desk/dangerous_goods/watt_hours",
        "danger.un38_3": "/desk/dangerous_goods/un38_3_reference",
        "box.packages": "/handling_units",
        "danger.aircraft": "/desk/dangerous_goods/cargo_aircraft_only",
    }.items() <= found.items()


def test_a_number_of_the_product_alone_and_goods_that_look_dangerous(issue, context):
    made = by_sea()
    perfume = replace(made.goods[0][1], un_number="1266")
    sprays = replace(
        made.items[1], descriptions=(replace(made.items[1].descriptions[0], text="Aerosol air freshener"),)
    )
    made = replace(made, goods=((1, perfume), *made.goods[1:]), items=(made.items[0], sprays, made.items[2]))
    found = lacks(context, made)
    assert found["danger.class"] == "/items/0/dangerous_goods"
    assert found["danger.un_number"] == "/items/1/dangerous_goods"
    text = " ".join(page_texts(issue(KIND, made, None).pdf))
    assert "UN 1266, (to be filled in), (to be filled in)" in text
    assert "2. Aerosol air freshener" in text


def test_without_dangerous_goods_it_says_so(issue, context):
    (text,) = page_texts(issue(KIND, by_sea(), None).pdf)
    assert "no declaration is needed" in text
    assert lacks(context, by_sea()) == {}


@pytest.mark.parametrize("second", LANGUAGES)
@pytest.mark.parametrize("made", [by_sea, by_air, by_road])
def test_every_statement_stands_on_it_in_every_language(context, made, second):
    data = data_of(context, made(CELLS, PHONES, PERFUME, told=[CELLS_TOLD, PHONES_TOLD]), second)
    rendered, said = documents.render(KIND, data, context), KINDS[KIND].statements(data)
    text = re.sub(r"\s+", "", poppler_text(rendered.pdf, "-raw"))
    assert {"line.1.un_number", "line.3.packing_group", "line.2.proper_shipping_name"} <= {one.field for one in said}
    assert [one.field for one in said if re.sub(r"\s+", "", one.shown) not in text] == []
    assert json.loads(rendered.attachment)["states"]["line.1.un_number"]["value"] == "3480"
    assert "THB" not in text


@pytest.mark.parametrize("made", [by_sea, by_air, by_road])
def test_three_hundred_lines_and_long_names(issue, made):
    told = [{"line_no": number, "proper_shipping_name": "PERFUMERY PRODUCTS"} for number in range(1, 201)]
    one = made(*([PERFUME] * 300), told=told, quantities=tuple("24" for _ in range(300)))
    party = replace(samples.EXPORTER, name_latin="Northern Provinces Agricultural Cooperative Federation " * 3)
    rendered = issue(KIND, replace(one, exporter=party), "my")
    pages = page_texts(rendered.pdf)
    assert sum(page.count("PERFUMERY PRODUCTS") for page in pages) == 300
    document = pypdfium2.PdfDocument(rendered.pdf)
    try:
        for page in document:
            width, _ = page.get_size()
            bounds = [thing.get_bounds() for thing in page.get_objects()]
            assert all(left >= 0 and bottom >= 0 and right <= width for left, bottom, right, _ in bounds)
    finally:
        document.close()


@pytest.mark.parametrize("made", [by_sea, by_air, by_road])
def test_code_and_attachment_agree_and_the_bytes_are_the_same_again(issue, made):
    one = made(CELLS, told=[CELLS_TOLD])
    rendered = issue(KIND, one, revision=2)
    assert hashlib.sha256(rendered.attachment).hexdigest() == rendered.sha256
    code = ("QR Code", f"SD1|SO/2026-0117|{KIND}|2|{rendered.sha256}")
    assert code in read_back(raster.render(rendered.pdf, 0, 200))
    assert "Revision 2" in page_texts(rendered.pdf)[0]
    assert issue(KIND, one, revision=2).pdf == rendered.pdf
