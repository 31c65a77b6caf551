"""First step of the import: the file, dropped or chosen, and the catalog it goes into."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.errors import DeskError
from shipdesk.services.look_at_sheet import AS_FOUND, SheetLook, look_at_sheet
from shipdesk.sheets import HowToRead
from shipdesk.ui.import_job import ImportJob
from shipdesk.ui.import_reading_bar import ReadingBar
from shipdesk.ui.import_steps import ImportStep
from shipdesk.ui.messages import Tone
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

FIRST_ROWS = 20


class DropPlace(QFrame):
    """Takes a file that is dropped; its button opens the system's dialog."""

    dropped = Signal(object)

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setProperty("role", "card")
        self.picture, self.text, self.button = QLabel(self), WrappedLabel(toolkit, "", self), QPushButton(self)
        self.paste_button = QPushButton(self.tr("Paste copied cells"), self)
        self.picture.setPixmap(toolkit.picture("import", "accent", 6 * GRID, self.devicePixelRatioF()))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.text.setText(self.tr("Drop a table here, or"))
        self.button.setText(self.tr("Choose a file"))
        self.button.setProperty("role", "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addStretch(1)
        layout.addWidget(self.picture)
        layout.addWidget(self.text)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.paste_button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(Path(files[0]))


class FileStep(ImportStep):
    """`opened` tells that the file is a table; the wizard then goes on by itself."""

    opened = Signal()

    def __init__(self, job: ImportJob) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            job,
            translate("FileStep", "Which table?"),
            translate(
                "FileStep",
                "One row per product, headers at the top: CSV, Excel, OpenDocument, a shop's export, a catalog file.",
            ),
        )
        self.drop = DropPlace(job.toolkit, self)
        self.catalog = QComboBox(self)
        self.catalog.setEditable(True)
        self.catalog.addItems(job.desk.catalogs.names())
        self.catalog.setEditText(job.catalog)
        self.catalog.setMaximumWidth(40 * GRID)
        label = QLabel(self.tr("Into the &catalog"), self)
        label.setBuddy(self.catalog)
        self.catalog.setAccessibleName(self.tr("Into the catalog"))
        line = self.catalog.lineEdit()
        if line is not None:
            line.setAccessibleName(self.tr("Into the catalog"))
        row = QGridLayout()
        row.setHorizontalSpacing(2 * GRID)
        row.addWidget(label, 0, 0)
        row.addWidget(self.catalog, 0, 1)
        row.setColumnStretch(2, 1)
        self.reading = ReadingBar(self)
        self.reading.hide()
        self.inside.addWidget(self.drop, 1)
        self.inside.addWidget(self.reading)
        self.inside.addLayout(row)
        self.catalog.editTextChanged.connect(self._name_catalog)
        self.drop.dropped.connect(self.open_file)
        self.drop.button.clicked.connect(self._choose)
        self.drop.paste_button.clicked.connect(self.paste)
        self.reading.changed.connect(self._read_otherwise)
        QShortcut(QKeySequence.StandardKey.Paste, self.drop, self.paste)

    def isComplete(self) -> bool:
        return self.job.look is not None and not self.work.is_running and bool(self.job.catalog)

    def open_file(self, path: Path, how: HowToRead = AS_FOUND) -> None:
        """Read the head of the file; what is wrong with the whole file is said here."""
        self.job.path, self.job.look, self.job.how = path, None, how
        self.message.hide()
        self.reading.hide()
        self.drop.text.setText(path.name)
        self.completeChanged.emit()
        self.work.run(
            self.tr("Opening the table"), lambda progress: look_at_sheet(path, FIRST_ROWS, progress, how),
            self._opened, self._refused,
        )  # fmt: skip

    def paste(self) -> None:
        """The cells that were copied in a spreadsheet program."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self.message.tell(Tone.INFO, self.tr("Nothing is copied. Copy the cells with their headers first."))
            return
        try:
            pasted = self.job.pasted(text)
        except DeskError as error:
            self.complain(error)
            return
        self.open_file(pasted, HowToRead("utf-8"))

    def _refused(self, error: Exception) -> None:
        """Another encoding may be all that it takes."""
        is_encoding = isinstance(error, DeskError) and error.code == "encoding"
        if is_encoding:
            self.reading.ask_encoding(self.job.how)
        self.reading.setVisible(is_encoding)
        self.complain(error)

    def _read_otherwise(self) -> None:
        if self.job.path is not None:
            self.open_file(self.job.path, self.reading.how(self.job.how))

    def _opened(self, look: SheetLook) -> None:
        self.job.look = look
        self.drop.button.setText(self.tr("Choose another file"))
        self.completeChanged.emit()
        self.opened.emit()

    def _choose(self) -> None:
        kinds = self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.sqlite3);;All files (*)")
        path = self.job.ask_path.to_open(self, self.tr("Choose a table"), kinds)
        if path is not None:
            self.open_file(path)

    def _name_catalog(self, text: str) -> None:
        self.job.catalog = text.strip()
        self.completeChanged.emit()
