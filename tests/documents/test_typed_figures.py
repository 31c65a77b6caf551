"""Figures in typed text: read however they are written, and nothing read where none stands."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk import paths
from shipdesk.documents.typed_figures import FigureReader
from shipdesk.reference import Reference

READER = FigureReader(Reference.load(paths.resources()).typed_words)


def read(text):
    return [(one.name, one.value, one.unit) for one in READER.figures(text)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("500 CARTONS", [("packages", "500", "CT")]),
        ("TOTAL: 1,200 CTNS ONLY", [("packages", "1200", "CT")]),
        ("20 PALLETS STC 960 CARTONS", [("packages", "20", "PX"), ("packages", "960", "CT")]),
        ("共500箱", [("packages", "500", "CT")]),
        ("๕๐๐ ลัง", [("packages", "500", "CT")]),
        ("N.W. 20 KG  G.W.: 21.5 KGS", [("net", "20", ""), ("gross", "21.5", "")]),
        ("N/W 20KG", [("net", "20", "")]),
        ("Net weight: 12.5 kilograms", [("net", "12.5", "")]),
        ("น้ำหนักสุทธิ 20 กก.", [("net", "20", "")]),
        ("毛重：21千克", [("gross", "21", "")]),
        ("32.5 CBM", [("volume", "32.5", "")]),
        ("4 m³", [("volume", "4", "")]),
        ("USD 1,200", [("money", "1200", "USD")]),
        ("US$1,200.50", [("money", "1200.50", "USD")]),
        ("balance 4,500 CNY by T/T", [("money", "4500", "CNY")]),
        ("INVOICE NO. CHN-2026-1101", [("invoice_number", "CHN-2026-1101", "")]),
        ("发票号码：A-17", [("invoice_number", "A-17", "")]),
        ("P/O No: 88213", [("order_number", "88213", "")]),
        ("LOT NO. DU261124.", [("lot", "DU261124", "")]),
        ("HS CODE 0810.60", [("hs_code", "0810.60", "")]),
        ("SEAL NO: TH778812", [("seal", "TH778812", "")]),
        ("MADE IN VIETNAM", [("origin", "VN", "")]),
        ("Product of Viet Nam", [("origin", "VN", "")]),
        ("ORIGIN: CHINA", [("origin", "CN", "")]),
        ("Country of origin: P.R. China", [("origin", "CN", "")]),
        ("ผลิตในประเทศไทย", [("origin", "TH", "")]),
        ("原产国：泰国", [("origin", "TH", "")]),
        ("泰国制造", [("origin", "TH", "")]),
        ("Xuất xứ: Thái Lan", [("origin", "TH", "")]),
    ],
)  # fmt: skip
def test_what_stands_in_a_text(text, figures):
    assert read(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "Dried mango slices, 500 g bag",
        "24 CARTONS / PALLET",
        "24 cartons per pallet",
        "12 x 500 G",
        "NET 12 x 20 KG",
        "C/NO. 1-500 CARTONS",
        "C/NO. 3/500",
        "Export to the People's Republic of China 输往中华人民共和国",
        "PROFORMA INVOICE NO. PI-7",
        "T/T 30 days, 30 % deposit",
        "bank charges USD 25 for the buyer",
        "USD 5 per kg",
        "Made in the village",
        "keep between 13 and 15 degrees",
        "1,2345 CARTONS",
        "1.2.3 CTNS",
        "Room 1208, Building 3",
        "",
    ],
)
def test_nothing_is_read_where_no_total_stands(text):
    assert read(text) == []


@given(st.text(max_size=400))
def test_any_text_is_read_without_a_fault_and_names_what_it_found(text):
    found = READER.figures(text)
    assert len(found) == len(set(found))
    assert all(one.name and one.value and one.shown for one in found)


@given(
    st.integers(1, 10**9), st.integers(0, 999), st.sampled_from(["USD", "thb", "Cny"]), st.sampled_from(["", " ", ": "])
)
def test_an_amount_is_read_as_it_was_written(whole, thousandth, currency, between):
    amount = Decimal(f"{whole}.{thousandth:03}")
    for written in (f"{amount:,}", str(amount)):
        [found] = READER.figures(f"deposit {currency}{between}{written}, then the goods leave")
        assert (found.number, found.unit) == (amount, currency.upper())


@given(
    st.decimals(Decimal("0.001"), Decimal(10**6), places=3), st.sampled_from([("kg", 1), ("g", 1000), ("MT", "0.001")])
)
def test_a_weight_is_read_in_kilograms(kilograms, unit):
    word, factor = unit
    typed = f"{kilograms * Decimal(factor):f}"
    [found] = READER.figures(f"NET WT. {typed} {word}")
    assert found.number == kilograms
    assert found.last_place <= kilograms


@given(st.integers(2, 10**7), st.text("abc ,;", max_size=10))
def test_a_count_is_read_amid_other_words(count, before):
    [found] = READER.figures(f"{before} {count:,} cartons")
    assert (found.name, found.number) == ("packages", count)
