"""The desk's table of exchange rates: what it holds, one more by hand, many from a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from shipdesk.domain.desk_object import ExchangeRate
from shipdesk.domain.measures import plain
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.desk import Desk
from shipdesk.services.exchange_rates import HEADERS, RateImport, add_rate, import_rates, list_rates
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

MOST_NAMED = 6
RATE_COLUMN = HEADERS.index("rate")


class RatesDialog(QDialog):
    """What is done here is kept at once."""

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None, ask: AskPath | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._ask = toolkit, desk, ask or AskPath()
        self.setWindowTitle(self.tr("Exchange rates"))
        self.setModal(True)
        self.resize(96 * GRID, 66 * GRID)
        self.message = MessageBar(toolkit, self)
        self.table = QTableWidget(0, len(HEADERS), self)
        self.fields = {name: QLineEdit(self) for name in HEADERS}
        self.add, self.bring = QPushButton(self.tr("Add the rate"), self), QPushButton(self.tr("Import a file…"), self)
        self.close_it = QPushButton(self.tr("Close"), self)
        self._set_up_table()
        self._connect()
        self._lay_out()
        self._refresh()
        self.fields["rate"].setFocus()

    def bring_in(self, file: Path) -> None:
        desk = self._desk

        def work(progress: Progress) -> RateImport:
            back_up(desk, "import", progress)
            return import_rates(desk, file, progress)

        self._toolkit.tasks.write(
            work, (What.SETTINGS,), self._brought_in,
            self.message.tell_error, self.tr("Importing exchange rates"), self,
        )  # fmt: skip

    def add_it(self) -> None:
        desk, cells = self._desk, {name: field.text() for name, field in self.fields.items()}
        self.message.hide()
        self._toolkit.tasks.write(
            lambda _: add_rate(desk, cells), (What.SETTINGS,), self._added, self._refused, owner=self
        )

    def _titles(self) -> list[str]:
        return [self.tr("From"), self.tr("To"), self.tr("Rate"), self.tr("Date"), self.tr("Source")]

    def _set_up_table(self) -> None:
        self.table.setAccessibleName(self.tr("Exchange rates"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setHorizontalHeaderLabels(self._titles())
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(HEADERS) - 1, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        for name, title in zip(HEADERS, self._titles(), strict=True):
            self.fields[name].setAccessibleName(title)
        self.fields["from"].setText("USD")
        self.fields["to"].setText("THB")
        self.fields["date"].setText(self._toolkit.dates().short(self._toolkit.today()))
        self.add.clicked.connect(self.add_it)
        self.bring.clicked.connect(self._choose)
        self.close_it.clicked.connect(self.accept)
        for button in (self.bring, self.close_it):
            button.setAutoDefault(False)
        self.add.setDefault(True)

    def _choose(self) -> None:
        kinds = self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;All files (*)")
        file = self._ask.to_open(self, self.tr("Import exchange rates"), kinds)
        if file is not None:
            self.bring_in(file)

    def _brought_in(self, report: RateImport) -> None:
        text = self.tr("{rows} rows read: {added} new, {changed} changed, {unchanged} as before.").format(
            rows=report.rows, added=report.added, changed=report.changed, unchanged=report.unchanged
        )
        faults = [
            self.tr("Row {row}, {column}: {reason}").format(
                row=one.row, column=one.column, reason=self._toolkit.words(one.fault)
            )
            for one in report.rejected[:MOST_NAMED]
        ]
        self.message.tell(Tone.WARN if faults else Tone.OK, "\n".join([text, *faults]))
        self._refresh()

    def _added(self, rate: ExchangeRate) -> None:
        words = self.tr("Kept: 1 {start} = {rate} {end}").format(
            start=rate.from_currency, rate=plain(rate.rate), end=rate.to
        )
        self.message.tell(Tone.OK, words)
        self.fields["rate"].clear()
        self.fields["rate"].setFocus()
        self._refresh()

    def _refused(self, error: Exception) -> None:
        self.message.tell_error(error)
        column = (getattr(error, "pointer", None) or "").lstrip("/")
        if column in self.fields:
            self.fields[column].setFocus()
            self.fields[column].selectAll()

    def _refresh(self) -> None:
        desk = self._desk
        self._toolkit.tasks.run(lambda _: list_rates(desk), self._fill, self.message.tell_error, owner=self)

    def _fill(self, rates: list[ExchangeRate]) -> None:
        dates = self._toolkit.dates()
        self.table.setRowCount(len(rates))
        for row, one in enumerate(rates):
            texts = (one.from_currency, one.to, plain(one.rate), dates.short(one.date), one.source)
            for column, text in enumerate(texts):
                cell = QTableWidgetItem(text)
                if column == RATE_COLUMN:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, cell)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Exchange rates"), self)
        heading.setProperty("role", "heading")
        note = WrappedLabel(
            self._toolkit,
            self.tr(
                "Rates that you entered or imported, each with its date and source. A shipment takes the newest one "
                "not after its departure. A file needs the columns from, to, rate, date, source."
            ),
            self,
        )
        note.setProperty("role", "muted")
        buttons = QHBoxLayout()
        buttons.addWidget(self.bring)
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(heading)
        layout.addWidget(note)
        layout.addWidget(self.message)
        layout.addWidget(self.table, 1)
        layout.addLayout(self._new_rate())
        layout.addLayout(buttons)

    def _new_rate(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        for place, (name, title) in enumerate(zip(HEADERS, self._titles(), strict=True)):
            label = QLabel(title, self)
            label.setBuddy(self.fields[name])
            grid.addWidget(label, 0, place)
            grid.addWidget(self.fields[name], 1, place)
            grid.setColumnStretch(place, 4 if name == "source" else 2)
        grid.addWidget(self.add, 1, len(HEADERS))
        return grid
