"""Third step of the import: what would happen, counted without writing, and the rows with what is wrong in them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from shipdesk.catalogs import Verdict
from shipdesk.domain.product_columns import DECIMAL_FIELDS
from shipdesk.services.import_advice import RowAdvice, advise_rows
from shipdesk.services.import_catalog import LANDING
from shipdesk.services.preview_import import SHOWN_ROWS, ImportPreview, PreviewRow, preview_import
from shipdesk.ui.import_advice_bar import AdviceBar
from shipdesk.ui.import_job import ImportJob
from shipdesk.ui.import_preview_model import NUMBER, WHAT, PreviewModel
from shipdesk.ui.import_reading_bar import NUMBERS
from shipdesk.ui.import_steps import ImportStep
from shipdesk.ui.messages import Remedy
from shipdesk.ui.tasks import Latest, was_cancelled
from shipdesk.ui.theme import GRID, ROW_HEIGHT
from shipdesk.ui.wrapped_label import WrappedLabel

COLUMN_WIDTH = 20 * GRID
REJECTED, ADVISED = "rejected", "advised"


class Count(QWidget):
    """A large figure above its word."""

    def __init__(self, word: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = 0
        self.figure, self.word = QLabel("", self), QLabel(word, self)
        self.figure.setProperty("role", "title")
        self.word.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 4 * GRID, 0)
        layout.setSpacing(0)
        layout.addWidget(self.figure)
        layout.addWidget(self.word)

    def show_count(self, count: int) -> None:
        self.number = count
        self.figure.setText(f"{count:,}")


class PreviewStep(ImportStep):
    """Nothing is written before its button is pressed."""

    def __init__(self, job: ImportJob) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            job,
            translate("PreviewStep", "Look before it lands"),
            translate(
                "PreviewStep", "Nothing has been written yet. Rows that cannot be read stay out; you can mend them."
            ),
        )
        self.setCommitPage(True)
        self.counts = {
            "added": Count(self.tr("new"), self),
            "changed": Count(self.tr("changed"), self),
            "unchanged": Count(self.tr("unchanged"), self),
            "rejected": Count(self.tr("rejected"), self),
        }
        self.take = {
            Verdict.ADDED: QCheckBox(self.tr("Take new products"), self),
            Verdict.CHANGED: QCheckBox(self.tr("Take changes"), self),
        }
        self.filter = QComboBox(self)
        self.advice = AdviceBar(job.toolkit, self)
        self.unmapped, self.sentence = WrappedLabel(job.toolkit, "", self), WrappedLabel(job.toolkit, "", self)
        self.model = PreviewModel(job.toolkit, self)
        self.table = QTableView(self)
        self._advising = Latest(job.toolkit.tasks, self)
        self._set_up()
        self._lay_out()

    def initializePage(self) -> None:
        self.job.preview = None
        self.job.take, self.job.leave_out = set(LANDING), set()
        self.job.advice, self.job.codes = {}, {}
        self.message.hide()
        self._show(False)
        wish, desk = self.job.wish(), self.job.desk
        self.work.run(
            self.tr("Reading the table"),
            lambda progress: preview_import(desk.catalogs, wish, desk.reference.minor_units, progress),
            self._counted,
            lambda error: self.complain(error, Remedy(self.tr("Back to the columns"), self.wizard().back)),
        )

    def cleanupPage(self) -> None:
        self.work.stop()
        self._advising.drop()

    def isComplete(self) -> bool:
        preview = self.job.preview
        return preview is not None and bool(self.job.chosen() or preview.report.unchanged)

    def _counted(self, preview: ImportPreview) -> None:
        self.job.preview = preview
        report = preview.report
        numbers = {"added": report.added, "changed": report.changed, "unchanged": report.unchanged}
        for key, count in {**numbers, "rejected": len(report.rejected)}.items():
            self.counts[key].show_count(count)
        for kind, box in self.take.items():
            box.setChecked(True)
            box.setEnabled(bool(numbers[kind.value]))
        self._fill_filter()
        self.unmapped.setText("\n".join(self._notes(preview)))
        self._show(True)
        self.unmapped.setVisible(bool(self.unmapped.text()))
        self._show_rows()
        self.completeChanged.emit()
        desk = self.job.desk
        self._advising.ask(lambda progress: advise_rows(desk, preview.rows, progress), self._advised, self._not_advised)

    def _advised(self, told: tuple[RowAdvice, ...]) -> None:
        """Found after the rows are there: nobody waits for it."""
        self.job.advice = {one.number: one for one in told}
        self.model.show_advice(self.job.advice, self.job.codes)
        if told:
            words = self.tr("worth a look ({count})").format(count=f"{len(told):,}")
            self.filter.addItem(words, ADVISED)
        self._row_chosen(self.table.currentIndex())

    def _not_advised(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.complain(error)

    def _take_code(self, number: int, code: str) -> None:
        self.job.codes.pop(number, None)
        if code:
            self.job.codes[number] = code
        self.model.show_advice(self.job.advice, self.job.codes)

    def _show_rows(self) -> None:
        preview = self.job.preview
        if preview is None:
            return
        fields: dict[str, set[int]] = {}
        for wish in self.job.columns:
            fields.setdefault(wish.field, set()).add(preview.headers.index(wish.header))
        kind = self.filter.currentData()
        rows = [row for row in preview.rows if kind in (None, row.verdict or REJECTED) or self._is_advised(row, kind)]
        self.model.show_choice(self.job.take, self.job.leave_out)
        self.model.show_rows(preview.headers, fields, rows)
        for at in range(self.model.columnCount()):
            self.table.setColumnWidth(at, 10 * GRID if at == NUMBER else 40 * GRID if at == WHAT else COLUMN_WIDTH)
        self.sentence.hide()
        self._show_advice(None)

    def _is_advised(self, row: PreviewRow, kind: object) -> bool:
        return kind == ADVISED and row.number in self.job.advice

    def _notes(self, preview: ImportPreview) -> list[str]:
        """What a person should know of how the table was read."""
        notes = []
        numbers = preview.report.numbers
        if numbers.style in NUMBERS and self._has_numbers():
            notes.append(self.tr("Numbers are read as {example}.").format(example=NUMBERS[numbers.style]))
        dropped = [wish.header for wish in self.job.wish().columns if not wish.field]
        if dropped:
            notes.append(self.tr("Left out: {columns}").format(columns=", ".join(dropped)))
        if max(preview.report.rows - len(preview.rows), 0):
            notes.append(self.tr("All rows are counted; of each kind the first {count} are shown.").format(
                count=f"{SHOWN_ROWS:,}"
            ))  # fmt: skip
        return notes

    def _has_numbers(self) -> bool:
        return any(wish.field in DECIMAL_FIELDS for wish in self.job.columns)

    def _fill_filter(self) -> None:
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.addItem(self.tr("All rows"), None)
        for key, count in self.counts.items():
            if count.number:
                self.filter.addItem(count.word.text(), REJECTED if key == REJECTED else Verdict(key))
        self.filter.blockSignals(False)

    def _take_kind(self) -> None:
        self.job.take = {kind for kind, box in self.take.items() if box.isChecked()}
        self.model.show_choice(self.job.take, self.job.leave_out)
        self.completeChanged.emit()

    def _pick(self, number: int, is_wanted: bool) -> None:
        (self.job.leave_out.discard if is_wanted else self.job.leave_out.add)(number)
        self.model.show_choice(self.job.take, self.job.leave_out)
        self.completeChanged.emit()

    def _row_chosen(self, index: QModelIndex) -> None:
        row = self.model.rows[index.row()] if index.isValid() else None
        words = self.model.words(row) if row is not None and (row.faults or row.changes) else ""
        self.sentence.setProperty("kind", "block" if row is not None and row.faults else "")
        self.sentence.style().polish(self.sentence)
        self.sentence.setText(words)
        self.sentence.setVisible(bool(words))
        self._show_advice(row)

    def _show_advice(self, row: PreviewRow | None) -> None:
        told = None if row is None else self.job.advice.get(row.number)
        self.advice.show_row(told, "" if row is None else self.job.codes.get(row.number, ""))

    def _show(self, is_there: bool) -> None:
        for widget in (*self.counts.values(), *self.take.values(), self.filter, self.table):
            widget.setVisible(is_there)
        if not is_there:
            for widget in (self.unmapped, self.sentence, self.advice):
                widget.hide()

    def _set_up(self) -> None:
        self.table.setModel(self.model)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.tr("The first rows"))
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.selectionModel().currentChanged.connect(lambda now, _: self._row_chosen(now))
        self.filter.setAccessibleName(self.tr("Which rows are shown"))
        self.filter.currentIndexChanged.connect(self._show_rows)
        self.model.picked.connect(self._pick)
        self.advice.picked.connect(self._take_code)
        for box in self.take.values():
            box.toggled.connect(self._take_kind)
        self.unmapped.setProperty("role", "muted")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        for count in self.counts.values():
            line.addWidget(count)
        line.addStretch(1)
        self.inside.addLayout(line)
        choices = QHBoxLayout()
        choices.setSpacing(2 * GRID)
        for box in self.take.values():
            choices.addWidget(box)
        choices.addStretch(1)
        choices.addWidget(self.filter)
        self.inside.addLayout(choices)
        self.inside.addWidget(self.table, 1)
        self.inside.addWidget(self.sentence)
        self.inside.addWidget(self.advice)
        self.inside.addWidget(self.unmapped)
