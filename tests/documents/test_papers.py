"""Papers as a reader gets them: text taken out of the PDF, the code read from the picture, the attachment opened."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from decimal import Decimal

import pypdfium2
import pytest

from shipdesk import documents
from shipdesk.documents.overflow import LONGEST_IN_BOX
from shipdesk.domain.consignment import Consignment, HandlingUnit, UnitContent
from shipdesk.domain.desk_object import DeskObject
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.party import Registration
from shipdesk.domain.totals import invoice_total, totals
from shipdesk.drawing import raster, read_back
from shipdesk.errors import WrongInput
from shipdesk.identifiers import sscc
from tests.documents import samples
from tests.documents.conftest import page_texts

KINDS = ("proforma-invoice", "commercial-invoice", "packing-list", "shipping-instruction")
WITHOUT_LOTS = ("shipping-instruction",)
FURTHER = ("phytosanitary-data", "china-fruit-list", "china-food-label-data", "carton-marks", "export-declaration-data")
"""Papers that have their own samples."""
LANGUAGE = {"CN": "zh", "LA": "lo", "KH": "km", "MM": "my", "VN": "vi"}


def attached(pdf: bytes) -> bytes:
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert document.count_attachments() == 1
        file = document.get_attachment(0)
        assert file.get_name() == "shipdesk.json"
        return bytes(file.get_data())
    finally:
        document.close()


def text_of(rendered) -> str:
    return " ".join(page_texts(rendered.pdf))


@pytest.mark.parametrize("country", sorted(LANGUAGE))
@pytest.mark.parametrize("kind", KINDS)
def test_names_in_latin_and_in_their_own_script_can_be_copied_out(issue, country, kind):
    consignment = samples.consignment(country)
    text = text_of(issue(kind, consignment, LANGUAGE[country]))
    for party in (consignment.exporter, consignment.consignee):
        assert party.name_latin in text
        assert (party.name_native or "?") in text
        for line in (*party.address.latin.lines, *party.address.native.lines):
            assert line in text
    for item in consignment.items:
        assert item.english in text
        local = item.description(LANGUAGE[country]) or consignment.product(item.line_no).names.get(LANGUAGE[country])
        if local:
            assert local in text
    assert "0-1055-56001-23-4 (Head office)" in text
    assert consignment.consignee.registrations[0].value in text


def test_the_invoice_bears_every_figure(issue):
    consignment = samples.consignment()
    text = text_of(issue("commercial-invoice", consignment))
    summed = totals(consignment)
    for item in consignment.items:
        assert f"{item.line_value.amount:,.2f}" in text
        assert item.hs_code in text
        assert f"Lot {item.lot_number}" in text
    assert "0.335" in text
    assert f"{summed.value.amount:,.2f}" in text
    assert f"THB {invoice_total(consignment).amount:,.2f}" in text
    assert "THAI BAHT TWENTY-NINE THOUSAND TWO HUNDRED AND SEVENTY-THREE AND SEVENTY SATANG ONLY" in text
    assert f"{summed.net_weight_kg.kg:,.3f} kg" in text
    assert f"{summed.gross_weight_kg.kg:,.3f} kg" in text
    assert f"{summed.volume_m3} m³" in text
    for fact in (
        "INV-2026-0117", "2026-11-20", "SO/2026-0117", "PO-88213 (2026-10-30)", "CPT Kunming, Incoterms® 2020",
        "T/T, 30 % deposit, balance before shipment", "SWIFT BKASTHBK", "123-4-56789-0", "Nong Khai (THNOK)",
        "2026-11-25", "CSQU3054383 / 45R1", "TH778812", "SO/2026-0117 1–28/28", "28 cartons", "CTHA08092501020001",
        "Thailand 泰国", "China 中国", "Freight (included)", "(THB 12,500.00)", "830.50", "−250.00",
        "Somchai Jaidee, Export Manager",
    ):  # fmt: skip
        assert fact in text, fact


def test_thai_as_second_language_spells_the_amount_in_thai(issue):
    text = text_of(issue("commercial-invoice", samples.consignment("LA"), "th"))
    assert "สองหมื่นเก้าพันสองร้อยเจ็ดสิบสามบาทเจ็ดสิบสตางค์" in text
    assert "ใบกำกับสินค้า" in text


def test_english_alone(issue):
    text = text_of(issue("commercial-invoice", samples.consignment(), None))
    assert "Seller / Exporter" in text
    assert "商业发票" not in text


def test_the_packing_list_collapses_equal_cartons_and_agrees_with_the_totals(issue, context):
    consignment = samples.consignment("CN", ("2700", "20", "130"))
    text = text_of(issue("packing-list", consignment))
    summed = totals(consignment)
    for expected in ("1-112", "113", "114-118", "119-128", "129"):
        assert f" {expected} " in text
    first, last = consignment.handling_units[0].sscc, consignment.handling_units[111].sscc
    assert f"SSCC {first} – {last}" in text
    assert "TOTAL: ONE HUNDRED AND TWENTY-NINE (129) CARTONS ONLY" in text
    assert "40 × 30.5 × 25" in text
    data = documents.paper_data_of(consignment, context.reference, context.wording, second="zh", revision=1)
    assert sum((row.net_total.kg for row in data.packed), Decimal(0)) == summed.net_weight_kg.kg
    assert sum((row.gross_total.kg for row in data.packed), Decimal(0)) == summed.gross_weight_kg.kg
    assert sum((row.volume_total.m3 for row in data.packed), Decimal(0)) == summed.volume_m3.m3
    assert sum(row.count for row in data.packed) == summed.packages == 129
    for figure in (summed.net_weight_kg.kg, summed.gross_weight_kg.kg):
        assert f"{figure:,.3f}" in text
    assert str(summed.volume_m3) in text


@pytest.mark.parametrize("kind", ["packing-list", *(one for one in FURTHER if not documents.KINDS[one].with_prices)])
def test_no_price_on_a_paper_without_prices_nor_in_it(issue, kind):
    consignment = samples.of_kind(kind)
    rendered = issue(kind, consignment)
    text, inside = text_of(rendered), rendered.attachment.decode()
    amounts = {item.line_value.amount for item in consignment.items} | {
        item.unit_price.amount for item in consignment.items
    }
    for amount in (*amounts, totals(consignment).value.amount, Decimal("12500")):
        assert f"{amount:,.2f}" not in text
        assert f'"{amount}"' not in inside
    assert "THB" not in text
    assert "THB" not in inside


def test_a_missing_translation_is_said(issue):
    assert "(ບໍ່ໄດ້ລະບຸຊື່ພາສາລາວ)" in text_of(issue("commercial-invoice", samples.consignment("LA"), "lo"))


@pytest.mark.parametrize("kind", [*KINDS, *FURTHER])
def test_the_attachment_and_the_code_on_the_paper_agree(issue, kind):
    consignment = samples.of_kind(kind)
    rendered = issue(kind, consignment, revision=3)
    inside = attached(rendered.pdf)
    assert inside == rendered.attachment
    assert hashlib.sha256(inside).hexdigest() == rendered.sha256
    members = json.loads(inside)
    assert set(members) == {"kind", "revision", "consignment", "lines", "totals", "states"}
    assert (members["kind"], members["revision"]) == (kind, 3)
    assert members["consignment"]["client_reference"] == "SO/2026-0117"
    assert members["totals"]["gross_weight_kg"] == str(totals(consignment).gross_weight_kg)
    code = ("QR Code", f"SD1|SO/2026-0117|{kind}|3|{rendered.sha256}")
    assert code in read_back(raster.render(rendered.pdf, 0, 200))
    assert "Revision 3" in text_of(rendered)


@pytest.mark.parametrize("kind", [*KINDS, *FURTHER])
def test_the_same_input_gives_the_same_bytes(issue, kind):
    assert issue(kind, samples.of_kind(kind)).pdf == issue(kind, samples.of_kind(kind)).pdf


@pytest.mark.parametrize("kind", KINDS)
def test_sixty_lines_run_over_pages_with_repeated_heads(issue, kind):
    consignment = samples.consignment("MM", tuple(str(5 + 7 * number) for number in range(60)))
    rendered = issue(kind, consignment, "my")
    pages = page_texts(rendered.pdf)
    assert len(pages) == rendered.pages > 3
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {rendered.pages}" in page
        assert "Description of goods" in page or number == rendered.pages
    text = " ".join(pages)
    assert kind in WITHOUT_LOTS or all(f"Lot {item.lot_number}" in text for item in consignment.items)
    assert "Continued on page 2" in pages[0]


def test_a_row_taller_than_a_page_is_whole(issue):
    consignment = samples.consignment("CN", ("288",))
    words = " ".join(f"word{number}" for number in range(600))
    goods = ((1, replace(consignment.goods[0][1], description_en=words)),)
    rendered = issue("commercial-invoice", replace(consignment, goods=goods))
    text = text_of(rendered)
    assert rendered.pages > 1
    assert [number for number in range(600) if f"word{number} " not in text + " "] == []


def test_what_is_too_long_for_a_box_follows_in_full(issue):
    orders = [{"number": f"PO-{number:050d}"} for number in range(100)]
    consignment = samples.consignment(desk=samples.desk_object(order_references=orders))
    rendered = issue("commercial-invoice", consignment)
    text = text_of(rendered)
    assert sum(len(order["number"]) for order in orders) > LONGEST_IN_BOX
    assert "see below" in text
    assert all(order["number"] in text for order in orders)


def test_many_long_parties_stay_on_the_paper(issue):
    party = replace(
        samples.EXPORTER,
        name_latin="Northern Provinces Agricultural Cooperative Federation " * 2,
        registrations=tuple(Registration(scheme="GLN", value=f"{number:013d}{'x' * 40}") for number in range(20)),
    )
    consignment = samples.consignment(
        exporter=party, notify_party=party, importer_of_record=party, desk=samples.desk_object()
    )
    rendered = issue("commercial-invoice", consignment)
    for caption in ("Consignee", "Notify party", "Importer of record"):
        assert caption in text_of(rendered)
    assert_nothing_beyond_the_page(rendered.pdf)


def test_fifty_charges_stay_on_the_paper(issue):
    charges = [{"code": "other", "amount": f"{1000 + number}.25", "currency": "THB"} for number in range(50)]
    consignment = samples.consignment(desk=samples.desk_object(charges=charges))
    rendered = issue("commercial-invoice", consignment)
    text = text_of(rendered)
    assert all(f"1,0{number:02d}.25" in text for number in range(50))
    assert f"THB {invoice_total(consignment).amount:,.2f}" in text
    assert_nothing_beyond_the_page(rendered.pdf)


def test_the_signature_never_stands_alone(issue):
    for lines in range(1, 16):
        consignment = samples.consignment("LA", tuple("24" for _ in range(lines)))
        for kind, beside in (("commercial-invoice", "Invoice total"), ("packing-list", "Total packages in words")):
            assert beside in page_texts(issue(kind, consignment, "lo").pdf)[-1]


def assert_nothing_beyond_the_page(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            width, height = page.get_size()
            for thing in page.get_objects():
                left, bottom, right, top = thing.get_bounds()
                assert left >= 0
                assert bottom >= 0
                assert right <= width
                assert top <= height
    finally:
        document.close()


def palletised() -> Consignment:
    consignment = samples.consignment("LA", ("288", "20"))
    pallets = tuple(
        HandlingUnit(
            client_unit_reference=f"P{number + 1}",
            package_type="PX",
            sscc=sscc.build(3, "9521234", 900 + number),
            gross_weight_kg=Weight(Decimal("200.5")),
            length_cm=Length(Decimal(120)),
            width_cm=Length(Decimal(100)),
            height_cm=Length(Decimal(140)),
        )
        for number in range(2)
    )
    cartons = tuple(
        replace(unit, parent_unit_reference="P1" if number < 9 else "P2")
        for number, unit in enumerate(consignment.handling_units)
    )
    return replace(consignment, handling_units=pallets + cartons)


def test_pallets_have_their_own_table_and_the_totals_are_theirs(issue):
    consignment = palletised()
    text = text_of(issue("packing-list", consignment, "lo"))
    assert totals(consignment).gross_weight_kg == Weight(Decimal("401.0"))
    for expected in ("2 pallets (17 cartons)", "On pallet P2", "10-17", "401.000", "TOTAL: TWO (2) PALLETS ONLY"):
        assert expected in text


def test_a_carton_of_several_lines_is_one_row(issue):
    consignment = samples.consignment("LA", ("288", "20"))
    contents = tuple(UnitContent(line_no=one.line_no, quantity=one.quantity) for one in consignment.items)
    unit = replace(consignment.handling_units[0], client_unit_reference="BOX-A", contents=contents)
    text = text_of(issue("packing-list", replace(consignment, handling_units=(unit,)), "lo"))
    assert "BOX-A" in text
    assert "Dried mango slices" in text
    assert "Jasmine rice" in text
    assert "244.000" in text


def test_before_packing_there_is_an_invoice_but_no_packing_list(issue):
    consignment = samples.consignment(handling_units=())
    assert "Gross weight" not in text_of(issue("commercial-invoice", consignment))
    with pytest.raises(WrongInput) as fault:
        issue("packing-list", consignment)
    assert (fault.value.reason, fault.value.pointer) == ("packing_list_without_units", "/handling_units")


def test_rows_without_a_fact_are_left_out(issue):
    text = text_of(issue("commercial-invoice", samples.consignment(desk=DeskObject())))
    for absent in (
        "Invoice no.",
        "Terms of payment",
        "Bank",
        "Freight",
        "Departure",
        "Name and title",
        "Place and date",
    ):
        assert absent not in text
    assert "Signature and stamp" in text


def test_an_unknown_kind_and_an_unknown_language_are_refused(issue):
    with pytest.raises(WrongInput) as fault:
        issue("bill-of-lading", samples.consignment())
    assert (fault.value.code, fault.value.reason) == ("not_supported", "paper_kind_unknown")
    with pytest.raises(WrongInput) as fault:
        issue("packing-list", samples.consignment(), "de")
    assert fault.value.reason == "paper_language_unknown"


def test_a_character_without_a_glyph_is_refused_with_its_field(issue):
    consignee = replace(samples.consignee("CN"), name_native="云南 \U0001f600")
    with pytest.raises(WrongInput) as fault:
        issue("commercial-invoice", samples.consignment(consignee=consignee))
    assert (fault.value.code, fault.value.pointer) == ("unprintable_text", "/consignee/name_native")


def test_only_bundled_fonts_are_inside(issue):
    fonts = set()
    for country, language in LANGUAGE.items():
        document = pypdfium2.PdfDocument(issue("packing-list", samples.consignment(country), language).pdf)
        for page in document:
            fonts |= {thing.get_font().get_base_name() for thing in page.get_objects() if thing.type == 1}
        document.close()
    assert len(fonts) >= 7
    assert all("+NotoSans" in font or font.startswith("NotoSans") for font in fonts), fonts


def test_the_training_mark(context, issue):
    consignment = samples.consignment()
    data = documents.paper_data_of(consignment, context.reference, context.wording, second="zh", revision=1)
    marked = documents.render("commercial-invoice", data, replace(context, training=True))
    assert all("TRAINING" in page for page in page_texts(marked.pdf))
    plain = text_of(issue("commercial-invoice", consignment))
    assert "TRAINING" not in plain
    assert "SPECIMEN" not in plain
