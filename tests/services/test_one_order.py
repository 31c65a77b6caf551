"""Several catalogs as one table: every page of every order says what sorting all their products at once would say."""

from __future__ import annotations

import random
from datetime import date

import pytest

from shipdesk.catalogs import Catalogs, Compare, Condition, View
from shipdesk.domain.product import product_from_row
from shipdesk.progress import Progress
from shipdesk.services.product_table import BY_CATALOG, ask_table, rows_of

SIZES = {"fruit": 600, "empty": 0, "ของฝาก": 40, "snacks": 400}
FILLED = Condition("name_en", Compare.FILLED)


@pytest.fixture(scope="module")
def catalogs(tmp_path_factory):
    chance = random.Random(6)
    folder = Catalogs(tmp_path_factory.mktemp("several"), {"THB": 2})
    for name, size in SIZES.items():
        rows = (
            {"sku": f"{chance.randrange(10**6):06}-{number}", "name_en": f"Thing {chance.randrange(30)}",
             "brand": chance.choice(["baan", "Baan", "อร่อย", "ขนม", "", "金枕"]),
             "unit_price": chance.choice(["", "9", "10", "100", f"{number}.5"]), "currency": "THB"}
            for number in range(size)
        )  # fmt: skip
        with folder.open_or_create(name) as catalog:
            catalog.put_all(product_from_row(row, minor_units={"THB": 2}) for row in rows)
    return folder


def sort_key(row, order):
    """Rising; what has nothing to sort by is left out."""
    value = row.row[order]
    return None if not value else float(value) if order == "unit_price" else value.lower()


@pytest.mark.parametrize("order", ["sku", "unit_price", "brand"])
@pytest.mark.parametrize("falling", [False, True])
@pytest.mark.parametrize("conditions", [(), (FILLED,)])
def test_any_page_from_any_place_is_that_of_one_sorted_list(catalogs, order, falling, conditions):
    table = ask_table(catalogs, View(conditions=conditions, order=order, falling=falling), Progress())
    total = sum(SIZES.values())
    assert table.total == total
    everything = [row for at in range(0, total, 200) for row in rows_of(catalogs, table, at, 200)]
    assert len({row.key for row in everything}) == total
    keys = [sort_key(row, order) for row in everything]
    filled = [key for key in keys if key is not None]
    assert filled == sorted(filled, reverse=falling)
    assert keys[len(filled) :] == [None] * (total - len(filled))
    again = ask_table(catalogs, View(conditions=conditions, order=order, falling=falling), Progress())
    chance = random.Random(7)
    for _ in range(8):
        start = chance.randrange(total)
        assert rows_of(catalogs, again, start, 60) == everything[start : start + 60]


def test_the_catalogs_may_still_stand_one_after_another(catalogs):
    for falling in (False, True):
        table = ask_table(catalogs, View(order=BY_CATALOG, falling=falling), Progress())
        shown = [row.catalog for row in rows_of(catalogs, table, 0, table.total)]
        wanted = [name for name in sorted(SIZES, reverse=falling) for _ in range(SIZES[name])]
        assert shown == wanted


def test_what_is_gone_since_the_table_was_asked_is_left_out(tmp_path):
    folder = Catalogs(tmp_path, {})
    for name in ("one", "two"):
        with folder.open_or_create(name) as catalog:
            rows = ({"sku": f"{number:03}{name}", "name_en": "x"} for number in range(400))
            catalog.put_all(product_from_row(row, minor_units={}) for row in rows)
    table = ask_table(folder, View(), Progress())
    with folder.open("two") as catalog:
        catalog.trash([f"{number:03}two" for number in range(300)], date(2026, 11, 26))
    assert [row.catalog for row in rows_of(folder, table, 0, 10)] == ["one"] * 10
    for start in range(0, 800, 90):
        rows_of(folder, table, start, 90)


@pytest.fixture
def searched(tmp_path):
    folder = Catalogs(tmp_path, {})
    goods = {
        "a": {"A1": "Very sweet mango jam", "A2": "Dried mango"},
        "b": {"MANGO": "Fruit", "B2": "Mango", "B3": "Mango chips"},
        "c": {"MANGO-9": "Gift", "C2": "Amango"},
    }
    for name, products in goods.items():
        with folder.open_or_create(name) as catalog:
            rows = ({"sku": sku, "name_en": text} for sku, text in products.items())
            catalog.put_all(product_from_row(row, minor_units={}) for row in rows)
    return folder


def found(catalogs, text):
    table = ask_table(catalogs, View(text), Progress())
    return [(row.row["sku"], row.near) for row in rows_of(catalogs, table, 0, 50)]


def test_hits_of_all_catalogs_are_ranked_together(searched):
    assert [sku for sku, _ in found(searched, "mango")] == ["MANGO", "MANGO-9", "B2", "B3", "A2", "A1", "C2"]


def test_near_hits_follow_only_where_little_is_found(searched):
    hits = found(searched, "mangoo")
    assert {near for _, near in hits} == {True}
    assert found(searched, "chips")[0] == ("B3", False)
