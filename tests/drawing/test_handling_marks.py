"""The handling marks: inside their square at any size, told apart from one another, upright."""

from __future__ import annotations

from datetime import date

import pytest

from shipdesk import paths
from shipdesk.drawing import PaperCanvas, raster
from shipdesk.drawing.handling_marks import draw_handling_mark, room_of
from shipdesk.drawing.handling_shapes import PICTURES
from shipdesk.reference import Reference

DPI = 100
DOTS = 25.4 / DPI


def drawn(mark, side=40.0, x=10.0, y=10.0, texts=()):
    canvas = PaperCanvas(title="Marks", language="en", document_id="marks", date=date(2026, 11, 23))
    canvas.add_page(60, 60)
    draw_handling_mark(canvas, mark, x, y, side, texts)
    return raster.picture(canvas.finish(), 0, DPI, "L")


def ink(picture):
    """The box around everything dark, in millimetres: left, top, right, bottom."""
    box = picture.point(lambda level: 255 if level < 128 else 0).getbbox()
    return [edge * DOTS for edge in box]


@pytest.mark.parametrize("mark", sorted(PICTURES))
@pytest.mark.parametrize("side", [8.0, 40.0])
def test_a_mark_stays_in_its_square_and_fills_it(mark, side):
    left, top, right, bottom = ink(drawn(mark, side))
    assert left >= 10 - DOTS
    assert top >= 10 - DOTS
    assert right <= 10 + side + DOTS
    assert bottom <= 10 + side + DOTS
    assert max(right - left, bottom - top) > 0.75 * side


def test_no_two_marks_look_alike():
    pictures = {drawn(mark).tobytes() for mark in PICTURES}
    assert len(pictures) == len(PICTURES)


def test_this_way_up_points_up_and_is_even_on_both_sides():
    picture = drawn("this_way_up").point(lambda level: 255 if level < 128 else 0)
    _, top, _, bottom = picture.getbbox()
    edge = round(3 / DOTS)
    tips, bar = ((0, top, picture.width, top + edge), (0, bottom - edge, picture.width, bottom))
    assert picture.crop(tips).histogram()[255] < picture.crop(bar).histogram()[255] / 3
    halves = [(0, 0, picture.width // 2, picture.height), (picture.width // 2, 0, picture.width, picture.height)]
    left, right = (picture.crop(half).histogram()[255] for half in halves)
    assert left == pytest.approx(right, rel=0.03)


def test_limits_stand_in_their_places(typesetter):
    width, height = room_of("temperature_limits", 40.0)[0]
    line = typesetter.line("15 °C", height, bold=True, language="en")
    assert line.width <= width
    bare, with_limit = drawn("temperature_limits"), drawn("temperature_limits", texts=(None, line))
    assert bare.crop((0, 0, *[round(side / 2) for side in bare.size])).tobytes() != with_limit.tobytes()
    upper = (0, 0, bare.width, round(24 / DOTS))
    assert bare.crop(upper).tobytes() == with_limit.crop(upper).tobytes()
    assert bare.tobytes() != with_limit.tobytes()


def test_every_mark_of_the_table_has_a_picture():
    rules = Reference.load(paths.resources()).handling_rules
    assert rules
    assert {rule.mark for rule in rules} <= set(PICTURES)
