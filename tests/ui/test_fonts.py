"""No script of the desk turns into empty boxes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextLayout

from shipdesk.errors import DeskUnusable
from shipdesk.ui.editor_fields import TextField
from shipdesk.ui.fonts import FAMILIES, load_fonts, window_font

SAMPLES = {
    "th": "ที่ น้ำ ปู่ ฎีกา ทุเรียนหมอนทอง ๑๒๓ ฿", "en": "Durian, 5 kg – “fresh”", "zh": "新鲜榴莲 昆明 进出口有限公司",
    "vi": "Sầu riêng tươi, Hà Nội", "lo": "ທຸລຽນສົດ ວຽງຈັນ ₭", "km": "ធុរេនស្រស់ ភ្នំពេញ ៛", "my": "ဒူးရင်းသီး ရန်ကုန်",
}  # fmt: skip


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
@pytest.mark.parametrize("language", SAMPLES)
def test_every_sample_has_glyphs_of_our_own_fonts(dressed_app, language, bold):
    font = window_font()
    font.setBold(bold)
    layout = QTextLayout(SAMPLES[language], font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    assert runs
    assert [run.rawFont().familyName() for run in runs if 0 in run.glyphIndexes()] == []
    assert {run.rawFont().familyName() for run in runs} <= set(FAMILIES)


def test_a_character_of_no_font_would_be_seen(dressed_app):
    layout = QTextLayout("\U0001f9ff\u1f999", window_font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    families = {run.rawFont().familyName() for run in layout.glyphRuns()}
    has_box = any(0 in run.glyphIndexes() for run in layout.glyphRuns())
    assert has_box or not families <= set(FAMILIES)


def test_a_folder_without_fonts_is_told(dressed_app, tmp_path):
    with pytest.raises(DeskUnusable) as told:
        load_fonts(tmp_path)
    assert told.value.reason == "font_missing"
    assert "Noto Sans Thai" in told.value.values["fonts"]


@pytest.mark.parametrize("language", ["lo", "km", "my"])
def test_every_script_stands_in_the_middle_of_its_field(dressed_app, qtbot, language):
    """A second family of the font would be drawn above the line of the first: Burmese by a third of the field."""
    field = TextField()
    qtbot.addWidget(field)
    field.setFrame(False)
    field.set_value(SAMPLES[language])
    field.resize(300, 40)
    picture = field.grab().toImage()
    dark = [y for y in range(4, 36) if any(picture.pixelColor(x, y).lightness() < 128 for x in range(4, 200))]
    assert abs((dark[0] + dark[-1]) / 2 - 20) <= 3
    field.set_value("Durian")
    assert field.font().families()[0] == FAMILIES[0]
