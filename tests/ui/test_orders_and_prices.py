"""Orders into a shipment, a shipment split, price lists, and the address book's own help, by their dialogs."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from shipdesk.reference.thai_places import match_thai_place
from shipdesk.services.back_up_desk import list_backups
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.manage_parties import set_party_fields, show_party
from shipdesk.services.price_lists import list_price_lists
from shipdesk.ui.messages import Tone
from shipdesk.ui.orders_dialog import OrdersDialog
from shipdesk.ui.parties_page import PartiesPage
from shipdesk.ui.price_lists_dialog import PriceListsDialog
from shipdesk.ui.split_dialog import SplitDialog
from tests.builders import body, line, sample_desk
from tests.services.test_orders import PRICES, SHOPIFY
from tests.ui.looks import clipped, nameless


@pytest.fixture
def desk(tmp_path):
    desk = sample_desk(tmp_path / "desk")
    yield desk
    desk.store.close()


def shown(dialog, qtbot):
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_orders_are_ticked_unless_a_product_is_unknown(toolkit, desk, qtbot, tmp_path):
    file = tmp_path / "orders.json"
    file.write_text(json.dumps(SHOPIFY).replace("DF-002", "NO-SUCH"), encoding="utf-8")
    dialog = shown(OrdersDialog(toolkit, desk), qtbot)
    dialog.look_at(file)
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() == 2)
    assert dialog.message.isVisible()
    with qtbot.waitSignal(dialog.chosen) as taken:
        dialog.take.click()
    assert [order.number for order in taken.args[0]] == ["#1002"]


def test_a_file_that_is_none_is_told_and_nothing_can_be_taken(toolkit, desk, qtbot, tmp_path):
    file = tmp_path / "orders.json"
    file.write_text("{}", encoding="utf-8")
    dialog = shown(OrdersDialog(toolkit, desk), qtbot)
    dialog.look_at(file)
    qtbot.waitUntil(lambda: "orders_not_recognised" in dialog.message.text.text())
    assert not dialog.take.isEnabled()


def test_at_least_one_line_goes_and_one_stays(toolkit, desk, qtbot):
    stored = new_consignment(desk, body(items=[line("DF-001", "10"), line("DF-002", "4")]))
    dialog = shown(SplitDialog(toolkit, stored.consignment, "SD-2"), qtbot)
    seen = [dialog.go.isEnabled()]
    for at in range(2):
        dialog.list.item(at).setCheckState(Qt.CheckState.Checked)
        seen.append(dialog.go.isEnabled())
    assert seen == [False, True, False]
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.go.click()
    assert chosen.args == ["SD-2", [2]]


def test_a_price_list_is_brought_in_shown_and_taken_away(toolkit, desk, qtbot, tmp_path):
    file = tmp_path / "prices.csv"
    file.write_text(PRICES, encoding="utf-8")
    dialog = shown(PriceListsDialog(toolkit, desk), qtbot)
    dialog.bring_in(file)
    qtbot.waitUntil(lambda: dialog.prices.rowCount() == 2)
    assert [one.why for one in list_backups(desk.folder)] == ["import"]
    assert [dialog.prices.item(1, column).text() for column in range(4)] == ["DF-001", "50 THB", "100", "01/01/2026"]
    dialog.remove.click()
    qtbot.waitUntil(lambda: dialog.lists.count() == 0)
    assert list_price_lists(desk) == []


def test_a_thai_place_fills_the_fields_below_and_wrong_numbers_are_told(toolkit, desk, qtbot):
    page = PartiesPage(toolkit, desk)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    toolkit.changed.happened.connect(page.refresh)
    set_party_fields(desk, "TH-LANNA", {"registrations": "TH_TAX_ID=0105556001235"})
    page.show_party("TH-LANNA")
    qtbot.waitUntil(lambda: page.form.form.rows["/registrations"].mark is not None)
    assert page.form.form.rows["/registrations"].mark.tone is Tone.WARN
    assert page.form.thai_place.isVisible()
    page.form.thai_place.picked.emit(match_thai_place("ลำปลาทิว")[0])
    qtbot.waitUntil(lambda: show_party(desk, "TH-LANNA").party.address.latin.subdistrict == "Lam Pla Thio")
    qtbot.waitUntil(lambda: show_party(desk, "TH-LANNA").party.address.postal_code == "10520")
    page.show_party("CN-KUNMING")
    qtbot.waitUntil(lambda: not page.form.thai_place.isVisible())


def test_the_dialogs_have_names_and_room_for_their_words(toolkit, desk, qtbot):
    stored = new_consignment(desk, body())
    for code in ("en", "th", "zh"):
        toolkit.languages.choose(code)
        split = SplitDialog(toolkit, stored.consignment, "SD-2")
        for dialog in (OrdersDialog(toolkit, desk), split, PriceListsDialog(toolkit, desk)):
            shown(dialog, qtbot)
            assert clipped(dialog) == []
            assert nameless(dialog) == []
