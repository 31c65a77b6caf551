"""Products page by page over several catalogs, and search hits with all their fields."""

from __future__ import annotations

import pytest

from shipdesk.catalogs import Catalogs
from shipdesk.domain.product import Product
from shipdesk.progress import Progress
from shipdesk.services.list_products import list_products, search_products


@pytest.fixture
def catalogs(tmp_path):
    folder = Catalogs(tmp_path, {})
    for name, skus in {"fruit": "AB", "snacks": "BCD", "toys": "Z"}.items():
        with folder.open_or_create(name) as catalog:
            catalog.put_all(Product(sku=sku, names={"en": f"Mango {sku}"}, brand=name) for sku in skus)
    return folder


def walk(catalogs, limit, **more):
    found, after = [], None
    while True:
        page = list_products(catalogs, limit, Progress(), after=after, **more)
        found += [(one.catalog, one.product.sku) for one in page.found]
        if not page.more:
            return found
        after = page.found[-1]


@pytest.mark.parametrize("limit", [1, 2, 3, 5, 6, 100])
def test_pages_of_any_size_give_every_product_once(catalogs, limit):
    everything = [("fruit", "A"), ("fruit", "B"), ("snacks", "B"), ("snacks", "C"), ("snacks", "D"), ("toys", "Z")]
    assert walk(catalogs, limit) == everything
    assert walk(catalogs, limit, catalog="snacks") == everything[2:5]


def test_hits_carry_the_whole_product_in_the_order_of_the_search(catalogs):
    found = search_products(catalogs, "mango", 4, Progress())
    assert [(one.catalog, one.product.brand) for one in found.found] == [("fruit",) * 2] * 2 + [("snacks",) * 2] * 2
    assert found.more
    assert not search_products(catalogs, "mango", 4, Progress(), catalog="snacks").more
    assert search_products(catalogs, "durian", 4, Progress()).found == ()
