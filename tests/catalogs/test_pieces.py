"""Where a text is cut depends on the two characters beside the cut alone; that is what makes the search complete."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from shipdesk.catalogs import search_index
from shipdesk.catalogs.pieces import Asked, Place, asked_of, cut, words_of
from shipdesk.catalogs.schema import migrations
from shipdesk.database import Database as Opened

texts = st.text("aé1 2กเะำ咖啡\x1e\x1dး,ະແຂុក-", min_size=1, max_size=12)
numbers = st.text("0 1 2ก克\x1e", min_size=1, max_size=16)


@given(texts)
def test_a_cut_is_told_by_the_two_characters_beside_it(text):
    pieces = cut(text)
    assert "".join(pieces) == text
    ends = {sum(map(len, pieces[:count])) for count in range(1, len(pieces))}
    assert ends == {at for at, pair in enumerate(pairwise(text), start=1) if len(cut("".join(pair))) == 2}


@given(texts | numbers, st.data())
def test_a_text_has_what_each_part_of_it_asks(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    needle = text[start : data.draw(st.integers(start + 1, len(text)))]
    words = words_of(text)
    for place, asked in asked_of(needle):
        assert any(fits(place, word, asked) for word in words)


def fits(place, piece, asked):
    if place is Place.WHOLE:
        return piece == asked
    begins, ends = piece.startswith(asked), piece.endswith(asked)
    return begins if place is Place.BEGINNING else ends if place is Place.END else asked in piece


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("\x1dsku-000123", ["\x1dsku-", "000123"]), ("\x1e冷冻500克", ["\x1e冷", "冻", "500", "克"]),
     ("\x1eน้ำพริกเผา", ["\x1eน้ำ", "พริก", "เผา"]), ("\x1efrozen mango", ["\x1efrozen", " mango"])],
)  # fmt: skip
def test_words_of_every_script_are_cut_small(text, pieces):
    assert cut(text) == pieces


@pytest.mark.parametrize(
    ("needle", "asked"),
    [
        ("en mango ju", [(Place.END, "en"), (Place.WHOLE, "\x1fn m"), (Place.WHOLE, " mango"),
                         (Place.WHOLE, "\x1fo j"), (Place.BEGINNING, " ju")]),
        ("50克", [(Place.END, "50"), (Place.BEGINNING, "\x1f克\x1f05"), (Place.WHOLE, "克")]),
        (" 50克", [(Place.WHOLE, " 50"), (Place.WHOLE, "\x1f克\x1f05"), (Place.WHOLE, "克")]),
        ("莲5", [(Place.END, "莲"), (Place.BEGINNING, "\x1f莲5"), (Place.BEGINNING, "5")]),
        ("莲50", [(Place.END, "莲"), (Place.WHOLE, "\x1f莲50"), (Place.BEGINNING, "50")]),
        ("12345", [(Place.END, "1234"), (Place.WHOLE, "2345")]),
        ("123456", [(Place.WHOLE, "2345"), (Place.WHOLE, "3456")]),
        ("\x1d1234", [(Place.WHOLE, "\x1d1234")]),
        ("\x1e", []),
    ],
)  # fmt: skip
def test_a_needle_asks_for_whole_words_within_and_parts_at_its_ends(needle, asked):
    assert asked_of(needle) == [Asked(*one) for one in asked]


def test_a_long_number_is_known_by_every_four_of_its_digits():
    assert words_of("\x1dfr-0012345")[:-1] == ["\x1dfr-", "0012", "0123", "1234", "2345"]
    assert words_of("\x1e米5000克")[-2:] == ["\x1f米50", "\x1f克\x1f0005"]


def test_a_catalog_from_before_is_searched_after_its_migration():
    with Database(memory=True) as db:
        migrations.apply(db, stop_before="m008_word_index")
        db.execute("INSERT INTO products (id, sku, name_th, name_vi) VALUES (1, 'A', 'ทุเรียน', 'Đậu')")
        migrations.apply(db)
        opened = Opened(db.conn)
        assert [search_index.find(opened, [needle], 9)[0][0] for needle in ("เรีย", "đậ", "a")] == [1, 1, 1]
