"""The reports of faults, to be read before they go anywhere: copied, saved, or bundled with the logs for who helps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from shipdesk.paths import DeskFolder
from shipdesk.services.fault_reports import made_at, read_report
from shipdesk.services.support_bundle import make_bundle
from shipdesk.ui.ask_path import AskPath
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.outbox_rows import moment
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

BUNDLE = "shipdesk-support.zip"


class ReportDialog(QDialog):
    """Opens with the newest of the `reports`; where there was no fault, only the bundle is wanted."""

    def __init__(
        self,
        toolkit: Toolkit,
        folder: DeskFolder,
        reports: Sequence[Path],
        parent: QWidget | None = None,
        ask_path: AskPath | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._folder, self._ask, self._now = toolkit, folder, ask_path or AskPath(), now
        self._reports, is_there = reports, bool(reports)
        self.setWindowTitle(self.tr("For whoever helps"))
        self.setModal(True)
        self.resize(96 * GRID, (64 if reports else 30) * GRID)
        self.heading, self.message = QLabel(self.windowTitle(), self), MessageBar(toolkit, self)
        self.heading.setProperty("role", "title")
        self.note = WrappedLabel(
            toolkit,
            self.tr(
                "ShipDesk sends nothing by itself. Tokens, passwords, e-mail addresses, telephone and tax numbers are"
                " taken out; read what is left before you send it to somebody."
            ),
            self,
        )
        self.note.setProperty("role", "muted")
        self.which = ChoiceField(self._choices, self)
        self.which.setAccessibleName(self.tr("Which report"))
        self.which.setVisible(len(reports) > 1)
        self.which.edited.connect(self._read)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Report"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setVisible(is_there)
        self.copy_it = QPushButton(self.tr("&Copy the report"), self)
        self.copy_it.setVisible(is_there)
        self.bundle = QPushButton(self.tr("&Save a support file…"), self)
        self.bundle.setProperty("role", "primary")
        self.close_it = QPushButton(self.tr("Close"), self)
        for button, act in ((self.copy_it, self.copy), (self.bundle, self.save), (self.close_it, self.accept)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, act=act: act())
        self._lay_out()
        if reports:
            self.which.set_value(reports[0].name)
            self._read(reports[0].name)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.message.tell(Tone.OK, self.tr("The report is on the clipboard."))

    def save(self) -> None:
        """Everything for a helper in one file: versions, counts, logs and reports, no shipment and no party."""
        target = self._ask.to_save(self, self.tr("Support file"), BUNDLE, "ZIP (*.zip)")
        if target is not None:
            folder, now = self._folder, self._now()
            self._toolkit.tasks.run(
                lambda _: make_bundle(folder, target, now), lambda _: self._saved(target), self.message.tell_error,
                self.tr("Gathering"), self,
            )  # fmt: skip

    def _read(self, name: str) -> None:
        logs = self._folder.logs
        self._toolkit.tasks.run(
            lambda _: read_report(logs, name)[1], self.text.setPlainText, self.message.tell_error, owner=self
        )

    def _choices(self) -> list[tuple[str, str]]:
        """By their moments, the newest first."""
        return [(one.name, moment(self._toolkit, made_at(one)) or one.name) for one in self._reports]

    def _saved(self, target: Path) -> None:
        self.message.tell(
            Tone.OK, self.tr("{file} is written. Look into it before you send it.").format(file=target.name)
        )

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.bundle)
        buttons.addWidget(self.copy_it)
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (self.heading, self.message, self.note, self.which):
            layout.addWidget(widget)
        layout.addWidget(self.text, 1)
        layout.addLayout(buttons)
