"""Boxes of the commercial invoice and the packing list that only some consignments fill."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents import samples
from tests.documents.conftest import page_texts

PAPERS = [
    {"document_type": "BOOKING_CONFIRMATION", "number": "LCB2611870", "subject": "MV Andaman Star V.118N"},
    {"document_type": "LETTER_OF_CREDIT", "number": "LC-7781"},
    {"document_type": "LETTER_OF_CREDIT", "issuer": "without a number"},
]


def text_of(rendered) -> str:
    return " ".join(page_texts(rendered.pdf))


def claimed(**more):
    origin = [
        {"line_no": 1, "agreement": "ACFTA", "criterion": "RVC 45%"},
        {"line_no": 1, "agreement": "RCEP", "criterion": "CTC"},
        {"line_no": 2, "agreement": "ACFTA"},
    ]
    return samples.consignment(desk=samples.desk_object(received_papers=PAPERS, origin=origin, **more))


@pytest.mark.parametrize("kind", ["commercial-invoice", "packing-list"])
def test_credit_vessel_and_number_of_originals(issue, kind):
    rendered = issue(kind, replace(claimed(), mode="SEA"))
    text = text_of(rendered)
    for shown in (
        "Letter of credit no. 信用证号 LC-7781", "Vessel and voyage 船名航次 MV Andaman Star V.118N",
        "Issued in 3 originals. 正本 3 份。",
    ):  # fmt: skip
        assert shown in text, shown
    states = rendered.attachment.decode()
    assert '"booking.vehicle_SEA"' in states
    assert '"credit"' in states


def test_the_criterion_of_origin_by_agreement_else_as_the_catalog_knows_it(issue):
    consignment = claimed()
    goods = ((2, replace(consignment.goods[1][1], origin_criterion="WO")), *consignment.goods[2:])
    text = text_of(issue("commercial-invoice", replace(consignment, goods=goods)))
    assert "Origin criterion RVC 45% (ACFTA), CTC (RCEP)" in text
    assert text.count("Origin criterion") == 2
    assert "Origin criterion WO" in text
    assert "Origin criterion" not in text_of(issue("packing-list", consignment))


def test_without_them_their_rows_are_left_out(issue):
    text = text_of(issue("commercial-invoice", samples.consignment()))
    for absent in ("Letter of credit", "Train", "Origin criterion"):
        assert absent not in text
