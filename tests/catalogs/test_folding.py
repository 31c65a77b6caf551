"""Differences that a search must not see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.catalogs.folding import CODE_MARK, FIELD_MARK, fold, searched_text


@pytest.mark.parametrize(
    ("one", "other"),
    [("DURIAN", "durian"), ("๑๒๓", "123"), ("ＡＢＣ１", "abc1"), ("a\u200bb", "ab"), (" a \t b ", "a b"),
     ("Straße", "STRASSE"), ("กำ", "กํา"), ("caf\u00e9", "cafe\u0301")],
)  # fmt: skip
def test_equal_to_the_search(one, other):
    assert fold(one) == fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more_and_leaves_no_marks(text):
    folded = fold(text)
    assert fold(folded) == folded
    assert not {"\x1d", "\x1e", "\x1f"} & set(folded)


@given(st.text("aB กุ้ๆ๐ำํา咖É", max_size=9))
def test_a_plain_text_is_folded_as_one_with_something_unseen_in_it(text):
    assert fold(text) == fold(text + "\u200b")


def test_fields_stand_between_marks():
    text = searched_text({"sku": "A-1", "name_th": "ทุเรียน", "brand": None, "ingredients_en": "secret"})
    assert text == f"{CODE_MARK}a-1{CODE_MARK}{FIELD_MARK}ทุเรียน{FIELD_MARK}"
