"""Printers, labels to print, codes to scan: the dialogs on a real desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PIL import ImageOps
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from shipdesk.domain.packing_plan import PackingPlan
from shipdesk.drawing import BLACK, PaperCanvas, raster
from shipdesk.drawing.bits import Bits, bits_of
from shipdesk.printing import Done, PrintLoad, Refused
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_labels import LabelWish
from shipdesk.services.manage_printers import list_printers, put_printer
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.print_log import read_log
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.print_acts import PrintActs
from shipdesk.ui.print_queue_page import PrintQueuePage
from shipdesk.ui.printers_dialog import PrintersDialog
from shipdesk.ui.scan_dialog import ScanDialog
from shipdesk.ui.system_printers import QtSystemPrinters, image_of, print_bits, print_paper
from shipdesk.ui.tasks import What
from tests import builders
from tests.builders import VIENTIANE, body, sample_desk
from tests.domain.test_scanned_code import in_thai
from tests.printing.fake_printer import FakePrinter
from tests.services.test_print_refusals import BAD
from tests.ui.looks import clipped, nameless, tabbed


@pytest.fixture
def desk(tmp_path):
    desk = sample_desk(tmp_path / "desk")
    builders.packed(desk, VIENTIANE, items=body("vientiane")["items"][:1])
    yield desk
    desk.store.close()


@pytest.fixture
def printers(toolkit, desk, qtbot):
    dialog = PrintersDialog(toolkit, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def opened(printers, button, qtbot):
    """The dialog that the button opens once the system has told its queues."""
    printers.question = None
    button.click()
    qtbot.waitUntil(lambda: printers.question is not None)
    printers.question.activateWindow()
    return printers.question


def folder_printer(desk, tmp_path):
    return put_printer(desk, {"name": "folder", "kind": "file", "address": str(tmp_path / "out"), "language": "zpl"})


def test_a_printer_is_added_calibrated_and_taken_away(printers, desk, tmp_path, qtbot):
    form = opened(printers, printers.add, qtbot)
    QTest.keyClick(form.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.isVisible(), "a printer has a name and an address"
    assert form.form.rows["/name"].mark is not None
    form.fields["name"].setText("Packing room")
    form.kind.set_value("file")
    form.address.setText(str(tmp_path / "out"))
    form.fields["darkness"].line.setText("0105536000124")
    form.fields["darkness"].line.editingFinished.emit()
    form.main.click()
    assert form.isVisible(), "no printer is as dark as that"
    form.fields["darkness"].set_value(None)
    QTest.keyClick(form.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: printers.list.count() == 1)
    printers.calibrate.click()
    dialog = printers.question
    dialog.page.click()
    qtbot.waitUntil((tmp_path / "out" / "calibration.zpl").exists)
    qtbot.waitUntil(printers.message.isVisible)
    dialog.fields["left"].set_value(Decimal("51"))
    dialog.main.click()
    assert dialog.isVisible(), "two numbers are needed"
    dialog.fields["top"].set_value(Decimal("74"))
    dialog.main.click()
    qtbot.waitUntil(lambda: list_printers(desk)[0].profile.offset_x_mm == Decimal("-1"))
    printers.remove.click()
    qtbot.waitUntil(lambda: printers.list.count() == 0)


def test_changing_a_printer_keeps_its_calibration(printers, desk, tmp_path, qtbot):
    put_printer(
        desk, {"name": "z", "kind": "tcp", "address": "h", "language": "zpl", "scale_along": "1.01", "dpi": 300}
    )
    printers.read()
    qtbot.waitUntil(lambda: printers.list.count() == 1)
    form = opened(printers, printers.change, qtbot)
    form.fields["darkness"].set_value(Decimal(12))
    form.main.click()
    qtbot.waitUntil(lambda: list_printers(desk)[0].profile.darkness == 12)
    profile = list_printers(desk)[0].profile
    assert (profile.scale_along, profile.dpi) == (Decimal("1.01"), 300)


@pytest.fixture
def acts(toolkit, desk, qtbot):
    message = MessageBar(toolkit)
    qtbot.addWidget(message)
    return PrintActs(toolkit, desk, message, message)


def test_labels_are_printed_once(acts, desk, tmp_path, qtbot):
    acts.print_labels([VIENTIANE])
    qtbot.waitUntil(lambda: bool(acts._message.text.text()))
    assert acts.question is None, "without a printer it says so"
    folder_printer(desk, tmp_path)
    for _ in range(2):
        acts.question = None
        acts.print_labels([VIENTIANE])
        qtbot.waitUntil(lambda: acts.question is not None)
        acts.question.main.click()
        qtbot.waitUntil(lambda: [job.state for job in read_log(desk)] == ["SENT"] * 6, timeout=20_000)
    assert len(list((tmp_path / "out").iterdir())) == 6


def asked(acts, qtbot, ask):
    """The dialog that opens."""
    acts.question = None
    ask()
    qtbot.waitUntil(lambda: acts.question is not None)
    return acts.question


@pytest.mark.parametrize("language", ["en", "th"])
def test_a_printer_that_holds_another_size_is_refused_in_the_dialog(acts, toolkit, desk, tmp_path, qtbot, language):
    toolkit.languages.choose(language)
    folder_printer(desk, tmp_path)
    wish = LabelWish(("logistic-sscc",), size="A6", copies=(("logistic-sscc", 3),))
    dialog = asked(acts, qtbot, lambda: acts.print_as(VIENTIANE, wish))
    qtbot.waitUntil(lambda: "18" in dialog.heading.text())
    dialog.main.click()
    assert dialog.isVisible()
    assert dialog.form.rows["/printer"].mark.text == f"{language}:label_size_not_in_printer"
    dialog.kind.set_value("pallet-sheet")
    dialog.main.click()
    assert dialog.form.rows["/printer"].mark.text == f"{language}:label_pair_read_from_afar"
    assert read_log(desk) == []
    put_printer(desk, {"name": "small", "kind": "file", "address": str(tmp_path / "out"), "medium": "A6", "dpi": 300})
    dialog = asked(acts, qtbot, lambda: acts.print_as(VIENTIANE, wish))
    assert dialog.printer.value() == "small", "the one that holds it is proposed"
    dialog.main.click()
    assert (dialog.wish.size, dialog.wish.copies) == ("A6", 3)
    qtbot.waitUntil(lambda: counted(desk, "SENT") == 6)


def test_bad_input_is_refused_in_the_window_before_anything_is_queued(acts, toolkit, desk, tmp_path, qtbot):
    folder_printer(desk, tmp_path)
    right = find(desk, VIENTIANE).consignment
    for place, (change, reason, _) in enumerate(BAD.values()):
        language = ("th", "en")[place % 2]
        toolkit.languages.choose(language)
        with desk.store.atomic():
            bent = replace(find(desk, VIENTIANE), consignment=change(right))
            desk.store.consignments.save(bent, desk.tools.now())
        asked(acts, qtbot, lambda: acts.print_labels([VIENTIANE])).main.click()
        qtbot.waitUntil(lambda told=f"{language}:{reason}": acts._message.text.text() == told)
    assert (read_log(desk), (tmp_path / "out").exists()) == ([], False)


def test_as_many_labels_as_usual_are_proposed(acts, desk, tmp_path, qtbot):
    """Two of a pallet's, one of a carton's."""
    folder_printer(desk, tmp_path)
    pack_consignment(desk, VIENTIANE, again=True, plan=PackingPlan(pallet="1200X1000"))
    units = find(desk, VIENTIANE).consignment.handling_units
    pallets = sum(one.package_type == "PX" for one in units)
    dialog = asked(acts, qtbot, lambda: acts.print_labels([VIENTIANE]))
    assert dialog.copies.line.text() == ""
    qtbot.waitUntil(lambda: str(len(units) + pallets) in dialog.heading.text())
    dialog.main.click()
    qtbot.waitUntil(lambda: counted(desk, "SENT") == len(units))
    assert sorted({job.copies for job in read_log(desk)}) == [1, 2]
    assert {job.copies for job in read_log(desk) if job.subject.unit == units[0].client_unit_reference} == {2}


@pytest.fixture
def scanning(toolkit, desk, qtbot):
    dialog = ScanDialog(toolkit, desk, VIENTIANE)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.bar.maximum() == 6)
    return dialog


def typed(dialog, qtbot, text, *, ends=True):
    before = dialog.list.count()
    for sign in text:
        # As a wedge types on whatever layout: the sign itself, which no test key of Qt's can stand for in Thai.
        QApplication.sendEvent(dialog.line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign))
    if ends:
        qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.list.count() == before + 1)


def test_the_codes_are_reached_by_tab_and_typing_there_goes_into_the_line(scanning, qtbot):
    assert scanning.list in tabbed(scanning.line)
    scanning.list.setFocus()
    qtbot.keyClicks(scanning.list, "00")
    assert (scanning.line.text(), scanning.line.hasFocus()) == ("00", True)


def test_scanning_by_a_wedge_on_both_layouts(scanning, desk, qtbot):
    numbers = [unit.sscc or "" for unit in find(desk, VIENTIANE).consignment.handling_units]
    typed(scanning, qtbot, f"]C100{numbers[0]}")
    typed(scanning, qtbot, in_thai(f"00{numbers[1]}"))
    assert scanning.beeps == 0
    assert scanning.bar.value() == 2
    typed(scanning, qtbot, numbers[2][:-1] + str((int(numbers[2][-1]) + 1) % 10))
    typed(scanning, qtbot, numbers[0])
    assert scanning.beeps == 2
    assert "scan_double" in scanning.message.text.text()
    for number in numbers[2:]:
        typed(scanning, qtbot, number)
    assert scanning.bar.value() == 6
    assert scanning.missing.text() == "6 of 6 packages"


def test_one_pull_of_the_trigger_is_one_scan(scanning, desk, qtbot):
    number = find(desk, VIENTIANE).consignment.handling_units[0].sscc
    for _ in range(2):
        scanning.line.setText(number)
        scanning.line.take()
    qtbot.waitUntil(lambda: scanning.list.count() == 1)
    assert scanning.beeps == 0


def test_a_scanner_without_a_terminator_is_done_after_a_silence(scanning, desk, qtbot):
    number = find(desk, VIENTIANE).consignment.handling_units[0].sscc
    scanning.line.fast_ms = 60_000
    typed(scanning, qtbot, f"00{number}", ends=False)
    assert scanning.bar.value() == 1


def test_keys_go_into_the_line_whatever_has_the_cursor(scanning, desk, qtbot):
    scanning.close_it.setFocus()
    QApplication.sendEvent(scanning, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "9"))
    assert scanning.line.text() == "9"
    assert scanning.line.hasFocus()


@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_nothing_is_clipped_or_nameless(toolkit, desk, acts, tmp_path, qtbot, language):
    toolkit.languages.choose(language)
    folder_printer(desk, tmp_path)
    printers, scanning = PrintersDialog(toolkit, desk), ScanDialog(toolkit, desk, VIENTIANE)
    dialogs: list[QDialog | None] = [printers, scanning]
    for shown in (printers, scanning):
        qtbot.addWidget(shown)
        shown.show()
    qtbot.waitUntil(lambda: printers.list.count() == 1)
    dialogs += [opened(printers, button, qtbot) for button in (printers.change, printers.calibrate)]
    acts.print_labels([VIENTIANE])
    qtbot.waitUntil(lambda: acts.question is not None)
    dialogs.append(acts.question)
    QApplication.processEvents()
    for dialog in dialogs:
        assert dialog is not None
        assert clipped(dialog) == []
        assert nameless(dialog) == []


def test_a_system_printer_gets_the_page_dot_for_dot(dressed_app, tmp_path):
    rows = b"".join((b"\xff\x00\xf0" * 34)[:100] if y % 40 < 20 else bytes(100) for y in range(1200))
    bits = Bits(800, 1200, rows)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    assert print_bits(printer, PrintLoad("label", b"", bits, 203)) == Done()
    drawn = bits_of(raster.picture((tmp_path / "page.pdf").read_bytes(), 0, 203, "1"))
    assert abs(drawn.width - 800) <= 1
    assert abs(drawn.height - 1200) <= 2
    wrong = sum(
        (a ^ b).bit_count() for y in range(1199) for a, b in zip(drawn.row(y)[:99], bits.row(y)[:99], strict=True)
    )
    assert wrong / (800 * 1200) < 0.02
    assert image_of(bits, 203).pixelColor(0, 0).lightness() == 0


def test_a_system_printer_gets_a_paper_in_its_true_size(dressed_app, tmp_path):
    canvas = PaperCanvas(title="Paper", language="en", document_id="paper", date=date(2026, 1, 1))
    for sides in ((210, 297), (297, 210)):
        canvas.add_page(*sides)
        canvas.rect(50, 60, 100, 20, fill=BLACK)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    assert print_paper(printer, PrintLoad("paper", canvas.finish(), None, 300, suffix=".pdf")) == Done()
    printed = (tmp_path / "paper.pdf").read_bytes()
    assert raster.page_sizes(printed) == [pytest.approx((210, 297), abs=0.5), pytest.approx((297, 210), abs=0.5)]
    drawn = ImageOps.invert(raster.picture(printed, 0, 254, "1").convert("L")).getbbox()
    assert drawn == pytest.approx((500, 600, 1500, 800), abs=3), "a tenth of a millimetre to a dot"


def test_a_system_printer_that_is_gone_refuses(dressed_app):
    outcome = QtSystemPrinters().send("no such printer", PrintLoad("label", b"", Bits(8, 1, b"\0"), 203))
    assert isinstance(outcome, Refused)


def test_a_day_at_the_printer_by_window(toolkit, printers, acts, desk, qtbot):
    """Connect, calibrate, print, jam, continue, print one again with a reason, find it in the log."""
    machine = FakePrinter()
    form = opened(printers, printers.add, qtbot)
    form.fields["name"].setText("zebra")
    form.address.setText(f"127.0.0.1:{machine.port}")
    form.main.click()
    qtbot.waitUntil(lambda: printers.list.count() == 1, timeout=30_000)
    printers.calibrate.click()
    printers.question.page.click()
    qtbot.waitUntil(lambda: len(machine.printed) == 1, timeout=30_000)
    for side, measured in (("left", "50.5"), ("top", "74.5")):
        printers.question.fields[side].set_value(Decimal(measured))
    printers.question.main.click()
    qtbot.waitUntil(lambda: list_printers(desk)[0].profile.offset_x_mm == Decimal("-0.5"), timeout=30_000)
    machine.troubles = ["well", "well", "late-cut"]
    acts.print_labels([VIENTIANE])
    qtbot.waitUntil(lambda: acts.question is not None, timeout=30_000)
    acts.question.main.click()
    page = PrintQueuePage(toolkit, desk)
    qtbot.addWidget(page)
    toolkit.changed.happened.connect(page.refresh)
    qtbot.waitUntil(lambda: counted(desk, "UNKNOWN") == 1, timeout=60_000)
    page.refresh(frozenset(What))
    qtbot.waitUntil(page.go_on.isEnabled, timeout=30_000)
    page.continue_printer()
    qtbot.waitUntil(lambda: page.acts.question is not None, timeout=30_000)
    page.acts.question.label.set_value(Decimal(3))
    page.acts.question.main.click()
    qtbot.waitUntil(lambda: counted(desk, "SENT") == 1 + 2 + 4, timeout=60_000)
    page.refresh(frozenset(What))
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 8, timeout=30_000)
    page.list.choose(next(job.id for job in read_log(desk) if job.subject.number == 2 and job.subject.unit))
    page.print_again()
    page.question.line.setText("smeared by hand")
    page.question.main.click()
    qtbot.waitUntil(lambda: counted(desk, "SENT") == 8, timeout=60_000)
    machine.close()
    page.list.filter.setText("smeared by hand")
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 1, timeout=30_000)


def counted(desk, state):
    return [job.state for job in read_log(desk)].count(state)
