"""Icons take the colour they are asked for and are never scaled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from shipdesk.paths import resources
from shipdesk.ui.icons import NORMAL, Icons

NAMES = sorted(file.stem for file in (resources() / "icons").glob("*.svg") if file.stem not in ("combo-arrow", "tick"))


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_in_the_asked_colour_only(dressed_app, name):
    image = Icons(resources() / "icons").pixmap(name, QColor("#0b6b66"), 48).toImage()
    wanted = (0x0B, 0x6B, 0x66)
    solid = [image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255]
    assert solid
    # The painter's premultiplied arithmetic may be one or two off at an edge.
    parts = [(found.red(), found.green(), found.blue()) for found in solid]
    assert all(abs(part - want) <= 2 for found in parts for part, want in zip(found, wanted, strict=True))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("side", [16, 20, 24])
def test_the_exact_pixels_are_there_for_each_scale(dressed_app, side, ratio):
    icon = Icons(resources() / "icons", lambda: (1.0, ratio)).tinted("print", QColor("black"))
    pixmap = icon.pixmap(QSize(side, side), ratio)
    wanted = round(side * ratio)
    assert QSize(wanted, wanted) in icon.availableSizes()
    assert pixmap.width() == wanted


def test_a_pressed_button_has_the_exact_pixels_too(dressed_app):
    icon = Icons(resources() / "icons", lambda: (1.0, 1.5)).switched("print", QColor("black"), QColor("red"))
    for state, colour in ((QIcon.State.Off, "#000000"), (QIcon.State.On, "#ff0000")):
        image = icon.pixmap(QSize(NORMAL, NORMAL), 1.5, QIcon.Mode.Normal, state).toImage()
        assert image.width() == 30
        solid = [image.pixelColor(x, y) for x in range(30) for y in range(30)]
        assert {one.name() for one in solid if one.alpha() == 255} == {colour}
