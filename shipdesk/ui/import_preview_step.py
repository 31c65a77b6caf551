"""Third step of the import: what would happen, counted without writing, and the rows with what is wrong in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QLabel, QTableView, QVBoxLayout, QWidget

from shipdesk.services.preview_import import ImportPreview, PreviewRow, preview_import
from shipdesk.ui.import_job import ImportJob
from shipdesk.ui.import_steps import ImportStep
from shipdesk.ui.messages import Remedy
from shipdesk.ui.product_words import fault_in_words
from shipdesk.ui.table import Index
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

ROW_HEIGHT = 5 * GRID
COLUMN_WIDTH = 20 * GRID
BEFORE_CELLS = 2
"""Columns before those of the table: the row's number, and what is wrong with it."""


class PreviewModel(QAbstractTableModel):
    """The rows as they stand in the file; a cell that cannot be taken has an icon, a colour and a sentence."""

    def __init__(self, toolkit: Toolkit, parent: QObject) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._headers: tuple[str, ...] = ()
        self._fields: dict[str, set[int]] = {}
        self.rows: tuple[PreviewRow, ...] = ()

    def show_rows(self, headers: Sequence[str], fields: dict[str, set[int]], rows: Sequence[PreviewRow]) -> None:
        """`fields`: the columns of the file that fill each field."""
        self.beginResetModel()
        self._headers, self._fields, self.rows = tuple(headers), fields, tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else BEFORE_CELLS + len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("Row"), self.tr("What is wrong"), *self._headers)
        return titles[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, at = self.rows[index.row()], index.column() - BEFORE_CELLS
        sentences = self._sentences_at(row, at)
        tokens = self._toolkit.theme.tokens
        if role == Qt.ItemDataRole.DisplayRole:
            return str(row.number) if at == -BEFORE_CELLS else self.words(row) if at < 0 else row.cells[at]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return "\n".join(sentences) or None
        if role == Qt.ItemDataRole.BackgroundRole and sentences:
            return QBrush(QColor(tokens.block_soft))
        if role == Qt.ItemDataRole.ForegroundRole and sentences:
            return QBrush(QColor(tokens.block))
        if role == Qt.ItemDataRole.DecorationRole and sentences and at != -BEFORE_CELLS:
            return self._toolkit.icon("block", "block")
        return None

    def words(self, row: PreviewRow) -> str:
        """Every sentence of a row, with the field it is about."""
        return " ".join(self._sentence(fault) for fault in row.faults)

    def _sentences_at(self, row: PreviewRow, at: int) -> list[str]:
        if at == -BEFORE_CELLS:
            return []
        return [
            self._sentence(fault)
            for fault in row.faults
            if at < 0 or at in self._fields.get(fault.values.get("column", ""), ())
        ]

    def _sentence(self, fault: Exception) -> str:
        return self._toolkit.words(fault_in_words(fault))


class Count(QWidget):
    """A large figure above its word."""

    def __init__(self, word: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.figure, self.word = QLabel("", self), QLabel(word, self)
        self.figure.setProperty("role", "title")
        self.word.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 4 * GRID, 0)
        layout.setSpacing(0)
        layout.addWidget(self.figure)
        layout.addWidget(self.word)

    def show_count(self, count: int) -> None:
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
        self.only_bad = QCheckBox(self.tr("Only rows that are rejected"), self)
        self.unmapped, self.sentence = WrappedLabel(job.toolkit, "", self), WrappedLabel(job.toolkit, "", self)
        self.model = PreviewModel(job.toolkit, self)
        self.table = QTableView(self)
        self._set_up()
        self._lay_out()

    def initializePage(self) -> None:
        self.job.preview = None
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

    def isComplete(self) -> bool:
        preview = self.job.preview
        return preview is not None and preview.report.rows > len(preview.report.rejected)

    def _counted(self, preview: ImportPreview) -> None:
        self.job.preview = preview
        report = preview.report
        numbers = {"added": report.added, "changed": report.changed, "unchanged": report.unchanged}
        for key, count in {**numbers, "rejected": len(report.rejected)}.items():
            self.counts[key].show_count(count)
        self.only_bad.setVisible(bool(report.rejected))
        self.only_bad.setChecked(False)
        dropped = [wish.header for wish in self.job.wish().columns if not wish.field]
        self.unmapped.setText(self.tr("Left out: {columns}").format(columns=", ".join(dropped)) if dropped else "")
        self.unmapped.setVisible(bool(dropped))
        self._show(True)
        self._show_rows()
        self.completeChanged.emit()

    def _show_rows(self) -> None:
        preview = self.job.preview
        if preview is None:
            return
        fields: dict[str, set[int]] = {}
        for wish in self.job.columns:
            fields.setdefault(wish.field, set()).add(preview.headers.index(wish.header))
        rows = [row for row in preview.rows if row.faults] if self.only_bad.isChecked() else preview.rows
        self.model.show_rows(preview.headers, fields, rows)
        self.table.setColumnHidden(1, not preview.report.rejected)
        for at in range(self.model.columnCount()):
            self.table.setColumnWidth(at, 8 * GRID if at == 0 else 40 * GRID if at == 1 else COLUMN_WIDTH)
        self.sentence.hide()

    def _row_chosen(self, index: QModelIndex) -> None:
        words = self.model.words(self.model.rows[index.row()]) if index.isValid() else ""
        self.sentence.setText(words)
        self.sentence.setVisible(bool(words))

    def _show(self, is_there: bool) -> None:
        for widget in (*self.counts.values(), self.table):
            widget.setVisible(is_there)
        if not is_there:
            for widget in (self.only_bad, self.unmapped, self.sentence):
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
        self.only_bad.toggled.connect(self._show_rows)
        self.sentence.setProperty("kind", "block")
        self.unmapped.setProperty("role", "muted")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        for count in self.counts.values():
            line.addWidget(count)
        line.addStretch(1)
        line.addWidget(self.only_bad, 0, Qt.AlignmentFlag.AlignBottom)
        self.inside.addLayout(line)
        self.inside.addWidget(self.table, 1)
        self.inside.addWidget(self.sentence)
        self.inside.addWidget(self.unmapped)
