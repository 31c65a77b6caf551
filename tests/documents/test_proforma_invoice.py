"""The pro-forma invoice read back: an offer with its day, its bank and its deposit, and no number of an invoice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal

import pytest

from shipdesk import documents
from shipdesk.documents import KINDS
from shipdesk.domain.desk_object import DeskObject
from tests.documents import samples
from tests.documents.conftest import page_texts

PAYMENT = {
    "terms": "T/T",
    "deposit_percent": "33.33",
    "bank": {"name": "Bank of Siam", "swift": "BKASTHBK", "account": "123-4-56789-0", "holder": "Siam Orchard"},
}


def offered(**more):
    return samples.consignment(desk=samples.desk_object(valid_until="2026-12-31", payment=PAYMENT, **more))


def lacking(context, consignment) -> list[tuple[str, str]]:
    data = documents.paper_data_of(consignment, context.reference, context.wording, second="zh", revision=1)
    return [(one.caption, one.pointer) for one in KINDS["proforma-invoice"].lacks(data)]


def test_the_offer_says_until_when_and_what_to_pay_first(issue):
    ready = replace(offered(), ready_at=datetime(2026, 11, 23, 18, 30, tzinfo=UTC))
    text = " ".join(page_texts(issue("proforma-invoice", ready).pdf))
    total = Decimal("24624.00") + Decimal("6.70") + Decimal("4062.50") + Decimal("830.50") - Decimal("250")
    first = (total * Decimal("0.3333")).quantize(Decimal("0.01"), ROUND_HALF_UP)
    for shown in (
        "Pro-forma invoice 形式发票", "Pro-forma no. 形式发票号 SO/2026-0117", "Date of offer 报价日期 2026-11-20",
        "Valid until 有效期至 2026-12-31", "Goods ready on 备货完成日 2026-11-24", "SWIFT BKASTHBK",
        f"33.33 % = THB {first:,.2f}", f"Balance 余款 THB {total - first:,.2f}", f"THB {total:,.2f}",
        "This pro-forma invoice is our offer",
    ):  # fmt: skip
        assert shown in text
    assert "to be filled in" not in text


def test_no_number_of_an_invoice_nor_of_a_certificate_on_any_page(issue):
    consignment = samples.consignment(quantities=("5",) * 60, desk=offered().desk)
    customs = replace(consignment.customs, preference_scheme="ACFTA_FORM_E", preference_document_number="E266600001")
    rendered = issue("proforma-invoice", replace(consignment, customs=customs))
    text = " ".join(page_texts(rendered.pdf))
    assert rendered.pages > 2
    assert "INV-2026-0117" not in text
    assert "E266600001" not in text
    assert "INV-2026-0117" in page_texts(issue("commercial-invoice", consignment).pdf)[1]


def test_it_can_be_offered_before_anything_is_packed(issue):
    text = " ".join(page_texts(issue("proforma-invoice", replace(offered(), handling_units=())).pdf))
    assert "Net weight" in text
    assert "Gross weight" not in text


@pytest.mark.parametrize(
    ("payment", "missing"),
    [
        ({"terms": "T/T", "bank": {"name": "Bank of Siam", "account": "1-2"}}, ["swift"]),
        ({"terms": "T/T"}, ["name", "swift", "account"]),
    ],
)
def test_without_a_bank_it_says_what_is_missing(context, issue, payment, missing):
    consignment = samples.consignment(desk=samples.desk_object(valid_until="2026-12-31", payment=payment))
    pointers = [pointer for _, pointer in lacking(context, consignment)]
    assert pointers == [f"/desk/payment/bank/{name}" for name in missing]
    assert " ".join(page_texts(issue("proforma-invoice", consignment).pdf)).count("to be filled in") == len(missing)


def test_an_empty_desk_lacks_everything_but_the_goods(context):
    captions = [caption for caption, _ in lacking(context, samples.consignment(desk=DeskObject()))]
    assert captions == [
        "box.proforma_date", "box.valid_until", "box.payment_terms", "box.bank", "box.swift", "box.account",
    ]  # fmt: skip
