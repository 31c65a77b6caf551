"""Lines out of a spreadsheet: with headers or without, Thai figures, grouped thousands, and why a row is left out."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.app.wiring import open_desk
from shipdesk.errors import WrongInput
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.pasted_lines import MOST_CHARACTERS, add_lines, read_rows, rows_of, with_lines
from tests.builders import VIENTIANE, body, fixed_world


def read(desk, text):
    return read_rows(desk, rows_of(text), "THB")


def test_without_headers_it_is_product_quantity_price(desk):
    rows = read(desk, "SN-001\t๑๒๐\nSN-002\t1,200\t31.25\n\n8850999000015\t5\n")
    assert [(row.line["sku"], row.line["quantity"], row.line.get("unit_price")) for row in rows[:2]] == [
        ("SN-001", "120", None), ("SN-002", "1200", {"amount": "31.25", "currency": "THB"}),
    ]  # fmt: skip
    assert [row.number for row in rows] == [1, 2, 4]


def test_headers_may_stand_in_any_order(desk):
    rows = read(desk, "Price\tNote\tQuantity\tSKU\n28.00\tx\t10\tSN-001\n")
    assert rows[0].line == {
        "catalog": "products", "sku": "SN-001", "quantity": "10", "unit_price": {"amount": "28", "currency": "THB"},
    }  # fmt: skip
    assert rows[0].number == 2


@pytest.mark.parametrize(("row", "reason", "column"), [
    ("NO-SUCH\t1", "product_in_no_catalog", "sku"), ("SN-001\t12,5", "cell_not_a_number", "quantity"),
    ("SN-001\t0", "order_quantity_zero", "quantity"), ("SN-001\t-3", "cell_negative", "quantity"),
    ("\t5", "pasted_without_sku", "sku"), ("SN-001\t1\tten", "cell_not_a_number", "unit_price"),
])  # fmt: skip
def test_a_bad_row_says_why_and_the_others_stay(desk, row, reason, column):
    bad, good = read(desk, f"{row}\nSN-002\t2")
    assert (bad.line, bad.fault.reason, bad.fault.pointer) == (None, reason, f"/row/1/{column}")
    assert good.line is not None


def test_new_lines_get_numbers_of_their_own(desk):
    rows = read(desk, "SN-001\t1\nNO\t1\nSN-002\t2")
    lines = with_lines([{"line_no": 7, "sku": "X"}], rows)
    assert [(one["line_no"], one["sku"]) for one in lines] == [(7, "X"), (8, "SN-001"), (9, "SN-002")]


def test_a_file_is_added_in_one_edit(desk, tmp_path):
    new_consignment(desk, body("vientiane"))
    had = len(find(desk, VIENTIANE).consignment.items)
    file = tmp_path / "lines.csv"
    file.write_text("sku,quantity\nSN-001,12\nNO-SUCH,1\n", encoding="utf-8")
    with pytest.raises(WrongInput):
        add_lines(desk, VIENTIANE, file, strict=True)
    assert len(find(desk, VIENTIANE).consignment.items) == had
    done = add_lines(desk, VIENTIANE, file)
    assert (done.added, [row.number for row in done.rejected]) == (1, [3])
    assert find(desk, VIENTIANE).consignment.items[-1].quantity == Decimal(12)


def test_too_much_is_refused(desk):
    for text in ("x" * (MOST_CHARACTERS + 1), "SN-001\t1\n" * 901):
        with pytest.raises(WrongInput) as refused:
            read(desk, text)
        assert refused.value.reason == "pasted_too_much"


@pytest.fixture(scope="module")
def read_only(filled_desk):
    """Opened once for all texts: reading pasted rows changes nothing."""
    desk = open_desk(filled_desk, fixed_world())
    yield desk
    desk.store.close()


@given(st.text(alphabet='\t\n\r",.0123456789๑ก-SN', max_size=60))
def test_any_text_is_read_or_refused(read_only, text):
    try:
        rows = read(read_only, text)
    except WrongInput:
        return
    assert all((row.line is None) != (row.fault is None) for row in rows)
