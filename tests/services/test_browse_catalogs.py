"""Listing, searching, showing and changing products over several catalogs."""

import pytest

from shipdesk.catalogs import Catalogs
from shipdesk.domain.product import Product
from shipdesk.errors import WrongInput
from shipdesk.services.browse_catalogs import (
    list_catalogs,
    search_catalogs,
    set_product_fields,
    show_product,
)


@pytest.fixture
def catalogs(tmp_path):
    folder = Catalogs(tmp_path, {})
    for name, skus in {"fruit": ("A", "B"), "snacks": ("B", "C", "D")}.items():
        with folder.open_or_create(name) as catalog:
            catalog.put_all(Product(sku=sku, names={"en": f"Mango {sku}"}) for sku in skus)
    return folder


def test_the_list_counts_products(catalogs):
    assert [(one.name, one.products) for one in list_catalogs(catalogs)] == [("fruit", 2), ("snacks", 3)]


def test_search_over_all_or_one_catalog(catalogs):
    hits = search_catalogs(catalogs, "mango")
    assert [(hit.catalog, hit.sku) for hit in hits.hits] == [
        ("fruit", "A"), ("fruit", "B"), ("snacks", "B"), ("snacks", "C"), ("snacks", "D"),
    ]  # fmt: skip
    assert not hits.more
    assert len(search_catalogs(catalogs, "mango", catalog="snacks").hits) == 3


@pytest.mark.parametrize(("limit", "found", "more"), [(1, 1, True), (2, 2, True), (4, 4, True), (5, 5, False)])
def test_the_limit_holds_over_all_catalogs(catalogs, limit, found, more):
    hits = search_catalogs(catalogs, "mango", limit=limit)
    assert (len(hits.hits), hits.more) == (found, more)


def test_a_product_is_shown_from_the_catalog_that_has_it(catalogs):
    assert show_product(catalogs, "A").catalog == "fruit"
    assert show_product(catalogs, "B", catalog="snacks").product.names == {"en": "Mango B"}
    with pytest.raises(WrongInput) as caught:
        show_product(catalogs, "B")
    assert (caught.value.code, caught.value.values["catalogs"]) == ("ambiguous", "fruit, snacks")
    with pytest.raises(WrongInput, match="not_found"):
        show_product(catalogs, "Z")


def test_a_changed_product_is_found_by_its_new_name(catalogs):
    found = set_product_fields(catalogs, "C", {"name_zh": "芒果", "brand": "Baan"})
    assert (found.catalog, found.product.brand) == ("snacks", "Baan")
    assert [hit.sku for hit in search_catalogs(catalogs, "芒").hits] == ["C"]
