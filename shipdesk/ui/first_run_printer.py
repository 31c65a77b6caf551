"""Third page of the first run: a printer, tried with a label of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from shipdesk.domain.printer import FILE, SYSTEM, TCP, TSPL, ZPL
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.first_printer import PAPER_MEDIUM, PrinterWish, likely_medium, set_up_printer
from shipdesk.services.send_prints import PrintRun, send_prints
from shipdesk.services.test_label import queue_test_label
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.first_run_page import FirstRunPage
from shipdesk.ui.form import FieldRow, Form
from shipdesk.ui.line_field import LineField
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.print_words import language_word, trouble
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

LATER = ""
MEDIA = (("100x150", "100 × 150 mm"), ("100x180", "100 × 180 mm"), ("76x130", "76 × 130 mm"), ("A6", "A6"),
         ("A5", "A5"), (PAPER_MEDIUM, "A4"))  # fmt: skip


class PrinterPage(FirstRunPage):
    """The first printer of the system is proposed; without any, a folder takes the labels as pictures."""

    def __init__(self, toolkit: Toolkit, desk: Desk) -> None:
        super().__init__(toolkit, desk)
        self._queues: list[str] = []
        self._key = desk.tools.new_key()
        self.printer, self.medium = ChoiceField(self._printers), ChoiceField(lambda: list(MEDIA))
        self.language, self.address = ChoiceField(self._languages), LineField()
        self.medium.set_value(MEDIA[0][0])
        self.language.set_value(ZPL)
        self.address.setPlaceholderText("192.168.1.50")
        self.form = Form(toolkit, self)
        self.form.add("/printer", self.printer, lambda: self.tr("&Printer"))
        self._network = [
            self.form.add("/address", self.address, lambda: self.tr("&Address"),
                          lambda: self.tr("It stands on the page that the printer prints of itself.")),
            self.form.add("/language", self.language, lambda: self.tr("It &understands")),
        ]  # fmt: skip
        self._medium_row = self.form.add("/medium", self.medium, lambda: self.tr("&Label or paper in it"))
        self.test = QPushButton(self)
        self.test.setAutoDefault(False)
        self.test.clicked.connect(self.print_it)
        self.printer.edited.connect(self._chosen)
        row = QHBoxLayout(below := QWidget())
        row.setContentsMargins(0, GRID, 0, 0)
        row.addWidget(self.test)
        row.addStretch(1)
        self.form.add_across(below)
        self.inside.addWidget(self.form, 1)
        self.setFocusProxy(self.test)
        self._choose(FILE)
        self.retranslate()

    def initializePage(self) -> None:
        """The system is asked for its printers when someone comes here, off the UI thread."""
        desk = self.desk
        self.toolkit.tasks.run(lambda _: desk.system_printers().names(), self._know, self._know_none, owner=self)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Your printer"))
        self.words.setText(self.tr("Print one label to see that it works. More printers can be added later."))
        self.test.setText(self.tr("Print a &test label"))
        for row in self.form.rows.values():
            row.retranslate()

    def print_it(self) -> None:
        """Keeps the printer and sends the label; pressed again after a success it prints one more."""
        wish, key = self._wish(), self._key

        def work(desk: Desk) -> PrintRun:
            profile = set_up_printer(desk, wish)
            queue_test_label(desk, profile.name, key)
            return send_prints(desk, profile.name)

        self.write(work, self._printed, self.refused)

    def wanted(self) -> Callable[[Desk], object] | None:
        if self.printer.value() in (LATER, FILE):
            return None
        wish = self._wish()
        return lambda desk: set_up_printer(desk, wish)

    def refused(self, error: Exception) -> None:
        row = self.form.row_of(error.pointer or "") if isinstance(error, WrongInput) else None
        if row is None:
            super().refused(error)
        else:
            row.show_fault(error)
            self.form.go_to(str(error.pointer) if isinstance(error, WrongInput) else "")

    def _wish(self) -> PrinterWish:
        way, _, queue = self.printer.value().partition(":")
        address = self.address.value() if way == TCP else queue
        return PrinterWish(way, address, self.medium.value(), self.language.value())

    def _printed(self, run: PrintRun) -> None:
        error = trouble(run.stopped)
        self.form.set_marks({})
        if error is not None:
            self.message.tell_error(error, tone=Tone.WARN)
            return
        self._key = self.desk.tools.new_key()
        if self.printer.value() == FILE:
            folder = self.desk.folder.root / "printed"
            show = Remedy(self.tr("Show it"), lambda: _show(folder))
            self.message.tell(Tone.OK, self.tr("The label lies as a picture in the folder of printed labels."), show)
        else:
            words = self.tr("The label was sent to {printer}. Look at it: is the frame whole?")
            self.message.tell(Tone.OK, words.format(printer=run.printer))

    def _know(self, queues: list[str]) -> None:
        is_first_time = not self._queues
        self._queues = queues
        self.printer.retranslate()
        if queues and is_first_time:
            self._choose(f"{SYSTEM}:{queues[0]}")

    def _know_none(self, _: Exception) -> None:
        """A system that cannot name its printers has none for us; the other ways remain."""
        self._know([])

    def _choose(self, way: str) -> None:
        self.printer.set_value(way)
        self._chosen(way)

    def _chosen(self, chosen: str) -> None:
        way, _, queue = chosen.partition(":")
        if way == SYSTEM:
            self.medium.set_value(likely_medium(queue))
        for row in self._network:
            _show_row(row, is_seen=way == TCP)
        _show_row(self._medium_row, is_seen=way != LATER)
        self.test.setEnabled(way != LATER)

    def _printers(self) -> list[tuple[str, str]]:
        return [
            *((f"{SYSTEM}:{queue}", queue) for queue in self._queues),
            (TCP, self.tr("A label printer on the network")),
            (FILE, self.tr("None yet: labels as pictures in a folder")),
            (LATER, self.tr("Later")),
        ]

    def _languages(self) -> list[tuple[str, str]]:
        return [(ZPL, language_word(ZPL)), (TSPL, language_word(TSPL))]


def _show_row(row: FieldRow, *, is_seen: bool) -> None:
    row.setVisible(is_seen)
    row.label.setVisible(is_seen)


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
