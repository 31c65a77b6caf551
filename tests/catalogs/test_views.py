"""Views: any order, condition and search; every page of every size says what one sorted list would say."""

import random

import pytest

from shipdesk.catalogs import Catalog, Compare, Condition, View
from shipdesk.catalogs.orders import ORDERS
from shipdesk.domain.product import Product, product_from_row

BRANDS = ["baan", "Baan", "อร่อย", "เกษตร", "แก้ว", "ขนม", "", "金枕", "Zed"]


@pytest.fixture(scope="module")
def catalog():
    chance = random.Random(6)
    rows = [
        {"sku": f"S{number:03}", "name_en": f"Thing {chance.randrange(30)}", "brand": chance.choice(BRANDS),
         "name_th": chance.choice(["", "มะม่วง", "เม่น", "ทุเรียน"]),
         "unit_price": chance.choice(["", "9", "10", "100", "2.5"]),
         "currency": "THB"}
        for number in range(300)
    ]  # fmt: skip
    with Catalog.in_memory("trial", {"THB": 2}) as opened:
        opened.put_all(product_from_row(row, minor_units={"THB": 2}) for row in rows)
        yield opened


def everything(catalog, view, page=7):
    listing = catalog.list_view(view)
    rows = [row for at in range(0, listing.total, page) for row in catalog.rows_of(listing, at, page)]
    assert len(rows) == listing.total
    assert len({row["sku"] for row in rows}) == len(rows)
    return rows


@pytest.mark.parametrize("falling", [False, True])
def test_figures_are_sorted_by_size_and_nothing_comes_last(catalog, falling):
    prices = [row["unit_price"] for row in everything(catalog, View(order="unit_price", falling=falling))]
    filled = [float(price) for price in prices if price]
    assert filled == sorted(filled, reverse=falling)
    assert set(prices[len(filled) :]) == {""}


def test_words_are_sorted_as_a_thai_dictionary_begins_them_whatever_their_case(catalog):
    brands = list(dict.fromkeys(row["brand"].lower() for row in everything(catalog, View(order="brand"))))
    assert brands == ["baan", "zed", "เกษตร", "แก้ว", "ขนม", "อร่อย", "金枕", ""]


@pytest.mark.parametrize("order", ["sku", "brand", "unit_price", "shown_th", "gtin", "hs_code"])
@pytest.mark.parametrize("falling", [False, True])
def test_an_order_in_an_index_is_the_same_as_one_that_is_gathered(catalog, order, falling):
    listed = everything(catalog, View(order=order, falling=falling))
    gathered = everything(
        catalog, View(conditions=(Condition("name_en", Compare.FILLED),), order=order, falling=falling)
    )
    if order in ("gtin", "hs_code"):
        assert {row["sku"] for row in listed} == {row["sku"] for row in gathered}
    filled = [row["sku"] for row in listed if row.get(order.replace("shown", "name"))]
    assert filled == [row["sku"] for row in gathered if row.get(order.replace("shown", "name"))]


def test_an_order_stays_true_when_products_change():
    with Catalog.in_memory("trial", {}) as catalog:
        catalog.put_all(Product(sku=f"{at}", names={"en": "x"}, brand=f"b{at}") for at in range(5))
        catalog.list_view(View(order="brand"))
        catalog.set_fields("3", {"brand": "a"})
        catalog.set_fields("4", {"brand": ""})
        catalog.put_all([Product(sku="9", names={"en": "x"}, brand="b1b")])
        assert [row["sku"] for row in everything(catalog, View(order="brand"))] == ["3", "0", "1", "9", "2", "4"]


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (Condition("brand", Compare.CONTAINS, "AA"), lambda row: "aa" in row["brand"].lower()),
        (Condition("brand", Compare.IS, "ＢＡＡＮ"), lambda row: row["brand"].lower() == "baan"),
        (Condition("brand", Compare.EMPTY), lambda row: not row["brand"]),
        (Condition("name_th", Compare.FILLED), lambda row: row["name_th"]),
        (Condition("name_th", Compare.CONTAINS, "ม่"), lambda row: "ม่" in row["name_th"]),
        (
            Condition("unit_price", Compare.LEAST, "๑๐"),
            lambda row: row["unit_price"] and float(row["unit_price"]) >= 10,
        ),
        (Condition("unit_price", Compare.MOST, "9"), lambda row: row["unit_price"] and float(row["unit_price"]) <= 9),
    ],
)
def test_conditions_leave_just_what_fulfils_them(catalog, condition, holds):
    rows = list(catalog.rows())
    shown = everything(catalog, View(conditions=(condition,)))
    assert shown == [row for row in rows if holds(row)]
    assert 0 < len(shown) < len(rows)


def test_search_condition_and_order_together(catalog):
    view = View("thing 2", (Condition("brand", Compare.FILLED),), "unit_price", falling=True)
    wanted = {row["sku"] for row in catalog.rows() if "thing 2" in row["name_en"].lower() and row["brand"]}
    rows = everything(catalog, view)
    assert {row["sku"] for row in rows} == wanted
    assert rows[0]["unit_price"] == "100"


def test_words_in_another_order_are_found_in_a_sorted_view_too(catalog):
    assert len(everything(catalog, View("มะม่วง thing", order="sku"))) == sum(
        row["name_th"] == "มะม่วง" for row in catalog.rows()
    )


def test_every_order_can_be_asked_for(catalog):
    for order in ORDERS:
        assert catalog.list_view(View(order=order)).total == 300
