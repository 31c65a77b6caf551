"""What the desk remembers of other consignments when it checks one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from shipdesk.app.demo import load_samples
from shipdesk.checks.history import invoice_content
from shipdesk.domain.measures import plain
from shipdesk.services.book_consignment import book, cancel_consignment
from shipdesk.services.check_facts import facts_of
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_papers import issue_papers
from tests.builders import body, packed


@pytest.fixture(autouse=True)
def goods(desk):
    load_samples(desk)


def history(desk, reference):
    return facts_of(desk, find(desk, reference).consignment).history


def invoiced(desk, reference, number="INV-7", **changes):
    return new_consignment(
        desk, body("vientiane", client_reference=reference, desk={"invoice": {"number": number}}, **changes)
    )


def test_nothing_is_remembered_of_a_first_consignment(desk):
    packed(desk)
    found = history(desk, "SAMPLE-VIENTIANE-001")
    assert (found.invoices, found.sscc_uses, found.buyer_orders) == ((), {}, ())


def test_an_older_invoice_of_the_same_number_is_told_with_its_content(desk, clock):
    first = invoiced(desk, "A-1")
    clock.forward(hours=1)
    invoiced(desk, "A-2")
    clock.forward(hours=1)
    invoiced(desk, "A-3", number="INV-8")
    assert history(desk, "A-1").invoices == ()
    assert history(desk, "A-3").invoices == ()
    (earlier,) = history(desk, "A-2").invoices
    assert (earlier.reference, earlier.total) == ("A-1", first.consignment.declared_value)


def test_equal_invoices_have_equal_content_and_a_changed_quantity_another(desk, clock):
    one = invoiced(desk, "A-1")
    clock.forward(hours=1)
    same = invoiced(desk, "A-2")
    assert invoice_content(same.consignment) == invoice_content(one.consignment)
    item = one.consignment.items[0]
    wanted = {"items": [{"catalog": "products", "sku": item.sku, "quantity": plain(item.quantity + 1)}]}
    other = edit_consignment(desk, "A-2", wanted)
    assert invoice_content(other.consignment) != invoice_content(one.consignment)


def test_a_cancelled_consignment_frees_its_invoice_number_unless_the_invoice_went_out(desk, clock, tmp_path):
    first = packed(desk, "A-1", desk={"invoice": {"number": "INV-7"}})
    clock.forward(hours=1)
    invoiced(desk, "A-2")
    cancel_consignment(desk, first.reference, "DATA_ERROR")
    assert history(desk, "A-2").invoices == ()
    second = packed(desk, "B-1", desk={"invoice": {"number": "INV-9"}})
    issue_papers(desk, second.reference, tmp_path, kinds=("commercial-invoice",))
    cancel_consignment(desk, second.reference, "DATA_ERROR")
    clock.forward(hours=1)
    invoiced(desk, "B-2", number="INV-9")
    assert [one.reference for one in history(desk, "B-2").invoices] == ["B-1"]


def test_an_sscc_that_another_consignment_used_is_told_with_its_reference(desk):
    first = packed(desk, "A-1")
    second = packed(desk, "A-2")
    taken = first.consignment.handling_units[0].sscc
    units = (first.consignment.handling_units[0], *second.consignment.handling_units[1:])
    draft = replace(second.consignment, handling_units=units)
    assert facts_of(desk, draft).history.sscc_uses == {taken: "A-1"}
    assert history(desk, "A-2").sscc_uses == {}


def test_only_what_was_sent_counts_for_the_buyers_year(desk):
    packed(desk, "A-1", desk={"planned_departure": "2026-12-10", "trade_mode": "9610"})
    packed(desk, "A-2", desk={"planned_departure": "2026-12-11", "trade_mode": "9610"})
    new_consignment(desk, body("vientiane", client_reference="A-3"))
    book(desk, "A-1")
    found = history(desk, "A-3")
    assert [one.reference for one in found.buyer_orders] == ["A-1"]
    assert found.bought_in(2026, frozenset({"9610"}))[0].day == date(2026, 12, 10)
    assert found.bought_in(2027, frozenset({"9610"})) == ()
    assert found.bought_in(2026, frozenset({"1210"})) == ()
