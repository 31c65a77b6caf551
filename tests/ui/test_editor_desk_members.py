"""Every fact of the desk object has a field in the editor, and a finding's way leads to it."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtWidgets import QApplication, QTableView

from shipdesk.domain.codec import NAME, SHAPE, Amount, Many, Nested
from shipdesk.domain.desk_object import DeskObject
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.ui.editor_model import is_within, parts_of, step_of
from shipdesk.ui.form import Form
from tests.ui.test_editor import (  # noqa: F401 - the desk and the editor are fixtures
    REFERENCE,
    consignment,
    desk,
    editor,
    filled,
    settle,
    type_into,
)

ONE_OF_EACH = {
    "invoice": {"number": "I-1"},
    "order_references": [{"number": "PO-1", "amount": "10.00", "currency": "THB"}],
    "tariff_codes": [{"line_no": 2, "country": "CN", "code": "0810600000"}],
    "registrations": [{"line_no": 1, "scheme": "GACC", "value": "1"}, {"line_no": 3, "scheme": "GACC", "value": "2"}],
    "harvest": [{"line_no": 2, "date": "2026-11-20"}],
    "label_data": [{"line_no": 3, "language": "zh", "storage": "cool"}],
    "dangerous_goods": [{"line_no": 4, "watt_hours": "20"}],
    "no_commercial_value": [2],
    "transport_units": [{"kind": "truck"}, {"kind": "container", "number": "MSKU1234565"}],
    "wood_packing": {"used": True},
    "received_papers": [{"document_type": "LAB_TEST_REPORT", "number": "L-1"}],
}
OTHERS = {"exchange_rates", "origin"}
"""Shown by panels of their own, with tests of their own."""


def members_of(kind, pointer=""):
    """The pointer of every value that a desk object can hold; the second entry of a list where there are two."""
    for field in dataclasses.fields(kind):
        if SHAPE not in field.metadata:
            continue
        name = field.metadata.get(NAME) or field.name
        here, shape = f"{pointer}/{name}", field.metadata[SHAPE]
        if isinstance(shape, Many):
            here, shape = f"{here}/{max(len(ONE_OF_EACH.get(name, ())) - 1, 0)}", shape.each
        if name == "buyer":
            yield from (here, f"{here}/contact_name", f"{here}/phone", f"{here}/name_latin")
        elif isinstance(shape, Amount):
            yield f"{here}/amount"
        elif isinstance(shape, Nested):
            yield from members_of(shape.of, here)
        elif name != "line_no":
            yield here


POINTERS = [one for one in members_of(DeskObject, "/desk") if parts_of(one)[1] not in OTHERS]


@pytest.fixture
def full(editor, desk, qtbot):  # noqa: F811
    edit_consignment(desk, REFERENCE, {"desk": ONE_OF_EACH})
    editor.open(REFERENCE)
    settle(editor, qtbot)
    return editor


def test_the_walk_reaches_deep():
    assert len(POINTERS) > 80
    assert {"/desk/transport_units/1/vgm_kg", "/desk/certificate/third_party/name"} <= set(POINTERS)


def test_go_there_stands_in_the_field_of_every_member(full):
    lost = [f"{pointer}: {where}" for pointer in POINTERS if (where := wrong_place(full, pointer)) is not None]
    assert lost == []


def wrong_place(editor, pointer):  # noqa: F811
    """None where the cursor stands at the value, else where it stands."""
    editor.enter("booking")
    editor.go_to(pointer)
    step = editor.step
    if step.key != step_of(pointer):
        return step.key
    focused = QApplication.focusWidget()
    if focused is None or not step.isAncestorOf(focused):
        return f"nothing in {step.key} has the cursor"
    if isinstance(focused, QTableView) and hasattr(focused, "lines_model"):
        member = focused.lines_model.columns[focused.currentIndex().column()].member
        return None if member in pointer else f"cell {member}"
    rows = [at for form in step.findChildren(Form) for at, row in form.rows.items() if row.isAncestorOf(focused)]
    return None if not rows or is_within(pointer, rows[0]) else f"field {rows[0]}"


def test_a_fact_of_a_line_leads_to_that_line(full):
    full.go_to("/desk/registrations/1/value")
    goods = full.steps["goods"]
    assert goods.more.isVisible()
    assert goods.more.line_no == 3
    full.go_to("/desk/registrations/0/value")
    assert goods.more.line_no == 1


def test_facts_of_a_line_are_changed_among_the_others(full, desk, qtbot):  # noqa: F811
    goods = full.steps["goods"]
    full.go_to("/desk/registrations/1/value")
    model = goods.more.tables["registrations"].table.lines_model
    column = [one.member for one in model.columns].index("/value")
    model.setData(model.index(0, column), "A-77")
    hs_codes = [one.member for one in model.columns].index("/hs_codes")
    model.setData(model.index(0, hs_codes), "2008.99, 200819")
    settle(full, qtbot)
    kept = consignment(desk).desk.registrations
    assert [(one.line_no, one.value, one.hs_codes) for one in kept] == [
        (1, "1", ()), (3, "A-77", ("200899", "200819")),
    ]  # fmt: skip
    goods.more.free.edited.emit(True)
    settle(full, qtbot)
    assert consignment(desk).desk.no_commercial_value == (2, 3)


def test_a_new_fact_waits_until_it_is_whole(full, desk, qtbot):  # noqa: F811
    full.go_to("/desk/tariff_codes/0/code")
    table = full.steps["goods"].more.tables["tariff_codes"]
    table.add.click()
    settle(full, qtbot)
    assert len(consignment(desk).desk.tariff_codes) == 1
    assert full.head.saved.text() == "Not saved"
    table.table.lines_model.setData(table.table.lines_model.index(1, 1), "08106000")
    settle(full, qtbot)
    assert [one.code for one in consignment(desk).desk.tariff_codes] == ["0810600000", "08106000"]
    assert full.head.saved.text() == "Saved"


def test_a_mark_on_wood_says_that_wood_is_used(editor, desk, qtbot):  # noqa: F811
    edit_consignment(desk, REFERENCE, {"desk": {"wood_packing": None}})
    editor.open(REFERENCE)
    settle(editor, qtbot)
    editor.go_to("/desk/wood_packing/ispm15_mark")
    wood = editor.steps["packing"].wood
    type_into(qtbot, wood.rows["/desk/wood_packing/ispm15_mark"].field, "TH-001 HT")
    editor.enter("terms")
    settle(editor, qtbot)
    assert consignment(desk).desk.wood_packing.used is True
    assert consignment(desk).desk.wood_packing.ispm15_mark == "TH-001 HT"


def test_transport_units_and_certificate(full, desk, qtbot):  # noqa: F811
    full.go_to("/desk/transport_units/1/set_point_c")
    table = full.steps["route"].form.rows["/desk/transport_units"].field.table
    table.lines_model.setData(table.currentIndex(), "-18.5")
    settle(full, qtbot)
    assert str(consignment(desk).desk.transport_units[1].set_point_c) == "-18.5"
    rows = full.steps["route"].form.rows
    rows["/desk/certificate/issued_retroactively"].field.edited.emit(True)
    rows["/desk/certificate/third_party/name"].field.edited.emit("Orchard Trading Ltd")
    rows["/desk/certificate/third_party/country"].field.edited.emit("SG")
    settle(full, qtbot)
    certificate = consignment(desk).desk.certificate
    assert (certificate.issued_retroactively, certificate.third_party.country) == (True, "SG")


def test_the_buyer_is_a_party_of_the_address_book(full, desk, qtbot):  # noqa: F811
    known = desk.store.parties.all()[0]
    full.steps["parties"].fields["desk/buyer"].edited.emit(known)
    settle(full, qtbot)
    assert consignment(desk).desk.buyer == known.party
    full.steps["terms"].form.rows["/desk/buyer_year_total/amount"].field.edited.emit("25000")
    settle(full, qtbot)
    assert consignment(desk).desk.buyer_year_total.currency == "CNY"
