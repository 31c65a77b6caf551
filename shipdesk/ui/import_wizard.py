"""The import of a table of products in four steps: file, columns, preview, result."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget, QWizard

from shipdesk.services.desk import Desk
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.import_file_step import FileStep
from shipdesk.ui.import_job import ImportJob
from shipdesk.ui.import_mapping_step import MappingStep
from shipdesk.ui.import_preview_step import PreviewStep
from shipdesk.ui.import_result_step import ResultStep
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


class ImportWizard(QWizard):
    """With a `path` it opens that file at once; a table whose headers are understood needs two clicks from there."""

    def __init__(
        self, toolkit: Toolkit, desk: Desk, catalog: str, ask_path: AskPath, path: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.job = ImportJob(toolkit, desk, catalog, ask_path, self)
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setOption(QWizard.WizardOption.NoCancelButtonOnLastPage, False)
        self.setWindowTitle(self.tr("Import a spreadsheet"))
        self.file_step, self.mapping_step = FileStep(self.job), MappingStep(self.job)
        self.preview_step, self.result_step = PreviewStep(self.job), ResultStep(self.job)
        self.steps = (self.file_step, self.mapping_step, self.preview_step, self.result_step)
        for step in self.steps:
            self.addPage(step)
            step.completeChanged.connect(self._follow)
        self._is_over = False
        self._name_buttons()
        self.resize(112 * GRID, 80 * GRID)
        self.file_step.opened.connect(self._go_on)
        self.currentIdChanged.connect(lambda _: self._follow())
        self.finished.connect(lambda _: self.job.close())
        if path is not None:
            QTimer.singleShot(0, self, lambda: self.file_step.open_file(path))

    def reject(self) -> None:
        """Cancel: a running import is asked to stop first and then says that nothing has landed."""
        if self.result_step.work.is_running:
            self.result_step.work.cancel()
            return
        for step in self.steps:
            step.work.stop()
        super().reject()

    def _go_on(self) -> None:
        if self.currentPage() is self.file_step:
            self.next()

    def _name_buttons(self) -> None:
        button = QWizard.WizardButton
        for which, words in {
            button.BackButton: self.tr("Back"), button.NextButton: self.tr("Next"),
            button.CommitButton: self.tr("Import"), button.FinishButton: self.tr("Close"),
            button.CancelButton: self.tr("Cancel"),
        }.items():  # fmt: skip
            self.setButtonText(which, words)
        for which in (button.NextButton, button.CommitButton, button.FinishButton):
            self.button(which).setProperty("role", "primary")
            self.button(which).style().polish(self.button(which))

    def _follow(self) -> None:
        """The Import button names the number of rows; Cancel goes when there is nothing left to cancel."""
        if self.job.preview is not None:
            count = self.job.chosen()
            words = self.tr("Import one product") if count == 1 else self.tr("Import {count} products")
            words = words.format(count=f"{count:,}") if count else self.tr("Change nothing")
            self.setButtonText(QWizard.WizardButton.CommitButton, words)
        is_over = self.currentPage() is self.result_step and self.result_step.isComplete()
        # Never left on the button that takes the import back.
        QTimer.singleShot(0, self, self._close_next if is_over and not self._is_over else self._keep_keyboard)
        self._is_over = is_over
        self.button(QWizard.WizardButton.CancelButton).setVisible(not is_over)

    def _close_next(self) -> None:
        self.button(QWizard.WizardButton.FinishButton).setFocus()

    def _keep_keyboard(self) -> None:
        """A new page leaves the keyboard on something that is no longer seen; it goes to the way on, else to Cancel.

        On the first page the way on is to choose a file.
        """
        focused: QWidget | None = self.focusWidget()  # Qt answers None where its stubs promise a widget
        places = QWizard.WizardButton
        ways = [self.button(one) for one in (places.NextButton, places.CommitButton, places.FinishButton)]
        cancel = self.button(places.CancelButton)
        if focused is None or not focused.isVisible() or not focused.isEnabled() or focused is cancel:
            choose = self.file_step.drop.button
            way = next((one for one in (*ways, choose) if one.isVisible() and one.isEnabled()), cancel)
            way.setFocus()
