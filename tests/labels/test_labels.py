"""Labels as the scanner and the reader get them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from shipdesk.domain.consignment import LocalizedText, UnitContent
from shipdesk.drawing import printer_languages, raster
from shipdesk.drawing.bits import bits_of_png
from shipdesk.errors import Cancelled, WrongInput
from shipdesk.labels import label_data_of, render
from shipdesk.labels.rendering import require_readable
from shipdesk.progress import Progress
from tests.documents import samples
from tests.documents.conftest import page_texts
from tests.documents.test_papers import palletised
from tests.labels.made import REFERENCE

KIND = "logistic-sscc"
LANGUAGE = {"CN": "zh", "LA": "lo", "KH": "km", "MM": "my", "VN": "vi"}
MM_PER_POINT = 25.4 / 72


def labels_of(consignment, **options):
    return label_data_of(consignment, REFERENCE, **options)


def decoded(png: bytes) -> list[tuple[str, str, float]]:
    """(symbology identifier, text, width in dots) by the reader alone."""
    with Image.open(BytesIO(png)) as picture:
        found = zxingcpp.read_barcodes(picture.convert("L"))
    return [
        (one.symbology_identifier, one.text, one.position.bottom_right.x - one.position.bottom_left.x) for one in found
    ]


@pytest.mark.parametrize(("country", "dpi"), [("CN", 203), ("LA", 300)])
def test_the_bars_are_the_sscc_as_gs1_128(context, country, dpi):
    labels = labels_of(samples.consignment(country, ("50",)))
    files = render(KIND, labels, context, form="png", dpi=dpi)
    assert [file.unit_reference for file in files] == ["C1", "C2", "C3"]
    for file, label in zip(files, labels, strict=True):
        ((identifier, text, width),) = decoded(file.data)
        assert (identifier, text) == ("]C1", f"(00){label.sscc}")
        module = width / 156 * 25.4 / dpi
        assert 0.49 < module < 1.016


@pytest.mark.parametrize(("dpi", "size"), [(203, (800, 1199)), (300, (1182, 1772))])
def test_a_picture_has_the_printers_dots(context, dpi, size):
    (file, *_) = render(KIND, labels_of(samples.consignment("CN", ("24",))), context, form="png", dpi=dpi)
    with Image.open(BytesIO(file.data)) as picture:
        assert picture.mode == "1"
        assert all(abs(real - wanted) <= 1 for real, wanted in zip(picture.size, size, strict=True))


def test_the_pdf_has_one_page_of_100_by_150_for_each_carton(context):
    consignment = samples.consignment("CN", ("72",))
    (file,) = render(KIND, labels_of(consignment), context)
    document = pypdfium2.PdfDocument(file.data)
    assert len(document) == file.pages == len(consignment.handling_units) == 3
    for page in document:
        width, height = page.get_size()
        assert width * MM_PER_POINT == pytest.approx(100, abs=0.01)
        assert height * MM_PER_POINT == pytest.approx(150, abs=0.01)
    document.close()


@pytest.mark.parametrize("country", sorted(LANGUAGE))
def test_texts_of_a_label(context, country):
    consignment = samples.consignment(country)
    (file,) = render(KIND, labels_of(consignment)[:1], context)
    (text,) = page_texts(file.data)
    consignee, unit, product = consignment.consignee, consignment.handling_units[0], consignment.product(1)
    for expected in (
        consignee.name_latin, consignee.name_native, *consignee.address.latin.lines, *consignee.address.native.lines,
        consignment.exporter.name_latin, consignment.route_id, "SO/2026-0117", "1/28", product.names["en"],
        product.names[LANGUAGE[country]], "24 pieces", "12.000 kg", "13.370 kg", "L26A1", "2026-11-01", "2027-10-31",
        "MADE IN THAILAND", f"(00) {unit.sscc}", f"{country} {samples.ROUTES[country][2]}",
    ):  # fmt: skip
        assert expected in text, expected


def test_geometry_of_the_bars(context):
    """Height, quiet zones and nothing but the figures below them, measured in the picture of 300 dots an inch."""
    labels = labels_of(
        samples.consignment("CN", ("24",)), specimen_ssccs={samples.consignment("CN", ("24",)).handling_units[0].sscc}
    )
    (file,) = render(KIND, labels, context, form="png", dpi=300)
    with Image.open(BytesIO(file.data)) as picture:
        grey = picture.convert("L")
    dots = 300 / 25.4
    middle = round(125 * dots)
    row = [grey.getpixel((x, middle)) == 0 for x in range(grey.width)]
    left, right = row.index(True), len(row) - row[::-1].index(True)
    module = (right - left) / 156
    assert module / dots == pytest.approx(0.508, abs=0.001)
    assert left >= 10 * module
    assert grey.width - right >= 10 * module
    column = [grey.getpixel((left + 1, y)) == 0 for y in range(round(108 * dots), grey.height)]
    assert column.count(True) / dots >= 32
    # The stamp ends above: every row of bars is equal to the middle one.
    top = round(109.5 * dots)
    for y in range(top, top + round(30 * dots), 7):
        assert [grey.getpixel((x, y)) == 0 for x in range(grey.width)] == row


def test_specimen_only_where_the_number_came_from_a_block(context):
    consignment = samples.consignment("CN", ("48",))
    own, lent = consignment.handling_units
    (file,) = render(KIND, labels_of(consignment, specimen_ssccs={lent.sscc}), context)
    first, second = page_texts(file.data)
    assert "SPECIMEN" not in first
    assert "SPECIMEN" in second
    assert f"(00) {own.sscc}" in first
    (training,) = render(KIND, labels_of(consignment), replace(context, training=True))
    assert all("TRAINING" in page for page in page_texts(training.data))


def test_pallets_and_the_cartons_on_them(context):
    labels = labels_of(palletised())
    assert [(label.word, label.number, label.total) for label in labels[:3]] == [
        ("pallet", 1, 2), ("pallet", 2, 2), ("carton", 1, 17),
    ]  # fmt: skip
    assert str(labels[0].net_weight) == "108"
    assert labels[0].goods[0].quantity.startswith("216 pieces")
    assert len({label.sscc for label in labels}) == 19
    assert render(KIND, labels[:2], context)[0].pages == 2


def test_many_products_are_counted(context):
    consignment = samples.consignment("LA", tuple("4" for _ in range(12)))
    contents = tuple(UnitContent(line_no=one.line_no, quantity=one.quantity) for one in consignment.items)
    unit = replace(consignment.handling_units[0], contents=contents)
    (file,) = render(KIND, labels_of(replace(consignment, handling_units=(unit,))), context)
    assert "more products" in page_texts(file.data)[0]


def test_the_same_input_gives_the_same_bytes(context):
    labels = labels_of(samples.consignment("MM", ("24",)))
    assert render(KIND, labels, context) == render(KIND, labels, context)
    assert render(KIND, labels, context, form="png") == render(KIND, labels, context, form="png")


def test_a_unit_without_sscc_is_refused(context):
    consignment = samples.consignment("CN", ("48",))
    units = (consignment.handling_units[0], replace(consignment.handling_units[1], sscc=None))
    with pytest.raises(WrongInput) as fault:
        labels_of(replace(consignment, handling_units=units))
    assert (fault.value.code, fault.value.reason) == ("required", "unit_without_sscc")
    assert fault.value.pointer == "/handling_units/1/sscc"


def test_an_sscc_with_a_wrong_check_digit_is_refused(context):
    consignment = samples.consignment("CN", ("24",))
    unit = replace(consignment.handling_units[0], sscc="395212340000000420")
    with pytest.raises(WrongInput) as fault:
        render(KIND, labels_of(replace(consignment, handling_units=(unit,))), context)
    assert (fault.value.code, fault.value.reason) == ("check_digit", "sscc_check_digit")


def test_a_label_whose_bars_say_something_else_is_refused(context):
    first, second = labels_of(samples.consignment("CN", ("48",)))
    (file,) = render(KIND, [first], context)
    picture = raster.picture(file.data, 0, 203, "1")
    pair = REFERENCE.label_pairs[KIND].pairs["L100X150"]
    require_readable(picture, [first], KIND, pair)
    with pytest.raises(WrongInput) as fault:
        require_readable(picture, [second], KIND, pair)
    assert (fault.value.code, fault.value.reason) == ("inconsistent_state", "label_not_readable")
    assert fault.value.values["found"] == f"(00){first.sscc}"


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        ({"form": "epl"}, "label_format_not_built"),
        ({"size": "L1X1"}, "label_size_unknown"),
        ({"size": "A4"}, "label_pair_pallet_sheet"),
        ({"size": "A4_24UP"}, "label_pair_sscc_bars"),
        ({"size": "A4_4UP", "form": "zpl"}, "label_sheet_on_roll"),
        ({"dpi": 150}, "label_dpi_not_built"),
    ],
)
def test_what_is_not_made_is_refused(context, wish, reason):
    with pytest.raises(WrongInput) as fault:
        render(KIND, labels_of(samples.consignment("CN", ("24",))), context, **wish)
    assert (fault.value.code, fault.value.reason) == ("not_supported", reason)


def test_an_unknown_kind_is_refused(context):
    with pytest.raises(WrongInput) as fault:
        render("postage-stamp", labels_of(samples.consignment("CN", ("24",))), context)
    assert fault.value.reason == "label_kind_not_built"


def test_a_missing_glyph_and_a_text_that_does_not_fit_are_refused(context):
    named = replace(samples.consignee("CN"), name_native="云南 \U0001f600")
    with pytest.raises(WrongInput) as fault:
        render(KIND, labels_of(samples.consignment(consignee=named)), context)
    assert (fault.value.code, fault.value.pointer) == ("unprintable_text", "/consignee/name_native")
    consignment = samples.consignment("CN", ("24",))
    item = replace(consignment.items[0], descriptions=(LocalizedText(language="en", text="wide words " * 45),))
    with pytest.raises(WrongInput) as fault:
        render(KIND, labels_of(replace(consignment, items=(item,), goods=())), context, dpi=300)
    assert (fault.value.code, fault.value.values["box"]) == ("too_long", "product")


def test_a_long_batch_can_be_cancelled(context):
    progress = Progress(lambda done, total: progress.cancel() if (done, total) == (2, 28) else None)
    with pytest.raises(Cancelled):
        render(KIND, labels_of(samples.consignment()), context, progress=progress)


@pytest.mark.parametrize("form", ["zpl", "tspl"])
def test_a_printers_commands_hold_the_labels_own_pictures(context, form):
    labels = labels_of(samples.consignment("CN", ("50",)))
    (file,) = render(KIND, labels, context, form=form)
    pictures = render(KIND, labels, context, form="png")
    assert (file.pages, file.unit_reference) == (3, None)
    held = printer_languages.decode(form, file.data)
    for dots, picture in zip(held, pictures, strict=True):
        wanted = bits_of_png(picture.data)
        assert (dots.height, dots.rows) == (wanted.height, wanted.rows)
