"""Where the dots come to lie, and what of them a scanner can read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PIL import Image

from shipdesk.domain.print_job import Code
from shipdesk.domain.printer import read_printer
from shipdesk.drawing import PaperCanvas, gs1_128, raster
from shipdesk.drawing.bars import Symbol
from shipdesk.drawing.bits import Bits, bits_of
from shipdesk.errors import WrongInput
from shipdesk.printing.placing import place
from shipdesk.printing.reading import ReadLabel, require_codes

CODE = Code("GS1-128", "(00)395212340000000427")


def profile(**members):
    return read_printer({"name": "z", "kind": "tcp", "address": "z", "language": "zpl", "medium": "50x30", **members})


def dotted(width=400, height=240, *dots):
    picture = Image.new("1", (width, height), 255)
    for dot in dots or ((10, 20),):
        picture.putpixel(dot, 0)
    return picture


def black(bits: Bits):
    picture = bits.picture()
    return [(x, y) for y in range(bits.height) for x in range(bits.width) if not picture.getpixel((x, y))]


@pytest.mark.parametrize(
    ("members", "where"),
    [
        ({}, (10, 20)),
        ({"offset_x_mm": "1", "offset_y_mm": "-0.5"}, (18, 16)),
        ({"rotation": 180}, (389, 219)),
    ],
)
def test_dots_are_moved_and_turned(members, where):
    assert black(place(dotted(), profile(**members))) == [where]


def test_a_quarter_turn_goes_with_the_clock():
    square = profile(medium="50x50", rotation=90)
    assert black(place(dotted(400, 400), square)) == [(379, 10)]


def test_stretching_doubles_rows_and_turns_nothing_grey():
    stretched = place(
        dotted(400, 240, *((x, y) for x in range(50, 60) for y in range(100, 200))), profile(scale_along="1.05")
    )
    rows = {y for _, y in black(stretched)}
    assert (min(rows), max(rows), len(rows)) == (105, 209, 105)


def test_what_would_fall_off_the_label_is_refused():
    with pytest.raises(WrongInput) as fault:
        place(dotted(), profile(offset_x_mm="-2"))
    assert fault.value.reason == "label_runs_off_medium"


def test_another_size_is_refused():
    with pytest.raises(WrongInput) as fault:
        place(dotted(812, 1218), profile())
    assert (fault.value.reason, fault.value.values["size"]) == ("label_not_on_this_medium", "102 x 152")


def label(dots=4, *, grey=0, left=60, height=200):
    """A GS1-128 as a picture in grey, `dots` a module."""
    symbol: Symbol = gs1_128([("00", CODE.text[4:])])
    picture = Image.new("L", (left + symbol.width * dots + 60, height + 80), 255)
    for x, y, width, tall in symbol.boxes(dots, height):
        picture.paste(grey, (left + x, 40 + y, left + x + width, 40 + y + tall))
    return picture


def reason_of(printed, original):
    with pytest.raises(WrongInput) as fault:
        require_codes(ReadLabel("SO-1 C1", 203, bits_of(printed), lambda: original), [CODE])
    return fault.value.reason


def in_black(picture):
    return picture.point(lambda shade: 255 if shade >= 128 else 0).convert("1")


def test_a_good_label_passes_with_its_own_code_alone():
    good = ReadLabel("SO-1 C1", 203, bits_of(in_black(label())), label)
    require_codes(good, [CODE])
    with pytest.raises(WrongInput) as fault:
        require_codes(good, [replace(CODE, text=CODE.text[:-1] + "~")])
    assert fault.value.reason == "print_reads_otherwise"


def test_no_codes_need_no_reading():
    asked = []

    def drawn():
        asked.append("drawn")
        return Image.new("L", (8, 1))

    require_codes(ReadLabel("note", 203, Bits(8, 1, b"\0"), drawn), [])
    assert asked == []


def test_why_a_label_cannot_be_read():
    good = label()
    assert reason_of(in_black(label(left=0)), good) == "print_quiet_zone"
    assert reason_of(in_black(label(grey=150)), label(grey=150)) == "print_contrast"
    small = in_black(good.resize((good.width // 6, good.height), Image.Resampling.BILINEAR))
    assert reason_of(small, good) == "print_module_too_small"
    blank = Image.new("1", good.size, 255)
    assert reason_of(blank, blank.convert("L")) == "print_reads_otherwise"


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_a_page_box_gives_the_printers_dots(dpi):
    canvas = PaperCanvas(title="t", language="en", document_id="t", date=date(2026, 1, 1), author="t")
    canvas.add_page(100, 150)
    canvas.rule(10, 10, 90, 10, thickness=1)
    drawn = raster.picture(canvas.finish(), 0, dpi, "1")
    bits = place(drawn, profile(medium="100x150", dpi=dpi))
    assert abs(bits.width - 100 / 25.4 * dpi) <= 1
    rows = [y for y in range(bits.height) if any(bits.row(y))]
    assert (rows[0] + rows[-1] + 1) / 2 / dpi * 25.4 == pytest.approx(10, abs=0.1)


@pytest.mark.parametrize(
    ("members", "pointer"),
    [
        ({"medium": "huge"}, "/medium"),
        ({"dpi": 400}, "/dpi"),
        ({"language": None}, "/language"),
        ({"kind": "system"}, "/language"),
        ({"darkness": 31}, "/darkness"),
        ({"language": "tspl", "darkness": 16}, "/darkness"),
        ({"rotation": 45}, "/rotation"),
        ({"offset_x_mm": "21"}, "/offset_x_mm"),
        ({"scale_along": "1.2"}, "/scale_along"),
        ({"address": "host:99999"}, "/address"),
        ({"address": "http://host"}, "/address"),
        ({"copies": 0}, "/copies"),
        ({"name": "a/b"}, "/name"),
    ],
)
def test_a_printer_that_cannot_be_is_refused(members, pointer):
    with pytest.raises(WrongInput) as fault:
        profile(**members)
    assert fault.value.pointer == pointer


@pytest.mark.parametrize(
    ("told", "medium"), [("L100X150", "100x150"), ("a6", "105x148"), ("76.5x130", "76.5x130"), ("100×150", "100x150")]
)
def test_media_by_their_names(told, medium):
    assert profile(medium=told).medium == medium
