"""What is typed and not saved is on disk soon, is offered again, and is gone once it is saved or thrown away."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.find_consignment import find, list_consignments
from shipdesk.services.unfinished_drafts import key_of, unfinished_drafts
from shipdesk.ui.consignment_editor import ConsignmentEditor
from shipdesk.ui.editor_pickers import party_choice
from shipdesk.ui.new_shipment import NewShipmentDialog
from shipdesk.ui.today_page import TodayPage, TodayWays
from shipdesk.ui.today_unfinished import UnfinishedCard
from tests.ui.test_editor import (  # noqa: F401 - the desk and the editor are fixtures
    REFERENCE,
    consignment,
    desk,
    editor,
    filled,
    open_and_wait,
    settle,
    type_into,
)

PHONE = "/exporter/phone"


def entries(desk):  # noqa: F811
    return {one["pointer"]: one for draft in unfinished_drafts(desk) for one in draft.fields["entries"]}


def type_a_refused_phone(editor, desk, qtbot):  # noqa: F811
    type_into(qtbot, editor.steps["parties"].form.rows[PHONE].field, "081")
    editor.steps["parties"].form.rows["/consignee/phone"].field.setFocus()
    qtbot.waitUntil(lambda: PHONE in entries(desk), timeout=5000)


def opened_again(editor, toolkit, desk, qtbot):  # noqa: F811
    """As after a crash: another editor, which knows nothing of the first."""
    other = ConsignmentEditor(toolkit, desk)
    qtbot.addWidget(other)
    other.show()
    open_and_wait(other, qtbot)
    return other


def test_a_refused_value_is_kept_and_put_back(editor, toolkit, desk, qtbot):  # noqa: F811
    type_a_refused_phone(editor, desk, qtbot)
    assert entries(desk)[PHONE]["value"] == "081"
    other = opened_again(editor, toolkit, desk, qtbot)
    row = other.steps["parties"].form.rows[PHONE]
    assert other.message.isVisible()
    assert row.field.text() == consignment(desk).exporter.phone
    other.message.button.click()
    settle(other, qtbot)
    assert (row.field.text(), row.mark is not None) == ("081", True)
    type_into(qtbot, row.field, "+66811234567")
    other.steps["parties"].form.rows["/consignee/phone"].field.setFocus()
    settle(other, qtbot)
    assert consignment(desk).exporter.phone == "+66811234567"
    qtbot.waitUntil(lambda: not unfinished_drafts(desk), timeout=5000)


def test_half_a_date_and_half_a_number_are_kept_as_they_were_typed(editor, toolkit, desk, qtbot):  # noqa: F811
    editor.enter("terms")
    line = editor.steps["terms"].form.rows["/desk/invoice/date"].field.focusProxy()
    type_into(qtbot, line, "24/1")
    model = editor.steps["goods"].table.lines_model
    column = [one.member for one in model.columns].index("/quantity")
    model.setData(model.index(1, column), "many")
    qtbot.waitUntil(lambda: len(entries(desk)) == 2, timeout=5000)
    other = opened_again(editor, toolkit, desk, qtbot)
    other.drafts.put_back()
    settle(other, qtbot)
    assert other.steps["terms"].form.rows["/desk/invoice/date"].field.focusProxy().text() == "24/1"
    assert other.steps["goods"].table.lines_model.index(1, column).data() == "many"
    assert consignment(desk).items[1].quantity == find(desk, REFERENCE).consignment.items[1].quantity


def test_an_offer_that_is_not_taken_stays_beside_what_is_typed_now(editor, toolkit, desk, qtbot):  # noqa: F811
    type_a_refused_phone(editor, desk, qtbot)
    other = opened_again(editor, toolkit, desk, qtbot)
    other.enter("terms")
    type_into(qtbot, other.steps["terms"].form.rows["/desk/invoice/date"].field.focusProxy(), "24/1")
    qtbot.waitUntil(lambda: len(entries(desk)) == 2, timeout=5000)


def test_a_draft_waits_for_no_long_work(editor, toolkit, desk, qtbot):  # noqa: F811
    """Papers that are drawn, a backup, a look at the whole desk: all of them at once, and as many again behind them."""
    may_end = threading.Event()
    try:
        for _ in range(20):
            toolkit.tasks.run(lambda _: may_end.wait(), lambda _: None, lambda _: None)
        type_into(qtbot, editor.steps["parties"].form.rows[PHONE].field, "081")
        qtbot.waitUntil(lambda: PHONE in entries(desk))
        assert not may_end.is_set()
    finally:
        may_end.set()
    settle(editor, qtbot)


def test_to_leave_without_it_drops_it(editor, desk, qtbot):  # noqa: F811
    type_a_refused_phone(editor, desk, qtbot)
    editor.leave()
    editor.message.button.click()
    qtbot.waitUntil(lambda: not unfinished_drafts(desk), timeout=5000)


def test_half_a_date_is_asked_about_too(editor, desk, qtbot):  # noqa: F811
    editor.enter("terms")
    type_into(qtbot, editor.steps["terms"].form.rows["/desk/invoice/date"].field.focusProxy(), "24/1")
    with qtbot.assertNotEmitted(editor.closed):
        editor.leave()
    assert editor.message.isVisible()
    with qtbot.waitSignal(editor.closed):
        editor.message.button.click()


@pytest.mark.parametrize("is_answered", [True, False])
def test_another_shipment_in_between_keeps_it(editor, desk, qtbot, is_answered):  # noqa: F811
    """Also where the desk has not yet said that it refuses it; nobody was asked."""
    copy_consignment(desk, REFERENCE, "NEXT-1")
    row = editor.steps["parties"].form.rows[PHONE]
    type_into(qtbot, row.field, "081")
    if is_answered:
        editor.steps["parties"].form.rows["/consignee/phone"].field.setFocus()
        qtbot.waitUntil(lambda: row.mark is not None)
    open_and_wait(editor, qtbot, "NEXT-1")
    assert row.field.text() == consignment(desk).exporter.phone
    assert [(one["pointer"], one["value"]) for one in entries(desk).values()] == [(PHONE, "081")]
    open_and_wait(editor, qtbot)
    editor.message.button.click()
    settle(editor, qtbot)
    assert (row.field.text(), row.mark is not None) == ("081", True)


def test_to_the_same_shipment_once_more_it_comes_along(editor, desk, qtbot):  # noqa: F811
    type_a_refused_phone(editor, desk, qtbot)
    open_and_wait(editor, qtbot)
    row = editor.steps["parties"].form.rows[PHONE]
    qtbot.waitUntil(lambda: row.mark is not None)
    assert row.field.text() == "081"


def test_what_was_saved_on_leaving_is_no_draft(editor, desk, qtbot):  # noqa: F811
    copy_consignment(desk, REFERENCE, "NEXT-1")
    type_into(qtbot, editor.steps["parties"].form.rows[PHONE].field, "+66811234567")
    open_and_wait(editor, qtbot, "NEXT-1")
    qtbot.waitUntil(lambda: consignment(desk).exporter.phone == "+66811234567")
    qtbot.waitUntil(lambda: not unfinished_drafts(desk))


def test_the_end_of_the_program_keeps_it(editor, desk, qtbot):  # noqa: F811
    type_into(qtbot, editor.steps["parties"].form.rows[PHONE].field, "081")
    editor.finish()
    assert PHONE in entries(desk)


def page_of(toolkit, desk, qtbot, wanted):  # noqa: F811
    nowhere = lambda *_: None  # noqa: E731
    page = TodayPage(
        toolkit, desk, TodayWays(nowhere, nowhere, nowhere, nowhere, wanted.append, wanted.append, nowhere)
    )
    qtbot.addWidget(page)
    page.show()
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: bool(page.findChildren(UnfinishedCard)), timeout=5000)
    return page, page.findChildren(UnfinishedCard)[0]


def test_today_offers_to_go_on_or_to_throw_away(editor, toolkit, desk, qtbot):  # noqa: F811
    type_a_refused_phone(editor, desk, qtbot)
    editor.drafts.keeper.begin(None)
    wanted: list[object] = []
    _page, card = page_of(toolkit, desk, qtbot, wanted)
    assert card.name.text() == REFERENCE
    assert "not saved: 1" in card.text.text()
    card.go.click()
    assert wanted == [card.draft]
    assert card.draft.key == key_of(REFERENCE)
    card.discard.click()
    qtbot.waitUntil(lambda: not unfinished_drafts(desk), timeout=5000)


def test_a_new_shipment_goes_on_where_it_was(toolkit, desk, qtbot):  # noqa: F811
    first = NewShipmentDialog(toolkit, desk)
    qtbot.addWidget(first)
    first.show()
    first.activateWindow()
    qtbot.waitUntil(lambda: bool(first.reference.text()), timeout=5000)
    assert unfinished_drafts(desk) == []
    party = next(one for one in desk.store.parties.all() if one.party.address.country_code == "LA")
    first.consignee.set_choice(party_choice(party))
    first.consignee.picked.emit(party)
    type_into(qtbot, first.place, "Vientiane, half typed")
    qtbot.waitUntil(lambda: bool(unfinished_drafts(desk)), timeout=5000)
    (draft,) = unfinished_drafts(desk)
    had = [one.reference for one in list_consignments(desk)]

    second = NewShipmentDialog(toolkit, desk)
    qtbot.addWidget(second)
    second.draft.go_on_with(draft)
    second.show()
    qtbot.waitUntil(lambda: not toolkit.tasks.running, timeout=5000)
    assert second.place.text() == "Vientiane, half typed"
    assert second.consignee.choice.value.key == party.key
    assert [one.reference for one in list_consignments(desk)] == had
    second.made.emit("SD-1")
    first.draft.keeper.begin(None)
    qtbot.waitUntil(lambda: not unfinished_drafts(desk), timeout=5000)


def test_keys_go_on_while_a_draft_is_written(editor, desk, qtbot):  # noqa: F811
    """The write is off the UI thread, and the typed text is never touched by it."""
    editor.enter("terms")
    line = editor.steps["terms"].form.rows["/desk/payment/terms"].field
    type_into(qtbot, line, "A")
    editor.drafts.keeper.write()
    assert QApplication.focusWidget() is line
    qtbot.keyClick(line, Qt.Key.Key_B)
    assert line.text() == "Ab"
