"""What the steps of the import have in common: heading, words below it, a place for messages, the running work."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWizardPage

from shipdesk.ui.import_job import ImportJob, Work
from shipdesk.ui.messages import MessageBar, Remedy
from shipdesk.ui.tasks import was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.wrapped_label import WrappedLabel


class ImportStep(QWizardPage):
    """A page of the wizard; `inside` is where it puts its own."""

    def __init__(self, job: ImportJob, title: str, words: str) -> None:
        super().__init__()
        self.job = job
        self.heading, self.words = QLabel(title, self), WrappedLabel(job.toolkit, words, self)
        self.heading.setProperty("role", "title")
        self.words.setProperty("role", "muted")
        self.message, self.work = MessageBar(job.toolkit, self), Work(job.toolkit, self)
        self.inside = QVBoxLayout()
        self.inside.setSpacing(GRID + GRID // 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (self.heading, self.words, self.message, self.work):
            layout.addWidget(widget)
        layout.addLayout(self.inside, 1)

    def complain(self, error: Exception, remedy: Remedy | None = None) -> None:
        """The sentence in the place where it happened."""
        if not was_cancelled(error):
            self.message.tell_error(error, remedy)
        self.completeChanged.emit()
