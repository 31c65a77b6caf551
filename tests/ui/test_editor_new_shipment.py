"""The dialog for a new shipment: what is missing is said by field, and what is made is a draft."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from shipdesk.app.demo import load_samples
from shipdesk.app.wiring import open_desk
from shipdesk.services.consignment_templates import save_template
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.manage_parties import show_party
from shipdesk.services.next_reference import next_reference
from shipdesk.ui.editor_pickers import MOST_OFFERED, PickedProduct, party_choice, product_choice
from shipdesk.ui.new_shipment import NewShipmentDialog
from tests.builders import body


@pytest.fixture
def desk(tmp_path):
    desk = open_desk(tmp_path / "desk")
    load_samples(desk)
    yield desk
    desk.store.close()


@pytest.fixture
def dialog(toolkit, desk, qtbot):
    dialog = NewShipmentDialog(toolkit, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    wait(toolkit, qtbot)
    return dialog


def wait(toolkit, qtbot):
    qtbot.waitUntil(lambda: not toolkit.tasks.running, timeout=10_000)
    qtbot.wait(10)


def choose(picker, choice):
    picker.set_choice(choice)
    picker.picked.emit(choice.value)


def test_missing_things_are_said_by_field(dialog, toolkit, qtbot):
    dialog.make.click()
    marked = {pointer for pointer, row in dialog.form.rows.items() if row.mark is not None}
    assert marked == {"/consignee", "/exporter", "/route_id", "/incoterm_place", "/items/0", "/items/0/quantity"}


def test_routes_are_those_of_the_consignees_country(dialog, desk):
    choose(dialog.consignee, party_choice(show_party(desk, "CN-KUNMING")))
    codes = {dialog.route.itemData(at) for at in range(dialog.route.count())}
    assert "TH-CN-RAIL-LAOS" in codes
    assert not any(code and code.startswith("TH-LA") for code in codes)


def test_the_place_is_that_of_whom_the_term_means(dialog, desk, qtbot):
    choose(dialog.exporter, party_choice(show_party(desk, "TH-SIAM")))
    choose(dialog.consignee, party_choice(show_party(desk, "CN-KUNMING")))
    assert (dialog.incoterm.value(), dialog.place.text()) == ("FCA", "Bangkok, Thailand")
    dialog.incoterm.set_value("DAP")
    dialog.incoterm.edited.emit("DAP")
    assert dialog.place.text() == "Kunming, China"
    dialog.place.selectAll()
    qtbot.keyClicks(dialog.place, "Mohan")
    choose(dialog.exporter, party_choice(show_party(desk, "TH-LANNA")))
    assert dialog.place.text() == "Mohan"


def test_a_draft_is_made_and_the_next_reference_counts_on(dialog, toolkit, desk, qtbot):
    reference = dialog.reference.text()
    assert reference == next_reference(desk)
    choose(dialog.exporter, party_choice(show_party(desk, "TH-SIAM")))
    choose(dialog.consignee, party_choice(show_party(desk, "CN-KUNMING")))
    dialog.route.set_value("TH-CN-RAIL-LAOS")
    choose(dialog.product, product_choice("products", "DF-001", {"en": "Mango"}, "en"))
    wait(toolkit, qtbot)
    assert dialog.quantity.line.text() == "50", "a full carton is the first guess"
    with qtbot.waitSignal(dialog.made) as told:
        dialog.make.click()
    assert told.args == [reference]
    assert find(desk, reference).consignment.items[0].sku == "DF-001"
    assert int(next_reference(desk)[-3:]) == int(reference[-3:]) + 1


def test_a_reference_that_is_taken_is_said_at_its_field(dialog, toolkit, desk, qtbot):
    test_a_draft_is_made_and_the_next_reference_counts_on(dialog, toolkit, desk, qtbot)
    dialog.make.setEnabled(True)
    dialog.make.click()
    wait(toolkit, qtbot)
    assert "reference_exists" in dialog.form.rows["/client_reference"].mark.text


def test_down_shows_what_there_is_with_nothing_typed(dialog, toolkit, qtbot):
    dialog.product.setFocus()
    qtbot.keyClick(dialog.product, Qt.Key.Key_Down)
    wait(toolkit, qtbot)
    offered = dialog.product.offered()
    assert len(offered) == MOST_OFFERED
    assert all(isinstance(choice.value, PickedProduct) for choice in offered)


def test_a_template_asks_for_the_reference_only(toolkit, desk, qtbot):
    first = new_consignment(desk, body("vientiane"))
    save_template(desk, first.reference, "Weekly")
    dialog = NewShipmentDialog(toolkit, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    wait(toolkit, qtbot)
    assert dialog.template.field.isVisible()
    dialog.template.field.set_value("Weekly")
    dialog.template.field.edited.emit("Weekly")
    seen = {pointer for pointer, row in dialog.form.rows.items() if row.isVisible()}
    assert seen == {"/template", "/client_reference"}
    with qtbot.waitSignal(dialog.made, timeout=10_000) as made:
        dialog.make.click()
    copy = find(desk, made.args[0]).consignment
    assert [item.sku for item in copy.items] == [item.sku for item in first.consignment.items]


def test_without_templates_there_is_no_row_for_them(dialog):
    assert not dialog.template.field.isVisible()
