"""Every bundled font is there with its licence, and each character finds the right one."""

import pytest

from shipdesk import paths


def test_every_font_file_is_bundled_with_its_licence(typesetter):
    for family in typesetter.book.families:
        for file in (family.regular, family.bold):
            assert file.path.is_file()
        licence = paths.resources() / "fonts" / f"OFL-{family.regular.name.removesuffix('-Regular')}.txt"
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text("utf-8")


@pytest.mark.parametrize(
    ("character", "family"),
    [
        ("A", "Noto Sans"),
        ("7", "Noto Sans"),
        ("ệ", "Noto Sans"),
        ("₫", "Noto Sans"),
        ("₭", "Noto Sans"),
        ("ฎ", "Noto Sans Thai"),
        ("฿", "Noto Sans Thai"),
        ("ຫ", "Noto Sans Lao"),
        ("ខ", "Noto Sans Khmer"),
        ("៛", "Noto Sans Khmer"),
        ("က", "Noto Sans Myanmar"),
        ("，", "Noto Sans SC"),
        ("明", "Noto Sans SC"),
    ],
)
def test_a_character_finds_the_font_of_its_script(typesetter, character, family):
    found = typesetter.book.family_of(character)
    assert found is not None
    assert found.name == family
    assert found.bold.glyphs[character] not in (None, 0)


@pytest.mark.parametrize("character", ["😀", "א", "ش", "\U000e0041"])
def test_a_character_of_no_bundled_font_finds_none(typesetter, character):
    assert typesetter.book.family_of(character) is None


def test_measures_are_thousandths_whatever_the_file_says(typesetter):
    thai = typesetter.book.family_of("ก").regular
    assert thai.font.scale == (1000, 1000)
    glyph = thai.glyphs["ก"]
    assert 500 < thai.tops[glyph] < 700
    assert -20 < thai.bottoms[glyph] <= 0
