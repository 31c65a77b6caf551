"""Labels are chosen: what the shipment needs is ticked, sizes are those that hold every kind, a look is drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from shipdesk.services.manage_printers import put_printer
from shipdesk.services.print_log import read_log
from shipdesk.ui.labels_dialog import LabelsDialog
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.print_acts import PrintActs
from tests import builders
from tests.builders import VIENTIANE, body, sample_desk
from tests.ui.looks import clipped, nameless, tabbed


@pytest.fixture
def desk(tmp_path):
    desk = sample_desk(tmp_path / "desk")
    builders.packed(desk, VIENTIANE, items=body("vientiane")["items"][:1])
    yield desk
    desk.store.close()


@pytest.fixture
def made():
    return []


@pytest.fixture
def dialog(toolkit, desk, made, qtbot):
    dialog = LabelsDialog(toolkit, desk, VIENTIANE, made.append)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.kinds.count() > 0)
    return dialog


def row_of(dialog, kind):
    rows = range(dialog.kinds.count())
    return next(dialog.kinds.item(row) for row in rows if dialog.kinds.item(row).data(Qt.ItemDataRole.UserRole) == kind)


def test_nothing_is_made_before_the_kinds_are_read(toolkit, desk, made, qtbot):
    dialog = LabelsDialog(toolkit, desk, VIENTIANE, made.append)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.kinds.count() == 0
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog.main.click()
    assert (made, dialog.copies.isEnabled()) == ([], False)
    qtbot.waitUntil(lambda: dialog.main.isEnabled() and dialog.copies.isEnabled())


def test_what_is_needed_is_ticked_and_what_cannot_be_says_why(dialog):
    needed = row_of(dialog, "logistic-sscc")
    assert needed.checkState() is Qt.CheckState.Checked
    assert needed.toolTip()
    pallets = row_of(dialog, "pallet-sheet")
    assert not pallets.flags() & Qt.ItemFlag.ItemIsEnabled
    assert "pallet" in pallets.toolTip()


def test_sizes_hold_every_ticked_kind(dialog):
    def sizes():
        return [dialog.size_box.itemData(row) for row in range(dialog.size_box.count())]

    assert "A4_24UP" not in sizes()
    for row in range(dialog.kinds.count()):
        dialog.kinds.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.main.isEnabled()
    row_of(dialog, "consumer-sticker").setCheckState(Qt.CheckState.Checked)
    assert "A4_24UP" in sizes()
    dialog.size_box.setCurrentIndex(sizes().index("A4_24UP"))
    assert (dialog.start.isEnabled(), dialog.start.count()) == (True, 24)
    dialog.start.setCurrentIndex(4)
    assert (dialog.wish.kinds, dialog.wish.size, dialog.wish.start) == (("consumer-sticker",), "A4_24UP", 5)


def test_the_number_of_each_label_is_of_the_kind_in_sight(dialog, made):
    usual = row_of(dialog, "logistic-sscc").text()
    dialog.kinds.setCurrentItem(row_of(dialog, "carton-mark"))
    row_of(dialog, "carton-mark").setCheckState(Qt.CheckState.Checked)
    dialog.copies.line.setText("3")
    dialog.copies.line.editingFinished.emit()
    assert row_of(dialog, "carton-mark").text() != usual.replace("Carton labels", "Carton mark label")
    dialog.kinds.setCurrentItem(row_of(dialog, "logistic-sscc"))
    assert (dialog.copies.line.text(), row_of(dialog, "logistic-sscc").text()) == ("", usual)
    dialog.copies.line.setText("0")
    dialog.main.click()
    assert (made, dialog.message.isHidden()) == ([], False)
    dialog.copies.line.setText("")
    dialog.main.click()
    assert (made[0].copies, made[0].usual) == ((("carton-mark", 3),), True)


def test_leaving_the_copies_takes_back_only_what_was_said_of_them(dialog):
    dialog.copies.line.setText("0")
    dialog.copies.line.editingFinished.emit()
    assert dialog.message.isVisible()
    dialog.copies.line.setText("2")
    dialog.copies.line.editingFinished.emit()
    assert dialog.message.isHidden()
    dialog.message.tell(Tone.WARN, "No size holds all of these kinds.")
    dialog.copies.line.editingFinished.emit()
    assert dialog.message.isVisible()


def test_the_first_label_is_looked_at_and_the_wish_handed_on(dialog, made, qtbot):
    dialog.kinds.setCurrentItem(row_of(dialog, "logistic-sscc"))
    qtbot.waitUntil(lambda: len(dialog.view.sheets) == 1, timeout=20_000)
    dialog.main.click()
    (wish,) = made
    assert wish.kinds[0] == "logistic-sscc"
    assert not dialog.isVisible()


def test_nothing_is_cut_or_nameless(dialog):
    assert clipped(dialog) == []
    assert nameless(dialog) == []


def test_tab_goes_as_one_reads(dialog):
    places = tabbed(dialog.kinds)
    fields = [dialog.kinds, dialog.copies.line, dialog.size_box, dialog.form_box, dialog.dpi_box]
    assert places[:5] == fields
    assert places[-3:] == [dialog.back, dialog.printing, dialog.main]


def test_a_kind_on_sheets_is_printed_through_the_queue(dialog, toolkit, desk, tmp_path, qtbot):
    put_printer(desk, {"name": "office", "kind": "file", "address": str(tmp_path / "out"), "medium": "A4", "dpi": 300})
    message = MessageBar(toolkit)
    qtbot.addWidget(message)
    acts = PrintActs(toolkit, desk, message, message)
    dialog.to_print = lambda wish: acts.print_as(VIENTIANE, wish)
    for row in range(dialog.kinds.count()):
        dialog.kinds.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.printing.isEnabled()
    row_of(dialog, "logistic-sscc").setCheckState(Qt.CheckState.Checked)
    dialog.size_box.setCurrentIndex(dialog.size_box.findData("A4_4UP"))
    dialog.start.setCurrentIndex(1)
    dialog.printing.click()
    qtbot.waitUntil(lambda: acts.question is not None, timeout=30_000)
    acts.question.main.click()
    qtbot.waitUntil(lambda: [len(job.codes) for job in read_log(desk) if job.state == "SENT"] == [3, 3], timeout=60_000)
