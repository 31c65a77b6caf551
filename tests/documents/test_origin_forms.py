"""Data sheets of the certificates of origin, read back from the PDF: boxes in their order, figures worked out here."""

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
from shipdesk.documents.origin import criterion
from shipdesk.domain.consignment import HandlingUnit, UnitContent
from shipdesk.domain.desk_object import LineOrigin
from shipdesk.domain.measures import Length, Weight
from shipdesk.drawing import raster, read_back
from tests.documents import samples
from tests.documents.conftest import page_texts
from tests.drawing.extraction import poppler_text

AGREEMENT = {"form-e-data": "ACFTA", "form-d-data": "ATIGA", "rcep-data": "RCEP"}
COUNTRY = {"form-e-data": "CN", "form-d-data": "LA", "rcep-data": "VN"}
LANGUAGES = ("th", "zh", "vi", "lo", "km", "my", None)
RATE = {"from": "USD", "to": "THB", "rate": "34.25", "date": "2026-11-18", "source": "Customs Department rate"}


def origin(kind: str, *criteria: str) -> list[dict[str, object]]:
    return [
        {"line_no": number, "agreement": AGREEMENT[kind], "criterion": one}
        | ({"rvc_percent": "45.5"} if one == "RVC" else {})
        for number, one in enumerate(criteria, start=1)
        if one
    ]


def consignment(kind: str, *criteria: str, quantities=("288", "20", "130"), **more):
    desk = samples.desk_object(origin=origin(kind, *criteria), **more)
    return samples.consignment(COUNTRY[kind], quantities, desk=desk)


def printed(pdf: bytes, page: int | None = None) -> str:
    """As poppler reads it, line by line and without blanks: a text may be wrapped anywhere."""
    pages = [] if page is None else ["-f", str(page), "-l", str(page)]
    return re.sub(r"\s+", "", poppler_text(pdf, "-raw", *pages))


def lacks(context, kind: str, made) -> dict[str, str]:
    data = documents.paper_data_of(made, context.reference, context.wording, second=None, revision=1)
    return {one.caption: one.pointer for one in KINDS[kind].lacks(data)}


@pytest.mark.parametrize(
    ("kind", "boxes"),
    [
        ("form-e-data", (5, 6, 7, 8, 9, 10, 11, 12, 13)),
        ("form-d-data", (5, 6, 7, 8, 9, 10, 11, 12, 13)),
        ("rcep-data", (6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17)),
    ],
)
def test_the_boxes_stand_in_the_order_of_the_form(issue, kind, boxes):
    text = page_texts(issue(kind, consignment(kind, "WO", "WO", "WO"), None).pdf)[0]
    captions = (*range(1, boxes[0]), *boxes)
    upper = [re.search(rf"\b{number}\. [A-Z]", text) for number in captions]
    assert [number for number, found in zip(captions, upper, strict=True) if found is None] == []
    below = [found.start() for number, found in zip(captions, upper, strict=True) if found and number in boxes]
    assert below == sorted(below)
    assert f"{'FORM ' + kind[5].upper() if kind != 'rcep-data' else 'FORM RCEP'} Issued in THAILAND" in text


@pytest.mark.parametrize("second", LANGUAGES)
@pytest.mark.parametrize("kind", AGREEMENT)
def test_every_statement_stands_on_it_in_every_language(context, kind, second):
    made = consignment(kind, "WO", "RVC", "CTH", exchange_rates=[RATE])
    data = documents.paper_data_of(made, context.reference, context.wording, second=second, revision=1)
    rendered = documents.render(kind, data, context)
    text, said = printed(rendered.pdf), KINDS[kind].statements(data)
    assert {"fob", "line.2.fob", "line.1.hs6", "line.3.origin_criterion", "total.packages", "marks"} <= {
        one.field for one in said
    }
    assert [one.field for one in said if re.sub(r"\s+", "", one.shown) not in text] == []
    assert json.loads(rendered.attachment)["states"]["line.1.hs6"]["value"] == "080450"
    assert all("DRAFT - NOT A CERTIFICATE" in page for page in page_texts(rendered.pdf))


def test_form_e_bears_the_figures(issue):
    made = consignment("form-e-data", "WO", "RVC", "PE", exchange_rates=[RATE])
    first, second = page_texts(issue("form-e-data", made).pdf)
    for fact in (
        "Siam Orchard Export Co., Ltd.", "Noen Sung, Tha Mai, Chanthaburi 22120, Thailand", "Departure: 2026-11-25",
        "To: Kunming", "1– 28/28", "12 cartons", "Quantity: 288 pieces", "HS 080450", "N.W. 144.000 kg",
        "45.5%", "PE", "TOTAL: TWENTY-EIGHT (28) CARTONS ONLY", "G.W. 429.340 kg", "N.W. 353.200 kg", "INV-2026-0117",
        "Produced in: THAILAND", "Exported to: CHINA", "Chanthaburi, 2026-11-20",
    ):  # fmt: skip
        assert fact in first, fact
    # Prices 28,693.20 hold freight of 12,500; a discount of 250 comes off; line 2 is 6.70 of 28,693.20 of it.
    fob = Decimal("28693.20") - 12500 - 250
    share = (fob * Decimal("6.70") / Decimal("28693.20")).quantize(Decimal("0.01"))
    assert first.count(f"FOB THB {share}") == 2
    for fact in (
        "28,693.20", "−12,500.00", "−250.00", f"{fob:,.2f}",
        f"USD {fob / Decimal('34.25'):,.2f} (1 USD = 34.25 THB, Customs Department rate, 2026-11-18)",
        "DFT SMART C/O", "(to verify)", "2026-11-28",
    ):  # fmt: skip
        assert fact in second, fact


def test_fob_stands_on_the_form_only_where_value_content_is_claimed(issue):
    first = page_texts(issue("form-e-data", consignment("form-e-data", "WO", "WO", "PE")).pdf)[0]
    assert "FOB THB" not in first
    first = page_texts(issue("rcep-data", consignment("rcep-data", "RVC", "WO", "WO"), "vi").pdf)[0]
    assert first.count("FOB THB") == 2


def test_only_the_lines_of_the_agreement_stand_on_its_form(issue, context):
    stated = [*origin("form-e-data", "WO"), {"line_no": 2, "agreement": "RCEP", "criterion": "CTH"}]
    made = samples.consignment("CN", desk=samples.desk_object(origin=stated))
    first, second = page_texts(issue("form-e-data", made, None).pdf)
    assert "Dried mango slices" in first
    assert "Jasmine rice" not in first
    assert "Fish sauce" not in first
    assert "TOTAL: TWELVE (12) CARTONS ONLY" in first
    assert "1– 12/28" in first
    assert "Lines not on this form 2, 3" in second
    rcep = page_texts(issue("rcep-data", made, None).pdf)[0]
    assert "Jasmine rice" in rcep
    assert "Dried mango" not in rcep
    (none,) = page_texts(issue("form-d-data", made, None).pdf)
    assert "No line of the goods is claimed under this agreement" in none
    assert "FORM D" not in none
    assert lacks(context, "form-d-data", made) == {"origin.criterion": "/desk/origin"}


def test_a_line_that_names_no_agreement_goes_with_the_consignment(issue):
    made = samples.consignment("CN", desk=samples.desk_object(origin=[{"line_no": 1, "criterion": "WO"}]))
    made = replace(made, customs=replace(made.customs, preference_scheme="RCEP"))
    assert "Dried mango slices" in page_texts(issue("rcep-data", made, None).pdf)[0]
    assert "Dried mango slices" not in page_texts(issue("form-e-data", made, None).pdf)[0]


def test_form_d_wants_the_importing_country_s_code(issue, context):
    codes = [
        {"line_no": 1, "country": "LA", "code": "08045030"},
        {"line_no": 1, "country": "TH", "code": "08045020000"},
        {"line_no": 2, "country": "TH", "code": "10063040000"},
    ]
    made = consignment("form-d-data", "WO", "WO", tariff_codes=codes)
    text = page_texts(issue("form-d-data", made, None).pdf)[0]
    assert "HS 08045030" in text
    assert "HS 100630 HS code of the importing country: to be filled in" in text
    assert lacks(context, "form-d-data", made)["origin.importers_code"] == "/desk/tariff_codes"
    assert "HS 080450" in page_texts(issue("form-e-data", consignment("form-e-data", "WO", tariff_codes=codes)).pdf)[0]


def ticked(context, kind: str, *criteria: str, **more) -> set[str]:
    made = consignment(kind, *criteria, **more)
    data = documents.paper_data_of(made, context.reference, context.wording, second=None, revision=1)
    form = data.origin_forms[AGREEMENT[kind]]
    return set(form.layout.ticks) & form.ticks


def test_ticks(context):
    def certificate(**members):
        return {"certificate": members}

    late, in_time = certificate(issued_on="2026-11-29"), certificate(issued_on="2026-11-28")
    assert ticked(context, "form-e-data", "WO", **late) == {"issued_retroactively"}
    assert ticked(context, "form-e-data", "WO", **in_time) == set()
    assert ticked(context, "rcep-data", "WO", **certificate(issued_on="2026-11-26")) == {"issued_retroactively"}
    assert ticked(context, "rcep-data", "WO", **certificate(issued_on="2026-11-25")) == set()
    assert ticked(context, "form-d-data", "WO", **certificate(issued_retroactively=True)) == {"issued_retroactively"}
    party = certificate(third_party={"name": "Peak Trading", "country": "HK"})
    assert ticked(context, "form-e-data", "WO", **party) == {"third_party_invoicing"}
    assert ticked(context, "form-d-data", "WO", **party) == {"third_country_invoicing"}
    both = certificate(accumulation=True, back_to_back=True)
    assert ticked(context, "form-e-data", "WO", **both) == {"movement_certificate"}
    assert ticked(context, "form-d-data", "WO", **both) == {"accumulation", "back_to_back"}
    assert ticked(context, "form-d-data", "PC 25%", "CTH DMI") == {"partial_cumulation", "de_minimis"}


@pytest.mark.parametrize(("kind", "box"), [("form-e-data", "7. "), ("rcep-data", "14. ")])
def test_a_third_party_is_named_with_its_country(issue, context, kind, box):
    invoice = {"number": "HK-77", "date": "2026-11-21", "issuer_name": "Peak Trading Ltd.", "issuer_country": "HK"}
    text = page_texts(issue(kind, consignment(kind, "WO", invoice=invoice), None).pdf)[0]
    named = text.index("Third-party invoicing: Peak Trading Ltd., Hong Kong")
    assert text.index(box) < named
    assert "HK-77" in text
    del invoice["issuer_name"]
    assert lacks(context, kind, consignment(kind, "WO", invoice=invoice))["origin.third_party"]


@pytest.mark.parametrize(
    ("agreement", "written", "percent", "shown"),
    [
        ("ACFTA", "RVC", "45", "45%"),
        ("ACFTA", "45%", None, "45%"),
        ("ACFTA", "RVC", None, "RVC"),
        ("ACFTA", "CTH", None, "CTH"),
        ("ATIGA", "CTSH + RVC 40", None, "CTSH, 40%"),
        ("ATIGA", "PC 25%", None, "PC 25%"),
        ("RCEP", "CTH ACU", None, "CTC, ACU"),
        ("RCEP", "RVC 40", None, "RVC"),
        ("RCEP", None, None, None),
        ("ATIGA", "PE", None, "PE"),
        ("ACFTA", "as agreed {0}", None, "as agreed {0}"),
    ],
)
def test_the_criterion_is_written_as_the_form_writes_it(context, agreement, written, percent, shown):
    stated = LineOrigin(line_no=1, criterion=written, rvc_percent=Decimal(percent) if percent else None)
    layout = context.reference.origin_forms[agreement]
    assert criterion.written(stated, layout) == shown
    assert criterion.lacks_percent(stated, layout) == (shown == "RVC" and agreement != "RCEP")


def test_what_is_missing_is_said_and_left_to_be_filled_in(issue, context):
    made = samples.consignment(
        "CN",
        desk=samples.desk_object(
            origin=[{"line_no": 1, "agreement": "ACFTA", "criterion": "RVC"}, {"line_no": 2, "agreement": "ACFTA"}],
            invoice=None, signatory=None, planned_departure=None, charges=[],
        ),
        handling_units=(),
    )  # fmt: skip
    found = lacks(context, "form-e-data", made)
    assert found == {
        "box.departure": "/desk/planned_departure", "box.packages": "/handling_units",
        "box.invoice_number": "/desk/invoice/number", "box.invoice_date": "/desk/invoice/date",
        "sign.place_date": "/desk/signatory", "origin.rvc_percent": "/desk/origin/0/rvc_percent",
        "origin.criterion": "/desk/origin/1/criterion", "fob.value": "/desk/charges",
        "carriage.vehicle_RAIL": "/desk/received_papers",
    }  # fmt: skip
    text = " ".join(page_texts(issue("form-e-data", made, None).pdf))
    assert "FOB value cannot be derived yet" in text
    assert "Freight: not given" in text
    assert "N/M" in text
    assert text.count("to be filled in") >= len(found)


def test_a_truck_is_named_by_its_plate_a_ship_by_what_was_booked(issue, context):
    truck = [{"kind": "truck", "plate": "70-1234"}]
    by_road = consignment("form-d-data", "WO", transport_units=truck)
    assert "Truck: 70-1234" in page_texts(issue("form-d-data", by_road, None).pdf)[0]
    assert not {"box.truck", "carriage.vehicle_ROAD"} & lacks(context, "form-d-data", by_road).keys()
    booking = [{"document_type": "BOOKING_CONFIRMATION", "number": "B-1", "subject": "MV SIAM STAR 0126E"}]
    by_sea = consignment("rcep-data", "WO", received_papers=booking)
    assert "Vessel and voyage: MV SIAM STAR 0126E" in page_texts(issue("rcep-data", by_sea, None).pdf)[0]
    assert "carriage.vehicle_SEA" not in lacks(context, "rcep-data", by_sea)
    assert "carriage.vehicle_SEA" in lacks(context, "rcep-data", consignment("rcep-data", "WO"))
    unnamed = consignment("form-d-data", "WO", transport_units=[])
    assert lacks(context, "form-d-data", unnamed)["box.truck"] == "/desk/transport_units"


def test_a_shared_package_is_counted_once(issue):
    made = consignment("form-e-data", "WO", "WO", quantities=("24", "4"))
    box = HandlingUnit(
        client_unit_reference="B3", package_type="BX", gross_weight_kg=Weight(Decimal(9)),
        length_cm=Length(Decimal(30)),
        width_cm=Length(Decimal(30)), height_cm=Length(Decimal(30)),
        contents=tuple(UnitContent(line_no=one.line_no, quantity=one.quantity) for one in made.items),
    )  # fmt: skip
    text = page_texts(issue("form-e-data", replace(made, handling_units=(box,)), None).pdf)[0]
    assert "1 box Dried mango" in text
    assert "in packages of item 1 Jasmine rice" in text
    assert "TOTAL: ONE (1) BOX ONLY" in text
    assert text.count("G.W. 9.000 kg") == 1


@pytest.mark.parametrize("kind", AGREEMENT)
def test_three_hundred_lines_run_over_pages_with_the_boxes_at_the_end(issue, kind):
    made = consignment(kind, *("RVC" for _ in range(300)), quantities=tuple("24" for _ in range(300)))
    rendered = issue(kind, made, "th")
    pages = page_texts(rendered.pdf)
    form = [page for page in pages if "Quantity: 24" in page]
    assert len(form) > 10
    assert all(f"{6 if kind == 'rcep-data' else 5}. Item no." in page for page in form)
    last = next(number for number, page in enumerate(pages) if "TOTAL:" in page)
    assert [number for number, page in enumerate(pages) if "Produced in: THAILAND" in page] == [last]
    assert sum(page.count("Quantity: 24") for page in pages) == 300
    # A page of 24 pieces each of three goods in turn: 85.50, 0.335 and 31.25 a piece, 8.04 after rounding.
    prices = 100 * (24 * Decimal("85.50") + Decimal("8.04") + 24 * Decimal("31.25"))
    assert f"FOB THB {prices - 12500 - 250:,.2f}" in pages[last]
    assert f"{prices - 12500 - 250:,.2f}" in pages[-2] + pages[-1]


@pytest.mark.parametrize("kind", AGREEMENT)
def test_long_names_stay_within_their_boxes(issue, kind):
    made = consignment(
        kind, "WO", "RVC", "WO", certificate={"producer": "Federation of Growers " * 9, "origin_country": "TH"}
    )
    party = replace(samples.EXPORTER, name_latin="Northern Provinces Agricultural Cooperative Federation " * 3)
    units = tuple(
        replace(unit, marks=f"{'VERY LONG MARK ' * 11}NUMBER{n}X") for n, unit in enumerate(made.handling_units)
    )
    rendered = issue(kind, replace(made, exporter=party, handling_units=units), "km")
    text = printed(rendered.pdf)
    assert "NorthernProvincesAgriculturalCooperativeFederation" * 3 in text
    assert all(f"NUMBER{number}X" in text for number in range(len(units)))
    document = pypdfium2.PdfDocument(rendered.pdf)
    try:
        for page in document:
            width, _ = page.get_size()
            bounds = [thing.get_bounds() for thing in page.get_objects()]
            assert all(left >= 0 and bottom >= 0 and right <= width for left, bottom, right, _ in bounds)
    finally:
        document.close()


@pytest.mark.parametrize("kind", AGREEMENT)
def test_code_and_attachment_agree_and_the_bytes_are_the_same_again(issue, kind):
    made = consignment(kind, "WO", "RVC", "WO")
    rendered = issue(kind, made, revision=2)
    assert hashlib.sha256(rendered.attachment).hexdigest() == rendered.sha256
    code = ("QR Code", f"SD1|SO/2026-0117|{kind}|2|{rendered.sha256}")
    assert code in read_back(raster.render(rendered.pdf, 0, 200))
    assert "Revision 2" in page_texts(rendered.pdf)[0]
    assert issue(kind, made, revision=2).pdf == rendered.pdf
