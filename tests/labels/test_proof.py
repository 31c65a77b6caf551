"""Every pair of kind and size, drawn for a printer of 203 dpi, measured, and read back by two independent readers.

The other resolutions and scripts are proven by `dev.py nightly`.
"""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops

from shipdesk.drawing import raster
from shipdesk.labels import KINDS, LabelContext, render
from tests.labels.layout import MM_PER_INCH, layout_of, require_layout
from tests.labels.made import facts_of, sample_of
from tests.labels.proving import Case, day_cases, prove

DPI = 203


@pytest.mark.parametrize("case", day_cases(), ids=str)
def test_the_label_is_as_large_as_it_says_and_reads(case: Case, context: LabelContext):
    assert prove(case, context) >= 0


def test_finer_dots_and_other_scripts(context: LabelContext):
    assert prove(Case("logistic-sscc", "L76X130", 300, "MM"), context) > 0


@pytest.mark.parametrize(("moved_mm", "holds"), [(0.2, True), (0.5, False)])
def test_what_stands_elsewhere_than_its_layout_is_noticed(moved_mm: float, holds: bool, context: LabelContext):
    picture, noted = _carton_mark(context)
    moved = ImageChops.offset(picture, round(moved_mm / MM_PER_INCH * DPI), 0)
    if holds:
        require_layout(moved, noted, DPI)
    else:
        with pytest.raises(AssertionError):
            require_layout(moved, noted, DPI)


@pytest.mark.parametrize(("box", "paint"), [((5, 20, 95, 50), 255), ((20, 3, 40, 4), 0)])
def test_a_missing_rule_and_a_stray_dash_are_noticed(box: tuple[int, ...], paint: int, context: LabelContext):
    picture, noted = _carton_mark(context)
    left, top, right, bottom = (round(side / MM_PER_INCH * DPI) for side in box)
    picture.paste(paint, (left, top, right, bottom))
    with pytest.raises(AssertionError):
        require_layout(picture, noted, DPI)


def _carton_mark(context: LabelContext) -> tuple[Image.Image, list]:
    kind, size = "carton-mark", "L100X150"
    labels = KINDS[kind].labels(facts_of(sample_of(kind, "VN")))[:1]
    (file,) = render(kind, labels, context, size=size, dpi=DPI)
    return raster.picture(file.data, 0, DPI, "1"), layout_of(kind, labels, context, size, DPI).pages[0]
