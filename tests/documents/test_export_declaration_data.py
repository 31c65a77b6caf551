"""The data for the Thai export declaration read back: codes, both eras, and a value in baht that anybody can follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest

from shipdesk import documents
from shipdesk.documents import KINDS
from shipdesk.documents.declaration_values import declared_lines, fob_in_baht
from shipdesk.domain.consignment import Consignment, LocalizedText
from shipdesk.domain.desk_object import DeskObject
from shipdesk.domain.money import Money
from shipdesk.domain.party import Party, Registration
from tests.documents import samples
from tests.documents.conftest import page_texts

KIND = "export-declaration-data"
RATE = {"from": "USD", "to": "THB", "rate": "34.25", "date": "2026-11-18", "source": "Customs Department"}
CODES = [
    {"line_no": 1, "country": "TH", "code": "08045020001"},
    {"line_no": 1, "country": "CN", "code": "0804502000"},
    {"line_no": 2, "country": "TH", "code": "10063040"},
]
CHARGES = [
    {"code": "freight", "amount": "12500", "currency": "THB"},
    {"code": "inland", "amount": "40", "currency": "USD"},
    {"code": "discount", "amount": "250", "currency": "USD"},
]


def in_dollars(
    quantities: tuple[str, ...] = ("288", "20", "130"), exporter: Party = samples.EXPORTER, **more: object
) -> Consignment:
    """The sample, priced in dollars, with a freight in baht that the prices contain."""
    base = samples.consignment("CN", quantities)
    items = tuple(
        replace(item, unit_price=None, line_value=Money(item.line_value.amount, "USD")) for item in base.items
    )
    facts = {
        "exchange_rates": [RATE],
        "tariff_codes": CODES,
        "charges": CHARGES,
        "received_papers": [
            {"document_type": "EXPORT_LICENCE", "number": "DFT-26-1", "issued_on": "2026-11-10"},
            {"document_type": "EXPORT_LICENCE", "issuer": "no number yet"},
        ],
        **more,
    }
    value = Money(sum((one.line_value.amount for one in items), Decimal(0)), "USD")
    return replace(base, items=items, declared_value=value, exporter=exporter, desk=samples.desk_object(**facts))


def paper(context, consignment, second="th"):
    return documents.paper_data_of(consignment, context.reference, context.wording, second=second, revision=1)


def lacking(context, consignment) -> list[tuple[str, str]]:
    return [(one.caption, one.pointer) for one in KINDS[KIND].lacks(paper(context, consignment))]


def text_of(rendered) -> str:
    return " ".join(page_texts(rendered.pdf))


def fob_of(consignment: Consignment) -> Decimal:
    """By hand: the prices without the freight they contain, with the way to the border, less the discount."""
    cent = Decimal("0.01")
    freight = (Decimal(12500) / Decimal("34.25")).quantize(cent, ROUND_HALF_UP)
    return sum((one.line_value.amount for one in consignment.items), Decimal(0)) - freight + Decimal(40) - Decimal(250)


def test_from_the_invoice_to_baht_with_rate_date_and_source(issue):
    consignment = in_dollars()
    fob = fob_of(consignment)
    baht = (fob * Decimal("34.25")).quantize(Decimal("0.01"), ROUND_HALF_UP)
    text = text_of(issue(KIND, consignment, "th"))
    for shown in (
        f"USD {fob:,.2f}", f"THB {baht:,.2f}", "1 USD = 34.25 THB, Customs Department, 2026-11-18",
        "2026-11-18 (พ.ศ. 2569)", "THB 12,500.00", "Freight, contained in the prices, taken out", "USD 250.00",
        "Invoice total ยอดรวมทั้งสิ้น USD 28,483.20",
    ):  # fmt: skip
        assert shown in text, shown


def test_the_lines_add_up_in_both_currencies(context):
    consignment = in_dollars(tuple(str(3 + 7 * number) for number in range(40)))
    data = paper(context, consignment)
    lines = declared_lines(data)
    converted = fob_in_baht(data)
    assert sum((one.fob.amount for one in lines), Decimal(0)) == fob_of(consignment)
    assert sum((one.baht.amount for one in lines), Decimal(0)) == converted.money.amount
    for one in lines:
        assert abs(one.baht.amount - one.fob.amount * Decimal("34.25")) < Decimal("0.5")


def test_codes_names_units_and_days_as_thai_customs_read_them(issue):
    text = text_of(issue(KIND, in_dollars(), "zh"))
    for shown in (
        "08045020 001", "10063040 to be filled in", "มะม่วงอบแห้ง ถุง 500 กรัม", "Dried mango slices, 500 g bag",
        "288 H87", "144.000 KGM", "2026-11-20 (พ.ศ. 2569)", "2026-11-25 (พ.ศ. 2569)",
        "DFT-26-1, 2026-11-10 (พ.ศ. 2569)", "0-1055-56001-23-4 (Head office)", "Nong Khai (THNOK)",
        "Port / gate of export",
    ):  # fmt: skip
        assert shown in text, shown
    assert "DRAFT - NOT A CERTIFICATE" in text


def test_an_invoice_in_baht_has_one_column_and_no_rate(issue, context):
    consignment = samples.consignment()
    text = text_of(issue(KIND, consignment, "th"))
    assert "FOB THB" in text
    assert "FOB USD" not in text
    assert "Exchange rate" in text
    assert "declaration.rate" not in [caption for caption, _ in lacking(context, consignment)]


@pytest.mark.parametrize(
    ("changes", "lack"),
    [
        ({"exchange_rates": []}, ("fob.value", "/desk/charges/0/currency")),
        ({"exchange_rates": [], "charges": CHARGES[1:]}, ("fob.value", "/desk/charges")),
        ({"tariff_codes": []}, ("declaration.thai_code", "/desk/tariff_codes")),
        ({"invoice": {"date": "2026-11-20"}}, ("box.invoice_number", "/desk/invoice/number")),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_guessed(context, issue, changes, lack):
    consignment = in_dollars(**changes)
    assert lack in lacking(context, consignment)
    assert "to be filled in" in text_of(issue(KIND, consignment, "th"))


@pytest.mark.parametrize(("number", "is_lacking"), [("0105556001234", True), ("0-1055-56001-23-4 00003", False)])
def test_the_branch_is_asked_for(context, issue, number, is_lacking):
    exporter = replace(samples.EXPORTER, registrations=(Registration(scheme="TH_TAX_ID", value=number),))
    consignment = in_dollars(exporter=exporter)
    lack = ("declaration.branch", "/exporter/registrations/0/value")
    assert (lack in lacking(context, consignment)) is is_lacking
    assert ("Branch of the exporter" in text_of(issue(KIND, consignment, "th"))) is is_lacking


def test_without_a_rate_there_is_no_value_in_baht(context):
    consignment = replace(in_dollars(charges=[], exchange_rates=[]), incoterm="FOB")
    assert ("declaration.rate", "/desk/exchange_rates") in lacking(context, consignment)
    assert [one.baht for one in declared_lines(paper(context, consignment))] == [None] * 3


def test_a_name_in_thai_is_asked_for(context):
    consignment = in_dollars()
    named = (LocalizedText(language="en", text="Palm sugar"),)
    items = (*consignment.items[:2], replace(consignment.items[2], descriptions=named))
    nameless = replace(consignment, items=items, goods=consignment.goods[:2])
    assert ("declaration.thai_name", "/items/2/descriptions") in lacking(context, nameless)
    assert "declaration.thai_name" not in [caption for caption, _ in lacking(context, consignment)]


def test_a_longer_code_of_the_line_itself_is_taken(context):
    consignment = in_dollars(tariff_codes=[])
    first = replace(consignment.items[0], hs_code="0804502000", hs_tariff="TH")
    foreign = replace(consignment.items[1], hs_code="1006304000", hs_tariff="CN")
    lines = declared_lines(paper(context, replace(consignment, items=(first, foreign, consignment.items[2]))))
    assert [one.code for one in lines] == ["08045020", None, None]
    assert all(one.statistical is None for one in lines)


def test_an_empty_desk_still_prints(issue, context):
    consignment = samples.consignment(desk=DeskObject(), exporter=replace(samples.EXPORTER, registrations=()))
    captions = [caption for caption, _ in lacking(context, consignment)]
    assert captions == [
        "registration.TH_TAX_ID", "box.invoice_number", "box.departure", "declaration.thai_code", "fob.value",
    ]  # fmt: skip
    assert "FOB value cannot be derived yet" in text_of(issue(KIND, consignment, "th"))


@pytest.mark.parametrize("second", ["th", "zh", "vi", "lo", "km", "my", None])
def test_three_hundred_lines_in_every_language(issue, second):
    consignment = in_dollars(tuple("5" for _ in range(300)))
    rendered = issue(KIND, consignment, second)
    pages = page_texts(rendered.pdf)
    assert rendered.pages > 10
    assert all("AHTN code" in page for page in pages[1:10])
    assert date(2026, 11, 20).isoformat() in pages[0]
