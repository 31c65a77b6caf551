"""The value at the border, its exchange rates and the choice of origin, in the shipment editor on a real desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from shipdesk.app.wiring import open_desk
from shipdesk.services.back_up_desk import list_backups
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.exchange_rates import add_rate, list_rates
from shipdesk.services.find_consignment import find
from shipdesk.ui.consignment_editor import ConsignmentEditor
from shipdesk.ui.origin_dialog import OriginDialog
from shipdesk.ui.rates_dialog import RatesDialog
from tests.builders import KUNMING, body, fixed_world, line
from tests.ui.looks import clipped, nameless

SUGAR = {
    "description": "Sugar", "hs_code": "170199", "origin_country": "BR", "value": {"amount": "900", "currency": "THB"},
}  # fmt: skip
USD = {"from": "USD", "to": "THB", "rate": "32.5", "date": "2026-11-30", "source": "Customs Department"}


@pytest.fixture
def desk(folder):
    desk = open_desk(folder, fixed_world())
    freight = {"code": "freight", "amount": "300", "currency": "USD"}
    goods = [line("FF-001", "650"), line("DF-001", "100")]
    new_consignment(desk, body("kunming", items=goods, desk={"charges": [freight], "registrations": None}))
    yield desk
    desk.store.close()


@pytest.fixture
def editor(toolkit, desk, qtbot):
    editor = ConsignmentEditor(toolkit, desk)
    qtbot.addWidget(editor)
    editor.resize(1280, 900)
    editor.show()
    editor.activateWindow()
    editor.open(KUNMING)
    settle(editor, qtbot)
    editor.enter("terms")
    return editor


@pytest.fixture
def rows(editor):
    return editor.steps["terms"].border


def settle(editor, qtbot):
    for _ in range(3):
        qtbot.waitUntil(lambda: not editor._toolkit.tasks.running, timeout=20_000)
        qtbot.wait(10)


def members(desk):
    return find(desk, KUNMING).consignment


def test_the_box_says_what_is_missing_and_then_every_step_with_its_rate(editor, rows, desk, qtbot):
    assert "Freight: no rate between USD and THB. Add it below." in rows.box.words()
    assert "not known" in rows.box.words()
    add_rate(desk, USD)
    rows.rates.take.click()
    settle(editor, qtbot)
    words = rows.box.words()
    assert "Freight, contained in the prices" in words
    assert "-9,750.00" in words
    assert "300.00 USD · 1 USD = 32.5 THB · Customs Department · 30 Nov 2026" in words
    assert str(members(desk).desk.exchange_rates[0].rate) == "32.5"
    assert "1 USD = 32.5 THB" in editor.message.text.text()


def test_a_rate_that_the_table_lacks_is_told(editor, rows, desk, qtbot):
    rows.rates.take.click()
    settle(editor, qtbot)
    assert "no rate between USD and THB" in editor.message.text.text()
    assert members(desk).desk.exchange_rates == ()


def test_a_rate_is_written_by_hand_and_is_not_kept_before_it_is_whole(editor, rows, desk, qtbot):
    rows.rates.lines.add.click()
    settle(editor, qtbot)
    assert members(desk).desk.exchange_rates == ()
    model = rows.rates.lines.table.lines_model
    assert [model.index(0, column).data() for column in range(2)] == ["USD", "THB"]
    model.setData(model.index(0, 2), "33.1")
    model.setData(model.index(0, 4), "Our bank")
    settle(editor, qtbot)
    assert [(str(one.rate), one.source) for one in members(desk).desk.exchange_rates] == [("33.1", "Our bank")]


def test_a_charge_may_be_in_another_currency_and_keeps_it(editor, desk, qtbot):
    model = editor.steps["terms"].charges.table.lines_model
    model.setData(model.index(0, 2), "CNY")
    settle(editor, qtbot)
    assert members(desk).desk.charges[0].currency == "CNY"
    editor.steps["goods"].currency.edited.emit("USD")
    settle(editor, qtbot)
    assert (members(desk).currency, members(desk).desk.charges[0].currency) == ("USD", "CNY")


def test_the_agreements_stand_side_by_side_and_one_is_used(editor, rows, desk, qtbot):
    rows.open_origin.click()
    settle(editor, qtbot)
    dialog: OriginDialog = rows.dialog
    assert list(dialog.cards) == ["ACFTA", "RCEP", "ATIGA", "none"]
    assert dialog.cards["ACFTA"].standing() == "Serves, to verify"
    assert not dialog.cards["ATIGA"].use.isEnabled()
    assert not dialog.cards["none"].use.isEnabled(), "it is in use"
    qtbot.keyClick(dialog.cards["ACFTA"].use, Qt.Key.Key_Space)
    settle(editor, qtbot)
    assert rows.dialog is None
    assert members(desk).customs.preference_scheme == "ACFTA_FORM_E"
    assert [(one.line_no, one.agreement, one.criterion) for one in members(desk).desk.origin] == [
        (1, "ACFTA", "WO"), (2, "ACFTA", "PE"),
    ]  # fmt: skip
    assert rows.origin_words.text() == "ASEAN-China, Form E · WO, PE"


def test_materials_are_written_by_line_and_change_the_comparison(editor, rows, desk, qtbot):
    rows.choose_origin()
    settle(editor, qtbot)
    dialog: OriginDialog = rows.dialog
    dialog.materials.choose(2)
    dialog.materials.lines.add.click()
    settle(editor, qtbot)
    model = dialog.materials.lines.table.lines_model
    for column, typed in enumerate(("Sugar", "170199", "BR", "900")):
        model.setData(model.index(0, column), typed)
        settle(editor, qtbot)
    assert dialog.materials.line_no() == 2
    (stated,) = members(desk).desk.origin
    assert (stated.line_no, stated.materials[0].description, str(stated.materials[0].value)) == (2, "Sugar", "900")
    assert not dialog.cards["RCEP"].use.isEnabled()
    dialog.materials.lines.remove.click()
    settle(editor, qtbot)
    assert members(desk).desk.origin == ()


def test_a_criterion_of_a_product_list_is_stated_by_line(editor, rows, desk, qtbot):
    rows.choose_origin()
    settle(editor, qtbot)
    dialog: OriginDialog = rows.dialog
    dialog.materials.choose(2)
    dialog.materials.agreement.edited.emit("RCEP")
    dialog.materials.criterion.edited.emit("CTC")
    settle(editor, qtbot)
    (stated,) = members(desk).desk.origin
    assert (stated.line_no, stated.agreement, stated.criterion) == (2, "RCEP", "CTC")
    assert dialog.cards["RCEP"].offer.criterion == "WO, CTC", "what a person looked up comes before the catalog"
    dialog.materials.agreement.edited.emit(None)
    dialog.materials.criterion.edited.emit(None)
    settle(editor, qtbot)
    assert members(desk).desk.origin == ()


def test_a_finding_of_origin_leads_to_its_field_and_the_palette_knows_both_dialogs(editor, rows, desk, qtbot):
    editor.enter("parties")
    editor.go_to("/desk/origin/0/criterion")
    assert editor.step is editor.steps["terms"]
    assert rows.dialog.focusWidget() is rows.dialog.materials.criterion
    rows.dialog.accept()
    assert {rows.origin_action, rows.rates_action} <= set(editor.commands())
    rows.rates_action.trigger()
    settle(editor, qtbot)
    assert isinstance(rows.dialog, RatesDialog)
    rows.dialog.accept()
    assert rows.dialog is None


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_nothing_is_clipped_or_nameless(editor, rows, desk, toolkit, qtbot, language):
    toolkit.languages.choose(language)
    for opened in (rows.choose_origin, rows.open_rates):
        opened()
        settle(editor, qtbot)
        for _ in range(5):
            QApplication.processEvents()
        assert clipped(rows.dialog) == []
        assert nameless(rows.dialog) == []
        rows.dialog.accept()
    assert clipped(rows.box) == []


def test_rates_are_added_and_imported_in_their_dialog(toolkit, desk, qtbot, tmp_path):
    dialog = RatesDialog(toolkit, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.fields["rate"].setText("32.5")
    dialog.fields["source"].setText("Customs Department")
    dialog.add.click()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 1, timeout=10_000)
    assert [str(one.rate) for one in list_rates(desk)] == ["32.5"]
    dialog.fields["rate"].setText("none")
    dialog.add.click()
    qtbot.waitUntil(lambda: "cell_not_a_number" in dialog.message.text.text(), timeout=10_000)
    file = tmp_path / "rates.csv"
    file.write_text(
        "from,to,rate,date,source\nCNY,THB,4.5,24/11/2569,Bank\nCNY,THB,,24/11/2569,Bank\n", encoding="utf-8"
    )
    dialog.bring_in(file)
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 2, timeout=10_000)
    assert "2 rows read: 1 new" in dialog.message.text.text()
    assert "Row 3, rate" in dialog.message.text.text()
    assert [one.why for one in list_backups(desk.folder)] == ["import"]
