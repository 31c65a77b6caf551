"""The shipment editor on a real desk: it saves itself, shows faults at their field, and leads through the whole job."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit

from shipdesk.app.demo import load_samples
from shipdesk.app.wiring import open_desk
from shipdesk.paths import resources
from shipdesk.services.book_consignment import cancel_consignment, queue_booking
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.read_json import read_json_object
from shipdesk.ui.consignment_editor import ConsignmentEditor
from shipdesk.ui.editor_frame import WhyFixed
from shipdesk.ui.editor_goods import GoodsStep
from shipdesk.ui.editor_packing import PackingStep
from shipdesk.ui.editor_papers import PapersStep
from shipdesk.ui.editor_parties import PartiesStep
from shipdesk.ui.editor_route import RouteStep
from shipdesk.ui.editor_saving import SaveState
from shipdesk.ui.editor_terms import TermsStep
from shipdesk.ui.messages import Tone
from shipdesk.ui.next_step import Step
from shipdesk.ui.picker import Choice
from tests.ui.looks import clipped, nameless

REFERENCE = "SAMPLE-KUNMING-001"


@pytest.fixture(scope="module")
def filled(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("filled") / "desk"
    desk = open_desk(root)
    load_samples(desk)
    new_consignment(desk, read_json_object(resources() / "samples" / "consignment-kunming.json"))
    desk.store.close()
    return root


@pytest.fixture
def desk(filled, tmp_path):
    root = tmp_path / "desk"
    shutil.copytree(filled, root)
    desk = open_desk(root)
    yield desk
    desk.store.close()


@pytest.fixture
def editor(toolkit, desk, qtbot):
    editor = ConsignmentEditor(toolkit, desk)
    qtbot.addWidget(editor)
    editor.resize(1280, 800)
    editor.show()
    editor.activateWindow()
    open_and_wait(editor, qtbot)
    return editor


def open_and_wait(editor, qtbot, reference=REFERENCE):
    editor.open(reference)
    settle(editor, qtbot)
    assert editor.reference == reference


def settle(editor, qtbot):
    """Until nothing runs and everything that can be saved is saved."""
    for _ in range(3):
        qtbot.waitUntil(lambda: not editor._toolkit.tasks.running, timeout=60_000)
        qtbot.wait(10)


def consignment(desk):
    return find(desk, REFERENCE).consignment


def type_into(qtbot, line, text):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def test_a_field_saves_itself_when_it_is_left(editor, desk, qtbot):
    editor.enter("terms")
    step: TermsStep = editor.steps["terms"]
    line = step.form.rows["/incoterm_place"].field
    type_into(qtbot, line, "Mohan, Yunnan")
    assert consignment(desk).incoterm_place != "Mohan, Yunnan"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(editor, qtbot)
    assert consignment(desk).incoterm_place == "Mohan, Yunnan"
    assert editor.head.saved.text() == "Saved"


def test_a_field_saves_itself_after_a_pause_and_the_typed_text_stays(editor, desk, qtbot):
    editor.enter("terms")
    line = editor.steps["terms"].form.rows["/desk/payment/terms"].field
    type_into(qtbot, line, "Cash ")
    qtbot.waitUntil(lambda: consignment(desk).desk.payment.terms == "Cash", timeout=5000)
    qtbot.keyClicks(line, "in advance")
    settle(editor, qtbot)
    assert line.text() == "Cash in advance"


def test_a_refused_value_is_marked_at_its_field_and_nothing_else_is_lost(editor, desk, qtbot):
    step: PartiesStep = editor.steps["parties"]
    row = step.form.rows["/exporter/phone"]
    type_into(qtbot, row.field, "081")
    step.form.rows["/exporter/contact_name"].field.setFocus()
    type_into(qtbot, step.form.rows["/exporter/contact_name"].field, "Kanya")
    step.form.rows["/consignee/phone"].field.setFocus()
    settle(editor, qtbot)
    assert consignment(desk).exporter.contact_name == "Kanya"
    assert row.mark is not None
    assert row.mark.tone is Tone.BLOCK
    assert step.form.rows["/exporter/phone"].field.text() == "081"  # type: ignore[attr-defined]
    assert editor.saver.state is SaveState.UNSAVED
    assert editor.head.saved.text() == "Not saved"
    with qtbot.assertNotEmitted(editor.closed):
        editor.leave()
    assert editor.message.isVisible()
    type_into(qtbot, row.field, "+66811234567")
    step.form.rows["/consignee/phone"].field.setFocus()
    settle(editor, qtbot)
    assert consignment(desk).exporter.phone == "+66811234567"
    assert row.mark is None


def test_a_cell_changes_a_line_and_enter_goes_to_the_next_one(editor, desk, qtbot):
    editor.enter("goods")
    step: GoodsStep = editor.steps["goods"]
    table = step.table
    table.edit_cell(0, "/quantity")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    cell = table.viewport().findChild(QLineEdit)
    qtbot.keyClicks(cell, "700")
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    settle(editor, qtbot)
    assert str(consignment(desk).items[0].quantity) == "700"
    assert table.lines_model.columns[table.currentIndex().column()].member == "/unit_code"
    assert step.sums.text() == "Lines 4 · quantity 1,500 · net 137.6 kg · value 57,990.00 THB"


def test_a_cell_that_cannot_be_read_says_so_and_keeps_what_was_typed(editor, desk, qtbot):
    step: GoodsStep = editor.steps["goods"]
    editor.enter("goods")
    model = step.table.lines_model
    column = [one.member for one in model.columns].index("/quantity")
    model.setData(model.index(1, column), "many")
    step.table.edit_cell(1, "/quantity")
    assert model.index(1, column).data() == "many"
    assert step.words.text() == "en:number_unreadable"
    assert str(consignment(desk).items[1].quantity) == "480"


def test_products_are_added_and_lines_removed(editor, desk, qtbot):
    editor.enter("goods")
    step: GoodsStep = editor.steps["goods"]
    step.picker.setFocus()
    qtbot.keyClicks(step.picker, "SC-002")
    qtbot.waitUntil(lambda: bool(step.picker.offered()), timeout=5000)
    step.picker._take(step.picker._matches.index(0, 0))
    settle(editor, qtbot)
    assert [item.sku for item in consignment(desk).items][-1] == "SC-002"
    step.table.edit_cell(0, "/quantity")
    step.removing.trigger()
    settle(editor, qtbot)
    assert [item.sku for item in consignment(desk).items] == ["SN-001", "SN-002", "SC-001", "SC-002"]
    assert 1 not in [one.line_no for one in consignment(desk).desk.registrations]


def test_another_currency_is_that_of_all_lines_and_charges(editor, desk, qtbot):
    editor.steps["goods"].currency.edited.emit("USD")
    settle(editor, qtbot)
    assert {item.line_value.currency for item in consignment(desk).items} == {"USD"}
    assert {charge.currency for charge in consignment(desk).desk.charges} == {"USD"}


def test_charges_are_added_changed_and_removed(editor, desk, qtbot):
    step: TermsStep = editor.steps["terms"]
    editor.enter("terms")
    step.charges.add.click()
    settle(editor, qtbot)
    model = step.charges.table.lines_model
    model.setData(model.index(2, 1), "250.50")
    settle(editor, qtbot)
    assert str(consignment(desk).desk.charges[2].amount) == "250.5"
    assert model.index(2, 1).data() == "250.50"
    step.charges.table.edit_cell(0, "")
    step.charges.remove.click()
    settle(editor, qtbot)
    assert [charge.code for charge in consignment(desk).desk.charges] == ["discount", "freight"]


def test_another_consignee_brings_its_own_routes(editor, desk, qtbot):
    field = editor.steps["parties"].fields["consignee"]
    known = desk.store.parties.get("LA-VIENTIANE") or next(
        one for one in desk.store.parties.all() if one.party.address.country_code == "LA"
    )
    field.picker.set_choice(Choice(known, known.party.name_latin, ""))
    field.picker.picked.emit(known)
    settle(editor, qtbot)
    assert consignment(desk).destination == "LA"
    step: RouteStep = editor.steps["route"]
    editor.enter("route")
    settle(editor, qtbot)
    step.routes.ways.choose("TH-LA-ROAD-VIENTIANE")
    step.routes.use.trigger()
    settle(editor, qtbot)
    assert consignment(desk).route_id == "TH-LA-ROAD-VIENTIANE"
    assert consignment(desk).mode == "ROAD"


def test_findings_lead_to_their_field(editor, desk, qtbot):
    model = editor.steps["goods"].table.lines_model
    column = [one.member for one in model.columns].index("/hs_code")
    editor.enter("terms")
    model.setData(model.index(0, column), "999999")
    settle(editor, qtbot)
    finding = next(one for one in editor._found if one.pointer == "/items/0/hs_code")
    assert "goods" in editor.bar._tones
    editor.go_to(finding.pointer)
    assert editor.step is editor.steps["goods"]
    assert editor.steps["goods"].table.currentIndex().column() == column
    assert editor.steps["goods"].words.text() == finding.message


def test_the_whole_job_with_the_one_button(editor, desk, qtbot):
    assert editor.next.step == Step.PACK
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(editor, qtbot)
    packing: PackingStep = editor.steps["packing"]
    assert sum(len(one.units) for one in packing.list.model._all) == 40
    assert editor.next.step == Step.PRINT
    editor.next.action.trigger()
    papers: PapersStep = editor.steps["papers"]
    qtbot.waitUntil(lambda: {paper.is_current for paper in papers.list.model._all} == {True})
    settle(editor, qtbot)
    assert len(papers.list.model._all) > 3
    qtbot.waitUntil(lambda: bool(papers.view.sheets), timeout=10_000)
    assert editor.next.step == Step.BOOK
    editor.next.action.trigger()
    assert editor.step is editor.steps["booking"]
    assert find(desk, REFERENCE).state == "PACKED", "the first press only leads to the words"
    editor.next.action.trigger()
    settle(editor, qtbot)
    assert find(desk, REFERENCE).consignment_number
    assert find(desk, REFERENCE).consignment_number in editor.steps["booking"].number.text()
    assert editor.why_fixed.isVisible()
    assert editor.steps["terms"].form.rows["/incoterm_place"].field.isReadOnly()
    assert not editor.steps["goods"].table.lines_model.is_editable


def test_copies_of_papers_go_to_a_folder(editor, desk, qtbot, tmp_path):
    editor.steps["packing"].pack(again=False)
    settle(editor, qtbot)
    editor.enter("papers")
    editor.steps["papers"].issue_papers()
    settle(editor, qtbot)
    editor.steps["papers"].list.table.clearSelection()
    editor.steps["papers"].copies.save(tmp_path / "out")
    settle(editor, qtbot)
    issued = [paper for paper in editor.steps["papers"].list.model._all if paper.issued is not None]
    assert len(list((tmp_path / "out").glob("*.pdf"))) == len(issued) > 2


def test_a_shipment_that_changed_state_elsewhere_keeps_what_was_typed_and_says_why(editor, desk, qtbot):
    cancel_consignment(desk, REFERENCE)
    line = editor.steps["terms"].form.rows["/incoterm_place"].field
    editor.enter("terms")
    type_into(qtbot, line, "Mohan")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(editor, qtbot)
    assert "cancelled_stays" in editor.message.text.text()
    assert line.text() == "Mohan"


def test_a_booking_that_only_waits_is_taken_back(editor, desk, qtbot):
    pack_consignment(desk, REFERENCE)
    queue_booking(desk, REFERENCE)
    open_and_wait(editor, qtbot)
    assert "was not sent yet" in editor.why_fixed.words.text()
    editor.why_fixed.button.click()
    qtbot.waitUntil(lambda: not editor.why_fixed.isVisible())
    assert find(desk, REFERENCE).state == "PACKED"
    assert [row.operation for row in desk.store.outbox.all()] == ["createNumberBlock"], "the booking is gone"


def test_why_nothing_can_be_changed_is_read_whole_in_every_language(toolkit, qtbot):
    why = WhyFixed(toolkit, None)
    qtbot.addWidget(why)
    why.resize(760, 80)
    why.show_state("QUEUED")
    why.show()
    for language in ("en", "th", "zh"):
        toolkit.languages.choose(language)
        QApplication.processEvents()
        qtbot.waitUntil(lambda why=why: clipped(why) == [])
        assert nameless(why) == []
    why.show_state("ACCEPTED")
    assert not why.button.isVisible()


def test_alt_and_a_figure_enters_a_step_and_escape_goes_back(editor, qtbot):
    qtbot.keyClick(editor, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert editor.step is editor.steps["terms"]
    spy = QSignalSpy(editor.closed)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert spy.count() == 1


def test_what_was_typed_last_is_written_when_the_editor_is_left(editor, desk, qtbot):
    editor.enter("terms")
    type_into(qtbot, editor.steps["terms"].form.rows["/incoterm_place"].field, "Boten")
    editor.leave()
    settle(editor, qtbot)
    assert consignment(desk).incoterm_place == "Boten"


def test_what_was_typed_last_is_written_before_the_program_ends(editor, desk, qtbot):
    editor.enter("terms")
    type_into(qtbot, editor.steps["terms"].form.rows["/incoterm_place"].field, "Vientiane")
    editor.finish()
    assert consignment(desk).incoterm_place == "Vientiane"


def test_every_word_changes_with_the_language(editor, toolkit, qtbot):
    before = editor.findings.title.text()
    toolkit.languages.choose("th")
    settle(editor, qtbot)
    assert editor.findings.title.text() != before
