"""Last step of the import: it runs, then says what landed and hands out the rows that did not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from shipdesk.catalogs import Undone
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.import_catalog import ImportReport, import_catalog
from shipdesk.services.undo_import import undo_import
from shipdesk.ui.import_job import ImportJob
from shipdesk.ui.import_steps import ImportStep
from shipdesk.ui.messages import Remedy, Tone
from shipdesk.ui.tasks import What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.wrapped_label import WrappedLabel


class ResultStep(ImportStep):
    """The good rows land together or, when it is cancelled or fails, not at all."""

    def __init__(self, job: ImportJob) -> None:
        translate = QCoreApplication.translate
        super().__init__(job, translate("ResultStep", "Importing"), "")
        self.picture, self.text = QLabel(self), WrappedLabel(job.toolkit, "", self)
        self.save_button = QPushButton(self.tr("Save the rejected rows"), self)
        self.save_button.clicked.connect(self._save)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        line.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.text, 1)
        self.inside.addLayout(line)
        self.undo_button = QPushButton(self.tr("Take this import back"), self)
        self.undo_button.clicked.connect(self._take_back)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.save_button, self.undo_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.inside.addLayout(buttons)
        self.inside.addStretch(1)
        self._is_over = False

    def initializePage(self) -> None:
        self._is_over = False
        self.save_button.hide()
        self.undo_button.hide()
        self.words.hide()
        job, wish = self.job, self.job.wish()
        minor_units, explain = job.desk.reference.minor_units, self._explain()

        def work(progress: Progress) -> ImportReport:
            back_up(job.desk, "import")
            return import_catalog(job.desk.catalogs, wish, minor_units, progress, explain)

        self.work.run(self.tr("Importing {file}").format(file=wish.sheet.name), work, self._landed, self._failed)

    def isComplete(self) -> bool:
        return self._is_over

    def _explain(self) -> Callable[[WrongInput], str]:
        sentence, language = self.job.toolkit.sentence, self.job.toolkit.languages.code
        return lambda fault: sentence(fault, language)

    def _landed(self, report: ImportReport) -> None:
        self._is_over = True
        self.job.report = report
        self.job.remember()
        self.job.toolkit.changed.tell(What.CATALOG)
        rejected = len(report.rejected)
        self._picture(Tone.WARN if rejected else Tone.OK)
        self.heading.setText(
            self.tr("Done; rows that stayed out: {count}").format(count=f"{rejected:,}")
            if rejected
            else self.tr("Done; every row could be read")
        )
        lines = [
            self.tr("In the catalog “{catalog}”: {added} new, {changed} changed, {unchanged} unchanged.").format(
                catalog=report.catalog,
                added=f"{report.added:,}",
                changed=f"{report.changed:,}",
                unchanged=f"{report.unchanged:,}",
            )
        ]
        if rejected:
            lines.append(self.tr("Save the rejected rows, mend them in a spreadsheet program and import that file."))
        if report.left_out:
            lines.append(self.tr("Left out as you wished: {count}.").format(count=f"{report.left_out:,}"))
        self.text.setText("\n".join(lines))
        self.save_button.setVisible(bool(rejected))
        self.undo_button.setVisible(bool(report.added or report.changed))
        self.completeChanged.emit()

    def _take_back(self) -> None:
        catalogs, name = self.job.desk.catalogs, self.job.catalog
        self.work.run(self.tr("Taking back"), lambda _: undo_import(catalogs, name), self._taken_back, self.complain)

    def _taken_back(self, undone: Undone) -> None:
        self.undo_button.hide()
        self.job.toolkit.changed.tell(What.CATALOG)
        self._picture(Tone.INFO)
        self.heading.setText(self.tr("The import was taken back"))
        self.text.setText(self.tr("Products that are as before: {count}.").format(count=f"{undone.products:,}"))

    def _failed(self, error: Exception) -> None:
        self._is_over = True
        self._picture(Tone.INFO if was_cancelled(error) else Tone.BLOCK)
        self.heading.setText(self.tr("Nothing was imported"))
        self.text.setText(self.tr("The catalog is as it was before."))
        self.complain(error)

    def _picture(self, tone: Tone) -> None:
        toolkit = self.job.toolkit
        self.picture.setPixmap(toolkit.picture(tone.icon, tone.value, 5 * GRID, self.devicePixelRatioF()))

    def _save(self) -> None:
        stem = self.job.path.stem if self.job.path else "products"
        path = self.job.ask_path.to_save(
            self, self.tr("Save the rejected rows"), f"{stem}-rejected.csv", self.tr("Table (*.csv)")
        )
        if path is None:
            return
        rejects = self.job.rejects
        self.work.run(
            self.tr("Saving"), lambda _: shutil.copyfile(rejects, path), lambda _: self._saved(path),
            lambda error: self.complain(_named(error, path)),
        )  # fmt: skip

    def _saved(self, path: Path) -> None:
        show = Remedy(self.tr("Open the folder"), lambda: self.job.ask_path.show_folder(path.parent))
        self.message.tell(Tone.OK, self.tr("Saved as {file}.").format(file=path.name), show)


def _named(error: Exception, path: Path) -> Exception:
    """A file that could not be written, as the catalogue of sentences tells it."""
    if not isinstance(error, OSError):
        return error
    detail = error.strerror or str(error)
    named = WrongInput("read_only", "file_not_written", file=path, size=0, detail=detail)
    named.__cause__ = error
    return named
