"""Normalising, dividing by font, refusing what cannot be printed."""

import unicodedata

import pytest

from shipdesk.errors import WrongInput


def fonts_of(line):
    return [(run.font.name, run.text) for run in line.runs]


def test_text_is_set_in_nfc(typesetter):
    decomposed = unicodedata.normalize("NFD", "Nguyễn Huệ")
    assert typesetter.line(decomposed, 9).text == "Nguyễn Huệ"


def test_mixed_text_is_divided_by_font_and_loses_nothing(typesetter):
    line = typesetter.line("Durian ทุเรียน 榴莲 12 kg", 9)
    assert "".join(run.text for run in line.runs) == line.text
    assert [name for name, _ in fonts_of(line)] == [
        "NotoSans-Regular", "NotoSansThai-Regular", "NotoSansSC-Regular", "NotoSans-Regular",
    ]  # fmt: skip


def test_bold_takes_the_bold_files(typesetter):
    line = typesetter.line("ทุเรียน durian", 9, bold=True)
    assert {name for name, _ in fonts_of(line)} == {"NotoSansThai-Bold", "NotoSans-Bold"}


def test_quotation_marks_are_wide_in_chinese_and_narrow_elsewhere(typesetter):
    chinese = typesetter.line("“泰国”", 10, language="zh")
    assert fonts_of(chinese) == [("NotoSansSC-Regular", "“泰国”")]
    assert fonts_of(typesetter.line("“Thai”", 10, language="zh")) == [("NotoSans-Regular", "“Thai”")]


def test_joiners_stay_with_their_word(typesetter):
    assert len(typesetter.line("ភ្នំ\u200bពេញ", 9, language="km").runs) == 1


@pytest.mark.parametrize(
    ("text", "reason", "code_point"),
    [
        ("Mango 😀", "missing_glyph", "U+1F600"),
        ("שלום", "missing_glyph", "U+05E9"),
        ("\ue000", "missing_glyph", "U+E000"),
        ("tab\there", "control_character", "U+0009"),
        ("bell\x07", "control_character", "U+0007"),
        ("ไทย\u200f", "control_character", "U+200F"),
        ("\ud800", "control_character", "U+D800"),
        ("two\nlines", "control_character", "U+000A"),
    ],
)
def test_what_cannot_be_printed_is_refused_with_its_place(typesetter, text, reason, code_point):
    with pytest.raises(WrongInput) as fault:
        typesetter.line(text, 9, pointer="/items/3/description")
    assert (fault.value.code, fault.value.reason) == ("unprintable_text", reason)
    assert fault.value.pointer == "/items/3/description"
    assert fault.value.values["code_point"] == code_point
    fault.value.values["text"].encode("utf-8")


def test_markup_is_only_text(typesetter):
    text = "<img src=/etc/passwd> [[[ %s {x} &amp;"
    assert typesetter.line(text, 9).text == text
