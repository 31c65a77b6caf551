"""What a person decides about the findings of the shipment in the editor: let pass, take back, remember."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.override_findings import override_findings, withdraw_overrides
from shipdesk.services.paper_kinds import FINDINGS_SHEET
from shipdesk.services.record_rejections import record_rejection
from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.messages import MessageBar, Tone
from shipdesk.ui.notices_dialog import NoticesDialog
from shipdesk.ui.overrides_dialog import OverridesDialog
from shipdesk.ui.reason_dialog import ReasonDialog
from shipdesk.ui.rejection_dialog import RejectionDialog, ToldRejection
from shipdesk.ui.rejections_dialog import RejectionsDialog
from shipdesk.ui.rules_dialog import RulesDialog
from shipdesk.ui.shown_finding import ShownFinding
from shipdesk.ui.tasks import What
from shipdesk.ui.toolkit import Toolkit


class EditorDecisions(QObject):
    """`decided` says that the findings stand otherwise now."""

    decided = Signal()

    def __init__(self, toolkit: Toolkit, desk: Desk, message: MessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._toolkit, self._desk, self._message, self._window = toolkit, desk, message, parent
        self.stored: StoredConsignment | None = None
        self.question: QDialog | None = None
        self.rejection_action, self.notices_action = QAction(self), QAction(self)
        self.sheet_action, self.rules_action = QAction(self), QAction(self)
        self.rejections_action, self.overrides_action = QAction(self), QAction(self)
        self.overrides_action.triggered.connect(self.show_overrides)
        self.rejections_action.triggered.connect(self.show_rejections)
        self.rules_action.triggered.connect(self.show_rules)
        self.sheet_action.triggered.connect(self.make_sheet)
        self.rejection_action.triggered.connect(self.record_rejection)
        self.notices_action.triggered.connect(self.show_notices)
        self.retranslate()

    def actions(self) -> Sequence[QAction]:
        return (
            self.sheet_action,
            self.overrides_action,
            self.rejection_action,
            self.rejections_action,
            self.notices_action,
            self.rules_action,
        )

    def retranslate(self) -> None:
        self.rejections_action.setText(self.tr("Recorded rejections…"))
        self.overrides_action.setText(self.tr("What was let pass…"))
        self.rules_action.setText(self.tr("The rules…"))
        self.sheet_action.setText(self.tr("Make the findings sheet"))
        self.rejection_action.setText(self.tr("Record a rejection…"))
        self.notices_action.setText(self.tr("Your own notices…"))

    def make_sheet(self) -> None:
        """As the findings stand now; it lies with the other papers."""
        if self.stored is None:
            return
        desk, reference = self._desk, self.stored.reference

        def made(_: object) -> None:
            self._message.tell(Tone.OK, self.tr("The findings sheet is made and stands with the papers."))

        self._toolkit.tasks.write(
            lambda _: freeze_papers(desk, reference, kinds=[FINDINGS_SHEET]), (What.PAPERS,), made,
            self._message.tell_error, self.tr("Making the findings sheet"), self,
        )  # fmt: skip

    def override(self, finding: ShownFinding) -> None:
        """Asks for the reason first."""
        if self.stored is None:
            return
        desk, reference = self._desk, self.stored.reference
        dialog = ReasonDialog(self._toolkit, finding, self._window)
        dialog.given.connect(
            lambda reason: self._write(
                lambda _: override_findings(desk, reference, finding.rule, reason, finding.pointer), dialog
            )
        )
        self._ask(dialog)

    def take_back(self, finding: ShownFinding) -> None:
        if self.stored is None:
            return
        desk, reference = self._desk, self.stored.reference
        self._write(lambda _: withdraw_overrides(desk, reference, finding.rule, finding.pointer))

    def show_overrides(self) -> None:
        """With what was taken back: the whole log of the shipment."""
        if self.stored is not None:
            self._ask(OverridesDialog(self._toolkit, self._desk, self.stored.reference, self._window))

    def record_rejection(self) -> None:
        """Asks what was turned back and why."""
        if self.stored is None:
            return
        desk, stored = self._desk, self.stored
        dialog = RejectionDialog(self._toolkit, stored.consignment, self._window)

        def write(told: ToldRejection) -> None:
            self._write(
                lambda _: record_rejection(
                    desk, stored.reference, told.reason, lines=told.lines, gate=told.gate, rejected_on=told.day
                ),
                dialog,
                self.tr("Recorded. The next shipment of the same goods on this way is warned."),
            )

        dialog.told.connect(write)
        self._ask(dialog)

    def show_rejections(self) -> None:
        dialog = RejectionsDialog(self._toolkit, self._desk, self._window)
        dialog.finished.connect(lambda _: self.decided.emit())
        self._ask(dialog)

    def show_notices(self) -> None:
        dialog = NoticesDialog(self._toolkit, self._desk, self._window)
        dialog.finished.connect(lambda _: self.decided.emit())
        self._ask(dialog)

    def show_rules(self) -> None:
        self._ask(RulesDialog(self._toolkit, self._desk, self._window))

    def _write(self, work: Callable[[Progress], Any], dialog: Any = None, words: str = "") -> None:
        def done(_: Any) -> None:
            if dialog is not None:
                dialog.accept()
            if words:
                self._message.tell(Tone.OK, words)
            self.decided.emit()

        def failed(error: Exception) -> None:
            if dialog is None:
                self._message.tell_error(error)
            else:
                dialog.tell(self._toolkit.words(error))

        self._toolkit.tasks.write(work, (What.CONSIGNMENTS,), done, failed, owner=dialog or self)

    def _ask(self, dialog: QDialog) -> None:
        self.question = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
