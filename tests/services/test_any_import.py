"""Whatever lies in a file, each importer reads it or says in its own words why not (fault F33)."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shipdesk.app.wiring import open_desk
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.exchange_rates import import_rates
from shipdesk.services.import_catalog import ImportWish, import_catalog
from shipdesk.services.manage_parties import import_parties
from shipdesk.services.price_lists import import_prices
from shipdesk.services.read_orders import read_orders

EXAMPLES = 20_000 if settings.get_current_profile_name() == "night" else 4
"""By day only enough to see that every importer stands behind the same door."""
HEADERS = (
    "sku,name_en,net_weight_kg,unit_price", "key,roles,name_latin,country_code", "price_list,sku,unit_price,currency",
    "number,sku,quantity,currency", "date,currency,rate,source", "รหัสสินค้า;ชื่อสินค้า;น้ำหนักสุทธิ (กรัม)",
)  # fmt: skip
cells = st.text(st.sampled_from("A1.,;'\"=-+\t ก๑ทุ榴é\0\x1e\x1f\ufeff🥭/|"), max_size=8)
tables = st.builds(
    lambda header, rows: "\n".join([header, *(",".join(row) for row in rows)]),
    st.sampled_from(HEADERS) | cells,
    st.lists(st.lists(cells, max_size=5), max_size=4),
)
contents = st.binary(max_size=80) | st.builds(
    lambda text, encoding: text.encode(encoding, "replace"),
    tables,
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp874", "gb18030"]),
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = open_desk(tmp_path_factory.mktemp("any") / "desk")
    yield desk
    desk.store.close()


def bring_products(desk, path):
    wish = ImportWish(path, guess=True, dry_run=True)
    report = import_catalog(desk.catalogs, wish, desk.reference.minor_units, Progress())
    assert report.rows == report.added + report.changed + report.unchanged + len(report.rejected)


IMPORTERS = {
    "products": bring_products,
    "parties": lambda desk, path: import_parties(desk, path, Progress()),
    "prices": lambda desk, path: import_prices(desk, path, "list"),
    "rates": lambda desk, path: import_rates(desk, path, Progress()),
    "orders": lambda desk, path: read_orders(path, desk.reference, desk.tools.today()),
}


@pytest.mark.parametrize("kind", list(IMPORTERS))
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(content=contents)
def test_any_file_is_taken_or_refused_with_a_reason(desk, tmp_path_factory, kind, content):
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(content)
    verdict = "taken"
    try:
        IMPORTERS[kind](desk, path)
    except WrongInput as error:
        verdict = error.reason
    assert verdict
    assert verdict != "sheet_reader_ended"
