"""No script of the desk turns into empty boxes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextLayout

from shipdesk.errors import DeskUnusable
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
