"""Pages as pictures."""

from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from shipdesk.drawing import PaperCanvas, raster


@pytest.mark.parametrize(
    ("size", "dpi", "pixels"),
    [((100, 150), 203, (800, 1199)), ((210, 297), 72, (596, 842)), ((101.6, 152.4), 300, (1200, 1800))],
)
def test_one_dot_is_one_pixel(size, dpi, pixels):
    canvas = PaperCanvas(title="t", language="en", document_id="x", date=date(2026, 11, 23))
    canvas.add_page(*size)
    picture = Image.open(BytesIO(raster.render(canvas.finish(), 0, dpi)))
    assert picture.size == pixels
    assert picture.info["dpi"] == pytest.approx((dpi, dpi), abs=0.1)


def test_black_and_white_has_no_grey(paper, typesetter):
    paper.text(20, 20, typesetter.line("น้ำปลา 12", 14))
    picture = raster.picture(paper.finish(), 0, 203, "1")
    assert picture.mode == "1"
    assert picture.histogram()[0] > 100


def test_pages_are_counted_and_chosen(paper):
    paper.add_page(100, 150)
    paper.rect(0, 0, 100, 150, fill=(0, 0, 0))
    pdf = paper.finish()
    assert raster.page_count(pdf) == 2
    assert raster.picture(pdf, 0, 20, "L").getextrema() == (255, 255)
    assert raster.picture(pdf, 1, 20, "L").getextrema()[0] == 0
