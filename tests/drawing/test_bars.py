"""Symbols are drawn as whole dots and read back as what they are."""

import pytest

from shipdesk.drawing import gs1_128, qr, raster, read_back, whole_dots
from shipdesk.drawing.bars import LOGISTIC_HEIGHT_MM, LOGISTIC_MODULE_MM
from shipdesk.drawing.units import MM_PER_INCH
from shipdesk.errors import WrongInput

SSCC = "088512345600000011"


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("turned", [False, True])
def test_an_sscc_reads_back_as_gs1_at_every_resolution(paper, dpi, turned):
    dots = whole_dots(dpi, *LOGISTIC_MODULE_MM)
    symbol = gs1_128([("00", SSCC)])
    width, height = paper.symbol(symbol, 20, 30, dots=dots, dpi=dpi, height=LOGISTIC_HEIGHT_MM, turned=turned)
    assert min(width, height) >= LOGISTIC_HEIGHT_MM
    for mode in ("1", "L"):
        assert read_back(raster.render(paper.finish(), 0, dpi, mode)) == [("GS1-128", f"(00){SSCC}")]


@pytest.mark.parametrize(("dpi", "dots"), [(203, 4), (300, 6), (600, 12)])
def test_modules_are_whole_dots_of_legal_width(dpi, dots):
    assert whole_dots(dpi, *LOGISTIC_MODULE_MM) == dots
    assert LOGISTIC_MODULE_MM[0] <= dots * MM_PER_INCH / dpi <= LOGISTIC_MODULE_MM[1]


def test_a_printer_too_coarse_is_refused():
    with pytest.raises(WrongInput) as fault:
        whole_dots(20, *LOGISTIC_MODULE_MM)
    assert fault.value.reason == "no_whole_module"


@pytest.mark.parametrize("dpi", [203, 300])
def test_every_pixel_of_the_bars_is_the_module_it_should_be(paper, dpi):
    dots = whole_dots(dpi, *LOGISTIC_MODULE_MM)
    symbol = gs1_128([("00", SSCC)])
    paper.symbol(symbol, 20, 30, dots=dots, dpi=dpi, height=LOGISTIC_HEIGHT_MM)
    picture = raster.picture(paper.finish(), 0, dpi, "1")
    left, middle = round(20 * dpi / 25.4), round(46 * dpi / 25.4)
    wanted = [0 if dark else 255 for dark in symbol.rows[0] for _ in range(dots)]
    drawn = [picture.getpixel((left + at, middle)) for at in range(len(wanted))]
    assert drawn == wanted


def test_several_elements_travel_in_one_symbol(paper):
    elements = [("02", "08851234567898"), ("37", "48"), ("10", "LOT-7")]
    paper.symbol(gs1_128(elements), 20, 30, dots=3, dpi=203, height=20)
    assert read_back(raster.render(paper.finish(), 0, 203)) == [("GS1-128", "(02)08851234567898(37)48(10)LOT-7")]


@pytest.mark.parametrize("elements", [[("17", "261")], [("ZZ", "1")], [("10", "ทุเรียน")]])
def test_a_wrong_element_string_is_refused(elements):
    with pytest.raises(WrongInput) as fault:
        gs1_128(elements)
    assert fault.value.reason == "barcode_refused"


@pytest.mark.parametrize(
    ("elements", "reason"),
    [
        ([("00", "088512345600000010")], "sscc_check_digit"),
        ([("02", "08851234567890"), ("37", "1")], "gtin_check_digit"),
    ],
)
def test_a_wrong_check_digit_is_never_drawn(elements, reason):
    with pytest.raises(WrongInput) as fault:
        gs1_128(elements)
    assert (fault.value.code, fault.value.reason) == ("check_digit", reason)


@pytest.mark.parametrize("dpi", [203, 300])
def test_a_qr_reads_back(paper, dpi):
    text = "SD1|TH-2026-00017|commercial-invoice|1|" + "0f" * 32
    symbol = qr(text)
    paper.symbol(symbol, 150, 20, dots=round(0.5 * dpi / 25.4), dpi=dpi)
    assert read_back(raster.render(paper.finish(), 0, dpi)) == [("QR Code", text)]


def test_an_empty_page_reads_as_nothing(paper):
    assert read_back(raster.render(paper.finish(), 0, 100)) == []
