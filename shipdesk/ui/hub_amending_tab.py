"""What tabs share that change a booked shipment: the wish, and a question where somebody else changed the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QDialog

from shipdesk.errors import DeskError
from shipdesk.services.amend_consignment import Amended, amend, decide
from shipdesk.ui.conflict_dialog import ConflictDialog
from shipdesk.ui.hub_tab import HubTab


class HubAmendingTab(HubTab):
    question: QDialog | None = None

    def wish(self, patch: Mapping[str, Any]) -> None:
        """A merge patch of the shipment (RFC 7396)."""
        desk, reference = self.desk, self.reference
        self.act(
            lambda progress: amend(desk, reference, patch, progress), self.tr("Changing at the hub"), self._amended
        )

    def show_taken(self) -> None:
        """The hub has made the change."""
        raise NotImplementedError

    def show_refused(self, error: DeskError) -> None:
        self.failed.emit(error)

    def _amended(self, amended: Amended) -> None:
        error = amended.error()
        if amended.conflicts:
            self._ask(amended)
        elif error is not None:
            self.show_refused(error)
        else:
            self.show_taken()

    def _ask(self, amended: Amended) -> None:
        desk, dialog = self.desk, ConflictDialog(self.toolkit, amended.conflicts, self)
        dialog.decided.connect(
            lambda choices: self.act(
                lambda progress: decide(desk, amended.row.id, choices, progress), self.tr("Changing at the hub"),
                self._amended,
            )
        )  # fmt: skip
        dialog.finished.connect(dialog.deleteLater)
        self.question = dialog
        dialog.open()
