"""The packing step: ranges instead of rows, how to pack, many cartons at once, weights put right, the loader's plan."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from shipdesk.app.wiring import open_desk
from shipdesk.domain.packing_plan import PackingPlan
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.equipment import equipment_of
from shipdesk.services.find_consignment import find
from shipdesk.services.load_gauge import load_gauge
from shipdesk.services.manage_printers import put_printer
from shipdesk.services.pack_consignment import pack_consignment, packing_plan
from shipdesk.services.print_log import read_log
from shipdesk.ui.consignment_editor import ConsignmentEditor
from shipdesk.ui.loading_dialog import LoadingPlanDialog
from shipdesk.ui.packing_dialogs import AddCartonsDialog, ChangeCartonsDialog, PackingPlanDialog
from shipdesk.ui.print_words import label_word
from tests.builders import VIENTIANE, body, line
from tests.ui.looks import clipped, nameless
from tests.ui.test_editor import settle

LOADED = PackingPlan(mixed=True, pallet="1200X1000", into="40HC", vgm=True)


@pytest.fixture
def desk(folder):
    desk = open_desk(folder)
    yield desk
    desk.store.close()


@pytest.fixture
def shipment(desk):
    return new_consignment(desk, body("vientiane", items=[line("ND-002", "2405"), line("ND-002", "1356")]))


@pytest.fixture
def step(toolkit, desk, shipment, qtbot):
    pack_consignment(desk, VIENTIANE, plan=LOADED)
    editor = ConsignmentEditor(toolkit, desk)
    qtbot.addWidget(editor)
    editor.resize(1280, 800)
    editor.show()
    editor.open(VIENTIANE)
    settle(editor, qtbot)
    editor.go_to("/handling_units")
    return editor.steps["packing"]


def rows(step):
    return [step.list.model.row_at(number) for number in range(step.list.model.rowCount())]


def test_cartons_stand_in_ranges_until_each_is_asked_for(step, desk):
    cartons = [one for one in find(desk, VIENTIANE).consignment.handling_units if one.package_type == "CT"]
    assert sum(len(one.units) for one in rows(step)) == len(cartons)
    assert len(rows(step)) < 8 < len(cartons)
    assert rows(step)[0].words.startswith("1-")
    step.each.setChecked(True)
    assert [one.words for one in rows(step)] == [str(number) for number in range(1, len(cartons) + 1)]


def test_the_bars_say_how_full_the_container_is(step, desk):
    gauge = load_gauge(desk, find(desk, VIENTIANE).consignment)
    assert gauge is not None
    assert (gauge.count, gauge.space.code) == (1, "40HC")
    assert step.bars.weight.value() == gauge.weight_percent
    assert str(gauge.room_percent) in step.bars.room_word.text()


def test_a_finding_at_a_pallet_leads_to_its_first_cartons(step):
    assert step.go_to("/handling_units/0")
    assert [one.units[0].parent_unit_reference for one in step.list.chosen()] == ["P1"]


def test_weight_of_a_range_is_put_right(step, desk, qtbot, monkeypatch):
    def typed(dialog):
        assert dialog.range.value() == rows(step)[0].words
        dialog.range.set_value("1-3")
        dialog.fields["gross"].set_value(Decimal("9.9"))
        dialog.do_it()

    monkeypatch.setattr(ChangeCartonsDialog, "open", typed)
    step.list.table.selectRow(0)
    step.ask_change()
    settle(step.window(), qtbot)
    assert rows(step)[0].words == "1-3"
    assert str(rows(step)[0].gross) == "29.7"


def test_a_hundred_and_thirteen_cartons_by_the_keyboard(step, desk, qtbot, monkeypatch):
    def typed(dialog):
        dialog.show()
        dialog.line.set_value("2")
        for name, value in (("count", "113"), ("units", "12"), ("length", "40"), ("width", "30"), ("height", "25")):
            qtbot.keyClicks(dialog.fields[name].line, value)
        dialog.do_it()
        assert dialog.form.rows["/gross"].mark is not None, "what is missing is marked and the dialog stays"
        qtbot.keyClicks(dialog.fields["gross"].line, "10.4")
        qtbot.keyClick(dialog.main, Qt.Key.Key_Space)

    monkeypatch.setattr(AddCartonsDialog, "open", typed)
    step.ask_cartons()
    settle(step.window(), qtbot)
    assert packing_plan(desk, VIENTIANE).by_hand[0].count == 113
    of_line_2 = [one for one in rows(step) if one.units[0].contents[0].line_no == 2]
    assert sum(len(one.units) for one in of_line_2) == 113
    again = PackingPlanDialog(step.toolkit, equipment_of(desk), packing_plan(desk, VIENTIANE), "{reference} {n}/{N}")
    qtbot.addWidget(again)
    again.by_hand.setChecked(False)
    again.do_it()
    assert again.plan == LOADED


def test_the_way_of_packing_is_chosen_and_kept(step, desk, qtbot, monkeypatch):
    def chosen(dialog):
        assert (dialog.mixed.isChecked(), dialog.pallet.value(), dialog.into.value()) == (True, "1200X1000", "40HC")
        dialog.pallet.set_value("")
        dialog.into.set_value("6W")
        dialog.vgm.setChecked(False)
        dialog.do_it()

    monkeypatch.setattr(PackingPlanDialog, "open", chosen)
    step.ask_plan()
    settle(step.window(), qtbot)
    assert packing_plan(desk, VIENTIANE) == PackingPlan(mixed=True, into="6W")
    assert {one.units[0].parent_unit_reference for one in rows(step)} == {None}
    assert step.bars.name.text() == "1 × 6W"


def test_the_loading_plan_is_seen_and_saved(toolkit, desk, step, qtbot, tmp_path):
    dialog = LoadingPlanDialog(toolkit, desk, VIENTIANE, equipment_of(desk))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: bool(dialog.view.sheets), timeout=20_000)
    dialog.save_in(tmp_path)
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*loading-plan*.pdf"))), timeout=20_000)
    assert nameless(dialog) == []
    put_printer(desk, {"name": "office", "kind": "file", "address": str(tmp_path / "out"), "medium": "A4"})
    asked(dialog, qtbot).main.click()
    qtbot.waitUntil(lambda: [job.state for job in read_log(desk)] == ["SENT"])
    again = asked(dialog, qtbot)
    again.reason.setText("one for the driver")
    again.main.click()
    qtbot.waitUntil(lambda: [job.state for job in read_log(desk)] == ["SENT", "SENT"])
    assert {label_word(job) for job in read_log(desk)} == {"Loading plan"}


def asked(dialog, qtbot):
    """Where it shall be printed."""
    dialog.prints.question = None
    dialog.view.print_action.trigger()
    qtbot.waitUntil(lambda: dialog.prints.question is not None)
    return dialog.prints.question


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_nothing_is_cut_off(toolkit, desk, step, qtbot, language):
    toolkit.languages.choose(language)
    dialogs = [
        PackingPlanDialog(toolkit, equipment_of(desk), LOADED, "{reference} {n}/{N}"),
        AddCartonsDialog(toolkit, find(desk, VIENTIANE).consignment.items),
        ChangeCartonsDialog(toolkit, "1-3", None),
    ]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        assert clipped(dialog) == []
        assert nameless(dialog) == []
    assert clipped(step) == []
