"""Undo and redo: exact to the byte, one step for what is typed in one go, and never over somebody else's change."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.store.consignment_text import body_of, goods_of
from shipdesk.ui.editor_history import HistoryDialog
from shipdesk.ui.editor_model import Edit
from shipdesk.ui.editor_pickers import PickedProduct
from tests.ui.test_editor import (  # noqa: F401 - the desk and the editor are fixtures
    REFERENCE,
    consignment,
    desk,
    editor,
    filled,
    settle,
    type_into,
)

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def stored_bytes(desk):  # noqa: F811
    one = consignment(desk)
    return body_of(one), goods_of(one)


def actions(editor):  # noqa: F811
    """Twenty things that a person does: fields, cells, lines added and removed, parties, charges, the route."""
    goods, terms, parties = editor.steps["goods"], editor.steps["terms"], editor.steps["parties"]

    def one(pointer, value):
        return lambda: editor._edit([Edit(pointer, value)])

    def remove_line(at):
        goods.table.edit_cell(at, "/quantity")
        goods.removing.trigger()

    buyer = editor._desk.store.parties.all()[0]
    yield one("/incoterm_place", "Mohan")
    yield one("/incoterm", "FOB")
    yield one("/freight_payer", "THIRD_PARTY")
    yield one("/incoterm", "CIF")
    yield one("/items/0/quantity", "700")
    yield one("/items/1/unit_price", {"amount": "30.1234", "currency": "THB"})
    yield lambda: goods._add(PickedProduct("products", "SC-002"))
    yield lambda: goods._add(PickedProduct("products", "DF-001"))
    yield lambda: remove_line(0)
    yield lambda: remove_line(2)
    yield terms.charges.add.click
    yield one("/desk/charges/0/amount", "99.50")
    yield one("/desk/payment", None)
    yield one("/desk/signatory/date", "2026-12-24")
    yield lambda: parties._choose("notify_party", buyer)
    yield one("/notify_party/contact_name", "Kanya")
    yield lambda: parties._choose("notify_party", None)
    yield lambda: goods._change_currency("USD")
    yield one("/route_id", "TH-CN-R3A")
    yield one("/desk/transport_units", [{"kind": "truck", "plate": "70-1234"}])


def test_twenty_steps_back_and_forth_give_the_same_bytes(editor, desk, qtbot):  # noqa: F811
    states = [stored_bytes(desk)]
    for act in actions(editor):
        act()
        settle(editor, qtbot)
        assert editor.head.saved.text() == "Saved", editor._faults
        states.append(stored_bytes(desk))
    assert len(set(states)) == 21, "every action changed something"
    for expected in states[-2::-1]:
        editor.past.keys.undo.trigger()
        settle(editor, qtbot)
        assert stored_bytes(desk) == expected
    assert not editor.past.keys.undo.isEnabled()
    for expected in states[1:]:
        editor.past.keys.redo.trigger()
        settle(editor, qtbot)
        assert stored_bytes(desk) == expected
    assert not editor.past.keys.redo.isEnabled()


def test_the_keys_take_back_the_last_edit_and_say_which(editor, desk, qtbot):  # noqa: F811
    before = consignment(desk).incoterm_place
    editor.enter("terms")
    line = editor.steps["terms"].form.rows["/incoterm_place"].field
    type_into(qtbot, line, "Mohan")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(editor, qtbot)
    assert editor.past.keys.undo.text() == "Undo: Place"
    qtbot.keyClick(editor.bar, Qt.Key.Key_Z, CONTROL)
    settle(editor, qtbot)
    assert (consignment(desk).incoterm_place, line.text()) == (before, before)
    assert editor.past.keys.redo.text() == "Redo: Place"
    assert line.hasFocus(), "one sees what was taken back"
    qtbot.keyClick(line, Qt.Key.Key_Z, CONTROL | SHIFT)
    settle(editor, qtbot)
    assert consignment(desk).incoterm_place == "Mohan"


def test_what_a_field_has_of_its_own_goes_first(editor, desk, qtbot):  # noqa: F811
    editor.enter("terms")
    rows = editor.steps["terms"].form.rows
    place, terms = rows["/incoterm_place"].field, rows["/desk/payment/terms"].field
    type_into(qtbot, place, "Mohan")
    terms.setFocus()
    settle(editor, qtbot)
    was = terms.text()
    type_into(qtbot, terms, "Cash")
    qtbot.keyClick(terms, Qt.Key.Key_Z, CONTROL)
    assert (terms.text(), consignment(desk).incoterm_place) == (was, "Mohan")
    terms.setModified(False)
    qtbot.keyClick(terms, Qt.Key.Key_Z, CONTROL)
    settle(editor, qtbot)
    assert consignment(desk).incoterm_place != "Mohan"


def test_typing_in_one_field_is_one_step(editor, desk, qtbot):  # noqa: F811
    before = consignment(desk).desk.payment.terms
    editor.enter("terms")
    line: QLineEdit = editor.steps["terms"].form.rows["/desk/payment/terms"].field
    type_into(qtbot, line, "Cash ")
    qtbot.waitUntil(lambda: consignment(desk).desk.payment.terms == "Cash", timeout=5000)
    qtbot.keyClicks(line, "in advance")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(editor, qtbot)
    assert len(editor.saver.steps.done) == 1
    editor.past.keys.undo.trigger()
    settle(editor, qtbot)
    assert consignment(desk).desk.payment.terms == before


def test_a_refused_value_is_the_first_to_go(editor, desk, qtbot):  # noqa: F811
    row = editor.steps["parties"].form.rows["/exporter/phone"]
    editor._edit([Edit("/incoterm_place", "Mohan")])
    settle(editor, qtbot)
    editor._edit([Edit("/exporter/phone", "081")])
    settle(editor, qtbot)
    assert editor.head.saved.text() == "Not saved"
    editor.past.keys.undo.trigger()
    settle(editor, qtbot)
    assert editor.head.saved.text() == "Saved"
    assert (row.mark, row.field.text()) == (None, consignment(desk).exporter.phone)
    assert consignment(desk).incoterm_place == "Mohan"


def test_a_change_from_elsewhere_is_told_and_kept(editor, desk, qtbot):  # noqa: F811
    editor._edit([Edit("/incoterm_place", "Mohan")])
    settle(editor, qtbot)
    edit_consignment(desk, REFERENCE, {"incoterm_place": "Kunming"})
    editor.past.keys.undo.trigger()
    settle(editor, qtbot)
    assert consignment(desk).incoterm_place == "Kunming"
    assert editor.message.isVisible()
    assert editor.steps["terms"].form.rows["/incoterm_place"].field.text() == "Kunming"
    assert not editor.past.keys.undo.isEnabled()


def test_the_history_shows_places_in_words(editor, desk, qtbot):  # noqa: F811
    editor._edit([Edit("/items/0/quantity", "700")])
    settle(editor, qtbot)
    editor.past.history.trigger()
    dialog = editor.findChild(HistoryDialog)
    settle(editor, qtbot)
    model = dialog.list.model
    assert model.index(0, 1).data()
    places = {model.index(row, 2).data() for row in range(model.rowCount())}
    assert "Goods, line 1: Quantity" in places
    dialog.reject()


def test_lines_that_went_to_another_shipment_do_not_come_back_by_undo(editor, desk, qtbot):  # noqa: F811
    editor._edit([Edit("/incoterm_place", "Mohan")])
    settle(editor, qtbot)
    before = consignment(desk)
    editor.steps["goods"].acts._divide("SPLIT-2", [before.items[0].line_no])
    qtbot.waitUntil(lambda: len(editor.saver.draft.members["items"]) == len(before.items) - 1)
    editor.past.keys.undo.trigger()
    settle(editor, qtbot)
    assert len(consignment(desk).items) == len(before.items) - 1
    assert not editor.past.keys.undo.isEnabled()
