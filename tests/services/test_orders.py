"""Orders of shops and spreadsheets into shipments; shipments apart; agreed prices and usual terms of a buyer."""

from __future__ import annotations

import csv
import json
from decimal import Decimal

import pytest
from openpyxl import Workbook

from shipdesk.errors import WrongInput
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import find, members_of
from shipdesk.services.manage_parties import set_party_fields
from shipdesk.services.price_lists import import_prices, list_price_lists, prices_of, remove_price_list
from shipdesk.services.read_orders import read_orders
from shipdesk.services.split_consignment import split_consignment
from shipdesk.services.take_orders import take_orders
from tests.builders import KUNMING, body, line, packed

SHOPIFY = {
    "orders": [
        {
            "name": "#1001", "created_at": "2026-11-20T09:00:00+07:00", "currency": "THB", "total_price": "1020.00",
            "total_discounts": "30.00", "total_shipping_price_set": {"shop_money": {"amount": "50.00"}},
            "shipping_address": {"company": "Kunming Shop"},
            "line_items": [
                {"sku": "DF-001", "name": "Dried mango", "quantity": 10, "price": "60.00"},
                {"sku": "DF-002", "name": "Dried durian", "quantity": 4, "price": "100.00"},
            ],
        },
        {
            "name": "#1002", "created_at": "2026-11-21T09:00:00+07:00", "currency": "THB", "total_price": "300.00",
            "line_items": [{"sku": "DF-001", "name": "Dried mango", "quantity": 5, "price": "60.00"}],
        },
    ]
}  # fmt: skip
WOO = [
    {
        "number": "727", "date_created": "2026-11-22T16:28:02", "currency": "THB", "total": "610.00",
        "discount_total": "0.00", "shipping_total": "10.00", "shipping": {"first_name": "Li", "last_name": "Wei"},
        "line_items": [{"sku": "DF-001", "name": "Dried mango", "quantity": 10, "price": 54, "subtotal": "600.00"}],
    }
]  # fmt: skip


def file_of(tmp_path, content, name="orders.json"):
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def read(desk, path):
    return read_orders(path, desk.reference, desk.tools.today())


@pytest.fixture
def draft(desk):
    return new_consignment(desk, body(items=[line("DF-003", "1")])).reference


def test_shopify_json_is_recognised_and_two_orders_become_one_shipment(desk, draft, tmp_path):
    found = read(desk, file_of(tmp_path, SHOPIFY))
    assert found.kind == "shopify"
    members = members_of(take_orders(desk, draft, found.orders))
    taken = {one["sku"]: (one["quantity"], one["line_value"]["amount"]) for one in members["items"][1:]}
    assert taken == {"DF-001": ("15", "900.00"), "DF-002": ("4", "400.00")}
    assert [one["line_no"] for one in members["items"]] == [1, 2, 3]
    assert [(one["number"], one["amount"]) for one in members["desk"]["order_references"][-2:]] == [
        ("#1001", "1020"), ("#1002", "300"),
    ]  # fmt: skip
    charges = {one["code"]: one["amount"] for one in members["desk"]["charges"] if not one.get("included", True)}
    assert charges == {"freight": "50", "discount": "30"}


def test_woocommerce_begins_with_the_price_before_the_discount(desk, tmp_path):
    order = read(desk, file_of(tmp_path, WOO)).orders[0]
    assert (order.number, order.buyer, order.freight) == ("727", "Li Wei", Decimal("10.00"))
    assert order.lines[0].unit_price.amount == Decimal(60)


def shopify_csv(tmp_path):
    headers = ["Name", "Created at", "Currency", "Shipping", "Total", "Discount Amount", "Lineitem quantity",
               "Lineitem name", "Lineitem price", "Lineitem sku"]  # fmt: skip
    rows = [["#7", "2026-11-20 10:00:00 +0700", "THB", "50", "650", "0", "10", "Mango", "60", "DF-001"],
            ["#7", "", "", "", "", "", "2", "Durian", "100", "DF-002"],
            ["#8", "2026-11-21 10:00:00 +0700", "THB", "0", "60", "0", "1", "Mango", "60", "DF-001"]]  # fmt: skip
    path = tmp_path / "orders_export.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([headers, *rows])
    return path


def test_the_csv_export_of_shopify_keeps_what_stands_once_for_an_order(desk, tmp_path):
    found = read(desk, shopify_csv(tmp_path))
    assert found.kind == "shopify"
    assert [(one.number, len(one.lines), one.freight, str(one.date)) for one in found.orders] == [
        ("#7", 2, Decimal(50), "2026-11-20"), ("#8", 1, Decimal(0), "2026-11-21"),
    ]  # fmt: skip


def test_a_thai_workbook_with_thai_years(desk, tmp_path):
    book = Workbook()
    sheet = book.create_sheet("ใบสั่งซื้อ", 0)
    for row in (["เลขที่ใบสั่งซื้อ", "วันที่", "รหัสสินค้า", "จำนวน", "ราคา", "สกุลเงิน"],
                ["PO-1", "25/11/2569", "DF-001", "๑๒", 60, "thb"]):  # fmt: skip
        sheet.append(row)
    book.save(tmp_path / "orders.xlsx")
    order = read(desk, tmp_path / "orders.xlsx").orders[0]
    assert (order.number, str(order.date), order.lines[0].quantity) == ("PO-1", "2026-11-25", Decimal(12))
    assert order.lines[0].unit_price.currency == "THB"


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [("sku,qty\nDF-001,many\n", "o.csv", "cell_not_a_number"),
     ("sku,qty\nDF-001,0\n", "o.csv", "order_quantity_zero"),
     ("sku,qty,currency\nDF-001,1,baht\n", "o.csv", "cell_unknown_currency"),
     ("sku,qty,price\nDF-001,1,60\n", "o.csv", "required"),
     ("order,sku,qty,price,currency\n7,DF-002,1,60,THB\n7,DF-001,1,60,USD\n", "o.csv", "mixed_currencies"),
     ("name,qty\nx,1\n", "o.csv", "header_missing"),
     ({"things": []}, "o.json", "orders_not_recognised"), ({"orders": []}, "o.json", "orders_none"),
     ("[{", "o.json", "json_broken")],
)  # fmt: skip
def test_a_file_that_is_wrong_is_refused_with_its_place(desk, tmp_path, content, name, reason):
    with pytest.raises(WrongInput) as caught:
        read(desk, file_of(tmp_path, content, name))
    assert caught.value.reason == reason
    if name == "o.csv" and reason != "header_missing":
        assert caught.value.pointer.startswith("/row/3/" if reason == "mixed_currencies" else "/row/2/")


def test_an_unknown_product_and_an_order_taken_before_take_nothing(desk, draft, tmp_path):
    strange = json.loads(json.dumps(SHOPIFY).replace("DF-002", "NO-SUCH"))
    before = members_of(find(desk, draft))
    for orders, reason in ((strange, "order_product_unknown"), (SHOPIFY, None), (SHOPIFY, "order_taken_before")):
        found = read(desk, file_of(tmp_path, orders)).orders
        if reason is None:
            before = members_of(take_orders(desk, draft, found))
            continue
        with pytest.raises(WrongInput) as caught:
            take_orders(desk, draft, found)
        assert caught.value.reason == reason
        assert members_of(find(desk, draft)) == before


def test_an_order_that_stands_twice_in_a_file_is_not_taken_twice(desk, draft, tmp_path):
    twice = {"orders": [SHOPIFY["orders"][1], SHOPIFY["orders"][1]]}
    before = find(desk, draft)
    with pytest.raises(WrongInput) as caught:
        take_orders(desk, draft, read(desk, file_of(tmp_path, twice)).orders)
    assert (caught.value.reason, caught.value.values["number"]) == ("order_taken_before", "#1002")
    assert find(desk, draft) == before


def test_a_shipment_split_in_two_loses_and_doubles_nothing(desk):
    two = body(items=[line("DF-001", "10"), line("DF-002", "4"), line("DF-003", "7")])
    two["desk"] = two.get("desk", {}) | {"harvest": [{"line_no": 2, "dry_matter_percent": "33"}]}
    stored = new_consignment(desk, two)
    kept, made = split_consignment(desk, stored.reference, "SPLIT-2", [2, 3])
    assert [item.line_no for item in kept.consignment.items] == [1]
    assert [item.line_no for item in made.consignment.items] == [2, 3]
    assert {number for number, _ in made.consignment.goods} == {2, 3}
    assert made.consignment.desk.harvest[0].line_no == 2
    assert kept.consignment.desk.harvest == ()
    assert made.consignment.desk.invoice is None
    value = kept.consignment.declared_value + made.consignment.declared_value
    assert value == stored.consignment.declared_value
    assert find(desk, "SPLIT-2") == made


def test_what_stands_once_for_all_lines_stays_with_the_first(desk):
    stated = {
        "export_declarant": "EXPORTER",
        "preference_scheme": "ACFTA_FORM_E",
        "preference_document_number": "E26-1",
    }
    insured = {"amount": "900.00", "currency": "THB"}
    two = body(items=[line("DF-001", "10"), line("DF-002", "4")], customs=stated, insured_value=insured)
    kept, made = split_consignment(desk, new_consignment(desk, two).reference, "SPLIT-2", [2])
    assert (kept.consignment.customs.preference_document_number, str(kept.consignment.insured_value)) == (
        "E26-1",
        "900.00",
    )
    assert (made.consignment.customs.preference_document_number, made.consignment.insured_value) == (None, None)
    assert made.consignment.customs.preference_scheme == "ACFTA_FORM_E"


@pytest.mark.parametrize(("lines", "reason"), [([9], "split_line_unknown"), ([], "split_line_unknown"),
                                              ([1, 2], "split_leaves_nothing")])  # fmt: skip
def test_a_split_that_makes_no_sense_changes_nothing(desk, lines, reason):
    stored = new_consignment(desk, body(items=[line("DF-001", "10"), line("DF-002", "4")]))
    with pytest.raises(WrongInput) as caught:
        split_consignment(desk, stored.reference, "SPLIT-2", lines)
    assert caught.value.reason == reason
    assert find(desk, stored.reference) == stored
    assert not desk.store.consignments.exists("SPLIT-2")


def test_a_booked_shipment_is_not_split(desk):
    stored = packed(desk)
    with pytest.raises(WrongInput):
        split_consignment(desk, stored.reference, stored.reference, [1])


PRICES = "list,sku,price,currency,min qty,from,to\nYUNNAN,DF-001,55,THB,0,,\nYUNNAN,DF-001,50,THB,100,1/1/2569,\n"


def test_the_buyers_price_list_goes_before_the_catalog(desk, tmp_path):
    report = import_prices(desk, file_of(tmp_path, PRICES, "prices.csv"))
    assert (report.rows, report.kept, list_price_lists(desk)) == (2, 2, [("YUNNAN", 2)])
    assert [str(one.valid_from) for one in prices_of(desk, "YUNNAN")] == ["0001-01-01", "2026-01-01"]
    set_party_fields(desk, "CN-KUNMING", {"price_list": "YUNNAN"})
    stored = new_consignment(desk, body(items=[line("DF-001", "99"), line("DF-001", "100")]))
    assert [str(item.unit_price.amount) for item in stored.consignment.items] == ["55", "50"]
    given = line("DF-001", "100", unit_price={"amount": "61", "currency": "THB"})
    added = {"items": [*members_of(stored)["items"], {**line("DF-001", "5"), "line_no": 3}, {**given, "line_no": 4}]}
    again = edit_consignment(desk, stored.reference, added)
    assert [str(item.unit_price.amount) for item in again.consignment.items] == ["55", "50", "55", "61"]
    assert len(remove_price_list(desk, "YUNNAN")) == 2
    assert find(desk, stored.reference) == again


def test_a_bad_price_is_named_by_its_cell_and_the_good_ones_land(desk, tmp_path):
    text = PRICES + "YUNNAN,,1,THB,0,,\nYUNNAN,DF-002,cheap,THB,0,,\nYUNNAN,DF-003,1,THB,0,2026-02-01,2026-01-01\n"
    report = import_prices(desk, file_of(tmp_path, text, "prices.csv"))
    assert report.kept == 2
    assert [(one.row, one.column) for one in report.rejected] == [(4, "sku"), (5, "unit_price"), (6, "valid_to")]


def test_the_buyers_usual_terms_are_taken_where_nothing_was_said(desk):
    usual = {"incoterm": "CIP", "incoterm_place": "Kunming", "payment_terms": "30 % deposit"}
    set_party_fields(desk, "CN-KUNMING", usual)
    silent = {name: value for name, value in body().items() if name not in ("incoterm", "incoterm_place")}
    silent["desk"] = {name: value for name, value in silent.get("desk", {}).items() if name != "payment"}
    told = new_consignment(desk, silent).consignment
    assert (told.incoterm, told.incoterm_place, told.desk.payment.terms) == ("CIP", "Kunming", "30 % deposit")
    spoken = new_consignment(desk, body(client_reference=f"{KUNMING}-2")).consignment
    assert spoken.incoterm == body()["incoterm"]


def test_one_list_names_a_price_in_several_currencies(desk, tmp_path):
    text = "price list,sku,unit price,currency\nKM,DF-001,6.5,CNY\nKM,DF-001,0.95,USD\nKM,DF-001,0.99,USD\n"
    import_prices(desk, file_of(tmp_path, text, "prices.csv"))
    kept = [(str(one.price.amount), one.price.currency) for one in prices_of(desk, "KM")]
    assert kept == [("6.5", "CNY"), ("0.99", "USD")]
