"""Checks of the shipment in the editor, off the UI thread: of what is typed, and of what is saved with its facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from shipdesk.checks import Finding
from shipdesk.errors import WrongInput
from shipdesk.services.check_draft import DraftChecker
from shipdesk.services.desk import Desk
from shipdesk.store.consignments import StoredConsignment
from shipdesk.ui.editor_look import Checked, check
from shipdesk.ui.shipment_rows import counted
from shipdesk.ui.tasks import Latest
from shipdesk.ui.toolkit import Toolkit


class DraftChecking(QObject):
    """`checked` carries what is known now; an answer that a newer question overtook is dropped."""

    checked = Signal(object)
    failed = Signal(object)

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._checker = desk, DraftChecker(desk)
        self._latest = Latest(toolkit.tasks, self)
        self._known: Checked | None = None

    def forget(self) -> None:
        """Another shipment comes into sight."""
        self._latest.drop()
        self._known = None
        self._checker = DraftChecker(self._desk)

    def saved(self, stored: StoredConsignment) -> None:
        """Check what is on the disk, and look what hangs on it."""
        desk, reference = self._desk, stored.reference
        self._latest.ask(lambda _: check(desk, reference), self._tell, self.failed.emit)

    def typed(self, stored: StoredConsignment, members: Mapping[str, Any]) -> None:
        """Check what stands in the fields; while that makes no consignment, the last findings stay."""
        checker = self._checker

        def work(_: object) -> tuple[Finding, ...] | None:
            try:
                return checker.check(stored, members)
            except WrongInput:
                return None

        self._latest.ask(work, self._tell_typed, self.failed.emit)

    def _tell_typed(self, findings: tuple[Finding, ...] | None) -> None:
        if findings is not None and self._known is not None:
            self._tell(Checked(findings, counted(findings, self._known.facts)))

    def _tell(self, checked: Checked) -> None:
        self._known = checked
        self.checked.emit(checked)
