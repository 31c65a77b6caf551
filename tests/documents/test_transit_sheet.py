"""The transit data sheet, read back from the PDF: regimes by country, offices, goods, papers, what is missing."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from decimal import Decimal

import pypdfium2
import pytest

from shipdesk import documents
from shipdesk.documents import KINDS
from shipdesk.drawing import raster, read_back
from tests.documents import samples
from tests.documents.conftest import page_texts
from tests.drawing.extraction import poppler_text

KIND = "transit-data"
LANGUAGES = ("th", "zh", "vi", "lo", "km", "my", None)
TRUCK = {"kind": "truck", "number": "HT-9", "plate": "70-1234", "driver": "Somsak Dee", "seal_number": "TH778812"}
PAPERS = [
    {"document_type": "EXPORT_DECLARATION", "number": "A0101691200004", "issued_on": "2026-11-24"},
    {"document_type": "TRANSIT_PAPER", "number": "TD-0503"},
    {"document_type": "CERTIFICATE_OF_ORIGIN", "number": "E-0501", "issuer": "Department of Foreign Trade"},
    {"document_type": "LETTER_OF_CREDIT", "number": "LC-1"},
]


def consignment(route: str, country: str, quantities=("288", "20", "130"), mode: str = "ROAD", **more):
    desk = samples.desk_object(**{"transport_units": [TRUCK], "received_papers": PAPERS} | more)
    return samples.consignment(country, quantities, route_id=route, mode=mode, desk=desk)


def data_of(context, made, second=None):
    return documents.paper_data_of(made, context.reference, context.wording, second=second, revision=1)


def lacks(context, made) -> dict[str, str]:
    return {one.caption: one.pointer for one in KINDS[KIND].lacks(data_of(context, made))}


def text_of(rendered) -> str:
    return " ".join(page_texts(rendered.pdf))


def test_to_china_each_country_has_its_own_papers(issue, context):
    text = text_of(issue(KIND, consignment("TH-CN-R12", "CN"), None))
    assert "Papers of each country: ACTS does not cover the whole way" in text
    assert "Countries crossed Laos, Vietnam" in text
    laos = text.index("Laos pass National transit declaration of Laos")
    vietnam = text.index("Vietnam pass National transit declaration of Vietnam, or CBTA papers")
    china = text.index("China enter Import declaration, or customs transfer")
    assert laos < vietnam < china
    assert "To verify" not in text[laos:vietnam]
    assert "To verify" in text[vietnam:china]
    assert "China is not in ACTS: transit ends at its border gate" in text
    assert not data_of(context, consignment("TH-CN-R12", "CN")).transit.under_acts


@pytest.mark.parametrize(
    ("route", "country", "mode", "under_acts"),
    [
        ("TH-VN-R9", "VN", "ROAD", True),
        ("TH-LA-ROAD-VIENTIANE", "LA", "ROAD", False),
        ("TH-KH-ROAD-VIA-VIETNAM", "KH", "ROAD", True),
        ("TH-MM-ROAD-MYAWADDY", "MM", "ROAD", False),
        ("TH-CN-RAIL-LAOS", "CN", "RAIL", False),
        ("TH-CN-R3B-DALUO", "CN", "ROAD", False),
    ],
)
def test_acts_holds_where_every_country_of_the_road_is_in_it(context, route, country, mode, under_acts):
    transit = data_of(context, consignment(route, country, mode=mode)).transit
    assert transit.under_acts is under_acts
    assert all(one.papers is not None for one in transit.countries)
    assert all((one.papers.papers.startswith("acts")) is under_acts for one in transit.countries)


def test_under_acts_the_sheet_asks_for_one_declaration(issue, context):
    made = consignment("TH-VN-R9", "VN", received_papers=[], planned_arrival="2026-11-27")
    text = text_of(issue(KIND, made, None))
    assert "one declaration and one guarantee for all countries" in text
    for role, place, country in (
        ("departure", "Mukdahan", "Thailand"), ("transit", "Savannakhet", "Laos"), ("transit", "Dansavanh", "Laos"),
        ("destination", "Lao Bao", "Vietnam"),
    ):  # fmt: skip
        assert re.search(rf"{role} {place}[^|]*? {country}", text), place
    assert "Road: R9 240" in text
    assert "Needed until (arrival) 2026-11-27" in text
    assert {
        "transit.principal", "transit.trader_id", "transit.declaration", "transit.guarantee_number",
        "transit.guarantee_amount", "transit.time_limit", "transit.trailer", "transit.passport", "transit.permit",
        "transit.export_declaration",
    } == lacks(context, made).keys()  # fmt: skip
    assert text.count("to be filled in") == 10


def test_goods_and_papers(issue):
    text = text_of(issue(KIND, consignment("TH-VN-R9", "VN"), None))
    for fact in (
        "1 080450 Dried mango slices, 500 g bag 12 cartons 160.440 144.000 24,624.00",
        "Total 28 cartons 429.340 353.200 28,693.20",
        "Export declaration previous document A0101691200004 2026-11-24",
        "Commercial invoice INV-2026-0117 2026-11-20", "Certificate of origin E-0501 Department of Foreign Trade",
        "Transit declaration no. TD-0503", "FOB value THB 15,943.20", "HT-9 Plate 70-1234 Driver Somsak Dee",
        "Three copies",
    ):  # fmt: skip
        assert fact in text, fact
    assert "LC-1" not in text


def test_a_trailer_s_plate_beside_the_truck_s_and_a_missing_seal(context):
    both = consignment("TH-VN-R9", "VN", transport_units=[TRUCK | {"plate": "70-1234 / 71-9"}])
    assert "transit.trailer" not in lacks(context, both)
    bare = consignment("TH-VN-R9", "VN", transport_units=[{"kind": "truck"}])
    assert {"box.seal", "carriage.plate", "carriage.driver"} <= lacks(context, bare).keys()
    assert lacks(context, consignment("TH-VN-R9", "VN", transport_units=[]))["carriage.units"]


def test_by_sea_nothing_is_declared_on_the_way(issue, context):
    made = consignment("TH-VN-SEA-CATLAI", "VN", mode="SEA")
    text = text_of(issue(KIND, made, None))
    assert "no transit declaration is needed" in text
    assert "Principal" not in text
    assert lacks(context, made) == {}


def test_where_no_country_is_crossed_nobody_answers_for_a_transit(issue, context):
    made = consignment("TH-LA-ROAD-VIENTIANE", "LA", received_papers=[])
    text = text_of(issue(KIND, made, None))
    assert "No country is crossed: no transit declaration is needed" in text
    assert "Laos enter Import declaration" in text
    assert "Three copies" in text
    assert lacks(context, made).keys() == {"transit.trailer", "transit.passport", "transit.export_declaration"}


def test_other_gates_than_the_route_s_have_no_known_road(context):
    gates = {"exit": "TH-NPM", "transit": ["LA-THK"], "entry": "VN-CLO"}
    transit = data_of(context, consignment("TH-VN-R9", "VN", gates=gates)).transit
    assert transit.stretches == ()
    assert [one.pointer for one in transit.offices] == [
        "/desk/gates/exit",
        "/desk/gates/transit/0",
        "/desk/gates/entry",
    ]


@pytest.mark.parametrize("second", LANGUAGES)
def test_every_statement_stands_on_it_in_every_language(context, second):
    data = data_of(context, consignment("TH-CN-R12", "CN"), second)
    rendered, said = documents.render(KIND, data, context), KINDS[KIND].statements(data)
    text = re.sub(r"\s+", "", poppler_text(rendered.pdf, "-raw"))
    fields = {one.field for one in said}
    assert {"fob", "line.2.value", "line.1.net_weight", "export_declaration_number", "unit.1.plate"} <= fields
    assert [one.field for one in said if re.sub(r"\s+", "", one.shown) not in text] == []
    assert json.loads(rendered.attachment)["states"]["export_declaration_number"]["value"] == "A0101691200004"


def test_three_hundred_lines_and_long_names(issue):
    made = consignment("TH-CN-R12", "CN", tuple("24" for _ in range(300)))
    party = replace(samples.EXPORTER, name_latin="Northern Provinces Agricultural Cooperative Federation " * 3)
    rendered = issue(KIND, replace(made, exporter=party), "my")
    pages = page_texts(rendered.pdf)
    assert sum(page.count("080450") + page.count("100630") + page.count("210390") for page in pages) == 300
    assert all("HS code" in page for page in pages if "080450" in page)
    net = 100 * 24 * (Decimal("0.5") + 5 + Decimal("0.84"))
    assert f"{net:,.3f}" in " ".join(pages)
    document = pypdfium2.PdfDocument(rendered.pdf)
    try:
        for page in document:
            width, _ = page.get_size()
            bounds = [thing.get_bounds() for thing in page.get_objects()]
            assert all(left >= 0 and bottom >= 0 and right <= width for left, bottom, right, _ in bounds)
    finally:
        document.close()


def test_code_and_attachment_agree_and_the_bytes_are_the_same_again(issue):
    made = consignment("TH-CN-R12", "CN")
    rendered = issue(KIND, made, revision=2)
    assert hashlib.sha256(rendered.attachment).hexdigest() == rendered.sha256
    code = ("QR Code", f"SD1|SO/2026-0117|{KIND}|2|{rendered.sha256}")
    assert code in read_back(raster.render(rendered.pdf, 0, 200))
    assert "Revision 2" in page_texts(rendered.pdf)[0]
    assert all("DRAFT - NOT A CERTIFICATE" in page for page in page_texts(rendered.pdf))
    assert issue(KIND, made, revision=2).pdf == rendered.pdf
