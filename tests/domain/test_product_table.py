"""Many rows at once give just what each row gives alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain.product import PRODUCT_FIELDS, product_from_row, row_of
from shipdesk.domain.product_table import ProductTable
from shipdesk.errors import WrongInput

MINOR_UNITS = {"THB": 2, "CNY": 2}
COLUMNS = (
    "sku", "gtin", "name_en", "name_th", "hs_code", "unit_code", "unit_price", "currency", "net_weight_kg", "length_cm",
    "units_per_carton", "tariff_th", "un_number", "origin_country", "watt_hours", "brand",
)  # fmt: skip
DEFAULTS = {"origin_country": "th", "brand": " "}

cells = st.sampled_from([
    "", " ", "A", " A ", "a  b", "é", "é", "ทุเรียน", "x" * 61, "x" * 501, "1", "01", "1.50", "12.5", "0", "-1", "๑๒",
    "1,5", "1e5", "THB", "thb", "XXQ", "KGM", "kgm", "8850999111117", "8850999111118", "081060", "08106", "TH", "th",
    "3480", "UN3480", "\x1f", "\0", "a\tb", "\ud800", "﻿A", "99999999", "1.2345",
])  # fmt: skip


def alone(row):
    filled = dict(zip(COLUMNS, row, strict=True))
    filled |= {column: value for column, value in DEFAULTS.items() if not filled[column].strip()}
    try:
        stored = row_of(product_from_row(filled, minor_units=MINOR_UNITS))
    except WrongInput:
        return None
    return tuple(stored[column] or None for column in PRODUCT_FIELDS)


@given(rows=st.lists(st.tuples(*[cells] * len(COLUMNS)), min_size=1, max_size=8))
def test_a_table_gives_what_its_rows_give_alone(rows):
    places = {column: place for place, column in enumerate(COLUMNS)}
    table = ProductTable(places, DEFAULTS, {}, MINOR_UNITS)
    assert table.read(rows) == [alone(row) for row in rows]


class Grams:
    """A column in grams."""

    is_scaled = True

    def __call__(self, cell: str) -> str:
        return f"{float(cell) / 1000}"


@given(good=st.lists(st.sampled_from(["A", "B C", "ก"]), min_size=1, max_size=5))
def test_good_rows_are_read_without_looking_closer(good):
    table = ProductTable({"sku": 0, "name_en": 1}, {}, {"net_weight_kg": Grams()}, MINOR_UNITS)
    assert None not in table.read([(one, "Thing") for one in good])


def test_a_scaled_column_is_never_taken_as_it_stands():
    table = ProductTable({"sku": 0, "name_en": 1, "net_weight_kg": 2}, {}, {"net_weight_kg": Grams()}, MINOR_UNITS)
    (read,) = table.read([("A", "Thing", "500")])
    assert read is not None
    assert read[PRODUCT_FIELDS.index("net_weight_kg")] == "0.5"
