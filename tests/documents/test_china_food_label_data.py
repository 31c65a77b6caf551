"""Label data for China by both standards: each field, what it lacks, letters as high as they must be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
import uharfbuzz
from hypothesis import given
from hypothesis import strategies as st

from shipdesk import documents, paths
from shipdesk.documents import KINDS
from shipdesk.documents.food_label_sticker import points_of, sticker_heights
from shipdesk.domain.measures import Length, Weight
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference
from tests.documents import samples
from tests.documents.conftest import page_texts

KIND = "china-food-label-data"
TABLE = Reference.load(paths.resources()).china_label
MM_PER_POINT = 25.4 / 72
LABEL = {
    "line_no": 1, "language": "zh-Hans", "ingredients": "芒果、白砂糖", "allergens": "无", "storage": "阴凉干燥处",
    "use": "开袋即食", "responsible": "云南鸿运果品贸易有限公司，昆明市官渡区洛羊物流园8号，0871-12345678",
}  # fmt: skip


def text_of(rendered) -> str:
    return " ".join(page_texts(rendered.pdf))


def mango(produced: date = date(2026, 11, 1), label=LABEL, **of_product):
    """One line of dried mango in bags of 500 g."""
    plain = samples.consignment("CN", ("288",))
    item = replace(plain.items[0], production_date=produced, expiry_date=date(2027, 10, 31))
    goods = ((1, replace(plain.goods[0][1], **of_product)),)
    return replace(plain, items=(item,), goods=goods, desk=samples.desk_object(label_data=[label] if label else []))


def data_of(context, consignment):
    return documents.paper_data_of(consignment, context.reference, context.wording, second="zh", revision=1)


def lacking(context, consignment) -> list[tuple[str, str]]:
    return [(lack.caption, lack.pointer) for lack in KINDS[KIND].lacks(data_of(context, consignment))]


def test_every_text_of_the_label(issue, context):
    text = text_of(issue(KIND, mango()))
    for fact in (
        "by GB 7718-2011", "芒果干 500克/袋", "配料：芒果、白砂糖", "致敏物质提示：无", "净含量：500克", "原产国：泰国",
        "进口商：云南鸿运果品贸易有限公司", "境外生产企业注册编号：CTHA08092501020001", "生产日期：2026年11月01日",
        "保质期至：2027年10月31日", "贮存条件：阴凉干燥处", "食用方法：开袋即食", "批号：L26A1", "4.1.6.3",
        "GB 7718-2011, 3.9",
        "Confirmed by the importer 进口商确认", "样稿，由进口商确认",
    ):  # fmt: skip
        assert fact in text, fact
    assert lacking(context, mango()) == []


@pytest.mark.parametrize(
    ("produced", "standard", "expiry"),
    [
        (date(2027, 3, 15), "GB 7718-2011", "保质期至：2027年10月31日"),
        (date(2027, 3, 16), "GB 7718-2025", "保质期到期日：2027年10月31日"),
    ],
)
def test_the_standard_is_that_of_the_day_of_production(issue, produced, standard, expiry):
    text = text_of(issue(KIND, mango(produced)))
    assert f"by {standard}" in text
    assert expiry in text
    assert ("Saturated fat 饱和脂肪" in text) == (standard == "GB 7718-2025")
    assert ("Sugars 糖" in text) == (standard == "GB 7718-2025")
    assert ("To verify before you rely on it: letter heights" in text) == (standard == "GB 7718-2025")


def test_allergens_are_asked_for_from_the_standard_of_2025_on(context):
    silent = {key: value for key, value in LABEL.items() if key != "allergens"}
    assert lacking(context, mango(label=silent)) == []
    assert lacking(context, mango(date(2027, 3, 16), silent)) == [("label_field.allergens", "/desk/label_data")]


def test_what_nobody_said_is_to_be_filled_in(issue, context):
    bare = mango(label=None, names={"en": "Dried mango slices"}, gacc_registration=None)
    item = replace(bare.items[0], descriptions=bare.items[0].descriptions[:1], production_date=None, expiry_date=None)
    bare = replace(bare, items=(item,))
    assert [caption.removeprefix("label_field.") for caption, _ in lacking(context, bare)] == [
        "name", "ingredients", "responsible", "gacc", "production_date", "expiry_date", "storage",
    ]  # fmt: skip
    assert "配料表：________" in text_of(issue(KIND, bare))


def test_a_product_keeps_for_days_where_no_day_is_given(issue, context):
    days = mango(shelf_life_days=365)
    days = replace(days, items=(replace(days.items[0], expiry_date=None),))
    assert "保质期：365天" in text_of(issue(KIND, days))


def test_another_list_of_ingredients_in_the_catalog_is_shown(issue):
    same = mango(ingredients={"zh": "芒果、 白砂糖"})
    other = mango(ingredients={"zh": "芒果、白砂糖、焦亚硫酸钠"})
    assert "产品资料不同" not in text_of(issue(KIND, same))
    shown = text_of(issue(KIND, other)).replace(" ", "")
    assert "Theproductsaysotherwise:产品资料不同：芒果、白砂糖、焦亚硫酸钠" in shown


@pytest.mark.parametrize(
    ("english", "hs_code", "weight", "net", "letters"),
    [
        ("Dried mango slices, 50 g", "080450", "0.05", "净含量：50克", "2 mm"),
        ("Dried mango slices", "080450", "0.2", "净含量：200克", "3 mm"),
        ("Dried mango slices", "080450", "1", "净含量：1千克", "4 mm"),
        ("Dried mango slices", "080450", "1.25", "净含量：1.25千克", "6 mm"),
        ("Fish sauce, 700 ml bottle", "210390", "0.84", "净含量：700毫升", "4 mm"),
        ("Fish sauce, 1.5 l bottle", "210390", "1.8", "净含量：1.5升", "6 mm"),
    ],
)
def test_net_content_and_the_height_of_its_letters(issue, english, hs_code, weight, net, letters):
    one = mango()
    item = one.items[0]
    described = (replace(item.descriptions[0], text=english), *item.descriptions[1:])
    net_weight = Weight(Decimal(weight) * item.quantity)
    item = replace(item, descriptions=described, hs_code=hs_code, net_weight_kg=net_weight)
    text = text_of(issue(KIND, replace(one, items=(item,))))
    assert net in text
    assert f"净含量字符不小于 {letters}" in text


@pytest.mark.parametrize(
    ("standard", "area", "letters", "dates"),
    [
        ("gb-7718-2011", "35", None, None),
        ("gb-7718-2011", "35.01", "1.8", "1.8"),
        ("gb-7718-2011", "900", "1.8", "1.8"),
        ("gb-7718-2025", "35", "1.8", "2.0"),
        ("gb-7718-2025", "150", "1.8", "3.0"),
        ("gb-7718-2025", "150.5", "2.0", "3.0"),
        ("gb-7718-2025", "401", "2.5", "3.0"),
    ],
)
def test_letters_by_the_largest_face(standard, area, letters, dates):
    step = TABLE.heights[standard].of_face(Decimal(area))
    assert (step and str(step.letters), step and str(step.dates)) == (letters, dates)


def test_a_pack_of_unknown_size_shows_every_height_and_has_the_strictest_sticker(context, issue):
    unknown = mango(date(2027, 3, 16))
    text = text_of(issue(KIND, unknown))
    assert "1.8 mm (> 0 cm²); 2 mm (> 150 cm²); 2.5 mm (> 400 cm²)" in text
    assert "2 mm (> 0 cm²); 3 mm (> 35 cm²)" in text
    label = data_of(context, unknown).food_labels[0]
    assert sticker_heights(label) == (Decimal("2.5"), Decimal("3.0"))
    small = mango(date(2027, 3, 16), length=Length(Decimal(5)), width=Length(Decimal(7)))
    assert sticker_heights(data_of(context, small).food_labels[0]) == (Decimal("1.8"), Decimal("2.0"))


def test_the_largest_face_is_that_of_the_two_longest_sides(context):
    sized = mango(length=Length(Decimal(20)), width=Length(Decimal(2)), height=Length(Decimal(14)))
    label = data_of(context, sized).food_labels[0]
    assert (label.face_cm2, label.step.letters) == (Decimal(280), Decimal("1.8"))


@given(st.sampled_from("0123456789ABCDEFGHIJKLMNPRSTUVWXYZ"), st.sampled_from(("1.8", "2.0", "2.5", "3.0", "6")))
def test_printed_figures_and_capitals_are_as_high_as_asked(letter, millimetres):
    """Measured in the bundled fonts, which print Chinese and its figures."""
    size = points_of(Decimal(millimetres))
    for name in ("NotoSansSC-Regular", "NotoSans-Regular"):
        font = FONTS[name]
        extents = font.get_glyph_extents(font.get_nominal_glyph(ord(letter)))
        height = -extents.height / font.face.upem * size * MM_PER_POINT
        assert height >= float(millimetres) - 0.005


FONTS = {
    name: uharfbuzz.Font(
        uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(paths.resources() / "fonts" / f"{name}.ttf")))
    )
    for name in ("NotoSansSC-Regular", "NotoSans-Regular")
}


def test_reference_values_are_those_of_the_standard():
    """Energy 8,400 kJ, protein and fat 60 g, carbohydrate 300 g, sodium 2,000 mg: table A.1 of GB 28050."""
    assert [(one.key, one.reference) for one in TABLE.nutrients["gb-7718-2011"]] == [
        ("energy", 8400), ("protein", 60), ("fat", 60), ("carbohydrate", 300), ("sodium", 2000),
    ]  # fmt: skip
    assert [one.key for one in TABLE.nutrients["gb-7718-2025"]] == [
        "energy", "protein", "fat", "saturated_fat", "carbohydrate", "sugars", "sodium",
    ]  # fmt: skip


def test_only_food_that_carries_a_label_is_on_it(issue):
    """Fresh fruit carries none."""
    with pytest.raises(WrongInput) as fault:
        issue(KIND, samples.fruit())
    assert fault.value.reason == "no_labelled_food"


def test_forty_lines_with_long_texts_stay_whole(issue):
    consignment = samples.consignment("CN", tuple("24" for _ in range(40)))
    long = "、".join(f"配料{number}" for number in range(250))
    desk = samples.desk_object(label_data=[LABEL | {"line_no": line, "ingredients": long} for line in (1, 2)])
    rendered = issue(KIND, replace(consignment, desk=desk))
    pages = page_texts(rendered.pdf)
    text = "".join("".join(pages).split())
    assert all(f"Label data for line {line}, by" in " ".join(pages) for line in range(1, 41))
    assert text.count("配料249") == 4
    assert text.count("配料0、配料1、") == 4


def test_typed_nutrition_stands_in_table_and_draft(issue):
    figures = {"energy_kj": "1480", "protein_g": "1.5", "fat_g": "0.4", "carbohydrate_g": "84.25", "sodium_mg": "38"}
    text = " ".join(text_of(issue(KIND, mango(label=LABEL | figures))).split())
    for fact in ("84.3", "28%", "1480千焦(kJ) 18%", "脂肪 0克(g) 0%"):
        assert fact in text, fact
