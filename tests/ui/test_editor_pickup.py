"""Pick-up, insurance, payer and notes: rows of the steps Route and Terms that save themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from tests.ui.case_by_window import Person
from tests.ui.test_editor import (  # noqa: F401 - the desk and the editor are fixtures
    REFERENCE,
    consignment,
    desk,
    editor,
    filled,
    settle,
)


@pytest.fixture
def person(toolkit, qtbot, tmp_path):
    return Person(qtbot, toolkit, tmp_path)


def clear(person, line):
    line.setFocus()
    line.selectAll()
    person.qtbot.keyClick(line, Qt.Key.Key_Delete)
    person.qtbot.keyClick(line, Qt.Key.Key_Return)
    person.settle()


def row(editor, pointer):  # noqa: F811
    return editor.step.form.rows[pointer]


def test_a_day_with_its_clock_is_that_of_thailand(editor, desk, person):  # noqa: F811
    editor.enter("route")
    field = row(editor, "/ready_at").field
    person.type_in(field.line, "24/11/2026")
    person.settle()
    assert consignment(desk).ready_at is None
    assert "moment_unreadable" in row(editor, "/ready_at").mark.text
    person.type_in(field.line, "24/11/2569 7.30")
    person.settle()
    assert consignment(desk).ready_at == datetime(2026, 11, 24, 0, 30, tzinfo=UTC)
    assert field.line.text() == "24/11/2026 07:30"
    clear(person, field.line)
    assert consignment(desk).ready_at is None


def test_the_pick_up_address_comes_from_the_address_book_and_can_be_changed(editor, desk, person):  # noqa: F811
    editor.enter("route")
    assert not row(editor, "/pickup_address/latin/lines/0").isVisible()
    person.pick(editor.step.pickup.picker, "CN-BROKER")
    person.settle()
    known = desk.store.parties.get("CN-BROKER").party.address
    assert consignment(desk).pickup_address == known
    person.type_in(row(editor, "/pickup_address/latin/lines/2").field, "Gate 4")
    person.settle()
    assert consignment(desk).pickup_address.latin.lines == (*known.latin.lines, "Gate 4")[:3]
    clear(person, row(editor, "/pickup_address/latin/lines/0").field)
    assert consignment(desk).pickup_address.latin.lines == (*known.latin.lines, "Gate 4")[1:3]
    clear(person, editor.step.pickup.picker)
    assert consignment(desk).pickup_address is None


def test_notes_have_names_of_their_own(editor, desk, person):  # noqa: F811
    editor.enter("route")
    notes = row(editor, "/metadata").field
    person.press(notes.add)
    person.put_cell(notes.table, 0, "/text", "red", "/metadata/note")
    person.put_cell(notes.table, 0, "/name", "colour", "/metadata/note")
    person.press(notes.add)
    person.put_cell(notes.table, 1, "/name", "colour", "/metadata/note")
    person.settle()
    assert dict(consignment(desk).metadata) == {"colour": "red", "note": ""}
    assert notes.table.lines_model.unread() == {(1, 0): "colour"}


def test_money_insured_is_told_with_its_currency(editor, desk, person):  # noqa: F811
    editor.enter("terms")
    assert not row(editor, "/insured_value/currency").isVisible()
    person.type_in(row(editor, "/insured_value/amount").field.line, "1,100.50")
    person.choose(row(editor, "/insured_value/currency").field, "USD")
    person.choose(row(editor, "/freight_payer").field, "THIRD_PARTY")
    person.settle()
    kept = consignment(desk)
    assert (kept.insured_value.amount, kept.insured_value.currency) == (Decimal("1100.50"), "USD")
    assert kept.freight_payer == "THIRD_PARTY"
    clear(person, row(editor, "/insured_value/amount").field.line)
    assert consignment(desk).insured_value is None


def test_another_way_has_its_own_gates(editor, desk, person):  # noqa: F811
    editor.enter("route")
    person.put(row(editor, "/desk/gates/exit").field, "TH-NPM")
    person.settle()
    other = next(one for one in desk.reference.routes if one != consignment(desk).route_id)
    editor.step.use_route(other)
    person.settle()
    assert (consignment(desk).route_id, consignment(desk).desk.gates) == (other, None)
    editor.past.keys.undo.trigger()
    person.settle()
    assert consignment(desk).desk.gates.exit == "TH-NPM"
