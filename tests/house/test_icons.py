"""The program's icon is there for each system in every size that it asks for, drawn and not scaled."""

from __future__ import annotations

import pytest
from PIL import Image

from shipdesk.paths import resources

PROGRAM = resources() / "icons" / "program"
SIDES = (16, 32, 48, 64, 128, 256)


def test_windows_finds_each_of_its_sizes():
    with Image.open(PROGRAM / "shipdesk.ico") as icon:
        assert {(side, side) for side in (16, 20, 24, 32, 40, 48, 64, 128, 256)} == set(icon.info["sizes"])


def test_the_mac_finds_its_sizes():
    with Image.open(PROGRAM / "shipdesk.icns") as icon:
        assert {(512, 512, 2), (256, 256, 1), (128, 128, 1), (16, 16, 2)} <= set(icon.info["sizes"])


@pytest.mark.parametrize("side", SIDES)
def test_a_picture_for_menus_is_round_at_its_corners_and_full_in_its_middle(side):
    with Image.open(PROGRAM / f"shipdesk-{side}.png") as picture:
        assert picture.size == (side, side)
        cover = picture.getchannel("A")
        assert cover.getpixel((0, 0)) == 0
        assert cover.getpixel((side // 2, side // 2)) == 255
