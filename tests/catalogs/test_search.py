"""The search finds exactly what a plain scan finds, in every script, and ranks the likeliest first."""

import csv
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shipdesk.catalogs import Catalog
from shipdesk.catalogs.folding import FIELD_MARK, fold, joined
from shipdesk.domain.product import Product

EVERYTHING = 10_000


def catalog_of(products):
    catalog = Catalog.in_memory("trial", {})
    catalog.put_all(products)
    return catalog


def skus(catalog, query, limit=EVERYTHING):
    return [hit.sku for hit in catalog.search(query, limit).hits if not hit.near]


def near(catalog, query):
    return [hit.sku for hit in catalog.search(query).hits if hit.near]


def named(*names):
    return catalog_of(Product(sku=f"P{number}", names={"th": name}) for number, name in enumerate(names))


@pytest.fixture(scope="module")
def real(shared):
    with (shared / "data" / "thai-market-products.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    catalog = catalog_of(Product(sku=row["gtin"], gtin=row["gtin"], names={"en": row["name"]}) for row in rows)
    texts = {row["gtin"]: joined([fold(row["gtin"]), fold(row["gtin"])], [fold(row["name"])]) for row in rows}
    yield catalog, rows, texts
    catalog.close()


def of_script(rows, first, last):
    return [row["name"] for row in rows if any(first <= char <= last for char in row["name"])]


@pytest.mark.parametrize(
    ("first", "last"), [("ก", "๛"), ("一", "鿿"), ("A", "z"), ("0", "9")], ids=["thai", "chinese", "english", "digits"]
)
@pytest.mark.parametrize("length", [1, 2, 3, 4, 5])
def test_over_the_real_products_nothing_is_missed_and_nothing_added(real, first, last, length):
    catalog, rows, texts = real
    chance = random.Random(f"{first}{length}")
    sources = of_script(rows, first, last) if first != "0" else [row["gtin"] for row in rows]
    queries = set()
    for _ in range(15):
        name = chance.choice(sources)
        start = chance.randrange(max(1, len(name) - length))
        query = name[start : start + length]
        if fold(query):
            queries.add(query)
    assert queries
    for query in sorted(queries):
        wanted = {sku for sku, text in texts.items() if fold(query) in text}
        found = skus(catalog, query)
        assert len(found) == len(set(found))
        assert set(found) == wanted, query


@pytest.mark.parametrize(("query", "least"), [("ขนมปัง", 5), ("咖啡", 1), ("8850123130212", 1), ("๘๘๕๐๑๒๓๑๓๐๒๑๒", 1)])
def test_the_real_products_people_look_for_are_found(real, query, least):
    assert len(skus(real[0], query)) >= least


def test_whole_field_then_beginning_then_word_then_anywhere():
    catalog = named("มะม่วงอบแห้ง", "ข้าวเหนียว มะม่วง", "น้ำมะม่วง", "มะม่วง")
    assert skus(catalog, "มะม่วง") == ["P3", "P0", "P1", "P2"]


def test_an_exact_sku_or_gtin_comes_first():
    catalog = catalog_of(
        [Product(sku="B", names={"en": "12 eggs"}), Product(sku="A12", names={"en": "x"}),
         Product(sku="12", names={"en": "y"}), Product(sku="C", gtin="12", names={"en": "z"})]
    )  # fmt: skip
    assert skus(catalog, "12") == ["12", "C", "B", "A12"]


def test_the_exact_sku_is_first_even_among_many_that_begin_so():
    catalog = catalog_of(Product(sku=f"{number}", names={"en": "1 x"}) for number in range(2000, 0, -1))
    assert skus(catalog, "1", 3)[0] == "1"


def test_more_says_whether_there_are_others():
    catalog = named("ข้าว ก", "ข้าว ข")
    assert catalog.search("ข้าว", 1).more
    assert not catalog.search("ข้าว", 2).more
    assert catalog.search("ข้าว", 0).hits == ()


def test_hits_never_run_over_two_fields():
    catalog = catalog_of([Product(sku="AB", gtin=None, names={"en": "CD", "th": "ทุเรียน"}, brand="EF")])
    assert skus(catalog, "bc") == skus(catalog, "dท") == []
    assert skus(catalog, "ef") == ["AB"]


def test_words_in_another_order_are_found_where_the_phrase_is_not():
    catalog = named("Dried mango slices", "Mango juice")
    assert skus(catalog, "mango dried") == ["P0"]
    assert skus(catalog, "mango durian") == []


def test_a_hit_shows_its_names_and_catalog():
    hit = named("ทุเรียน").search("ท").hits[0]
    assert (hit.catalog, hit.gtin, hit.names) == ("trial", None, {"th": "ทุเรียน"})


@pytest.mark.parametrize(
    "query", ["", " ", '"', '""', "*", "a*", "NEAR(a b)", "a AND", "--", "';DROP TABLE products", "^a", "{x}", "a:b",
              "\x00", "\x1e", "\x1f", "\ud800", "%", "_", "(", "x" * 100_000, "ก" * 500, "🥭"],
)  # fmt: skip
def test_whatever_is_typed_is_only_text(query):
    catalog = named("ทุเรียน", "a")
    catalog.search(query)
    assert catalog.count() == 2


short = st.text('abกขค่咖啡 1"*(', max_size=4)


@settings(max_examples=80)
@given(names=st.lists(st.text('abกขค่咖啡 1"*(', min_size=1, max_size=8), min_size=1, max_size=4), query=short)
def test_search_agrees_with_a_plain_scan(names, query):
    catalog = named(*names)
    needle = fold(query)
    texts = {f"P{number}": joined([f"p{number}"], [fold(name)]) for number, name in enumerate(names)}
    wanted = {sku for sku, text in texts.items() if needle and needle in text}
    if not wanted and " " in needle:
        wanted = {sku for sku, text in texts.items() if all(word in text for word in needle.split())}
    assert set(skus(catalog, query)) == wanted
    catalog.close()


@settings(max_examples=80)
@given(st.text(max_size=30))
def test_random_text_never_raises(query):
    catalog = named("ทุเรียน")
    assert FIELD_MARK not in fold(query)
    catalog.search(query)
    catalog.close()


@pytest.mark.parametrize(
    "misspelt", ["durain", "Durien", "fresh durain", "durian fersh", "ทุเรยีน", "ทุเรียณสด", "monthng"],
)  # fmt: skip
def test_a_misspelt_word_finds_what_is_near(misspelt):
    catalog = catalog_of(
        [Product(sku="D", names={"en": "Fresh durian Monthong", "th": "ทุเรียนสด หมอนทอง"}),
         Product(sku="M", names={"en": "Mangosteen", "th": "มังคุด"}), Product(sku="R", names={"en": "Rice 5 kg"})]
    )  # fmt: skip
    assert skus(catalog, misspelt) == []
    assert near(catalog, misspelt) == ["D"]


@pytest.mark.parametrize("query", ["8850123130213", "SKU-0O1", "du", "durian", "xyzzy"])
def test_a_number_a_short_word_and_a_found_word_are_never_guessed(query):
    catalog = catalog_of(
        [Product(sku=f"SKU-00{at}", gtin="8850123130212", names={"en": f"durian {at}"}) for at in range(3)]
    )
    assert near(catalog, query) == []


def test_near_hits_stand_below_the_true_ones():
    catalog = named("ขนมปังกรอบ", "ขนมปงกรอบ")
    hits = catalog.search("ขนมปังกรอบ").hits
    assert [(hit.sku, hit.near) for hit in hits] == [("P0", False), ("P1", True)]


def test_an_exact_sku_stands_before_any_number_of_names_that_are_the_same():
    catalog = catalog_of(
        [*(Product(sku=f"X{at}", names={"en": "12"}) for at in range(300)), Product(sku="12", names={"en": "y"})]
    )
    assert skus(catalog, "12", 3)[0] == "12"


def test_a_word_stands_before_a_part_of_one_beyond_the_first_candidates():
    catalog = catalog_of(
        [*(Product(sku=f"X{at}", names={"en": "grape"}) for at in range(300)), Product(sku="R", names={"en": "a rape"})]
    )
    assert skus(catalog, "rape", 3)[0] == "R"


@pytest.mark.parametrize(
    ("name", "query"),
    [("น้ำพริก", "น้ํา"), ("น\u0e4d\u0e49า", "น้ำ"), ("ນ້ຳ", "ນ້ໍາ"), ("ÉCLAIR", "éclair"), ("Ｓ１２", "s12")],
)
def test_what_lower_cannot_fold_is_found_too(name, query):
    assert skus(named(name, "x"), query) == ["P0"]
