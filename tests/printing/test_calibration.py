"""A printer that is off by some millimetres and per cent: two measured numbers, and the next print lies right."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PIL import Image

from shipdesk import paths
from shipdesk.domain.printer import read_printer
from shipdesk.drawing import raster
from shipdesk.errors import WrongInput
from shipdesk.printing.calibration import Measured, calibrated, calibration_page, upright
from shipdesk.printing.placing import place
from shipdesk.typeset import load_typesetter

TOLERANCE_MM = 0.3


@pytest.fixture(scope="module")
def typesetter():
    return load_typesetter(paths.resources())


def profile(**members):
    return read_printer({"name": "z", "kind": "tcp", "address": "z", "language": "zpl", **members})


def printed(one, typesetter, error):
    """The calibration page as it comes out of a machine that stretches and shifts everything it prints."""
    stretch_x, shift_x, stretch_y, shift_y = error
    flat = upright(one)
    pdf = calibration_page(one, typesetter)
    picture = place(raster.picture(pdf, 0, one.dpi, "1"), flat, may_be_cut=True).picture().convert("L")
    dots = one.dpi / 25.4
    back = (1 / stretch_x, 0, -shift_x * dots / stretch_x, 0, 1 / stretch_y, -shift_y * dots / stretch_y)
    return picture.transform(picture.size, Image.Transform.AFFINE, back, Image.Resampling.BILINEAR, fillcolor=255)


def middle_of_lines(picture, dots):
    """Where the two crossing lines lie, in mm: the darkest column and row."""
    width, height = picture.size
    columns = picture.resize((width, 1), Image.Resampling.BOX).tobytes()
    rows = picture.resize((1, height), Image.Resampling.BOX).tobytes()
    return tuple(_dark_centre(line) / dots for line in (columns, rows))


def _dark_centre(line):
    """The darkest place and its neighbours, weighed by their darkness: the two long lines are darker than any ruler."""
    darkest = min(range(len(line)), key=line.__getitem__)
    near = range(max(darkest - 3, 0), min(darkest + 4, len(line)))
    weights = [max(200 - line[place], 0) for place in near]
    return sum((place + 0.5) * weight for place, weight in zip(near, weights, strict=True)) / sum(weights)


def measured(picture, one, error):
    """As a person with a ruler: tenths of a millimetre."""
    dots = one.dpi / 25.4
    left, top = middle_of_lines(picture, dots)
    width, height = map(float, upright(one).size_mm)
    rulers = {
        "across": (width - 20) * error[0] * float(one.scale_across),
        "along": (height - 20) * error[2] * float(one.scale_along),
    }
    told = {"left": left, "top": top, **rulers}
    return {name: Decimal(f"{value:.1f}") for name, value in told.items()}


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("medium", ["100x150", "76x130"])
@pytest.mark.parametrize("error", [(1, 1.8, 1, -2.2), (1, -1.5, 0.998, 2.0), (1.001, 0.7, 1.002, -0.9)])
def test_two_numbers_put_the_next_print_right(typesetter, dpi, medium, error):
    one = profile(dpi=dpi, medium=medium)
    told = measured(printed(one, typesetter, error), one, error)
    right = calibrated(one, Measured(told["left"], told["top"]))
    width, height = map(float, one.size_mm)
    x, y = middle_of_lines(printed(right, typesetter, error), dpi / 25.4)
    assert x == pytest.approx(width / 2, abs=TOLERANCE_MM)
    assert y == pytest.approx(height / 2, abs=TOLERANCE_MM)


@pytest.mark.parametrize("error", [(1.0, 1.8, 0.98, -2.2), (1.02, -1.5, 1.015, 2.0)])
def test_four_numbers_put_every_corner_right(typesetter, error):
    one = profile()
    told = measured(printed(one, typesetter, error), one, error)
    right = calibrated(one, Measured(**told))
    for place_x, place_y in ((5, 5), (95, 5), (50, 75), (5, 145), (95, 145)):
        x = error[0] * (float(right.scale_across) * place_x + float(right.offset_x_mm)) + error[1]
        y = error[2] * (float(right.scale_along) * place_y + float(right.offset_y_mm)) + error[3]
        assert (x, y) == (pytest.approx(place_x, abs=TOLERANCE_MM), pytest.approx(place_y, abs=TOLERANCE_MM))


def test_a_right_printer_stays_as_it_is(typesetter):
    one = profile()
    told = measured(printed(one, typesetter, (1, 0, 1, 0)), one, (1, 0, 1, 0))
    right = calibrated(one, Measured(**told))
    assert abs(right.offset_x_mm) <= Decimal("0.1")
    assert abs(right.offset_y_mm) <= Decimal("0.1")
    assert (right.scale_across, right.scale_along) == (Decimal(1), Decimal(1))


def test_calibrated_twice_it_converges(typesetter):
    one, error = profile(rotation=90), (1.0, 1.2, 1.01, -1.4)
    for _ in range(2):
        one = calibrated(one, Measured(**measured(printed(one, typesetter, error), one, error)))
    width, height = map(float, upright(one).size_mm)
    assert (width, height) == (150, 100)
    x, y = middle_of_lines(printed(one, typesetter, error), one.dpi / 25.4)
    assert x == pytest.approx(width / 2, abs=TOLERANCE_MM)
    assert y == pytest.approx(height / 2, abs=TOLERANCE_MM)


@pytest.mark.parametrize(
    "told", [{"left": 0, "top": 75}, {"left": 50, "top": 151}, {"left": 50, "top": 75, "across": 101}]
)
def test_numbers_that_cannot_be_are_refused(told):
    with pytest.raises(WrongInput) as fault:
        calibrated(profile(), Measured(**{name: Decimal(value) for name, value in told.items()}))
    assert fault.value.reason == "calibration_measure"
