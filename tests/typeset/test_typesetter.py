"""Wrapping, the no-break list, fitting."""

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from icu4py.breakers import CharacterBreaker

from shipdesk import paths
from shipdesk.errors import WrongInput
from shipdesk.typeset import block_height, leading_of, load_typesetter
from shipdesk.typeset.breaking import cluster_breaks
from tests.typeset.corpus import LANGUAGES as LANGUAGES_OF_CORPORA
from tests.typeset.corpus import sample

TYPESETTER = load_typesetter(paths.resources())
PIECES = "น้ำ ปู่ ที่ เลขที่ ฎีกา ຢູ່ ນຳເຂົ້າ ស្ត្រី ខ្ញុំ မြို့ ဥက္ကဋ္ဌ 昆明 ， “ Huệ 12.5 - 𠂇".split()
SYLLABLES = st.sampled_from([*PIECES, " ", "Co., Ltd."])
LANGUAGES = st.sampled_from(["en", "th", "lo", "km", "my", "zh", "vi"])


def texts(lines):
    return [line.text for line in lines]


@settings(max_examples=150, deadline=None)
@given(st.lists(SYLLABLES, min_size=1, max_size=30).map("".join), LANGUAGES, st.floats(30, 200))
def test_lines_are_narrow_enough_lose_nothing_and_never_part_a_cluster(text, language, width):
    lines = TYPESETTER.lines(text, 10, width, language=language)
    assert "".join(texts(lines)).replace(" ", "") == TYPESETTER.line(text, 10).text.replace(" ", "")
    clusters = [end for _, end in CharacterBreaker(text, "en").segments()]
    starts = {len(text[:0])} | {
        at for at in range(len(text) + 1) if len(text[:at].encode("utf-16-le")) // 2 in clusters
    }
    at = 0
    for line in lines:
        assert line.width <= width + 0.02
        at = text.index(line.text, at)
        assert at in starts
        at += len(line.text)


@settings(max_examples=60, deadline=None)
@given(st.lists(SYLLABLES, min_size=1, max_size=25).map("".join), LANGUAGES, st.floats(40, 120))
def test_what_fits_is_inside_its_box_and_its_ink_apart(text, language, width):
    try:
        fitted = TYPESETTER.fit(text, width, 45, 12, language=language)
    except WrongInput:
        smallest = TYPESETTER.lines(text, 6, width, language=language)
        if block_height(smallest, leading_of(smallest)) <= 45:
            raise
        assume(False)
    assert 6 <= fitted.size <= 12
    assert fitted.width <= width + 0.02
    assert fitted.height <= 45 + 0.02
    for above, below in pairwise(fitted.lines):
        ink_bottom = max((-run.bottom for run in above.runs), default=0) * fitted.size / 1000
        ink_top = max((run.top for run in below.runs), default=0) * fitted.size / 1000
        assert fitted.leading > ink_bottom + ink_top


@pytest.mark.parametrize(
    ("language", "text", "width", "expected"),
    [
        ("th", "ส่งทุเรียนหมอนทองไปคุนหมิง", 60, ["ส่งทุเรียน", "หมอนทองไป", "คุนหมิง"]),
        ("lo", "ພາສາລາວຂ້ອຍຢາກໄປຕະຫຼາດ", 60, ["ພາສາລາວຂ້ອຍ", "ຢາກໄປຕະຫຼາດ"]),
        ("en", "frozen durian pulp", 60, ["frozen", "durian pulp"]),
        ("zh", "昆明进口公司，冷冻榴莲。", 61, ["昆明进口公", "司，冷冻榴", "莲。"]),
    ],
)
def test_lines_end_between_words(language, text, width, expected):
    assert texts(TYPESETTER.lines(text, 10, width, language=language)) == expected


@pytest.mark.parametrize(
    ("language", "text", "held"),
    [
        ("th", "บ้านเลขที่ 12/3 หมู่ที่ 4 ตำบลในเมือง", ["บ้านเลขที่ 12/3", "หมู่ที่ 4"]),
        ("th", "บริษัท ผลไม้ จำกัด", ["ผลไม้ จำกัด"]),
        ("en", "Siam Fruit Export Co., Ltd. net 12.5 kg each", ["Export Co., Ltd.", "12.5 kg"]),
        ("zh", "净重12.5千克冷冻榴莲", ["12.5千克"]),
        ("th", "99/9 ตำบลในเมือง อำเภอท่าใหม่ ซอย 12 น้ำหนัก 25 กก.", ["ตำบลใน", "อำเภอท่า", "ซอย 12", "25 กก."]),
        ("lo", "ບໍລິສັດ ວຽງຈັນ ຈຳກັດ ບ້ານ ສີສະຫວ່າງ 25 ກິໂລ", ["ວຽງຈັນ ຈຳກັດ", "ບ້ານ ສີ", "25 ກິໂລ"]),
        ("km", "ក្រុមហ៊ុន ភ្នំពេញ ឯ.ក ផ្ទះលេខ 12 ទម្ងន់ 25 គីឡូក្រាម", ["ភ្នំពេញ ឯ.ក", "ផ្ទះលេខ 12", "25 គីឡូក្រាម"]),
        ("my", "ရန်ကုန် ကုမ္ပဏီ လီမိတက် အမှတ် 12 အလေးချိန် 25 တန်", ["ကုမ္ပဏီ လီမိတက်", "အမှတ် 12", "25 တန်"]),
        ("vi", "Công ty TNHH Thương mại Số 12 đường Huế 25 thùng", ["Công ty TNHH", "Số 12", "25 thùng"]),
        ("zh", "云南鸿运果品贸易有限公司 第3批 48箱", ["易有限公司", "第3", "48箱"]),
    ],
)
def test_the_no_break_list_holds_at_every_width(language, text, held):
    for width in range(72, 200, 3):
        lines = texts(TYPESETTER.lines(text, 8, width, language=language))
        for phrase in held:
            assert any(phrase in line for line in lines), (width, lines)


def test_a_phrase_wider_than_the_line_is_parted_where_the_dictionary_parts_it():
    lines = texts(TYPESETTER.lines("Siam Export Co., Ltd.", 8, 38, language="en"))
    assert lines == ["Siam", "Export", "Co., Ltd."]
    narrow = texts(TYPESETTER.lines("Co., Ltd.", 8, 20, language="en"))
    assert narrow == ["Co.,", "Ltd."]


@pytest.mark.parametrize("language", LANGUAGES_OF_CORPORA)
def test_no_real_string_is_parted_inside_a_cluster(language):
    for text in sample(language, 120):
        clusters = {0, *cluster_breaks(text, language)}
        for width in (35, 80):
            at = 0
            for line in TYPESETTER.lines(text, 9, width, language=language):
                at = text.index(line.text, at)
                assert at in clusters
                at += len(line.text)
                assert at in clusters


def test_newlines_are_kept(typesetter):
    assert texts(typesetter.lines("one\r\n\r\ntwo", 9, 100)) == ["one", "", "two"]


def test_an_empty_text_is_one_empty_line(typesetter):
    (line,) = typesetter.lines("", 9, 100)
    assert (line.text, line.width, line.runs) == ("", 0, ())


def test_a_word_wider_than_the_line_is_divided_by_lines(typesetter):
    lines = texts(typesetter.lines("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 10, 50))
    assert len(lines) > 1
    assert "".join(lines) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def test_fit_keeps_the_size_where_it_can(typesetter):
    fitted = typesetter.fit("frozen durian", 200, 20, 10)
    assert (fitted.size, len(fitted.lines)) == (10, 1)


def test_fit_shrinks_rather_than_divides_a_word(typesetter):
    fitted = typesetter.fit("TH-2026-00017-KUNMING", 100, 30, 10)
    assert texts(fitted.lines) in (["TH-2026-00017-KUNMING"], ["TH-2026-00017-", "KUNMING"])
    narrow = typesetter.fit("ABCDEFGHIJKLM", 65, 30, 10)
    assert texts(narrow.lines) == ["ABCDEFGHIJKLM"]
    assert 6 <= narrow.size < 10


def test_fit_shrinks_to_the_floor_and_then_refuses_with_box_and_text(typesetter):
    text = "บริษัท ผลไม้แช่แข็งส่งออก จำกัด "
    small = typesetter.fit(text * 3, 100, 40, 12, language="th")
    assert 6 <= small.size < 12
    with pytest.raises(WrongInput) as fault:
        typesetter.fit(text * 30, 100, 40, 12, language="th", pointer="/to/name", document="INV", box="consignee")
    assert (fault.value.code, fault.value.reason) == ("too_long", "text_does_not_fit")
    assert fault.value.pointer == "/to/name"
    assert fault.value.values["document"] == "INV"
    assert fault.value.values["box"] == "consignee"


def test_a_width_that_holds_no_cluster_is_refused(typesetter):
    with pytest.raises(WrongInput) as fault:
        typesetter.lines("昆明", 10, 5, language="zh")
    assert fault.value.code == "too_long"


def test_leading_leaves_air_for_stacked_marks(typesetter):
    burmese = typesetter.lines("ဥက္ကဋ္ဌ မြို့ ဥက္ကဋ္ဌ မြို့", 10, 40, language="my")
    english = typesetter.lines("one two three four", 10, 40)
    assert leading_of(english) == pytest.approx(12)
    assert leading_of(burmese) > 14
